"""Where the answer moves."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import get_args

import pytest

from lib.analysis.competences.closing.curves import CurveLimit, PlanCurve, follow
from lib.analysis.competences.closing.ways import Frame
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.screens.closing.curve import LIMITS, OVER, CurveView, curve_of, curve_view
from lib.study import study_of
from tests.lib.screens.closing.closings import EN, bare, personal
from tests.lib.screens.screens import texts
from tests.readers import seeing


def view(limit: CurveLimit, model: Model | None = None, leader: bool = False) -> CurveView:
    model = model or demo()
    return curve_view(model, follow(model, limit), limit, seeing(EN, staff=leader))


def test_every_limit_has_a_curve() -> None:
    assert list(LIMITS) == list(get_args(CurveLimit))


def test_with_more_time_the_answer_moves_from_borrowing_to_developing_to_hiring() -> None:
    assert view("deadline").finding == (
        "With more time the answer moves: borrowing from 1 month, developing and redesigning from "
        "2 months and hiring from 5 months."
    )


def test_a_move_says_why() -> None:
    assert (
        "From 4 months, developing: Course in data literacy (now in time; in place of Data adviser "
        "from the municipality; DKK 22,000 cheaper in all)." in view("deadline").moves
    )


def test_money_moves_the_answer_too() -> None:
    shown = view("budget")
    assert "hiring from DKK 300,000" in shown.finding
    assert any(said.startswith("From DKK 300,000, hiring: Fundraiser") for said in shown.moves)


def test_what_stays_open_whatever_the_limit_is_said() -> None:
    assert view("deadline").moves[-1] == "4 seats stay open however much there is."


def test_a_curve_that_was_not_followed_to_its_end_says_so() -> None:
    part = replace(follow(demo(), "deadline"), whole=False)
    shown = curve_view(demo(), part, "deadline", EN)
    assert "Only the last 8 steps were followed." in shown.moves
    assert shown.cut_short


@pytest.mark.parametrize("limit", LIMITS)
def test_each_step_has_a_bar_and_a_row(limit: CurveLimit) -> None:
    shown = view(limit)
    assert shown.picture is not None
    steps = len(follow(demo(), limit).steps)
    assert len(shown.picture.figure["layout"]["annotations"]) == len(shown.table.rows) == steps


def test_each_kind_that_is_used_is_a_part_of_the_bars_and_borrowing_comes_before_hiring() -> None:
    shown = view("deadline")
    assert shown.picture is not None
    parts = {row["name"]: row["x"] for row in shown.picture.figure["data"]}
    assert list(parts) == ["develop", "hire", "borrow", "redesign"]
    assert parts["borrow"][1] == 2
    assert parts["hire"][:5] == [0] * 5
    assert parts["hire"][5] == 2


def test_a_library_is_followed_over_the_limit_that_was_picked() -> None:
    for limit in OVER:
        found = curve_of(study_of(demo()), limit, Frame.of(demo()), EN, thorough=True)
        assert (found, found.cut_short) == (view(limit), False)


@pytest.mark.parametrize("limit", LIMITS)
def test_nobody_is_named_except_to_the_leader(limit: CurveLimit) -> None:
    assert not re.search(r"\bM\d\d\b", "\n".join(texts(view(limit, personal()))))
    assert re.search(r"\bM\d\d\b", "\n".join(texts(view(limit, personal(), leader=True))))


def test_without_actions_and_without_steps_it_says_so() -> None:
    said = "No action listed is in any plan, however much there is."
    assert view("deadline", bare()).finding == said
    empty = curve_view(demo(), PlanCurve((), None), "budget", EN)
    assert (empty.finding, empty.picture) == (said, None)
