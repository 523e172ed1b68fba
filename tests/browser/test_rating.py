"""Self-rating in a browser: a link made, opened by somebody else, answered, saved, and seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.waiting import go, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page


def make_link(page: Page, address: str, code: str) -> str:
    """The personal link of somebody, as the leader makes and copies it."""
    page.goto(address)
    main = page.get_by_test_id("stMain")
    main.get_by_role("button", name="Open the leader's view").click()
    main.get_by_text("Personal links").wait_for()
    settle(page)
    main.get_by_role("combobox", name="For whom").click()
    page.keyboard.type(code, delay=50)
    page.keyboard.press("Enter")
    settle(page)
    page.keyboard.press("Escape")
    main.get_by_role("button", name="Make links for those chosen").click()
    main.get_by_text("The new links").wait_for()
    return main.get_by_test_id("stCode").inner_text().strip()


def levels_of(page: Page, competence: str) -> Locator:
    return page.get_by_role("radiogroup", name=re.compile(competence))


def test_a_level_given_behind_a_link_is_seen_by_the_leader(
    app: str, library: str, page: Page, opening: Callable[[str], Page]
) -> None:
    link = make_link(page, f"{app}/rating?lang=en&library={library}", "M07")
    assert link.startswith(f"{app}/?library={library}&rate=")
    own = opening("colleague")
    own.goto(link)
    own.get_by_text("You are M07 here").wait_for()
    expect(own.get_by_test_id("stSidebarNav")).to_have_count(0)
    settle(own)

    levels_of(own, "Data and understanding").get_by_text("4 – Experienced").click()
    own.get_by_text("One answer is not saved yet.").wait_for()
    own.reload()
    own.get_by_text("One answer is not saved yet.").wait_for()
    settle(own)
    own.get_by_role("button", name="Save", exact=True).click()
    own.get_by_text("Saved. You can change it here").wait_for()
    own.reload()
    own.get_by_text("Everything is saved.").wait_for()
    chosen = levels_of(own, "Data and understanding").get_by_role("radio", name="4 – Experienced")
    expect(chosen).to_be_checked()

    go(page, "Overview")
    go(page, "Self-rating")
    page.get_by_text("12 of 13").wait_for(state="attached")  # a grid is drawn on a canvas
