"""A sheet: what a CSV file or an Excel sheet holds before it is understood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from lib.errors import BadFileError, Problem
from lib.words import Value, Words, words

MOST_ROWS = 20_000
"""Rows of one table that are read; a longer table is refused."""

RISKY = ("=", "+", "-", "@", "\t", "\r")
"""What a text begins with that spreadsheets would run as a formula."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """A cell that holds nothing readable: what was found there, and what to do about it."""

    found: str | None
    what: Words


RawCell = str | int | float | bool | date | Flaw | None
"""A cell as the file has it; an empty one is None."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row that is not blank, with its number as a spreadsheet counts (from 1)."""

    number: int
    cells: tuple[RawCell, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its header cells by position, and its rows below.

    `file` is the file it stands in: what is written alike there is read alike. `delimiter` is
    what parts the cells in a CSV file with several columns. `complete` is False where reading
    stopped early.
    """

    name: str
    header: tuple[RawCell, ...]
    rows: tuple[Line, ...] = ()
    header_row: int = 1
    file: str = ""
    delimiter: str = ""
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Book:
    """All sheets of one import, and what is wrong with them before they are understood."""

    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...] = ()


def book_of(parts: Iterable[Book]) -> Book:
    """The parts as one."""
    parts = tuple(parts)
    return Book(
        tuple(sheet for part in parts for sheet in part.sheets),
        tuple(problem for part in parts for problem in part.problems),
    )


def sheet_of(
    name: str, lines: Iterable[tuple[int, Sequence[RawCell]]], *, file: str, delimiter: str = ""
) -> Book:
    """One sheet of numbered lines, the first that is not blank being its header.

    An empty sheet is a problem; so is one with too many rows, where reading stops.
    """
    kept: list[Line] = []
    for number, cells in lines:
        filled = _without_blanks(cells)
        if filled:
            kept.append(Line(number, filled))
        if len(kept) > MOST_ROWS + 1:
            header = kept[0]
            sheet = Sheet(name, header.cells, (), header.number, file, delimiter, complete=False)
            return Book((sheet,), (too_many_rows(name),))
    if not kept:
        return Book((), (Problem(name, None, None, None, _EMPTY),))
    header, *rows = kept
    return Book((Sheet(name, header.cells, tuple(rows), header.number, file, delimiter),))


def too_many_rows(sheet: str) -> Problem:
    """What to say of a sheet that is too long."""
    what = words(
        "The sheet has more than {limit} rows. Remove what is not needed, and import again.",
        limit=MOST_ROWS,
    )
    return Problem(sheet, None, None, None, what)


def unreadable(what: Words, value: Value = None) -> BadFileError:
    """The error for a file as a whole."""
    return BadFileError([Problem(None, None, None, value, what)])


def _without_blanks(cells: Sequence[RawCell]) -> tuple[RawCell, ...]:
    """The cells with blank ones as None, and none of these at the end."""
    found = [None if isinstance(cell, str) and not cell.strip() else cell for cell in cells]
    while found and found[-1] is None:
        found.pop()
    return tuple(found)


_EMPTY = words("The sheet is empty. Remove it, or write the names of the columns in its first row.")

FORMULA_ERROR = words(
    "A formula gives an error here. Mend the formula, or type the value, and save again."
)
