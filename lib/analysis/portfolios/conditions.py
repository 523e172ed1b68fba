"""Who may be in a portfolio, and what every portfolio must keep, as linear conditions.

A partnership that can be in no portfolio (ended, fixed `never`, without hours) counts as not in
it: what requires it cannot be in either, it helps no “at least”, and its synergies never act.
A rule that misses what it needs (a limit, a goal, a second partnership) asks for nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from math import inf
from typing import Final, Literal

from lib.analysis.ground.contributions import open_partnerships
from lib.analysis.ground.coverage import is_complete, named_in
from lib.analysis.ground.effort import hours_of_partnerships
from lib.analysis.ground.tolerances import KEPT
from lib.model.model import Model
from lib.model.partnerships import Rule

SourceKind = Literal["budget", "hours", "all_hours", "fixed", "rule", "asked"]
"""Where a condition comes from. `asked`: from whoever asks for the portfolio."""
BUDGET: Final = "budget"
HOURS: Final = "hours"
ALL_HOURS: Final = "all_hours"
FIXED: Final = "fixed"
RULE: Final = "rule"
ASKED: Final = "asked"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A partnership that can be in no portfolio, and why: `ended`, `never` or `no_hours`."""

    partnership: str
    why: Literal["ended", "never", "no_hours"]


@dataclass(frozen=True, slots=True)
class Candidates:
    """The partnerships to choose from, by id, and those left out.

    `unknown_cost`: candidates whose cost counts 0 because nobody knows it. `hours_known` is False
    where no partnership has hours: hours are then no limit.
    """

    ids: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    unknown_cost: tuple[str, ...]
    hours_known: bool


def find_candidates(model: Model) -> Candidates:
    """Partnerships that are neither ended nor fixed `never`, running ones among them.

    One without hours cannot be planned against hours and is left out, even where it is fixed
    `must`, unless none that could be in has hours.
    """
    hours = hours_of_partnerships(model)
    known = any(hours[name] is not None for name in open_partnerships(model))
    left_out = tuple(_left_out(model, hours if known else {}))
    gone = {row.partnership for row in left_out}
    living = [row for row in model.partnerships if row.id not in gone]
    return Candidates(
        tuple(row.id for row in living),
        left_out,
        tuple(row.id for row in living if row.cost is None),
        known,
    )


def _left_out(model: Model, hours: dict[str, float | None]) -> Iterator[LeftOut]:
    for row in model.partnerships:
        if row.status == "ended":
            yield LeftOut(row.id, "ended")
        elif row.fixed == "never":
            yield LeftOut(row.id, "never")
        elif hours.get(row.id, 0.0) is None:
            yield LeftOut(row.id, "no_hours")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a condition comes from: its kind, and the id of the rule, department or partnership."""

    kind: SourceKind
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


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A rule to look at again: `incomplete`, or it names `left_out` partnerships."""

    rule: str
    why: Literal["incomplete", "left_out"]
    partnerships: tuple[str, ...] = ()


def rule_conditions(model: Model, candidates: Candidates) -> Iterator[Condition]:
    """The conditions of every rule that is complete, and of partnerships fixed `must`."""
    living = set(candidates.ids)
    for row in model.partnerships:
        if row.fixed == "must" and row.id in living:
            yield Condition(Source(FIXED, row.id), {row.id: 1.0}, low=1.0)
    for rule in model.rules:
        if is_complete(rule):
            yield from _conditions(rule, living)


def find_doubtful(model: Model, candidates: Candidates) -> tuple[Doubtful, ...]:
    """Rules that ask for nothing, or that name partnerships which can be in no portfolio."""
    gone = {row.partnership for row in candidates.left_out}
    found = []
    for rule in model.rules:
        names = tuple(name for name in named_in(rule) if name in gone)
        if not is_complete(rule):
            found.append(Doubtful(rule.id, "incomplete"))
        elif names:
            found.append(Doubtful(rule.id, "left_out", names))
    return tuple(found)


def _conditions(rule: Rule, living: set[str]) -> Iterator[Condition]:
    source, names = Source(RULE, rule.id), named_in(rule)
    count = {name: 1.0 for name in names if name in living}
    match rule.kind:
        case "requires" if names[0] in living:
            for other in names[1:]:  # one each: tighter for the solver than their sum
                needed = {other: -1.0} if other in living else {}
                yield Condition(source, {names[0]: 1.0, **needed}, high=0.0)
        case "excludes":
            yield Condition(source, count, high=1.0)
        case "at_most":
            yield Condition(source, count, high=float(rule.limit or 0))
        case "at_least":
            yield Condition(source, count, low=float(rule.limit or 0))
