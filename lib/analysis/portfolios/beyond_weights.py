"""How portfolios stand up where targets, weights and contributions all turn out otherwise.

In how many draws each candidate is in the best portfolio, and how far one portfolio falls short of
the best at most: its regret, Savage (1951), Journal of the American Statistical Association 46,
pp. 55–67; over draws of all that is uncertain, Kouvelis & Yu (1997), Robust Discrete Optimization.
A share of draws is a share of what was varied: it is no belief about what will be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from lib.analysis.ground.contributions import Floats
from lib.analysis.ground.tolerances import EQUAL, POINT_GAP, SAME
from lib.analysis.ground.weightings import SEED
from lib.analysis.portfolios.best import search
from lib.analysis.portfolios.choice import Choice, trimmed
from lib.analysis.portfolios.draws import SAMPLES, USUAL, Draws, Spread, draw
from lib.analysis.portfolios.feasible import (
    Bools,
    Sets,
    coverages,
    first_of,
    has,
    list_feasible,
)
from lib.analysis.portfolios.frontier import MANY
from lib.analysis.portfolios.robustness import SECONDS, Regret, least_regret, shortfalls
from lib.model.model import Model

FEW_LEVEL = 20
"""Of so many portfolios that are level the smaller ones are looked for one by one."""
Progress = Callable[[int], bool]
"""Told how many draws are done; False stops there."""


class Best(NamedTuple):
    """The best portfolio in one draw, and what none there can surpass (coverage, 0 to 1).

    `settled`: it is proved to be the best, and the one to take among its equals.
    """

    chosen: tuple[str, ...]
    bound: float
    settled: bool


# -- the best portfolio of each draw --------------------------------------------------------------


def best_in_draws(
    model: Model,
    samples: int = SAMPLES,
    seed: int = SEED,
    spread: Spread = USUAL,
    first: int = 0,
) -> Iterator[Best]:
    """The best portfolio of each draw from the `first` on, one after the other.

    Equals are settled as for `best_portfolio`. With more than 60 candidates it is within 0.2 % of
    the best, or the best found in three seconds. What is asked for in parts is the same as at once.
    Nothing comes where no portfolio is feasible, or no goal has weight.
    """
    draws = draw(model, samples, seed, spread)
    if draws is None:
        return
    sets = list_feasible(draws.choice)
    yield from _searched(draws, first) if sets is None else _looked_up(draws, sets, first)


def _looked_up(draws: Draws, sets: Sets, first: int) -> Iterator[Best]:
    """The best of all feasible portfolios in each draw.

    Among the largest, to which nothing can be added: where nothing overlaps, one more never
    harms. Then whoever gives nothing there is left out again.
    """
    overlaps = any(row.points < 0 for row in draws.choice.synergies)
    largest = sets if overlaps else sets[~_can_grow(draws.choice, sets)]
    for place in range(first, len(draws)) if len(sets) else ():
        choice = draws.at(place)
        values = coverages(choice, largest)
        most = float(values.max())
        level = sets if overlaps else _smaller(sets, largest[values >= most - EQUAL])
        level = level[coverages(choice, level) >= most - EQUAL]
        yield Best(first_of(choice, level), most, settled=True)


def _can_grow(choice: Choice, sets: Sets) -> Bools:
    """To which of the feasible sets (rising) one more candidate can be added: one answer each."""
    grows = np.zeros(len(sets), dtype=np.bool_)
    for one in range(len(choice.ids)):
        without = np.flatnonzero(~has(sets, one))
        larger = sets[without] | 1 << one
        at = np.minimum(np.searchsorted(sets, larger), len(sets) - 1)
        grows[without[sets[at] == larger]] = True
    return grows


def _smaller(sets: Sets, level: Sets) -> Sets:
    """The sets that are in one of the largest that are level; all, where those are many."""
    if len(level) > FEW_LEVEL:
        return sets
    inside = np.zeros(len(sets), dtype=np.bool_)
    for largest in level.tolist():
        inside |= sets & ~largest == 0
    return sets[inside]


def _searched(draws: Draws, first: int) -> Iterator[Best]:
    """The portfolio that a search finds in each draw."""
    many = len(draws.choice.ids) > MANY
    for place in range(first, len(draws)):
        choice = draws.at(place)
        try:
            found = search(choice, gap=POINT_GAP if many else 0.0, seconds=SECONDS)
        except TimeoutError:
            yield Best((), choice.most, settled=False)
            continue
        if found is None:
            return
        chosen = found.chosen if found.settled else trimmed(choice, found.chosen)
        yield Best(chosen, found.bound, found.settled)


# -- what they say together -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Worst:
    """The draw in which a portfolio falls short most: its number from 1 on, and what it has.

    `weights` (sum 1) and `targets` (None: there is none) by goal; `best`: the best portfolio there.
    """

    number: int
    weights: Mapping[str, float]
    targets: Mapping[str, float | None]
    best: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Robustness:
    """How a portfolio, and each candidate, stands up in `samples` draws.

    Fewer samples than were asked for where the work was stopped. `shares`: share (0 to 1) of the
    draws in whose best portfolio each candidate is. `shown`: the portfolio asked about; `held`:
    the share of draws in which none that is found covers more than it; `regret`: what it falls
    short of the best in each draw (coverage, 0 to 1), and at most; `worst`: the draw where that is.
    `steadiest`: of it and of all that are best in some draw, the one whose greatest shortfall is
    least, and that shortfall (`least`). `exact`: every portfolio is the best one, equals settled;
    else regret is never said too low.

    `shares` is empty, and the rest None, where there are no draws or no portfolio is feasible.
    """

    samples: int
    seed: int
    spread: Spread
    exact: bool
    shares: Mapping[str, float]
    shown: tuple[str, ...]
    held: float | None = None
    regret: Regret | None = None
    worst: Worst | None = None
    steadiest: tuple[str, ...] = ()
    least: float | None = None


def robustness(
    model: Model,
    shown: tuple[str, ...],
    samples: int = SAMPLES,
    seed: int = SEED,
    spread: Spread = USUAL,
    progress: Progress | None = None,
) -> Robustness:
    """How the portfolio `shown` (a feasible one), and each candidate, stands up in the draws."""
    found: list[Best] = []
    for best in best_in_draws(model, samples, seed, spread):
        found.append(best)
        if progress is not None and not progress(len(found)):
            break
    return robustness_in(model, shown, found, samples, seed, spread)


def robustness_in(
    model: Model,
    shown: tuple[str, ...],
    found: Sequence[Best],
    samples: int = SAMPLES,
    seed: int = SEED,
    spread: Spread = USUAL,
) -> Robustness:
    """What the best portfolios of the first draws say together; parameters as for `robustness`."""
    draws, done = draw(model, samples, seed, spread), len(found)
    exact = all(best.settled for best in found)
    if draws is None or not done:
        return Robustness(0, seed, spread, exact, {}, shown)
    ids = draws.choice.ids
    tried = list(dict.fromkeys((shown, *(best.chosen for best in found))))
    values = draws.values(tried, done)
    regrets = _regrets(values, found)
    least = least_regret(regrets)
    return Robustness(
        done,
        seed,
        spread,
        exact,
        {name: sum(name in best.chosen for best in found) / done for name in ids},
        shown,
        float((values[0] >= values.max(axis=0) - SAME).mean()),
        regrets[0],
        _worst(draws, regrets[0].worst, found),
        tried[int(least.portfolio)],
        least.greatest,
    )


def _regrets(values: Floats, found: Sequence[Best]) -> list[Regret]:
    """The regret of each portfolio, named by its place, over the draws done; rounding is none.

    `values`: coverage of each portfolio (rows) in each draw.
    """
    best = np.maximum(np.array([best.bound for best in found]), values.max(axis=0))
    short = shortfalls(values, best)
    short[short <= SAME] = 0.0
    return [
        Regret(str(place), tuple(row.tolist()), float(row.max()), int(row.argmax()))
        for place, row in enumerate(short)
    ]


def _worst(draws: Draws, place: int, found: Sequence[Best]) -> Worst:
    """The draw at a place, as it is told."""
    goals = draws.choice.goals
    targets = [t if np.isfinite(t) else None for t in draws.targets[place].tolist()]
    return Worst(
        place + 1,
        dict(zip(goals, draws.weights[place].tolist(), strict=True)),
        dict(zip(goals, targets, strict=True)),
        found[place].chosen,
    )
