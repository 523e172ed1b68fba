"""The shapes of a page in a browser: its bar on a phone, on the wall, on paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.browser.waiting import open_bar, settle, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

SMALL = """() => [...document.querySelectorAll("[data-testid=stMain] *")]
  .filter(it => it.getBoundingClientRect().width && it.checkVisibility())
  .filter(it => [...it.childNodes].some(part => part.nodeType === 3 && part.nodeValue.trim()))
  .filter(it => parseFloat(getComputedStyle(it).fontSize) < 24)
  .map(it => it.textContent)"""
"""The texts that are seen and cannot be read from afar."""
SHOWN = """() => [...document.querySelectorAll("[data-testid=stMain] [data-testid=stPlotlyChart]")]
  .filter(it => it.checkVisibility()).map(it => it.closest("[class*=st-key-]").className)"""
"""The pictures that are seen."""
ROWS = """bar => new Set([...bar.children].map(it => Math.round(it.getBoundingClientRect().top)))
  .size"""
PRESSED = """bar => [...bar.querySelectorAll("button")].filter(it => {
  const { left, top, width, height } = it.getBoundingClientRect();
  return !it.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}).length"""
"""How many buttons of the bar lie under something else."""


def opened(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_test_id("stPlotlyChart").first.wait_for()
    settle(page)


def test_the_bar_has_one_row_at_a_desk_two_on_a_phone_and_nothing_covers_it(
    app: str, page: Page, phone: Page
) -> None:
    for tab, rows in ((page, 1), (phone, 2)):
        opened(tab, f"{app}/alignment?lang=da&library=fjordby")
        bar = tab.locator(".st-key-bar")
        assert bar.evaluate(ROWS) == rows
        assert bar.evaluate(PRESSED) == 0
        way = tab.get_by_test_id("stMainMenuButton").bounding_box()
        last = tab.locator(".st-key-library-door").bounding_box()
        assert way is not None
        assert last is not None
        assert last["x"] + last["width"] <= way["x"]


def test_on_the_wall_one_picture_is_read_from_afar_and_arrows_step_on(app: str, page: Page) -> None:
    opened(page, f"{app}/alignment?lang=en&library=fjordby")
    open_bar(page, "gear").get_by_role("button", name="Show on the big screen").click()
    page.locator("html[data-wall]").wait_for(state="attached")
    settle(page)
    until(page, f"({SHOWN})().length === 1")
    assert page.evaluate(SMALL) == []
    assert not page.get_by_role("slider").first.is_visible()
    assert page.get_by_test_id("stSidebar").count() == 0
    first = page.evaluate(SHOWN)

    page.keyboard.press("ArrowRight")
    settle(page)
    until(
        page, f"first => {{ const now = ({SHOWN})(); return now[0] && now[0] !== first }}", first[0]
    )
    page.keyboard.press("ArrowLeft")
    until(page, f"first => ({SHOWN})()[0] === first", first[0])

    page.keyboard.press("Escape")
    page.locator("html:not([data-wall])").wait_for(state="attached")
    page.wait_for_url(re.compile("^(?!.*wall=)"))
    page.locator(".st-key-bar").wait_for()


def test_on_paper_nothing_stands_that_is_there_to_click_and_pictures_fit(
    app: str, opening: Callable[[str], Page]
) -> None:
    page = opening("colleague")
    opened(page, f"{app}/alignment?lang=en&library=fjordby")
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    for it in (page.locator(".st-key-bar"), page.get_by_test_id("stSidebar")):
        assert not it.is_visible()
    assert not any(it.is_visible() for it in page.get_by_role("slider").all())
    assert not any(it.is_visible() for it in page.get_by_role("button").all())
    held = page.get_by_test_id("stElementContainer").filter(
        has=page.get_by_test_id("stPlotlyChart")
    )
    assert 0 < float(held.first.evaluate("it => getComputedStyle(it).zoom")) < 1
    page.emulate_media(media="screen")
