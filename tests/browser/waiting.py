"""Waiting until the page has answered: what a person does without thinking."""

from __future__ import annotations

from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

PATIENCE = 60_000
"""Milliseconds that a test waits for what must come: a busy machine is no failure."""
WATCH = Path(__file__).with_name("waiting.js")
"""What every tab runs first, to see what it asks of its server and what is answered."""

_QUIET = 250
"""Milliseconds in which what was just typed is sent (Streamlit waits up to 200), and a table, which
is a canvas, is drawn. Counted by the page's own clock, which stands still when the machine does.
"""


def settle(page: Page) -> None:
    """Wait until all that the tab has asked is answered, and it asks for nothing more.

    It comes to the front: a tab behind another one of its window draws nothing.
    """
    page.bring_to_front()
    page.evaluate("([quiet, most]) => window.samspilSettled(quiet, most)", [_QUIET, PATIENCE])


def until(page: Page, expression: str, arg: object = None) -> None:
    """Wait until the expression, or the function of `arg`, is true in the page.

    Playwright's own way would have the page evaluate it, which the page's policy forbids.
    """
    ends = monotonic() + PATIENCE / 1000
    while not page.evaluate(expression, arg):
        assert monotonic() < ends, f"still not so: {expression}"
        page.wait_for_timeout(50)


def pause(page: Page, milliseconds: int = 150) -> None:
    """Let the page draw for so long, by its own clock."""
    page.evaluate("ms => new Promise(done => setTimeout(done, ms))", milliseconds)


def is_too_wide(page: Page, part: Locator) -> bool:
    """Whether one has to scroll sideways once this part of the page has been chosen."""
    part.click()
    settle(page)
    main = page.get_by_test_id("stMain")
    return bool(main.evaluate("element => element.scrollWidth > element.clientWidth"))


def open_bar(page: Page, key: str) -> Locator:
    """What one of the bar's doors holds: “library-door”, “scenario-door” or “gear”; opened."""
    door = page.locator(f".st-key-{key}").get_by_test_id("stPopoverButton")
    if door.get_attribute("aria-expanded") != "true":
        door.click()
    held = page.get_by_test_id("stPopoverBody")
    held.wait_for()
    settle(page)
    return held


def close_bar(page: Page) -> None:
    """Close whichever door of the bar is open."""
    page.keyboard.press("Escape")
    page.get_by_test_id("stPopoverBody").wait_for(state="detached")
    settle(page)


def go(page: Page, name: str) -> None:
    """Go to a door of the menu, or to what the gear holds."""
    door = page.get_by_test_id("stSidebarNav").get_by_text(name, exact=True)
    if not door.count():
        door = open_bar(page, "gear").get_by_role("link", name=name, exact=True)
    door.click()
    page.get_by_role("heading", level=1, name=name, exact=True).wait_for()
    settle(page)


def view(page: Page, name: str) -> None:
    """Choose a room behind the door, or a part of the page."""
    page.get_by_test_id("stMain").get_by_role("radio", name=name, exact=True).click()
    settle(page)
