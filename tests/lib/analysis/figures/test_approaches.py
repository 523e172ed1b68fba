"""The figures about approaches, as the command line prints them."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from lib.analysis.figures.approaches import approach_figures
from lib.exchange.ready import aarhus, demo
from lib.model.changes import Set, apply
from lib.model.goals import MEASURES, Department
from lib.model.model import Model
from lib.model.partnerships import Rule
from tests.lib.analysis.houses import house


@cache
def of_the_demo() -> dict[str, Any]:
    """The figures about the approaches of the demo."""
    return approach_figures(demo())


def test_the_departments_of_the_demo_by_an_independent_calculation() -> None:
    found = of_the_demo()["department_led"]
    assert found["stranded"] == ["P06", "P20"]
    over = {name: hours for name, hours in found["overload"].items() if hours}
    assert over == {"DB": 22.0, "LB": 134.0, "SF": 30.0}
    assert found["attainment"]["S3"] == pytest.approx(1 / 3)
    assert list(found["indicators"]) == list(MEASURES)
    assert found["indicators"]["overload"] == 186.0
    assert (found["gap"], found["proved"]) == (0.0, True)


def test_combinations_are_shown_by_the_promise_asked_for_as_far_as_it_can_be_kept() -> None:
    found = of_the_demo()
    combined, highest = found["combined"], found["highest_promise"]
    assert highest == pytest.approx(0.8378, abs=5e-5)
    reached = {key: row["indicators"]["strategy_coverage"] for key, row in combined.items()}
    expected = {"0.5": 88.6, "0.7": 88.6, "0.9": 83.9, "1.0": 83.9}
    assert reached == pytest.approx(expected, abs=0.05)
    promises = [row["guarantee"] for row in combined.values()]
    assert promises == [0.5, 0.7, highest, highest]
    seven = combined["0.7"]
    assert " ".join(seven["chosen"]) == "P01 P02 P03 P05 P09 P10 P13 P14 P18 P19 P21 P22 P23 P24"
    assert seven["indicators"]["wishes_kept"] == pytest.approx(88.9, abs=0.05)
    assert seven["indicators"]["least_kept"] == pytest.approx(73.0, abs=0.05)


def test_what_each_department_keeps_is_a_share_and_none_without_a_choice() -> None:
    found = approach_figures(house(Department(id="C", name="C", hours=5.0)))
    assert found["team_led"]["kept"] == {"A": 1.0, "B": 1.0, "C": None}
    assert of_the_demo()["team_led"]["kept"]["LB"] == pytest.approx(0.351, abs=1e-3)


def test_the_librarys_own_guarantee_is_shown_and_on_the_curve() -> None:
    model = house()
    own = approach_figures(apply(demo(), [Set("settings", "guarantee", "value", "0.55")]))
    assert list(own["combined"]) == ["0.5", "0.55", "0.7", "0.9", "1.0"]
    assert len(own["curve"]) == 11
    assert len(approach_figures(model)["curve"]) == 11
    assert len(of_the_demo()["curve"]) == 10


def test_the_curve_begins_with_the_teams_choice() -> None:
    found = of_the_demo()
    assert found["curve"][0]["chosen"] == found["team_led"]["chosen"]
    assert found["curve"][-1]["guarantee"] == found["highest_promise"]
    assert [row["guarantee"] for row in found["curve"] if row["proposed"]] == [0.7]
    assert [row["guarantee"] for row in found["curve"] if row["knee"]] == [0.7]


def test_what_is_unknown_is_none() -> None:
    found = approach_figures(house(hours={"A": None, "B": 10.0}))["department_led"]
    assert found["overload"] == {"A": None, "B": 0.0}
    nobody = approach_figures(aarhus())
    assert nobody["team_led"]["indicators"]["wishes_kept"] is None
    assert nobody["team_led"]["indicators"]["least_kept"] is None
    assert (nobody["highest_promise"], len(nobody["curve"])) == (None, 1)


def test_rules_that_leave_no_way_give_no_portfolio() -> None:
    rules = (
        Rule(id="R1", kind="at_least", partnerships=("P1", "P2"), limit=2),
        Rule(id="R2", kind="excludes", partnerships=("P1", "P2")),
    )
    found = approach_figures(house(*rules))
    assert (found["team_led"], found["highest_promise"], found["curve"]) == (None, None, [])
    assert found["department_led"]["as_chosen"] == ["P1", "P2"]
    assert found["department_led"]["chosen"] is None


def test_the_same_content_gives_the_same_bytes() -> None:
    again = Model.of(reversed(list(demo().rows())))
    assert json.dumps(approach_figures(again)) == json.dumps(of_the_demo())
