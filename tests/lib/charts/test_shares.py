"""Bars of shares."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.analysis.alignment.intervals import find_intervals
from lib.analysis.alignment.ranking import align
from lib.analysis.alignment.robustness import rank_acceptability
from lib.charts.shares import Chances, Range, Share, chance_bars, scale_ranges, share_bars
from lib.charts.theme import Figure
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.screens.alignment import other_weights, ranges
from tests.lib.analysis.builders import strategies, strategy
from tests.lib.charts.drawn import texts
from tests.readers import everybody

ENGLISH = everybody("en")


# -- one to a row ---------------------------------------------------------------------------------


ROWS = [
    Share("Fundraising", 1.0),
    Share("Coordination", 0.2),
    Share("A <b>name", 0.1, hatched=True),
]
NAMED = share_bars(ROWS, "Share, %")


def test_each_name_has_a_bar_of_its_share() -> None:
    assert NAMED["data"][0]["x"] == [100, 20, 10]


def test_every_bar_has_its_name_above_it_read_as_no_markup() -> None:
    heads = [head["text"] for head in NAMED["layout"]["annotations"]]
    assert heads == ["Fundraising", "Coordination", "A ‹b›name"]


def test_a_short_bar_has_its_number_beside_it() -> None:
    assert NAMED["data"][0]["textposition"] == ["inside", "inside", "outside"]


def test_what_is_hatched_is_told_apart() -> None:
    assert NAMED["data"][0]["marker"]["pattern"]["shape"] == ["", "", "/"]


@pytest.mark.parametrize(
    ("share", "said"), [(0, "0"), (0.003, "<1"), (0.5, "50"), (0.996, ">99"), (1, "100")]
)
def test_only_all_is_told_as_100_and_only_none_as_0(share: float, said: str) -> None:
    assert share_bars([Share("Name", share)], "Share, %")["data"][0]["text"] == [said]


# -- chances --------------------------------------------------------------------------------------


NAMES = ("first", "number 2 to 5", "lower")


def rows(model: Model) -> tuple[Chances, ...]:
    found = rank_acceptability(model, "any", 500)
    return other_weights.most_often_first(model, align(model), found, ENGLISH)


def bars_of(model: Model) -> Figure:
    shown = rows(model)
    return other_weights.picture(shown, len(shown), ENGLISH).figure


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
    assert "48" in first["text"]
    assert not any(lower["text"])


def test_where_only_the_first_counts_there_are_two_parts() -> None:
    found = bars_of(strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (1.0,)}))
    assert [part["name"] for part in parts(found)] == ["first", "lower"]


def test_every_bar_has_its_name_above_it() -> None:
    written = bars_of(demo())["data"][-1]
    assert len(written["text"]) == 24
    assert all(y < row for row, y in enumerate(written["y"]))


def test_names_that_look_like_markup_stay_text() -> None:
    named = Chances("P1", "<b>x", "<b>x", 1.0, 1.0, (1.0,))
    assert chance_bars((named,), NAMES, "Per cent")["data"][-1]["text"] == ["‹b›x"]


def test_nothing_to_show_is_an_empty_figure() -> None:
    assert parts(bars_of(Model()))[0]["x"] == []


# -- ranges ---------------------------------------------------------------------------------------


def drawn(model: Model) -> Figure:
    return ranges.picture(model, find_intervals(model), everybody("en")).figure


def kept(figure: Figure) -> Figure:
    (found,) = (series for series in figure["data"] if series["type"] == "bar")
    return found


def marks(figure: Figure) -> Figure:
    (found,) = (series for series in figure["data"] if series.get("mode") == "markers")
    return found


def written(figure: Figure) -> list[list[str]]:
    """The goals' names, then who takes over below, then above."""
    return [series["text"] for series in figure["data"] if series.get("mode") == "text"]


@given(strategies())
def test_every_bar_reaches_from_the_low_to_the_high_end(model: Model) -> None:
    series, rows = kept(drawn(model)), find_intervals(model).of_first
    assert series["base"] == [100 * row.low for row in rows]
    assert series["x"] == [100 * row.high - 100 * row.low for row in rows]


@given(strategies())
def test_todays_weight_is_marked_on_every_bar(model: Model) -> None:
    figure = drawn(model)
    for low, wide, now in zip(
        kept(figure)["base"], kept(figure)["x"], marks(figure)["x"], strict=True
    ):
        assert low - 1e-9 <= now <= low + wide + 1e-9


def test_at_each_end_stands_who_takes_over_there() -> None:
    _, below, above = written(drawn(demo()))
    assert below[2] == ""
    assert above[2] == "Data lab: understand algorithms →"
    assert below[1].startswith("← ")


def test_a_goal_is_named_with_its_weight_however_long_it_is() -> None:
    names, *_ = written(drawn(demo()))
    assert names[2] == "Democracy · 15% of the weight"
    model = apply(demo(), [Set("goals", "S3", "name_en", "Demokratiforståelse" * 3)])
    assert next(iter(written(drawn(model))))[2].endswith("… · 15% of the weight")


def test_the_axis_has_all_shares_and_a_little_room() -> None:
    left, right = drawn(demo())["layout"]["xaxis"]["range"]
    assert left < 0 < 100 < right


def test_more_goals_make_a_taller_figure() -> None:
    row = Range("S1", "today 75%", 50.0, 100.0, 75.0, "B", "", "S1")
    few, many = (scale_ranges([row] * n, ("", ""), "")["layout"]["height"] for n in (1, 2))
    assert few < many


def test_names_cannot_bring_markup_into_the_picture() -> None:
    changes = [Set("goals", "S1", "name_en", "<a href='x'>S</a>")]
    changes += [Set("partnerships", p.id, "title_en", "<b>P</b>") for p in demo().partnerships]
    figure = drawn(apply(demo(), changes))
    assert not [text for _, text in texts(figure["data"]) if "<a" in text or "<b>" in text]
