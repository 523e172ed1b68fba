"""Where a library stands: what its partnerships reach, take and lack, and what is not known yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product

from lib.analysis.alignment.ranking import Alignment, align
from lib.analysis.competences.gaps import Gaps, find_gaps
from lib.analysis.ground.contributions import (
    Contributions,
    contributions,
    living_partnerships,
    running_partnerships,
)
from lib.analysis.ground.coverage import Coverage, cover
from lib.analysis.ground.effort import Load, loads
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


@dataclass(frozen=True, slots=True)
class Standing:
    """`today` counts running partnerships; `proposed` every partnership that is not ended.

    `told_today` and `told_proposed`: the goals of which something is known of what those give
    them, or to which nobody can give anything; of the others how far they are met is unknown.
    """

    alignment: Alignment
    today: Coverage
    proposed: Coverage
    loads_today: tuple[Load, ...]
    loads_proposed: tuple[Load, ...]
    gaps: Gaps
    unknowns: tuple[Unknown, ...]
    told_today: frozenset[str]
    told_proposed: frozenset[str]


def stand(
    model: Model,
    alignment: Alignment | None = None,
    gaps: Gaps | None = None,
    cells: Contributions | None = None,
) -> Standing:
    """The library's standing; alignment, gaps and contributions where they are there already."""
    running, living = set(running_partnerships(model)), set(living_partnerships(model))
    cells = cells or contributions(model)
    return Standing(
        alignment=alignment or align(model, cells),
        today=cover(model, running, cells),
        proposed=cover(model, living, cells),
        loads_today=loads(model, running),
        loads_proposed=loads(model, living),
        gaps=gaps or find_gaps(model),
        unknowns=find_unknowns(model),
        told_today=_told(model, cells, running) if _runs_known(model) else frozenset(),
        told_proposed=_told(model, cells, living),
    )


def _runs_known(model: Model) -> bool:
    """Whether it is known which partnerships run: of one at least the status is."""
    return not model.partnerships or any(row.status for row in model.partnerships)


def _told(model: Model, cells: Contributions, among: set[str]) -> frozenset[str]:
    """The goals of which something is known of what these partnerships give them."""
    rows = [i for i, name in enumerate(cells.partnerships) if name in among]
    if not rows:
        return frozenset(cells.goals if cells.known.any() else ())
    return frozenset(goal for j, goal in enumerate(cells.goals) if cells.known[rows, j].any())


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
