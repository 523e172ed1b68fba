"""How well each partnership serves the strategy, what separates any two, and as departments see it.

Additive multi-attribute value: Keeney & Raiffa (1976); Belton & Stewart (2002).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf

import numpy as np

from lib.analysis.ground.comparing import ranks
from lib.analysis.ground.contributions import (
    Contributions,
    Floats,
    contributions,
    open_partnerships,
)
from lib.analysis.ground.effort import hours_of_partnerships
from lib.analysis.ground.own_value import Priorities, own_values, priorities
from lib.analysis.ground.tolerances import SAME, SAME_WEIGHT
from lib.analysis.ground.weights import goal_weights
from lib.model.model import Model

ENOUGH = 0.5
"""The share of the goal weight that must be known for a partnership to have a rank."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """One partnership's alignment, 0 to 100; every figure is None where no goal has weight.

    `low` and `high`: what it would be if all that is unknown turned out at its least, or most.
    `assessed`: share (0 to 1) of the goal weight whose contribution is known. `rank` is None where
    less than half of it is. `parts`: points of the 0–100 that each goal gives; they sum to
    `alignment`. `hours`: its effort in a year.
    """

    partnership: str
    rank: int | None
    alignment: float | None
    low: float | None
    high: float | None
    assessed: float | None
    parts: Mapping[str, float]
    hours: float | None


@dataclass(frozen=True, slots=True)
class Alignment:
    """All partnerships in the order to show them, and the weights (sum 1) they were valued by.

    Those too little is known of stand apart, after the others. `weights` is empty where no goal
    has weight. `unweighted` names goals whose weight is unknown: they count nothing.
    """

    rows: tuple[Aligned, ...]
    weights: Mapping[str, float]
    unweighted: tuple[str, ...]

    @property
    def ranked(self) -> tuple[Aligned, ...]:
        """Those that have a rank, the first one first."""
        return tuple(row for row in self.rows if row.rank is not None)

    @property
    def apart(self) -> tuple[Aligned, ...]:
        """Those that too little is known of to be ranked; none where nothing is weighed."""
        return tuple(row for row in self.rows if row.rank is None and row.alignment is not None)

    def find(self, partnership: str) -> Aligned:
        """The row of one partnership; raises `KeyError` for an id that is not there."""
        return {row.partnership: row for row in self.rows}[partnership]


def align(model: Model, cells: Contributions | None = None) -> Alignment:
    """Each partnership's alignment A_p = 100 · Σ_g w_g · min(1, x_pg / T_g), with Σ w = 1.

    The percentage points of the strategy that it alone would reach: a weight is the worth of
    bringing its goal from nothing to its target T_g, so a point is worth w_g / T_g until the
    target is met. Which target a goal without one takes: `full_points`.

    Ties share the better rank (1, 1, 3). Order: alignment, then fewer hours (unknown last), then
    id. An unknown contribution adds nothing and widens `low` to `high`; it is never filled in
    from what is known. A partnership of which less than half the weight is assessed has no rank,
    takes none from others, and stands after them, in the same order. `cells`: the model's
    contributions where they are there already.
    """
    unweighted = tuple(goal.id for goal in model.goals if goal.weight is None)
    weights = goal_weights(model)
    hours = hours_of_partnerships(model)
    if not weights:
        rows = [_without_weights(p.id, hours[p.id]) for p in model.partnerships]
        return Alignment(tuple(rows), {}, unweighted)
    found = _rows(cells or contributions(model), np.array(list(weights.values())), hours)
    enough = [row for row in found if (row.assessed or 0.0) >= ENOUGH - SAME_WEIGHT]
    apart = [row for row in found if (row.assessed or 0.0) < ENOUGH - SAME_WEIGHT]
    placed = [replace(row, rank=place) for row, place in _placed(enough)]
    return Alignment((*placed, *(row for row, _ in _placed(apart))), weights, unweighted)


def goal_values(cells: Contributions, rows: Sequence[Aligned]) -> Floats:
    """What the partnerships of `rows` are worth, 0 to 100, on each goal alone (rows × G)."""
    places = {name: place for place, name in enumerate(cells.partnerships)}
    return cells.worth(cells.points[[places[row.partnership] for row in rows]])


def _placed(rows: Sequence[Aligned]) -> list[tuple[Aligned, int]]:
    """The rows in order of display, each with the rank it has among them."""
    places = ranks(np.array([row.alignment for row in rows], dtype=np.float64))
    return sorted(
        zip(rows, places, strict=True),
        key=lambda it: (it[1], inf if it[0].hours is None else it[0].hours, it[0].partnership),
    )


def _rows(
    cells: Contributions, weights: Floats, hours: Mapping[str, float | None]
) -> list[Aligned]:
    """The rows of `cells` (P × G) valued by `weights` (G, sum 1), without ranks."""
    worth = cells.worth(cells.points)
    return [
        Aligned(name, None, value, low, high, assessed, dict(zip(cells.goals, parts, strict=True)),
                hours[name])
        for name, value, low, high, assessed, parts in zip(
            cells.partnerships,
            (worth @ weights).tolist(),
            (cells.worth(cells.low) @ weights).tolist(),
            (cells.worth(cells.high) @ weights).tolist(),
            (cells.known @ weights).tolist(),
            (worth * weights).tolist(),
            strict=True,
        )
    ]  # fmt: skip


def _without_weights(partnership: str, hours: float | None) -> Aligned:
    return Aligned(partnership, None, None, None, None, None, {}, hours)


@dataclass(frozen=True, slots=True)
class Difference:
    """How far `one` is ahead of `other` in alignment (negative: behind), in all and by goal.

    `parts` sum to `total`. Both are in points of the scale 0 to 100.
    """

    one: str
    other: str
    total: float
    parts: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Explanation:
    """One partnership's place among the `ranked`: who shares it, what separates it from others.

    `above` and `below` are its nearest rivals; None where nobody stands there, or where it has no
    rank.
    """

    own: Aligned
    ranked: int
    level: tuple[str, ...]
    above: Difference | None
    below: Difference | None


def explain(alignment: Alignment, partnership: str) -> Explanation:
    """Why `partnership` stands where it stands; raises `KeyError` for an id that is not there.

    The nearest rivals are those with the closest better and the closest worse rank: partnerships
    that share its rank are level, not rivals. Among equals the one shown nearest to it is taken.
    """
    own, ranked = alignment.find(partnership), alignment.ranked
    if own.rank is None:
        return Explanation(own, len(ranked), (), None, None)
    better = [row for row in ranked if row.rank is not None and row.rank < own.rank]
    worse = [row for row in ranked if row.rank is not None and row.rank > own.rank]
    level = [row.partnership for row in ranked if row.rank == own.rank and row != own]
    return Explanation(
        own,
        len(ranked),
        tuple(level),
        _separates(own, better[-1]) if better else None,
        _separates(own, worse[0]) if worse else None,
    )


def compare(alignment: Alignment, one: str, other: str) -> Difference:
    """What separates two partnerships, head to head; raises `KeyError` for an unknown id.

    Without weights there is nothing to compare: no parts, and a total of 0.
    """
    return _separates(alignment.find(one), alignment.find(other))


def _separates(one: Aligned, other: Aligned) -> Difference:
    parts = {goal: part - other.parts[goal] for goal, part in one.parts.items()}
    total = (one.alignment or 0.0) - (other.alignment or 0.0)
    return Difference(one.partnership, other.partnership, total, parts)


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """One department's order of the partnerships and both shortlists, best first.

    `stated` is False where the department has no priorities of its own: its order is then the
    library's. `put_forward` is the L_d: what it would choose by itself, with caution for what is
    new, among those that take its hours.
    """

    department: str
    stated: bool
    alignment: Alignment
    shortlist: tuple[str, ...]
    library: tuple[str, ...]
    put_forward: tuple[str, ...]

    @property
    def both(self) -> tuple[str, ...]:
        """What stands on both shortlists, in the library's order."""
        return tuple(name for name in self.library if name in self.shortlist)

    @property
    def only_department(self) -> tuple[str, ...]:
        """What only the department lists."""
        return tuple(name for name in self.shortlist if name not in self.library)

    @property
    def only_library(self) -> tuple[str, ...]:
        """What only the library lists."""
        return tuple(name for name in self.library if name not in self.shortlist)

    @property
    def places(self) -> int:
        """How many places there are to agree on: the length of the longer shortlist.

        Agreement is `len(both)` of them.
        """
        return max(len(self.shortlist), len(self.library))


def look(
    model: Model, library: Alignment, cells: Contributions | None = None
) -> tuple[Viewpoint, ...]:
    """Every department's viewpoint; `library` is the model's own alignment, `cells` as for `align`.

    A shortlist is the first k (setting `shortlist`) by alignment, in the order of display, among
    the partnerships that can be chosen, have a rank and give something. A department's alignment
    is the library's formula with its own weights; so what is assessed for it may be other too.
    """
    cells = cells or contributions(model)
    may_be, own = set(open_partnerships(model)), own_values(model, cells).shortlists
    k, first = model.options.shortlist, _shortlist(library, may_be, model.options.shortlist)
    seen = []
    for theirs in priorities(model):
        name = theirs.department
        order = align(_weighed(model, theirs), cells) if theirs.stated else library
        listed = _shortlist(order, may_be, k)
        seen.append(Viewpoint(name, theirs.stated, order, listed, first, own[name]))
    return tuple(seen)


def _weighed(model: Model, theirs: Priorities) -> Model:
    """The model with a department's priorities in the place of the goals' weights."""
    goals = [replace(goal, weight=theirs.weights[goal.id]) for goal in model.goals]
    return model.with_tables({"goals": goals})


def _shortlist(alignment: Alignment, may_be: Collection[str], most: int) -> tuple[str, ...]:
    names = (
        row.partnership
        for row in alignment.ranked
        if row.partnership in may_be and (row.alignment or 0.0) > SAME
    )
    return tuple(names)[:most]
