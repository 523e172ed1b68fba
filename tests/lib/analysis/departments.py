"""Random small libraries whose departments have priorities, hours and cautious eyes."""

from __future__ import annotations

from hypothesis import strategies as st

from lib.model.changes import Add, Change, Set, apply
from lib.model.goals import Department, Priority
from lib.model.model import Model
from lib.model.partnerships import Effort
from lib.model.settings import Setting
from tests.lib.analysis.builders import strategies


@st.composite
def libraries(draw: st.DrawFn) -> Model:
    """A strategy with up to three departments, some of which have stated priorities."""
    model = draw(strategies())
    settings = {"shortlist": draw(st.integers(1, 4)), "caution": draw(st.integers(0, 4)) / 4}
    changes: list[Change] = [
        Add("settings", Setting(name=name, value=str(value))) for name, value in settings.items()
    ]
    for row in model.partnerships:
        changes += _facts(draw, row.id)
    for name in ("A", "B", "C")[: draw(st.integers(1, 3))]:
        changes += _department(draw, model, name)
    return apply(model, changes)


def _facts(draw: st.DrawFn, partnership: str) -> list[Change]:
    return [
        Set("partnerships", partnership, "novelty", draw(st.none() | st.integers(1, 5))),
        Set("partnerships", partnership, "status", draw(st.sampled_from((None, "ended")))),
        Set("partnerships", partnership, "fixed", draw(st.sampled_from((None, None, "never")))),
    ]


def _department(draw: st.DrawFn, model: Model, name: str) -> list[Change]:
    changes: list[Change] = [Add("departments", Department(id=name, name=name))]
    weight = st.none() | st.integers(0, 3).map(float)
    changes += [
        Add("priorities", Priority(department=name, goal=goal.id, weight=draw(weight)))
        for goal in model.goals
        if draw(st.booleans())
    ]
    changes += [
        Add("efforts", Effort(partnership=row.id, department=name, hours=draw(st.none() | _hours)))
        for row in model.partnerships
        if draw(st.booleans())
    ]
    return changes


_hours = st.integers(1, 3).map(float)
