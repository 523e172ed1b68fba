"""Which table each sheet of a file is, and the sheet in the shape of that table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lib.errors import Problem
from lib.exchange.tables.columns import header_below
from lib.exchange.tables.crossed import Crossing, Known, beside_note, crossing, note, uncrossed
from lib.exchange.tables.headings import Suggestions, headings, plain, spaced, table_of, tables
from lib.exchange.tables.shaping import above, headed, without_sums
from lib.exchange.tables.sheets import Book, Sheet, too_many_rows
from lib.model.fields import label_of
from lib.model.tables import TABLES, Table
from lib.words import Words, listing, words


@dataclass(frozen=True, slots=True)
class Placed:
    """A sheet as a table: its headers first, a row of cells for each of its rows."""

    table: Table
    sheet: Sheet
    crossing: Crossing | None = None


@dataclass(frozen=True, slots=True)
class Placement:
    """The sheets that are tables, what is wrong with the file, and what is to be said of it."""

    sheets: tuple[Placed, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Words, ...]


def placed(book: Book, suggestions: Suggestions) -> Placement:
    """The sheets with their tables, and a problem for each that has none of its own.

    A file in which no table is found at all is a problem too.
    """
    summaries = [each.name for each in book.sheets if plain(each.name) in _SUMMARIES]
    sheets_read = [each for each in book.sheets if each.name not in summaries]
    found, strangers = _named(sheets_read, suggestions)
    notes = [words("Sheet {sheet} of Apple Numbers was not read.", sheet=it) for it in summaries]
    headers: dict[str, int] = {}
    for name, (table, sheet) in found.items():
        if (row := header_below(sheet, table)) is not None:
            headers[sheet.name] = row
            notes.append(above(sheet, row))
            sheet = headed(sheet, row)
        sheet, sums = without_sums(sheet)
        notes += sums
        found[name] = (table, sheet)
    known = _known(found.values())
    sheets = [_laid(table, sheet, known) for table, sheet in found.values()]
    for it in sheets:
        if it.crossing is not None:
            notes.append(note(it.sheet, it.crossing))
            notes += [beside_note(it.sheet, it.crossing)] if it.crossing.beside else []
    problems = [each for each in book.problems if not _is_above(each, headers)]
    problems += strangers
    problems += (
        too_many_rows(it.sheet.name) for it in sheets if it.crossing and not it.sheet.complete
    )
    if not sheets and not problems:
        problems.append(Problem(None, None, None, None, _NO_TABLE))
    return Placement(tuple(sheets), tuple(problems), tuple(notes))


def _named(
    sheets: Iterable[Sheet], suggestions: Suggestions
) -> tuple[dict[str, tuple[Table, Sheet]], list[Problem]]:
    """The sheet of each table by the table's name, and a problem for each sheet that has none."""
    found: dict[str, tuple[Table, Sheet]] = {}
    problems = []
    for sheet in sheets:
        table = table_of(sheet.name)
        if table is None:
            what = _unknown_sheet(sheet.name, suggestions)
        elif table.name in found:
            first = found[table.name][1].name
            what = words("The sheet “{first}” is the same table. Keep one of them.", first=first)
        else:
            found[table.name] = (table, sheet)
            continue
        problems.append(Problem(sheet.name, None, None, None, what))
    return found, problems


def _unknown_sheet(name: str, suggestions: Suggestions) -> Words:
    nearest = suggestions.nearest(plain(name), tables())
    if nearest is not None:
        return words(
            "There is no table of this name. The nearest name is “{nearest}”. Rename the sheet, or "
            "delete it.",
            nearest=label_of(tables()[nearest].name),
        )
    return words(
        "There is no table of this name. Delete the sheet, or give it one of these names: {known}.",
        known=listing(map(label_of, TABLES)),
    )


def _laid(table: Table, sheet: Sheet, known: Known) -> Placed:
    how = crossing(sheet, table, known)
    return Placed(table, sheet if how is None else uncrossed(sheet, how), how)


def _is_above(problem: Problem, headers: Mapping[str, int]) -> bool:
    """Whether something is wrong with a row that is not read: merged cells in a title."""
    row = headers.get(problem.sheet or "")
    return row is not None and problem.row is not None and problem.row < row


def _known(found: Iterable[tuple[Table, Sheet]]) -> Known:
    """What the rows of each sheet with ids are called."""
    return {table.name: _called(sheet, table) for table, sheet in found if table.key == ("id",)}


def _called(sheet: Sheet, table: Table) -> dict[str, str]:
    names = headings(table.name)
    fields = [names.get(plain(str(cell))) if cell is not None else None for cell in sheet.header]
    at = {heading.field.name: place for place, heading in enumerate(fields) if heading}
    if "id" not in at:
        return {}
    called: dict[str, str] = {}
    for line in sheet.rows:
        cells = {name: line.cells[at[name]] for name in at if at[name] < len(line.cells)}
        key = cells.get("id")
        if key is not None:
            for name in ("id", "name", "title"):
                if cells.get(name) is not None:
                    called.setdefault(spaced(str(cells[name])), str(key))
    return called


_SUMMARIES = {"export summary", "eksportoversigt", "eksportresumé"}
"""Sheets that Apple Numbers adds where it exports several tables."""
_NO_TABLE = words(
    "No table was found in it. A workbook has a sheet for each table, named after it, such as "
    "Partnerships or Partnerskaber."
)
