"""The figure of the promise."""

from __future__ import annotations

from dataclasses import replace

from lib.analysis.approaches.side_by_side import trace_approaches
from lib.charts.approach_curve import promise_curve
from lib.exchange.ready import demo
from lib.view.approaches.approach_curve import CurveView, curve_view
from tests.lib.view.approaches.builders import EN, found


def view(guarantee: float = 0.7) -> CurveView:
    promises = (0.0, 0.3, 0.7, 1.0)
    return curve_view(found(guarantee), trace_approaches(demo(), found().led, promises), EN)


def test_the_two_lines_differ_in_dash_and_sign() -> None:
    lines = [it for it in promise_curve(view())["data"] if it["mode"] == "lines+markers"]
    looks = [(it["line"]["dash"], it["marker"]["symbol"]) for it in lines]
    assert looks == [("solid", "circle"), ("dash", "square")]


def test_the_approaches_are_marked_and_named() -> None:
    marks = [it for it in promise_curve(view())["data"] if it["mode"] == "markers+text"]
    assert [mark["name"] for mark in marks] == ["Departments", "The team"]
    assert len({mark["marker"]["symbol"] for mark in marks}) == 2


def test_todays_promise_and_the_proposed_one_have_a_post_each() -> None:
    layout = promise_curve(view(0.3))["layout"]
    assert [post["x0"] for post in layout["shapes"]] == [30.0, 70.0]
    assert len(promise_curve(view())["layout"]["shapes"]) == 1


def test_every_value_is_in_sight() -> None:
    low = promise_curve(view())["layout"]["yaxis"]["range"][0]
    assert low <= min(value for _, *both in view().dots for value in both if value)


def test_an_older_curve_is_dotted_and_only_there_while_the_new_one_is_drawn() -> None:
    renewed = curve_view(found(), (found().team_led,), EN, ((0.0, 80.0, 60.0), (100.0, 70.0, 65.0)))
    old = promise_curve(renewed)["data"][0]
    assert (old["line"]["dash"], old["showlegend"], old["y"]) == ("dot", True, [80.0, 70.0])
    assert promise_curve(view())["data"][0]["showlegend"] is False


def test_a_label_that_the_line_would_cross_stands_below_it() -> None:
    on_the_line = replace(view(), dots=((0.0, 80.0, 60.0), (100.0, 76.0, 70.0)))
    places = [
        next(it for it in promise_curve(seen)["data"] if it.get("name") == "Departments")
        for seen in (view(), on_the_line)
    ]
    assert [it["textposition"] for it in places] == ["middle left", "bottom left"]
