"""The plan as it is listed."""

from __future__ import annotations

import re

from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.view.competences.closing_plan import PlanView, plan_view
from tests.lib.view.competences.closings import EN, personal, planned
from tests.lib.view.screens import texts


def view(model: Model, leader: bool = False, **limits: float) -> PlanView:
    return plan_view(model, planned(model, **limits), EN, leader)


def test_every_line_says_what_it_fills_for_how_much() -> None:
    lines = {row[1]: row for row in view(demo()).lines.rows}
    assert len(lines) == 8
    assert lines["Fundraiser (half time)"][2:6] == (
        "1 in Acting in external relations and 1 in Fundraising",
        270_000.0,
        0.0,
        5.0,
    )


def test_the_kinds_stand_together() -> None:
    kinds = [row[0] for row in view(demo()).lines.rows]
    assert kinds == [*4 * ["develop"], *2 * ["hire"], "borrow", "redesign"]


def test_no_code_and_no_course_of_one_member_of_staff_is_told() -> None:
    shown = "\n".join(texts(view(personal())))
    assert not re.search(r"\bM\d\d\b", shown)
    assert "Shadowing" not in shown
    assert "A course place" in shown


def test_the_leader_sees_whose_place_it_is() -> None:
    assert "Course in data literacy (place for M07)" in texts(view(personal(), leader=True))


def test_places_for_the_same_competence_are_one_line() -> None:
    both = apply(
        personal(), [Set("actions", "A1", "person", "M02"), Set("actions", "A1", "seats", 1)]
    )
    more = apply(
        both, [Set("actions", "A4", "competence", ("K6",)), Set("actions", "A4", "months", 1.0)]
    )
    bound = apply(more, [Set("actions", "A4", "person", "M03")])
    lines = {row[1]: row for row in view(bound).lines.rows}
    assert lines["2 course places"][2] == "2 in Internal partnership policies and procedures"
    assert lines["2 course places"][3] == 40_000.0


def test_what_is_not_used_says_why() -> None:
    unused = {row[1]: row[2] for row in view(demo()).unused.rows}
    assert unused["Network leadership (diploma module)"] == "It takes longer than the deadline."


def test_course_places_are_counted_by_competence() -> None:
    assert view(demo()).places[0].startswith("Places on courses: 1 in Coordination, 2 in Internal")


def test_unknown_costs_and_accepted_gaps_are_told() -> None:
    model = apply(
        demo(), [Set("actions", "A9", "cost", None), Set("actions", "A10", "kind", "accept")]
    )
    model = apply(model, [Set("actions", "A10", "competence", ("K4",))])
    notes = " ".join(view(model).notes)
    assert "counts as none, of Standard agreement template" in notes
    assert "Accepted, and so left open: 1 in Cross-organisation view." in notes
