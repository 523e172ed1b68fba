"""The Overview page's content."""

from __future__ import annotations

import pytest

from lib.exchange.ready import aarhus, demo
from lib.model.changes import Remove, Set, apply, removal
from lib.model.model import Model
from lib.model.settings import Setting
from lib.text.language import language
from lib.view.overview import Figure, OverviewView
from tests.lib.analysis.builders import strategy
from tests.lib.view.screens import LANGUAGES, LIBRARIES, overview, shown

ENGLISH = language("en")
TARGETS = {"S1": 10.0}


def view(model: Model) -> OverviewView:
    return overview(model, ENGLISH)


def running(model: Model, *names: str) -> Model:
    return apply(model, [Set("partnerships", name, "status", "running") for name in names])


def figure(model: Model, label: str) -> Figure:
    return next(figure for figure in view(model).figures if figure.label == label)


def steps(model: Model) -> list[str]:
    return [step.text for step in view(model).steps]


@pytest.mark.parametrize("name", LIBRARIES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_library_has_a_finding_and_four_figures(name: str, code: str) -> None:
    (found,) = (it for it in shown(name, code) if isinstance(it, OverviewView))
    assert found.finding.endswith(".")
    assert len(found.figures) == 4
    assert all(figure.label and figure.value and figure.help for figure in found.figures)


# -- the finding ----------------------------------------------------------------------------------


def test_an_empty_library_is_told_what_to_fill_in() -> None:
    assert "no goals yet" in view(Model()).finding


def test_goals_alone_lack_partnerships() -> None:
    assert "partnerships are still missing" in view(strategy({"S1": 1.0}, {})).finding


def test_without_weights_coverage_cannot_be_told() -> None:
    model = strategy({"S1": None}, {"P1": (1.0,)})
    assert "cannot be told" in view(model).finding
    assert figure(model, "Strategy coverage today").value == "–"


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


# -- the figures ----------------------------------------------------------------------------------


def test_the_figures_of_the_demo() -> None:
    found = {figure.label: (figure.value, figure.detail) for figure in view(demo()).figures}
    assert found["Strategy coverage today"] == ("26%", "4 of 24 partnerships run")
    assert found["Goals under half"] == ("4", "S1, S3, S4, S6")
    assert found["Hours in use"] == ("25%", "670 of 2,700 hours")
    assert found["Competences covered"][0] == "65%"


def test_hours_in_use_are_unknown_where_no_department_has_any() -> None:
    assert figure(Model(), "Hours in use").value == "–"


def test_no_figure_is_shown_about_too_few_people() -> None:
    few = apply(demo(), [Set("settings", "min_group", "value", "31")])
    assert figure(few, "Competences covered").value == "–"
    assert not any("Too few people" in step for step in steps(few))
    assert any("Too few people" in step for step in steps(demo()))


# -- the matrix -----------------------------------------------------------------------------------


def test_the_matrix_shows_every_partnership_with_hours_that_is_not_ended() -> None:
    model = strategy({"S1": 1.0}, dict.fromkeys(("P1", "P2", "P3"), (1.0,)), {"P1": 9.0, "P3": 5.0})
    found = view(apply(model, [Set("partnerships", "P3", "status", "ended")]))
    assert [(point.id, point.hours) for point in found.points] == [("P1", 9.0)]
    assert found.left_out.startswith("One partnership cannot be placed")


def test_where_all_are_in_the_matrix_none_is_said_to_be_left_out() -> None:
    found = view(demo())
    assert (len(found.points), found.left_out) == (24, "")


def test_without_hours_the_matrix_is_empty_and_says_why() -> None:
    found = view(aarhus())
    assert found.points == ()
    assert found.left_out.startswith("11 partnerships cannot be placed")


def test_only_the_partner_types_in_the_matrix_are_named() -> None:
    found = view(demo())
    assert {kind.code for kind in found.kinds} == {point.kind for point in found.points}


def test_a_partnership_without_a_partner_counts_as_another_type() -> None:
    found = view(strategy({"S1": 1.0}, {"P1": (1.0,)}, {"P1": 9.0}))
    assert [point.kind for point in found.points] == ["other"]


def test_an_unknown_cost_is_said_to_be_unknown() -> None:
    (point,) = view(strategy({"S1": 1.0}, {"P1": (1.0,)}, {"P1": 9.0})).points
    assert (point.cost, point.hover) == (None, "P1: alignment 33.3, 9 hours, cost unknown")


def test_the_table_under_the_matrix_holds_the_same_figures() -> None:
    found = view(demo())
    assert [(row[0], row[3], row[4], row[5]) for row in found.matrix.rows] == [
        (point.id, point.alignment, point.hours, point.cost) for point in found.points
    ]


# -- the tables -----------------------------------------------------------------------------------


def test_each_goal_has_its_share_today_and_with_all_proposals() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (2.0, 1.0), "P2": (3.0, 0.0)}, targets=TARGETS)
    assert view(running(model, "P1")).goals.rows == (
        ("S1", 0.5, 0.2, 0.5, 10.0),
        ("S2", 0.5, None, None, None),
    )


@pytest.mark.parametrize(("hours", "over"), [(50.0, 40.0), (90.0, 0.0), (None, None)])
def test_each_department_has_the_hours_it_is_asked_beyond_those_it_has(
    hours: float | None, over: float | None
) -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.0,)}, {"P1": 90.0})
    model = apply(model, [Set("departments", "D", "hours", hours)])
    assert view(model).departments.rows == (("D", hours, 0.0, 90.0, over),)


# -- what to do next ------------------------------------------------------------------------------


def test_a_goal_that_nobody_serves_needs_partners() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 0.0)})
    assert "Look for partners: no partnership is known to serve S2." in steps(model)


def test_what_is_unknown_is_to_be_filled_in() -> None:
    model = strategy({"S1": 1.0, "S2": None}, {"P1": (3.0, None)})
    found = steps(model)
    assert "Alignment needs weight for 1 of 2 (goals)." in found
    assert "Alignment needs points for 1 of 2 (contributions)." in found


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


def test_a_partnership_that_is_removed_is_gone_from_the_matrix() -> None:
    less = apply(demo(), removal(demo(), "partnerships", "P12"))
    assert "P12" not in {point.id for point in view(less).points}
