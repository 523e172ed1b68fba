"""The Weights page: what is found, what is missing, today's weights beside the new ones."""

from __future__ import annotations

import pytest

from lib.analysis.alignment.weighing import (
    WAYS,
    Answers,
    begun,
    given,
    judged,
    led,
    weighed,
    weight_changes,
)
from lib.model.changes import apply
from lib.model.model import Model
from lib.model.settings import SETTINGS
from lib.reader import Reader
from lib.screens.strategy.weight_questions import HOW as GOES
from lib.screens.strategy.weight_questions import WAYS as NAMED
from lib.screens.strategy.weight_questions import (
    CheckAsked,
    Weighing,
    checks_asked,
    decimals_of,
    goals_asked,
    left,
    way_of,
)
from lib.screens.strategy.weights import bars, finding, listed, missing, note, pictured, shares
from tests.lib.analysis.builders import strategy
from tests.lib.screens.screens import LANGUAGES, LIBRARIES, MARKED, library, texts
from tests.readers import everybody

ENGLISH = everybody("en")


def goals(**weights: float | None) -> Model:
    return strategy(weights, {})


def swings(model: Model, first: str, **ratings: float) -> Answers:
    answers = led(begun(model, "swing"), first)
    for goal, rating in ratings.items():
        answers = given(answers, goal, rating)
    return answers


def lacking(answers: Answers) -> str:
    why = missing(Weighing(THREE, answers))
    return "" if why is None else ENGLISH.say(why)


THREE = goals(A=1.0, B=1.0, C=2.0)
TWO = strategy({"A": 1.0, "B": 3.0}, {})


@pytest.mark.parametrize("name", LIBRARIES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_library_has_a_finding(name: str, code: str) -> None:
    assert everybody(code).say(finding(library(name))).endswith((".", "%"))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", LIBRARIES)
def test_every_library_has_a_table_as_long_as_its_goals_in_every_way(name: str, way: str) -> None:
    model = library(name)
    assert len(listed(Weighing(model, begun(model, way)), ENGLISH).rows) == len(model.goals)


def test_every_way_that_can_be_kept_has_a_name_and_says_how_it_goes() -> None:
    assert list(NAMED) == list(GOES) == list(SETTINGS["weights_by"].choices or {}) == list(WAYS)


@pytest.mark.parametrize(
    ("picked", "way"), [("swing", "swing"), (None, WAYS[0]), ("none such", WAYS[0])]
)
def test_a_way_that_is_none_is_the_first(picked: str | None, way: str) -> None:
    assert way_of(picked) == way


def test_every_text_goes_through_the_language() -> None:
    named = {"A", "B", "C", "A A", "B B", "C C"}
    it = Weighing(THREE, swings(THREE, "A", B=50.0, C=20.0))
    sentences = [finding(THREE), note(it), left(it), missing(it) or left(it)]
    shown = (
        tuple(map(MARKED.say, sentences)),
        *(goals_asked(it, MARKED), tuple(c.text for c in checks_asked(it, MARKED))),
        *(listed(it, MARKED), pictured(it, MARKED).alt),
    )
    said = [text for text in texts(shown) if text.strip("0123456789,\u00a0%–")]
    assert {text for text in said if "⟦" not in text} <= named


# -- the finding -----------------------------------------------------------------------------------


def test_without_goals_the_finding_says_what_is_missing() -> None:
    assert "no goals yet" in ENGLISH.say(finding(Model()))


def test_without_weights_the_finding_says_so() -> None:
    assert "No goal has a weight yet" in ENGLISH.say(finding(goals(A=None)))


def test_a_way_nobody_has_told_is_said_to_be_unknown() -> None:
    found = ENGLISH.say(finding(THREE))
    assert found == "C weighs most, 50%. It is not noted how the weights were found."


@pytest.mark.parametrize("way", WAYS)
def test_the_way_that_was_kept_is_named(way: str) -> None:
    model = apply(THREE, weight_changes(THREE, way, {"A": 50.0, "B": 50.0, "C": 0.0}))
    label = (SETTINGS["weights_by"].choices or {})[way]
    found = ENGLISH.say(finding(model))
    assert found == f"A and B weigh most, 50% each. The weights were found by {label}."


# -- what is missing -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (Answers("direct", {"A": None, "B": 0.0, "C": None}), "Give at least one goal points."),
        (Answers("hundred", {"A": 99.0, "B": None, "C": None}), "One point is left."),
        (Answers("hundred", {"A": 90.0, "B": 20.0, "C": None}), "10 points too many."),
        (begun(THREE, "swing"), "First choose the goal that is the most valuable one to lift."),
        (swings(THREE, "A"), "2 goals are still to be rated."),
        (swings(THREE, "A", B=50.0, C=20.0), "Answer the checks: do these trade-offs fit?"),
        (begun(THREE, "ranking"), ""),
        (begun(THREE, "direct"), ""),
    ],
)
def test_what_is_missing_before_weights_can_be_saved_is_said(answers: Answers, said: str) -> None:
    assert lacking(answers) == said


def test_a_check_that_does_not_fit_leads_back_to_its_two_goals() -> None:
    answers = swings(THREE, "A", B=50.0, C=20.0)
    judged_so = judged(answers, answers.checks[0], False)

    assert "rate these two goals anew" in lacking(judged_so)
    assert checks_asked(Weighing(THREE, judged_so), ENGLISH)[0].goals == ("A", "C")


def test_weights_that_the_library_has_already_need_no_saving() -> None:
    model = apply(THREE, weight_changes(THREE, "direct", weighed(begun(THREE, "direct"))))
    why = missing(Weighing(model, begun(model, "direct")))
    assert why is not None
    assert "already" in ENGLISH.say(why)


# -- the questions ---------------------------------------------------------------------------------


def test_the_goals_are_rated_one_after_another() -> None:
    assert Weighing(THREE, swings(THREE, "A")).next == "B"
    assert Weighing(THREE, swings(THREE, "A", B=50.0, C=20.0)).next is None


def test_a_lift_goes_from_nothing_to_the_target() -> None:
    model = strategy({"A": 1.0, "B": 1.0}, {}, targets={"A": 12.0})
    asked = goals_asked(Weighing(model, begun(model, "swing")), ENGLISH)
    assert [goal.lift for goal in asked] == [
        "from 0 to 12 points",
        "from 0 to 12 points, the mean of the others' targets",
    ]
    bare = goals_asked(Weighing(THREE, begun(THREE, "swing")), ENGLISH)
    assert {goal.lift for goal in bare} == {"from 0 to 3 points, as no goal has a target yet"}


@pytest.mark.parametrize("way", WAYS)
def test_every_way_asks_what_it_is_worth_to_take_a_goal_to_its_target(way: str) -> None:
    assert "to its target" in ENGLISH.text(GOES[way])


def checked(rating: float, fits: bool | None = None, reader: Reader = ENGLISH) -> CheckAsked:
    """The check that follows from B's rating beside A, with what was said to it."""
    model = goals(A=1.0, B=1.0)
    answers = swings(model, "A", B=rating)
    answers = judged(answers, answers.checks[0], fits)
    (asked,) = checks_asked(Weighing(model, answers), reader)
    return asked


@pytest.mark.parametrize(
    ("rating", "said"),
    [
        (50.0, "is worth twice as much as “B”"),
        (100.0, "is worth just as much as “B”"),
        (95.0, "is worth 1.05 times as much as “B”"),
        (30.0, "is worth 3.3 times as much as “B”"),
        (0.0, "taking “B” from nothing to its target is worth nothing at all"),
    ],
)
def test_a_check_says_what_the_ratings_mean(rating: float, said: str) -> None:
    assert said in checked(rating).text


def test_a_check_knows_its_goals_and_what_was_said_to_it() -> None:
    assert checked(50.0).fits is None
    assert (checked(50.0, True).goals, checked(50.0, True).fits) == (("A", "B"), True)


# -- what follows ----------------------------------------------------------------------------------


def test_swings_stand_by_weight_once_they_are_all_given() -> None:
    it = Weighing(THREE, swings(THREE, "C", A=20.0, B=60.0))
    assert [bar.title for bar in bars(it, ENGLISH)] == ["C", "B", "A"]


def test_what_does_not_follow_yet_is_unknown() -> None:
    it = Weighing(THREE, begun(THREE, "swing"))
    assert {bar.second for bar in bars(it, ENGLISH)} == {None}
    assert {row[3] for row in listed(it, ENGLISH).rows} == {None}


def test_the_new_weights_stand_beside_todays_in_the_order_given() -> None:
    it = Weighing(TWO, Answers("direct", {"A": 1.0, "B": 1.0}, order=("B", "A")))
    assert listed(it, ENGLISH).rows == (("B", 0.75, 0.5, 1.0), ("A", 0.25, 0.5, 1.0))


def test_each_bar_tells_its_value_and_unknown_is_no_number() -> None:
    (bar, _) = bars(Weighing(TWO, Answers("direct", {"A": None, "B": None})), ENGLISH)
    assert bar.said == ("25%", "–")


@pytest.mark.parametrize("name", LIBRARIES)
def test_todays_percentages_add_up_to_a_hundred_where_there_are_any(name: str) -> None:
    today = shares({goal.id: goal.weight for goal in library(name).goals})
    assert not today or sum(today.values()) == pytest.approx(100)


@pytest.mark.parametrize(
    ("values", "decimals"), [([], 0), ([1.0, 20.0], 0), ([1.0, 2.5], 1), ([0.25, 1 / 3], 2)]
)
def test_points_have_as_many_decimals_as_they_need_and_two_at_most(
    values: list[float], decimals: int
) -> None:
    assert decimals_of(values) == decimals
