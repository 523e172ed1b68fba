"""CSV files: a folder or an archive of them, read as sheets and written from a model.

Read: every encoding that Danish programs write, parted by comma, semicolon or tab.
Written: code names as headers, commas, decimal points, UTF-8. A text that a spreadsheet would run
as a formula has an apostrophe before it in the file, which is taken off again on reading; so has
what would be run within a text by a spreadsheet that parts cells by another sign.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from io import BytesIO, StringIO
from itertools import islice
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lib.errors import Problem
from lib.exchange.tables.archives import check_size, opened
from lib.exchange.tables.contents import Content, content_of, mismatch
from lib.exchange.tables.encodings import UNKNOWN, decoded
from lib.exchange.tables.headings import headings, plain, table_of
from lib.exchange.tables.numerals import written as digits
from lib.exchange.tables.sheets import (
    FORMULA_ERROR,
    MOST_COLUMNS,
    MOST_SHEETS,
    NO_FILE,
    RISKY,
    TOO_WIDE,
    Allowance,
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
from lib.model.texts import tidied
from lib.words import words

MARKS = (",", ";", "\t", "|")

_ERRORS = (
    *("#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#N/A", "#NULL!", "#SPILL!", "#CALC!"),
    *("#REFERENCE!", "#NAVN?", "#VÆRDI!", "#DIVISION/0!", "#I/T", "#NUL!"),
)
_STARTS, _WHOLES = ("|".join(map(re.escape, texts)) for texts in (RISKY, _ERRORS))
_RISKY = re.compile(rf"'*(?:[ \u00a0]*(?:{_STARTS}|[＝＋－＠])|(?:{_WHOLES})\Z)")
"""What is written with one more apostrophe: what a spreadsheet would run, or take for an error."""
_WITHIN = re.compile(r"([;,\t|\r\n][ \u00a0\"]*)(?='*[=+\-@＝＋－＠])")
_SHIELDED_WITHIN = re.compile(r"([;,\t|\r\n][ \u00a0\"]*)'(?='*[=+\-@＝＋－＠])")
"""What begins a cell where the file is parted by another sign than it was written with."""

_ENDINGS = (".csv", ".txt", ".tsv")
_SPREADSHEETS = ("xlsx", "xlsm", "xlsb", "xls", "ods", "numbers")
MOST_HEADERS = 50
"""Rows by which the sign that parts the cells is chosen."""
LONGEST_LINE = 400_000
"""Signs of one line."""
_STATED = re.compile(r" *\"?sep=([^\w\"\r\n])\"?[;,\t]* *(?:\r\n|\r|\n)", re.IGNORECASE)
"""A first line that says what parts the cells, as Excel reads it."""


def folder(path: Path) -> Book:
    """The CSV files of a folder as sheets; of the others those that look like tables are told."""
    there = sorted(path.iterdir())
    files = [file for file in there if _is_csv(file.name)]
    for file in files:
        if not file.is_file():
            raise unreadable(NO_FILE, file.name)
        check_size(file.stat().st_size, file.name)
    left = [file.name for file in there if file not in files]
    return _sheets(((file.name, file.read_bytes()) for file in files), left)


def archive(data: bytes) -> Book:
    """The CSV files of a zip archive as sheets, whatever folder they lie in."""
    with opened(data) as parts:
        names = [name for name in parts.parts if "__MACOSX/" not in f"{name}/"]
        files = [name for name in names if _is_csv(PurePosixPath(name).name)]
        if len(files) > MOST_SHEETS:
            raise unreadable(
                words(
                    "The archive has {n} CSV files; at most {limit} are read. Keep one for each "
                    "table.",
                    n=len(files),
                    limit=MOST_SHEETS,
                )
            )
        for name in files:
            check_size(parts.size(name), PurePosixPath(name).name)
        left = [PurePosixPath(name).name for name in names if name not in files]
        return _sheets(((PurePosixPath(name).name, parts.read(name)) for name in files), left)


def sheet(name: str, data: bytes, allowance: Allowance | None = None) -> Book:
    """One CSV file as a sheet named as the file is, without its ending."""
    title, _, ending = tidied(name).rpartition(".")
    found = content_of(data)
    if found is not Content.TEXT:
        return Book((), (Problem(title, None, None, None, mismatch(f".{ending}", found)),))
    read = decoded(data)
    if read.text is None:
        return Book((), (Problem(title, read.row, None, None, read.problem or UNKNOWN),))
    text, skipped, stated = _without_statement(read.text)
    delimiter = stated or _delimiter(title, text)
    broken: list[Problem] = []
    lines = _lines(title, text, delimiter or ",", skipped, broken)
    book = sheet_of(title, lines, allowance or Allowance(), file=name, delimiter=delimiter)
    if broken:
        cut = tuple(replace(each, complete=False) for each in book.sheets)
        book = Book(cut, (*(() if not cut else book.problems), *broken))
    notes = (words("File {file}: {what}", file=name, what=read.note),) if read.note else ()
    return book_of((book, Book((), (), notes)))


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


def is_text(name: str) -> bool:
    """Whether the name is that of a file of text: CSV, or what Excel calls “Unicode text”."""
    return name.lower().endswith(_ENDINGS)


def _is_csv(name: str) -> bool:
    """Whether a file among others is a table: CSV, or text that goes by the name of a table."""
    if name.startswith("."):
        return False
    stem = tidied(name).rpartition(".")[0]
    return name.lower().endswith(".csv") or (is_text(name) and table_of(stem) is not None)


def _looks_like_a_table(name: str) -> bool:
    """Whether a file that is not read goes by the name of a table, or is a spreadsheet's."""
    stem, _, ending = tidied(name).partition(".")
    return bool(stem) and (table_of(stem) is not None or ending.casefold() in _SPREADSHEETS)


def _sheets(files: Iterable[tuple[str, bytes]], left: Iterable[str]) -> Book:
    """The files as sheets; of those `left` out, the ones that somebody may have meant are told."""
    allowance = Allowance()
    meant = [
        words(
            "File {file} was left out: among several files only CSV is read. Save it as CSV, or "
            "bring it in by itself.",
            file=name,
        )
        for name in left
        if _looks_like_a_table(name)
    ]
    book = book_of(
        (*(sheet(name, data, allowance) for name, data in files), Book((), (), (*meant,)))
    )
    if not book.sheets and not book.problems:
        raise unreadable(
            words("There is no CSV file in it. Each table is a file such as goals.csv.")
        )
    return book


def _without_statement(text: str) -> tuple[str, int, str]:
    """The text without a first line such as `sep=;`, the lines that are gone, and what it says."""
    match = _STATED.match(text)
    return (text, 0, "") if match is None else (text[match.end() :], 1, match[1])


def _delimiter(title: str, text: str) -> str:
    """What parts the cells; empty where there is only one in each row.

    What gives the most known columns of the table, then the most rows as wide as the widest.
    """
    table = table_of(title)
    known = headings(table.name) if table else {}
    start = text[:LONGEST_LINE]
    found = {mark: _fitting(start, mark, known) for mark in MARKS}
    best = max(found, key=lambda mark: found[mark])
    return best if found[best][-1] > 1 else ""


def _fitting(text: str, delimiter: str, known: Container[str]) -> tuple[int, float, int, int]:
    """How well a sign parts rows: known columns, rows alike, cells in the first and in most."""
    rows = [row for row in _first_rows(text, delimiter) if any(cell.strip() for cell in row)]
    names = [sum(plain(cell) in known for cell in row[:MOST_COLUMNS]) for row in rows]
    widths = Counter(len(row) for row in rows)
    width, times = max(widths.items(), key=lambda pair: (pair[0] > 1, pair[1]), default=(0, 0))
    share = times / len(rows) if width > 1 else 0.0
    return max(names, default=0), round(share, 1), len(rows[0]) if rows else 0, width


def _first_rows(text: str, delimiter: str) -> list[list[str]]:
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    found: list[list[str]] = []
    with suppress(csv.Error):
        found.extend(islice(rows, MOST_HEADERS))
    return found


def _lines(
    title: str, text: str, delimiter: str, skipped: int, broken: list[Problem]
) -> Iterator[tuple[int, list[RawCell]]]:
    """The rows by number; what ends them too early goes to `broken`, and no more rows come."""
    number = skipped
    try:
        source = _short_lines(StringIO(text, newline=""))
        rows = csv.reader(source, delimiter=delimiter, strict=True)
        for number, row in enumerate(rows, start=skipped + 1):
            cells: list[RawCell] = [_cell(text) for text in row[:MOST_COLUMNS]]
            if any(cell.strip() for cell in row[MOST_COLUMNS:]):
                cells.append(Flaw(None, TOO_WIDE))
            yield number, cells
    except csv.Error as error:
        what = _TOO_LONG if "larger than" in str(error) else _UNPAIRED
        broken.append(Problem(title, number + 1, None, None, what))


def _short_lines(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if len(line) > LONGEST_LINE:
            raise csv.Error("line larger than any")
        yield line


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
    if "'" not in text:
        return text
    own = text[1:] if text.startswith("'") and _RISKY.match(text, 1) else text
    return _SHIELDED_WITHIN.sub(r"\1", own)


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
    within = _WITHIN.sub(r"\1'", text)
    return f"'{within}" if _RISKY.match(text) else within
