"""Rows of signs."""

from __future__ import annotations

from lib.charts.dots import EMPTY, FILLED, Dumbbell, dumbbells, filled_dots, pair_dots, row_dots
from lib.charts.marks import Pair
from lib.charts.theme import SYMBOLS, Figure, colour

# -- what each way reaches ------------------------------------------------------------------------


NAMES = ("Today", "More hours", "More money")
ROWS = (("A goal", (50.0, 75.0, None)), ("Another <b>goal</b>", (100.0, 100.0, 140.0)))


def test_each_way_has_a_sign_and_a_colour_of_its_own() -> None:
    series = row_dots(ROWS, NAMES, "Per cent", 100)["data"]
    assert [it["marker"]["symbol"] for it in series] == list(SYMBOLS[:3])
    assert len({it["marker"]["color"] for it in series}) == 3


def test_no_sign_hides_another_and_each_stays_in_its_row() -> None:
    series = row_dots(ROWS, NAMES, "Per cent", 100)["data"]
    first = [it["y"][0] for it in series[:2]]
    assert first == sorted(set(first))
    assert all(int(y) == row for row, y in enumerate(series[0]["y"]))


def test_what_is_unknown_is_not_drawn() -> None:
    assert row_dots(ROWS, NAMES, "Per cent", 100)["data"][2]["x"] == [140.0]


def test_the_axis_reaches_as_far_as_the_values() -> None:
    assert row_dots(ROWS, NAMES, "Per cent", 100)["layout"]["xaxis"]["range"][1] > 140
    within = row_dots(ROWS[:1], NAMES, "Per cent", 100)["layout"]["xaxis"]
    assert within["range"][1] < 110
    assert within["tickvals"] == [0, 25, 50, 75, 100]


def test_a_line_stands_at_the_mark() -> None:
    assert row_dots(ROWS, NAMES, "Per cent", 80)["layout"]["shapes"][0]["x0"] == 80


def test_names_are_without_markup() -> None:
    assert "<b>" not in str(row_dots(ROWS, NAMES, "Per cent", 100)["layout"]["annotations"])


def test_without_rows_there_is_an_empty_figure() -> None:
    assert row_dots((), NAMES, "Per cent", 100)["layout"]["annotations"] == []


# -- joined, with a post --------------------------------------------------------------------------


JOINED = (Dumbbell("One", 3.0, 1.0, 4.0), Dumbbell("Two", 20.0, 20.0, None))


def joined(*rows: Dumbbell) -> Figure:
    return dumbbells(rows, ("Today", "Then", "Needed"), "People")


def test_before_and_after_are_told_apart_by_sign_and_colour() -> None:
    needed, before, after = joined(*JOINED)["data"]
    assert before["marker"]["symbol"] != after["marker"]["symbol"] != needed["marker"]["symbol"]
    assert (before["marker"]["color"], after["marker"]["color"]) == (colour(0), colour(1))
    assert (before["x"], after["x"], needed["x"]) == ([3.0, 20.0], [1.0, 20.0], [4.0])


def test_no_sign_hides_another_even_where_nothing_moves() -> None:
    _, before, after = joined(*JOINED)["data"]
    assert all(a < b for a, b in zip(before["y"], after["y"], strict=True))


def test_a_line_joins_the_two() -> None:
    joints = joined(*JOINED)["layout"]["shapes"]
    assert [(it["x0"], it["x1"]) for it in joints] == [(3.0, 1.0), (20.0, 20.0)]


def test_what_is_unknown_on_a_side_is_not_drawn() -> None:
    figure = joined(Dumbbell("Dialog <b>", None, 2.0, None))
    assert [it["x"] for it in figure["data"]] == [[], [], [2.0]]
    assert figure["layout"]["annotations"][0]["text"] == "Dialog ‹b›"
    assert [it["x"] for it in joined(Dumbbell("Dialog", None, None, None))["data"]] == [[], [], []]


def test_few_are_counted_one_by_one() -> None:
    assert joined(Dumbbell("Dialog", 1.0, 2.0, 3.0))["layout"]["xaxis"]["dtick"] == 1
    assert "dtick" not in joined(*JOINED)["layout"]["xaxis"]


# -- two on one line ------------------------------------------------------------------------------


def test_each_of_the_two_has_a_sign_of_its_own_and_a_line_joins_them() -> None:
    figure = pair_dots([Pair("A", 1.0, 3.0), Pair("B", 2.0, 2.5)], ("Own", "Leader"), "Mean", 5)
    between, own, leader, heads = figure["data"]
    assert own["marker"]["symbol"] != leader["marker"]["symbol"]
    assert (own["x"], leader["x"]) == ([1.0, 2.0], [3.0, 2.5])
    assert own["y"] == leader["y"]
    assert between["x"] == [1.0, 3.0, None, 2.0, 2.5, None]
    assert heads["text"] == ["A", "B"]


# -- filled or empty ------------------------------------------------------------------------------


def test_each_row_has_its_dots_before_its_title_without_markup() -> None:
    (drawn,) = filled_dots([("A", (True, False)), ("<b>B</b>", (False, False))])["data"]
    first, second = drawn["text"]
    assert first.index(FILLED) < first.index(EMPTY) < first.index("A")
    assert FILLED not in second
    assert "<b>" not in second
