"""Slides as a PowerPoint file."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from lib.exchange.documents import Grid
from lib.exchange.slides import TableSlide, TextSlide
from lib.view.scenarios.slides import decision_slides
from tests.lib.exchange.decks import BARS, DECK, MADE, TABLE, charts, opened, written
from tests.lib.view.scenarios.decisions import EN, demo_decision


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
    assert [series.values[0] for series in figures.series] == [
        outcome.figures["strategy_coverage"] for outcome in outcomes
    ]
    done = decision.chosen_outcome.approach.portfolio
    assert done is not None
    assert goals.series[1].values == tuple(100 * (row.share or 0.0) for row in done.goals)
    assert loads.series[1].values == tuple(row.asked for row in done.loads)
