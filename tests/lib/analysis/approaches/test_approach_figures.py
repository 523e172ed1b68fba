"""The figures about the approaches."""

from __future__ import annotations

import json

import pytest

from lib.analysis.approaches.approach_figures import approach_figures
from lib.exchange.ready import aarhus, demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.model.partnerships import Rule
from lib.model.statements import MEASURES
from tests.lib.analysis.houses import house


def test_the_departments_of_the_demo_by_an_independent_calculation() -> None:
    found = approach_figures(demo())["department_led"]
    assert found["stranded"] == ["P06", "P20"]
    over = {name: hours for name, hours in found["overload"].items() if hours}
    assert over == {"DB": 22.0, "LB": 134.0, "SF": 30.0}
    assert found["attainment"]["S3"] == pytest.approx(1 / 3)
    assert list(found["indicators"]) == list(MEASURES)
    assert found["indicators"]["overload"] == 186.0
    assert (found["gap"], found["proved"]) == (0.0, True)


def test_combinations_are_shown_by_their_guarantee() -> None:
    found = approach_figures(demo())["combined"]
    reached = {key: row["indicators"]["strategy_coverage"] for key, row in found.items()}
    assert reached == pytest.approx({"0.7": 88.6, "0.9": 84.4, "1.0": 79.8}, abs=0.05)


def test_the_librarys_own_guarantee_is_shown_and_on_the_curve() -> None:
    model = house()
    own = apply(demo(), [Set("settings", "guarantee", "value", "0.55")])
    assert list(approach_figures(own)["combined"]) == ["0.55", "0.7", "0.9", "1.0"]
    assert len(approach_figures(own)["curve"]) == 12
    assert len(approach_figures(model)["curve"]) == 11


def test_the_curve_begins_with_the_teams_choice() -> None:
    found = approach_figures(demo())
    assert found["curve"][0]["chosen"] == found["team_led"]["chosen"]
    assert [row["guarantee"] for row in found["curve"] if row["knee"]] == [0.7]


def test_what_is_unknown_is_none() -> None:
    found = approach_figures(house(hours={"A": None, "B": 10.0}))["department_led"]
    assert found["overload"] == {"A": None, "B": 0.0}
    assert approach_figures(aarhus())["team_led"]["indicators"]["ownership"] is None


def test_rules_that_leave_no_way_give_no_portfolio() -> None:
    rules = (
        Rule(id="R1", kind="at_least", partnerships=("P1", "P2"), limit=2),
        Rule(id="R2", kind="excludes", partnerships=("P1", "P2")),
    )
    found = approach_figures(house(*rules))
    assert (found["team_led"], found["curve"]) == (None, [])
    assert found["department_led"]["as_chosen"] == ["P1", "P2"]
    assert found["department_led"]["chosen"] is None


def test_the_same_content_gives_the_same_bytes() -> None:
    again = Model.of(reversed(list(demo().rows())))
    assert json.dumps(approach_figures(again)) == json.dumps(approach_figures(demo()))
