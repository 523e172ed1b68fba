"""The three answers: what to choose, who should choose, and whether staff can carry it."""

from __future__ import annotations

from functools import cache

import pytest

from lib.analysis.competences.staffing.proposals import Filled
from lib.analysis.standing import stand
from lib.exchange.ready import aarhus, demo
from lib.model.changes import Add, Set, apply
from lib.model.goals import Goal
from lib.model.model import Model
from lib.screens.approaches.finding import Seen, look
from lib.screens.overview import carry, choose, who
from lib.screens.overview.answers import Answer
from lib.study import Study, study_of
from lib.study.base import PROOF
from tests.lib.analysis.builders import strategy
from tests.readers import EN


@cache
def study() -> Study:
    """The study of the demo."""
    return study_of(demo())


def seen(model: Model) -> Seen:
    """The approaches on a model."""
    return look(study() if model is demo() else study_of(model), (), PROOF, EN)


def chosen(model: Model) -> Answer:
    """What to choose, of a model."""
    return choose.choose(model, stand(model), seen(model), EN)


def shared(model: Model) -> Answer:
    """Who should choose, of a model."""
    found = seen(model)
    curve = who.curve_of(found, study_of(model), PROOF)
    return who.who(model, stand(model), found, curve, EN)


def small(hours: float = 100.0) -> Model:
    """Two partnerships of ten hours each, led by the one department; the first one runs."""
    model = strategy(
        {"S1": 1.0}, {"P1": (1.0,), "P2": (3.0,)}, {"P1": 10.0, "P2": 10.0}, {"S1": 4.0}
    )
    return apply(
        model,
        [
            Set("departments", "D", "hours", hours),
            Set("partnerships", "P1", "status", "running"),
            Set("partnerships", "P1", "lead", "D"),
            Set("partnerships", "P2", "lead", "D"),
        ],
    )


# -- what to choose --------------------------------------------------------------------------------


def test_the_demo_is_told_how_many_what_they_reach_and_what_would_stop() -> None:
    found = chosen(demo())
    assert found.said == (
        "Choose these 14: they reach 89% of the strategy. Homework café, which runs now, would "
        "stop."
    )
    assert found.picture is not None
    assert found.way.page == "approaches"
    assert not found.note


def test_where_there_is_room_for_all_what_runs_goes_on() -> None:
    assert chosen(small()).said == (
        "Choose these 2: they reach 100% of the strategy. All that run now go on."
    )


def test_what_is_unknown_of_the_chosen_makes_it_at_least() -> None:
    more = Goal(id="S2", name="S2", weight=1.0, target=4.0)
    assert "at least 50%" in chosen(apply(small(), [Add("goals", more)])).said


def test_where_nothing_fits_it_says_what_is_nearest() -> None:
    found = chosen(small(hours=5.0))
    assert found.picture is None
    assert found.said.startswith("Fewest hours takes")
    assert found.way.page == "portfolios"


def test_what_was_not_found_in_time_is_said_and_leads_on() -> None:
    found = choose.choose(demo(), stand(demo()), None, EN)
    assert "in the time" in found.said
    assert found.way.page == "approaches"


@pytest.mark.parametrize("answer", ["choose", "who"])
def test_an_empty_library_is_told_what_is_missing_and_led_there(answer: str) -> None:
    model = Model()
    found = {
        "choose": choose.choose(model, stand(model), None, EN),
        "who": who.who(model, stand(model), None, None, EN),
    }[answer]
    assert found.said == "Still missing: goals, departments and partnerships."
    assert found.way.page == "guide"
    assert found.picture is None


def test_a_library_without_hours_is_asked_for_them_before_everything_is_chosen() -> None:
    said = choose.choose(aarhus(), stand(aarhus()), None, EN).said
    assert said == "Still missing: departments and the hours of partnerships."


def test_each_partnership_is_named_once_under_its_mark() -> None:
    rows = choose.chosen(small(), ("P2",), EN)
    assert [(row.mark, row.said) for row in rows] == [
        ("●", "Starting (1): P2"),
        ("○", "Stopping (1): P1"),
    ]
    rows = choose.chosen(small(), ("P1", "P2"), EN)
    assert [row.mark for row in rows] == ["■", "●"]


# -- who should choose -----------------------------------------------------------------------------


def test_the_promise_is_told_with_its_price() -> None:
    found = shared(demo())
    assert found.said == (
        "Let a team choose and promise every department 70% of its wishes: that costs 0.9 "
        "percentage points."
    )
    assert found.picture is not None
    assert found.way.query == {"approach": "promise"}


def test_where_departments_reach_as_much_they_may_choose() -> None:
    assert shared(small()).said.startswith("Let the departments choose")


def test_without_leads_it_asks_for_them() -> None:
    model = apply(small(), [Set("partnerships", name, "lead", None) for name in ("P1", "P2")])
    found = who.who(model, stand(model), seen(model), None, EN)
    assert found.said == "Still missing: who leads which partnership."
    assert found.way.page == "partnerships"


# -- can staff carry it ----------------------------------------------------------------------------


def test_the_demo_is_told_how_many_leads_are_missing_and_how_many_one_level_below() -> None:
    picked = seen(demo()).found.combined.chosen
    found, near = study().leads_found(picked, 0), study().leads_found(picked, 1)
    answer = carry.carry(found, near, EN)
    assert answer.said == ("Not yet: 14 of 15 leads are missing, or 4 if one level below will do.")
    assert answer.picture is not None
    names = [it["name"] for it in answer.picture.figure["data"]]
    assert names == ["Meets the requirements: 1", "One level below: 10", "Nobody yet: 4"]


@pytest.mark.parametrize(
    ("leads", "near", "said"),
    [
        (3, 3, "Yes: all 3 leads that are needed are there."),
        (2, 2, "Not yet: 1 of 3 leads are missing."),
        (1, 3, "none, if one level below will do."),
    ],
)
def test_it_says_as_much_as_one_level_changes(leads: int, near: int, said: str) -> None:
    found = carry.carry(Filled(leads, 3, 0, 3, True), Filled(near, 3, 0, 3, True), EN)
    assert found.said.endswith(said)


def test_a_search_that_was_cut_short_is_told() -> None:
    found = carry.carry(Filled(1, 3, 0, 3, False), Filled(1, 3, 0, 3, False), EN)
    assert "there may be more" in found.note


def test_without_staff_or_their_levels_nothing_is_said_of_leads() -> None:
    nobody = carry.lacking_carry(small(), stand(small()), EN)
    assert nobody is not None
    assert nobody.said == "Still missing: staff."
    assert carry.lacking_carry(demo(), stand(demo()), EN) is None
