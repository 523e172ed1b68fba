"""Goal seek: the least budget, or the fewest hours, with which something comes true.

A wish holds at an amount of the lever where one of the best portfolios there keeps it. Each search
is for the portfolio that needs least of the lever: the ε-constraint method (Haimes, Lasdon & Wismer
1971) from the other side.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from lib.analysis.order.alignment import SAME
from lib.analysis.portfolios.choice import Choice, chosen_of, formulate, lay_out
from lib.analysis.portfolios.searching import search
from lib.analysis.programme import Programme, Progress, solve
from lib.analysis.scenarios.levers import Lever, within
from lib.model.model import Model

STEPS = 200
"""More portfolios are not tried before the search counts as endless."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to come true in the best portfolio.

    `coverage`: at least `amount` (0 to 1) is covered. `partnership`: the one `about` is in it.
    `goal`: the goal `about` reaches its target.
    """

    kind: Literal["coverage", "partnership", "goal"]
    about: str = ""
    amount: float = 0.0

    def holds(self, choice: Choice, chosen: tuple[str, ...]) -> bool:
        """Whether a portfolio keeps the wish."""
        match self.kind:
            case "coverage":
                return choice.value(chosen) >= self.amount - SAME
            case "partnership":
                return self.about in chosen
        return float(choice.attained(chosen)[choice.goals.index(self.about)]) >= 1.0 - SAME

    def can_be_kept(self, choice: Choice) -> bool:
        """Whether the wish is about something that the choice knows of."""
        match self.kind:
            case "partnership":
                return self.about in choice.ids
            case "goal":
                return self.about in [choice.goals[j] for j in _weighed(choice)]
        return True

    def keep(self, programme: Programme, choice: Choice) -> None:
        """Has the programme keep the wish; it must be one that can be kept."""
        match self.kind:
            case "coverage":
                _cover(programme, choice, self.amount)
            case "partnership":
                programme.settle(choice.ids.index(self.about), 1.0)
            case "goal":
                j = choice.goals.index(self.about)
                reached = _reached(programme, choice)[_weighed(choice).index(j)]
                programme.keep({reached: 1.0}, low=float(choice.targets[j]) * (1 - SAME))


@dataclass(frozen=True, slots=True)
class Sought:
    """What was found: the amount of the lever that it takes, and the portfolio that is then best.

    `today`: where the lever stands (None: unknown, no limit). `needed` is None where no amount is
    enough: the wish breaks a rule, or better partnerships always come first. Where the wish holds
    `already`, `needed` is not above `today`.
    """

    lever: Lever
    wish: Wish
    today: float | None
    needed: float | None
    chosen: tuple[str, ...]

    @property
    def already(self) -> bool:
        """Whether it holds today."""
        return self.needed is not None and within(self.needed, self.today)


def seek(model: Model, lever: Lever, wish: Wish, *, progress: Progress | None = None) -> Sought:
    """The least amount of the lever, from today's upwards, at which the wish holds.

    For coverage, which only grows with the lever, the least of all: it may lie below today's.
    Raises `TimeoutError` where `progress` stops the search.
    """
    today, free = lever.today(model), lay_out(model, limits=lever.limits(model, None))
    none = Sought(lever, wish, today, None, ())
    if not wish.can_be_kept(free):
        return none
    least = _Least(model, lever, wish, free, progress)
    if wish.kind == "coverage":
        found = least.found(None)
        return none if found is None else Sought(lever, wish, today, *found)
    return _rising(least, today) or none


@dataclass(frozen=True, slots=True)
class _Least:
    """The search for the least amount of the lever with which a portfolio keeps the wish."""

    model: Model
    lever: Lever
    wish: Wish
    choice: Choice
    progress: Progress | None

    def found(self, coverage: float | None) -> tuple[float, tuple[str, ...]] | None:
        """The amount and the portfolio, which covers at least so much; None where none does."""
        programme = formulate(self.choice)
        if coverage is not None:
            _cover(programme, self.choice, coverage)
        self.wish.keep(programme, self.choice)
        self.lever.spare(programme, self.choice, self.model)
        solution = solve(programme, progress=self.progress)
        if solution is None:
            return None
        if not solution.proved:
            raise TimeoutError("stopped before the least amount was found")
        chosen = chosen_of(self.choice, solution.columns)
        return self.lever.needed(self.model, chosen), chosen

    def best(self, amount: float | None) -> float | None:
        """The value of the best portfolio at this amount; None where none is possible."""
        limits = self.lever.limits(self.model, amount)
        choice = lay_out(self.model, limits=limits)
        found = search(choice, progress=self.progress, settle=False)
        if found is None:
            return None
        if not found.proved:
            raise TimeoutError("stopped before the best portfolio was proved")
        return found.value


def _rising(least: _Least, today: float | None) -> Sought | None:
    """The first amount from today's upwards at which a best portfolio keeps the wish.

    At an amount b the wish holds where it can be kept at no loss: with least(V*(b)) ≤ b. Where it
    takes more than b, nothing below that amount will do, for V* only grows.
    """
    amount = today
    for _ in range(STEPS):
        found = least.found(least.best(amount))
        if found is None:
            return None
        if within(found[0], amount):
            needed = found[0] if amount is None else amount
            return Sought(least.lever, least.wish, today, needed, found[1])
        amount = found[0]
    raise TimeoutError("too many portfolios come before the wish")


def _cover(programme: Programme, choice: Choice, coverage: float) -> None:
    """Has the programme cover at least so much (0 to 1)."""
    gains = {i: gain for i, gain in enumerate(programme.gains.tolist()) if gain}
    programme.keep(gains, low=choice.scale * (coverage - SAME))


def _weighed(choice: Choice) -> list[int]:
    """The goals that count: those with weight and a target."""
    return [
        j for j, w in enumerate(choice.weights.tolist()) if w > 0 and np.isfinite(choice.targets[j])
    ]


def _reached(programme: Programme, choice: Choice) -> list[int]:
    """The variables of the points reached, one for each goal that counts."""
    gains = programme.gains.tolist()
    return [i for i in range(len(choice.ids), len(programme)) if gains[i]]
