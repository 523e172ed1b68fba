"""What can be done without a mouse, and what is told to who does not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.test_strategy import editor
from tests.browser.waiting import pause, settle

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from lib.store.base import Store

A_MOMENT = 400
"""Milliseconds between two keys: a table opens and closes its cells by a clock of its own."""
FAR = 120
"""So many presses of Tab lead past everything on a page."""


def tab_to(page: Page, place: Locator, key: str = "Tab") -> None:
    """Press Tab until the place has the focus, or holds what has."""
    for _ in range(FAR):
        page.keyboard.press(key)
        if place.evaluate("it => it.contains(document.activeElement)"):
            return settle(page)
    raise AssertionError(f"Tab does not lead to {place}")


def press(page: Page, *keys: str) -> None:
    """Press one key after the other, each once what comes of the one before is there."""
    for key in keys:
        page.keyboard.press(key)
        settle(page)
        pause(page, A_MOMENT)


def test_a_question_is_asked_answered_and_undone(app: str, page: Page) -> None:
    page.goto(f"{app}/what-if?lang=en&library=fjordby")
    main, answer = page.get_by_test_id("stMain"), page.locator(".st-key-live-ask")
    expect(answer).to_contain_text("Within today's limits at most 89%")
    settle(page)

    tab_to(page, main.locator(".st-key-question-budget summary"))
    press(page, "Enter")
    field = main.get_by_label("Budget a year")
    tab_to(page, field)
    page.keyboard.type("300000")
    press(page, "Enter")
    expect(answer).to_contain_text("In the scenario")
    expect(answer).to_have_attribute("aria-live", "polite")
    assert answer.inner_text().startswith("In the scenario")

    door = page.locator(".st-key-scenario-door")
    tab_to(page, door, "Shift+Tab")
    press(page, "Enter")
    tab_to(page, page.locator("[class*=st-key-undo-]").first)
    press(page, "Enter")
    expect(answer).to_contain_text("Within today's limits at most 89%")


def test_a_partnership_is_decided_on_with_its_reason_and_saved(
    app: str, library: str, store: Store, page: Page
) -> None:
    page.goto(f"{app}/decision?lang=en&library={library}")
    main, told = page.get_by_test_id("stMain"), page.locator(".st-key-live-answer")
    main.get_by_label("Who decides").wait_for()
    settle(page)

    tab_to(page, main.locator("[class*=st-key-plan-]").get_by_test_id("data-grid-canvas"))
    press(page, "ArrowRight", "ArrowRight", "Enter", "ArrowDown", "Enter")  # its decision
    press(page, "ArrowRight", "Enter")  # the next one's reason
    expect(editor(page)).to_be_focused()
    page.keyboard.type("Not this year", delay=20)
    expect(editor(page)).to_have_value("Not this year")
    press(page, "Enter")
    expect(told).to_have_attribute("aria-live", "polite")

    tab_to(page, main.get_by_label("Who decides"))
    page.keyboard.type("The board")
    press(page, "Enter")
    tab_to(page, main.get_by_role("button", name="Decide and save"))
    press(page, "Enter")
    main.get_by_text("It is decided").wait_for()

    rows = {row.title_en: row for row in store.load().model.partnerships}
    assert rows["Reading trail 0–6"].wave == "second"
    assert "Not this year" in {row.reason for row in rows.values()}


def test_a_weight_is_moved_and_the_new_order_told_where_the_hand_stays(
    app: str, page: Page
) -> None:
    page.goto(f"{app}/alignment?lang=en&library=fjordby")
    told = page.locator(".st-key-live-answer")
    expect(told).to_contain_text("serves the strategy best")
    settle(page)
    before, slider = told.inner_text(), page.get_by_role("slider").first
    expect(told).to_have_attribute("aria-live", "polite")
    mark = told.evaluate_handle("it => it")

    tab_to(page, slider)
    press(page, "End")

    expect(told).not_to_have_text(before)
    assert "serves the strategy best" in told.inner_text()
    assert told.evaluate("(it, was) => it === was", mark)
    expect(slider).to_be_focused()
