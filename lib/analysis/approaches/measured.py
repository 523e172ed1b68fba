"""One measure of one portfolio, with the rows of the library behind it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Behind:
    """One row behind a measure, by its id: how much of it counts (`part` of `whole`).

    Both are in the same unit: hours, points, or 1 for a row that simply counts. `whole` is None
    where the row is no part of anything known.
    """

    id: str
    part: float
    whole: float | None


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure: 0 to 100, but hours a year for `overload` and partners for `double_contact`.

    `merit` is what approaches are compared by: greater is better. `share` (0 to 1) is how far the
    good that the measure speaks of is there: 1 in full. Each is None where there is nothing to
    measure it on. `rows` are ids of the table `table`.
    """

    value: float | None
    merit: float | None
    share: float | None
    table: str
    rows: tuple[Behind, ...]


def part_of_whole(table: str, rows: Iterable[Behind]) -> Measured:
    """The measure 100 · Σ part / Σ whole over the rows; more is better."""
    behind = tuple(rows)
    value = percent(sum(row.part for row in behind), sum(row.whole or 0.0 for row in behind))
    return Measured(value, value, None if value is None else value / 100, table, behind)


def percent(part: float, whole: float) -> float | None:
    """The part in per cent of the whole; None where there is no whole."""
    return 100 * part / whole if whole > 0 else None
