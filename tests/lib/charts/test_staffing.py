"""The figures of staffing."""

from __future__ import annotations

from dataclasses import replace

from lib.charts.staffing import load_bars, seat_bars
from lib.exchange.ready import demo
from lib.view.competences.staffing_loads import LoadsView, loads_view
from lib.view.competences.staffing_seats import SeatsView, seats_view
from tests.lib.view.competences.staffed import EN, staffed


def seats() -> SeatsView:
    return seats_view(demo(), staffed(), EN, leader=False)


def loads() -> LoadsView:
    return loads_view(demo(), staffed(), EN)


def test_empty_seats_follow_the_filled_ones_and_are_hatched() -> None:
    filled, empty, _ = seat_bars(seats())["data"]
    assert empty["base"] == filled["x"] == [1, 0, 0, 2]
    assert empty["x"] == [0, 1, 2, 0]
    assert empty["marker"]["pattern"]["shape"] == "/"


def test_a_bar_of_nothing_has_no_number() -> None:
    filled, empty, _ = seat_bars(seats())["data"]
    assert filled["text"] == ["1", "", "", "2"]
    assert empty["text"] == ["", "1", "2", ""]


def test_each_person_has_two_bars_that_differ_by_more_than_colour() -> None:
    best, fairest, heads = load_bars(loads())["data"]
    assert len(best["x"]) == len(fairest["x"]) == len(heads["text"])
    assert best["marker"]["pattern"]["shape"] != fairest["marker"]["pattern"]["shape"]


def test_the_axis_ends_beyond_the_longest_bar_so_that_its_hours_fit() -> None:
    for shares in (True, False):
        view = replace(loads(), shares=shares)
        longest = max(max(bar.best, bar.fairest) for bar in view.bars)
        assert load_bars(view)["layout"]["xaxis"]["range"][1] > 1.4 * longest


def test_a_department_called_like_markup_is_shown_as_written() -> None:
    bar = replace(loads().bars[0], heading="M01 · <b>x</b>")
    heads = load_bars(replace(loads(), bars=(bar,)))["data"][2]
    assert "<b>" not in heads["text"][0]


def test_nothing_to_draw_is_no_error() -> None:
    assert load_bars(replace(loads(), bars=()))["data"][0]["x"] == []
    assert seat_bars(replace(seats(), bars=()))["data"][0]["x"] == []


def test_seats_are_counted_in_whole_numbers() -> None:
    assert seat_bars(seats())["layout"]["xaxis"]["dtick"] == 1
