"""The Alignment page in a browser: deep link, what-if, language, phone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.waiting import go, open_bar, settle, until

if TYPE_CHECKING:
    from playwright.sync_api import Page

EXPECTED_404 = "Failed to load resource: the server responded with a status of 404"
"""On a deep link Streamlit's front end looks for its server below the page first."""


def opened(page: Page, address: str) -> None:
    """Go there and wait for the page's chart."""
    page.goto(address)
    page.get_by_test_id("stPlotlyChart").first.wait_for()
    settle(page)


def first_title(page: Page) -> str:
    """The title over the first bar, as drawn."""
    return page.locator(".js-plotly-plot .textpoint text").first.text_content() or ""


def test_a_deep_link_on_a_fresh_server_opens_that_page(
    fresh_app: str, page: Page, console_errors: list[str]
) -> None:
    opened(page, f"{fresh_app}/alignment?lang=en")

    expect(page.get_by_role("heading", level=1)).to_have_text("Alignment")
    assert page.get_by_text("Page not found").count() == 0
    expect(page.locator(".st-key-scenario-door")).to_have_count(1)
    assert [error for error in console_errors if not error.startswith(EXPECTED_404)] == []


def test_a_weight_moved_by_keyboard_changes_the_order_and_is_listed(app: str, page: Page) -> None:
    opened(page, f"{app}/alignment?lang=en")
    before = first_title(page)

    slider = page.get_by_role("slider", name=re.compile("Digital literacy"))
    slider.focus()
    slider.press("End")

    page.get_by_role("button", name="Draft: one change, not saved").wait_for()
    until(
        page,
        "before => document.querySelector('.js-plotly-plot .textpoint text').textContent != before",
        arg=before,
    )
    opened_list = open_bar(page, "scenario-door")
    expect(opened_list).to_contain_text("Digital literacy")
    opened_list.get_by_role("button", name="Undo all").click()
    until(
        page,
        "before => document.querySelector('.js-plotly-plot .textpoint text').textContent == before",
        arg=before,
    )


def test_the_language_is_switched_kept_in_the_link_and_told_to_the_browser(
    app: str, page: Page
) -> None:
    opened(page, f"{app}/alignment?lang=en")

    page.get_by_text("dansk", exact=True).click()

    page.locator("html[lang=da]").wait_for(state="attached")
    page.get_by_role("heading", level=1, name="Strategisk match").wait_for()
    page.wait_for_url(re.compile("lang=da"))


def test_the_language_of_the_browser_is_spoken_at_first(app: str, page: Page) -> None:
    opened(page, f"{app}/alignment")

    expect(page.get_by_role("heading", level=1)).to_have_text("Strategisk match")


def test_library_and_language_stay_when_the_page_changes(app: str, page: Page) -> None:
    opened(page, f"{app}/alignment?lang=en&library=aarhus")

    go(page, "Overview")

    page.wait_for_url(re.compile("library=aarhus"))
    page.wait_for_url(re.compile("lang=en"))


@pytest.mark.parametrize("path", ["", "alignment", "libraries", "history", "privacy"])
def test_nothing_is_wider_than_a_phone(app: str, phone: Page, path: str) -> None:
    phone.goto(f"{app}/{path}?lang=da")
    phone.get_by_role("heading", level=1).wait_for()
    settle(phone)

    main = phone.get_by_test_id("stMain")
    assert main.evaluate("element => element.scrollWidth <= element.clientWidth")


def test_a_click_on_a_bar_explains_that_partnership_and_the_link_keeps_it(
    app: str, page: Page
) -> None:
    opened(page, f"{app}/alignment?lang=en")

    first = page.locator(".js-plotly-plot").first.locator(".bars .point path").first
    first.scroll_into_view_if_needed()
    bar = first.bounding_box()
    assert bar is not None
    page.mouse.click(bar["x"] + bar["width"] / 2, bar["y"] + bar["height"] / 2)

    said = page.get_by_text("stands as number 1 of 24")
    said.wait_for()
    page.wait_for_url(re.compile("lens=explain"))
    settle(page)
    page.reload()
    said.wait_for()
    expect(page.get_by_role("radio", name="Why that place?")).to_be_checked()
