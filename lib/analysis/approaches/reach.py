"""What a portfolio reaches of the goals: coverage, the weakest goal, and focus."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from math import sqrt

from lib.analysis.approaches.survey import Behind, Measured, Survey
from lib.analysis.ground.coverage import Attained, Coverage
from lib.analysis.ground.tolerances import SAME
from lib.analysis.portfolios.choice import covered

LEFT_BEHIND = 0.5
"""A goal reached below this share is left behind."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What is reached of each goal, and the three measures of it.

    `weakest` is the goal reached least (the first of equals; None where there is none to name);
    `behind` those reached below half. Only goals with weight and a target are either: what does not
    matter is not missed, and without a target nothing is known to be.
    """

    goals: tuple[Attained, ...]
    weakest: str | None
    behind: tuple[str, ...]
    strategy_coverage: Measured
    weakest_goal: Measured
    focus: Measured

    @property
    def all_weakest(self) -> tuple[str, ...]:
        """The goal reached least, and all that are level with it."""
        shares = {row.goal: _share(row) for row in self.goals}
        least = None if self.weakest is None else shares[self.weakest]
        return tuple(
            row.id
            for row in self.weakest_goal.rows
            if least is not None and shares[row.id] <= least + SAME
        )


def measure_reach(ground: Survey, chosen: Collection[str]) -> Reach:
    """Coverage 100 · V(S), the weakest goal 100 · min a_g over goals with weight, and focus."""
    coverage = covered(ground.choice, chosen)
    rising = _rising(ground, coverage)
    weakest = rising[0] if rising else None
    least = None if weakest is None else 100 * _share(weakest)
    return Reach(
        coverage.goals,
        None if weakest is None else weakest.goal,
        tuple(
            row.goal for row in coverage.goals if row in rising and _share(row) < LEFT_BEHIND - SAME
        ),
        _coverage(ground, coverage),
        Measured(
            least,
            least,
            None if least is None else least / 100,
            "goals",
            tuple(Behind(row.goal, row.points, row.target) for row in rising),
        ),
        _focus(ground, chosen),
    )


def _rising(ground: Survey, coverage: Coverage) -> list[Attained]:
    """The goals with weight and a target, those reached least first."""
    rows = zip(coverage.goals, ground.choice.weights.tolist(), strict=True)
    counted = (row for row, weight in rows if weight > 0 and row.share is not None)
    return sorted(counted, key=_share)


def _share(row: Attained) -> float:
    return row.share or 0.0


def _coverage(ground: Survey, coverage: Coverage) -> Measured:
    """Coverage; behind it, each goal's share of the weight (in per cent) and how much is met."""
    weights = 100 * ground.choice.weights
    rows = tuple(
        Behind(row.goal, weight * _share(row), weight)
        for row, weight in zip(coverage.goals, weights.tolist(), strict=True)
    )
    value = None if coverage.coverage is None else 100 * coverage.coverage
    return Measured(value, value, coverage.coverage, "goals", rows)


def _focus(ground: Survey, chosen: Collection[str]) -> Measured:
    """100 · cosine between the points the chosen give the goals and the goals' weights.

    Behind it, each goal's share of the points, and its share of the weight, in per cent.
    """
    given, wanted = ground.cells.points[ground.inside(chosen)].sum(axis=0), ground.choice.weights
    length = sqrt(float(given @ given) * float(wanted @ wanted))
    value = 100 * float(given @ wanted) / length if length > 0 else None
    parts = 100 * given / given.sum() if given.sum() > 0 else given
    rows = tuple(
        Behind(goal, part, weight)
        for goal, part, weight in zip(
            ground.choice.goals, parts.tolist(), (100 * wanted).tolist(), strict=True
        )
    )
    return Measured(value, value, None if value is None else value / 100, "goals", rows)
