"""What is seen of the demo, where departments lead nothing, and where there is no way."""

from __future__ import annotations

from functools import cache

from lib.analysis.approaches.side_by_side import Approaches, compare_approaches
from lib.exchange.ready import aarhus, demo, with_framework
from lib.model.changes import Add, apply
from lib.model.model import Model
from lib.model.partnerships import Rule
from lib.screens.approaches.finding import Seen
from tests.readers import everybody

EN, DA = everybody("en"), everybody("da")


@cache
def fjordby() -> Model:
    """The demo with the statements of the source text."""
    return with_framework(demo())


@cache
def found(guarantee: float | None = None) -> Approaches:
    """The approaches of the demo under a promise; its own where none is given."""
    return compare_approaches(demo(), guarantee)


@cache
def seen(guarantee: float | None = None) -> Seen:
    """What is seen of the demo under a promise."""
    return Seen(fjordby(), found(guarantee), EN)


@cache
def nobody_leads() -> Seen:
    """A library without departments."""
    model = with_framework(aarhus())
    return Seen(model, compare_approaches(model), EN)


@cache
def no_way() -> Seen:
    """The demo under rules that contradict one another."""
    pair = ("P01", "P02")
    rules = [
        Rule(id="X1", kind="at_least", partnerships=pair, limit=2),
        Rule(id="X2", kind="excludes", partnerships=pair),
    ]
    model = apply(fjordby(), [Add("rules", rule) for rule in rules])
    return Seen(model, compare_approaches(model), EN)
