"""What stands around every page, as a browser has it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.waiting import go, open_bar, settle, until, view

if TYPE_CHECKING:
    from playwright.sync_api import Page


def open_at(page: Page, address: str) -> None:
    """Open the page and wait until it is drawn."""
    page.goto(address)
    page.get_by_role("heading", level=1).wait_for()
    settle(page)


def move_a_weight(page: Page) -> None:
    """Make a what-if of one change."""
    slider = page.get_by_role("slider", name=re.compile("Digital literacy"))
    slider.focus()
    slider.press("End")


CUT = """(main, part) => [...main.querySelectorAll(`[data-testid="${part}"] *`)]
  .filter(it => it.scrollWidth > it.clientWidth + 1 && it.clientWidth)
  .filter(it => getComputedStyle(it).overflowX !== "visible")
  .map(it => it.textContent)"""
"""The texts in a part of the page of which not all is seen."""


def test_what_streamlit_says_itself_is_in_the_language_of_the_page(app: str, page: Page) -> None:
    open_at(page, f"{app}/files?lang=da&library=fjordby")
    page.get_by_role("button", name="Vælg fil", exact=True).wait_for()
    page.get_by_text(re.compile("Højst 20MB pr. fil • XLSX")).wait_for()
    page.get_by_role("button", name="Hovedmenu").wait_for()
    page.get_by_role("button", name=re.compile("^Hjælp til Et regneark")).wait_for()
    page.get_by_test_id("stMainMenuButton").click()
    page.get_by_text("Optag skærmen").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("radio", name="English").click()
    page.get_by_role("button", name="Upload", exact=True).wait_for()
    page.get_by_role("button", name="Main menu").wait_for()


def test_one_press_of_back_leads_to_the_view_before(app: str, page: Page) -> None:
    open_at(page, f"{app}/?lang=en&library=fjordby")
    go(page, "Approaches")
    page.wait_for_url("**view=**")
    settle(page)
    for part in ("One department", "The promise"):
        view(page, part)
    page.go_back()
    page.get_by_role("radio", name="One department", exact=True, checked=True).wait_for()
    settle(page)
    page.go_back()
    settle(page)
    assert "view=department" not in page.url
    page.go_back()
    page.get_by_role("heading", level=1, name="Overview").wait_for()


def test_the_menu_marks_the_overview_under_its_own_path_too(app: str, page: Page) -> None:
    open_at(page, f"{app}/overview?library=aarhus&lang=en")
    marked = page.locator("[data-testid=stSidebarNavLink][aria-current=page]")
    marked.wait_for()
    assert "Overview" in marked.inner_text()
    page.wait_for_url("**library=aarhus**")


def test_an_address_of_no_page_says_so_and_one_in_other_letters_is_opened(
    app: str, page: Page
) -> None:
    open_at(page, f"{app}/maal?library=aarhus&lang=da")
    page.get_by_role("heading", level=1, name="Overblik").wait_for()
    page.get_by_text("Adressen beder om »page=maal«, som ikke findes her").wait_for()
    page.get_by_text("I stedet vises: Overblik.").wait_for()
    assert page.get_by_role("dialog").count() == 0
    assert "library=aarhus" in page.url
    open_at(page, f"{app}/GOALS).?library=aarhus&lang=en")
    page.get_by_role("heading", level=1, name="Our data").wait_for()
    page.get_by_role("radio", name="Goals", exact=True, checked=True).wait_for()
    assert page.get_by_text("The address asks for").count() == 0


def test_on_a_phone_the_menu_gives_way_to_the_page(app: str, phone: Page) -> None:
    open_at(phone, f"{app}/?lang=da")
    phone.locator("html[lang=da]").wait_for(state="attached")  # what browser.js does first
    phone.get_by_test_id("stExpandSidebarButton").click()
    phone.get_by_test_id("stSidebarNavLink").get_by_text("Beslutning", exact=True).click()
    phone.get_by_role("heading", level=1, name="Beslutning").wait_for()
    until(
        phone,
        "document.querySelector('[data-testid=stSidebar]').getBoundingClientRect().right <= 0",
    )


def test_a_what_if_outlives_a_reload_and_the_focus_is_not_lost_with_its_undo(
    app: str, page: Page
) -> None:
    open_at(page, f"{app}/alignment?lang=en")
    move_a_weight(page)
    banner = page.get_by_role("button", name="Draft: one change, not saved")
    banner.wait_for()
    page.wait_for_url("**what-if=**")
    page.reload()
    banner.wait_for()
    undo = open_bar(page, "scenario-door").get_by_role("button", name="Undo all")
    undo.focus()
    page.keyboard.press("Enter")
    undo.wait_for(state="detached")
    until(page, "document.activeElement.tagName === 'H1'")


def test_the_first_change_of_a_page_leaves_the_focus_where_its_reader_went(
    app: str, page: Page
) -> None:
    open_at(page, f"{app}/what-if?lang=en&library=fjordby&ask=budget")
    budget = page.get_by_label("Budget a year")
    budget.wait_for()
    settle(page)
    budget.fill("650000")
    budget.press("Tab")
    page.evaluate("window.next = document.activeElement")
    page.get_by_role("button", name="Draft: one change, not saved").wait_for()
    settle(page)
    assert page.evaluate("window.next.isConnected && window.next === document.activeElement")
    page.keyboard.press("Enter")
    settle(page)
    assert page.evaluate("window.next.isConnected && window.next === document.activeElement")


@pytest.mark.parametrize(
    ("where", "part"),
    [
        ("overview", "stMetricDelta"),
        ("approaches", "stMetricDelta"),
        ("guide", "stPageLink-NavLink"),
    ],
)
def test_what_stands_in_a_figure_or_a_link_is_never_cut(
    app: str, phone: Page, where: str, part: str
) -> None:
    open_at(phone, f"{app}/{where}?lang=da&library=fjordby")
    main = phone.get_by_test_id("stMain")
    if where == "overview":  # its figures are closed at first
        main.locator(".st-key-key-figures summary").click()
    main.get_by_test_id(part).first.wait_for(state="attached")
    settle(phone)
    assert main.evaluate(CUT, part) == []
