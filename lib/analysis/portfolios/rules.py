"""The library's rules, as conditions on portfolios and as extra points of synergies.

A partnership that can be in no portfolio (ended, fixed `never`, without hours) counts as not in
it: what requires it cannot be in either, it helps no “at least”, and its synergies never act.
A rule that misses what it needs (a limit, a goal, a second partnership) asks for nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from lib.analysis.contributions import Floats
from lib.analysis.portfolios.candidates import Candidates
from lib.analysis.portfolios.conditions import FIXED, RULE, Condition, Source
from lib.model.model import Model
from lib.model.partnerships import Rule

FEWEST = {"at_most": 1, "at_least": 1}
"""How many partnerships a rule needs to say anything; the other kinds need two."""


@dataclass(frozen=True, slots=True)
class Synergy:
    """Points for a goal when all the partnerships are in; negative where they overlap."""

    rule: str
    partnerships: tuple[str, ...]
    goal: str
    points: float


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A rule to look at again: `incomplete`, or it names `left_out` partnerships."""

    rule: str
    why: str
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


def find_synergies(model: Model) -> tuple[Synergy, ...]:
    """Every synergy that is complete."""
    return tuple(
        Synergy(rule.id, _named(rule), rule.goal, rule.points)
        for rule in model.rules
        if rule.kind == "synergy" and is_complete(rule) and rule.goal and rule.points is not None
    )


def synergy_points(
    synergies: Iterable[Synergy], goals: Sequence[str], chosen: Collection[str]
) -> Floats:
    """Extra points for each of the goals (G) from the synergies whose partnerships are all in."""
    points, places = np.zeros(len(goals)), {goal: j for j, goal in enumerate(goals)}
    for synergy in synergies:
        if all(name in chosen for name in synergy.partnerships):
            points[places[synergy.goal]] += synergy.points
    return points


def find_doubtful(model: Model, candidates: Candidates) -> tuple[Doubtful, ...]:
    """Rules that ask for nothing, or that name partnerships which can be in no portfolio."""
    gone = {row.partnership for row in candidates.left_out}
    found = []
    for rule in model.rules:
        names = tuple(name for name in _named(rule) if name in gone)
        if not is_complete(rule):
            found.append(Doubtful(rule.id, "incomplete"))
        elif names:
            found.append(Doubtful(rule.id, "left_out", names))
    return tuple(found)


def is_complete(rule: Rule) -> bool:
    """Whether the rule has all that its kind needs."""
    if len(_named(rule)) < FEWEST.get(rule.kind, 2):
        return False
    if rule.kind == "synergy":
        return rule.goal is not None and rule.points is not None
    return rule.kind not in FEWEST or rule.limit is not None


def _conditions(rule: Rule, living: set[str]) -> Iterator[Condition]:
    source, names = Source(RULE, rule.id), _named(rule)
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


def _named(rule: Rule) -> tuple[str, ...]:
    """The partnerships the rule is about, each once, in its own order."""
    return tuple(dict.fromkeys(rule.partnerships))
