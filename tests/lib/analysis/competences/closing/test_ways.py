"""What each action would bring, and which can be had at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib.analysis.competences.closing.ways import Frame, Shortfalls, barred, find_ways
from lib.model.competences import Action
from lib.model.settings import Setting
from tests.lib.analysis.closings import action, short


def why(row: Action, frame: Frame | None = None) -> str | None:
    """Why the action is out."""
    model = short(row)
    way = find_ways(model, Shortfalls.of(model))[0]
    return barred(way, row, frame or Frame(deadline=6.0))


def test_nobody_brings_more_people_to_target_than_are_missing() -> None:
    model = short(action("A1", "develop", "K1 K2", 1.0, 2.0, seats=4), needed=2)
    assert find_ways(model, Shortfalls.of(model))[0].closes == {"K1": 2, "K2": 2}


def test_a_seat_closed_is_worth_its_weight_by_the_people_needed() -> None:
    missing = Shortfalls.of(short(needed=2))
    assert missing.worth == pytest.approx({"K1": 1 / 6, "K2": 1 / 6, "K3": 1 / 6})


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (action("A1", "hire", "K1", 1.0, 6.0), None),
        (action("A1", "hire", "K1", 1.0, 6.5), "too_late"),
        (action("A1", "hire", "K1", 1.0, None), "unknown_months"),
        (action("A1", "hire", "K1", 1.0, 1.0, seats=None), "unknown_seats"),
        (action("A1", "develop", "K1", 1.0, 1.0, seats=None, person="M1"), None),
        (action("A1", "hire", "", 1.0, 1.0), "no_gap"),
        (action("A1", "hire", "K1", 1.0, 1.0, seats=0), "closes_nothing"),
        (action("A1", "accept", "K1", None, None), None),
    ],
)
def test_an_action_that_cannot_be_had_says_why(row: Action, reason: str | None) -> None:
    assert why(row) == reason


def test_kinds_and_actions_can_be_left_out() -> None:
    row = action("A1", "borrow", "K1", 1.0, 1.0)
    assert why(row, Frame(without=("borrow",))) == "kind_out"
    assert why(row, Frame(never=("A1",))) == "ruled_out"


@pytest.mark.parametrize(
    ("frame", "reason"),
    [
        (Frame(budget=9.0), "too_dear"),
        (Frame(budget=10.0), None),
        (Frame(course_hours=3.0), "too_many_hours"),
        (Frame(course_hours=4.0), None),
    ],
)
def test_an_action_that_alone_takes_more_than_there_is_says_so(
    frame: Frame, reason: str | None
) -> None:
    row = replace(action("A1", "develop", "K1", 10.0, 1.0), hours=4.0)
    assert why(row, frame) == reason


def test_accepting_a_gap_closes_nothing_within_a_budget() -> None:
    assert why(action("A1", "accept", "K1", 0.0, 0.0), Frame(budget=9.0)) == "closes_nothing"


def test_the_library_s_own_deadline_is_taken() -> None:
    assert Frame.of(short(Setting(name="deadline_months", value="4"))).deadline == 4.0
