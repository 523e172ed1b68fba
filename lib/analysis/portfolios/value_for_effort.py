"""What each partnership gives the strategy for the hours it takes: most for least first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import inf

import numpy as np

from lib.analysis.order.alignment import Aligned, Alignment, ranks
from lib.analysis.portfolios.choice import lay_out
from lib.model.model import Model


@dataclass(frozen=True, slots=True)
class Yield:
    """One partnership's alignment (0 to 100), hours in a year, and alignment per hour.

    `low` and `high`: per hour, if all that is unknown turned out at its least, or most. All three
    and `rank` are None where the hours are unknown, or no goal has weight: nothing is guessed.
    """

    partnership: str
    rank: int | None
    alignment: float | None
    hours: float | None
    per_hour: float | None
    low: float | None
    high: float | None


def value_for_effort(model: Model, alignment: Alignment) -> tuple[Yield, ...]:
    """The partnerships that can be chosen by alignment per hour A_p / h_p, greatest first.

    Those that have ended or must not be in are left out. Ties share the better rank; then fewer
    hours, then id. Those without known hours come last, without a rank.
    """
    open_ = {p.id for p in model.partnerships if p.status != "ended" and p.fixed != "never"}
    found = [_yield(row) for row in alignment.rows if row.partnership in open_]
    known = [row for row in found if row.per_hour is not None]
    placed = ranks(np.array([row.per_hour for row in known], dtype=np.float64))
    rank = {row.partnership: place for row, place in zip(known, placed, strict=True)}
    ranked = [replace(row, rank=rank.get(row.partnership)) for row in found]
    return tuple(sorted(ranked, key=_order))


def covered_so_far(model: Model, rows: Sequence[Yield]) -> Mapping[str, float]:
    """Coverage (0 to 1) of each ranked partnership together with all that stand before it.

    Rules and limits are not asked: it is what the order alone would reach.
    """
    choice, chosen = lay_out(model), set[str]()
    reached = {}
    for row in rows:
        if row.rank is not None:
            chosen.add(row.partnership)
            reached[row.partnership] = choice.value(chosen)
    return reached


def _yield(row: Aligned) -> Yield:
    return Yield(
        row.partnership,
        None,
        row.alignment,
        row.hours,
        _per_hour(row.alignment, row.hours),
        _per_hour(row.low, row.hours),
        _per_hour(row.high, row.hours),
    )


def _per_hour(value: float | None, hours: float | None) -> float | None:
    return None if value is None or not hours else value / hours


def _order(row: Yield) -> tuple[float, float, str]:
    rank = inf if row.rank is None else float(row.rank)
    return rank, inf if row.hours is None else row.hours, row.partnership
