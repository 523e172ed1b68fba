"""Which column of a sheet holds which field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lib.errors import Problem
from lib.exchange.headings import Heading, headings, plain
from lib.exchange.sheets import Flaw, RawCell, Sheet
from lib.exchange.suggestions import Suggestions
from lib.model.tables import Table
from lib.words import Value, Words, listing, words

MOST_ABOVE = 20
"""Rows among which the headers are looked for where the first row has none."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that are understood, by position, and what is wrong with the header.

    `titles` are the headers as they stand in the file.
    """

    headings: Mapping[int, Heading]
    titles: Mapping[int, str]
    problems: tuple[Problem, ...]

    def title(self, position: int) -> str:
        """The header over a cell; where there is none, the column's place in the sheet."""
        return self.titles.get(position, letters(position))

    def position_of(self, field: str) -> int | None:
        """The position of the field's column; None where it has none."""
        found = (at for at, heading in self.headings.items() if heading.field.name == field)
        return next(found, None)

    def problem(self, sheet: str, row: int, position: int, value: Value, what: Words) -> Problem:
        """The problem with the cell in one row and column of the sheet."""
        return Problem(sheet, row, self.title(position), value, what, f"{letters(position)}{row}")

    def problem_of(self, sheet: str, row: int, field: str, value: Value, what: Words) -> Problem:
        """The problem with one field of a row, which may have no column."""
        position = self.position_of(field)
        if position is None:
            return Problem(sheet, row, None, value, what)
        return self.problem(sheet, row, position, value, what)


def columns(sheet: Sheet, table: Table, suggestions: Suggestions) -> Columns:
    """The columns of the sheet as fields of the table."""
    known = headings(table.name)
    found: dict[int, Heading] = {}
    titles: dict[int, str] = {}
    problems: list[Problem] = []
    for position, cell in enumerate(sheet.header):
        if cell is None:
            continue
        titles[position] = title = letters(position) if isinstance(cell, Flaw) else str(cell)
        heading = known.get(plain(title))
        what = _fault(cell, heading, found, table, suggestions)
        if what is not None:
            place = f"{letters(position)}{sheet.header_row}"
            problems.append(Problem(sheet.name, sheet.header_row, title[:100], None, what, place))
        elif heading is not None:
            found[position] = heading
    return Columns(found, titles, (*problems, *_missing(sheet, table, found)))


def header_below(sheet: Sheet, table: Table) -> int | None:
    """The row that holds the headers where other rows stand above it; else None."""
    if _known(sheet.header, table):
        return None
    first = sheet.rows[:MOST_ABOVE]
    return next((line.number for line in first if _known(line.cells, table) > 1), None)


def letters(position: int) -> str:
    """The name a spreadsheet gives the column at this position (from 0): A, B … AA."""
    before, last = divmod(position, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)


def _known(cells: Iterable[RawCell], table: Table) -> int:
    """How many of the cells are names of columns."""
    names = headings(table.name)
    return sum(isinstance(cell, str) and plain(cell) in names for cell in cells)


def _fault(
    cell: RawCell,
    heading: Heading | None,
    found: Mapping[int, Heading],
    table: Table,
    suggestions: Suggestions,
) -> Words | None:
    """What is wrong with one header, if anything."""
    if isinstance(cell, Flaw):
        return cell.what
    if heading is None:
        return _unknown(str(cell), table, suggestions)
    for position, other in found.items():
        if other.field is heading.field:
            return words(
                "This column and column {other} mean the same ({field}). Keep one of them.",
                other=letters(position),
                field=words(heading.field.label),
            )
    return None


def _unknown(title: str, table: Table, suggestions: Suggestions) -> Words:
    known = headings(table.name)
    nearest = suggestions.nearest(plain(title), known)
    if nearest is not None:
        return words(
            "There is no such column. The nearest name is “{nearest}”. Rename it, or delete it.",
            nearest=known[nearest].shown,
        )
    return words(
        "There is no such column. Delete it, or give it one of these names: {known}.",
        known=listing(words(field.label) for field in table.fields),
    )


def _missing(sheet: Sheet, table: Table, found: Mapping[int, Heading]) -> Iterator[Problem]:
    here = {heading.field.name for heading in found.values()}
    for field in table.fields:
        if field.required and field.name not in here:
            what = words(
                "This column is missing, and it is needed. {allowed}", allowed=field.allowed
            )
            yield Problem(sheet.name, sheet.header_row, words(field.label), None, what)
