"""Excel workbooks read as sheets, after a look inside that makes it safe to open them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO
from itertools import repeat
from typing import Any
from xml.etree.ElementTree import ParseError
from zipfile import ZipFile

from lib.errors import BadFileError, Problem
from lib.exchange.archives import BROKEN_ARCHIVE, damaged, opened, unpacked
from lib.exchange.headings import is_explanation
from lib.exchange.sheets import (
    FORMULA_ERROR,
    MOST_ROWS,
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
MOST_MERGED = 100

_BROKEN = (*BROKEN_ARCHIVE, ParseError, LookupError, ValueError, TypeError, AttributeError, OSError)
"""What openpyxl raises for workbooks whose parts are missing or damaged."""

_ROW = re.compile(rb"<(?:\w+:)?row[\s>]")
_CONTENT = re.compile(rb"<(?:\w+:)?(?:v|is|f)[\s>/]")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=[\"']([A-Z]+([0-9]+):[A-Z]+[0-9]+)[\"']")
_ESCAPED = re.compile(r"_x005F_(?=x[0-9A-Fa-f]{4}_)|_x000D_")


def workbook(data: bytes, name: str) -> Book:
    """The sheets of an .xlsx workbook, without the one that explains the others.

    Raises `BadFileError` where the file as a whole cannot be opened or has too many rows.
    """
    try:
        with opened(data) as archive:
            _refuse_declarations(archive)
            looks = {title: _look(unpacked(archive, path)) for title, path in _paths(data).items()}
        _refuse_long(looks)
        return _book(data, name, looks)
    except _BROKEN:
        raise damaged() from None


# -- looking inside before opening ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Look:
    """What the XML of one sheet shows at a glance."""

    is_long: bool
    has_formulas: bool
    merged: tuple[tuple[str, int], ...]


def _look(xml: bytes) -> _Look:
    rows = _ROW.split(xml)[1:]
    is_long = len(rows) > MOST_ROWS + 1 and sum(map(bool, map(_CONTENT.search, rows))) > (
        MOST_ROWS + 1
    )
    merged = [(area.decode(), int(row)) for area, row in _MERGED.findall(xml)]
    return _Look(is_long, _FORMULA.search(xml) is not None, tuple(merged[:MOST_MERGED]))


def _refuse_declarations(archive: ZipFile) -> None:
    """Raises `BadFileError` for XML that declares entities: they can unfold without end.

    Workbooks have no document type. A zero byte is XML in an encoding where this search would
    not see one.
    """
    for name in archive.namelist():
        part = unpacked(archive, name)
        if b"<!DOCTYPE" in part or (name.endswith((".xml", ".rels")) and b"\x00" in part):
            raise unreadable(
                words(
                    "The workbook holds XML declarations that no spreadsheet program writes. "
                    "Open it in Excel, and save it again."
                )
            )


def _paths(data: bytes) -> Mapping[str, str]:
    """Where in the archive each sheet lies, by its title; texts are not read for this."""
    from openpyxl.reader.excel import ExcelReader

    reader = ExcelReader(BytesIO(data), read_only=True, keep_links=False)
    reader.read_manifest()
    reader.read_workbook()
    found = [(sheet.name, part.target) for sheet, part in reader.parser.find_sheets()]
    return {title: path for title, path in found if not is_explanation(title)}


def _refuse_long(looks: Mapping[str, _Look]) -> None:
    problems = [too_many_rows(title) for title, look in looks.items() if look.is_long]
    if problems:
        raise BadFileError(problems)


# -- reading the cells ----------------------------------------------------------------------------


def _book(data: bytes, name: str, looks: Mapping[str, _Look]) -> Book:
    values = _loaded(data, data_only=True)
    has_formulas = any(look.has_formulas for look in looks.values())
    formulas = _loaded(data, data_only=False) if has_formulas else None
    parts = []
    for sheet in values.worksheets:
        if sheet.title in looks:
            twin = formulas[sheet.title] if formulas else None
            parts.append(Book((), tuple(_merged(sheet.title, looks[sheet.title]))))
            parts.append(sheet_of(sheet.title, _lines(sheet, twin), file=name))
    return book_of(parts)


def _loaded(data: bytes, *, data_only: bool) -> Any:
    import openpyxl

    return openpyxl.load_workbook(
        BytesIO(data), read_only=True, data_only=data_only, keep_links=False
    )


def _merged(title: str, look: _Look) -> Iterator[Problem]:
    what = words(
        "These cells are merged. Unmerge them in Excel, and give every cell its own value."
    )
    return (Problem(title, row, None, area, what) for area, row in look.merged)


def _lines(sheet: Any, formulas: Any) -> Iterator[tuple[int, list[RawCell]]]:
    """The rows by number. `formulas` is the same sheet with formulas in the place of values."""
    sheet.reset_dimensions()  # what a sheet says of its own size is often wrong
    if formulas is None:
        pairs: Iterator[Any] = zip(sheet.iter_rows(), repeat(()), strict=False)
    else:
        formulas.reset_dimensions()
        pairs = zip(sheet.iter_rows(), formulas.iter_rows(), strict=True)
    for number, (cells, twins) in enumerate(pairs, start=1):
        if number > LAST_ROW:
            raise damaged()
        twins = twins or cells
        read = [_cell(cell, twin.data_type == "f") for cell, twin in zip(cells, twins, strict=True)]
        yield number, _within(read)


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
