"""What can be turned to reach something: the budget, one department's hours, everybody's hours."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Literal

from lib.analysis.ground.effort import cost_of, costs_of_partnerships
from lib.analysis.ground.programme import Programme
from lib.analysis.ground.tolerances import KEPT
from lib.analysis.portfolios.choice import Choice
from lib.analysis.portfolios.conditions import Limits
from lib.model.changes import Add, Change, Set
from lib.model.model import Model
from lib.model.settings import Setting, canonical


@dataclass(frozen=True, slots=True)
class Lever:
    """The budget (money a year), a department's hours, or the share of all departments' hours.

    `about` is the department, where it is the hours of one.
    """

    kind: Literal["budget", "hours", "all_hours"]
    about: str = ""

    def today(self, model: Model) -> float | None:
        """Where it stands; None where it is unknown, and so no limit. All hours stand at 1."""
        limits = Limits.of(model)
        match self.kind:
            case "budget":
                return limits.budget
            case "hours":
                return limits.hours[self.about]
        return 1.0 if any(most is not None for most in limits.hours.values()) else None

    def limits(self, model: Model, amount: float | None) -> Limits:
        """The library's limits with the lever at this amount; None: without it."""
        today = Limits.of(model)
        match self.kind:
            case "budget":
                return replace(today, budget=amount)
            case "hours":
                return replace(today, hours={**today.hours, self.about: amount})
        hours = {
            name: None if most is None or amount is None else most * amount
            for name, most in today.hours.items()
        }
        return replace(today, hours=hours)

    def needed(self, model: Model, chosen: Collection[str]) -> float:
        """How far the lever must stand for these partnerships."""
        return max((use / per for use, per in self._used(model, chosen) if per), default=0.0)

    def spare(self, programme: Programme, choice: Choice, model: Model) -> None:
        """Has the programme look for the portfolio that needs least of the lever."""
        most = programme.column(0.0, 1.0 + self.needed(model, choice.ids))
        for terms, per in self._terms(choice, model):
            programme.keep({**terms, most: -per}, high=0.0)
        programme.aim({most: -1.0})

    def changes(self, model: Model, amount: float) -> tuple[Change, ...]:
        """The changes that put the lever there."""
        match self.kind:
            case "budget":
                text = canonical("budget", amount)
                if model.find("settings", "budget") is None:
                    return (Add("settings", Setting(name="budget", value=text)),)
                return (Set("settings", "budget", "value", text),)
            case "hours":
                return (Set("departments", self.about, "hours", amount),)
        return tuple(
            Set("departments", row.id, "hours", row.hours * amount)
            for row in model.departments
            if row.hours is not None
        )

    def _used(self, model: Model, chosen: Collection[str]) -> list[tuple[float, float]]:
        """What the chosen take, and what one unit of the lever gives, for each limit it moves."""
        if self.kind == "budget":
            return [(cost_of(model, chosen), 1.0)]
        return [
            (
                sum(
                    row.hours or 0.0
                    for row in model.efforts
                    if row.department == department and row.partnership in chosen
                ),
                per,
            )
            for department, per in self._departments(model)
        ]

    def _departments(self, model: Model) -> list[tuple[str, float]]:
        if self.kind == "hours":
            return [(self.about, 1.0)]
        return [(row.id, row.hours) for row in model.departments if row.hours is not None]

    def _terms(self, choice: Choice, model: Model) -> list[tuple[dict[int, float], float]]:
        """For each limit that the lever moves: what each candidate takes, and what a unit gives."""
        places = {name: i for i, name in enumerate(choice.ids)}
        if self.kind == "budget":
            costs = costs_of_partnerships(model)
            return [({i: costs[name] for name, i in places.items()}, 1.0)]
        return [
            (
                {
                    places[row.partnership]: row.hours
                    for row in model.efforts
                    if row.department == name and row.partnership in places and row.hours
                },
                per,
            )
            for name, per in self._departments(model)
        ]


def levers_of(model: Model) -> tuple[Lever, ...]:
    """Every lever that is a limit today."""
    limits = Limits.of(model)
    known = [name for name, most in limits.hours.items() if most is not None]
    budget = () if limits.budget is None else (Lever("budget"),)
    together = (Lever("all_hours"),) if len(known) > 1 else ()
    return *budget, *together, *(Lever("hours", name) for name in known)


def within(amount: float, limit: float | None) -> bool:
    """Whether an amount keeps a limit, up to rounding; None is no limit."""
    return limit is None or amount <= limit + KEPT
