"""The closing plan of the demo: as it is, with courses for single members of staff, and bare."""

from __future__ import annotations

from functools import cache

from lib.analysis.competences.closing.plan import Plan, close_gaps
from lib.analysis.competences.closing.ways import Frame
from lib.exchange.ready import demo
from lib.model.changes import Remove, Set, apply
from lib.model.model import Model
from tests.readers import everybody

EN, DA = everybody("en"), everybody("da")


@cache
def personal() -> Model:
    """The demo with two courses that are each for one member of staff."""
    bound = [Set("actions", "A2", "person", "M05"), Set("actions", "A12", "person", "M07")]
    return apply(demo(), bound)


@cache
def bare() -> Model:
    """The demo without any action."""
    return apply(demo(), [Remove("actions", row.id) for row in demo().actions])


def planned(model: Model, **limits: float) -> Plan:
    """The best plan of a model; its own deadline unless another is given."""
    frame = Frame(**{"deadline": model.options.deadline_months, **limits})  # type: ignore[arg-type]
    plan = close_gaps(model, frame)
    assert plan is not None
    return plan
