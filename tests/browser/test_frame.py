"""What stands around every page, as a browser has it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


def open_at(page: Page, address: str) -> None:
    """Open the page and wait for its title."""
    page.goto(address)
    page.get_by_role("heading", level=1).wait_for()


def move_a_weight(page: Page) -> None:
    """Make a what-if of one change."""
    slider = page.get_by_role("slider", name=re.compile("Digital literacy"))
    slider.focus()
    slider.press("End")


def test_the_page_is_in_the_language_of_its_reader(app: str, page: Page) -> None:
    open_at(page, f"{app}/?lang=da")
    page.wait_for_function("document.documentElement.lang === 'da'")


def test_the_menu_marks_the_overview_under_its_own_path_too(app: str, page: Page) -> None:
    open_at(page, f"{app}/overview?library=aarhus&lang=en")
    marked = page.locator("[data-testid=stSidebarNavLink][aria-current=page]")
    marked.wait_for()
    assert "Overview" in marked.inner_text()
    page.wait_for_url("**library=aarhus**")


def test_on_a_phone_the_menu_gives_way_to_the_page(app: str, phone: Callable[[], Page]) -> None:
    page = phone()
    open_at(page, f"{app}/?lang=da")
    page.wait_for_function("document.documentElement.lang === 'da'")  # what browser.js does first
    page.get_by_test_id("stExpandSidebarButton").click()
    page.get_by_test_id("stSidebarNavLink").get_by_text("Historik", exact=True).click()
    page.get_by_role("heading", level=1, name="Historik").wait_for()
    page.wait_for_function(
        "document.querySelector('[data-testid=stSidebar]').getBoundingClientRect().right <= 0"
    )


def test_a_what_if_outlives_a_page_loaded_anew(app: str, page: Page) -> None:
    open_at(page, f"{app}/alignment?lang=en")
    move_a_weight(page)
    banner = page.get_by_text("What if: one change, not saved.")
    banner.wait_for()
    page.wait_for_url("**what-if=**")
    page.reload()
    banner.wait_for()


def test_the_focus_is_not_lost_with_the_control_that_had_it(app: str, page: Page) -> None:
    open_at(page, f"{app}/alignment?lang=en")
    move_a_weight(page)
    undo = page.get_by_test_id("stMain").get_by_role("button", name="Undo all")
    undo.wait_for()
    undo.focus()
    page.keyboard.press("Enter")
    undo.wait_for(state="detached")
    page.wait_for_function("document.activeElement.tagName === 'H1'")
