"""The frontier and the bars of good portfolios."""

from __future__ import annotations

from lib.analysis.portfolios.frontier import frontier, place
from lib.charts.portfolios import choice_bars, frontier_lines
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.text.language import language
from lib.view.portfolios.portfolio_choices import core_view
from lib.view.portfolios.portfolio_frontier import FrontierView, frontier_view

READER = language("en")


def view() -> FrontierView:
    running = [row.id for row in demo().partnerships if row.status == "running"]
    sets = {"today": place(demo(), "budget", running), "best": place(demo(), "budget", ["P02"])}
    return frontier_view(demo(), "budget", tuple(frontier(demo(), "budget")), sets, READER)


def test_the_frontier_is_a_stair_that_goes_on_to_the_edge() -> None:
    found = frontier_lines(view())
    stair = found["data"][0]
    assert stair["line"]["shape"] == "hv"
    assert stair["x"][-1] == found["layout"]["xaxis"]["range"][1]
    assert stair["y"][-1] == stair["y"][-2]


def test_each_set_has_a_sign_and_a_colour_of_its_own_and_its_name_in_the_legend() -> None:
    marks = [series for series in frontier_lines(view())["data"] if series["mode"] == "markers"]
    looks = {(mark["marker"]["symbol"], mark["marker"]["color"], mark["name"]) for mark in marks}
    assert len(looks) == 2
    assert {mark["name"] for mark in marks} == {"What runs today", "Best portfolio"}


def test_todays_limit_is_a_line_where_there_is_one() -> None:
    names = [series["name"] for series in frontier_lines(view())["data"]]
    assert "Budget today" in names
    free = apply(demo(), [Set("settings", "budget", "value", None)])
    without = frontier_view(free, "budget", tuple(frontier(free, "budget")), {}, READER)
    assert [series["name"] for series in frontier_lines(without)["data"]] == [
        "Most that is possible"
    ]


def test_what_depends_on_the_weights_is_hatched_and_says_so() -> None:
    found = core_view(demo(), {"P01": 0.5, "P02": 1.0, "P03": 0.0}, 2, 9, READER)
    bars, headings = choice_bars(found, found.bars)["data"]
    assert bars["marker"]["pattern"]["shape"] == ["", "/", ""]
    assert bars["x"] == [100, 50, 0]
    assert "depends on the weights" in headings["text"][1]
