"""Every portfolio that keeps all conditions, listed: for as many partnerships as that is cheap.

A portfolio is a number: bit i is on where the i-th candidate is in.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from lib.analysis.ground.contributions import Floats
from lib.analysis.ground.coverage import attainment
from lib.analysis.ground.tolerances import KEPT
from lib.analysis.portfolios.choice import Choice
from lib.analysis.portfolios.conditions import Condition

Sets = NDArray[np.int64]

Ints = NDArray[np.int64]

Bools = NDArray[np.bool_]

LOOKED_UP = 10
"""Sums are looked up ten things at a time: two small tables instead of one with a million rows."""
MOST = 20
"""So many candidates make a million portfolios."""
BITS = 62
"""So many candidates fit the number that stands for a portfolio."""


class Sums:
    """What the members of a set add up to, for any set: one column of `values` at a time."""

    def __init__(self, values: Floats) -> None:
        """`values`: one row for each thing, one column for each kind of value."""
        starts = range(0, max(len(values), 1), LOOKED_UP)
        self._tables = [_subset_sums(values[start : start + LOOKED_UP]) for start in starts]

    def of(self, sets: Sets, column: int) -> Floats:
        """The sum over the members of each set, in the shape of `sets`."""
        total: Floats = self._tables[0][column][sets & (2**LOOKED_UP - 1)]
        for place, table in enumerate(self._tables[1:], start=1):
            total = total + table[column][(sets >> (place * LOOKED_UP)) & (2**LOOKED_UP - 1)]
        return total


def has(sets: Sets, thing: int) -> Bools:
    """Which of the sets hold one thing.

    One answer for each set.
    """
    held: Bools = (sets >> thing) & 1 == 1
    return held


def _subset_sums(values: Floats) -> list[Floats]:
    """For each column the sum over every set of the rows; the table is doubled row by row."""
    columns = []
    for column in np.asarray(values, dtype=np.float64).T:
        sums = np.zeros(1)
        for value in column:
            sums = np.concatenate((sums, sums + value))
        columns.append(np.pad(sums, (0, 2**LOOKED_UP - len(sums))))
    return columns


def feasible_portfolios(choice: Choice) -> Sets:
    """The feasible portfolios, rising; bit i is on where the i-th candidate is in.

    Raises `ValueError` for more than 20 candidates.
    """
    sets = list_feasible(choice) if len(choice.ids) <= MOST else None
    if sets is None:
        raise ValueError(f"{len(choice.ids)} candidates are too many to list their portfolios")
    return sets


def list_feasible(choice: Choice, most: int = 2**MOST) -> Sets | None:
    """The feasible portfolios, rising; None where there are more than `most` to look at.

    They grow candidate by candidate. Limits prune them on the way: what already takes too much
    never fits again. So more than 20 candidates can be listed where budget and hours are short.
    """
    limits, others = _split(choice)
    sets = _within(choice, limits, most) if len(choice.ids) <= BITS else None
    if sets is None:
        return None
    for condition in others:
        total = Sums(_factors(choice, condition)[:, None]).of(sets, 0)
        sets = sets[(total >= condition.low - KEPT) & (total <= condition.high + KEPT)]
    return sets


def _within(choice: Choice, limits: list[Condition], most: int) -> Sets | None:
    """The portfolios within the limits; None where there are more than `most`.

    One number for each portfolio.
    """
    taken = np.array([_factors(choice, row) for row in limits])
    taken = taken.reshape(len(limits), len(choice.ids))
    there = np.array([row.high for row in limits])[:, None] + KEPT
    possible = int((there >= 0).all())
    sets, totals = np.zeros(possible, dtype=np.int64), np.zeros((len(limits), possible))
    for i in range(len(choice.ids)):
        more = totals + taken[:, i, None]
        fits = (more <= there).all(axis=0)
        if len(sets) + np.count_nonzero(fits) > most:
            return None
        sets = np.concatenate((sets, sets[fits] | 1 << i))
        totals = np.concatenate((totals, more[:, fits]), axis=1)
    return sets


def _split(choice: Choice) -> tuple[list[Condition], list[Condition]]:
    """The limits, of which a portfolio that grows only takes more, and the other conditions."""
    limits: list[Condition] = []
    others: list[Condition] = []
    for row in choice.conditions:
        grows = row.low <= 0 and all(factor >= 0 for factor in row.factors.values())
        (limits if grows else others).append(row)
    return limits, others


def _factors(choice: Choice, condition: Condition) -> Floats:
    """The factor of each candidate in the condition."""
    return np.array([condition.factors.get(name, 0.0) for name in choice.ids])


def coverages(choice: Choice, sets: Sets) -> Floats:
    """Coverage V (0 to 1) of each portfolio.

    One for each of `sets`.
    """
    value: Floats = attainments(choice, sets) @ choice.weights
    return value


def attainments(choice: Choice, sets: Sets) -> Floats:
    """Attainment (0 to 1) of each goal (columns) by each portfolio (rows); 0 without a target."""
    points = Sums(choice.points)
    attained = np.zeros((len(choice.goals), len(sets)))
    for j, goal in enumerate(choice.goals):
        if np.isfinite(choice.targets[j]):
            reached = points.of(sets, j)
            for synergy in choice.synergies:
                if synergy.goal == goal:
                    together = bits(choice, synergy.partnerships)
                    reached = reached + synergy.points * (sets & together == together)
            attained[j] = attainment(np.maximum(reached, 0.0), choice.targets[j])
    return attained.T


def first_of(choice: Choice, sets: Sets) -> tuple[str, ...]:
    """Of portfolios that are worth the same the one to take: least work, then earliest ids."""
    work = Sums(np.array([choice.work[name] for name in choice.ids])[:, None]).of(sets, 0)
    left = sets[work <= work.min() + KEPT]
    for i in range(len(choice.ids)):
        inside = has(left, i)
        left = left[inside] if inside.any() else left
    return named(choice, int(left[0]))


def bits(choice: Choice, chosen: Iterable[str]) -> int:
    """The portfolio as a number."""
    places = {name: i for i, name in enumerate(choice.ids)}
    return sum(1 << places[name] for name in set(chosen))


def named(choice: Choice, portfolio: int) -> tuple[str, ...]:
    """The partnerships in a portfolio given as a number."""
    return tuple(name for i, name in enumerate(choice.ids) if portfolio >> i & 1)
