"""Goal seek: the least budget, hours or money for actions with which something comes true.

A wish holds at an amount of the lever where the portfolio shown there keeps it: the one that the
Portfolios page would show. Where only another of the same worth keeps it, that is told apart. Each
search is for the portfolio that needs least of the lever: the ε-constraint method (Haimes, Lasdon &
Wismer 1971) from the other side.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from lib.analysis.competences.closing.plan import close_gaps
from lib.analysis.competences.closing.ways import ACCEPT, Frame
from lib.analysis.competences.gaps import find_gaps
from lib.analysis.ground.programme import Programme
from lib.analysis.ground.solving import Progress, solve
from lib.analysis.ground.tolerances import SAME
from lib.analysis.portfolios.best import search
from lib.analysis.portfolios.choice import Choice, chosen_of, formulate, lay_out, limited
from lib.analysis.portfolios.equals import as_good, preferred
from lib.analysis.what_if.levers import Lever, within
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
    """What was found: the amount of the lever that it takes, and the portfolio then shown.

    `today`: where the lever stands (None: unknown, no limit). `needed` is None where no amount is
    enough: the wish breaks a rule, or what is shown instead always comes first. Where the wish
    holds `already`, `needed` is not above `today`. `level`: the least amount, from today's upwards,
    at which the portfolio shown does not keep the wish, but another of the same worth does; None
    where there is no such amount, or it was not reached.
    """

    lever: Lever
    wish: Wish
    today: float | None
    needed: float | None
    chosen: tuple[str, ...]
    level: float | None = None

    @property
    def already(self) -> bool:
        """Whether it holds today."""
        return self.needed is not None and within(self.needed, self.today)

    @property
    def level_already(self) -> bool:
        """Whether today another of the same worth keeps it, though the one shown does not."""
        return self.level is not None and within(self.level, self.today)


def seek(
    model: Model,
    lever: Lever,
    wish: Wish,
    *,
    progress: Progress | None = None,
    choice: Choice | None = None,
    shown: tuple[str, ...] | None = None,
) -> Sought:
    """The least amount of the lever, from today's upwards, at which the wish holds.

    For coverage, which only grows with the lever, the least of all: it may lie below today's.
    `choice`: the model's own, where it is laid out already. `shown`: the portfolio that is shown
    today, where it is found already. Raises `TimeoutError` where `progress` stops the search.
    """
    today, own = lever.today(model), choice or lay_out(model)
    free = limited(model, own, lever.limits(model, None))
    if not wish.can_be_kept(free):
        return Sought(lever, wish, today, None, ())
    least = _Least(model, lever, wish, free, progress)
    if wish.kind == "coverage":
        return _least_of_all(least, today, own, shown)
    return _rising(least, today, least.shown(today) if shown is None else shown)


@dataclass(frozen=True, slots=True)
class _Least:
    """The search for the least amount of the lever with which a portfolio keeps the wish."""

    model: Model
    lever: Lever
    wish: Wish
    choice: Choice
    progress: Progress | None

    def as_good(self, shown: tuple[str, ...] | None) -> tuple[float, tuple[str, ...]] | None:
        """The amount and the portfolio, of those worth as much as `shown` (None: of all)."""
        programme = formulate(self.choice)
        if shown is not None:
            programme = as_good(programme, self.choice, self.choice.value(shown))
        return self._found(programme)

    def preferred(self, shown: tuple[str, ...]) -> tuple[float, tuple[str, ...]] | None:
        """The amount and the portfolio, of those that would be shown rather than `shown`."""
        ways = (self._found(programme) for programme in preferred(self.choice, shown))
        return min((way for way in ways if way is not None), default=None)

    def _found(self, programme: Programme) -> tuple[float, tuple[str, ...]] | None:
        """Of what the programme allows, what keeps the wish and needs least of the lever."""
        self.wish.keep(programme, self.choice)
        self.lever.spare(programme, self.choice, self.model)
        solution = solve(programme, progress=self.progress)
        if solution is None:
            return None
        if not solution.proved:
            raise TimeoutError("stopped before the least amount was found")
        chosen = chosen_of(self.choice, solution.columns)
        return self.lever.needed(self.model, chosen), chosen

    def shown(self, amount: float | None) -> tuple[str, ...] | None:
        """The portfolio that is shown at this amount; None where none is possible."""
        limits = self.lever.limits(self.model, amount)
        found = search(limited(self.model, self.choice, limits), progress=self.progress)
        if found is None:
            return None
        if not found.settled:
            raise TimeoutError("stopped before the best portfolio was proved")
        return found.chosen

    def holds(self, shown: tuple[str, ...] | None) -> bool:
        """Whether the portfolio shown keeps the wish."""
        return shown is not None and self.wish.holds(self.choice, shown)


def _least_of_all(
    least: _Least, today: float | None, own: Choice, shown: tuple[str, ...] | None
) -> Sought:
    """The least amount at which so much can be covered; what is shown today says if it is so."""
    found = least.as_good(None)
    if found is None:
        return Sought(least.lever, least.wish, today, None, ())
    needed, chosen = found
    if shown is not None and today is not None and least.wish.holds(own, shown):
        needed = min(needed, today)
    return Sought(least.lever, least.wish, today, needed, chosen)


def _rising(least: _Least, today: float | None, shown: tuple[str, ...] | None) -> Sought:
    """The first amount from today's upwards at which the portfolio shown keeps the wish.

    Nothing below the least amount at which something worth as much as what is shown keeps it will
    do, for what can be covered only grows. Where that amount is there and something else is shown
    all the same, they are equals; then the next is the least amount for something that would be
    shown rather.
    """
    amount, level = today, None
    for _ in range(STEPS):
        if least.holds(shown):
            needed = least.lever.needed(least.model, shown or ()) if amount is None else amount
            return Sought(least.lever, least.wish, today, needed, shown or (), level)
        found = least.as_good(shown)
        if found is not None and shown is not None and within(found[0], amount):
            level = _first(level, amount, found[0])
            found = None if amount is None else least.preferred(shown)
        if found is None or within(found[0], amount):
            return Sought(least.lever, least.wish, today, None, (), level)
        amount = found[0]
        shown = least.shown(amount)
    raise TimeoutError("too many portfolios come before the wish")


def is_level(
    choice: Choice, wish: Wish, shown: tuple[str, ...], progress: Progress | None = None
) -> bool:
    """Whether the portfolio shown does not keep the wish, but another of the same worth does."""
    if wish.kind == "coverage" or not wish.can_be_kept(choice) or wish.holds(choice, shown):
        return False
    programme = as_good(formulate(choice), choice, choice.value(shown))
    wish.keep(programme, choice)
    programme.aim({})
    return solve(programme, progress=progress) is not None


def _first(*amounts: float | None) -> float | None:
    """The first of the amounts that is there."""
    return next((amount for amount in amounts if amount is not None), None)


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


@dataclass(frozen=True, slots=True)
class ClosingSought:
    """The cheapest actions that close the gap in one competence within the library's deadline.

    `missing` people at target today; 0: there is no gap. `cost` in the library's currency (unknown
    costs count 0) and `months` until the last is done; None where no actions close it.
    """

    competence: str
    missing: int
    cost: float | None
    months: float | None
    actions: tuple[str, ...]


def open_gaps(model: Model) -> tuple[str, ...]:
    """The competences in which people are missing."""
    return tuple(row.competence for row in find_gaps(model).competences if row.shortfall)


def seek_closing(model: Model, competence: str) -> ClosingSought:
    """The cheapest way to close this gap alone; accepting it closes nothing.

    Raises `KeyError` for a competence that is not there.
    """
    missing = find_gaps(model).find(competence).shortfall
    alone = tuple(
        row if row.id == competence else replace(row, needed=0) for row in model.competences
    )
    asked = model.with_tables({"competences": alone})
    plan = close_gaps(asked, replace(Frame.of(model), without=(ACCEPT,)))
    if plan is None or not plan.complete:
        return ClosingSought(competence, missing, None, None, ())
    return ClosingSought(competence, missing, plan.cost, plan.months, plan.actions)
