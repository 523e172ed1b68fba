"""With a full disk nothing is saved: it is said of which library, and what was typed stays."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lib.model.changes import Set
from lib.model.scenario import Scenario
from lib.store.sqlite import connection, library
from lib.store.sqlite.connection import explained
from pages.ui import cache
from tests.lib.store.libraries import disk_full
from tests.pages.opened import in_link, open_page, texts
from tests.pages.test_strategy import edit

ORDER, GOALS = "alignment", "goals"
HEAVIER = Set("goals", "S3", "weight", 60.0)


@pytest.fixture
def fill(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Makes the disk full: from then on no library can be written."""
    store = cache.shelf().open("fjordby")
    store.commit([Set("goals", "S2", "weight", 11.0)], author="Ane")
    store.save_scenario("abc", Scenario("Mere", changes=(HEAVIER,)))

    @contextmanager
    def full(path: Path) -> Iterator[Any]:
        with explained(path):
            raise disk_full()
        yield

    return lambda: monkeypatch.setattr(library, "writing", full)


def press(page: AppTest, key: str) -> None:
    page.button(key=key).click().run()


def move(page: AppTest) -> None:
    page.slider(key="weight-fjordby-S1").set_value(40.0).run()


ACTIONS: dict[str, tuple[str, dict[str, str], Callable[[AppTest], None]]] = {
    "a change in a scenario": (ORDER, {"scenario": "abc"}, move),
    "a copy of a scenario": (ORDER, {"scenario": "abc"}, lambda page: press(page, "duplicate")),
    "a scenario's end": (ORDER, {"scenario": "abc"}, lambda page: press(page, "delete-scenario")),
    "a new scenario": (ORDER, {}, lambda page: press(page, "begin-scenario")),
    "an undo in a scenario": (ORDER, {"scenario": "abc"}, lambda page: press(page, "undo-all")),
    "a reset": ("libraries", {}, lambda page: press(page, "reset")),
}


@pytest.mark.parametrize("action", ACTIONS)
def test_what_cannot_be_kept_is_said_of_the_library_that_is_open(
    action: str, fill: Callable[[], None]
) -> None:
    file, query, act = ACTIONS[action]
    page = open_page(file, **query)
    fill()
    act(page)
    assert not page.exception
    assert [it.value.replace("\\", "")[:26] for it in page.error] == ["“fjordby.db” cannot be use"]
    assert cache.shelf().open("fjordby").scenario("abc") == Scenario("Mere", changes=(HEAVIER,))


def test_a_draft_that_cannot_be_kept_as_a_scenario_stays(fill: Callable[[], None]) -> None:
    page = open_page(ORDER)
    move(page)
    fill()
    press(page, "keep-draft")
    assert "Draft: one change, not saved" in texts(page)
    assert len(page.error) == 1


def test_a_scenario_that_cannot_be_brought_back_is_still_offered(fill: Callable[[], None]) -> None:
    page = open_page(ORDER, scenario="abc")
    press(page, "delete-scenario")
    fill()
    press(page, "bring-back")
    assert len(page.error) == 1
    assert page.button(key="bring-back").label == "Bring back “Mere”"


def test_what_is_typed_and_cannot_be_saved_stays(fill: Callable[[], None]) -> None:
    page = edit(open_page(GOALS), "goals", edited_rows={2: {"weight": 30}})
    fill()
    press(page, "save-goals")
    assert len(page.error) == 1
    assert "to save" in texts(page)
    assert page.button(key="save-goals")


def test_the_notice_names_the_library_that_was_wanted_and_the_one_that_is_shown(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    really = cache.base

    def unreadable(name: str, revision: int) -> Any:
        if name in ("empty", "fjordby"):
            with explained(Path(f"{name}.db")):
                raise sqlite3.DatabaseError("file is not a database")
        return really(name, revision)

    monkeypatch.setattr(cache, "base", unreadable)
    page = open_page("overview", "empty")
    (said,) = (it.value.replace("\\", "") for it in page.error)
    assert said.startswith("The library “empty” cannot be opened, so “")
    assert "empty.db" in said
    assert "fjordby.db" not in said


@pytest.mark.parametrize("file", ["overview", GOALS, "history"])
def test_a_page_is_read_where_there_is_no_room_for_what_readers_share(
    file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = connection.opened

    def opened(path: Path, mode: str = "rw", *, shared: bool = False, alone: bool = False) -> Any:
        if not alone:
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR_SHMSIZE
            raise error
        return really(path, mode, shared=shared, alone=alone)

    monkeypatch.setattr(connection, "opened", opened)
    page = open_page(file, "aarhus")
    assert not page.exception
    assert not page.error
    assert in_link(page, "library") == "aarhus"
