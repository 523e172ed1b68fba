"""Checks of the weights, in words."""

from __future__ import annotations

import pytest

from lib.analysis.order.weighing import begun, given, judged, led
from lib.text.language import language
from lib.view.strategy.weight_checks import check_asked
from tests.lib.analysis.builders import strategy

MODEL = strategy({"A": 1.0, "B": 1.0}, {})
ENGLISH = language("en")


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
    answers = given(led(begun(MODEL, "swing"), "A"), "B", rating)
    (check,) = answers.checks
    assert said in check_asked(MODEL, answers, check, ENGLISH).text


def test_a_check_knows_its_goals_and_what_was_said_to_it() -> None:
    answers = given(led(begun(MODEL, "swing"), "A"), "B", 50.0)
    (check,) = answers.checks
    assert check_asked(MODEL, answers, check, ENGLISH).fits is None
    asked = check_asked(MODEL, judged(answers, check, True), check, ENGLISH)
    assert (asked.goals, asked.fits) == (("A", "B"), True)
