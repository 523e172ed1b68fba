"""Slides as a PowerPoint file: charts that can be edited, language set, nobody named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lib.exchange.documents.charts import chart_data, dress, workbook_behind
from lib.exchange.documents.values import (
    Bars,
    Grid,
    Series,
    Slide,
    TableSlide,
    TextSlide,
    TitleSlide,
)
from lib.exchange.documents.writing import TAGS, clean

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.slide import Slide as Shown

SLIDES_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
WIDTH, HEIGHT, EDGE = 13.333, 7.5, 0.6
"""Inches: 16 to 9, and the margin."""
TITLE_SIZE, TEXT_SIZE, TABLE_SIZE, NOTE_SIZE = 28, 22, 14, 14
TOP, FOOT = 1.9, 0.55
"""Inches: where the picture begins under the title, and the height of a note under it."""
SMALL_TEXT_SIZE, LINE, LINES = 18, 85, 9
"""The size of text that fills more than so many lines of so many signs."""
FOOTER, FOOTER_SIZE = 0.45, 11
"""Inches from the bottom to the foot of each slide but the first, and its size."""
_LAYOUTS = {"title": 0, "text": 1, "picture": 5}
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def write_slides(
    slides: Iterable[Slide],
    *,
    title: str,
    language: str,
    made: datetime,
    palette: Sequence[str],
    foot: str = "",
) -> bytes:
    """The slides as a `.pptx` of 16 to 9; the same slides give the same bytes.

    `language` is `da` or `en`; `made` is told as the moment it was written (UTC); `palette` holds
    the colours of the bars, such as `#0072B2`. `foot` stands with the number of the
    slide at the foot of each but the first.
    """
    from pptx import Presentation
    from pptx.util import Inches

    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDTH), Inches(HEIGHT)
    _describe(deck, title, language, made)
    for n, slide in enumerate(slides, start=1):
        _add(deck, slide, made, palette, _tongue(language))
        if foot and n > 1:
            _write_small(deck.slides[-1], f"{foot} · {n}", HEIGHT - FOOTER, FOOTER_SIZE)
    _speak(deck, _tongue(language))
    file = BytesIO()
    deck.save(file)
    return _timeless(file.getvalue())


def _tongue(language: str) -> Any:
    from pptx.enum.lang import MSO_LANGUAGE_ID

    return MSO_LANGUAGE_ID.DANISH if language == "da" else MSO_LANGUAGE_ID.ENGLISH_UK


def _describe(deck: Presentation, title: str, language: str, made: datetime) -> None:
    """Set what the file says about itself; the blank that python-pptx brings names an author."""
    about = deck.core_properties
    about.title = clean(title)[:255]
    about.language = TAGS[language]
    about.author = about.last_modified_by = about.comments = ""
    about.created = about.modified = made
    about.revision = 1


def _add(
    deck: Presentation, slide: Slide, made: datetime, palette: Sequence[str], tongue: Any
) -> None:
    match slide:
        case TitleSlide(title, subtitle):
            shown = _blank(deck, "title", title, top=2.2)
            _write(shown.placeholders[1], (subtitle,), top=4.1, height=1.5)
        case TextSlide(title, points):
            shown = _blank(deck, "text", title)
            _write(shown.placeholders[1], points, top=TOP, height=HEIGHT - TOP - EDGE)
        case Bars():
            shown = _blank(deck, "picture", slide.title)
            _draw(shown, _readable(slide), made, palette, tongue)
            _note(shown, slide.note)
        case TableSlide(title, alt, grid, note):
            shown = _blank(deck, "picture", title)
            _tabulate(shown, grid, alt)
            _note(shown, note)


def _blank(deck: Presentation, layout: str, title: str, top: float = 0.4) -> Shown:
    """A new slide with its title, placed for 16 to 9: the layouts are made for 4 to 3."""
    from pptx.util import Pt

    shown: Shown = deck.slides.add_slide(deck.slide_layouts[_LAYOUTS[layout]])
    box: Any = shown.shapes.title
    _place(box, top, 1.4)
    box.text_frame.word_wrap = True
    box.text_frame.text = clean(title)
    for paragraph in box.text_frame.paragraphs:
        paragraph.font.size, paragraph.font.bold = Pt(TITLE_SIZE), True
    _align_left(box)
    return shown


def _write(box: Any, points: Sequence[str], *, top: float, height: float) -> None:
    from pptx.util import Pt

    _place(box, top, height)
    box.text_frame.text = "\n".join(clean(point) for point in points)
    lines = sum(1 + len(point) // LINE for point in points)
    for paragraph in box.text_frame.paragraphs:
        paragraph.font.size = Pt(TEXT_SIZE if lines <= LINES else SMALL_TEXT_SIZE)
        paragraph.space_after = Pt(10)
    _align_left(box)


def _note(shown: Shown, note: str) -> None:
    if not note:
        return
    _write_small(shown, note, HEIGHT - EDGE - FOOT + 0.2, NOTE_SIZE)


def _write_small(shown: Shown, text: str, top: float, size: float) -> None:
    """Write a line across the slide, so many inches from its top."""
    from pptx.util import Inches, Pt

    box = shown.shapes.add_textbox(Inches(EDGE), Inches(top), Inches(WIDTH - 2 * EDGE), Inches(0.4))
    box.text_frame.word_wrap = True
    box.text_frame.text = clean(text)
    box.text_frame.paragraphs[0].font.size = Pt(size)


def _draw(shown: Shown, slide: Bars, made: datetime, palette: Sequence[str], tongue: Any) -> Any:
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Inches

    frame = shown.shapes.add_chart(
        XL_CHART_TYPE.BAR_CLUSTERED,
        Inches(EDGE),
        Inches(TOP),
        Inches(WIDTH - 2 * EDGE),
        Inches(HEIGHT - TOP - EDGE - (FOOT if slide.note else 0)),
        chart_data(slide),
    )
    chart: Any = frame.chart  # type: ignore[attr-defined]
    dress(chart, slide, palette, tongue)
    chart.part.chart_workbook.update_from_xlsx_blob(workbook_behind(slide, made))
    _tell(frame, slide.alt)
    return chart


def drawn_chart(
    bars: Bars, language: str, made: datetime, palette: Sequence[str], *, size: int
) -> tuple[bytes, bytes]:
    """The bars as the two parts of a chart in any Office file: how it looks, its workbook."""
    from pptx import Presentation
    from pptx.util import Pt

    deck, readable = Presentation(), _readable(bars)
    shown = deck.slides.add_slide(deck.slide_layouts[_LAYOUTS["picture"]])
    chart = _draw(shown, readable, made, palette, _tongue(language))
    chart.font.size = chart.plots[0].data_labels.font.size = Pt(size)
    return chart.part.blob, workbook_behind(readable, made)


def _tabulate(shown: Shown, grid: Grid, alt: str) -> None:
    from pptx.util import Inches, Pt

    rows = (grid.header, *grid.rows)
    frame = shown.shapes.add_table(
        len(rows),
        len(grid.header),
        Inches(EDGE),
        Inches(TOP),
        Inches(WIDTH - 2 * EDGE),
        Inches(0.32 * len(rows)),
    )
    _widen_first(frame.table)
    for i, row in enumerate(rows):
        for j, text in enumerate(row):
            cell = frame.table.cell(i, j)
            cell.text_frame.text = clean(text)
            cell.margin_top = cell.margin_bottom = Inches(0.02)
            cell.text_frame.paragraphs[0].font.size = Pt(TABLE_SIZE)
    _tell(frame, alt)


def _widen_first(table: Any) -> None:
    """Give the first column half the width: it holds titles and sentences."""
    first, *others = table.columns
    whole = sum(column.width for column in table.columns)
    for column in others:
        column.width = whole // 2 // len(others)
    first.width = whole - sum(column.width for column in others)


def _tell(frame: Any, alt: str) -> None:
    """Give the picture its text for those who do not see it."""
    frame._element.nvGraphicFramePr.cNvPr.set("descr", clean(alt))


def _place(box: Any, top: float, height: float) -> None:
    from pptx.util import Inches

    box.left, box.width = Inches(EDGE), Inches(WIDTH - 2 * EDGE)
    box.top, box.height = Inches(top), Inches(height)


def _align_left(box: Any) -> None:
    from pptx.enum.text import PP_ALIGN

    for paragraph in box.text_frame.paragraphs:
        paragraph.alignment = PP_ALIGN.LEFT


def _speak(deck: Presentation, tongue: Any) -> None:
    """Set the language of every text, in tables too, so that its spelling is checked by it."""
    for shown in deck.slides:
        for shape in shown.shapes:
            for paragraph in _paragraphs(shape):
                for run in paragraph.runs:
                    run.font.language_id = tongue


def _paragraphs(shape: Any) -> list[Any]:
    if shape.has_text_frame:
        return list(shape.text_frame.paragraphs)
    if shape.has_table:
        return [it for cell in shape.table.iter_cells() for it in cell.text_frame.paragraphs]
    return []


def _readable(slide: Bars) -> Bars:
    """The slide with names that any XML file can hold."""
    return replace(
        slide,
        categories=tuple(map(clean, slide.categories)),
        series=tuple(Series(clean(row.name), row.values) for row in slide.series),
    )


def _timeless(data: bytes) -> bytes:
    """The same archive with one date on each part, so that equal content is equal bytes."""
    file = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(file, "w", ZIP_DEFLATED) as new:
        for part in old.infolist():
            new.writestr(ZipInfo(part.filename, _FIRST_DAY), old.read(part), ZIP_DEFLATED)
    return file.getvalue()
