"""One department's eyes beside the library's: words, tables, and lines from place to place."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.analysis.alignment.ranking import Viewpoint, align, look
from lib.charts.slopes import Slope
from lib.exchange.ready import demo
from lib.model.changes import Add, Set, apply
from lib.model.goals import Priority
from lib.model.model import Model
from lib.screens.alignment import departments
from lib.screens.parts import Table
from tests.lib.analysis.builders import strategy, weighed
from tests.lib.analysis.departments import libraries
from tests.lib.screens.screens import LANGUAGES
from tests.readers import everybody
from tests.sized import sized_model

ENGLISH = everybody("en")


def own(model: Model, department: str = "D") -> Viewpoint:
    return departments.viewpoint(look(model, align(model)), department)


def said(model: Model, department: str = "D", code: str = "en") -> str:
    return everybody(code).say(departments.finding(model, own(model, department)))


def choice(model: Model, department: str = "D") -> str:
    told = departments.own_choice(model, own(model, department))
    return "" if told is None else ENGLISH.say(told)


def notes(model: Model) -> list[str]:
    return [ENGLISH.say(said) for said in departments.notes(model, own(model))]


def table(model: Model, department: str, code: str = "en") -> Table:
    return departments.short(model, own(model, department), align(model), everybody(code))


def slopes(model: Model, department: str) -> list[Slope]:
    return departments.slopes_of(model, own(model, department), align(model), ENGLISH)


def stated(model: Model, **points: float) -> Model:
    rows = [Priority(department="D", goal=goal, weight=value) for goal, value in points.items()]
    return apply(model, [Add("priorities", row) for row in rows])


def two_goals() -> Model:
    return strategy(
        {"S1": 9.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (0.0, 3.0)}, {"P1": 1.0, "P2": 1.0}
    )


def test_agreement_is_the_places_that_both_shortlists_share() -> None:
    assert said(demo(), "BU") == "Children & Young People and the library agree on 3 of 5 places."


def test_a_single_shared_place_is_said_so() -> None:
    assert "agree on one of 2 places" in said(stated(two_goals(), S1=1.0))


def test_what_a_department_would_choose_by_itself_is_named_with_its_caution() -> None:
    assert "caution 30% for what is new: Reading trail 0–6, " in choice(demo(), "BU")


def test_where_it_has_no_priorities_of_its_own_this_is_said() -> None:
    assert said(two_goals()).startswith("D has stated no priorities of its own")
    assert not any("gives no weight" in note for note in notes(two_goals()))


def test_goals_that_it_gives_no_weight_are_named() -> None:
    assert "D gives no weight to S2." in notes(stated(two_goals(), S1=1.0))


@pytest.mark.parametrize(
    ("points", "told", "agreement"),
    [
        ({}, "Neither D nor the library has weighed the goals.", (None, None)),
        ({"S1": 1.0}, "D has weighed the goals, the library has not.", (0, 1)),
    ],
)
def test_where_the_library_has_not_weighed_there_is_nothing_to_agree_on(
    points: dict[str, float], told: str, agreement: tuple[int | None, int | None]
) -> None:
    model = stated(weighed(two_goals(), {"S1": None, "S2": None}), **points)
    library = align(model)
    assert said(model) == told
    assert departments.picture(model, own(model), library, ENGLISH) is None
    table = departments.agreement(model, look(model, library), ENGLISH)
    assert table.rows[0][2:] == agreement


def test_where_nothing_it_values_takes_its_hours_this_is_said() -> None:
    model = apply(two_goals(), [Set("efforts", (p, "D"), "hours", None) for p in ("P1", "P2")])
    assert choice(model) == ("No partnership that serves its goals takes hours of D.")


def test_the_table_holds_both_ranks_and_whose_shortlist_each_is_on() -> None:
    rows = {row[0]: row[1:] for row in table(demo(), "BU").rows}
    assert rows["Reading trail 0–6"][:2] == (6, 2)
    assert rows["Reading trail 0–6"][4:] == ("only the department's", "yes")
    assert rows["Data lab: understand algorithms"][4:] == ("only the library's", "–")
    assert rows["Reading groups in care homes"][4:] == ("on both shortlists", "–")
    assert len(rows) == 24


def test_agreement_is_told_for_every_department() -> None:
    agreement = departments.agreement(demo(), look(demo(), align(demo())), ENGLISH)
    shared = {row[0]: row[1:] for row in agreement.rows}
    assert shared["Branch Libraries"] == ("yes", 0, 5)
    assert len(shared) == 6


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_library_as_large_as_they_come_is_told_too(code: str) -> None:
    assert said(sized_model(), "D001", code).endswith(".")
    assert len(table(sized_model(), "D001", code).rows) == 200


def test_who_too_little_is_known_of_for_the_department_has_no_rank_there() -> None:
    model = strategy(
        {"S1": 9.0, "S2": 1.0}, {"P1": (3.0, None), "P2": (1.0, 3.0)}, {"P1": 1.0, "P2": 1.0}
    )
    eyes = stated(model, S2=1.0)
    rows = {row[0]: row[1:] for row in table(eyes, "D").rows}
    assert rows["P1"][:2] == (1, None)
    assert "–  P1" in [line.right.label for line in slopes(eyes, "D")]


# -- lines from place to place --------------------------------------------------------------------


def test_only_what_is_on_a_shortlist_has_a_line() -> None:
    found = slopes(demo(), "BU")
    assert [line.kind for line in found].count("even") == 3
    assert len(found) == 7


def test_each_end_says_its_rank_its_name_and_whether_it_is_listed_there() -> None:
    trail = next(line for line in slopes(demo(), "BU") if "Reading trail" in line.left.label)
    assert trail.left.label == "6. Reading trail 0–6"
    assert trail.right.label == "2. Reading trail 0–6"
    assert (trail.left.bold, trail.right.bold, trail.kind) == (False, True, "right")


@given(libraries())
def test_both_sides_use_each_place_once_and_listed_ones_come_first(model: Model) -> None:
    for department in model.departments:
        found = slopes(model, department.id)
        for ends in ([line.left for line in found], [line.right for line in found]):
            ordered = sorted(ends, key=lambda end: end.place)
            assert [end.place for end in ordered] == list(range(len(found)))
            listed = [end.bold for end in ordered]
            assert listed == sorted(listed, reverse=True)
