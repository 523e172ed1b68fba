"""Small libraries for the tests of the store."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from itertools import count
from pathlib import Path

from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution, Partnership
from lib.model.settings import Setting
from lib.store.base import Store
from lib.store.sqlite.connection import SqliteConnection, writing
from lib.store.sqlite.library import SqliteStore, build
from lib.store.sqlite.sealing import seal

StoreOf = Callable[[Model], Store]
"""Makes a store that holds a model."""
_numbers = count()


def goal(id: str = "S1", name: str = "Democracy", weight: float | None = 15) -> Goal:
    """One goal."""
    return Goal(id=id, name=name, weight=weight)


def small_model() -> Model:
    """Two goals and a partnership that contributes to the first."""
    return Model.of(
        [
            goal("S1"),
            goal("S2", "Community", 10),
            Partnership(id="P1", title="Café"),
            Contribution(partnership="P1", goal="S1", points=2.0),
        ]
    )


def named(name: str, english: str | None = None) -> Model:
    """A library of which nothing but its name is known."""
    rows = [Setting(name="library", value=name)]
    return Model.of([*rows, Setting(name="library_en", value=english)] if english else rows)


def new_file(folder: Path, model: Model | None = None) -> Path:
    """A file in the folder that holds the model as a library."""
    path = folder / f"library-{next(_numbers)}.db"
    build(path, model or small_model(), "own")
    return path


def sealed(path: Path) -> None:
    """Seal the file as it is now, as if what stands in it had been written before seals were."""
    with writing(path) as db:
        seal(SqliteConnection(db))


def new_store(folder: Path, model: Model | None = None) -> SqliteStore:
    """A library in a new file in the folder."""
    return SqliteStore(new_file(folder, model))


def disk_full() -> sqlite3.OperationalError:
    """What SQLite says where the disk has no room."""
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    return error
