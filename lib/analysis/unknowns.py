"""What the library has not filled in yet, and which figures wait for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

from lib.model.model import Model
from lib.model.tables import Key


@dataclass(frozen=True, slots=True)
class Unknown:
    """Cells of one column that are unknown: which rows, out of how many.

    `keys` are keys of `table`; for a row that does not exist yet, the key it would have.
    """

    table: str
    field: str
    keys: tuple[Key, ...]
    of: int


def find_unknowns(model: Model) -> tuple[Unknown, ...]:
    """Every column the analyses read that has unknown cells, in the order to fill them in."""
    return tuple(unknown for look in _LOOKS for unknown in look(model) if unknown.keys)


def _empty(table: str, field: str) -> Callable[[Model], Iterator[Unknown]]:
    def look(model: Model) -> Iterator[Unknown]:
        rows = model.index(table)
        keys = tuple(key for key, row in rows.items() if getattr(row, field) is None)
        yield Unknown(table, field, keys, len(rows))

    return look


def _contributions(model: Model) -> Iterator[Unknown]:
    cells = list(product((p.id for p in model.partnerships), (g.id for g in model.goals)))
    known = {(c.partnership, c.goal) for c in model.contributions if c.points is not None}
    yield Unknown(
        "contributions", "points", tuple(cell for cell in cells if cell not in known), len(cells)
    )


def _efforts(model: Model) -> Iterator[Unknown]:
    known = {effort.partnership for effort in model.efforts if effort.hours is not None}
    keys = tuple(row.id for row in model.partnerships if row.id not in known)
    yield Unknown("efforts", "hours", keys, len(model.partnerships))


def _budget(model: Model) -> Iterator[Unknown]:
    if model.partnerships and model.options.budget is None:
        yield Unknown("settings", "value", ("budget",), 1)


_LOOKS: tuple[Callable[[Model], Iterator[Unknown]], ...] = (
    _empty("goals", "weight"),
    _empty("goals", "target"),
    _contributions,
    _efforts,
    _empty("partnerships", "cost"),
    _empty("partnerships", "lead"),
    _empty("departments", "hours"),
    _budget,
)
