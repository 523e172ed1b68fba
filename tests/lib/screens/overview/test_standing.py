"""The figures on top of the Overview page."""

from __future__ import annotations

from lib.analysis.standing import stand
from lib.exchange.ready import demo
from lib.model.changes import Add, Set, apply
from lib.model.model import Model
from lib.model.people import Person
from lib.screens.overview.standing import Figure, figures
from tests.lib.analysis.builders import strategy
from tests.readers import everybody


def found(model: Model, saved: Model | None = None, *, staff: bool = True) -> dict[str, Figure]:
    """The figures of a model by label; `saved` is the library before a what-if."""
    base = model if saved is None else saved
    shown = figures(model, stand(model), stand(base), everybody("en"), staff=staff)
    return {it.label: it for it in shown}


def test_the_figures_of_the_demo() -> None:
    shown = found(demo())
    coverage, behind = shown["Strategy coverage, running now"], shown["Goals under half"]
    hours = shown["Hours in use"]
    assert (coverage.value, coverage.detail) == ("26%", "4 of 24 partnerships run")
    assert (behind.value, behind.detail) == (
        "4",
        "least: Democracy and dialogue and Green transition in daily life",
    )
    assert (hours.value, hours.detail) == ("25%", "670 of 2,700 hours")
    competences = shown["Competences with people enough"]
    assert (competences.value, competences.detail) == ("4 of 13", "coverage 65%")


def test_without_weights_there_is_no_coverage() -> None:
    model = strategy({"S1": None}, {"P1": (1.0,)})
    assert found(model)["Strategy coverage, running now"].value == "–"


def test_where_no_goal_has_a_target_there_is_no_coverage_either() -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.0,)})
    assert found(model)["Strategy coverage, running now"].value == "–"


def test_hours_in_use_are_unknown_where_no_department_has_any() -> None:
    hours = found(Model())["Hours in use"]
    assert (hours.value, hours.detail) == ("–", "hours unknown")


def test_where_every_goal_is_half_met_none_is_named_as_behind() -> None:
    model = strategy({"S1": 1.0}, {"P1": (3.0,)}, targets={"S1": 6.0})
    model = apply(model, [Set("partnerships", "P1", "status", "running")])
    behind = found(model)["Goals under half"]
    assert (behind.value, behind.detail) == ("0", "")


def test_a_goal_without_a_target_is_not_counted_as_missed() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (1.0, 1.0)}, targets={"S1": 6.0})
    model = apply(model, [Set("partnerships", "P1", "status", "candidate")])
    behind = found(model)["Goals under half"]
    assert (behind.value, behind.detail) == ("1", "least: S1")


def test_a_goal_of_no_weight_is_not_listed_as_missed() -> None:
    for weight in (0.0, None):
        weights, targets = {"S1": 1.0, "S2": weight}, {"S1": 6.0, "S2": 6.0}
        model = strategy(weights, {"P1": (1.0, 0.0)}, targets=targets)
        model = apply(model, [Set("partnerships", "P1", "status", "running")])
        behind = found(model)["Goals under half"]
        assert (behind.value, behind.detail) == ("1", "least: S1")


def test_where_no_target_is_known_nobody_can_say_how_many_goals_are_missed() -> None:
    behind = found(strategy({"S1": 1.0}, {"P1": (1.0,)}))["Goals under half"]
    assert (behind.value, behind.detail) == ("–", "")


def test_no_figure_is_shown_about_staff_where_it_may_not_be() -> None:
    shown = found(demo(), staff=False)["Competences with people enough"]
    assert (shown.value, shown.detail, shown.change) == ("–", "", "")


def test_without_a_what_if_nothing_has_changed() -> None:
    assert {figure.change for figure in found(demo()).values()} == {""}


def test_a_what_if_says_which_way_each_figure_went_and_from_where() -> None:
    started = apply(demo(), [Set("partnerships", "P12", "status", "running")])
    ended = apply(demo(), [Set("partnerships", "P01", "status", "ended")])
    assert found(started, demo())["Strategy coverage, running now"].change == "up from 26%"
    assert found(ended, demo())["Strategy coverage, running now"].change == "down from 26%"
    assert found(started, demo())["Hours in use"].change == "up from 25%"
    assert found(started, demo())["Competences with people enough"].change == ""


# -- unknown is said as unknown -------------------------------------------------------------------


def test_of_names_alone_every_figure_is_unknown() -> None:
    model = strategy({"S1": 1.0}, {"P1": (None,)}, targets={"S1": 6.0})
    model = apply(model, [Add("people", Person(id="M1"))])
    assert {it.value for it in found(model).values()} == {"–"}


def test_nobody_having_said_what_runs_is_no_coverage_of_nothing() -> None:
    coverage = found(strategy({"S1": 1.0}, {"P1": (1.0,)}, targets={"S1": 6.0}))[
        "Strategy coverage, running now"
    ]
    assert (coverage.value, coverage.detail) == ("–", "unknown which partnerships run")


def test_where_it_is_known_that_nothing_runs_nothing_is_covered() -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.0,)}, targets={"S1": 6.0})
    model = apply(model, [Set("partnerships", "P1", "status", "candidate")])
    assert found(model)["Strategy coverage, running now"].value == "0%"


def test_what_runs_without_having_been_assessed_covers_nobody_knows_how_much() -> None:
    model = strategy({"S1": 1.0}, {"P1": (None,), "P2": (1.0,)}, targets={"S1": 6.0})
    model = apply(model, [Set("partnerships", "P1", "status", "running")])
    assert found(model)["Strategy coverage, running now"].value == "–"
    assert found(model)["Goals under half"].value == "–"
