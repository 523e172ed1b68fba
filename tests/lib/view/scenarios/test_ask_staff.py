"""The quick questions about staff, in words, and where in the what-if they stand."""

from __future__ import annotations

from itertools import islice

import pytest

from lib.analysis.competences.leaving import leaving
from lib.analysis.competences.training import training
from lib.analysis.competences.turnover import coming, role_profile
from lib.exchange.ready import demo
from lib.model.bundles import without
from lib.model.changes import Change, Set, apply
from lib.text.language import language
from lib.view.competences.turnover_choices import BEST
from lib.view.scenarios import ask_staff

ENGLISH = language("en")
COURSE = training(demo(), "A1")
HEAVIER = Set("goals", "S1", "weight", 50.0)


def test_who_left_is_found_and_can_be_taken_back_alone() -> None:
    changes = [HEAVIER, *leaving(demo(), ["M12", "M28"])]
    assert ask_staff.left(apply(demo(), changes), demo()) == ["M12", "M28"]
    place = ask_staff.index_of_leaver(changes, "M12")
    assert place is not None
    assert ask_staff.left(apply(demo(), without(changes, place)), demo()) == ["M28"]
    assert ask_staff.index_of_leaver(changes, "M01") is None


def test_whoever_was_hired_last_is_the_first_to_be_taken_back() -> None:
    changes: list[Change] = []
    for role in ("network_lead", "partnership_lead"):
        model = apply(demo(), changes)
        profiles = {role: role_profile(model, role)}
        changes += coming(model, ask_staff.newcomer(model, profiles, role, "BU"))
    assert ask_staff.hired(apply(demo(), changes), demo()) == 2
    place = ask_staff.index_of_newest(changes)
    assert place is not None
    left = apply(demo(), without(changes, place))
    assert [row.id for row in left.people if row.id.startswith("NY")] == ["NY1"]
    assert ask_staff.index_of_newest([HEAVIER]) is None


def test_a_newcomer_has_the_hours_that_are_usual_in_the_department() -> None:
    profiles = {BEST: {"K1": 4}}
    found = ask_staff.newcomer(demo(), profiles, BEST, "BU")
    assert (found.department, found.role, found.profile) == ("BU", None, {"K1": 4})
    assert found.hours is not None


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "Nobody is hired yet."), (1, "One person is hired."), (3, "3 people are hired.")],
)
def test_how_many_are_hired_is_told(count: int, said: str) -> None:
    assert ENGLISH.say(ask_staff.hired_words(count)) == said


def test_only_courses_are_offered_by_name() -> None:
    names = ask_staff.course_names(demo(), ENGLISH)
    kinds = {row.id: row.kind for row in demo().actions}
    assert {kinds[name] for name in names} == {"develop"}
    assert names["A4"] == "Network leadership (diploma module)"


def test_what_a_course_does_is_told_in_competences_not_people() -> None:
    said = ENGLISH.say(ask_staff.course_words(demo(), COURSE))
    assert said == "Reach the target level: 2 in Internal partnership policies and procedures."
    assert "nobody" in ENGLISH.say(ask_staff.course_words(demo(), ()))


def test_a_course_that_is_held_is_found_among_other_changes() -> None:
    after = training(apply(demo(), COURSE), "A3")
    changes = [HEAVIER, *COURSE, *after]
    assert ask_staff.held(changes, demo(), "A1") == range(1, 1 + len(COURSE))
    assert ask_staff.held(changes, demo(), "A3") == range(1 + len(COURSE), len(changes))
    assert ask_staff.held(changes, demo(), "A4") is None


def test_a_course_of_which_a_part_was_taken_back_is_not_held() -> None:
    assert ask_staff.held(list(islice(COURSE, len(COURSE) - 1)), demo(), "A1") is None
    assert ask_staff.held([], demo(), "A99") is None
