"""Small libraries for the tests of the store."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution, Partnership
from lib.store.sqlite import SqliteStore, build

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


def new_file(folder: Path, model: Model | None = None) -> Path:
    """A file in the folder that holds the model as a library."""
    path = folder / f"library-{next(_numbers)}.db"
    build(path, model or small_model(), "own")
    return path


def new_store(folder: Path, model: Model | None = None) -> SqliteStore:
    """A library in a new file in the folder."""
    return SqliteStore(new_file(folder, model))
