"""What the promise costs and buys, in sentences that claim no more than their figures."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib.analysis.approaches.curve import Curve, Point, propose
from lib.analysis.approaches.highest_promise import Binding, Highest
from lib.analysis.approaches.side_by_side import Approaches, compare_approaches
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.screens.approaches.promising import (
    end_of_dial,
    highest_words,
    next_words,
    promise_words,
    proposal_words,
)
from lib.words import Words
from tests.lib.analysis.houses import house
from tests.lib.screens.approaches.builders import EN, found


def said(found: Approaches, model: Model | None = None) -> str:
    return EN.say(promise_words(model or demo(), found))


def test_the_team_leaves_one_with_little_and_the_promise_has_its_price() -> None:
    assert said(found(0.7)) == (
        "The team's choice leaves Branch Libraries with 35% of what it wanted; promising 70% to "
        "everybody costs 0.9 percentage points of the strategy."
    )


def test_all_who_are_left_with_least_are_named() -> None:
    here = found(0.7)
    kept = {**here.team_led.kept, "BU": here.team_led.least_kept}
    level = replace(here, team_led=replace(here.team_led, kept=kept))
    named = said(level)
    assert " and " in named.split(" with ")[0]
    assert "35% of what they wanted" in named


def test_a_promise_that_the_team_keeps_anyhow_costs_nothing() -> None:
    assert said(found(0.3)) == (
        "The team's choice already leaves every department at least 35% of what it wanted, so "
        "promising 30% to everybody costs nothing."
    )


def test_two_shares_that_would_read_alike_have_a_decimal() -> None:
    assert "at least 35.1% of what it wanted, so promising 34.6% to" in said(found(0.346))


def test_without_a_promise_this_is_said() -> None:
    assert said(found(0.0)) == (
        "The team's choice leaves Branch Libraries with 35% of what it wanted, and nothing is "
        "promised."
    )


def test_a_promise_above_the_highest_is_told_as_the_highest() -> None:
    assert "promising 84% to everybody, the most that can be kept, costs 5.6" in said(found(1.0))


def test_where_all_get_everything_there_is_nothing_to_buy() -> None:
    assert said(compare_approaches(house()), house()) == (
        "The team's choice already gives every department all that it wanted."
    )


def test_where_one_can_be_given_nothing_nothing_is_promised() -> None:
    model = house(hours={"A": 10.0, "B": 1.0})
    assert said(compare_approaches(model), model).startswith("Nothing can be promised to every")
    late = replace(compare_approaches(model), highest=Highest(0.0, 1.0, proved=False, chosen=()))
    assert said(late, model).startswith("No promise that can be kept to every department was found")


def test_where_nobody_has_hours_for_a_choice_there_is_nothing_to_promise() -> None:
    model = house(hours={"A": 1.0, "B": 1.0})
    assert said(compare_approaches(model), model).startswith(
        "No department leads anything that is worth"
    )


# -- where promises end ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("highest", "expected"),
    [
        (Highest(0.8378, 0.8378, True, ()), "More than 84% cannot be promised to all: "),
        (Highest(0.832, 0.832, True, ()), "More than 84% cannot be promised to all: "),
        (Highest(0.84, 0.84, True, ()), "More than 84% cannot be promised to all: "),
        (Highest(1.0, 1.0, True, ()), "All of its own choice can be promised to every"),
        (
            Highest(0.7, 0.81, False, ()),
            "The highest promise found in time is 70%; more than 81% cannot be promised to all.",
        ),
        (Highest(0.7, 1.0, False, ()), "The highest promise found in time is 70%; whether more"),
    ],
)
def test_what_cannot_be_promised_is_never_less_than_can(highest: Highest, expected: str) -> None:
    told = highest_words(highest)
    assert told is not None
    assert EN.say(told).startswith(expected)


@pytest.mark.parametrize(
    ("binds", "why"),
    [
        (("hours",), "the hours are not there."),
        (("money",), "the money is not there."),
        (("rules",), "the rules do not allow it."),
        (("hours", "money"), "hours, money and rules leave no room for it."),
        ((), "hours, money and rules leave no room for it."),
    ],
)
def test_what_is_wanting_is_said_only_where_it_alone_is(
    binds: tuple[Binding, ...], why: str
) -> None:
    told = highest_words(Highest(0.8378, 0.8378, True, ()), binds)
    assert EN.say(told).endswith(why)


def test_where_nothing_can_be_promised_no_end_is_told() -> None:
    assert highest_words(None) is highest_words(Highest(0.0, 0.0, True, ())) is None


@pytest.mark.parametrize(
    ("share", "end"), [(0.8378, 0.84), (0.84, 0.84), (1.0, 1.0), (0.001, 0.01)]
)
def test_the_dial_ends_where_promises_do(share: float, end: float) -> None:
    highest = Highest(share, share, proved=True, chosen=())
    assert end_of_dial(replace(found(), highest=highest)) == pytest.approx(end)


def test_without_a_promise_to_make_there_is_no_dial() -> None:
    for highest in (None, Highest(0.0, 0.0, proved=True, chosen=())):
        assert end_of_dial(replace(found(), highest=highest)) is None


# -- along the curve ------------------------------------------------------------------------------


def curve(*points: tuple[float, float, float | None, float | None]) -> Curve:
    """A curve of guarantee, coverage, wishes kept and the least kept."""
    first = points[0][1]
    return propose(
        tuple(
            Point(at, covered, kept, least, first - covered, None, 0.0, proved=True)
            for at, covered, kept, least in points
        )
    )


def told(words: Words) -> str:
    return EN.say(words)


STEEP = curve((0.0, 90.0, 60.0, 10.0), (0.5, 89.0, 70.0, 55.0), (1.0, 70.0, 100.0, 100.0))


def test_the_next_step_tells_its_price_and_what_it_buys() -> None:
    assert told(next_words(STEEP, 0.5)) == (
        "The next step, to 100%, costs 19.0 percentage points of the strategy: the worst-off "
        "department then keeps 100% instead of 55%, and 100% instead of 70% of all wishes are kept."
    )


def test_a_step_that_changes_nothing_is_told_without_what_it_buys() -> None:
    flat = curve((0.0, 90.0, 60.0, 60.0), (0.5, 90.0, 60.0, 60.0))
    assert told(next_words(flat, 0.0)) == "The next step, to 50%, costs nothing."
    assert told(next_words(flat, 0.5)) == "The promise is the highest on the curve."


def test_what_stays_is_told_once() -> None:
    step = curve((0.0, 90.0, 60.0, 10.0), (0.5, 89.0, 60.2, 55.0))
    assert "keeps 55% instead of 10%, and 60% of all wishes" in told(next_words(step, 0.0))


def test_a_knee_is_proposed_with_its_reason() -> None:
    assert told(proposal_words(STEEP, 0.2)).startswith("Proposed for discussion: 50%. Up to there")
    assert told(proposal_words(STEEP, 0.5)).startswith("Today's promise of 50% is also the one")


def test_where_little_is_at_stake_the_highest_promise_is_proposed_with_its_price() -> None:
    cheap = curve((0.0, 90.0, 60.0, 10.0), (0.5, 89.0, 70.0, 55.0), (0.8, 88.5, 80.0, 80.0))
    assert told(proposal_words(cheap, 0.2)) == (
        "Proposed for discussion: the highest promise, 80%. In all it costs 1.5 percentage points "
        "of coverage."
    )
    free = curve((0.0, 90.0, 60.0, 10.0), (0.8, 90.0, 80.0, 80.0))
    assert told(proposal_words(free, 0.2)).endswith("the highest promise, 80%. It costs nothing.")


def test_a_curve_that_falls_evenly_proposes_nothing() -> None:
    even = curve((0.0, 90.0, 60.0, 10.0), (0.5, 80.0, 70.0, 55.0), (1.0, 70.0, 80.0, 100.0))
    assert told(proposal_words(even, 0.2)).startswith("No promise stands out: from none to the")
