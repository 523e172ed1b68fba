"""A sheet: what a CSV file or an Excel sheet holds before it is understood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from lib.errors import BadFileError, Problem
from lib.model.texts import tidied
from lib.words import Value, Words, words

MOST_ROWS = 20_000
"""Rows of one table that are read; a longer table is refused."""

RISKY = ("=", "+", "-", "@", "\t", "\r")
"""What a text begins with that spreadsheets would run as a formula."""


MOST_COLUMNS = 256
MOST_SHEETS = 100
MOST_CELLS = 300_000
"""Filled cells of all sheets of one file together."""
MOST_SIGNS = 10_000_000
"""Letters and digits in all cells of one file together."""
MOST_LINES = 1_000_000
"""Lines of all CSV files of one archive together, blank ones too."""
LONGEST_CELL = 100_000
"""Signs of one cell; no field keeps as many."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """A cell that holds nothing readable: what was found there, and what to do about it."""

    found: str | None
    what: Words


@dataclass(frozen=True, slots=True)
class Share:
    """A cell that shows a share: 25 % is `Share(25)`, which a spreadsheet stores as 0.25."""

    percent: float


RawCell = str | int | float | bool | date | Share | Flaw | None
"""A cell as the file has it; an empty one is None."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row that is not blank, with its number as a spreadsheet counts (from 1).

    `column` is the position that it was made of, where a sheet lies crosswise.
    """

    number: int
    cells: tuple[RawCell, ...]
    column: int | None = None


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
    """All sheets of one import, and what is wrong with them before they are understood.

    `notes` say what was not read, or read otherwise than it stands in the file.
    """

    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """The one sheet of a list, and what is to be said of how it was read."""

    sheet: Sheet
    notes: tuple[Words, ...] = ()


class Allowance:
    """What one file may still bring: cells and signs, less with each that is read."""

    def __init__(self) -> None:
        self._cells, self._signs, self._lines = MOST_CELLS, MOST_SIGNS, MOST_LINES

    def take(self, cells: Sequence[RawCell]) -> None:
        """Count the cells of a row; raises `BadFileError` where the file holds too much."""
        self._lines -= 1
        self._cells -= len(cells) - cells.count(None)
        self._signs -= sum(len(cell) for cell in cells if isinstance(cell, str))
        if min(self._cells, self._signs, self._lines) < 0:
            raise unreadable(TOO_MUCH)


TOO_MUCH = words(
    "The file holds more cells and texts than can be read at once. Remove sheets, rows and "
    "formatting that are not needed, and save it again."
)


def book_of(parts: Iterable[Book]) -> Book:
    """The parts as one."""
    parts = tuple(parts)
    return Book(
        tuple(sheet for part in parts for sheet in part.sheets),
        tuple(problem for part in parts for problem in part.problems),
        tuple(note for part in parts for note in part.notes),
    )


def sheet_of(
    name: str,
    lines: Iterable[tuple[int, Sequence[RawCell]]],
    allowance: Allowance,
    *,
    file: str,
    delimiter: str = "",
) -> Book:
    """One sheet of numbered lines, the first that is not blank being its header.

    An empty sheet is a problem; so is one with too many rows, where reading stops.
    """
    kept: list[Line] = []
    for number, cells in lines:
        filled = _tidy(cells)
        allowance.take(filled)
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


def _tidy(cells: Sequence[RawCell]) -> tuple[RawCell, ...]:
    """The cells with their texts tidied, blank ones as None, and none of these at the end."""
    found = [_tidied(cell) if isinstance(cell, str) else cell for cell in cells]
    while found and found[-1] is None:
        found.pop()
    return tuple(found)


def _tidied(text: str) -> RawCell:
    """The text without what nobody sees; a flaw where that much is no text for people."""
    if len(text) > LONGEST_CELL:
        return Flaw(text[: LONGEST_CELL // 1_000], _TOO_LONG)
    text = tidied(text)
    if "\ufffd" in text:
        return Flaw(text[:100], LOST_LETTER)
    return text if text.strip() else None


LOST_LETTER = words(
    "A letter was lost here before the file came to Samspil: � stands in its place. Type the text "
    "again."
)
_TOO_LONG = words("The cell is longer than any text that is kept. Shorten it.")
NO_FILE = words("This is no file that can be read to its end. Give a file that lies on a disk.")
"""Said of pipes, devices and sockets."""
_EMPTY = words("The sheet is empty. Remove it, or write the names of the columns in its first row.")

TOO_WIDE = words("There is content far to the right of the table. Remove it, and import again.")
FORMULA_ERROR = words(
    "A formula gives an error here. Mend the formula, or type the value, and save again."
)
