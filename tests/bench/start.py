"""From starting the process to a healthy answer, and to a page that a browser shows."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from tests.bench.libraries import BrokenPageError, libraries
from tests.bench.measure import ms, ratio, section, table
from tests.bench.processes import APP, bare_script, serving
from tests.browser.conftest import BROWSERS, FLAGS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

REPEATS = 3
DEEP_LINK = "alignment"
HEADINGS = ("app", "healthy", "×", "page shown", "×")

Times = list[tuple[float, float | None]]
"""Of each repeat, the seconds to the healthy answer and to the page, None without a browser."""


def run() -> None:
    """Print one row for the bare app, one for ours, and one for ours on its very first start."""
    with section("Cold start (ms from starting the process; × is over the bare app)"):
        with browsing() as browser, libraries() as folder, bare_script() as bare:
            times = _times(browser, folder, bare)
        yardstick = _medians(times["a bare one-line app"])
        print(table(HEADINGS, [_row(app, _medians(t), yardstick) for app, t in times.items()]))
        if browser is None:
            print(f"\nNo page was shown: no browser found ({', '.join(BROWSERS)}).")


@contextmanager
def browsing() -> Iterator[Browser | None]:
    """A browser without a window, started beforehand; None where the machine has none."""
    from playwright.sync_api import sync_playwright

    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        yield None
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


def _times(browser: Browser | None, folder: Path, bare: Path) -> dict[str, Times]:
    """By turns, so that a busy minute of the machine falls on all of them."""
    times: dict[str, Times] = {"a bare one-line app": [], "Samspil": [], "Samspil, new folder": []}
    for _ in range(REPEATS):
        with TemporaryDirectory() as new:
            times["a bare one-line app"].append(_start(browser, bare, folder, ""))
            times["Samspil"].append(_start(browser, APP, folder, DEEP_LINK))
            times["Samspil, new folder"].append(_start(browser, APP, Path(new), DEEP_LINK))
    return times


def _start(
    browser: Browser | None, script: Path, folder: Path, page: str
) -> tuple[float, float | None]:
    started = perf_counter()
    with serving(script, folder) as address:
        healthy = perf_counter() - started
        if browser is None:
            return healthy, None
        _show(browser, f"{address}/{page}")
        return healthy, perf_counter() - started


def _show(browser: Browser, address: str) -> None:
    """Open the address in a fresh tab and wait for the page's title."""
    with browser.new_context() as context:
        tab = context.new_page()
        tab.goto(address)
        tab.locator("h1, [data-testid=stException]").first.wait_for()
        if not tab.locator("h1").count():
            raise BrokenPageError(f"{address} shows an error: see the server's log.")


def _medians(times: Times) -> tuple[float, float | None]:
    shown = [seconds for _, seconds in times if seconds is not None]
    return median(seconds for seconds, _ in times), median(shown) if shown else None


def _row(
    app: str, times: tuple[float, float | None], yardstick: tuple[float, float | None]
) -> list[str]:
    pairs = zip(times, yardstick, strict=True)
    shown = [("–", "–") if s is None or y is None else (ms(s), ratio(s, y)) for s, y in pairs]
    return [app, *(text for pair in shown for text in pair)]
