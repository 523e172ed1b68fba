"""Maps of cells."""

from __future__ import annotations

from hypothesis import given

from lib.analysis.alignment.ranking import align
from lib.analysis.alignment.robustness import rank_acceptability
from lib.analysis.ground.coverage import find_adds
from lib.charts.heat import Cell, Marked, Row, cell_map, mark_map
from lib.charts.theme import Figure
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.screens.alignment import order, other_weights
from lib.screens.goals import goals_shown
from tests.lib.analysis.builders import strategies, strategy
from tests.readers import everybody

ENGLISH = everybody("en")


# -- what is missing ------------------------------------------------------------------------------


HEADS = ("K1\n≥ 4", "K2")
ROW: Row = (
    "A name that is far too long for a line",
    (Cell("3▾", 0.25, "M1: 3 of 4"), Cell("?", None, "M1: <b>unknown")),
)
FIGURE = cell_map(HEADS, [ROW])


def test_what_stands_in_a_cell_is_written_there() -> None:
    cells, unknown, _ = FIGURE["data"]
    assert cells["text"] == [["3▾", ""]]
    assert cells["z"] == [[1 / 3, None]]
    assert (unknown["x"], unknown["y"], unknown["text"]) == ([1], [0], ["?"])


def test_nothing_is_read_as_markup() -> None:
    assert FIGURE["data"][1]["hovertext"] == ["M1: ‹b›unknown"]


def test_a_name_may_take_several_lines_and_a_head_too() -> None:
    assert FIGURE["layout"]["xaxis"]["ticktext"] == ["K1<br>≥ 4", "K2"]
    assert "<br>" in FIGURE["layout"]["yaxis"]["ticktext"][0]


def test_a_row_without_cells_is_a_title_across_the_columns() -> None:
    titled = cell_map(HEADS, [("A department", ()), ROW])
    cells, unknown, titles = titled["data"]
    assert (titles["text"], titles["y"]) == (["A department"], [0])
    assert cells["z"][0] == [None, None]
    assert unknown["y"] == [1]
    assert titled["layout"]["yaxis"]["ticktext"][0] == ""


def test_the_shades_are_those_of_the_scale_so_that_numbers_can_be_read_on_them() -> None:
    shares = (0.0, 0.2, 1 / 3, 0.5, 0.7, 1.0)
    row = tuple(Cell("", share, "") for share in shares)
    drawn = cell_map(("K",) * len(shares), [("M1", row)])["data"][0]["z"]
    assert drawn == [[0, 1 / 3, 1 / 3, 2 / 3, 1, 1]]


# -- points ---------------------------------------------------------------------------------------


def cells_of(model: Model) -> Figure:
    """The cells of a model."""
    bars = order.bars_of(model, align(model), align(model), find_adds(model), ENGLISH)
    goals = goals_shown(model, align(model).weights, ENGLISH)
    return order.cells(bars, goals, ENGLISH).figure


def test_an_unknown_cell_is_marked_and_never_shown_as_nothing() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, None), "P2": (0.0, 1.0)})
    cells, marks = cells_of(model)["data"]
    assert cells["z"] == [[3.0, None], [0.0, 1.0]]
    assert (marks["x"], marks["y"], marks["text"]) == ([1], [0], ["?"])


@given(strategies())
def test_every_cell_has_either_its_points_or_a_mark(model: Model) -> None:
    cells, marks = cells_of(model)["data"]
    empty = {
        (x, y) for y, row in enumerate(cells["z"]) for x, value in enumerate(row) if value is None
    }
    assert set(zip(marks["x"], marks["y"], strict=True)) == empty
    assert len(marks["x"]) == len(empty)


def test_the_number_stands_in_each_cell() -> None:
    assert cells_of(demo())["data"][0]["texttemplate"] == "%{z}"


def test_the_colours_run_from_none_to_most_whatever_the_points_are() -> None:
    cells = cells_of(strategy({"S1": 1.0}, {"P1": (1.0,)}))["data"][0]
    assert (cells["zmin"], cells["zmax"]) == (0, 3)


def test_two_partnerships_of_the_same_name_have_two_rows() -> None:
    model = demo()
    cells = cells_of(model)["data"][0]
    assert cells["y"] == list(range(len(model.partnerships)))


def test_long_names_beside_the_cells_stand_on_several_lines_and_hovering_shows_them_whole() -> None:
    found = cells_of(demo())
    names = [name.replace("<br>", " ") for name in found["layout"]["yaxis"]["ticktext"]]
    assert names == [row[0][0] for row in found["data"][0]["customdata"]]
    assert max(map(len, names)) > 26


def test_goals_stand_above_their_columns() -> None:
    across = cells_of(demo())["layout"]["xaxis"]
    assert across["side"] == "top"
    assert across["ticktext"][:2] == ["Joy of reading", "Communities"]


# -- places ---------------------------------------------------------------------------------------


def map_of(model: Model) -> Figure:
    found = rank_acceptability(model, "any", 500)
    shown = other_weights.most_often_first(model, align(model), found, ENGLISH)
    return other_weights.places(shown, len(shown), ENGLISH).figure


def test_the_map_prints_the_number_and_nothing_for_never() -> None:
    cells = map_of(strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (1.0,)}))["data"][0]
    assert cells["text"] == [["100", ""], ["", "100"]]
    assert cells["texttemplate"] == "%{text}"


def test_the_map_has_a_column_for_each_place_and_one_for_the_rest() -> None:
    across = map_of(demo())["layout"]["xaxis"]
    assert across["ticktext"] == [*map(str, range(1, 11)), "11+"]


def test_each_mark_stands_in_its_column_and_says_what_it_means() -> None:
    said = {"in": "in", "out": "out", "runs": "runs now"}
    rows: list[Marked] = [("First", ("runs", "in", "out")), ("Second", (None, "out", "in"))]
    figure = mark_map(("Now", "One", "Other"), rows, said)
    chosen, out, runs = figure["data"]
    assert (chosen["x"], chosen["y"]) == ([1, 2], [0, 1])
    assert (out["x"], out["y"]) == ([2, 1], [0, 1])
    assert (runs["x"], runs["hovertext"]) == ([0], ["First<br>Now: runs now"])
    assert len({it["marker"]["symbol"] for it in figure["data"]}) == 3
    assert figure["layout"]["yaxis"]["ticktext"] == ["First", "Second"]


def test_more_rows_of_marks_take_more_room() -> None:
    said = {"in": "in", "out": "out", "runs": "runs now"}
    heights = [mark_map(("One",), [("A", ("in",))] * n, said)["layout"]["height"] for n in (1, 5)]
    assert heights[1] - heights[0] == 4 * 21
