"""The figures on top of the Overview page."""

from __future__ import annotations

from lib.analysis.standing import stand
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.text.language import language
from lib.view.start.standing import Figure, figures
from tests.lib.analysis.builders import strategy


def found(model: Model, saved: Model | None = None, *, staff: bool = True) -> dict[str, Figure]:
    """The figures of a model by label; `saved` is the library before a what-if."""
    base = model if saved is None else saved
    shown = figures(model, stand(model), stand(base), language("en"), staff=staff)
    return {it.label: it for it in shown}


def test_the_figures_of_the_demo() -> None:
    shown = found(demo())
    coverage, behind = shown["Strategy coverage today"], shown["Goals under half"]
    hours = shown["Hours in use"]
    assert (coverage.value, coverage.detail) == ("26%", "4 of 24 partnerships run")
    assert (behind.value, behind.detail) == ("4", "least: Democracy and dialogue")
    assert (hours.value, hours.detail) == ("25%", "670 of 2,700 hours")
    assert shown["Competences covered"].value == "65%"


def test_without_weights_there_is_no_coverage() -> None:
    model = strategy({"S1": None}, {"P1": (1.0,)})
    assert found(model)["Strategy coverage today"].value == "–"


def test_hours_in_use_are_unknown_where_no_department_has_any() -> None:
    assert found(Model())["Hours in use"].value == "–"


def test_where_every_goal_is_half_met_none_is_named_as_behind() -> None:
    model = strategy({"S1": 1.0}, {"P1": (3.0,)}, targets={"S1": 6.0})
    model = apply(model, [Set("partnerships", "P1", "status", "running")])
    behind = found(model)["Goals under half"]
    assert (behind.value, behind.detail) == ("0", "")


def test_no_figure_is_shown_about_staff_where_it_may_not_be() -> None:
    shown = found(demo(), staff=False)["Competences covered"]
    assert (shown.value, shown.detail, shown.change) == ("–", "", "")


def test_without_a_what_if_nothing_has_changed() -> None:
    assert {figure.change for figure in found(demo()).values()} == {""}


def test_a_what_if_says_which_way_each_figure_went_and_from_where() -> None:
    started = apply(demo(), [Set("partnerships", "P12", "status", "running")])
    ended = apply(demo(), [Set("partnerships", "P01", "status", "ended")])
    assert found(started, demo())["Strategy coverage today"].change == "up from 26%"
    assert found(ended, demo())["Strategy coverage today"].change == "down from 26%"
    assert found(started, demo())["Hours in use"].change == "up from 25%"
    assert found(started, demo())["Competences covered"].change == ""
