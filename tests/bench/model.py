"""Loading, checking, changing and hashing a library, beside plain JSON and plain dictionaries."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.model.scenario import Scenario, rebase
from lib.model.tables import TABLES
from lib.store.sqlite.shelf import SqliteShelf
from tests.bench.measure import ms, ratio, seconds_of, seconds_on, section, table
from tests.sized import sized_model

SIZES = ({"partnerships": 50, "people": 63}, {"partnerships": 1_080, "people": 790})
"""About 2,000 and 30,000 rows."""
HEADINGS = ("step", "yardstick", "ms", "of yardstick", "ms", "of yardstick", "growth")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing timed: seconds, and the seconds of its yardstick."""

    name: str
    yardstick: str
    seconds: float
    against: float


def run() -> None:
    """Print one table: every step at both sizes, and how it grows from one to the other."""
    with section("Model: reading, checking, changing, hashing"):
        models = [sized_model(**size) for size in SIZES]
        small, large = (sum(1 for _ in model.rows()) for model in models)
        few, many = (list(_steps(model)) for model in models)
        print(f"{small:,} rows, then {large:,} rows: {large / small:.1f} times as many.\n")
        print(table(HEADINGS, [_row(*pair) for pair in zip(few, many, strict=True)]))


def _steps(model: Model) -> Iterator[Step]:
    plain = _Plain(model)
    reading, writing = seconds_of(plain.read), seconds_of(plain.write)
    for name, work in (("load from the store", _loading(model)), ("Model.of", _checking(model))):
        yield Step(name, "json.loads", seconds_of(work), reading)
    yield Step("digest, nothing known", "json.dumps", _digesting(lambda: replace(model)), writing)
    changes = _changes(model)
    scenario, copying = Scenario(base=1, changes=changes), seconds_of(plain.copy)
    applying, rebasing = lambda: apply(model, changes), lambda: rebase(scenario, model)
    for name, work in (("apply 20 changes", applying), ("rebase 20 changes", rebasing)):
        yield Step(name, "dict copies", seconds_of(work), copying)
    yield Step("digest after them", "json.dumps", _digesting(applying), writing)


class _Plain:
    """The same content without any of our code: as JSON, and as one dictionary per table."""

    def __init__(self, model: Model) -> None:
        self._cells = [list(map(TABLES[name].cells_of, model.table(name))) for name in TABLES]
        self._rows = [model.index(name) for name in TABLES]
        self._text = self.write()

    def read(self) -> object:
        return json.loads(self._text)

    def write(self) -> str:
        return json.dumps(self._cells, ensure_ascii=False, default=date.isoformat)

    def copy(self) -> object:
        return [dict(rows) for rows in self._rows]


def _loading(model: Model) -> Callable[[], object]:
    """Loads the model from its file, which is gone once the bench ends."""
    folder = TemporaryDirectory()
    shelf = SqliteShelf(Path(folder.name))
    library = shelf.create("bench", model)

    def load() -> object:
        return folder, shelf.open(library).load()

    return load


def _checking(model: Model) -> Callable[[], object]:
    rows = list(model.rows())
    return lambda: Model.of(rows)


def _digesting(make: Callable[[], Model]) -> float:
    """Seconds for the digest of a model made anew; `make` sets what it knows from before."""
    return seconds_on(make, lambda model: model.digest)


def _changes(model: Model) -> tuple[Set, ...]:
    """Five changes in each of four tables, the two largest among them."""
    fields = {"goals": "weight", "partnerships": "cost", "contributions": "points", "levels": "own"}
    return tuple(
        Set(name, TABLES[name].key_of(row), field, None)
        for name, field in fields.items()
        for row in model.table(name)[:5]
    )


def _row(few: Step, many: Step) -> list[str]:
    shown = [text for it in (few, many) for text in (ms(it.seconds), ratio(it.seconds, it.against))]
    return [few.name, few.yardstick, *shown, ratio(many.seconds, few.seconds)]
