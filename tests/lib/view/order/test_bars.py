"""One bar for each partnership."""

from __future__ import annotations

import pytest

from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.text.language import language
from lib.view.order.alignment import AlignmentView
from tests.lib.analysis.builders import strategy, weighed
from tests.lib.view.screens import alignment

ENGLISH = language("en")


def view(model: Model, base: Model | None = None) -> AlignmentView:
    return alignment(model, ENGLISH, base)


def one_goal(**cells: float | tuple[float, float, float] | None) -> Model:
    """One goal, and partnerships that give it these points."""
    return strategy({"S1": 1.0}, {name: (cell,) for name, cell in cells.items()})


def test_a_bar_says_how_many_ranks_it_has_moved() -> None:
    before = strategy({"S1": 9.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (0.0, 3.0)})
    after = view(weighed(before, {"S1": 1.0, "S2": 9.0}), before)
    assert {bar.id: bar.moved for bar in after.bars} == {"P1": -1, "P2": 1}
    first, second = (bar.label for bar in after.bars)
    assert first.endswith("▲1")
    assert second.endswith("▼1")


def test_a_bar_that_has_not_moved_has_no_arrow() -> None:
    assert [bar.label for bar in view(one_goal(P1=3.0)).bars] == ["1.  P1  ·  100.0"]


@pytest.mark.parametrize("status", ["running", "ended"])
def test_what_is_no_candidate_any_more_is_marked(status: str) -> None:
    (bar,) = view(apply(one_goal(P1=3.0), [Set("partnerships", "P1", "status", status)])).bars
    assert bar.label == f"1.  P1  ·  100.0  ({status})"
    assert bar.status == status


@pytest.mark.parametrize(("status", "said"), [("candidate", "candidate"), (None, "–")])
def test_a_candidate_goes_without_saying(status: str | None, said: str) -> None:
    (bar,) = view(apply(one_goal(P1=3.0), [Set("partnerships", "P1", "status", status)])).bars
    assert (bar.label, bar.status) == ("1.  P1  ·  100.0", said)


def test_a_status_is_told_where_there_is_no_value_too() -> None:
    ended = [Set("partnerships", "P1", "status", "ended")]
    unweighted = apply(strategy({"S1": None}, {"P1": (3.0,)}), ended)
    unknown = apply(one_goal(P1=None), ended)
    assert view(unweighted).bars[0].label == "P1  (ended)"
    assert view(unknown).bars[0].label == "–  P1  ·  not assessed  (ended)"


def test_without_weights_a_bar_has_its_name_only() -> None:
    found = view(strategy({"S1": None}, {"P1": (3.0,)}))
    assert found.bars[0].label == "P1"
    assert (found.bars[0].parts, found.bars[0].moved) == ((), 0)
