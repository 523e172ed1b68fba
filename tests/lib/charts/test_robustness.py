"""The chance bars and the map of places."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.analysis.order.alignment import align
from lib.analysis.order.robustness import rank_acceptability
from lib.charts.robustness import chance_bars, place_map
from lib.charts.theme import Figure
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.text.language import language
from lib.view.order.robustness import SureView, sure_view
from tests.lib.analysis.builders import strategies, strategy


def view(model: Model) -> SureView:
    return sure_view(model, align(model), rank_acceptability(model, "any", 500), language("en"))


def bars_of(model: Model) -> Figure:
    shown = view(model)
    return chance_bars(shown.bars, shown.words)


def map_of(model: Model) -> Figure:
    shown = view(model)
    return place_map(shown.bars, shown.words)


def parts(figure: Figure) -> list[Figure]:
    return [series for series in figure["data"] if series["type"] == "bar"]


@given(strategies())
def test_the_parts_of_each_bar_make_a_hundred(model: Model) -> None:
    columns = [part["x"] for part in parts(bars_of(model))]
    for bar in zip(*columns, strict=True):
        assert sum(bar) == pytest.approx(100)


def test_the_parts_are_told_apart_without_colour() -> None:
    shapes = [part["marker"]["pattern"]["shape"] for part in parts(bars_of(demo()))]
    assert shapes[:2] == ["", "/"]
    assert [part["name"] for part in parts(bars_of(demo()))] == ["first", "number 2 to 5", "lower"]


def test_a_number_stands_in_each_part_that_has_room() -> None:
    first, _, lower = parts(bars_of(demo()))
    assert "45" in first["text"]
    assert not any(lower["text"])


def test_where_only_the_first_counts_there_are_two_parts() -> None:
    found = bars_of(strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (1.0,)}))
    assert [part["name"] for part in parts(found)] == ["first", "lower"]


def test_every_bar_has_its_name_above_it() -> None:
    written = bars_of(demo())["data"][-1]
    assert len(written["text"]) == 24
    assert all(y < row for row, y in enumerate(written["y"]))


def test_the_map_prints_the_number_and_nothing_for_never() -> None:
    cells = map_of(strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (1.0,)}))["data"][0]
    assert cells["text"] == [["100", ""], ["", "100"]]
    assert cells["texttemplate"] == "%{text}"


def test_the_map_has_a_column_for_each_place_and_one_for_the_rest() -> None:
    across = map_of(demo())["layout"]["xaxis"]
    assert across["ticktext"] == [*map(str, range(1, 11)), "11+"]


def test_names_that_look_like_markup_stay_text() -> None:
    model = strategy({"S1": 1.0}, {"P1": (3.0,)})
    shown = view(model)
    (bar,) = shown.bars
    named = type(bar)(bar.id, "<b>x", "<b>x", bar.first, bar.top, bar.places)
    assert chance_bars((named,), shown.words)["data"][-1]["text"] == ["‹b›x"]


def test_nothing_to_show_is_an_empty_figure() -> None:
    assert parts(bars_of(Model()))[0]["x"] == []
