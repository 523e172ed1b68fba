"""What the quick questions turn, and where it stands today."""

from __future__ import annotations

import pytest

from lib.exchange.ready import aarhus, demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.text.language import language
from lib.view.scenarios import ask_levers
from lib.words import Words

ENGLISH = language("en")


def turned(*changes: Set) -> Model:
    return apply(demo(), changes)


def said(found: Words) -> str:
    return ENGLISH.say(found)


def test_names_are_shown_and_ended_partnerships_cannot_be_picked() -> None:
    ended = turned(Set("partnerships", "P01", "status", "ended"))
    assert ask_levers.goal_names(demo(), ENGLISH)["S1"] == "Joy of reading through life"
    assert ask_levers.department_names(demo(), ENGLISH)["BU"] == "Children & Young People"
    assert "P01" in ask_levers.partnership_names(demo(), ENGLISH)
    assert "P01" not in ask_levers.partnership_names(ended, ENGLISH)


def test_a_weight_is_told_as_a_share_of_all_weight() -> None:
    heavier = turned(Set("goals", "S1", "weight", 50.0))
    assert said(ask_levers.weight_words(demo(), demo(), "S1")) == "25.0% of all weight, as today"
    told = said(ask_levers.weight_words(heavier, demo(), "S1"))
    assert told == "40.0% of all weight; today 25.0%"


def test_double_is_twice_today_s_weight_and_nothing_where_there_is_none() -> None:
    unweighed = turned(Set("goals", "S1", "weight", None))
    assert ask_levers.doubled(demo(), "S1") == 50.0
    assert ask_levers.doubled(unweighed, "S1") is None
    assert ask_levers.doubled(demo(), "S99") is None


@pytest.mark.parametrize(
    ("budget", "share", "more", "expected"),
    [
        (600_000.0, 0.1, 0.0, 660_000.0),
        (600_000.0, -0.1, 0.0, 540_000.0),
        (600_000.0, 0.0, 100_000.0, 700_000.0),
        (333.0, 0.1, 0.0, 366.0),
        (None, 0.1, 0.0, None),
        (None, 0.0, 100_000.0, None),
    ],
)
def test_a_click_moves_the_budget_in_whole_units(
    budget: float | None, share: float, more: float, expected: float | None
) -> None:
    assert ask_levers.moved_budget(budget, share, more) == expected


def test_each_lever_tells_today_s_value_once_it_has_moved() -> None:
    settings = {"budget": "1", "deadline_months": "9", "caution": "0.5"}
    changes = [Set("settings", name, "value", value) for name, value in settings.items()]
    model = turned(*changes, Set("departments", "BU", "hours", 1.0))
    assert said(ask_levers.budget_words(model, demo())) == "Today: DKK 600,000"
    assert said(ask_levers.deadline_words(model, demo())) == "Today: 6 months"
    assert said(ask_levers.share_words(model, demo(), "caution")) == "Today: 30%"
    assert said(ask_levers.hours_words(model, demo(), "BU")) == "Today: 540 hours"
    for found in (
        ask_levers.budget_words(demo(), demo()),
        ask_levers.deadline_words(demo(), demo()),
        ask_levers.share_words(demo(), demo(), "caution"),
        ask_levers.hours_words(demo(), demo(), "BU"),
    ):
        assert said(found) == "As today"


def test_where_no_budget_is_set_it_says_so() -> None:
    assert said(ask_levers.budget_words(aarhus(), aarhus())).startswith("No budget is set")


@pytest.mark.parametrize("today", [None, "must", "never"])
@pytest.mark.parametrize("treated", ["today", "free", "must", "never"])
def test_a_partnership_is_shown_as_it_is_treated(today: str | None, treated: str) -> None:
    base = turned(Set("partnerships", "P01", "fixed", today))
    if treated not in ask_levers.fixings(base, "P01", ENGLISH):
        assert treated == (today or "free")
        return
    value = ask_levers.fixed_value(base, "P01", treated)
    model = apply(base, [Set("partnerships", "P01", "fixed", value)])
    assert ask_levers.fixing(model, base, "P01") == treated


def test_how_it_is_treated_today_is_told() -> None:
    must = turned(Set("partnerships", "P01", "fixed", "must"))
    assert said(ask_levers.fixing_words(must, "P01")) == "Today: must be in"
    assert said(ask_levers.fixing_words(demo(), "P01")) == "Today: free to choose"
