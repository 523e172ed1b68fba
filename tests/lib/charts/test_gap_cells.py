"""The figure of a map of cells."""

from __future__ import annotations

from dataclasses import replace

from lib.charts.gap_cells import cell_map
from lib.view.competences.gap_cells import CellMap, MapCell


def view(rows: int = 1) -> CellMap:
    cells = (MapCell("3▾", 0.25, "M1: 3 of 4"), MapCell("?", None, "M1: <b>unknown"))
    return CellMap(
        ("K1\n≥ 4", "K2"), ("A name that is far too long for a line",) * rows, (cells,) * rows, ""
    )


def test_what_stands_in_a_cell_is_written_there() -> None:
    cells, unknown, _ = cell_map(view())["data"]
    assert cells["text"] == [["3▾", ""]]
    assert cells["z"] == [[1 / 3, None]]
    assert (unknown["x"], unknown["y"], unknown["text"]) == ([1], [0], ["?"])


def test_nothing_is_read_as_markup() -> None:
    assert cell_map(view())["data"][1]["hovertext"] == ["M1: ‹b›unknown"]


def test_a_name_may_take_several_lines_and_a_head_too() -> None:
    assert cell_map(view())["layout"]["xaxis"]["ticktext"] == ["K1<br>≥ 4", "K2"]
    assert "<br>" in cell_map(view())["layout"]["yaxis"]["ticktext"][0]


def test_a_row_without_cells_is_a_title_across_the_columns() -> None:
    titled = replace(view(), names=("A department", "M1"), rows=((), *view().rows))
    cells, unknown, titles = cell_map(titled)["data"]
    assert (titles["text"], titles["y"]) == (["A department"], [0])
    assert cells["z"][0] == [None, None]
    assert unknown["y"] == [1]
    assert cell_map(titled)["layout"]["yaxis"]["ticktext"][0] == ""


def test_the_shades_are_those_of_the_scale_so_that_numbers_can_be_read_on_them() -> None:
    shares = (0.0, 0.2, 1 / 3, 0.5, 0.7, 1.0)
    row = tuple(MapCell("", share, "") for share in shares)
    drawn = cell_map(CellMap(("K",) * len(shares), ("M1",), (row,), ""))["data"][0]["z"]
    assert drawn == [[0, 1 / 3, 1 / 3, 2 / 3, 1, 1]]
