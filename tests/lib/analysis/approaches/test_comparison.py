"""How the comparison of the approaches stands up."""

from __future__ import annotations

import pytest

from lib.analysis.approaches.comparison import (
    contest,
    left_behind,
    reach_goals,
    turned,
    vary_shortlist,
)
from lib.analysis.approaches.side_by_side import compare_approaches
from lib.exchange.ready import aarhus, demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.model.settings import Setting
from tests.lib.analysis.houses import fjordby, house

# -- what each approach reaches of each goal ------------------------------------------------------


def test_the_departments_of_the_demo_leave_one_goal_behind() -> None:
    goals = reach_goals(demo(), fjordby())
    assert left_behind(goals) == ("S3",)
    democracy = next(row for row in goals if row.goal == "S3")
    assert democracy.behind == ("department_led",)
    assert democracy.shares["department_led"] == pytest.approx(1 / 3)


def test_a_goal_without_target_has_no_share() -> None:
    model = apply(house(), [Set("goals", "S2", "target", None)])
    row = reach_goals(model, compare_approaches(model))[1]
    assert (row.target, row.shares["team_led"], row.behind) == (None, None, ())


def test_every_goal_of_aarhus_is_there() -> None:
    goals = reach_goals(aarhus(), compare_approaches(aarhus()))
    assert [row.goal for row in goals] == [goal.id for goal in aarhus().goals]


# -- how the comparison stands up to other weights ------------------------------------------------


def test_the_team_comes_first_in_nearly_every_weighting_of_the_demo() -> None:
    found = contest(demo(), fjordby())
    assert found is not None
    assert found.first["team_led"] == pytest.approx(0.997, abs=0.005)
    assert sum(found.first.values()) == pytest.approx(1.0)


def test_a_combination_that_is_the_teams_choice_shares_every_first_place() -> None:
    found = contest(demo(), compare_approaches(demo(), 0.0))
    assert found is not None
    assert found.first["team_led"] == found.first["combined"]


def test_departments_that_lead_nothing_do_not_compete() -> None:
    found = contest(aarhus(), compare_approaches(aarhus()))
    assert found is not None
    assert list(found.first) == ["team_led", "combined"]


def test_the_same_model_draws_the_same_weightings() -> None:
    found = fjordby()
    assert contest(demo(), found, samples=100) == contest(demo(), found, samples=100)


def test_without_weights_there_is_no_contest() -> None:
    assert contest(Model(), compare_approaches(Model())) is None


# -- how much hangs on caution, and on how much departments list ----------------------------------


def test_a_dial_adds_a_setting_that_is_not_there_yet() -> None:
    assert turned(house(), "caution", 0.6).options.caution == 0.6


def test_a_dial_changes_a_setting_that_is_there() -> None:
    model = house(Setting(name="caution", value="0.1"))
    assert turned(model, "caution", 0.6).options.caution == 0.6
    assert turned(model, "shortlist", 3).options.shortlist == 3


def test_at_todays_caution_nothing_changes() -> None:
    again = compare_approaches(turned(demo(), "caution", demo().options.caution))
    assert again.combined.chosen == fjordby().combined.chosen


def test_caution_turns_a_department_to_what_it_knows() -> None:
    changes = [Set("partnerships", "P1", "novelty", 5), Set("departments", "A", "hours", 4.0)]
    model = apply(house(), changes)
    bold, careful = (compare_approaches(turned(model, "caution", level)) for level in (0.0, 1.0))
    assert "P1" in bold.led.wanted
    assert "P1" not in careful.led.wanted


@pytest.mark.parametrize("length", [3, 8])
def test_a_shortlist_measures_the_same_portfolios_as_on_a_changed_model(length: int) -> None:
    (again,) = vary_shortlist(demo(), fjordby(), [length])
    anew = compare_approaches(turned(demo(), "shortlist", length))
    assert [row.indicators for row in again.approaches.each] == [
        row.indicators for row in anew.each
    ]
