"""From the first page to an answer, every click counted: so many are the most it may take."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import docx
from playwright.sync_api import expect

from tests.browser.test_what_if import downloaded
from tests.browser.waiting import close_bar, go, settle

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

BEST, IN_SCENARIO = "Within today's limits at most", "In the scenario"


def click(page: Page, *path: Locator) -> int:
    """Click one after the other; how many clicks that were."""
    for it in path:
        it.click()
        settle(page)
    return len(path)


def begin(page: Page, app: str) -> tuple[Locator, Locator]:
    """The first page's main part, and its answer's place on pages that are asked."""
    page.goto(f"{app}/?lang=en&library=fjordby")
    main = page.get_by_test_id("stMain")
    main.get_by_text("Choose these 14").wait_for()
    settle(page)
    return main, page.locator(".st-key-live-ask")


def test_what_to_choose_what_it_means_for_a_department_and_a_note(app: str, page: Page) -> None:
    main, _ = begin(page, app)
    expect(main.get_by_text("Choose these 14")).to_be_in_viewport()
    expect(main.get_by_text("Starting (11)")).to_be_in_viewport()

    clicks = click(page, main.get_by_role("link", name="Adults & Culture"))
    assert main.get_by_role("combobox", name="Department").input_value() == "Adults & Culture"
    expect(main.get_by_text("Hours that each approach asks of it")).to_be_visible()
    assert clicks <= 2

    go(page, "Overview")
    doors = page.get_by_test_id("stSidebarNav")
    note = main.get_by_text("Note and slides", exact=True)
    clicks = click(page, doors.get_by_text("Decision", exact=True), note)
    word = downloaded(page, main.get_by_role("button", name="Note as Word"))
    assert docx.Document(BytesIO(word)).paragraphs
    assert clicks + 1 <= 4


def test_a_goal_doubled_less_money_and_both_undone(app: str, page: Page) -> None:
    main, answer = begin(page, app)
    goal = main.get_by_role("radio", name="Democracy")
    doubled = main.get_by_role("button", name="Double")
    clicks = click(page, main.get_by_role("link", name="a goal weighs double"), goal, doubled)
    expect(answer).to_contain_text(IN_SCENARIO)
    expect(main.get_by_text("26% of all weight")).to_be_visible()
    assert clicks <= 3

    assert undo(page, "Democracy and dialogue") <= 2
    expect(answer).to_contain_text(BEST)
    close_bar(page)

    go(page, "Overview")
    less = main.get_by_role("button", name="−20%")
    clicks = click(page, main.get_by_role("link", name="there is less money"), less)
    expect(answer).to_contain_text(IN_SCENARIO)
    assert main.get_by_label("Budget a year").input_value() == "480,000"
    assert clicks <= 2

    assert undo(page, "Budget") <= 2
    expect(answer).to_contain_text(BEST)


def test_somebody_leaves(app: str, page: Page) -> None:
    main, answer = begin(page, app)
    click(page, page.get_by_role("button", name="Leader's view: open"))
    who = main.get_by_role("combobox", name="Who leaves?")
    ask = main.get_by_role("link", name="somebody leaves")
    clicks = click(page, ask, who, page.get_by_role("option").nth(3))
    expect(answer).not_to_contain_text(BEST)
    expect(answer).not_to_contain_text("being renewed")
    assert clicks <= 3


def test_what_was_saved_is_undone(app: str, library: str, page: Page) -> None:
    page.goto(f"{app}/decision?lang=en&library={library}")
    main = page.get_by_test_id("stMain")
    main.get_by_label("Who decides").fill("The board")
    main.get_by_role("button", name="Decide and save").click()
    saved = main.get_by_text("Saved. It can be undone under History.")
    saved.wait_for()
    settle(page)

    back = main.get_by_role("button", name="Undo", exact=True).first
    clicks = click(page, main.get_by_role("link", name="History", exact=True), back)
    main.get_by_text("Revision 1 is undone.").wait_for()
    assert clicks <= 2


def undo(page: Page, change: str) -> int:
    """Take one change back in the bar; how many clicks that took."""
    rows = page.locator("[class*=st-key-undo-]").get_by_role("button", name=change)
    return click(page, page.locator(".st-key-scenario-door").get_by_role("button"), rows.first)
