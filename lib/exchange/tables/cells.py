"""The cells of one sheet of a workbook, as its XML tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

from lib.errors import BadFileError, Problem
from lib.exchange.tables.archives import damaged
from lib.exchange.tables.columns import letters
from lib.exchange.tables.elements import Attributes
from lib.exchange.tables.shared import Formats, Parts
from lib.exchange.tables.sheets import (
    FORMULA_ERROR,
    MOST_COLUMNS,
    MOST_ROWS,
    TOO_WIDE,
    Flaw,
    RawCell,
    too_many_rows,
)
from lib.words import Words, counted, words

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
"""The last that a sheet can have; a file that says more is damaged."""
MOST_NAMED = 100
"""Merged ranges, or cells far to the right, that are each named."""

_ADDRESS = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_AREA = re.compile(r"\$?[A-Z]{1,3}\$?([1-9][0-9]{0,6}):\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6}")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?")
_ESCAPED = re.compile(
    r"_x005F_(?=x[0-9A-Fa-f]{4}_)|_x(?!005F_)(?:00[01][0-9A-Fa-f]|D[89A-Fa-f][0-9A-Fa-f]{2}|FFF[EF])_"
)
"""What Excel writes for signs that XML cannot hold; other texts of this shape are as typed."""

_NOT_CALCULATED = words(
    "This formula has no stored value. Open the workbook in Excel, let it calculate, and save it."
)
_MERGED = words("These cells are merged. Unmerge them in Excel, and give every cell its own value.")


class Cells:
    """The handler of one sheet: its filled cells by row and column, and what is odd about it.

    Blank cells are not kept, whatever their format.
    """

    def __init__(
        self, title: str, texts: Sequence[str], formats: Formats, *, from_1904: bool
    ) -> None:
        self.title = title
        self._texts, self._formats, self._from_1904 = texts, formats, from_1904
        self._rows: dict[int, dict[int, RawCell]] = {}
        self._seen: set[int] = set()
        self._hidden_rows: set[int] = set()
        self._hidden_columns: set[int] = set()
        self.problems: list[Problem] = []
        self._row, self._column = 0, -1
        self._kind, self._style, self._has_formula, self._in_inline = "n", 0, False, False
        self._value: Parts | None = None
        self._current: dict[int, RawCell] = {}

    # -- what the parser tells --------------------------------------------------------------------

    def start(self, tag: str, attributes: Attributes) -> None:
        """A row, a cell, what a cell holds, or what is said of rows and columns."""
        if tag == "c":
            self._column = self._place(attributes.get("r"))
            self._kind = attributes.get("t", "n")
            self._style = int(attributes.get("s", "0")[:9])
            self._has_formula, self._value, self._in_inline = False, None, False
        elif tag == "v" or (tag == "t" and self._in_inline):
            if tag == "v" and self._value is not None:
                raise damaged()
            self._value = self._value or Parts()
            self._value.is_open = True
        elif tag == "f":
            self._has_formula = True
        elif tag == "is":
            self._in_inline = True
        elif tag == "rPh":
            self._in_inline = False
        elif tag == "row":
            self._begin_row(attributes)
        elif tag == "col":
            self._hide_columns(attributes)
        elif tag == "mergeCell":
            self._merge(attributes.get("ref", "")[:50])

    def end(self, tag: str) -> None:
        """The end of a cell or of what it holds."""
        if tag in ("v", "t") and self._value is not None:
            self._value.is_open = False
        elif tag == "rPh":
            self._in_inline = True
        elif tag == "c":
            self._keep()
            self._value = None

    def letters(self, text: str) -> None:
        """Some letters."""
        if self._value is not None:
            self._value.add(text)

    # -- rows and places --------------------------------------------------------------------------

    def _begin_row(self, attributes: Attributes) -> None:
        given = attributes.get("r")
        if given is not None and not re.fullmatch("[1-9][0-9]{0,6}", given):
            raise damaged()
        self._row = self._row + 1 if given is None else int(given)
        if self._row > LAST_ROW or self._row in self._seen:
            raise damaged()
        self._seen.add(self._row)
        self._column, self._current = -1, {}
        if _is_set(attributes, "hidden") or _is_nothing(attributes.get("ht")):
            self._hidden_rows.add(self._row)

    def _place(self, address: str | None) -> int:
        """The column of a cell; one without an address follows the one before."""
        if address is None:
            return self._column + 1
        match = _ADDRESS.fullmatch(address[:20])
        if match is None or int(match[2]) != self._row:
            raise damaged()
        column = 0
        for letter in match[1]:
            column = column * 26 + ord(letter) - 64
        return column - 1

    def _hide_columns(self, attributes: Attributes) -> None:
        if _is_set(attributes, "hidden") or _is_nothing(attributes.get("width")):
            first, last = (int(attributes.get(name, "0")[:6]) for name in ("min", "max"))
            self._hidden_columns.update(range(first - 1, min(last, MOST_COLUMNS)))

    def _merge(self, area: str) -> None:
        match = _AREA.fullmatch(area)
        if match is None:
            raise damaged()
        if len(self.problems) < MOST_NAMED:
            self.problems.append(Problem(self.title, int(match[1]), None, area, _MERGED))

    # -- cells ------------------------------------------------------------------------------------

    def _keep(self) -> None:
        """Keep what the cell holds, where it holds something; raises `BadFileError` for damage."""
        value = self._read()
        if not self._row or self._column >= LAST_COLUMN or self._column in self._current:
            raise damaged()
        if value is None or (isinstance(value, str) and not value.strip()):
            return
        if self._column >= MOST_COLUMNS:
            if len(self.problems) < MOST_NAMED:
                cell = f"{letters(self._column)}{self._row}"
                self.problems.append(Problem(self.title, self._row, None, cell, TOO_WIDE))
            return
        self._current[self._column] = value
        if self._row not in self._rows:
            self._rows[self._row] = self._current
            if len(self._rows) > MOST_ROWS + 1:
                raise BadFileError([too_many_rows(self.title)])

    def _read(self) -> RawCell:
        """What the cell holds, by its kind."""
        if self._value is None or (not self._value.text and self._kind != "inlineStr"):
            is_lost = self._has_formula and self._kind != "str"
            return Flaw(None, _NOT_CALCULATED) if is_lost else None
        text = self._value.text
        match self._kind:
            case "n":
                return self._number(text)
            case "s":
                return _unescaped(self._shared(text.strip()))
            case "str" | "inlineStr":
                return _unescaped(text)
            case "b":
                return text.strip() in ("1", "true")
            case "e":
                return Flaw(text[:100], FORMULA_ERROR)
            case "d":
                return _moment(text.strip())
        raise damaged()

    def _number(self, text: str) -> RawCell:
        if len(text) > 400 or not _NUMBER.fullmatch(text.strip()):
            raise damaged()
        return self._formats.value(float(text), self._style, from_1904=self._from_1904)

    def _shared(self, text: str) -> str:
        if not (text.isascii() and text.isdecimal() and len(text) < 10):
            raise damaged()
        index = int(text)
        if index >= len(self._texts):
            raise damaged()
        return self._texts[index]

    # -- what was found ---------------------------------------------------------------------------

    def lines(self) -> Iterator[tuple[int, list[RawCell]]]:
        """The rows that can be seen, by number, without the columns that cannot."""
        for number in sorted(self._rows.keys() - self._hidden_rows):
            row = self._rows[number]
            seen = [column for column in row if column not in self._hidden_columns]
            cells: list[RawCell] = [None] * (max(seen, default=-1) + 1)
            for column in seen:
                cells[column] = row[column]
            yield number, cells

    def notes(self) -> Iterator[Words]:
        """What is filled and was not read because it is hidden."""
        rows = sorted(self._rows.keys() & self._hidden_rows)
        if rows:
            yield counted(
                "Sheet {sheet}: one hidden row was not read ({rows}).",
                "Sheet {sheet}: {n} hidden rows were not read ({rows}).",
                len(rows),
                sheet=self.title,
                rows=spans(rows),
            )
        filled = {column for row in self._rows.values() for column in row} & self._hidden_columns
        if filled:
            yield counted(
                "Sheet {sheet}: one hidden column was not read ({columns}).",
                "Sheet {sheet}: {n} hidden columns were not read ({columns}).",
                len(filled),
                sheet=self.title,
                columns=", ".join(map(letters, sorted(filled)[:20])),
            )


def spans(numbers: Sequence[int]) -> str:
    """The numbers, in order, with runs drawn together: 3, 5–9; the first where there are many."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    said = [str(a) if a == b else f"{a}–{b}" for a, b in runs[:10]]
    return ", ".join(said) + (" …" if len(runs) > 10 else "")


def _is_set(attributes: Attributes, name: str) -> bool:
    return (attributes.get(name) or "").lower() in ("1", "true")


def _is_nothing(size: str | None) -> bool:
    """Whether a height or a width is 0."""
    return size is not None and re.fullmatch(r"0+(\.0*)?", size[:20]) is not None


def _unescaped(text: str) -> str:
    """The text with signs that XML cannot hold; half a pair of surrogates is a letter lost."""
    if "_x" not in text:
        return text
    found = _ESCAPED.sub(lambda match: chr(int(match[0][2:6], 16)), text)
    return found.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _moment(text: str) -> RawCell:
    """A day as the strict kind of workbook writes it; with a time of day, both as text."""
    try:
        found = datetime.fromisoformat(text[:40].removesuffix("Z"))
    except ValueError:
        return text[:40]
    day: date = found.date()
    return day if found.time() == time() else str(found)
