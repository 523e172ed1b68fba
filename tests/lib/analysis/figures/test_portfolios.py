"""The figures about portfolios, as the command line prints them."""

from __future__ import annotations

import json

import pytest

from lib.analysis.figures import portfolios
from lib.analysis.figures.groups import figures
from lib.analysis.figures.portfolios import value_figures
from lib.analysis.portfolios.robustness import selection_frequency
from lib.exchange.ready import aarhus, demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from tests.lib.analysis.builders import strategy


def test_a_small_library_has_the_core_index() -> None:
    model = strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (0.0,)}, targets={"S1": 3.0})
    found = figures(model, ["core_index", "selection_frequency"])
    assert list(found) == ["core_index"]
    places = {"P1": "all", "P2": "nothing"}
    core = {"feasible": 4, "nondominated": 2, "places": places, "P1": 1.0, "P2": 0.5}
    assert found["core_index"] == {"weights": "any", **core, "order": {"weights": "order", **core}}


def test_a_larger_one_has_the_selection_frequency(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        portfolios, "selection_frequency", lambda model: selection_frequency(model, 2)
    )
    found = figures(demo(), ["core_index", "selection_frequency"])
    assert list(found) == ["selection_frequency"]
    assert {"samples": 2, "model": "order", "exact": True}.items() <= dict(
        found["selection_frequency"]
    ).items()


def test_the_frontier_is_a_list_of_points() -> None:
    found = figures(demo(), ["frontier"])["frontier"]
    assert isinstance(found, list)
    today = next(row for row in found if (row["by"], row["level"]) == ("budget", 600_000))
    assert today["coverage"] == pytest.approx(0.894722, abs=1e-6)
    assert today["proved"]


@pytest.mark.parametrize("model", [Model(), aarhus()])
def test_they_can_be_had_of_libraries_with_little_in_them(model: Model) -> None:
    assert set(figures(model, ["frontier", "core_index"])) == {"frontier", "core_index"}


def test_robustness_tells_of_every_partnership_and_of_the_best_portfolio() -> None:
    found = figures(demo(), ["robustness"])["robustness"]
    assert isinstance(found, dict)
    assert {
        "samples": 200,
        "model": "near",
        "weights": 0.5,
        "targets": 0.2,
    }.items() <= found.items()
    assert list(found["shares"]) == [row.id for row in demo().partnerships]
    assert found["portfolio"] == figures(demo(), ["approaches"])["approaches"]["team_led"]["chosen"]  # type: ignore[call-overload]
    assert 0 < found["steadiest"]["regret"] <= found["regret"] < 1
    assert list(found["worst"]["targets"]) == [goal.id for goal in demo().goals]


def test_what_can_be_in_no_portfolio_is_in_no_draw_and_what_must_be_in_every_one() -> None:
    model = strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (3.0,)}, targets={"S1": 3.0})
    model = apply(model, [Set("partnerships", "P2", "fixed", "never"),
                          Set("partnerships", "P1", "fixed", "must")])  # fmt: skip
    found = figures(model, ["robustness"])["robustness"]
    assert isinstance(found, dict)
    assert found["shares"] == {"P1": 1.0, "P2": 0.0}
    assert (found["regret"], found["as_good"]) == (0.0, 1.0)


@pytest.mark.parametrize("model", [Model(), strategy({"S1": None}, {"P1": (1.0,)})])
def test_without_draws_nothing_is_said_to_be_robust(model: Model) -> None:
    found = figures(model, ["robustness"])["robustness"]
    assert isinstance(found, dict)
    assert (found["samples"], found["shares"], found["regret"], found["worst"]) == (
        0,
        {},
        None,
        None,
    )


def test_each_step_has_what_it_adds_and_the_best_for_as_much() -> None:
    found = value_figures(demo())["budget"]
    assert found["covered"] + sum(row["adds"] for row in found["steps"]) == pytest.approx(
        found["steps"][-1]["covered"]
    )
    assert all(row["best"]["coverage"] >= row["covered"] - 1e-12 for row in found["steps"])
    assert all(row["best"]["proved"] for row in found["steps"])


def test_without_costs_and_hours_there_is_no_value_for_money() -> None:
    assert figures(aarhus(), ["value_for_money"]) == {
        "value_for_money": {"budget": None, "hours": None}
    }


def test_what_takes_nothing_has_no_ratio_and_everything_is_plain() -> None:
    model = apply(demo(), [Set("partnerships", "P21", "cost", None)])
    found = value_figures(model)["budget"]
    assert found["steps"][0]["ratio"] is None
    assert found["unknown_cost"] == ["P21"]
    json.dumps(found, allow_nan=False)
