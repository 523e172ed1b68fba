"""The effect–effort matrix, and stairs."""

from __future__ import annotations

from math import sqrt

import pytest
from hypothesis import given

from lib.charts.gains import LARGEST, MANY, SMALLEST, Sign, Stair, Stop, order_beside_best, stair
from lib.charts.theme import Figure
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from tests.lib.analysis.builders import strategies, strategy
from tests.lib.charts.drawn import matrix_of
from tests.lib.screens.screens import overview
from tests.readers import everybody


def sizes(**costs: float | None) -> dict[str, float]:
    """The diameter of each partnership's point, by its cost."""
    names = tuple(costs)
    model = strategy({"S1": 1.0}, dict.fromkeys(names, (1.0,)), dict.fromkeys(names, 9.0))
    model = apply(model, [Set("partnerships", p, "cost", cost) for p, cost in costs.items()])
    return {point: size for point, size, _ in points(matrix_of(model))}


def points(figure: Figure) -> list[tuple[str, float, tuple[float, float]]]:
    """Id, diameter and place of every point."""
    return [
        (id_and_text[0], size, place)
        for series in figure["data"]
        if "customdata" in series
        for id_and_text, size, place in zip(
            series["customdata"],
            series["marker"]["size"],
            zip(series["x"], series["y"], strict=True),
            strict=True,
        )
    ]


def test_every_partnership_is_a_point_at_its_hours_and_its_alignment() -> None:
    places = {name: place for name, _, place in points(matrix_of(demo()))}
    assert len(places) == 24
    assert places["P01"] == pytest.approx((260.0, 7.361), abs=0.001)


def test_the_area_of_a_point_grows_with_its_cost() -> None:
    found = sizes(P1=100_000.0, P2=25_000.0)
    assert found == {"P1": LARGEST, "P2": pytest.approx(LARGEST * sqrt(1 / 4))}


def test_a_point_of_little_unknown_or_no_cost_is_the_smallest() -> None:
    assert sizes(P1=100_000.0, P2=1.0, P3=None, P4=0.0) == {
        "P1": LARGEST,
        "P2": SMALLEST,
        "P3": SMALLEST,
        "P4": SMALLEST,
    }


def test_many_points_are_half_as_large() -> None:
    few, many = (sizes(**{f"P{i}": 5.0 for i in range(count)}) for count in (MANY, MANY + 1))
    assert (set(few.values()), set(many.values())) == ({LARGEST}, {LARGEST / 2})


def test_where_nothing_costs_anything_all_points_are_the_smallest() -> None:
    assert set(sizes(P1=0.0, P2=None).values()) == {SMALLEST}


def test_every_partner_type_has_its_own_colour_and_symbol() -> None:
    series = [it for it in matrix_of(demo())["data"] if "customdata" in it]
    looks = {(one["marker"]["color"], one["marker"]["symbol"]) for one in series}
    names = [one["name"] for one in series]
    assert len(looks) == len(set(names)) == len(series) > 1


@given(strategies())
def test_every_point_lies_within_the_axes(model: Model) -> None:
    found = matrix_of(model)
    (left, right), (bottom, top) = (found["layout"][f"{way}axis"]["range"] for way in "xy")
    for _, _, (x, y) in points(found):
        assert left <= x < right
        assert bottom <= y < top


def test_an_empty_library_has_an_empty_matrix_with_axes() -> None:
    found = matrix_of(Model())
    assert found["data"] == []
    assert found["layout"]["xaxis"]["range"][1] > 0


def labels(figure: Figure) -> dict[str, str]:
    """The label of each point that has one."""
    return {
        named[0]: text
        for series in figure["data"]
        if "customdata" in series
        for named, text in zip(series["customdata"], series["text"], strict=True)
        if text
    }


def test_a_ring_is_round_each_partnership_that_runs() -> None:
    (rings,) = (it for it in matrix_of(demo())["data"] if "customdata" not in it)
    places = {name: place for name, _, place in points(matrix_of(demo()))}
    running = [row.id for row in demo().partnerships if row.status == "running"]
    assert set(zip(rings["x"], rings["y"], strict=True)) == {places[name] for name in running}
    assert rings["name"]


def test_where_nothing_runs_there_is_no_ring() -> None:
    (only,) = matrix_of(strategy({"S1": 1.0}, {"P1": (3.0,)}, {"P1": 9.0}))["data"]
    assert "customdata" in only


def test_points_are_named_by_title_and_never_by_code() -> None:
    titles = {row.title or "" for row in demo().partnerships}
    titles |= {row.title_en or "" for row in demo().partnerships}
    found = labels(matrix_of(demo()))
    assert found
    for text in found.values():
        assert any(title.startswith(text.removesuffix("…")) for title in titles)


def test_only_those_that_give_most_for_their_hours_or_run_are_named() -> None:
    view = overview(demo(), everybody("en")).matrix
    worth_naming = {point.id for point in view.points if point.thrifty or point.running}
    assert set(labels(matrix_of(demo()))) <= worth_naming


def test_hovering_says_what_the_point_is() -> None:
    (only,) = matrix_of(strategy({"S1": 1.0}, {"P1": (3.0,)}, {"P1": 9.0}))["data"]
    assert only["customdata"] == [["P1", "P1: alignment 100.0, 9 hours, cost unknown"]]
    assert only["hovertemplate"] == "%{customdata[1]}<extra></extra>"


# -- stairs ----------------------------------------------------------------------------------------


TITLES = ("Money", "Per cent")
CORNERS = Stair("Most", ((0.0, 0.0), (10.0, 40.0), (30.0, 60.0)))


def test_the_stair_goes_on_to_the_edge() -> None:
    found = stair(CORNERS, None, (), TITLES)
    (line,) = found["data"]
    assert line["line"]["shape"] == "hv"
    assert line["x"][-1] == found["layout"]["xaxis"]["range"][1] > 30.0
    assert line["y"][-1] == line["y"][-2] == 60.0


def test_the_limit_and_every_mark_are_within_the_edge() -> None:
    marks = (Sign("Today", 50.0, 20.0, 1),)
    for limit, furthest in ((("Budget", 80.0), 80.0), (None, 50.0)):
        layout = stair(CORNERS, limit, marks, TITLES)["layout"]
        assert layout["xaxis"]["range"][1] > furthest


def test_a_mark_called_like_markup_is_shown_as_written() -> None:
    mark = stair(CORNERS, None, (Sign("<b>x</b>", 1.0, 2.0, 2),), TITLES)["data"][-1]
    assert "<b>" not in mark["hovertemplate"]


def test_an_order_stands_beside_the_best_told_apart_by_more_than_colour() -> None:
    stops = [Stop(0.0, 0.0, "Base"), Stop(8.0, 20.0, "<b>A</b>")]
    best, order = order_beside_best(("Order", stops), CORNERS, None, (), TITLES)["data"]
    assert best["line"]["shape"] == "hv"
    assert best["x"][-1] == CORNERS.steps[-1][0]
    assert order["line"]["shape"] == "hv"
    assert (order["mode"], order["line"]["dash"]) == ("lines+markers", "dash")
    assert (order["x"], order["y"]) == ([0.0, 8.0], [0.0, 20.0])
    assert "<b>" not in order["hovertext"][1]
