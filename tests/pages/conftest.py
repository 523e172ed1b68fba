"""Libraries for the page tests, made once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lib.store.rules import doors
from lib.study import what_if
from pages.ui import state
from tests.pages.opened import SECONDS, fill, use_libraries


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every library of the tests; not to be written in."""
    folder = tmp_path_factory.mktemp("ready")
    fill(folder)
    return folder


@pytest.fixture(autouse=True)
def libraries(ready: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the libraries, which the app uses during one test."""
    folder = tmp_path / "libraries"
    shutil.copytree(ready, folder)
    use_libraries(folder, monkeypatch)
    return folder


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is told late where there is no browser, so nothing waits for it."""
    monkeypatch.setattr(state, "LATE", 0.0)


@pytest.fixture(autouse=True)
def cheap_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Codes are sealed at the least cost there is: `tests/lib/store` has the real one."""
    monkeypatch.setattr(doors, "_N", 2)


@pytest.fixture(autouse=True)
def in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a page looks for is found, or not, by what the library holds: not by a busy machine."""
    monkeypatch.setattr(what_if, "SOUGHT", SECONDS)
