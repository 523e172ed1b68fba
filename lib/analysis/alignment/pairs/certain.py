"""What is certain of any two partnerships once choices have been made, and what is only possible.

Necessary and possible preference: Greco, Mousseau & Słowiński (2008), Ordinal regression revisited,
European Journal of Operational Research 191(2); Figueira, Greco & Słowiński (2009), GRIP, EJOR
195(2); Kadziński, Greco & Słowiński (2012), Extreme ranking analysis in robust ordinal regression,
Omega 40(4).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lib.analysis.alignment.pairs.agreeing import Choices, greatest_margin, holds
from lib.analysis.ground.contributions import Floats
from lib.analysis.ground.programme import Programme
from lib.analysis.ground.solving import Region
from lib.analysis.ground.tolerances import AHEAD, SOLVED_LEVEL

Pairs = NDArray[np.bool_]
"""Whether something is so of each of P partnerships (rows) and each other one (columns)."""


@dataclass(frozen=True, slots=True, eq=False)
class Certain:
    """What the weights that agree with all choices say of any two of P partnerships.

    `necessary`: the one (row) is at least as high as the other (column) by all of them.
    `possible`: it is by some. Both hold of each with itself. What is necessary is possible; where
    the one is not necessary, the other way round is possible.
    """

    partnerships: tuple[str, ...]
    necessary: Pairs
    possible: Pairs

    def place(self, partnership: str) -> int:
        """The row and column of a partnership."""
        return self.partnerships.index(partnership)

    def behind(self, partnership: str) -> tuple[str, ...]:
        """Those that are never ahead of it, by any weights that agree."""
        own = self.place(partnership)
        return self._named(self.necessary[own], own)

    def ahead(self, partnership: str) -> tuple[str, ...]:
        """Those that are never behind it, by any weights that agree."""
        own = self.place(partnership)
        return self._named(self.necessary[:, own], own)

    def open(self, partnership: str) -> tuple[str, ...]:
        """Those that are ahead of it by some weights that agree, and behind it by others."""
        own = self.place(partnership)
        return self._named(~(self.necessary[own] | self.necessary[:, own]), own)

    def _named(self, which: NDArray[np.bool_], own: int) -> tuple[str, ...]:
        names = zip(self.partnerships, which.tolist(), strict=True)
        return tuple(it for place, (it, so) in enumerate(names) if so and place != own)


def find_certain(choices: Choices, goes_on: Callable[[], bool] = lambda: True) -> Certain | None:
    """The necessary and the possible preferences; None where choices contradict one another.

    p is necessarily preferred to q where min Σ_g w_g (a_pg − a_qg) ≥ 0 over the weights that agree
    (every choice ahead by at least `AHEAD`), possibly where the max is ≥ 0. Not each of the P·(P−1)
    is searched: weights already found refute most, one that gives at least as much to every goal
    needs no search, and what follows from two necessary ones is necessary. Without goals all are
    level. `goes_on` is asked again and again; raises `TimeoutError` once it says no.
    """
    count = len(choices.partnerships)
    if not choices.goals:
        every = np.ones((count, count), dtype=np.bool_)
        return Certain(choices.partnerships, every, every)
    safest = np.full(len(choices.goals), 1 / len(choices.goals))
    if choices.pairs:
        margin, safest = greatest_margin(choices.leads)
        if not holds(margin):
            return None
    found = _Search(choices, safest)
    found.run(goes_on)
    return Certain(choices.partnerships, found.never_behind, ~found.always_ahead.T)


class _Search:
    """The least lead of each partnership over each other one, as far as it has to be known.

    `never_behind` and `always_ahead` (P × P) are what is proved so far, `least` the least lead by
    any weights found so far.
    """

    def __init__(self, choices: Choices, safest: Floats) -> None:
        self.values = choices.values
        self.region = Region(_agreeing(choices))
        self.least = _leads(self.values @ safest)
        self.order = np.argsort(-(self.values @ safest), kind="stable").tolist()
        above: Pairs = np.all(self.values[:, None, :] >= self.values[None, :, :], axis=2)
        self.never_behind = above
        self.always_ahead: Pairs = np.zeros_like(above)
        for goal in range(self.values.shape[1]):
            for way in (1.0, -1.0):
                self._look(way * np.eye(self.values.shape[1])[goal])

    def run(self, goes_on: Callable[[], bool]) -> None:
        """Settles every pair; those close in value by the safest weights first, for most follow."""
        for apart in range(1, len(self.order)):
            if not goes_on():
                raise TimeoutError("nobody waits for what is certain any more")
            for one, other in zip(self.order, self.order[apart:], strict=False):
                self._settle(one, other)
                self._settle(other, one)

    def _settle(self, one: int, other: int) -> None:
        """Finds out whether the one is never behind the other, and whether it is always ahead."""
        lead = self.least[one, other]
        if lead < -SOLVED_LEVEL or self.always_ahead[one, other]:
            return
        if self.never_behind[one, other] and lead <= SOLVED_LEVEL:
            return  # level by some weights
        lead = self._look(self.values[other] - self.values[one], (one, other))
        if lead >= -SOLVED_LEVEL:
            self._follows(one, other, ahead=lead > SOLVED_LEVEL)

    def _look(self, gains: Floats, pair: tuple[int, int] | None = None) -> float:
        """Weights at the far end of the region; what they say of every pair. The lead of `pair`."""
        value, weights = self.region.furthest(gains)
        np.minimum(self.least, _leads(self.values @ weights), out=self.least)
        return -value

    def _follows(self, one: int, other: int, *, ahead: bool) -> None:
        """All that follows from the one never being behind the other, or always ahead of it."""
        before, after = self.never_behind[:, one], self.never_behind[other]
        self.never_behind |= before[:, None] & after[None, :]
        if ahead:
            self.always_ahead |= before[:, None] & after[None, :]
        else:
            self.always_ahead |= self.always_ahead[:, one][:, None] & after[None, :]
            self.always_ahead |= before[:, None] & self.always_ahead[other][None, :]


def _leads(values: Floats) -> Floats:
    """How far each value (P) is above each other one (P × P)."""
    leads: Floats = values[:, None] - values[None, :]
    return leads


def _agreeing(choices: Choices) -> Programme:
    """The weights that agree with every choice."""
    programme = Programme()
    weights = [programme.column() for _ in choices.goals]
    programme.keep(dict.fromkeys(weights, 1.0), low=1.0, high=1.0)
    for lead in choices.leads.tolist():
        programme.keep(dict(zip(weights, lead, strict=True)), low=AHEAD)
    return programme
