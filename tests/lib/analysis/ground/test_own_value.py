"""Priorities, own value and shortlists of departments."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given

from lib.analysis.ground.contributions import open_partnerships
from lib.analysis.ground.own_value import OwnValues, Priorities, own_values, priorities
from lib.analysis.ground.weights import normalise
from lib.exchange.ready import demo
from lib.model.changes import Add, Set, apply
from lib.model.fields import Cell
from lib.model.goals import Priority
from lib.model.model import Model
from lib.model.partnerships import Effort
from tests.lib.analysis.builders import strategy
from tests.lib.analysis.departments import libraries

# -- what each department would weigh the goals by ------------------------------------------------


def stated(model: Model, **points: float | None) -> Priorities:
    """The only department's priorities, once it has given the goals these points."""
    rows = [Priority(department="D", goal=goal, weight=value) for goal, value in points.items()]
    (only,) = priorities(apply(model, [Add("priorities", row) for row in rows]))
    return only


def test_a_department_weighs_by_its_own_points_in_proportion() -> None:
    found = stated(strategy({"S1": 1.0, "S2": 9.0}, {}), S1=60.0, S2=20.0)
    assert found == Priorities("D", {"S1": 0.75, "S2": 0.25}, True)


def test_a_goal_left_out_weighs_nothing_to_it() -> None:
    assert stated(strategy({"S1": 1.0, "S2": 9.0}, {}), S1=5.0).weights == {"S1": 1, "S2": 0}


@pytest.mark.parametrize("points", [{}, {"S1": None}, {"S1": 0.0}])
def test_where_it_has_given_no_points_the_librarys_weights_count_and_it_is_said(
    points: dict[str, float | None],
) -> None:
    found = stated(strategy({"S1": 1.0, "S2": 3.0}, {}), **points)
    assert found == Priorities("D", {"S1": 0.25, "S2": 0.75}, False)


def test_where_nobody_has_weighed_there_are_no_weights() -> None:
    assert stated(strategy({"S1": None}, {})).weights == {}


@given(libraries())
def test_weights_sum_to_one_or_there_are_none(model: Model) -> None:
    library = normalise({goal.id: goal.weight for goal in model.goals})
    for found in priorities(model):
        assert sum(found.weights.values()) == pytest.approx(1) or not found.weights
        assert found.stated or found.weights == library


# -- own values and shortlists, against plain sums over every partnership -------------------------


def exact(model: Model, department: str) -> dict[str, Fraction]:
    """Own values in exact fractions: slow and plain."""
    own = {row.goal: row.weight or 0 for row in model.priorities if row.department == department}
    points = {goal.id: own.get(goal.id, 0) for goal in model.goals}
    if not any(points.values()):
        points = {goal.id: goal.weight or 0 for goal in model.goals}
    total, given = sum(map(Fraction, points.values())), {}
    for cell in model.contributions:
        given[cell.partnership, cell.goal] = Fraction(cell.points or 0)
    caution = Fraction(model.options.caution)
    return {
        row.id: sum(
            (
                Fraction(points[goal.id]) / total * given.get((row.id, goal.id), Fraction(0))
                for goal in model.goals
                if total
            ),
            Fraction(0),
        )
        * (1 - caution * ((row.novelty or 1) - 1) / 4)
        for row in model.partnerships
    }


def by_hand(model: Model, department: str) -> tuple[str, ...]:
    """The shortlist by taking the best one left, again and again."""
    values = exact(model, department)
    hours = {row.partnership for row in model.efforts if row.department == department and row.hours}
    left = {
        row.id
        for row in model.partnerships
        if row.id in hours and values[row.id] > 0 and row.status != "ended" and row.fixed != "never"
    }
    taken: list[str] = []
    while left and len(taken) < model.options.shortlist:
        best = min(name for name in left if values[name] == max(values[it] for it in left))
        taken.append(best)
        left.remove(best)
    return tuple(taken)


def small(changes: Mapping[str, Cell] | None = None) -> OwnValues:
    """Two partnerships that take hours of D; the facts of the first are changed."""
    model = strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (2.7,)}, {"P1": 1.0, "P2": 1.0})
    model = apply(model, [Set("partnerships", "P2", "novelty", 1)])
    facts = (changes or {}).items()
    return own_values(apply(model, [Set("partnerships", "P1", name, it) for name, it in facts]))


@given(libraries())
def test_an_own_value_is_the_weighted_sum_less_what_caution_takes_off(model: Model) -> None:
    found = own_values(model)
    for department in model.departments:
        wanted = {name: float(value) for name, value in exact(model, department.id).items()}
        assert found.of(department.id) == pytest.approx(wanted, abs=1e-12)


@given(libraries())
def test_a_shortlist_is_what_taking_the_best_again_and_again_gives(model: Model) -> None:
    wanted = {row.id: by_hand(model, row.id) for row in model.departments}
    assert own_values(model).shortlists == wanted


@given(libraries())
def test_more_caution_never_raises_an_own_value(model: Model) -> None:
    cautious = apply(model, [Set("settings", "caution", "value", "1")])
    assert (own_values(cautious).values <= own_values(model).values + 1e-12).all()


def test_caution_puts_what_is_new_behind_what_is_known() -> None:
    assert small({"novelty": 1}).shortlists["D"] == ("P1", "P2")
    assert small({"novelty": 5}).shortlists["D"] == ("P2", "P1")


def test_nothing_is_taken_off_for_an_unknown_novelty_and_it_is_named() -> None:
    found = small({"novelty": None})
    assert found.of("D")["P1"] == pytest.approx(3)
    assert found.novelty_unknown == ("P1",)


@pytest.mark.parametrize("fact", [{"status": "ended"}, {"fixed": "never"}])
def test_what_cannot_be_chosen_stands_on_no_shortlist(fact: dict[str, Cell]) -> None:
    assert small(fact).shortlists["D"] == ("P2",)


def test_running_partnerships_can_be_chosen_again() -> None:
    model = apply(demo(), [Set("partnerships", "P02", "status", "ended")])
    assert set(open_partnerships(demo())) - set(open_partnerships(model)) == {"P02"}


def test_equal_values_stand_in_the_order_of_their_ids_whatever_the_machine_rounds() -> None:
    """Three tenths thrice and nine tenths once: not the same number in the machine."""
    model = strategy(
        {"S1": 0.1, "S2": 0.1, "S3": 0.1},
        {"P2": (0.9, 0.0, 0.0), "P1": (0.3, 0.3, 0.3)},
        {"P1": 9.0, "P2": 1.0},
    )
    assert own_values(model).shortlists["D"] == ("P1", "P2")


def test_only_what_takes_hours_of_the_department_stands_on_its_list() -> None:
    model = apply(demo(), [Set("efforts", ("P01", "BU"), "hours", None)])
    assert "P01" in own_values(demo()).shortlists["BU"]
    assert "P01" not in own_values(model).shortlists["BU"]


def test_a_list_is_no_longer_than_the_setting_says() -> None:
    model = apply(demo(), [Set("settings", "shortlist", "value", "2")])
    assert {len(listed) for listed in own_values(model).shortlists.values()} == {2}


def test_the_lists_of_the_demo_hold_what_was_worked_out_apart_from_this_code() -> None:
    """Not listed: 38.8 of 100 hours of the team-led portfolio, 27.6 of the department-led one."""
    team = "P01 P02 P03 P05 P06 P09 P10 P13 P14 P18 P22 P23 P24"
    departments = "P01 P02 P04 P05 P07 P10 P13 P14 P18 P19 P21 P22 P23"
    assert 100 - listed(demo(), team.split()) == pytest.approx(38.8, abs=0.05)
    assert 100 - listed(demo(), departments.split()) == pytest.approx(27.6, abs=0.05)


def listed(model: Model, chosen: list[str]) -> float:
    """Share of the chosen partnerships' hours that departments give to what they list."""
    lists = own_values(model).shortlists
    given = [row for row in model.efforts if row.partnership in chosen]
    own = [row for row in given if row.partnership in lists[row.department]]
    return 100 * hours(own) / hours(given)


def hours(efforts: list[Effort]) -> float:
    return sum(row.hours or 0 for row in efforts)


def test_values_fall_along_every_list() -> None:
    found = own_values(demo())
    for department, listed in found.shortlists.items():
        values = [found.of(department)[name] for name in listed]
        assert all(one >= next_one - 1e-9 for one, next_one in pairwise(values))


def test_a_department_without_priorities_counts_with_the_librarys() -> None:
    model = strategy({"S1": 1.0, "S2": 3.0}, {"P1": (3.0, 0.0)}, {"P1": 1.0})
    stated = apply(model, [Add("priorities", Priority(department="D", goal="S1", weight=2.0))])
    assert own_values(model).of("D")["P1"] == pytest.approx(0.75)
    assert own_values(stated).of("D")["P1"] == pytest.approx(3)


@pytest.mark.parametrize("model", [Model(), strategy({"S1": None}, {"P1": (3.0,)}, {"P1": 1.0})])
def test_without_weights_or_rows_every_list_is_empty(model: Model) -> None:
    assert not any(own_values(model).shortlists.values())
