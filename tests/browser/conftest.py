"""A running app and a browser to look at it.

`app` is the address of a server started as `make run` starts it; `library` is the id of a copy of
the demo on it, for a test that saves. `page` is a fresh tab whose errors are collected in
`console_errors`, `opening` opens further tabs. Server and browser are the same for all tests: a
tab is a session of its own, and what the browser has loaded once it does not load again.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lib.exchange.ready import demo
from lib.store.base import Store
from lib.store.sqlite.shelf import SqliteShelf
from tests.browser.waiting import PATIENCE, WATCH

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first that is there: the shell, which draws no window, takes two thirds of the time."""
FLAGS = (
    "--process-per-site",  # a tab finds the app's scripts compiled by the one before it
    "--no-sandbox",  # continuous integration runs as root
    "--js-flags=--no-enable-lazy-source-positions",  # Playwright asks for each: not parsed twice
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
START_SECONDS = 60
SCREENS = {
    "desk": {"viewport": {"width": 1280, "height": 800}, "locale": "da-DK"},
    "colleague": {"viewport": {"width": 1280, "height": 900}, "locale": "en-GB"},
    "tablet": {"viewport": {"width": 1280, "height": 1000}, "locale": "da-DK", "has_touch": True},
    "phone": {"viewport": {"width": 400, "height": 800}, "locale": "da-DK"},
}
"""What somebody looks at; a colleague shares no cookie with who sits at the desk."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test in this folder is a browser test."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium. Without one the test is skipped, or fails where one is required."""
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=PATIENCE)
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        _do_without(f"no browser found: install one of {', '.join(BROWSERS)}")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


def _do_without(reason: str) -> None:
    if os.environ.get("SAMSPIL_REQUIRE_BROWSER") == "1":
        pytest.fail(f"{reason} (SAMSPIL_REQUIRE_BROWSER=1)")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the libraries of the running app."""
    return tmp_path_factory.mktemp("libraries")


@pytest.fixture(scope="session")
def app(home: Path) -> Iterator[str]:
    """The address of a running app whose libraries are its own."""
    with _serving(home) as address:
        yield address


@pytest.fixture
def fresh_app(tmp_path: Path) -> Iterator[str]:
    """The address of an app that nobody has opened yet."""
    with _serving(tmp_path) as address:
        yield address


@pytest.fixture(scope="session")
def numbers() -> Iterator[int]:
    """Numbers for libraries, each once."""
    return count(1)


@pytest.fixture
def library(app: str, home: Path, numbers: Iterator[int]) -> str:
    """The id of a library of the running app that is as the demo was, and only this test's."""
    name = f"own-{next(numbers)}"
    return SqliteShelf(home).create(name, demo(), "demo", id=name)


@pytest.fixture
def store(home: Path, library: str) -> Store:
    """What that library holds: quicker to look at than another page."""
    return SqliteShelf(home).open(library)


@contextmanager
def _serving(libraries: Path) -> Iterator[str]:
    port, log = _free_port(), libraries.with_name(f"{libraries.name}.log")
    with log.open("wb") as output:
        server = subprocess.Popen(
            [
                *(sys.executable, "-m", "streamlit", "run", "app.py"),
                *("--server.port", str(port), "--server.headless", "true"),
            ],
            cwd=ROOT,
            env={**os.environ, "SAMSPIL_DATA": str(libraries)},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_for(f"http://localhost:{port}/_stcore/health", server, log)
            yield f"http://localhost:{port}"
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(timeout=10)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and server.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=5):  # noqa: S310 – our own server
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    pytest.fail(f"the app did not start:\n{log.read_text()}")


@pytest.fixture
def console_errors() -> list[str]:
    """What the browser's console reported as errors during this test; filled by `page`."""
    return []


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> dict[str, BrowserContext]:
    """A window for each of `SCREENS`, in which its tabs are opened; it ends with the browser.

    A blank tab of the app's site stays open in each, so that its process outlives the others.
    """
    made = {screen: browser.new_context(**how) for screen, how in SCREENS.items()}
    for context in made.values():
        blank = context.new_page()
        blank.route("**", lambda route: route.fulfill(content_type="text/html"))
        blank.goto("http://localhost/")
        context.add_init_script(path=WATCH)
        context.set_default_timeout(PATIENCE)
    return made


@pytest.fixture
def opening(contexts: dict[str, BrowserContext]) -> Iterator[Callable[[str], Page]]:
    """Opens a tab on one of `SCREENS`, a session of its own; the test's end closes it."""
    tabs: list[Page] = []

    def open_tab(screen: str) -> Page:
        tabs.append(contexts[screen].new_page())
        return tabs[-1]

    yield open_tab
    for tab in tabs:
        tab.close()


@pytest.fixture
def page(opening: Callable[[str], Page], console_errors: list[str]) -> Page:
    """A tab in a fresh session, 1280 by 800, in Danish."""
    page = opening("desk")
    page.on("pageerror", lambda error: console_errors.append(str(error)))
    page.on(
        "console",
        lambda said: console_errors.append(said.text) if said.type == "error" else None,
    )
    return page


@pytest.fixture
def phone(opening: Callable[[str], Page]) -> Page:
    """A tab as wide as a phone."""
    return opening("phone")
