"""Seats and what is missing for them, in words."""

from __future__ import annotations

import pytest

from lib.analysis.competences.partnerships import Lack
from lib.analysis.competences.staffing.eligible import (
    HOURS,
    LEAVING,
    LEVELS,
    MAY_NOT_LEAD,
    NO_MANDATE,
    NOBODY,
    NOT_THERE,
    OTHER_SEAT,
    TOO_MANY_SEATS,
    Eligibility,
    Unfilled,
)
from lib.analysis.competences.staffing.seats import LEAD, NETWORK, NETWORK_LEAD
from lib.exchange.ready import demo
from lib.model.changes import Remove, apply
from lib.screens.staffing.phrases import (
    asked_words,
    briefly_empty,
    lack_words,
    obstacle_words,
    seat_words,
    stays_empty,
    why_empty,
)
from lib.words import words
from tests.lib.screens.staffing.staffed import EN
from tests.readers import LEADER

PROFILE = {"K1": 4, "K6": 4, "K7": 4}


def test_without_a_year_planned_for_nobody_is_said_to_leave_before_it_is_over() -> None:
    leaver = Eligibility("M1", (), (LEAVING,), None)
    dateless = apply(demo(), [Remove("settings", "year")])
    said = [EN.say(*obstacle_words(model, leaver)) for model in (demo(), dateless)]
    assert said == ["leaves before the year is over", "is known to leave"]


def test_a_seat_is_called_by_its_partnership_and_part() -> None:
    assert EN.say(seat_words(demo(), ("P01", LEAD))) == "Reading trail 0–6: lead"
    assert EN.say(seat_words(demo(), (NETWORK, NETWORK_LEAD))) == "Network lead"


def test_competences_of_one_level_stand_together() -> None:
    said = EN.say(asked_words(demo(), {"K3": 3, "K1": 4, "K2": 4}))
    assert said.endswith("Seeing library and society at level 4 and Coordination at level 3")


def test_levels_that_nobody_has_are_told_from_those_that_no_one_person_has() -> None:
    nobody = why_empty(demo(), Unfilled(LEVELS, PROFILE, ("K6",)), EN)
    assert EN.say(nobody) == "nobody has Internal partnership policies and procedures at level 4"
    together = why_empty(demo(), Unfilled(LEVELS, PROFILE, ()), EN)
    assert EN.say(together).startswith("no one person has Communicating across")


@pytest.mark.parametrize("cause", [MAY_NOT_LEAD, NO_MANDATE, NOT_THERE])
def test_what_tells_of_a_few_people_is_for_the_leader_only(cause: str) -> None:
    hidden = EN.say(why_empty(demo(), Unfilled(cause, PROFILE), EN))
    assert hidden == "somebody has the levels, but something else is in the way"
    assert EN.say(why_empty(demo(), Unfilled(cause, PROFILE), LEADER)) != hidden


def test_the_hours_that_one_person_has_left_cannot_be_reckoned_from_the_words() -> None:
    lack = Unfilled(HOURS, PROFILE, hours_short=7.25)
    assert "7" not in EN.say(why_empty(demo(), lack, EN))


def test_what_every_lead_must_have_is_called_the_lead_profile() -> None:
    lower = {name: level - 1 for name, level in PROFILE.items()}
    for asked in (PROFILE, lower):
        said = briefly_empty(demo(), Unfilled(LEVELS, asked, ()), EN)
        assert EN.say(said) == "nobody meets the lead profile"


def test_special_needs_are_named_beside_the_profile() -> None:
    lack = Unfilled(LEVELS, {**PROFILE, "K3": 4}, ())
    assert "Coordination" in EN.say(briefly_empty(demo(), lack, EN))


def test_seats_of_one_part_are_counted() -> None:
    assert EN.say(stays_empty(LEAD, 2, words("why"))) == "2 partnerships get no lead: why."


def test_an_unknown_level_is_not_said_to_be_zero() -> None:
    said = EN.say(lack_words(demo(), (Lack("K3", 4, None), Lack("K2", 4, 0))))
    assert "Coordination (level unknown, 4 asked)" in said
    assert "(level 0, 4 asked)" in said


@pytest.mark.parametrize("cause", [OTHER_SEAT, TOO_MANY_SEATS, NOBODY])
def test_every_other_cause_has_its_words(cause: str) -> None:
    assert EN.say(why_empty(demo(), Unfilled(cause, PROFILE), EN))
