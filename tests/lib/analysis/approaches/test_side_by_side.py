"""The approaches side by side."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from lib.analysis.approaches.combination import Promise, steps
from lib.analysis.approaches.measures import measure
from lib.analysis.approaches.side_by_side import (
    Searched,
    beside,
    compare_approaches,
    tells_of_few,
    trace_approaches,
    without_own_strengths,
)
from lib.analysis.approaches.survey import survey
from lib.analysis.ground.tolerances import QUICK
from lib.exchange.ready import aarhus, demo, starter
from lib.model.goals import MEASURES
from lib.model.model import Model
from lib.model.partnerships import Rule
from lib.model.people import Person
from tests.examples import examples
from tests.lib.analysis.houses import SMALL, fjordby, ground, house, houses
from tests.lib.analysis.promising import least_by_hand
from tests.lib.analysis.test_demo import TEAM_LED
from tests.models import models
from tests.sized import sized_model

# -- all measures of one portfolio ----------------------------------------------------------------


def test_every_measure_that_a_statement_can_name_is_there() -> None:
    assert list(measure(ground(house()), ["P1"]).measures) == list(MEASURES)


def test_the_team_of_the_demo_by_an_independent_calculation() -> None:
    found = measure(ground(demo()), TEAM_LED).values
    expected = {
        "strategy_coverage": 89.5,
        "weakest_goal": 62.5,
        "novelty": 33.2,
        "wishes_kept": 79.2,
        "least_kept": 35.1,
        "focus": 98.2,
        "double_contact": 1,
    }
    assert {name: found[name] for name in expected} == pytest.approx(expected, abs=0.05)


@examples(30)
@drawn(houses())
def test_shares_run_from_0_to_1_and_rows_name_what_is_there(model: Model) -> None:
    for found in measure(ground(model), [row.id for row in model.partnerships]).measures.values():
        assert found.share is None or -1e-9 <= found.share <= 1 + 1e-9
        assert all(model.find(found.table, row.id) for row in found.rows)


# -- the approaches side by side ------------------------------------------------------------------


def test_the_demo_by_an_independent_calculation() -> None:
    found = fjordby()
    values = {row.id: row.indicators.values for row in found.each if row.indicators}
    assert values["department_led"]["overload"] == 186.0
    expected = {
        "department_led": {"novelty": 26.9, "wishes_kept": 95.2, "least_kept": 80.3},
        "team_led": {"strategy_coverage": 89.5, "wishes_kept": 79.2, "least_kept": 35.1},
        "combined": {"strategy_coverage": 88.6, "wishes_kept": 88.9, "least_kept": 73.0},
    }
    for name, figures in expected.items():
        assert {key: values[name][key] for key in figures} == pytest.approx(figures, abs=0.05)


def test_the_promise_is_the_librarys_own_unless_one_is_asked_for() -> None:
    assert fjordby().combined.guarantee == 0.7
    assert compare_approaches(demo(), 0.0).combined.chosen == fjordby().team_led.chosen


def test_each_approach_is_found_by_its_id() -> None:
    found = fjordby()
    assert found.of("team_led") is found.team_led


def test_nothing_is_measured_where_the_rules_leave_no_way() -> None:
    rules = (
        Rule(id="R1", kind="at_least", partnerships=("P1", "P2"), limit=2),
        Rule(id="R2", kind="excludes", partnerships=("P1", "P2")),
    )
    found = compare_approaches(house(*rules))
    assert [(row.portfolio, row.indicators, row.chosen) for row in found.each] == [
        (None, None, ())
    ] * 3
    assert found.led.wanted == ("P1", "P2")


@pytest.mark.parametrize("model", [aarhus(), starter(), Model()], ids=["aarhus", "new", "empty"])
def test_a_library_without_departments_can_be_compared(model: Model) -> None:
    found = compare_approaches(model)
    assert not found.led.can_choose
    assert found.combined.chosen == found.team_led.chosen


@examples(25)
@drawn(houses(), st.sampled_from((0.0, 0.4, 0.7, 1.0)))
def test_every_department_keeps_what_was_asked_for_or_the_most_that_can_be(
    model: Model, asked: float
) -> None:
    found = compare_approaches(model, asked)
    if found.combined.portfolio is None or found.highest is None:
        return
    assert found.combined.least_kept == least_by_hand(model, found.combined.chosen)
    assert found.combined.guarantee == min(asked, found.highest.share)
    assert (found.combined.least_kept or 0.0) >= found.combined.guarantee - SMALL


def test_a_promise_that_cannot_be_kept_is_shown_as_the_highest_that_can() -> None:
    found = compare_approaches(demo(), 0.95)
    assert found.highest is not None
    assert (found.asked, found.combined.guarantee) == (0.95, found.highest.share)
    assert found.combined.chosen == compare_approaches(demo(), 0.84).combined.chosen


def test_nothing_is_kept_where_there_is_no_portfolio() -> None:
    found = compare_approaches(house(Rule(id="R1", kind="at_least", partnerships=("P1",), limit=2)))
    assert found.team_led.kept == {"A": None, "B": None}


def test_the_teams_choice_is_never_behind_one_that_promises_something() -> None:
    """Both were found in a search that was ended early."""
    found = compare_approaches(demo(), 0.7)
    team, both = found.team_led.portfolio, found.combined.portfolio
    assert team is not None
    assert both is not None
    poor = replace(team, chosen=(), value=0.1, bound=0.95, proved=False)
    again = beside(
        survey(demo(), found.led),
        Searched(found.led, poor, found.highest, Promise(0.0, poor), Promise(0.7, both), 0.7, ()),
    )
    assert again.team_led.chosen == both.chosen
    assert not (again.team_led.portfolio and again.team_led.portfolio.proved)


def test_a_big_library_gets_an_answer_with_its_bound() -> None:
    found = compare_approaches(sized_model(people=20), gap=QUICK, seconds=20)
    curve = trace_approaches(sized_model(people=20), found, gap=QUICK, seconds=20)
    for row in (*found.each, *curve):
        assert row.portfolio is not None
        assert row.portfolio.bound >= row.portfolio.value - SMALL
    assert found.highest is not None
    assert [row.guarantee for row in curve] == list(steps(found.highest))


@examples(40)
@drawn(models())
def test_the_laws_of_the_promise_hold_whatever_is_in_a_library(model: Model) -> None:
    """Coverage falls, the least kept never does below the promise, and both ends are reached."""
    found = compare_approaches(model)
    curve = trace_approaches(model, found)
    reached = [row.portfolio.value for row in curve if row.portfolio is not None]
    assert all(first >= then - SMALL for first, then in pairwise(reached))
    if found.team_led.portfolio is None:
        assert not reached
        return
    assert reached[0] == pytest.approx(found.team_led.portfolio.value, abs=SMALL)
    for row in curve:
        assert row.least_kept is None or row.least_kept >= (row.guarantee or 0.0) - SMALL
    if found.highest is not None:
        assert curve[-1].least_kept == pytest.approx(found.highest.share, abs=SMALL)
    asked = min(model.options.guarantee, 1.0 if found.highest is None else found.highest.share)
    assert found.combined.guarantee == (0.0 if found.highest is None else asked)


# -- own strengths where departments are small ----------------------------------------------------


def staffed(people: int) -> Model:
    """A house whose department A, which leads a partnership, has so many people."""
    return house(*(Person(id=f"M{n}", department="A") for n in range(people)))


@pytest.mark.parametrize(("people", "few"), [(0, False), (1, True), (4, True), (5, False)])
def test_a_lead_department_tells_of_few_below_the_smallest_group(people: int, few: bool) -> None:
    assert tells_of_few(staffed(people), staffed(people)) is few


def test_people_whom_a_what_if_invents_make_no_department_large_enough() -> None:
    assert tells_of_few(staffed(6), staffed(4))


def test_own_strengths_become_unknown_in_every_approach_and_nothing_else_changes() -> None:
    found = compare_approaches(staffed(1))
    left = without_own_strengths(found)
    for before, after in zip(found.each, left.each, strict=True):
        assert before.indicators is not None
        assert after.indicators is not None
        changed = {
            name
            for name, measured in before.indicators.measures.items()
            if after.indicators.measures[name] is not measured
        }
        assert changed == {"own_strengths"}
        assert after.indicators.values["own_strengths"] is None
