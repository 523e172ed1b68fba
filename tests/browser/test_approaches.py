"""The Approaches page in a browser: the dial by keyboard, a department by link, a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.waiting import is_too_wide, open_bar, settle

if TYPE_CHECKING:
    from playwright.sync_api import Page


def opened(page: Page, address: str) -> None:
    """Go there and wait until the page has its finding."""
    page.goto(address)
    page.get_by_role("heading", level=2).first.wait_for()
    settle(page)


def test_the_dial_moved_by_keyboard_changes_the_sentence(app: str, page: Page) -> None:
    opened(page, f"{app}/approaches?lang=en")
    finding = page.get_by_role("heading", level=2).first
    expect(finding).to_contain_text("70%")

    dial = page.get_by_role("slider").first
    dial.focus()
    dial.press("End")

    expect(finding).to_contain_text("Promising every department 84%")
    settle(page)
    changes = open_bar(page, "scenario-door")
    expect(changes).to_contain_text("70 → 84%")
    changes.get_by_role("button", name="Undo all").click()
    expect(finding).to_contain_text("70%")


def test_the_curve_is_drawn_whole(app: str, page: Page) -> None:
    opened(page, f"{app}/approaches?lang=en&view=promise")

    expect(page.get_by_test_id("stPlotlyChart").locator(".scatterlayer .trace")).to_have_count(5)
    expect(page.get_by_role("progressbar")).to_have_count(0)


def test_no_part_is_wider_than_a_phone(app: str, phone: Page) -> None:
    opened(phone, f"{app}/approaches?lang=da")
    parts = phone.locator(".st-key-pick-view").get_by_role("radio")
    expect(parts).to_have_count(4)

    assert [part.inner_text() for part in parts.all() if is_too_wide(phone, part)] == []
