"""Choices between two partnerships in a browser: made and taken back by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.waiting import settle

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_a_choice_is_made_and_taken_back_by_keyboard(app: str, library: str, page: Page) -> None:
    page.goto(f"{app}/weights?lang=en&library={library}&found=pairs&rather=P07&than=P02")
    page.get_by_test_id("stPlotlyChart").first.wait_for()
    settle(page)

    page.get_by_role("combobox", name="than").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Keep this choice")).to_be_focused()
    page.keyboard.press("Enter")
    back = page.get_by_role("button", name="Take back")
    expect(back).to_be_visible()
    settle(page)

    back.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Nothing has been chosen yet")).to_be_visible()
