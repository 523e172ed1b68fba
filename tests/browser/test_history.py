"""History and Privacy in a browser: a save told, undone, compared; a person removed for good."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.waiting import go, settle

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_a_person_removed_is_in_the_history_which_cannot_undo_it(
    app: str, library: str, page: Page
) -> None:
    page.goto(f"{app}/privacy?lang=en&library={library}")
    main = page.get_by_test_id("stMain")
    main.get_by_role("button", name="Open the leader's view").click()
    main.get_by_role("combobox", name="Code").wait_for()
    settle(page)  # the list closes when the page is drawn once more
    main.get_by_role("combobox", name="Code").click()
    page.keyboard.type("M03", delay=50)
    page.keyboard.press("Enter")
    settle(page)
    main.get_by_text("I know that this cannot be undone").click()
    settle(page)
    main.get_by_role("button", name="Remove M03 for good").click()
    main.get_by_text("M03 is removed, also from the history.").wait_for()

    go(page, "History")

    main.get_by_text(re.compile("about persons have been removed for good")).wait_for()
    expect(main.get_by_role("button", name="Undo", exact=True)).to_be_disabled()


def test_a_save_is_told_and_undone(app: str, library: str, page: Page) -> None:
    page.goto(f"{app}/privacy?lang=en&library={library}")
    main = page.get_by_test_id("stMain")
    main.get_by_role("button", name="Open the leader's view").wait_for()
    settle(page)
    main.get_by_text("What is stored, and why").click()
    main.get_by_text("Rewrite the six points").click()
    main.get_by_role("textbox", name="Purpose").fill("Partnerships only.")
    settle(page)
    main.get_by_role("button", name="Save", exact=True).click()
    main.get_by_text("Saved. It can be undone under History.").wait_for()

    go(page, "History")
    main.get_by_text("Privacy: the six points").wait_for()
    settle(page)
    main.get_by_role("button", name="Undo", exact=True).click()

    main.get_by_text("Revision 1 is undone.").wait_for()
    main.get_by_text("Undone by revision 2.").wait_for()
