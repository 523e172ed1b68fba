"""Waiting until the page has answered: what a person does without thinking."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

_IDLE = "[data-test-script-state=notRunning]"
_DRAWN = 300
"""Milliseconds in which tables, which are canvases, are drawn once their data is there."""


def settle(page: Page) -> None:
    """Wait until the server has finished and the browser has drawn it.

    Twice: what has just been typed reaches the server a moment after the key.
    """
    for _ in range(2):
        page.wait_for_timeout(_DRAWN)
        page.locator(_IDLE).wait_for(state="attached")
