"""What an approach means for one department."""

from __future__ import annotations

import pytest

from lib.analysis.approaches.department_share import DepartmentShare, justify, share_of_department
from lib.analysis.approaches.side_by_side import compare_approaches
from lib.analysis.portfolios.choice import lay_out
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.model.settings import Setting
from tests.lib.analysis.houses import fjordby, house


def shares(model: Model, department: str) -> dict[str, DepartmentShare]:
    found = compare_approaches(model)
    return {row.approach: row for row in share_of_department(model, found, department)}


def test_branch_libraries_of_the_demo_pay_for_the_plan_of_the_team() -> None:
    found = shares(demo(), "LB")
    assert {name: row.granted for name, row in found.items()} == {
        "department_led": 5,
        "team_led": 3,
        "combined": 4,
    }
    assert found["team_led"].kept == pytest.approx(0.351, abs=1e-3)
    assert found["department_led"].as_chosen is not None
    assert found["department_led"].as_chosen.over == 134.0
    assert found["team_led"].as_chosen is None


def test_hours_are_led_or_given_and_together_what_is_asked() -> None:
    for department in ("BU", "LB", "UD"):
        for row in shares(demo(), department).values():
            own = sum(given.hours for given in row.leads)
            assert own + row.hours_given == pytest.approx(row.load.asked)


def test_what_is_imposed_is_what_the_indicators_call_imposed() -> None:
    found = fjordby()
    for row in share_of_department(demo(), found, "VK"):
        indicators = found.of(row.approach).indicators
        assert indicators is not None
        assert tuple(i.partnership for i in row.imposed) == indicators.involvement.imposed["VK"]


def test_imposed_work_is_justified_by_the_goal_that_would_fall_most() -> None:
    row = shares(house(Setting(name="shortlist", value="1")), "B")["team_led"]
    assert [(i.partnership, i.goal, i.lead) for i in row.imposed] == [("P2", "S2", "B")]
    assert row.imposed[0].loss == pytest.approx(2 / 3)


def test_no_goal_justifies_what_others_reach_as_well() -> None:
    assert justify(lay_out(house()), ["P1", "P3"], "P1")[0] == "S1"
    choice = lay_out(house())
    choice.points[2] = (3.0, 0.0)
    assert justify(choice, ["P1", "P3"], "P3") == (None, 0.0)


def test_others_help_with_what_a_department_leads() -> None:
    row = shares(house(), "A")["team_led"]
    assert ("P1" in [given.partnership for given in row.leads], row.gets) == (True, 2.0)


def test_a_department_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        share_of_department(house(), compare_approaches(house()), "X")
