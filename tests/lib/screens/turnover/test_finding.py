"""What can no longer be carried is said first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib.analysis.what_if.turnover import Short, Uncarried
from lib.exchange.ready import demo
from lib.model.goals import Department
from lib.model.model import Model
from lib.screens.turnover.finding import (
    carried_briefly,
    carried_words,
    seats_words,
    still_words,
)
from tests.lib.screens.turnover.turned import left, seats
from tests.readers import EN

MODEL = Model.of([Department(id="D", name="Børn")])
LACKS = (Short("D", 20.0),)
BEST = "The best within today's limits"


@pytest.mark.parametrize(
    ("running", "best", "said"),
    [
        (LACKS, (), "What runs now can no longer all be carried: Børn lacks 20 hours."),
        ((), LACKS, f"{BEST} can no longer be carried: Børn lacks 20 hours."),
        (
            LACKS,
            LACKS,
            "What runs now can no longer all be carried (Børn lacks 20 hours), nor can the best "
            "within today's limits (Børn lacks 20 hours).",
        ),
    ],
)
def test_departments_that_lack_hours_are_named(
    running: tuple[Short, ...], best: tuple[Short, ...], said: str
) -> None:
    found = carried_words(MODEL, Uncarried(running, best, True, True))
    assert found is not None
    assert EN.say(found) == said


@pytest.mark.parametrize(("runs", "chosen"), [(True, True), (True, False), (False, True)])
def test_that_the_hours_still_reach_is_said_by_itself(runs: bool, chosen: bool) -> None:
    found = Uncarried((), (), runs, chosen)
    assert carried_words(MODEL, found) is None
    assert str(still_words(MODEL, found)) == "The hours that are left carry as much as before."


def test_where_there_is_nothing_to_carry_nothing_is_said() -> None:
    assert still_words(MODEL, Uncarried((), (), False, False)) is None


def test_what_can_no_longer_be_carried_is_not_said_to_be_carried() -> None:
    assert still_words(MODEL, Uncarried(LACKS, (), True, True)) is None


def test_where_no_department_has_fewer_hours_none_are_said_to_be_left() -> None:
    assert str(still_words(MODEL, Uncarried((), (), True, True, fewer=False))) == (
        "No department has fewer hours in the scenario, so they carry as much."
    )


@pytest.mark.parametrize("running", [(), LACKS])
def test_that_hours_reach_is_not_said_of_a_department_whose_hours_nobody_knows(
    running: tuple[Short, ...],
) -> None:
    still = still_words(MODEL, Uncarried(running, (), True, True, unknown=("D",)))
    assert str(still) == (
        "Of Børn no hours are known, so nobody can say what can still be carried there."
    )


def test_what_could_not_be_carried_before_is_not_said_to_be_carried_no_longer() -> None:
    short = (Short("D", 70.0, 20.0),)
    running = carried_words(MODEL, Uncarried(short, (), True, True, overrun=True))
    both = carried_words(MODEL, Uncarried(short, LACKS, True, True, overrun=True))
    assert running is not None
    assert both is not None
    assert EN.say(running) == (
        "Even less of what runs now can be carried: Børn lacks 70 hours, before 20."
    )
    assert EN.say(both) == (
        "Even less of what runs now can be carried (Børn lacks 70 hours, before 20), and the best "
        "within today's limits no longer can (Børn lacks 20 hours)."
    )


@pytest.mark.parametrize(
    ("running", "best", "overrun", "said"),
    [
        ((), LACKS * 2, False, "There are no longer hours for the best within today's limits."),
        (LACKS, LACKS, False, "There are no longer hours for all that runs now."),
        (LACKS, LACKS, True, "There are hours for even less of what runs now."),
        ((), LACKS, False, f"{BEST} can no longer be carried: Børn lacks 20 hours."),
    ],
)
def test_a_headline_names_a_department_only_where_it_is_the_only_one(
    running: tuple[Short, ...], best: tuple[Short, ...], overrun: bool, said: str
) -> None:
    found = carried_briefly(MODEL, Uncarried(running, best, True, True, overrun=overrun))
    assert found is not None
    assert EN.say(found) == said
    assert carried_briefly(MODEL, Uncarried((), (), True, True)) is None


def test_seats_are_told_by_how_many_more_or_fewer() -> None:
    lost = seats(left(), demo())
    back = replace(lost, before=lost.after, after=lost.before)
    still = replace(lost, after=lost.before)
    assert [str(seats_words(it)) for it in (lost, back, still)] == [
        "Of the seats in the best portfolio, 13 of 28 can be filled: one seat fewer can be filled.",
        "Of the seats in the best portfolio, 14 of 28 can be filled: one seat more can be filled.",
        "Of the seats in the best portfolio, 14 of 28 can be filled: as many seats can be filled.",
    ]
