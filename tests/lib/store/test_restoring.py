"""A copy made a library again."""

from __future__ import annotations

from pathlib import Path

import pytest

from lib.errors import StoreError
from lib.model.changes import Set
from lib.model.model import Model
from lib.model.settings import Setting
from lib.store.backups import copy_of
from lib.store.restoring import restore
from lib.store.shelf import Shelf
from tests.lib.store.libraries import goal


def shelf_with_history(folder: Path) -> Shelf:
    """A shelf with the demo library x, in which one commit was made."""
    shelf, names = Shelf(folder), {"library": "Ærø", "library_en": "Aeroe"}
    rows = [Setting(name=name, value=value) for name, value in names.items()]
    shelf.create("x", Model.of([goal(), *rows]), "demo", id="x")
    shelf.open("x").commit([Set("goals", "S1", "weight", 7)], author="Ida", note="first")
    return shelf


def test_it_stands_beside_the_others_under_its_new_name(tmp_path: Path) -> None:
    shelf = shelf_with_history(tmp_path)
    before = shelf.open("x").load()

    made = restore(shelf, copy_of(tmp_path, "x"), "Ærø igen", author="Bo", note="n")

    assert made == "aeroe-igen"
    assert {str(it.name) for it in shelf.libraries()} == {"Aeroe", "Ærø igen"}
    assert shelf.open("x").load() == before


def test_its_history_comes_with_it_and_the_name_is_its_last_commit(tmp_path: Path) -> None:
    shelf = shelf_with_history(tmp_path)

    made = restore(shelf, copy_of(tmp_path, "x"), "Ærø igen", author="Bo", note="n")

    told = [(commit.author, commit.note) for commit in shelf.open(made).history()]
    assert told == [("Bo", "n"), ("Ida", "first")]


def test_a_demo_stays_a_demo(tmp_path: Path) -> None:
    shelf = shelf_with_history(tmp_path)

    restore(shelf, copy_of(tmp_path, "x"), "Ærø igen", author="", note="")

    assert {it.origin for it in shelf.libraries()} == {"demo"}


def test_with_its_own_name_nothing_is_saved(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    named = Setting(name="library", value="Ærø")
    shelf.create("x", Model.of([named]), id="x")

    made = restore(shelf, copy_of(tmp_path, "x"), "Ærø", author="", note="")

    assert shelf.open(made).revision() == 0


def test_a_file_that_is_not_sound_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="damaged"):
        restore(Shelf(tmp_path), b"SQLite format 3\0" + bytes(500), "x", author="", note="")
    assert not list(tmp_path.iterdir())
