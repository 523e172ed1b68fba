"""Tables as an Excel workbook: one sheet each, text that stays text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import Any

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
