"""CSV files: a folder or an archive of them, read as sheets and written from a model.

Read: UTF-8, UTF-16 or what Danish Excel writes (cp1252); parted by comma, semicolon or tab.
Written: code names as headers, commas, decimal points, UTF-8. A text that a spreadsheet would run
as a formula has an apostrophe before it in the file, which is taken off again on reading.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lib.errors import Problem
from lib.exchange.archives import (
    UTF_16,
    Content,
    check_size,
    content_of,
    mismatch,
    opened,
    unpacked,
)
from lib.exchange.numerals import written as digits
from lib.exchange.sheets import (
    FORMULA_ERROR,
    RISKY,
    Book,
    Flaw,
    RawCell,
    book_of,
    sheet_of,
    unreadable,
)
from lib.model.fields import Cell
from lib.model.model import Model
from lib.model.settings import SETTINGS, Setting
from lib.model.tables import TABLES, Row, Table
from lib.words import words

_ERRORS = (
    *("#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#N/A", "#NULL!", "#SPILL!", "#CALC!"),
    *("#REFERENCE!", "#NAVN?", "#VÆRDI!", "#DIVISION/0!", "#I/T", "#NUL!"),
)
_STARTS, _WHOLES = ("|".join(map(re.escape, texts)) for texts in (RISKY, _ERRORS))
_RISKY = re.compile(rf"'*(?:{_STARTS}|(?:{_WHOLES})\Z)")
"""What is written with one more apostrophe: what a spreadsheet would run, or take for an error."""


def folder(path: Path) -> Book:
    """The CSV files of a folder as sheets; other files in it are left alone."""
    files = [file for file in sorted(path.iterdir()) if _is_csv(file.name)]
    for file in files:
        check_size(file.stat().st_size, file.name)
    return _sheets((file.name, file.read_bytes()) for file in files)


def archive(data: bytes) -> Book:
    """The CSV files of a zip archive as sheets, whatever folder they lie in."""
    with opened(data) as parts:
        names = [PurePosixPath(name) for name in parts.namelist() if "__MACOSX/" not in name]
        files = [name for name in names if _is_csv(name.name)]
        for name in files:
            check_size(parts.getinfo(str(name)).file_size, name.name)
        return _sheets((name.name, unpacked(parts, str(name))) for name in files)


def sheet(name: str, data: bytes) -> Book:
    """One CSV file as a sheet named as the file is, without its ending."""
    title = name[: -len(".csv")]
    found = content_of(data)
    if found is not Content.TEXT:
        return Book((), (Problem(title, None, None, None, mismatch(".csv", found)),))
    text = _decoded(data)
    if text is None:
        what = words("The text is in an unknown encoding. Save it as CSV UTF-8.")
        return Book((), (Problem(title, None, None, None, what),))
    delimiter = _delimiter(text)
    lines = _lines(text, delimiter or ",")
    return sheet_of(title, lines, file=name, delimiter=delimiter)


def write_folder(model: Model, path: Path) -> None:
    """Writes one CSV file for each table into the folder, which is made where there is none."""
    path.mkdir(parents=True, exist_ok=True)
    for table in TABLES.values():
        text = _text(table, model.table(table.name))
        (path / f"{table.name}.csv").write_text(text, encoding="utf-8", newline="")


def packed(model: Model) -> bytes:
    """A zip archive with one CSV file for each table; the same bytes for the same model."""
    target = BytesIO()
    with ZipFile(target, "w") as files:
        for table in TABLES.values():
            part = ZipInfo(f"{table.name}.csv")
            part.compress_type = ZIP_DEFLATED
            files.writestr(part, _text(table, model.table(table.name)))
    return target.getvalue()


# -- reading ------------------------------------------------------------------------------------


def _is_csv(name: str) -> bool:
    return name.lower().endswith(".csv") and not name.startswith(".")


def _sheets(files: Iterable[tuple[str, bytes]]) -> Book:
    book = book_of(sheet(name, data) for name, data in files)
    if not book.sheets and not book.problems:
        raise unreadable(
            words("There is no CSV file in it. Each table is a file such as goals.csv.")
        )
    return book


def _decoded(data: bytes) -> str | None:
    for encoding in ("utf-16",) if data.startswith(UTF_16) else ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _delimiter(text: str) -> str:
    """What parts the header's cells; empty where it has only one."""
    found = {mark: len(_header(text, mark)) for mark in (",", ";", "\t")}
    most = max(found, key=lambda mark: found[mark])
    return most if found[most] > 1 else ""


def _header(text: str, delimiter: str) -> list[str]:
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        return next((row for row in rows if any(cell.strip() for cell in row)), [])
    except csv.Error:
        return []


def _lines(text: str, delimiter: str) -> Iterator[tuple[int, list[RawCell]]]:
    """The rows by number; where quotation marks do not pair, a flaw and no more rows."""
    number = 0
    try:
        rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
        for number, row in enumerate(rows, start=1):
            yield number, [_cell(text) for text in row]
    except csv.Error as error:
        too_long = "field larger than" in str(error)
        yield number + 1, [Flaw(None, _TOO_LONG if too_long else _UNPAIRED)]


_TOO_LONG = words(
    "The row cannot be read, nor those below it: a cell is longer than any text that is kept. "
    "Shorten it, or close its quotation mark."
)
_UNPAIRED = words(
    "The row cannot be read, nor those below it: a quotation mark is not closed, or text follows "
    "a closed one. Inside quotation marks, write each quotation mark twice."
)


def _cell(text: str) -> RawCell:
    if text in _ERRORS:
        return Flaw(text, FORMULA_ERROR)
    return text[1:] if text.startswith("'") and _RISKY.match(text, 1) else text


# -- writing ------------------------------------------------------------------------------------


def _text(table: Table, rows: Iterable[Row]) -> str:
    target = StringIO(newline="")
    lines = csv.writer(target, lineterminator="\n")
    lines.writerow(field.name for field in table.fields)
    for row in rows:
        lines.writerow(_setting(row) if isinstance(row, Setting) else _written(table, row))
    return target.getvalue()


def _written(table: Table, row: Row) -> list[str]:
    return [_shown(cell) for cell in table.cells_of(row)]


def _setting(row: Setting) -> list[str]:
    if row.value is not None and SETTINGS[row.name].is_number:
        return [row.name, digits(float(row.value))]
    return [row.name, _shown(row.value)]


def _shown(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case int() | float():
            return digits(cell)
        case date():
            return cell.isoformat()
        case tuple():
            return " ".join(cell)
    return shielded(cell)


def shielded(text: str) -> str:
    """The text as a spreadsheet shows it and does not run it: with an apostrophe where needed."""
    return f"'{text}" if _RISKY.match(text) else text
