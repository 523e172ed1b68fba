"""What every portfolio must keep, as linear conditions on which partnerships are in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from math import inf

from lib.model.model import Model

BUDGET, HOURS, ALL_HOURS, FIXED, RULE, ASKED = (
    *("budget", "hours", "all_hours", "fixed", "rule", "asked"),
)
"""Where a condition comes from. `ASKED`: from whoever asks for the portfolio."""
KEPT = 1e-6
"""How far a condition may be missed: rounding in the machine must not break it."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a condition comes from: its kind, and the id of the rule, department or partnership."""

    kind: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Condition:
    """low ≤ Σ factor ≤ high, summed over the partnerships that are in."""

    source: Source
    factors: Mapping[str, float]
    low: float = -inf
    high: float = inf

    def missed_by(self, chosen: Collection[str]) -> float:
        """How far the sum lies outside its limits; 0 where the condition holds."""
        total = sum(factor for name, factor in self.factors.items() if name in chosen)
        missed = max(self.low - total, total - self.high, 0.0)
        return missed if missed > KEPT else 0.0


@dataclass(frozen=True, slots=True)
class Limits:
    """What there is to spend in a year; None: no limit known.

    `hours` per department; `all_hours` of all departments together.
    """

    budget: float | None
    hours: Mapping[str, float | None]
    all_hours: float | None = None

    @classmethod
    def of(cls, model: Model) -> Limits:
        """The library's own budget and hours."""
        return cls(model.options.budget, {row.id: row.hours for row in model.departments})


def inside(partnership: str) -> Condition:
    """The condition that the partnership is in."""
    return Condition(Source(ASKED, partnership), {partnership: 1.0}, low=1.0)


def outside(partnership: str) -> Condition:
    """The condition that the partnership is not in."""
    return Condition(Source(ASKED, partnership), {partnership: 1.0}, high=0.0)


def limit_conditions(model: Model, limits: Limits) -> Iterator[Condition]:
    """Σ cost ≤ budget; Σ hours ≤ the hours of each department, and of all. Unknown counts 0."""
    if limits.budget is not None:
        cost = {row.id: row.cost for row in model.partnerships if row.cost}
        yield Condition(Source(BUDGET), cost, high=limits.budget)
    hours: dict[str, dict[str, float]] = {name: {} for name in limits.hours}
    together: dict[str, float] = {}
    for effort in model.efforts:
        if effort.hours is not None:
            hours.setdefault(effort.department, {})[effort.partnership] = effort.hours
            together[effort.partnership] = together.get(effort.partnership, 0.0) + effort.hours
    for department, most in limits.hours.items():
        if most is not None:
            yield Condition(Source(HOURS, department), hours[department], high=most)
    if limits.all_hours is not None:
        yield Condition(Source(ALL_HOURS), together, high=limits.all_hours)
