"""A document as Word: A4, columns as wide as what they hold, charts that can be edited.

True heading and list styles, the document's language, and nobody's name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from lib.exchange.documents.slides import drawn_chart
from lib.exchange.documents.values import (
    TOP,
    Bars,
    Block,
    Bullets,
    Document,
    Grid,
    Heading,
    PageBreak,
    Paragraph,
)
from lib.exchange.documents.writing import TAGS, clean

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PAGE, EDGE = (21.0, 29.7), 2.5
"""Centimetres: A4, and its margins."""
TEXT_SIZE, CELL_SIZE, FOOT_SIZE = 10, 8.5, 8
HUES = "#0072B2", "#6B7280"
ROW, LEAST = 0.22, 1.4
"""Centimetres: a bar of a chart, and what a chart needs besides."""
SIGN, PADDING, WIDEST = 0.18, 0.5, 60
"""Centimetres of a sign and of a cell's margins; signs on a line of a cell, at most."""
_NUMBER = re.compile(r"(?:[A-Z]{3}[  ])?[–−-]?[\d.,  ]*\d([.,]\d+)?( ?%| [\w.]{1,12})?|–")


def word_file(document: Document, made: datetime, palette: Sequence[str] = HUES) -> bytes:
    """The document as a `.docx`; `made` is told as the moment it was written (UTC).

    `palette` holds the colours of bars.
    """
    import docx

    word = docx.Document()
    _describe(word, document, made)
    _lay_out(word, document)
    _speak(word, TAGS[document.language])
    word.add_paragraph(clean(document.title), style="Title")
    before: Block | None = None
    for block in document.blocks:
        _add(word, block, document.language, made, palette)
        if isinstance(before, PageBreak):
            word.paragraphs[-1].paragraph_format.page_break_before = True
        before = block
    file = BytesIO()
    word.save(file)
    return file.getvalue()


def _describe(word: WordDocument, document: Document, made: datetime) -> None:
    """Set what the file says about itself; the blank that python-docx brings names an author."""
    about = word.core_properties
    about.title = clean(document.title)[:255]
    about.language = TAGS[document.language]
    about.author = about.last_modified_by = about.comments = ""
    about.created = about.modified = made


def _lay_out(word: WordDocument, document: Document) -> None:
    """Set paper, margins, the size of the text, and what stands at the foot of each page."""
    from docx.shared import Cm, Pt

    (section,) = word.sections
    section.page_width, section.page_height = map(Cm, PAGE)
    section.left_margin = section.right_margin = Cm(EDGE)
    section.top_margin = section.bottom_margin = Cm(EDGE)
    styles: Any = word.styles
    styles["Normal"].font.size = Pt(TEXT_SIZE)
    styles["Normal"].paragraph_format.space_after = Pt(5)
    styles["Title"].font.size = Pt(20)
    for level in range(1, TOP + 1):
        styles[f"Heading {level}"].paragraph_format.space_before = Pt(12 if level < TOP else 8)
    if document.foot:
        foot = section.footer.paragraphs[0]
        foot.text = clean(document.foot)
        foot.runs[0].font.size = Pt(FOOT_SIZE)


def _speak(word: WordDocument, tag: str) -> None:
    """Make `tag` the language of every style, and so of all text."""
    from docx.oxml.ns import qn

    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), tag)
    for language in word.settings.element.iter(qn("w:themeFontLang")):
        language.set(qn("w:val"), tag)


def _add(
    word: WordDocument, block: Block, language: str, made: datetime, palette: Sequence[str]
) -> None:
    match block:
        case Heading(text, level):
            word.add_heading(clean(text), level)
        case Paragraph(text):
            word.add_paragraph(clean(text))
        case Bullets(items):
            for item in items:
                word.add_paragraph(clean(item), style="List Bullet")
        case Grid():
            _add_table(word, block)
        case Bars():
            _add_chart(word, block, language, made, palette)
        case PageBreak():
            pass  # the next paragraph begins a page: a break of its own could be a blank one


# -- tables ---------------------------------------------------------------------------------------


def _add_table(word: WordDocument, grid: Grid) -> None:
    """Add a table: its first row is told as its header and repeated, no row is split over pages."""
    from docx.oxml import OxmlElement
    from docx.shared import Pt

    table = word.add_table(rows=0, cols=len(grid.header), style="Table Grid")
    table.autofit = False
    sizes, right = widths(grid), numeric(grid)
    for row in (grid.header, *grid.rows):
        added = table.add_row()
        added._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for i, (cell, text) in enumerate(zip(added.cells, row, strict=True)):
            _fill(cell, clean(text), sizes[i], right=right[i])
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for column, size in zip(table.columns, sizes, strict=True):
        column.width = _cm(size)
    word.add_paragraph().paragraph_format.space_after = Pt(0)


def _fill(cell: Any, text: str, size: float, *, right: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    cell.text, cell.width = text, _cm(size)
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(1)
    paragraph.runs[0].font.size = Pt(CELL_SIZE)
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _cm(size: float) -> Any:
    from docx.shared import Cm

    return Cm(size)


def widths(grid: Grid) -> tuple[float, ...]:
    """Centimetres of each column: no word is broken, and longer cells have more of the rest."""
    columns = list(zip(grid.header, *grid.rows, strict=True))
    least = [SIGN * _longest_word(cells) + PADDING for cells in columns]
    wanted = [SIGN * min(WIDEST, max(map(len, cells))) + PADDING for cells in columns]
    room = PAGE[0] - 2 * EDGE
    if sum(least) >= room:
        return tuple(room * one / sum(least) for one in least)
    longing = [max(0.0, more - one) for one, more in zip(least, wanted, strict=True)]
    share = (room - sum(least)) / (sum(longing) or 1.0)
    if sum(longing) <= room - sum(least):
        return tuple(one + more for one, more in zip(least, longing, strict=True))
    return tuple(one + share * more for one, more in zip(least, longing, strict=True))


def _longest_word(cells: Sequence[str]) -> int:
    return max((len(word) for cell in cells for word in cell.split(" ")), default=0)


def numeric(grid: Grid) -> tuple[bool, ...]:
    """Of each column whether it holds numbers alone, which stand to the right."""
    columns = list(zip(*grid.rows, strict=True)) or [()] * len(grid.header)
    return tuple(
        any(any(map(str.isdigit, cell)) for cell in cells)
        and all(not cell or _NUMBER.fullmatch(cell) for cell in cells)
        for cells in columns
    )


# -- charts ---------------------------------------------------------------------------------------


def _add_chart(
    word: WordDocument, bars: Bars, language: str, made: datetime, palette: Sequence[str]
) -> None:
    """Add the bars as a chart of Word's own, its numbers in a workbook behind it."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.shared import Pt

    title = word.add_paragraph()
    title.add_run(clean(bars.title)).bold = True
    title.paragraph_format.keep_with_next = True
    chart, book = drawn_chart(bars, language, made, palette, size=FOOT_SIZE)
    package: Any = word.part.package
    n = sum(part.partname.startswith("/word/charts/") for part in package.iter_parts()) + 1
    behind = Part(PackURI(f"/word/embeddings/chart{n}.xlsx"), CONTENT_TYPE.SML_SHEET, book, package)
    shown = Part(PackURI(f"/word/charts/chart{n}.xml"), CONTENT_TYPE.DML_CHART, chart, package)
    shown.relate_to(behind, RELATIONSHIP_TYPE.PACKAGE)
    place = word.part.relate_to(shown, RELATIONSHIP_TYPE.CHART)
    tall = LEAST + ROW * len(bars.categories) * len(bars.series)
    paragraph = word.add_paragraph()
    paragraph.add_run()._r.append(_framed(place, n, PAGE[0] - 2 * EDGE, tall, clean(bars.alt)))
    if bars.note:
        word.add_paragraph().add_run(clean(bars.note)).font.size = Pt(CELL_SIZE)


def _framed(place: str, n: int, wide: float, tall: float, alt: str) -> Any:
    """The drawing that shows the chart, with its text for those who do not see it."""
    from docx.oxml import parse_xml
    from docx.shared import Cm

    size = f'cx="{Cm(wide)}" cy="{Cm(tall)}"'
    frame: Any = parse_xml(
        "<w:drawing"
        ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
        ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{n}" name="Chart {n}"/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">'
        f'<c:chart r:id="{place}"/></a:graphicData></a:graphic></wp:inline></w:drawing>'
    )
    next(it for it in frame.iter() if str(it.tag).endswith("}docPr")).set("descr", alt)
    return frame
