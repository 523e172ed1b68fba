"""The Approaches page in a browser: the dial by keyboard, a department by link, a phone."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.waiting import settle

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

    expect(finding).to_contain_text("Promising departments 100%")
    sidebar = page.get_by_test_id("stSidebar")
    expect(sidebar).to_contain_text("0.7 → 1")
    settle(page)
    sidebar.get_by_role("button", name="Undo all").click()
    expect(finding).to_contain_text("70%")


def test_a_department_opened_by_link_is_understood_alone(app: str, page: Page) -> None:
    opened(page, f"{app}/approaches?lang=en&department=LB")

    expect(page.get_by_role("heading", name=re.compile("Branch Libraries gets"))).to_be_visible()
    page.wait_for_url(re.compile("approach=department"))


def test_the_curve_is_drawn_whole(app: str, page: Page) -> None:
    opened(page, f"{app}/approaches?lang=en&approach=promise")

    expect(page.get_by_test_id("stPlotlyChart").locator(".scatterlayer .trace")).to_have_count(4)
    expect(page.get_by_role("progressbar")).to_have_count(0)


@pytest.mark.parametrize(
    "part", ["sides", "promise", "department", "goals", "forces", "careful", "plan"]
)
def test_no_part_is_wider_than_a_phone(app: str, phone: Callable[[], Page], part: str) -> None:
    page = phone()
    opened(page, f"{app}/approaches?lang=da&approach={part}")

    main = page.get_by_test_id("stMain")
    assert main.evaluate("element => element.scrollWidth <= element.clientWidth")
