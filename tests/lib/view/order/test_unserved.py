"""Goals that too few partnerships serve."""

from __future__ import annotations

from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.text.language import language
from lib.view.order.alignment import AlignmentView
from tests.lib.analysis.builders import strategy
from tests.lib.view.screens import alignment

ENGLISH = language("en")


def view(model: Model, base: Model | None = None) -> AlignmentView:
    return alignment(model, ENGLISH, base)


def one_goal(**cells: float | tuple[float, float, float] | None) -> Model:
    """One goal, and partnerships that give it these points."""
    return strategy({"S1": 1.0}, {name: (cell,) for name, cell in cells.items()})


def test_a_goal_that_nobody_serves_is_named() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 0.5)}, targets={"S1": 1.0, "S2": 1.0})
    assert view(model).alone == ("S2: no partnership serves it.",)


def test_an_ended_partnership_serves_no_goal() -> None:
    model = apply(one_goal(P1=3.0), [Set("partnerships", "P1", "status", "ended")])
    assert view(model).alone == ("S1: no partnership serves it.",)


def test_a_goal_that_stays_below_its_target_says_how_far_it_comes() -> None:
    model = strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (1.5,)}, targets={"S1": 6.0})
    (said,) = view(model).alone
    assert "2 partnerships" in said
    assert "75%" in said


def test_a_goal_that_is_met_is_not_named() -> None:
    assert view(strategy({"S1": 1.0}, {"P1": (3.0,)}, targets={"S1": 3.0})).alone == ()
