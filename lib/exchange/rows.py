"""The rows of one sheet, each cell read and checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import cast

from lib.errors import ModelError, Problem
from lib.exchange.cells import cell_of
from lib.exchange.columns import Columns
from lib.exchange.sheets import Flaw, Line, RawCell, Sheet
from lib.model.fields import Cell, Field
from lib.model.settings import SETTINGS
from lib.model.tables import Key, Row, Table, disagreements
from lib.words import Value, words

LONGEST_SHOWN = 100


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
    return _value(raw.found if isinstance(raw, Flaw) else raw)


def _value(cell: Cell) -> Value:
    """What stood in the cell, short and fit to be shown."""
    if isinstance(cell, str):
        shown = "".join(c if c.isprintable() else "�" for c in cell[: LONGEST_SHOWN + 1])
        return shown if len(shown) <= LONGEST_SHOWN else f"{shown[:LONGEST_SHOWN]}…"
    return cell if isinstance(cell, (int, float, date)) else None
