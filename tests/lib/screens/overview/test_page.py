"""The Overview page's content."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib.exchange.ready import demo
from lib.model.changes import Add, Remove, Set, apply
from lib.model.model import Model
from lib.model.partnerships import Rule
from lib.model.settings import Setting
from lib.screens.overview.page import OverviewView
from tests.lib.analysis.builders import strategy
from tests.lib.screens.screens import LANGUAGES, LIBRARIES, library, overview
from tests.readers import everybody
from tests.small import small_model

ENGLISH = everybody("en")
TARGETS = {"S1": 10.0}


def view(model: Model) -> OverviewView:
    return overview(model, ENGLISH)


def running(model: Model, *names: str) -> Model:
    return apply(model, [Set("partnerships", name, "status", "running") for name in names])


def steps(model: Model) -> list[str]:
    return [step.text for step in view(model).steps]


@pytest.mark.parametrize("name", LIBRARIES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_library_has_a_finding_and_four_figures(name: str, code: str) -> None:
    found = overview(library(name), everybody(code))
    assert found.finding.endswith(".")
    assert len(found.figures) == 4
    assert all(figure.label and figure.value and figure.help for figure in found.figures)


# -- the finding ----------------------------------------------------------------------------------


def test_an_empty_library_is_told_what_to_fill_in() -> None:
    assert "no goals yet" in view(Model()).finding


def test_goals_alone_lack_partnerships() -> None:
    assert "partnerships are still missing" in view(strategy({"S1": 1.0}, {})).finding


def test_without_weights_coverage_cannot_be_told() -> None:
    assert "cannot be told" in view(strategy({"S1": None}, {"P1": (1.0,)})).finding


def test_without_targets_coverage_cannot_be_told() -> None:
    assert "No goal has a target yet" in view(strategy({"S1": 1.0}, {"P1": (1.0,)})).finding


def test_at_least_is_said_only_of_what_is_unknown_and_never_of_more_than_there_is() -> None:
    cells = {"P1": (1.0,), "P2": (1.0,), "P3": (None,)}
    model = running(strategy({"S1": 1.0}, cells, targets={"S1": 6.0}), "P1")
    found = view(model).finding
    assert "now covers 17% of" in found
    assert "would cover at least 33%." in found
    found = view(running(strategy({"S1": 1.0}, cells, targets={"S1": 6.0}), "P1", "P3")).finding
    assert "now covers at least 16.6% of" in found


def test_a_goal_that_overlaps_leave_at_nothing_has_its_partners() -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (1.0,)}, targets=TARGETS)
    overlap = Rule(id="R1", kind="synergy", partnerships=("P1", "P2"), goal="S1", points=-6.0)
    model = apply(model, [Add("rules", overlap)])
    assert not any(it.startswith("Look for partners") for it in steps(model))


def test_who_gives_nothing_does_not_give_most_for_its_hours() -> None:
    model = small_model()
    nothing = [replace(row, points=0.0, low=None, high=None) for row in model.contributions]
    found = view(model.with_tables({"contributions": tuple(nothing)})).matrix.finding
    assert found == "No partnership is known to give any goal anything yet"


def test_the_finding_says_what_today_and_all_proposals_cover() -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (3.0,)}, targets=TARGETS)
    found = view(running(model, "P1")).finding
    assert "10%" in found
    assert "40%" in found


def test_the_finding_says_how_many_hours_the_proposals_lack() -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.0,)}, {"P1": 90.0}, TARGETS)
    assert (
        "ask for 40 hours more"
        in view(apply(model, [Set("departments", "D", "hours", 50.0)])).finding
    )


@pytest.mark.parametrize("hours", [90.0, None])
def test_the_finding_says_nothing_of_hours_that_fit_or_cannot_be_known(
    hours: float | None,
) -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.0,)}, {"P1": 90.0}, TARGETS)
    assert "hours" not in view(apply(model, [Set("departments", "D", "hours", hours)])).finding


# -- what to do next ------------------------------------------------------------------------------


def test_a_goal_that_nobody_serves_needs_partners() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 0.0)})
    assert "Look for partners: no partnership is known to serve S2." in steps(model)


def test_what_is_unknown_is_to_be_filled_in() -> None:
    model = strategy({"S1": 1.0, "S2": None}, {"P1": (3.0, None)})
    found = steps(model)
    assert "1 of 2 goals lack weight." in found
    assert "1 of 2 contributions lack points." in found


def test_a_missing_budget_is_to_be_filled_in() -> None:
    without = apply(demo(), [Remove("settings", "budget")])
    assert any("budget" in step for step in steps(without))
    assert not any("budget" in step for step in steps(demo()))


def test_overloaded_departments_ask_for_a_choice() -> None:
    assert any(step.startswith("Choose among the proposals") for step in steps(demo()))


def test_a_library_without_anything_has_nothing_to_do_but_begin() -> None:
    assert steps(Model()) == []


def test_a_library_where_everything_is_in_order_has_nothing_to_do() -> None:
    model = strategy({"S1": 1.0}, {"P1": (3.0,)}, {"P1": 9.0}, TARGETS)
    done = [
        Set("departments", "D", "hours", 9.0),
        Set("partnerships", "P1", "cost", 0.0),
        Set("partnerships", "P1", "lead", "D"),
    ]
    rows = [*apply(model, done).rows(), Setting(name="budget", value="1")]
    assert steps(Model.of(rows)) == []
