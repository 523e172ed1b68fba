"""Which column of a sheet holds which field, what language a file is in, and whom it tells of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from lib.errors import Problem
from lib.exchange.tables.headings import Heading, Suggestions, danish, headings, plain
from lib.exchange.tables.numerals import spoken_language
from lib.exchange.tables.sheets import Flaw, Line, RawCell, Sheet
from lib.model.fields import Field
from lib.model.settings import SETTINGS
from lib.model.tables import Table
from lib.words import Value, Words, listing, words

MOST_ABOVE = 20
"""Rows among which the headers are looked for where the first row has none."""

DELIMITERS = {";": "da", ",": "en"}
"""The language whose Excel parts cells so; a tab tells nothing."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that are understood, by position, and what is wrong with the header.

    `titles` are the headers as they stand in the file; `places` the positions there, where they
    are others.
    """

    headings: Mapping[int, Heading]
    titles: Mapping[int, str]
    problems: tuple[Problem, ...]
    places: Mapping[int, int] | None = None

    def title(self, position: int) -> str:
        """The header over a cell; where there is none, the column's place in the sheet."""
        return self.titles.get(position, letters(position))

    def position_of(self, field: str) -> int | None:
        """The position of the field's column; None where it has none."""
        found = (at for at, heading in self.headings.items() if heading.field.name == field)
        return next(found, None)

    def problem(self, sheet: str, row: int, position: int, value: Value, what: Words) -> Problem:
        """The problem with the cell in one row and column of the sheet."""
        place = f"{letters((self.places or {}).get(position, position))}{row}"
        return Problem(sheet, row, self.title(position), value, what, place)

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
    here = _known(sheet.header, table)
    if here > 1:  # one name alone may be a title, such as “Mål”
        return None
    first = sheet.rows[:MOST_ABOVE]
    named = next((line.number for line in first if _known(line.cells, table) > 1), None)
    if named is not None or _filled(sheet.header) > 1:
        return named
    for line in first:  # below a title, one name says enough
        if _filled(line.cells) > 1:
            return line.number if _known(line.cells, table) else None
    return None


def _filled(cells: Iterable[RawCell]) -> int:
    return sum(cell is not None for cell in cells)


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


# -- the language of a file -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Understood:
    """A sheet with its columns."""

    sheet: Sheet
    columns: Columns


def language_of(sheets: Iterable[Understood]) -> str | None:
    """`da` or `en` where all evidence in the sheets of one file agrees; else None.

    Evidence is the delimiter, headers that only one of the languages has, and numbers that only
    one of them can read.
    """
    found: set[str] = set()
    for each in sheets:
        found |= set(_evidence(each))
    return found.pop() if len(found) == 1 else None


def _evidence(each: Understood) -> Iterator[str]:
    if each.sheet.delimiter in DELIMITERS:
        yield DELIMITERS[each.sheet.delimiter]
    yield from (h.language for h in each.columns.headings.values() if h.language)
    for line in each.sheet.rows:
        for text in _numerals(line, each.columns):
            if language := spoken_language(text):
                yield language


def _numerals(line: Line, columns: Columns) -> Iterator[str]:
    """The texts of a row that stand where numbers belong."""
    is_setting = {plain(str(cell)) for cell in line.cells[:2]} & _numeric_settings()
    for position, heading in columns.headings.items():
        is_number = heading.field.is_number or (is_setting and heading.field.name == "value")
        text = line.cells[position] if is_number and position < len(line.cells) else None
        if isinstance(text, str):
            yield text


@cache
def _numeric_settings() -> frozenset[str]:
    """Every name of the settings that are numbers, in the plain form."""
    numeric = [field for field in SETTINGS.values() if field.is_number]
    names = ((field.name, field.label, danish(field.label)) for field in numeric)
    return frozenset(plain(name) for each in names for name in each)


# -- what a file tells of members of staff ---------------------------------------------------------


def is_personal(table: Table, each: Understood) -> bool:
    """Whether a column about single members of staff has something in it.

    A table about them is personal as soon as it has a row, whatever its columns are called.
    """
    if any(field.personal and field.key for field in table.fields):
        return bool(each.sheet.rows)
    return any(True for _ in _cells_of(each, lambda field: field.personal))


def codes(table: Table, each: Understood) -> Iterator[str]:
    """Whatever stands where codes of persons stand, right or wrong."""
    own = table.name == "people"
    for cell in _cells_of(each, lambda it: it.table == "people" or (own and it.key)):
        yield str(cell).strip()


def _cells_of(each: Understood, wanted: Callable[[Field], bool]) -> Iterator[object]:
    """The filled cells in the columns of the fields that are wanted."""
    places = [at for at, it in each.columns.headings.items() if wanted(it.field)]
    for line in each.sheet.rows:
        yield from (line.cells[at] for at in places if at < len(line.cells) and line.cells[at])
