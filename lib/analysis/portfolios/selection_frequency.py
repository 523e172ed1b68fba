"""In how many weightings the best portfolio holds a partnership: its selection frequency.

For libraries with too many candidates for the exact core index; another figure, so another name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lib.analysis.contributions import Floats
from lib.analysis.order.weightings import SEED, sample_weightings
from lib.analysis.portfolios.choice import Choice, lay_out
from lib.analysis.portfolios.feasible import attainments, first_of, list_feasible
from lib.analysis.portfolios.frontier import GAP, MANY
from lib.analysis.portfolios.searching import EQUAL, search
from lib.analysis.portfolios.subsets import Sets
from lib.analysis.portfolios.trimming import trimmed
from lib.analysis.programme import TOLERANCE
from lib.model.model import Model

SAMPLES = 200
"""So many weightings are drawn unless asked otherwise."""
ORDER = "order"
"""The weight model unless asked otherwise: weightings that keep today's order of goals."""
SECONDS = 3.0
"""What the search for one portfolio may take before its best so far is taken."""

Progress = Callable[[int], bool]
"""Told how many weightings are done; False stops there."""
Portfolios = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class SelectionFrequency:
    """The share (0 to 1) of `samples` weightings whose best portfolio holds each candidate.

    Fewer samples than were asked for where the work was stopped. `exact`: every portfolio is the
    best one; else each is within 0.2 % of it, or the best found in three seconds.
    """

    kind: str
    seed: int
    samples: int
    exact: bool
    shares: Mapping[str, float]


def selection_frequency(
    model: Model,
    samples: int = SAMPLES,
    kind: str = ORDER,
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
    model: Model, samples: int = SAMPLES, kind: str = ORDER, seed: int = SEED, first: int = 0
) -> Iterator[tuple[str, ...]]:
    """The best portfolio for each weighting from the `first` on, one after the other.

    Ends early where no portfolio is feasible. What is asked for in parts is the same as at once.
    Where the feasible portfolios can be listed, each weighting looks them all through, and equals
    are settled as for `best_portfolio`; else each weighting has a search of its own.
    """
    points = {goal.id: goal.weight for goal in model.goals}
    drawn = sample_weightings(points, kind, samples, seed)
    if drawn is None:
        return
    choice = lay_out(model)
    sets = list_feasible(choice)
    asked = drawn[first:]
    yield from _searched(choice, asked) if sets is None else _looked_up(choice, sets, asked)


def frequency_in(
    model: Model, found: Sequence[tuple[str, ...]], kind: str = ORDER, seed: int = SEED
) -> SelectionFrequency:
    """How often each candidate is in the portfolios found."""
    ids, n = lay_out(model).ids, len(found)
    shares = {name: sum(name in chosen for chosen in found) / n for name in ids} if n else {}
    return SelectionFrequency(kind, seed, n, len(ids) <= MANY, shares)


def _looked_up(choice: Choice, sets: Sets, drawn: Floats) -> Iterator[tuple[str, ...]]:
    """The best of all feasible portfolios for each weighting."""
    attained = attainments(choice, sets)
    for weights in drawn if len(sets) else ():
        values = attained @ weights
        yield first_of(choice, sets[values >= values.max() - EQUAL])


def _searched(choice: Choice, drawn: Floats) -> Iterator[tuple[str, ...]]:
    """The portfolio that a search finds for each weighting."""
    for weights in drawn:
        chosen = _best(replace(choice, weights=weights))
        if chosen is None:
            return
        yield chosen


def _best(choice: Choice) -> tuple[str, ...] | None:
    """The best portfolio, found without regard to what was found for other weightings."""
    gap = GAP if len(choice.ids) > MANY else TOLERANCE
    try:
        found = search(choice, gap=gap, seconds=SECONDS)
    except TimeoutError:
        return ()
    return None if found is None else trimmed(choice, found.chosen)
