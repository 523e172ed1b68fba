"""The Weights page's content."""

from __future__ import annotations

import pytest

from lib.analysis.order.weighing import (
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
from lib.text.language import Language, language
from lib.view.strategy.weighing import HOW, WeighingView, weighing_view
from lib.view.strategy.weighing import WAYS as NAMED
from tests.lib.analysis.builders import strategy
from tests.lib.view.screens import LANGUAGES, LIBRARIES, MARKED, library, tables, texts

ENGLISH = language("en")


def view(model: Model, answers: Answers, reader: Language = ENGLISH) -> WeighingView:
    return weighing_view(model, answers, reader)


def goals(**weights: float | None) -> Model:
    return strategy(weights, {})


def swings(model: Model, first: str, **ratings: float) -> Answers:
    answers = led(begun(model, "swing"), first)
    for goal, rating in ratings.items():
        answers = given(answers, goal, rating)
    return answers


THREE = goals(A=1.0, B=1.0, C=2.0)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", LIBRARIES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_library_has_a_finding_in_every_way(name: str, code: str, way: str) -> None:
    model = library(name)
    assert view(model, begun(model, way), language(code)).finding.endswith((".", "%"))


def test_every_way_that_can_be_kept_has_a_name_and_says_how_it_goes() -> None:
    assert list(NAMED) == list(HOW) == list(SETTINGS["weights_by"].choices or {}) == list(WAYS)


def test_every_text_goes_through_the_language() -> None:
    named = {"A", "B", "C", "A A", "B B", "C C"}
    answers = swings(THREE, "A", B=50.0, C=20.0)
    said = [
        text for text in texts(view(THREE, answers, MARKED)) if text.strip("0123456789,\u00a0%–")
    ]
    assert {text for text in said if "⟦" not in text} <= named


# -- the finding ----------------------------------------------------------------------------------


def test_without_goals_the_finding_says_what_is_missing() -> None:
    assert "goals are missing" in view(Model(), begun(Model(), "direct")).finding


def test_without_weights_the_finding_says_so() -> None:
    model = goals(A=None)
    assert "No goal has a weight yet" in view(model, begun(model, "direct")).finding


def test_a_way_nobody_has_told_is_said_to_be_unknown() -> None:
    found = view(THREE, begun(THREE, "direct")).finding
    assert found == "Nobody has said how today's weights were found; C weighs most, 50%."


@pytest.mark.parametrize("way", WAYS)
def test_the_way_that_was_kept_is_named(way: str) -> None:
    model = apply(THREE, weight_changes(THREE, way, {"A": 50.0, "B": 50.0, "C": 0.0}))
    found = view(model, begun(model, way)).finding
    label = (SETTINGS["weights_by"].choices or {})[way]
    assert found == f"Today's weights were found by {label}; A and B weigh most, 50% each."


# -- what is missing ------------------------------------------------------------------------------


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
    assert view(THREE, answers).missing == said


def test_a_check_that_does_not_fit_leads_back_to_its_two_goals() -> None:
    answers = swings(THREE, "A", B=50.0, C=20.0)
    shown = view(THREE, judged(answers, answers.checks[0], False))

    assert "rate these two goals anew" in shown.missing
    assert shown.checks[0].goals == ("A", "C")


def test_weights_that_the_library_has_already_need_no_saving() -> None:
    model = apply(THREE, weight_changes(THREE, "direct", weighed(begun(THREE, "direct"))))
    assert "already" in view(model, begun(model, "direct")).missing


# -- the questions --------------------------------------------------------------------------------


def test_the_goals_are_rated_one_after_another() -> None:
    assert view(THREE, swings(THREE, "A")).next == view(THREE, swings(THREE, "A")).goals[1]
    assert view(THREE, swings(THREE, "A", B=50.0, C=20.0)).next is None


def test_a_lift_goes_from_nothing_to_the_target() -> None:
    model = strategy({"A": 1.0, "B": 1.0}, {}, targets={"A": 12.0})
    lifts = [goal.lift for goal in view(model, begun(model, "swing")).goals]
    assert lifts == ["from 0 to 12 points", "from nothing to its target"]


def test_swings_stand_by_weight_once_they_are_all_given() -> None:
    shown = view(THREE, swings(THREE, "C", A=20.0, B=60.0))
    assert [bar.title for bar in shown.bars] == ["C C", "B B", "A A"]


def test_what_does_not_follow_yet_is_unknown() -> None:
    shown = view(THREE, begun(THREE, "swing"))
    assert {bar.new for bar in shown.bars} == {None}
    (table,) = tables(shown)
    assert {row[3] for row in table.rows} == {None}
