"""What each promise to the departments costs the strategy, and what it buys: the curve over ρ.

The knee is found as in Satopää, Albrecht, Irwin & Raghavan (2011), Finding a “Kneedle” in a
Haystack: the point furthest above the straight line between the two ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.analysis.approaches.side_by_side import Approach, Approaches
from lib.analysis.order.alignment import SAME

SLIGHT = 0.01
"""So much (0 to 1) a point must lie above the straight line to be a knee."""


@dataclass(frozen=True, slots=True)
class Point:
    """One guarantee (0 to 1): coverage and ownership (0 to 100), and what was given up for it.

    `lost`: points of coverage less than without any promise; `gained`: points of ownership more.
    `price`: points of coverage that the next greater promise on the curve would cost; None at the
    end. `least_kept`: share (0 to 1) of its own value that the worst-off department keeps.
    """

    guarantee: float
    coverage: float
    ownership: float | None
    lost: float
    gained: float | None
    price: float | None
    least_kept: float | None
    gap: float
    proved: bool


@dataclass(frozen=True, slots=True)
class Marked:
    """One of the approaches on the curve; `guarantee` is the promise it keeps, not one it made."""

    approach: str
    guarantee: float | None
    coverage: float
    ownership: float | None


@dataclass(frozen=True, slots=True)
class Knee:
    """The promise to propose: up to it little is lost, beyond it the price rises.

    `lost`: points of coverage it costs in all; `before` and `after`: points of coverage that each
    tenth of promise costs on average up to it, and beyond it.
    """

    guarantee: float
    lost: float
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Curve:
    """The curve from no promise to the whole, and its knee; None where it has none."""

    points: tuple[Point, ...]
    knee: Knee | None


def draw_curve(traced: Sequence[Approach]) -> Curve:
    """The curve of `trace_approaches`; empty where there are no portfolios or no weights."""
    seen = [row for row in traced if row.guarantee is not None and _coverage(row) is not None]
    points = tuple(
        _point(row, seen[0], seen[i + 1] if i + 1 < len(seen) else None)
        for i, row in enumerate(seen)
    )
    return Curve(points, find_knee(points))


def find_knee(points: Sequence[Point]) -> Knee | None:
    """The point furthest above the straight line from the first to the last; ties: the smaller.

    Both axes run from 0 to 1: the guarantee from the first to the last, coverage from the lowest
    to the highest. None where the curve is flat, or lies on the line or below it all along.
    """
    if len(points) < 3 or points[0].coverage - points[-1].coverage <= SAME:
        return None
    first, last = points[0], points[-1]
    width, height = last.guarantee - first.guarantee, first.coverage - last.coverage
    above = [
        (row.coverage - last.coverage) / height - (last.guarantee - row.guarantee) / width
        for row in points
    ]
    most = max(above)
    if most < SLIGHT:
        return None
    knee = next(row for row, height in zip(points, above, strict=True) if height > most - SAME)
    return Knee(
        knee.guarantee,
        first.coverage - knee.coverage,
        (first.coverage - knee.coverage) / (knee.guarantee - first.guarantee) / 10,
        (knee.coverage - last.coverage) / (last.guarantee - knee.guarantee) / 10,
    )


def mark_approaches(found: Approaches) -> tuple[Marked, ...]:
    """The three approaches as points beside the curve."""
    return tuple(
        Marked(row.id, row.guarantee, value, _ownership(row))
        for row in found.each
        if (value := _coverage(row)) is not None
    )


def _point(row: Approach, first: Approach, after: Approach | None) -> Point:
    coverage, ownership = _coverage(row) or 0.0, _ownership(row)
    before = _ownership(first)
    return Point(
        row.guarantee or 0.0,
        coverage,
        ownership,
        max(0.0, (_coverage(first) or 0.0) - coverage),
        None if ownership is None or before is None else ownership - before,
        None if after is None else max(0.0, coverage - (_coverage(after) or 0.0)),
        row.least_kept,
        0.0 if row.portfolio is None else row.portfolio.gap,
        row.portfolio is not None and row.portfolio.proved,
    )


def _coverage(row: Approach) -> float | None:
    return None if row.indicators is None else row.indicators.reach.strategy_coverage.value


def _ownership(row: Approach) -> float | None:
    return None if row.indicators is None else row.indicators.ownership.ownership.value
