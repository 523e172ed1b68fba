"""Weights asked in five ways: when the answers suffice, and what follows from them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.alignment.weighing import (
    WAYS,
    Answers,
    Check,
    begun,
    judged,
    led,
    moved,
    plain,
    resumed,
    trade_offs,
    weighed,
    weight_changes,
)
from lib.analysis.alignment.weighing import given as answered
from lib.model.changes import Set, apply
from lib.model.model import Model
from tests.lib.analysis.builders import strategy


def library(**weights: float | None) -> Model:
    return strategy(weights, {})


def swung(**points: float | None) -> Answers:
    """Swings in which A is the most valuable one."""
    return Answers("swing", {"A": 100.0, **points}, first="A")


def fitting(answers: Answers) -> Answers:
    """The answers with every check said to fit."""
    for check in answers.checks:
        answers = judged(answers, check, True)
    return answers


# -- beginning and going on -----------------------------------------------------------------------


def test_points_begin_with_todays_weights_and_guess_no_unknown_one() -> None:
    assert begun(library(A=2.0, B=None), "direct").points == {"A": 2.0, "B": None}


def test_a_hundred_points_begin_shared_as_today_in_whole_points() -> None:
    assert begun(library(A=1.0, B=1.0, C=1.0), "hundred").points == {"A": 34, "B": 33, "C": 33}


@pytest.mark.parametrize("way", ["hundred", "swing"])
def test_without_weights_nothing_is_given_at_first(way: str) -> None:
    assert begun(library(A=None, B=None), way).unasked == ("A", "B")


def test_an_order_begins_with_the_heaviest() -> None:
    assert begun(library(A=1.0, B=None, C=3.0), "ranking").order == ("C", "A", "B")


@pytest.mark.parametrize(
    "answers",
    [
        Answers("direct", {"A": 2.5, "B": None}),
        Answers("hundred", {"A": 60.0, "B": 40.0}),
        fitting(swung(B=40.0)),
        Answers("ranking", order=("B", "A")),
        Answers("pairs", {"A": 66.7, "B": 33.3}),
    ],
    ids=WAYS,
)
def test_answers_come_back_from_plain_data_as_they_were(answers: Answers) -> None:
    kept = json.loads(json.dumps(plain(answers)))

    assert resumed(library(A=1.0, B=2.0), answers.way, kept) == answers


def test_answers_are_taken_up_for_the_goals_there_are_now() -> None:
    kept = plain(swung(B=50.0)) | {"order": ["B", "A"]}

    assert resumed(library(A=1.0, C=1.0), "swing", kept).points == {"A": 100.0, "C": None}
    assert resumed(library(C=1.0, A=1.0), "ranking", kept).order == ("A", "C")
    assert resumed(library(B=1.0), "swing", kept).first is None


def test_with_another_first_goal_the_others_are_rated_anew() -> None:
    again = led(fitting(swung(B=50.0, C=20.0)), "B")

    assert again.points == {"A": None, "B": 100.0, "C": None}
    assert not again.fits


def test_a_goal_moves_by_one_place_and_not_beyond_the_ends() -> None:
    answers = Answers("ranking", order=("A", "B", "C"))

    assert moved(answers, "C", -1).order == ("A", "C", "B")
    assert moved(answers, "A", -1) == answers
    assert moved(answers, "C", 1) == answers


# -- what follows ---------------------------------------------------------------------------------


def test_what_follows_from_choices_is_kept_as_found_once_there_is_all_of_it() -> None:
    assert weighed(Answers("pairs", {"A": 66.7, "B": 33.3})) == {"A": 66.7, "B": 33.3}
    assert not weighed(Answers("pairs", {"A": None, "B": None}))
    assert not weighed(begun(library(A=1.0, B=2.0), "pairs"))


def test_points_are_kept_as_given() -> None:
    assert weighed(Answers("direct", {"A": 7.5, "B": None})) == {"A": 7.5, "B": None}


def test_points_suffice_once_any_goal_has_some() -> None:
    assert weighed(Answers("direct", {"A": 0.0, "B": None})) == {}


@pytest.mark.parametrize(("last", "enough"), [(39.0, False), (40.0, True), (41.0, False)])
def test_a_hundred_points_count_only_when_all_are_shared(last: float, enough: bool) -> None:
    assert bool(weighed(Answers("hundred", {"A": 60.0, "B": last, "C": None}))) is enough


def test_swings_follow_when_every_goal_is_rated() -> None:
    assert weighed(swung(B=60.0, C=None)) == {}
    assert weighed(swung(B=60.0, C=40.0)) == {"A": 50.0, "B": 30.0, "C": 20.0}


def test_no_swing_counts_before_the_most_valuable_one_is_chosen() -> None:
    assert weighed(Answers("swing", {"A": 100.0, "B": 50.0})) == {}


def test_an_order_gives_its_centroid_in_per_cent() -> None:
    """Of three, the centroid weighs 11/18, 5/18 and 2/18."""
    found = weighed(Answers("ranking", order=("A", "B", "C")))

    assert found == {"A": 61.1, "B": 27.8, "C": 11.1}


@given(st.lists(st.integers(0, 100).map(float), min_size=1, max_size=11))
def test_saved_percentages_add_up_to_a_hundred(ratings: list[float]) -> None:
    points = {f"G{n}": rating for n, rating in enumerate(ratings)}
    for answers in (swung(**points), Answers("ranking", order=tuple(points))):
        tenths = [round((value or 0) * 10) for value in weighed(answers).values()]
        assert sum(tenths) == 1000


# -- checks ---------------------------------------------------------------------------------------


def test_the_most_different_and_the_closest_pair_are_checked() -> None:
    assert trade_offs({"A": 100.0, "B": 20.0, "C": 80.0}) == (
        Check("A", "B", 5.0),
        Check("A", "C", 1.25),
    )


def test_two_goals_have_one_check_and_one_goal_has_none() -> None:
    assert trade_offs({"A": 100.0, "B": 50.0}) == (Check("A", "B", 2.0),)
    assert trade_offs({"A": 100.0}) == ()


def test_what_is_worth_nothing_is_not_compared_as_so_many_times() -> None:
    assert trade_offs({"A": 100.0, "B": 50.0, "C": 0.0})[0] == Check("A", "C", None)


def test_swings_are_settled_when_every_check_fits() -> None:
    answers = swung(B=80.0, C=20.0)
    one_fits = judged(answers, answers.checks[0], True)

    assert not answers.settled
    assert not one_fits.settled
    assert not judged(one_fits, answers.checks[1], False).settled
    assert fitting(answers).settled


def test_a_rating_changed_takes_back_the_word_on_its_check() -> None:
    assert not answered(fitting(swung(B=80.0, C=20.0)), "C", 30.0).settled


def test_a_word_on_a_check_can_be_taken_back() -> None:
    answers = fitting(swung(B=50.0))
    assert not judged(answers, answers.checks[0], None).fits


# -- saving ---------------------------------------------------------------------------------------


def test_the_changes_give_every_goal_its_points_and_keep_the_way() -> None:
    after = apply(
        library(A=1.0, B=1.0), weight_changes(library(A=1.0), "swing", {"A": 62.5, "B": 37.5})
    )

    assert [goal.weight for goal in after.goals] == [62.5, 37.5]
    assert after.options.weights_by == "swing"


def test_a_way_kept_before_is_replaced() -> None:
    model = library(A=1.0)
    once = apply(model, weight_changes(model, "swing", {"A": 100.0}))
    changes = weight_changes(once, "ranking", {"A": 100.0})

    assert changes[-1] == Set("settings", "weights_by", "value", "ranking")
    assert apply(once, changes).options.weights_by == "ranking"
