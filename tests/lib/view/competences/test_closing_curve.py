"""Where the answer moves."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from lib.analysis.competences.closing_curves import (
    PlanCurve,
    over_budget,
    over_course_hours,
    over_deadline,
)
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.view.competences.closing_curve import LIMITS, CurveView, curve_view
from tests.lib.view.competences.closings import EN, bare, personal
from tests.lib.view.screens import texts

CURVES = {"deadline": over_deadline, "budget": over_budget, "course_hours": over_course_hours}


def view(limit: str, model: Model | None = None, leader: bool = False) -> CurveView:
    model = model or demo()
    return curve_view(model, CURVES[limit](model), limit, EN, leader)


def test_every_limit_has_a_curve() -> None:
    assert list(LIMITS) == list(CURVES)


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
    assert "hiring from DKK 308,000" in shown.finding
    assert any(said.startswith("From DKK 308,000, hiring: Fundraiser") for said in shown.moves)


def test_what_stays_open_whatever_the_limit_is_said() -> None:
    assert view("deadline").moves[-1] == "4 seats stay open however much there is."


def test_a_curve_that_was_not_followed_to_its_end_says_so() -> None:
    part = replace(over_deadline(demo()), whole=False)
    assert "Only the last 8 steps were followed." in curve_view(demo(), part, "deadline", EN).moves


@pytest.mark.parametrize("limit", LIMITS)
def test_each_step_has_a_bar_and_a_row(limit: str) -> None:
    shown = view(limit)
    assert len(shown.bars) == len(shown.table.rows) == len(CURVES[limit](demo()).steps)
    assert all(len(bar.kinds) == len(shown.names) for bar in shown.bars)


@pytest.mark.parametrize("limit", LIMITS)
def test_nobody_is_named_except_to_the_leader(limit: str) -> None:
    assert not re.search(r"\bM\d\d\b", "\n".join(texts(view(limit, personal()))))
    assert re.search(r"\bM\d\d\b", "\n".join(texts(view(limit, personal(), leader=True))))


def test_without_actions_and_without_steps_it_says_so() -> None:
    said = "No action listed is in any plan, however much there is."
    assert view("deadline", bare()).finding == said
    assert curve_view(demo(), PlanCurve((), None), "budget", EN).finding == said
