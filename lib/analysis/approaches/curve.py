"""What each promise to the departments costs the strategy, and what it buys: the curve over ρ.

The knee is found as in Satopää, Albrecht, Irwin & Raghavan (2011), Finding a “Kneedle” in a
Haystack: the point furthest above the straight line between the two ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.analysis.approaches.side_by_side import Approach
from lib.analysis.ground.tolerances import KNEE, SAME

AT_STAKE = 2.0
"""So many points of coverage between no promise and the highest are worth looking for a knee."""
COVERAGE, WISHES, LEAST = "strategy_coverage", "wishes_kept", "least_kept"
"""The measures along the curve."""


@dataclass(frozen=True, slots=True)
class Point:
    """One guarantee (0 to 1): coverage, wishes kept and the least kept, each 0 to 100.

    `lost`: points of coverage less than without any promise. `price`: points of coverage that the
    next greater promise on the curve would cost; None at the end. Wishes and the least kept are
    None where nobody chooses anything.
    """

    guarantee: float
    coverage: float
    wishes_kept: float | None
    least_kept: float | None
    lost: float
    price: float | None
    gap: float
    proved: bool


@dataclass(frozen=True, slots=True)
class Knee:
    """A promise where the price begins to rise: up to it little is lost, beyond it more.

    `lost`: points of coverage it costs in all; `before` and `after`: points of coverage that each
    tenth of promise costs on average up to it, and beyond it.
    """

    guarantee: float
    lost: float
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Curve:
    """The curve from no promise to the highest, and the promise to propose.

    `knee` where at least two points of coverage are at stake between the ends, and the curve has
    one. `proposed`: the knee; the highest promise itself where less is at stake; None where
    nothing stands out, or nothing can be promised.
    """

    points: tuple[Point, ...]
    knee: Knee | None
    proposed: float | None

    @property
    def at_stake(self) -> float:
        """Points of coverage between no promise and the highest."""
        return self.points[-1].lost if self.points else 0.0


def draw_curve(traced: Sequence[Approach]) -> Curve:
    """The curve of `trace_approaches`; empty where there are no portfolios or no weights."""
    seen = [
        row for row in traced if row.guarantee is not None and _value(row, COVERAGE) is not None
    ]
    points = tuple(
        _point(row, seen[0], seen[i + 1] if i + 1 < len(seen) else None)
        for i, row in enumerate(seen)
    )
    return propose(points)


def propose(points: Sequence[Point]) -> Curve:
    """The curve through these points, with the promise to propose."""
    knee = find_knee(points)
    return Curve(tuple(points), knee, _proposed(points, knee))


def find_knee(points: Sequence[Point]) -> Knee | None:
    """The point furthest above the straight line from the first to the last; ties: the smaller.

    Both axes run from 0 to 1: the guarantee from the first to the last, coverage from the lowest
    to the highest. None where less than two points of coverage are at stake between the ends, or
    the curve lies on the line or below it all along.
    """
    if len(points) < 3 or not _matters(points):
        return None
    first, last = points[0], points[-1]
    width, height = last.guarantee - first.guarantee, first.coverage - last.coverage
    above = [
        (row.coverage - last.coverage) / height - (last.guarantee - row.guarantee) / width
        for row in points
    ]
    most = max(above)
    if most < KNEE:
        return None
    knee = next(row for row, height in zip(points, above, strict=True) if height > most - SAME)
    return Knee(
        knee.guarantee,
        first.coverage - knee.coverage,
        (first.coverage - knee.coverage) / (knee.guarantee - first.guarantee) / 10,
        (knee.coverage - last.coverage) / (last.guarantee - knee.guarantee) / 10,
    )


def _matters(points: Sequence[Point]) -> bool:
    """Whether so much coverage is at stake along the curve that a knee is worth telling."""
    return points[0].coverage - points[-1].coverage >= AT_STAKE - SAME


def _proposed(points: Sequence[Point], knee: Knee | None) -> float | None:
    if knee is not None:
        return knee.guarantee
    if not points or _matters(points) or points[-1].guarantee <= SAME:
        return None
    return points[-1].guarantee


def _point(row: Approach, first: Approach, after: Approach | None) -> Point:
    coverage = _value(row, COVERAGE) or 0.0
    return Point(
        row.guarantee or 0.0,
        coverage,
        _value(row, WISHES),
        _value(row, LEAST),
        max(0.0, (_value(first, COVERAGE) or 0.0) - coverage),
        None if after is None else max(0.0, coverage - (_value(after, COVERAGE) or 0.0)),
        0.0 if row.portfolio is None else row.portfolio.gap,
        row.portfolio is not None and row.portfolio.proved,
    )


def _value(row: Approach, measure: str) -> float | None:
    return None if row.indicators is None else row.indicators.values[measure]
