"""What is there when Samspil starts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lib.exchange.ready import aarhus, demo
from lib.model.changes import Set
from lib.settings import Settings
from lib.start import DEMO, READY, open_backups, open_shelf
from lib.store.sqlite.shelf import SqliteShelf


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which Samspil has started once."""
    path = tmp_path_factory.mktemp("libraries")
    open_shelf(Settings(data=path))
    return path


def test_the_ready_libraries_are_there_from_the_start(folder: Path) -> None:
    found = {library.id: library.origin for library in SqliteShelf(folder).libraries()}
    assert found == {"fjordby": "demo", "aarhus": "case"}


def test_the_ready_libraries_hold_the_models_that_come_with_the_project(folder: Path) -> None:
    shelf = SqliteShelf(folder)
    assert shelf.open("fjordby").load().model == demo()
    assert shelf.open("aarhus").load().model == aarhus()


def test_the_library_shown_first_is_one_of_the_ready_ones() -> None:
    assert DEMO in READY


def test_starting_again_leaves_what_was_saved(tmp_path: Path) -> None:
    store = open_shelf(Settings(data=tmp_path)).open(DEMO)
    change = Set("goals", "S1", "weight", 99.0)
    store.commit([change], author="Anna", note="", expect=store.load().revision)
    again = open_shelf(Settings(data=tmp_path)).open(DEMO)
    assert again.load() == store.load()
    assert again.load().model != demo()


def test_copies_are_made_of_the_libraries_that_are_there(tmp_path: Path) -> None:
    at = Settings(data=tmp_path / "libraries", copies=tmp_path / "copies")
    at.data.mkdir()
    open_shelf(at)
    backups = open_backups(at)
    assert backups.make_missing(date(2027, 1, 1)) == {}
    assert {path.parent for path in tmp_path.rglob("*.daily-*.db")} == {at.backups}
