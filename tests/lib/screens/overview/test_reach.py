"""How far the partnerships reach, as tables."""

from __future__ import annotations

import pytest

from lib.analysis.standing import stand
from lib.model.changes import Set, apply
from lib.screens.overview.reach import (
    departments_picture,
    departments_table,
    departments_title,
    goals_picture,
    goals_table,
    goals_title,
)
from tests.lib.analysis.builders import strategy
from tests.readers import everybody

ENGLISH = everybody("en")
TARGETS = {"S1": 10.0}


def test_each_goal_has_its_share_today_and_with_all_proposals() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (2.0, 1.0), "P2": (3.0, 0.0)}, targets=TARGETS)
    model = apply(model, [Set("partnerships", "P1", "status", "running")])
    assert goals_table(model, stand(model), ENGLISH).rows == (
        ("S1", 0.2, 0.5, 0.5),
        ("S2", None, None, 0.5),
    )


@pytest.mark.parametrize(("hours", "over"), [(50.0, 40.0), (90.0, 0.0), (None, None)])
def test_each_department_has_the_hours_it_is_asked_beyond_those_it_has(
    hours: float | None, over: float | None
) -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.0,)}, {"P1": 90.0})
    model = apply(model, [Set("departments", "D", "hours", hours)])
    found = departments_table(model, stand(model), ENGLISH)
    assert found.rows == (("D", hours, 0.0, 90.0, over),)


def test_what_nobody_has_said_is_unknown_and_not_nothing() -> None:
    model = strategy({"S1": 1.0}, {"P1": (None,)}, targets=TARGETS)
    assert goals_table(model, stand(model), ENGLISH).rows == (("S1", None, None, 1.0),)
    hours = departments_table(model, stand(model), ENGLISH)
    assert hours.rows == (("D", None, None, None, None),)


def test_the_pictures_say_their_finding_and_draw_what_is_known() -> None:
    model = strategy({"S1": 1.0}, {"P1": (2.0,)}, {"P1": 90.0}, TARGETS)
    model = apply(
        model,
        [
            Set("partnerships", "P1", "status", "running"),
            Set("departments", "D", "hours", 50.0),
        ],
    )
    standing = stand(model)
    assert goals_title(standing, ENGLISH) == "One goal is under half with what runs now"
    assert departments_title(standing, ENGLISH) == "All proposals ask too much of one department"
    drawn = departments_picture(departments_table(model, standing, ENGLISH), ENGLISH)
    assert drawn is not None
    assert [50.0] in [it["x"] for it in drawn.figure["data"]]


def test_of_what_nobody_has_said_there_is_no_picture() -> None:
    model = strategy({"S1": 1.0}, {"P1": (None,)}, targets=TARGETS)
    standing = stand(model)
    assert goals_picture(goals_table(model, standing, ENGLISH), ENGLISH) is None
    assert departments_picture(departments_table(model, standing, ENGLISH), ENGLISH) is None
    assert goals_title(standing, ENGLISH) == "How far each goal is reached"
    assert departments_title(standing, ENGLISH) == "Hours of the departments"


def test_the_weights_shown_add_up_to_all() -> None:
    model = strategy(dict.fromkeys(("S1", "S2", "S3"), 1.0), {"P1": (1.0, 1.0, 1.0)})
    weights = [row[3] for row in goals_table(model, stand(model), ENGLISH).rows]
    assert weights == [0.34, 0.33, 0.33]
