"""What can no longer be carried is said first."""

from __future__ import annotations

import pytest

from lib.analysis.what_if.turnover import Short, Uncarried
from lib.model.goals import Department
from lib.model.model import Model
from lib.screens.turnover.finding import carried_words
from tests.readers import EN

MODEL = Model.of([Department(id="D", name="Børn")])
LACKS = (Short("D", 20.0),)


@pytest.mark.parametrize(
    ("running", "best", "said"),
    [
        (LACKS, (), "What runs now can no longer all be carried: Børn lacks 20 hours."),
        ((), LACKS, "Today's best portfolio can no longer be carried: Børn lacks 20 hours."),
        (
            LACKS,
            LACKS,
            "What runs now can no longer all be carried (Børn lacks 20 hours), nor can today's "
            "best portfolio (Børn lacks 20 hours).",
        ),
    ],
)
def test_departments_that_lack_hours_are_named(
    running: tuple[Short, ...], best: tuple[Short, ...], said: str
) -> None:
    found = carried_words(MODEL, Uncarried(running, best, True, True), left=False)
    assert found is not None
    assert EN.say(found) == said


@pytest.mark.parametrize(("runs", "chosen"), [(True, True), (True, False), (False, True)])
def test_that_the_hours_still_reach_is_said_only_where_somebody_leaves(
    runs: bool, chosen: bool
) -> None:
    found = Uncarried((), (), runs, chosen)
    assert carried_words(MODEL, found, left=False) is None
    still = carried_words(MODEL, found, left=True)
    assert still is not None
    assert EN.say(still).startswith("The hours that are left carry as much as before")


def test_where_there_is_nothing_to_carry_nothing_is_said() -> None:
    assert carried_words(MODEL, Uncarried((), (), False, False), left=True) is None


def test_the_best_portfolio_and_the_best_that_keeps_the_promise_are_told_apart() -> None:
    found = carried_words(MODEL, Uncarried((), LACKS, True, True), left=True, promised=True)
    assert found is not None
    assert EN.say(found).startswith("Today's best portfolio that keeps the promise can no longer")


def test_where_no_department_has_fewer_hours_none_are_said_to_be_left() -> None:
    found = carried_words(MODEL, Uncarried((), (), True, True, fewer=False), left=True)
    assert found is not None
    assert EN.say(found) == (
        "No department has fewer hours in this what-if, so they carry as much as before."
    )


def test_that_hours_reach_is_not_said_of_a_department_whose_hours_nobody_knows() -> None:
    said = "Of Børn no hours are known, so nobody can say what can still be carried there."
    still = carried_words(MODEL, Uncarried((), (), True, True, unknown=("D",)), left=True)
    lacks = carried_words(MODEL, Uncarried(LACKS, (), True, True, unknown=("D",)), left=True)
    assert still is not None
    assert lacks is not None
    assert EN.say(still) == said
    assert EN.say(lacks).endswith(f"lacks 20 hours. {said}")


def test_what_could_not_be_carried_before_is_not_said_to_be_carried_no_longer() -> None:
    short = (Short("D", 70.0, 20.0),)
    running = carried_words(MODEL, Uncarried(short, (), True, True, overrun=True), left=True)
    both = carried_words(MODEL, Uncarried(short, LACKS, True, True, overrun=True), left=True)
    assert running is not None
    assert both is not None
    assert EN.say(running) == (
        "Even less of what runs now can be carried: Børn lacks 70 hours, today 20."
    )
    assert EN.say(both) == (
        "Even less of what runs now can be carried (Børn lacks 70 hours, today 20), and today's "
        "best portfolio no longer can (Børn lacks 20 hours)."
    )
