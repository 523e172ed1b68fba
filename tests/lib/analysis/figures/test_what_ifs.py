"""What-ifs beside the library as plain values."""

from __future__ import annotations

import json

import pytest

from lib.analysis.competences.moves import hiring, leaving
from lib.analysis.figures.what_ifs import comparison_figures
from lib.analysis.what_if.outcome import FIGURES, STAFF
from lib.errors import ChangeError
from lib.exchange.ready import demo
from lib.model.changes import Set
from lib.model.scenario import Scenario
from tests.lib.analysis.what_if.builders import DEMOCRACY

BOTH = Scenario("Begge", changes=(DEMOCRACY, Set("settings", "budget", "value", "800000")))

GONE = Scenario("Går", changes=leaving(demo(), ["M28"]))


def test_today_stands_beside_each_what_if() -> None:
    figures = comparison_figures(demo(), [BOTH, Scenario("Intet")], leader=True)
    assert tuple(figures["today"]["figures"]) == FIGURES
    assert [row["name"] for row in figures["scenarios"]] == ["Begge", "Intet"]
    nothing = figures["scenarios"][1]
    assert nothing["portfolio"]["in"] == nothing["portfolio"]["out"] == []
    assert {row["difference"] for row in nothing["figures"].values()} == {0.0}


def test_effects_name_their_changes_by_place_and_add_up() -> None:
    scenario = comparison_figures(demo(), [BOTH])["scenarios"][0]
    effects = scenario["effects"]["proposed_coverage"]
    assert [step["changes"] for step in effects["steps"]] == [[0], [1]]
    total = sum(step["effect"] for step in effects["steps"])
    assert total == pytest.approx(effects["value"] - effects["today"], abs=1e-9)


def test_a_search_is_told_apart_where_it_is_asked_for() -> None:
    scenario = comparison_figures(demo(), [BOTH], "team_led", ["best_coverage"])["scenarios"][0]
    effects = scenario["effects"]["best_coverage"]
    assert effects["value"] == pytest.approx(scenario["figures"]["strategy_coverage"]["value"])


def test_outside_the_leaders_view_nothing_tells_of_somebody_who_leaves() -> None:
    figures = comparison_figures(demo(), [GONE])
    scenario = figures["scenarios"][0]
    assert {name: scenario["figures"][name] for name in STAFF} == dict.fromkeys(STAFF)
    assert scenario["competences"] is None
    assert scenario["effects"]["competence_coverage"] is None
    assert "M28" not in json.dumps(figures)


def test_the_leader_sees_what_a_leaver_takes_along() -> None:
    scenario = comparison_figures(demo(), [GONE], leader=True)["scenarios"][0]
    assert scenario["figures"]["competence_coverage"]["gained"] <= 0
    assert scenario["effects"]["competence_coverage"] is not None


def test_an_invented_newcomer_tells_of_nobody() -> None:
    comes = Scenario("Kommer", changes=hiring(demo(), [{"K2": 4}]))
    scenario = comparison_figures(demo(), [comes])["scenarios"][0]
    assert scenario["figures"]["competence_coverage"]["gained"] > 0


def test_a_what_if_that_does_not_fit_is_an_error() -> None:
    with pytest.raises(ChangeError):
        comparison_figures(
            demo(), [Scenario("Skæv", changes=(Set("goals", "S99", "weight", 1.0),))]
        )
