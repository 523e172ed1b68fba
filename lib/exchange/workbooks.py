"""Excel workbooks read as sheets, after a look inside that makes it safe to open them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from io import BytesIO
from itertools import repeat
from typing import Any
from zipfile import ZipFile

from lib.errors import BadFileError, Problem
from lib.exchange.archives import BROKEN_ARCHIVE, damaged, opened, unpacked
from lib.exchange.headings import is_explanation
from lib.exchange.sheet_xml import Look, look_at
from lib.exchange.sheets import (
    FORMULA_ERROR,
    Book,
    Flaw,
    RawCell,
    book_of,
    sheet_of,
    too_many_rows,
    unreadable,
)
from lib.words import words

MOST_COLUMNS = 256
LAST_ROW = 1_048_576
"""The last row that a sheet can have; a file that says more is damaged."""
MOST_LINES = 1_500_000
"""Rows of all sheets together, blank ones too."""
MOST_SHEETS = 100
MOST_TAGS = 2_000_000
"""Pieces of XML in all parts: about 600,000 cells, read in some ten seconds."""

_BROKEN = (
    *(*BROKEN_ARCHIVE, SyntaxError, LookupError),  # SyntaxError: what both XML readers raise
    *(ValueError, TypeError, AttributeError, OSError),
)
"""What openpyxl raises for workbooks whose parts are missing or damaged."""

_ESCAPED = re.compile(r"_x005F_(?=x[0-9A-Fa-f]{4}_)|_x000D_")


def workbook(data: bytes, name: str) -> Book:
    """The sheets of an .xlsx workbook, without the one that explains the others.

    Raises `BadFileError` where the file as a whole cannot be opened or has too many rows.
    """
    try:
        with opened(data) as archive:
            _refuse_many_sheets(archive)
            tags = _refuse_declarations(archive)
            paths, hidden = _paths(data)
            looks = {title: look_at(unpacked(archive, path)) for title, path in paths.items()}
        _refuse_long(looks)
        _refuse_large(looks, tags)
        return book_of((_book(data, name, looks), Book((), tuple(map(_hidden, hidden)))))
    except _BROKEN:
        raise damaged() from None


# -- looking inside before opening ----------------------------------------------------------------


def _refuse_many_sheets(archive: ZipFile) -> None:
    sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
    if len(sheets) > MOST_SHEETS:
        raise unreadable(
            words(
                "The workbook has {n} sheets; at most {limit} are read. Keep one for each table.",
                n=len(sheets),
                limit=MOST_SHEETS,
            )
        )


def _refuse_declarations(archive: ZipFile) -> int:
    """The pieces of XML; raises `BadFileError` where it declares entities: they unfold without end.

    Workbooks have no document type. A zero byte is XML in an encoding where this search would
    not see one.
    """
    tags = 0
    for name in archive.namelist():
        part = unpacked(archive, name)
        tags += part.count(b"<") if name.endswith((".xml", ".rels")) else 0
        if b"<!DOCTYPE" in part or (name.endswith((".xml", ".rels")) and b"\x00" in part):
            raise unreadable(
                words(
                    "The workbook holds XML declarations that no spreadsheet program writes. "
                    "Open it in Excel, and save it again."
                )
            )
    return tags


def _paths(data: bytes) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """Where in the archive each sheet lies, by its title, and the titles of hidden sheets.

    Texts are not read for this.
    """
    from openpyxl.reader.excel import ExcelReader

    reader = ExcelReader(BytesIO(data), read_only=True, keep_links=False)
    reader.read_manifest()
    reader.read_workbook()
    found = [(sheet, part.target) for sheet, part in reader.parser.find_sheets()]
    found = [(sheet, path) for sheet, path in found if not is_explanation(sheet.name)]
    shown = {sheet.name: path for sheet, path in found if sheet.state == "visible"}
    return shown, tuple(sheet.name for sheet, _ in found if sheet.state != "visible")


def _hidden(title: str) -> Problem:
    what = words(
        "This sheet is hidden. Right-click the name of a sheet in Excel and choose Unhide, then "
        "look at it, or delete it."
    )
    return Problem(title, None, None, None, what)


def _refuse_long(looks: Mapping[str, Look]) -> None:
    problems = [too_many_rows(title) for title, look in looks.items() if look.is_long]
    if problems:
        raise BadFileError(problems)


def _refuse_large(looks: Mapping[str, Look], tags: int) -> None:
    """Raises `BadFileError` for what would take minutes to read."""
    wide = [Problem(t, None, None, None, _TOO_WIDE) for t, look in looks.items() if look.is_wide]
    if wide:
        raise BadFileError(wide)
    if tags > MOST_TAGS:
        raise unreadable(
            words(
                "The workbook holds more cells and texts than can be read at once. Remove sheets, "
                "rows and formatting that are not needed, and save it again."
            )
        )


# -- reading the cells ----------------------------------------------------------------------------


def _book(data: bytes, name: str, looks: Mapping[str, Look]) -> Book:
    values = _loaded(data, data_only=True)
    has_formulas = any(look.has_formulas for look in looks.values())
    formulas = _loaded(data, data_only=False) if has_formulas else None
    parts, left = [], iter(range(MOST_LINES))
    for sheet in values.worksheets:
        if sheet.title in looks:
            twin = formulas[sheet.title] if formulas else None
            parts.append(Book((), tuple(_misplaced(sheet.title, looks[sheet.title]))))
            lines = _lines(sheet, twin, left, far_known=bool(looks[sheet.title].far))
            parts.append(sheet_of(sheet.title, lines, file=name))
    return book_of(parts)


def _loaded(data: bytes, *, data_only: bool) -> Any:
    import openpyxl

    return openpyxl.load_workbook(
        BytesIO(data), read_only=True, data_only=data_only, keep_links=False
    )


def _misplaced(title: str, look: Look) -> Iterator[Problem]:
    what = words(
        "These cells are merged. Unmerge them in Excel, and give every cell its own value."
    )
    yield from (Problem(title, row, None, area, what) for area, row in look.merged)
    yield from (Problem(title, row, None, cell, _TOO_WIDE) for cell, row in look.far)


def _lines(
    sheet: Any, formulas: Any, left: Iterator[int], *, far_known: bool
) -> Iterator[tuple[int, list[RawCell]]]:
    """The rows by number. `formulas` is the same sheet with formulas in the place of values.

    `left` runs out where the sheets of a workbook have too many rows together. `far_known`: what
    lies far to the right has been named already.
    """
    sheet.reset_dimensions()  # what a sheet says of its own size is often wrong
    if formulas is None:
        pairs: Iterator[Any] = zip(sheet.iter_rows(), repeat(()), strict=False)
    else:
        formulas.reset_dimensions()
        pairs = zip(sheet.iter_rows(), formulas.iter_rows(), strict=True)
    width = MOST_COLUMNS if far_known else None
    for number, (cells, twins) in enumerate(pairs, start=1):
        if number > LAST_ROW or next(left, None) is None:
            raise damaged()
        both = zip(cells[:width], (twins or cells)[:width], strict=True)
        yield number, _within([_cell(cell, twin.data_type == "f") for cell, twin in both])


def _within(cells: list[RawCell]) -> list[RawCell]:
    """The cells that a table can have, with a flaw where there is more to the right."""
    if all(cell is None for cell in cells[MOST_COLUMNS:]):
        return cells[:MOST_COLUMNS]
    return [*cells[:MOST_COLUMNS], Flaw(None, _TOO_WIDE)]


_TOO_WIDE = words("There is content far to the right of the table. Remove it, and import again.")
_NOT_CALCULATED = words(
    "This formula has no stored value. Open the workbook in Excel, let it calculate, and save it."
)


def _cell(cell: Any, is_formula: bool) -> RawCell:
    value = cell.value
    if cell.data_type == "e":
        return Flaw(str(value), FORMULA_ERROR)
    if value is None:
        # a formula whose result is an empty text is of the type “str”, one without result is not
        return Flaw(None, _NOT_CALCULATED) if is_formula and cell.data_type != "str" else None
    if isinstance(value, str):
        return _ESCAPED.sub(lambda match: "_" if match[0] == "_x005F_" else "\r", value)
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else str(value)
    return str(value) if isinstance(value, (time, timedelta)) else _plain(value)


def _plain(value: date | bool | float) -> RawCell:
    """Whole numbers as such, however they are stored."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
