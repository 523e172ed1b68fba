"""How portfolios stand up to other weightings: how often each candidate is in, and regret.

Selection frequency is for libraries with too many candidates for the exact core index; another
figure, so another name. Minimax regret, Savage (1951), Journal of the American Statistical
Association 46, pp. 55–67: over given weightings it is not on a page (`tests/published` holds it to
its source), over draws of all that is uncertain it is (`beyond_weights`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from lib.analysis.ground.contributions import Floats
from lib.analysis.ground.tolerances import EQUAL, POINT_GAP, SAME, SOLVED
from lib.analysis.ground.weightings import SEED, WeightModel, sample_weightings
from lib.analysis.ground.weights import goal_points
from lib.analysis.portfolios.best import search
from lib.analysis.portfolios.choice import Choice, lay_out, trimmed, weighed
from lib.analysis.portfolios.feasible import Sets, attainments, first_of, list_feasible
from lib.analysis.portfolios.frontier import MANY
from lib.model.model import Model

SAMPLES = 200
"""So many weightings are drawn unless asked otherwise."""
ORDER: WeightModel = "order"
"""The weight model unless asked otherwise: weightings that keep today's order of goals."""
SECONDS = 3.0
"""What the search for one portfolio may take before its best so far is taken."""
Progress = Callable[[int], bool]
"""Told how many weightings are done; False stops there."""
Portfolios = tuple[tuple[str, ...], ...]
Weighting = Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class SelectionFrequency:
    """The share (0 to 1) of `samples` weightings whose best portfolio holds each candidate.

    Fewer samples than were asked for where the work was stopped. `exact`: every portfolio is the
    best one; else each is within 0.2 % of it, or the best found in three seconds.
    """

    kind: WeightModel
    seed: int
    samples: int
    exact: bool
    shares: Mapping[str, float]


def selection_frequency(
    model: Model,
    samples: int = SAMPLES,
    kind: WeightModel = ORDER,
    seed: int = SEED,
    progress: Progress | None = None,
) -> SelectionFrequency:
    """The frequency of each candidate over weightings of one kind; same seed, same answer.

    `shares` is empty where there is no weighting, or no portfolio keeps all conditions.
    """
    found: list[tuple[str, ...]] = []
    for chosen in best_portfolios(model, samples, kind, seed):
        found.append(chosen)
        if progress is not None and not progress(len(found)):
            break
    return frequency_in(model, found, kind, seed)


def best_portfolios(
    model: Model,
    samples: int = SAMPLES,
    kind: WeightModel = ORDER,
    seed: int = SEED,
    first: int = 0,
) -> Iterator[tuple[str, ...]]:
    """The best portfolio for each weighting from the `first` on, one after the other.

    Ends early where no portfolio is feasible. What is asked for in parts is the same as at once.
    Where the feasible portfolios can be listed, each weighting looks them all through, and equals
    are settled as for `best_portfolio`; else each weighting has a search of its own.
    """
    points = goal_points(model)
    drawn = sample_weightings(points, kind, samples, seed)
    if drawn is None:
        return
    choice = lay_out(model)
    sets = list_feasible(choice)
    asked = drawn[first:]
    yield from _searched(choice, asked) if sets is None else _looked_up(choice, sets, asked)


def frequency_in(
    model: Model, found: Sequence[tuple[str, ...]], kind: WeightModel = ORDER, seed: int = SEED
) -> SelectionFrequency:
    """How often each candidate is in the portfolios found."""
    ids, n = lay_out(model).ids, len(found)
    shares = {name: sum(name in chosen for chosen in found) / n for name in ids} if n else {}
    return SelectionFrequency(kind, seed, n, len(ids) <= MANY, shares)


def _looked_up(choice: Choice, sets: Sets, drawn: Floats) -> Iterator[tuple[str, ...]]:
    """The best of all feasible portfolios for each weighting.

    `drawn`: samples × G.
    """
    attained = attainments(choice, sets)
    for weights in drawn if len(sets) else ():
        values = attained @ weights
        yield first_of(choice, sets[values >= values.max() - EQUAL])


def _searched(choice: Choice, drawn: Floats) -> Iterator[tuple[str, ...]]:
    """The portfolio that a search finds for each weighting.

    `drawn`: samples × G.
    """
    for weights in drawn:
        chosen = _best(replace(choice, weights=weights))
        if chosen is None:
            return
        yield chosen


def _best(choice: Choice) -> tuple[str, ...] | None:
    """The best portfolio, found without regard to what was found for other weightings."""
    gap = POINT_GAP if len(choice.ids) > MANY else SOLVED
    try:
        found = search(choice, gap=gap, seconds=SECONDS)
    except TimeoutError:
        return ()
    return None if found is None else trimmed(choice, found.chosen)


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
    own_choice, values, best = lay_out(model), [], []
    for place, weights in enumerate(weightings):
        choice = weighed(own_choice, weights)
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
