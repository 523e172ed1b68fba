"""Tables and figures of a page as files that a spreadsheet opens: CSV, or an Excel workbook.

No text in them is run as a formula.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO, StringIO
from typing import Any

from lib.exchange.tables.csvs import shielded

BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TITLE_LIMIT = 31
"""Characters that Excel allows in the name of a sheet."""
_BARRED = re.compile(r"[\[\]:*?/\\]")

Lines = Iterable[Sequence[object]]


def listing_book(sheets: Mapping[str, Lines]) -> bytes:
    """The tables as a workbook, each under its title; no text is run as a formula.

    Titles are cut to what Excel allows; those that would then be alike are numbered.
    """
    from openpyxl import Workbook

    book, used = Workbook(write_only=True), set[str]()
    for title, lines in sheets.items():
        sheet = book.create_sheet(_named(title, used))
        for line in lines:
            sheet.append([text_cell(sheet, value) for value in line])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def text_cell(sheet: Any, value: Any) -> Any:
    """The value as a cell; text stays text, whatever it begins with."""
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value)
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = True
    return cell


def _named(title: str, used: set[str]) -> str:
    """The title as Excel takes it, not one that is used already, whatever its capitals."""
    plain = _BARRED.sub(" ", title).strip("' ") or "–"
    name, n = plain[:TITLE_LIMIT].strip(), 1
    while name.casefold() in used:
        n += 1
        name = f"{plain[: TITLE_LIMIT - len(str(n)) - 1].strip()} {n}"
    used.add(name.casefold())
    return name


def listing_file(
    header: Sequence[str], rows: Iterable[Sequence[str | float | int | None]], language: str
) -> bytes:
    """The rows under their header: UTF-8 with its mark; Danish with semicolons and decimal commas.

    A text that a spreadsheet would run as a formula has an apostrophe before it.
    """
    danish = language == "da"
    target = StringIO(newline="")
    lines = csv.writer(target, delimiter=";" if danish else ",", lineterminator="\r\n")
    lines.writerow(map(shielded, header))
    for row in rows:
        lines.writerow(_shown(cell, danish) for cell in row)
    return target.getvalue().encode("utf-8-sig")


def _shown(cell: str | float | None, danish: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return shielded(cell)
    return repr(cell).removesuffix(".0").replace(".", "," if danish else ".")


def figure_book(groups: Mapping[str, Mapping[str, Any] | list[dict[str, Any]]]) -> bytes:
    """The groups as a workbook. A row for each id; what lies deeper is a column named by its path.

    A group of single values has a row for each; a list is numbered from 1.
    """
    return listing_book({name: _lines(group) for name, group in groups.items()})


def _lines(group: Mapping[str, Any] | list[dict[str, Any]]) -> Iterator[Sequence[object]]:
    """The header, then a row for each id."""
    pairs = group.items() if isinstance(group, Mapping) else enumerate(group, start=1)
    rows = {key: dict(_flat(value)) for key, value in pairs}
    columns = list(dict.fromkeys(path for row in rows.values() for path in row))
    yield ("id", *columns)
    yield from ((key, *(row.get(path) for path in columns)) for key, row in rows.items())


def _flat(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _flat(inner, f"{path}.{key}" if path else str(key))
    elif isinstance(value, (list, tuple)):
        yield path or "value", " ".join(map(str, value))
    else:
        yield path or "value", value
