"""The rows of one sheet, each cell read and checked as the model keeps it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from lib.errors import ModelError, Problem
from lib.exchange.tables.columns import Columns
from lib.exchange.tables.headings import danish, spaced
from lib.exchange.tables.numerals import MADE_A_DATE, day, number, share_refused, written
from lib.exchange.tables.sheets import Flaw, Line, RawCell, Share, Sheet
from lib.model.fields import Cell, Field, Kind
from lib.model.settings import SETTINGS
from lib.model.tables import Key, Row, Table, disagreements
from lib.words import Value, words

LONGEST_SHOWN = 100

_YES_NO = {
    **dict.fromkeys(("yes", "ja", "true", "sand", "1"), True),
    **dict.fromkeys(("no", "nej", "false", "falsk", "0"), False),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a file: its good cells by field, what is wrong, and the row if nothing is."""

    line: Line
    cells: Mapping[str, Cell]
    problems: tuple[Problem, ...] = ()
    row: Row | None = None

    def key(self, table: Table) -> Key | None:
        """The key of the row, or None where a part of it is wrong."""
        parts = [self.cells.get(name) for name in table.key]
        if None in parts:
            return None
        return cast("Key", parts[0] if len(parts) == 1 else tuple(parts))


def entry(line: Line, sheet: Sheet, table: Table, columns: Columns, language: str | None) -> Entry:
    """The row on this line; fields whose column is missing are unknown, and not reported again."""
    good: dict[str, Cell] = {}
    problems = [*_strays(line, sheet, columns)]
    keys_first = sorted(columns.headings.items(), key=lambda item: not item[1].field.key)
    for position, heading in keys_first:
        raw = line.cells[position] if position < len(line.cells) else None
        described = _described(heading.field, table, good)
        try:
            good[heading.field.name] = cell_of(described, raw, language)
        except ModelError as error:
            found = _found(raw)
            problems.append(columns.problem(sheet.name, line.number, position, found, error.words))
    return _checked(Entry(line, good, tuple(problems)), sheet, table, columns)


def _described(described: Field, table: Table, good: Mapping[str, Cell]) -> Field:
    """The field; for the value of a setting, what describes that setting."""
    name = good.get("name")
    if table.name == "settings" and described.name == "value" and isinstance(name, str):
        return SETTINGS[name]
    return described


def _checked(read: Entry, sheet: Sheet, table: Table, columns: Columns) -> Entry:
    """The entry with its row, where all cells are good and agree with one another."""
    if read.problems or any(f.required and f.name not in read.cells for f in table.fields):
        return read
    row = table.draft(read.cells)
    problems = tuple(
        columns.problem_of(sheet.name, read.line.number, name, _value(read.cells.get(name)), what)
        for name, what in disagreements(row)
    )
    return replace(read, problems=problems, row=None if problems else row)


def _strays(line: Line, sheet: Sheet, columns: Columns) -> Iterator[Problem]:
    """Cells in columns without a header: they belong to nothing."""
    for position, raw in enumerate(line.cells):
        if raw is not None and position not in columns.titles:
            what = words(
                "This cell stands in a column without a header. Name the column or empty the cell."
            )
            found = raw.what if isinstance(raw, Flaw) else what
            yield columns.problem(sheet.name, line.number, position, _found(raw), found)


def _found(raw: RawCell) -> Value:
    if isinstance(raw, Share):
        return f"{written(raw.percent)} %"
    return _value(raw.found if isinstance(raw, Flaw) else raw)


def _value(cell: Cell) -> Value:
    """What stood in the cell, short and fit to be shown."""
    if isinstance(cell, str):
        shown = "".join(c if c.isprintable() else "�" for c in cell[: LONGEST_SHOWN + 1])
        return shown if len(shown) <= LONGEST_SHOWN else f"{shown[:LONGEST_SHOWN]}…"
    return cell if isinstance(cell, (int, float, date)) else None


# -- one cell -------------------------------------------------------------------------------------


def cell_of(field: Field, raw: RawCell, language: str | None) -> Cell:
    """The checked value of a cell in a file of this language (None: not known).

    Raises `ModelError` saying what is wrong and what is allowed.
    """
    if isinstance(raw, Flaw):
        raise ModelError(raw.what)
    if raw is None or (isinstance(raw, str) and not raw.strip()):
        return field.check(None)
    if isinstance(raw, Share):
        return field.check(_share(field, raw))
    return field.check(_READ[field.kind](field, raw, language))


def _text(field: Field, raw: Cell, language: str | None) -> Cell:
    """The text; a number typed where a text belongs, such as the id 101, is its digits."""
    if isinstance(raw, date):
        raise ModelError(
            words(
                "The spreadsheet holds a date here. Format the cell as text and type it again. "
                "{allowed}",
                allowed=field.allowed,
            )
        )
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        return written(raw)
    return raw


def _number(field: Field, raw: Cell, language: str | None) -> Cell:
    if isinstance(raw, date):
        raise ModelError(MADE_A_DATE)
    return number(raw, field, language) if isinstance(raw, str) else raw


def _share(field: Field, raw: Share) -> Cell:
    """What a cell in percent is: a text as it is shown; a number where that has one meaning."""
    if not field.is_number:
        return f"{written(raw.percent)} %"
    if field.high == 1:
        return raw.percent / 100
    raise ModelError(share_refused(raw.percent, field))


def _yes_no(field: Field, raw: Cell, language: str | None) -> Cell:
    text = written(raw) if isinstance(raw, float) else str(raw).strip().casefold()
    found = _YES_NO.get(text)
    return raw if found is None else found


def _choice(field: Field, raw: Cell, language: str | None) -> Cell:
    """The code of the choice that goes by this code or label."""
    text, choices = str(raw).strip(), field.choices or {}
    if text in choices:
        return text
    for names in (choices, choices.values(), map(danish, choices.values())):
        for code, name in zip(choices, names, strict=True):
            if spaced(name) == spaced(text):
                return code
    return (field.former or {}).get(spaced(text), text)


def _day(field: Field, raw: Cell, language: str | None) -> Cell:
    return day(raw, field, language) if isinstance(raw, str) else raw


def _references(field: Field, raw: Cell, language: str | None) -> Cell:
    text = _text(field, raw, language)
    return tuple(re.findall(r"[^\s,;|]+", text)) if isinstance(text, str) else text


_READ = {
    Kind.TEXT: _text,
    Kind.NUMBER: _number,
    Kind.WHOLE: _number,
    Kind.YES_NO: _yes_no,
    Kind.CHOICE: _choice,
    Kind.DATE: _day,
    Kind.REFERENCE: _text,
    Kind.REFERENCES: _references,
}
