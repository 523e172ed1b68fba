"""Names with marks in them, in a browser: the web is asked for nothing, and none is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from lib.exchange.ready import demo
from lib.store.sqlite.shelf import SqliteShelf
from tests.browser.test_alignment import EXPECTED_404
from tests.browser.waiting import go, settle
from tests.pages.marks import keep

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

DRAWN = """() => [...document.querySelectorAll(
    '[data-testid=stApp] :is(a[href*="x.invalid"], img[src*="x.invalid"]),'
    + '[data-testid=stMarkdownContainer] :is(del, code, [aria-label="home icon"],'
    + ' img[alt="Streamlit logo"])'
)].map(it => it.outerHTML.slice(0, 200))"""
"""What names would be drawn as; formulas and headings stand in our own words too."""
SEEN = ("Overview", "Alignment", "What if", "History", "Our data")
BEHIND = {
    "weights": ".st-key-save-weights",
    "partnerships": "[data-testid=stDataFrame]",
    "partnership&partnership=P02": ".st-key-close-card",
}
"""Pages, and links to what is behind the last of them, each with what is seen there. Between them
they draw names in every way: tiles, sliders, grids, forms, pictures, tables, choices.
`tests/pages/test_marks.py` reads all that any page sends.
"""


def test_no_page_asks_the_web_for_anything_that_a_name_says(
    app: str, home: Path, page: Page, console_errors: list[str]
) -> None:
    """Nor does the browser report an error on any, such as something that the policy forbids."""
    keep(home, demo())
    asked = list[str]()
    page.on("request", lambda it: asked.append(it.url) if "x.invalid" in it.url else None)
    page.on("websocket", lambda it: asked.append(it.url) if app[7:] not in it.url else None)
    drawn = dict[str, list[str]]()
    wanted = {"library": "planted", "lang": "en"}
    page.goto(f"{app}/?{urlencode(wanted | {'scenario': 'deadbeef'})}")
    page.get_by_role("heading", level=1).wait_for()
    for title in SEEN:
        go(page, title)
        if found := page.evaluate(DRAWN):
            drawn[title] = found
    for room, there in BEHIND.items():
        page.goto(f"{app}/data?{urlencode(wanted | {'scenario': 'deadbeef'})}&view={room}")
        page.get_by_test_id("stMain").locator(there).first.wait_for()
        settle(page)
        if found := page.evaluate(DRAWN):
            drawn[room] = found
    (token,) = SqliteShelf(home).open("planted").make_links(["M07"]).values()
    page.goto(f"{app}/?{urlencode(wanted | {'rate': token})}")
    page.get_by_role("heading", level=1).wait_for()
    settle(page)
    if found := page.evaluate(DRAWN):
        drawn["rate"] = found
    assert asked == []
    assert drawn == {}
    assert [error for error in console_errors if not error.startswith(EXPECTED_404)] == []


def test_a_grid_has_no_download_of_its_own(app: str, page: Page) -> None:
    page.goto(f"{app}/partnerships?lang=en")
    grid = page.get_by_test_id("stDataFrame").first
    grid.hover()
    page.get_by_role("button", name="Search").first.wait_for()
    assert page.get_by_role("button", name="Download as CSV").count() == 0
