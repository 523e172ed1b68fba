"""Charts of slides, and the workbook behind each."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from lib.exchange.slides import Series
from tests.lib.exchange.decks import AWKWARD, BARS, MADE, charts, opened, written

ODD = replace(
    BARS,
    categories=AWKWARD,
    series=(Series("=cmd|' /C calc'!A0", tuple(float(i) for i in range(len(AWKWARD)))),),
)


def sheet_of(chart: Any) -> Any:
    return load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active


def test_the_bars_are_powerpoints_own_and_hold_the_exact_numbers() -> None:
    (chart,) = charts(opened(written()))
    assert [tuple(series.values) for series in chart.series] == [(88.58333, 62.5), (None, 60.0)]
    assert [series.name for series in chart.series] == ["Today", "What if"]
    assert list(chart.plots[0].categories) == ["Coverage", "Weakest"]


def test_the_workbook_behind_holds_what_the_chart_shows() -> None:
    (chart,) = charts(opened(written()))
    rows = [tuple(cell.value for cell in row) for row in sheet_of(chart).iter_rows()]
    assert rows == [
        (None, "Today", "What if"),
        ("Coverage", 88.58333, None),
        ("Weakest", 62.5, 60.0),
    ]


def test_a_name_that_looks_like_a_formula_stays_text() -> None:
    (chart,) = charts(opened(written((ODD,))))
    sheet = sheet_of(chart)
    named = [sheet.cell(row, 1) for row in range(2, len(AWKWARD) + 2)]
    assert [cell.value for cell in named] == list(AWKWARD)
    assert {cell.data_type for cell in (*named, sheet["B1"])} == {"s"}
    assert not any(cell.hyperlink for cell in named)
    assert list(chart.plots[0].categories) == list(AWKWARD)


def test_bars_have_the_colours_given_and_their_numbers_beside_them() -> None:
    (chart,) = charts(opened(written()))
    hues = [str(series.format.fill.fore_color.rgb) for series in chart.series]
    assert hues == ["0072B2", "D55E00"]
    labels = chart.plots[0].data_labels
    assert labels.show_value
    assert labels.number_format == '#,##0.0"%"'
    assert chart.has_legend


def test_more_series_than_colours_start_again() -> None:
    many = replace(BARS, series=tuple(Series(f"S{i}", (1.0, 2.0)) for i in range(3)))
    (chart,) = charts(opened(written((many,))))
    assert str(chart.series[2].format.fill.fore_color.rgb) == "0072B2"


def test_the_workbook_tells_the_moment_it_was_asked_to() -> None:
    (chart,) = charts(opened(written()))
    book = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    assert book.properties.created == MADE.replace(tzinfo=None)
    assert not book.properties.creator
