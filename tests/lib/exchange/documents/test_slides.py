"""Slides as a PowerPoint file, their charts, and the workbook behind each."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from lib.exchange.documents.values import Bars, Grid, Series, TableSlide, TextSlide
from lib.screens.decision.slides import decision_slides
from tests.lib.exchange.documents.decks import (
    AWKWARD,
    BARS,
    DECK,
    MADE,
    TABLE,
    charts,
    opened,
    written,
)
from tests.lib.screens.decision.decisions import demo_decision
from tests.readers import EN

ODD = replace(
    BARS,
    categories=AWKWARD,
    series=(Series("=cmd|' /C calc'!A0", tuple(float(i) for i in range(len(AWKWARD)))),),
)


def parts(data: bytes) -> dict[str, str]:
    with ZipFile(BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xml")]
        return {name: archive.read(name).decode() for name in names}


def test_every_slide_has_its_title_and_its_text() -> None:
    deck = opened(written())
    assert [slide.shapes.title.text_frame.text for slide in deck.slides] == [
        slide.title for slide in DECK
    ]
    points = deck.slides[1].placeholders[1].text_frame
    assert [paragraph.text for paragraph in points.paragraphs] == ["One", "Two"]


def test_it_is_sixteen_to_nine_and_nothing_lies_outside() -> None:
    deck = opened(written())
    assert deck.slide_width / deck.slide_height == pytest.approx(16 / 9, rel=1e-3)
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top + shape.height <= deck.slide_height


def test_pictures_and_tables_are_told_in_words() -> None:
    deck = opened(written())
    alts = [
        shape._element.nvGraphicFramePr.cNvPr.get("descr")
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_chart or shape.has_table
    ]
    assert alts == [BARS.alt, TABLE.alt]


def test_a_table_holds_its_rows_as_they_stand() -> None:
    frames = [shape for shape in opened(written()).slides[3].shapes if shape.has_table]
    assert [cell.text_frame.text for cell in frames[0].table.iter_cells()] == [
        "What",
        "P1",
        "=1+1",
    ]


def test_the_first_column_is_the_widest_and_the_table_keeps_its_width() -> None:
    wide = TableSlide("T", "Table", Grid(("What", "Who", "When"), (("a", "b", "c"),)))
    (frame,) = (shape for shape in opened(written((wide,))).slides[0].shapes if shape.has_table)
    widths = [column.width for column in frame.table.columns]
    assert widths[0] > 1.9 * widths[1]
    assert sum(widths) == pytest.approx(frame.width, abs=10)


@pytest.mark.parametrize(("language", "tag"), [("da", "da-DK"), ("en", "en-GB")])
def test_every_text_has_its_language(language: str, tag: str) -> None:
    found = parts(written(language=language))
    slides = "".join(text for name, text in found.items() if name.startswith("ppt/slides/slide"))
    assert slides.count("<a:r>") == slides.count(f'lang="{tag}"') > 0
    chart = next(text for name, text in found.items() if name.startswith("ppt/charts/chart"))
    assert f'lang="{tag}"' in chart


def test_it_names_nobody_and_tells_the_moment_it_was_asked_to() -> None:
    about = opened(written()).core_properties
    assert (about.author, about.last_modified_by, about.title) == ("", "", "Partnerships")
    assert about.created == about.modified == MADE.replace(tzinfo=None)
    assert about.language == "en-GB"


def test_the_same_slides_give_the_same_bytes() -> None:
    assert written() == written()


def test_no_part_has_the_date_of_today() -> None:
    with ZipFile(BytesIO(written())) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_signs_that_no_file_can_hold_are_left_out() -> None:
    deck = opened(written((TextSlide("One\x00two", ("a\x1bb",)),)))
    assert deck.slides[0].shapes.title.text_frame.text == "One two"


def test_without_slides_there_is_an_empty_deck() -> None:
    assert len(opened(written(())).slides) == 0


def test_a_decisions_charts_hold_the_numbers_of_its_outcomes() -> None:
    decision = demo_decision()
    deck = opened(written(decision_slides(decision, EN)))
    figures, goals, loads = charts(deck)
    outcomes = decision.today, *(row.outcome for row in decision.compared)
    assert list(figures.series[0].values[1:]) == [
        outcome.figures["strategy_coverage"] for outcome in outcomes
    ]
    done = decision.chosen_outcome.approach.portfolio
    assert done is not None
    assert sorted(goals.series[1].values) == sorted(100 * (it.share or 0.0) for it in done.goals)
    assert sorted(loads.series[-1].values) == sorted(row.asked for row in done.loads)


def test_every_slide_but_the_first_has_its_foot_and_number() -> None:
    deck = opened(written(foot="Fjordby · Draft"))
    feet = [
        [
            s.text_frame.text
            for s in slide.shapes
            if s.has_text_frame and "Fjordby" in s.text_frame.text
        ]
        for slide in deck.slides
    ]
    assert feet == [[], *([f"Fjordby · Draft · {n}"] for n in range(2, len(DECK) + 1))]


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
    assert hues == ["D55E00", "0072B2"]
    labels = chart.plots[0].data_labels
    assert labels.show_value
    assert labels.number_format == '#,##0.0"%"'
    assert chart.has_legend


def test_only_the_last_series_has_the_accent() -> None:
    many = replace(BARS, series=tuple(Series(f"S{i}", (1.0, 2.0)) for i in range(3)))
    (chart,) = charts(opened(written((many,))))
    hues = [str(series.format.fill.fore_color.rgb) for series in chart.series]
    assert hues == ["D55E00", "D55E00", "0072B2"]


def test_the_workbook_tells_the_moment_it_was_asked_to() -> None:
    (chart,) = charts(opened(written()))
    book = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    assert book.properties.created == MADE.replace(tzinfo=None)
    assert not book.properties.creator


def test_every_series_has_a_value_for_each_category() -> None:
    with pytest.raises(ValueError, match="a value for each category"):
        Bars("Title", "Alt", ("a", "b"), (Series("s", (1.0,)),))
