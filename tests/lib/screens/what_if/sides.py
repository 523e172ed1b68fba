"""Sides of a comparison: the demo, and what-ifs on it."""

from __future__ import annotations

from functools import cache

from lib.analysis.what_if.outcome import Outcome, find_outcome
from lib.exchange.ready import demo
from lib.model.changes import Change, Set, apply
from lib.screens.what_if.sides import Side, Sides

HOURS = (Set("departments", "UD", "hours", 500.0),)
DEMOCRACY = (Set("goals", "S1", "weight", 50.0),)


@cache
def outcome(changes: tuple[Change, ...]) -> Outcome:
    """What the demo comes to with these changes."""
    return find_outcome(apply(demo(), changes))


def side(name: str, changes: tuple[Change, ...]) -> Side:
    """One column."""
    return Side(name.lower(), name, apply(demo(), changes), outcome(changes))


def sides(*others: Side, told: bool = True) -> Sides:
    """Today, and these beside it; without any, more hours and more weight."""
    usual = (side("More hours", HOURS), side("Democracy", DEMOCRACY))
    return Sides(side("Today", ()), others or usual, told)
