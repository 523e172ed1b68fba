"""Choices between two partnerships that contradict one another, and which to take back.

A set of conditions that cannot hold together while any one fewer can is irreducible: Chinneck
(2008), Feasibility and Infeasibility in Optimization. Taking back as few as possible: Mousseau,
Figueira, Dias, Gomes da Silva & Clímaco (2003), Resolving inconsistencies among constraints on the
parameters of an MCDA model, European Journal of Operational Research 147(1).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.analysis.alignment.pairs.agreeing import Choices, Pair, greatest_margin, holds
from lib.analysis.ground.contributions import Floats
from lib.analysis.ground.programme import Programme
from lib.analysis.ground.solving import Solution, solve
from lib.analysis.ground.tolerances import AHEAD

SECONDS = 1.0
"""How long the smallest contradiction, and the fewest to take back, are searched for."""
MOST_LEAD = 100.0
"""The furthest that one partnership can be ahead of another, or behind it."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Choices that no weights can agree with, all of them.

    `together` cannot hold together; without any one of it the others of the set can. It is a
    smallest such set where `smallest`. `alone`: those of it that resolve everything if only they
    are taken back. `enough`: choices that resolve everything once all of them are taken back; they
    are the fewest that do where `fewest`. Neither is told where a search took too long.
    """

    together: tuple[Pair, ...]
    smallest: bool
    alone: tuple[Pair, ...]
    enough: tuple[Pair, ...]
    fewest: bool


def find_contradiction(choices: Choices) -> Contradiction | None:
    """What contradicts what; None where some weights agree with every choice."""
    leads, everything = choices.leads, range(len(choices.pairs))
    if _can_hold(leads, everything):
        return None
    together, smallest = smallest_contradiction(leads)
    alone = [it for it in together if _can_hold(leads, [one for one in everything if one != it])]
    enough, fewest = (alone[:1], True) if alone else fewest_to_take_back(leads)

    def named(places: Sequence[int]) -> tuple[Pair, ...]:
        return tuple(choices.pairs[place] for place in places)

    return Contradiction(named(together), smallest, named(alone), named(enough), fewest)


def smallest_contradiction(leads: Floats) -> tuple[Sequence[int], bool]:
    """A set of choices (S × G) that cannot hold together, by places; whether none is smaller.

    No weights agree exactly where shares λ of the choices (sum 1) do not favour any goal, Σ_s λ_s
    lead_sg < ε for each g (Gordan's theorem): a smallest set is one that gives a share to the
    fewest. Where the search takes too long, what is found is thinned out until nothing of it can
    be left out.
    """
    programme = Programme()
    shares = [programme.column() for _ in leads]
    taken = [programme.column(whole=True, gain=-1.0) for _ in leads]
    programme.keep(dict.fromkeys(shares, 1.0), low=1.0, high=1.0)
    for share, one in zip(shares, taken, strict=True):
        programme.keep({share: 1.0, one: -1.0}, high=0.0)
    for lead in leads.T.tolist():
        programme.keep(dict(zip(shares, lead, strict=True)), high=AHEAD)
    solution = _solved(programme)
    if solution is None:
        return _thinned(leads, range(len(leads))), False
    found = [place for place, one in enumerate(taken) if solution.columns[one]]
    return _thinned(leads, found), solution.proved


def fewest_to_take_back(leads: Floats) -> tuple[Sequence[int], bool]:
    """Choices (S × G) without which the others can hold together; whether none are fewer."""
    programme = Programme()
    weights = [programme.column() for _ in leads.T]
    gone = [programme.column(whole=True, gain=-1.0) for _ in leads]
    programme.keep(dict.fromkeys(weights, 1.0), low=1.0, high=1.0)
    for lead, one in zip(leads.tolist(), gone, strict=True):
        terms = {**dict(zip(weights, lead, strict=True)), one: MOST_LEAD + AHEAD}
        programme.keep(terms, low=AHEAD)
    solution = _solved(programme)
    if solution is None:
        return range(len(leads)), False
    return [place for place, one in enumerate(gone) if solution.columns[one]], solution.proved


def _thinned(leads: Floats, places: Sequence[int]) -> Sequence[int]:
    """The places (of S × G) without those whose choices the contradiction does not need."""
    kept = list(places)
    for place in places:
        if not _can_hold(leads, [it for it in kept if it != place]):
            kept.remove(place)
    return kept


def _can_hold(leads: Floats, places: Sequence[int]) -> bool:
    """Whether some weights agree with the choices (S × G) at these places; without goals all do."""
    return not places or not leads.shape[1] or holds(greatest_margin(leads[list(places)])[0])


def _solved(programme: Programme) -> Solution | None:
    try:
        return solve(programme, seconds=SECONDS)
    except TimeoutError:
        return None
