"""The closing plan in one sentence."""

from __future__ import annotations

import pytest

from lib.exchange.ready import aarhus, demo, starter
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.screens.closing.finding import finding, nothing_to_plan
from tests.lib.screens.closing.closings import EN, bare, planned
from tests.sized import sized_model


def said(model: Model, **limits: float) -> str:
    return EN.say(finding(model, planned(model, **limits)))


@pytest.mark.parametrize(
    ("model", "goes_into"),
    [(Model(), "competences"), (aarhus(), "competences"), (starter(), "people")],
)
def test_what_is_missing_names_the_table_it_goes_into(model: Model, goes_into: str) -> None:
    missing = nothing_to_plan(model)
    assert missing is not None
    assert missing.query == goes_into


def test_nothing_is_missing_in_the_demo() -> None:
    assert nothing_to_plan(demo()) is None


@pytest.mark.parametrize(
    ("limits", "begin"),
    [
        ({}, "Within 6 months, 13 of the 18 seats"),
        ({"budget": 1e5}, "Within 6 months, with at most DKK 100,000, "),
        ({"deadline": None, "course_hours": 9.0}, "With at most 9 hours on courses, "),
        ({"deadline": None}, "Without any limit, 14 of the 18 seats"),
        ({"deadline": 0.0}, "Within 0 months, no action fills any of the 18 seats"),
    ],
)
def test_the_finding_names_the_limits_that_there_are(limits: dict[str, float], begin: str) -> None:
    assert said(demo(), **limits).startswith(begin)


def test_where_what_is_filled_has_no_weight_coverage_does_not_rise() -> None:
    weights = [Set("competences", row.id, "weight", 0.0) for row in demo().competences]
    model = apply(demo(), [*weights, Set("competences", "K2", "weight", 1.0)])
    covered = planned(model).coverage_before
    assert covered is not None
    assert said(model).endswith(f"; coverage stays at {EN.percent(covered)}.")


def test_without_actions_it_says_so() -> None:
    assert said(bare()).startswith("18 seats lack somebody at the target level, and no action")


def test_without_gaps_it_says_so() -> None:
    assert said(sized_model()).startswith("Every competence has as many people")


def test_a_plan_that_cannot_be_is_said() -> None:
    assert EN.say(finding(demo(), None)) == "No plan keeps to the limits."
