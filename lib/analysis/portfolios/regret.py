"""Regret: how far portfolios fall short of the best possible, over several weightings.

Minimax regret: Savage (1951), Journal of the American Statistical Association 46, pp. 55–67.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from lib.analysis.contributions import Floats
from lib.analysis.order.alignment import SAME
from lib.analysis.portfolios.choice import lay_out
from lib.analysis.portfolios.searching import search
from lib.model.model import Model

Weighting = Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Regret:
    """One portfolio: its shortfall (coverage, 0 to 1) under each weighting, and the greatest.

    `worst`: the weighting under which it is greatest, by its place.
    """

    portfolio: str
    shortfalls: tuple[float, ...]
    greatest: float
    worst: int


def shortfalls(values: Floats, best: Floats | None = None) -> Floats:
    """What each alternative (rows) falls short of the best in each state (columns).

    `best`: the best possible in each state, where it is not among the alternatives.
    """
    most = values.max(axis=0) if best is None else best
    return most - values


def regrets(
    model: Model,
    portfolios: Mapping[str, Collection[str]],
    weightings: Sequence[Weighting],
    *,
    seconds: float | None = None,
    progress: Callable[[float], bool] | None = None,
) -> tuple[Regret, ...]:
    """The regret of each portfolio, by name, over the weightings (at least one; points per goal).

    The best possible is found for each weighting; `seconds` is the limit for each, and where it
    ends the search, its bound stands for the best: regret is then never said too low. `progress`
    is told the share done; where it says False, the weightings so far count.
    """
    values, best = [], []
    for place, weights in enumerate(weightings):
        choice = lay_out(model, weights=weights)
        found = search(choice, seconds=seconds, settle=False)
        own = [choice.value(chosen) for chosen in portfolios.values()]
        values.append(own)
        best.append(max([0.0 if found is None else found.bound, *own]))
        if progress is not None and not progress((place + 1) / len(weightings)):
            break
    short = shortfalls(np.array(values).T, np.array(best))
    return tuple(
        Regret(name, tuple(row.tolist()), float(row.max()), int(row.argmax()))
        for name, row in zip(portfolios, short, strict=True)
    )


def least_regret(rows: Sequence[Regret]) -> Regret:
    """The portfolio whose greatest regret is least; of equals the first."""
    least = min(row.greatest for row in rows)
    return next(row for row in rows if row.greatest <= least + SAME)
