"""The bars of value for effort."""

from __future__ import annotations

from lib.analysis.order.alignment import align
from lib.analysis.portfolios.value_for_effort import covered_so_far, value_for_effort
from lib.charts.theme import Figure
from lib.charts.value_for_effort import effort_bars
from lib.exchange.ready import demo
from lib.text.language import language
from lib.view.portfolios.value_for_effort import effort_view


def chart(*chosen: str) -> Figure:
    rows = value_for_effort(demo(), align(demo()))
    view = effort_view(demo(), rows, covered_so_far(demo(), rows), chosen, language("en"))
    return effort_bars(view.bars, view.words)


def test_those_in_the_best_portfolio_are_told_apart_by_more_than_colour() -> None:
    into, out, *_ = chart("P02")["data"]
    assert (len(into["x"]), len(out["x"])) == (1, 23)
    assert into["marker"]["pattern"]["shape"] != out["marker"]["pattern"]["shape"]


def test_the_first_title_stands_over_the_first_bar() -> None:
    into, _, _, titles = chart("P02")["data"]
    assert titles["text"][0] == "1. Reading groups in care homes\u00a0·\u00a021.3"
    assert titles["y"][0] < into["y"][0] < titles["y"][1]


def test_only_what_is_unsure_has_a_line_and_the_axis_holds_it() -> None:
    figure = chart()
    ends = [x for x in figure["data"][2]["x"] if x is not None]
    assert 0 < len(ends) < 2 * 24
    assert max(ends) < figure["layout"]["xaxis"]["range"][1]


def test_without_bars_there_is_an_empty_figure() -> None:
    rows = value_for_effort(demo(), align(demo()))
    view = effort_view(demo(), rows, {}, (), language("en"))
    assert effort_bars((), view.words)["layout"]["height"] > 0
