"""Rows of signs."""

from __future__ import annotations

from lib.charts.dots import row_dots
from lib.charts.theme import SYMBOLS

NAMES = ("Today", "More hours", "More money")
ROWS = (("A goal", (50.0, 75.0, None)), ("Another <b>goal</b>", (100.0, 100.0, 140.0)))


def test_each_way_has_a_sign_and_a_colour_of_its_own() -> None:
    series = row_dots(NAMES, ROWS, "Per cent", 100)["data"]
    assert [it["marker"]["symbol"] for it in series] == list(SYMBOLS[:3])
    assert len({it["marker"]["color"] for it in series}) == 3


def test_no_sign_hides_another_and_each_stays_in_its_row() -> None:
    series = row_dots(NAMES, ROWS, "Per cent", 100)["data"]
    first = [it["y"][0] for it in series[:2]]
    assert first == sorted(set(first))
    assert all(int(y) == row for row, y in enumerate(series[0]["y"]))


def test_what_is_unknown_is_not_drawn() -> None:
    assert row_dots(NAMES, ROWS, "Per cent", 100)["data"][2]["x"] == [140.0]


def test_the_axis_reaches_as_far_as_the_values() -> None:
    assert row_dots(NAMES, ROWS, "Per cent", 100)["layout"]["xaxis"]["range"][1] > 140
    within = row_dots(NAMES, ROWS[:1], "Per cent", 100)["layout"]["xaxis"]
    assert within["range"][1] < 110
    assert within["tickvals"] == [0, 25, 50, 75, 100]


def test_a_line_stands_at_the_mark() -> None:
    assert row_dots(NAMES, ROWS, "Per cent", 80)["layout"]["shapes"][0]["x0"] == 80


def test_names_are_without_markup() -> None:
    assert "<b>" not in str(row_dots(NAMES, ROWS, "Per cent", 100)["layout"]["annotations"])


def test_without_rows_there_is_an_empty_figure() -> None:
    assert row_dots(NAMES, (), "Per cent", 100)["layout"]["annotations"] == []
