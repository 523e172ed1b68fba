"""The highest promise that can be kept to every department at once: ρ* = max min kept_d."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from lib.analysis.approaches.wishes import Wishes
from lib.analysis.ground.solving import Progress, solve
from lib.analysis.ground.tolerances import SAME
from lib.analysis.portfolios.choice import SCALE, Choice, chosen_of, formulate, lay_out, start_of
from lib.analysis.portfolios.conditions import ALL_HOURS, BUDGET, FIXED, HOURS, RULE, SourceKind
from lib.model.model import Model


@dataclass(frozen=True, slots=True, eq=False)
class Highest:
    """The highest promise found that can be kept to everybody, and a portfolio that keeps it.

    `share` (0 to 1); no promise above `bound` can be kept. `proved`: they are one, and `share` is
    ρ*; else the search was ended before.
    """

    share: float
    bound: float
    proved: bool
    chosen: tuple[str, ...]


Binding = Literal["hours", "money", "rules"]
"""What may keep a greater promise from being kept."""
BINDING: Mapping[Binding, frozenset[SourceKind]] = {
    "hours": frozenset((HOURS, ALL_HOURS)),
    "money": frozenset((BUDGET,)),
    "rules": frozenset((RULE, FIXED)),
}
"""The conditions of each."""


def what_binds(
    model: Model,
    wishes: Wishes,
    highest: Highest,
    *,
    seconds: float | None = None,
    progress: Progress | None = None,
) -> tuple[Binding, ...]:
    """What alone keeps a promise above the `highest` from being kept: without it more could be.

    Each is left out in turn, the others stand. () where it takes several of them together, or no
    answer was found in time. `seconds` holds for each search.
    """
    if highest.share >= 1 - SAME:
        return ()
    found: list[Binding] = []
    for name, kinds in BINDING.items():
        freer = highest_promise(
            model,
            wishes,
            without=kinds,
            seconds=seconds,
            start=highest.chosen,
            progress=progress,
        )
        if freer is not None and freer.share > highest.share + SAME:
            found.append(name)
    return tuple(found)


def highest_promise(
    model: Model,
    wishes: Wishes,
    *,
    without: Collection[SourceKind] = (),
    gap: float = 0.0,
    seconds: float | None = None,
    start: Collection[str] = (),
    progress: Progress | None = None,
) -> Highest | None:
    """ρ* = max over feasible S of min_d kept_d(S); None without a choice, or without a way at all.

    Over the departments with a choice, as a programme: max t with Σ u_dp z_p / U_d* ≥ t for each,
    t ≤ 1 (max-min fairness: Bertsimas, Farias & Trichakis 2011, The Price of Fairness, Operations
    Research 59). Hours, budget and rules are those of every portfolio, but for what it is found
    `without`. `start` is a feasible portfolio to begin with; the other parameters are those of
    `best_portfolio`. Raises `TimeoutError` where the search ended before any portfolio was found.
    """
    if not wishes.whole:
        return None
    choice = lay_out(model, gains={})
    kept = (row for row in choice.conditions if row.source.kind not in without)
    choice = replace(choice, conditions=tuple(kept))
    programme = formulate(choice)
    least = programme.column(gain=SCALE)
    places = {name: i for i, name in enumerate(choice.ids)}
    for _, shares in wishes.wished.parts:
        terms = {places[name]: share for name, share in shares.items() if name in places}
        programme.keep({**terms, least: -1.0}, low=0.0)
    first = start_of(choice, start) if start else None
    try:
        solution = solve(
            programme, gap=gap, seconds=seconds, start=first, progress=_scaled(progress)
        )
    except TimeoutError:
        return _begun(choice, wishes, start)
    if solution is None:
        return None
    chosen = chosen_of(choice, solution.columns)
    share = wishes.least_kept(chosen) or 0.0
    bound = share if solution.proved else min(1.0, max(share, solution.bound / SCALE))
    return Highest(share, bound, solution.proved or bound <= share, chosen)


def _begun(choice: Choice, wishes: Wishes, start: Collection[str]) -> Highest:
    """What the portfolio to begin with keeps, where time was up before another was found."""
    chosen = tuple(name for name in choice.ids if name in start)
    if not choice.allows(chosen):
        raise TimeoutError("the search was stopped before it found an answer")
    share = wishes.least_kept(chosen) or 0.0
    return Highest(share, 1.0, share >= 1.0, chosen)


def _scaled(progress: Progress | None) -> Progress | None:
    """Progress in shares rather than in the programme's units."""
    if progress is None:
        return None
    return lambda value, bound: progress(value / SCALE, bound / SCALE)
