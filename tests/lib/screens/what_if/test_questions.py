"""The quick questions: what each turns, and how it is told."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from time import process_time

import pytest

from lib.analysis.competences.levels import role_profile
from lib.analysis.competences.moves import leaving, training
from lib.exchange.ready import aarhus, demo
from lib.model.change_lists import without
from lib.model.changes import Change, Set, apply
from lib.model.model import Model
from lib.screens.turnover.choices import BEST
from lib.screens.what_if import questions
from lib.screens.what_if.questions import Post
from lib.words import Words
from tests.readers import EN
from tests.sized import sized_model


def turned(*changes: Set) -> Model:
    return apply(demo(), changes)


def worded(found: Words) -> str:
    return EN.say(found)


def test_names_are_shown_and_ended_partnerships_cannot_be_picked() -> None:
    ended = turned(Set("partnerships", "P01", "status", "ended"))
    assert questions.goal_names(demo(), EN)["S1"] == "Joy of reading through life"
    assert questions.department_names(demo(), EN)["BU"] == "Children & Young People"
    assert "P01" in questions.partnership_names(demo(), EN)
    assert "P01" not in questions.partnership_names(ended, EN)


def test_a_weight_is_told_as_a_share_of_all_weight() -> None:
    heavier = turned(Set("goals", "S1", "weight", 50.0))
    assert worded(questions.weight_words(demo(), demo(), "S1")) == "25% of all weight, as saved"
    told = worded(questions.weight_words(heavier, demo(), "S1"))
    assert told == "40% of all weight; saved: 25%"


def test_double_is_twice_today_s_weight_and_nothing_where_there_is_none() -> None:
    unweighed = turned(Set("goals", "S1", "weight", None))
    assert questions.doubled(demo(), "S1") == 50.0
    assert questions.doubled(unweighed, "S1") is None
    assert questions.doubled(demo(), "S99") is None


def test_a_click_sets_so_many_per_cent_more_than_is_saved_in_whole_units() -> None:
    assert questions.steps(600_000.0) == {
        -20: 480_000.0,
        -10: 540_000.0,
        10: 660_000.0,
        20: 720_000.0,
    }
    assert questions.steps(333.0)[10] == 366.0
    assert set(questions.steps(None).values()) == {None}
    said = [worded(questions.step_words(by)) for by in questions.STEPS]
    assert said == ["−20%", "−10%", "+10%", "+20%"]


def test_each_lever_tells_today_s_value_once_it_has_moved() -> None:
    settings = {"budget": "1", "deadline_months": "9", "caution": "0.5"}
    changes = [Set("settings", name, "value", value) for name, value in settings.items()]
    model = turned(*changes, Set("departments", "BU", "hours", 1.0))
    assert worded(questions.budget_words(model, demo())) == "Saved: DKK 600,000"
    assert worded(questions.deadline_words(model, demo())) == "Saved: 6 months"
    assert worded(questions.share_words(model, demo(), "caution")) == "Saved: 30%"
    assert worded(questions.hours_words(model, demo(), "BU")) == "Saved: 540 hours"
    for found in (
        questions.budget_words(demo(), demo()),
        questions.deadline_words(demo(), demo()),
        questions.share_words(demo(), demo(), "caution"),
        questions.hours_words(demo(), demo(), "BU"),
    ):
        assert worded(found) == "As saved"


def test_where_no_budget_is_set_it_says_so() -> None:
    assert worded(questions.budget_words(aarhus(), aarhus())).startswith("No budget is set")


@pytest.mark.parametrize("today", [None, "must", "never"])
@pytest.mark.parametrize("treated", ["saved", "free", "must", "never"])
def test_a_partnership_is_shown_as_it_is_treated(today: str | None, treated: str) -> None:
    base = turned(Set("partnerships", "P01", "fixed", today))
    if treated not in questions.fixings(base, "P01", EN):
        assert treated == (today or "free")
        return
    value = questions.fixed_value(base, "P01", treated)
    model = apply(base, [Set("partnerships", "P01", "fixed", value)])
    assert questions.fixing(model, base, "P01") == treated


def test_how_it_is_treated_today_is_told() -> None:
    must = turned(Set("partnerships", "P01", "fixed", "must"))
    assert worded(questions.fixing_words(must, "P01")) == "Saved: must be in"
    assert worded(questions.fixing_words(demo(), "P01")) == "Saved: free to choose"


COURSE = training(demo(), "A1")
HEAVIER = Set("goals", "S1", "weight", 50.0)


def test_who_left_is_found_and_can_be_taken_back_alone() -> None:
    changes = [HEAVIER, *leaving(demo(), ["M12", "M28"])]
    assert questions.left(apply(demo(), changes), demo()) == ["M12", "M28"]
    model = apply(demo(), changes)
    [undone] = questions.leavings_undone(model, demo(), ["M28", "M01"])
    alone = apply(demo(), without(changes, changes.index(undone)))
    assert questions.left(alone, demo()) == ["M28"]
    new = questions.leavers(alone, demo(), ["M28", "M01"])
    assert questions.left(apply(alone, new), demo()) == ["M01", "M28"]


def test_who_leaves_takes_hours_along_and_brings_them_back() -> None:
    def hours(model: Model) -> list[float | None]:
        return [row.hours for row in model.departments]

    picked = ["M12", "M28"]
    along = [change for change, _ in questions.hours_along(demo(), demo(), picked)]
    gone = apply(demo(), [*questions.leavers(demo(), demo(), picked), *along])
    assert sum(filter(None, hours(gone))) < sum(filter(None, hours(demo())))
    back = [change for change, _ in questions.hours_along(gone, demo(), [])]
    assert hours(apply(gone, back)) == hours(demo())
    assert questions.hours_along(demo(), demo(), []) == ()


def test_whoever_was_hired_last_is_the_first_to_be_taken_back() -> None:
    changes: list[Change] = []
    for role in ("network_lead", "partnership_lead"):
        model = apply(demo(), changes)
        changes += questions.post_filled(model, Post(role_profile(model, role), role, "BU"))
    assert questions.hired(apply(demo(), changes), demo()) == 2
    newest = questions.newest_hired(changes)
    assert newest is not None
    left = apply(demo(), without(changes, changes.index(newest)))
    assert [row.id for row in left.people if row.id.startswith("NY")] == ["NY1"]
    assert questions.newest_hired([HEAVIER]) is None


def test_a_newcomer_has_the_hours_that_are_usual_in_the_department() -> None:
    found = questions.newcomer(demo(), Post({"K1": 4}, BEST, "BU"))
    assert (found.department, found.role, found.profile) == ("BU", None, {"K1": 4})
    assert found.hours is not None


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "Nobody is hired yet."), (1, "One person is hired."), (3, "3 people are hired.")],
)
def test_how_many_are_hired_is_told(count: int, said: str) -> None:
    assert EN.say(questions.hired_words(count)) == said


def test_only_courses_are_offered_by_name() -> None:
    names = questions.course_names(demo(), EN)
    kinds = {row.id: row.kind for row in demo().actions}
    assert {kinds[name] for name in names} == {"develop"}
    assert names["A4"] == "Network leadership (diploma module)"


def test_what_a_course_does_is_told_in_competences_not_people() -> None:
    said = EN.say(questions.course_words(demo(), COURSE))
    assert said == "Reach the target level: 2 in Internal partnership policies and procedures."
    assert "nobody" in EN.say(questions.course_words(demo(), ()))


def test_a_course_that_is_held_is_found_among_other_changes() -> None:
    after = training(apply(demo(), COURSE), "A3")
    changes = [HEAVIER, *COURSE, *after]
    assert questions.held(changes, demo(), "A1") == range(1, 1 + len(COURSE))
    assert questions.held(changes, demo(), "A3") == range(1 + len(COURSE), len(changes))
    assert questions.held(changes, demo(), "A4") is None
    assert questions.without_course(changes, demo(), "A1") == [HEAVIER, *after]


def test_a_course_has_the_changes_it_made_or_would_make() -> None:
    held = questions.course_of(apply(demo(), COURSE), [HEAVIER, *COURSE], demo(), "A1")
    assert held == questions.Course(is_held=True, changes=COURSE)
    assert questions.course_of(demo(), [HEAVIER], demo(), "A1") == replace(held, is_held=False)


def test_a_course_of_which_a_part_was_taken_back_is_not_held() -> None:
    assert questions.held(list(islice(COURSE, len(COURSE) - 1)), demo(), "A1") is None
    assert questions.held([], demo(), "A99") is None


def test_of_many_who_leave_no_level_is_looked_at_as_a_course() -> None:
    model = sized_model(partnerships=20, people=300)
    changes = questions.leavers(model, model, [row.id for row in model.people])
    began = process_time()
    for action in questions.course_names(model, EN):
        assert questions.held(changes, model, action) is None
    assert process_time() - began < 5  # seconds: each was once tried as the beginning of a course
