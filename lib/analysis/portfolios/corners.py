"""The corners where the best value rises with what is spent: exact, by listing every portfolio."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf

import numpy as np

from lib.analysis.contributions import Floats
from lib.analysis.order.alignment import SAME
from lib.analysis.portfolios.choice import Choice
from lib.analysis.portfolios.conditions import KEPT
from lib.analysis.portfolios.feasible import coverages, feasible_portfolios, first_of
from lib.analysis.portfolios.subsets import Sets, Sums

Use = tuple[Sequence[float], float]
"""What each candidate takes of something, and how much there is of it (1 for money itself)."""


def corners(choice: Choice, uses: Sequence[Use]) -> Iterator[tuple[float, float, tuple[str, ...]]]:
    """Need, coverage and portfolio of each corner, rising in both.

    A portfolio needs the greatest share it takes of any of the `uses`; ∞ (never shown) where it
    takes something of which there is nothing. Among portfolios of the same need and coverage the
    one with the fewest hours (fewest partnerships where nobody has hours), then the earliest ids
    is named.
    """
    sets = feasible_portfolios(choice)
    needs = _needs(sets, uses)
    sets, needs = sets[needs < inf], needs[needs < inf]
    values = coverages(choice, sets)
    for i in _rising(needs, values):
        yield float(needs[i]), float(values[i]), _named_first(choice, sets, needs, values, i)


def _needs(sets: Sets, uses: Sequence[Use]) -> Floats:
    needs = np.zeros(len(sets))
    for taken, there in uses:
        total = Sums(np.array(taken, dtype=np.float64)[:, None]).of(sets, 0)
        share = total / there if there > 0 else np.where(total > KEPT, inf, 0.0)
        needs = np.maximum(needs, share)
    return needs


def _rising(needs: Floats, values: Floats) -> list[int]:
    """The places where, taken by need, the value is above all before: best first within a need."""
    order = np.lexsort((-values, np.round(needs, 9)))
    highest = np.maximum.accumulate(values[order])
    before = np.concatenate(([-1.0], highest[:-1]))
    found: list[int] = order[values[order] > before + SAME].tolist()
    return found


def _named_first(
    choice: Choice, sets: Sets, needs: Floats, values: Floats, i: int
) -> tuple[str, ...]:
    """Of the portfolios that equal the i-th the one to name."""
    return first_of(choice, sets[(np.abs(needs - needs[i]) <= SAME) & (values >= values[i] - SAME)])
