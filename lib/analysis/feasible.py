"""Every portfolio that keeps all conditions, listed: for as many partnerships as that is cheap."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from lib.analysis.choice import Choice
from lib.analysis.conditions import KEPT
from lib.analysis.contributions import Floats
from lib.analysis.subsets import Sets, Sums, every_set

MOST = 20
"""So many candidates make a million portfolios; more are not listed."""


def feasible_portfolios(choice: Choice) -> Sets:
    """The feasible portfolios; bit i is on where the i-th candidate is in.

    Raises `ValueError` for more than 20 candidates.
    """
    if len(choice.ids) > MOST:
        raise ValueError(f"{len(choice.ids)} candidates are too many to list their portfolios")
    sets = every_set(len(choice.ids))
    for condition in choice.conditions:
        factors = np.array([condition.factors.get(name, 0.0) for name in choice.ids])
        if factors.any() or condition.low > 0 or condition.high < 0:
            total = Sums(factors[:, None]).of(sets, 0)
            sets = sets[(total >= condition.low - KEPT) & (total <= condition.high + KEPT)]
    return sets


def coverages(choice: Choice, sets: Sets) -> Floats:
    """Coverage V (0 to 1) of each portfolio."""
    points = Sums(choice.points)
    value = np.zeros(len(sets))
    for j, goal in enumerate(choice.goals):
        if choice.weights[j] > 0 and np.isfinite(choice.targets[j]):
            reached = points.of(sets, j)
            for synergy in choice.synergies:
                if synergy.goal == goal:
                    together = bits(choice, synergy.partnerships)
                    reached = reached + synergy.points * (sets & together == together)
            value += choice.weights[j] * np.clip(reached / choice.targets[j], 0.0, 1.0)
    return value


def bits(choice: Choice, chosen: Iterable[str]) -> int:
    """The portfolio as a number."""
    places = {name: i for i, name in enumerate(choice.ids)}
    return sum(1 << places[name] for name in set(chosen))


def named(choice: Choice, portfolio: int) -> tuple[str, ...]:
    """The partnerships in a portfolio given as a number."""
    return tuple(name for i, name in enumerate(choice.ids) if portfolio >> i & 1)
