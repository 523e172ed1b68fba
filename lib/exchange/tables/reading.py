"""Sheets understood as a model: everything, or every problem at once."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass, replace
from typing import cast

from lib.errors import BadFileError, Problem
from lib.exchange.tables.columns import (
    Columns,
    Understood,
    codes,
    columns,
    is_personal,
    language_of,
)
from lib.exchange.tables.crossed import Crossing, labelled
from lib.exchange.tables.headings import Suggestions, spaced
from lib.exchange.tables.incoming import Incoming
from lib.exchange.tables.naming import Placed, placed
from lib.exchange.tables.rows import Entry, entry
from lib.exchange.tables.shaping import in_numbers
from lib.exchange.tables.sheets import Book, Line
from lib.model.fields import Cell, Field, label_of
from lib.model.model import Model, key_words
from lib.model.tables import TABLES, Key, Row, Table
from lib.words import Value, Words, words

MOST_PROBLEMS = 2_000
"""Errors in one table after which no more of its rows are read."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One table as it was read: where it stood, its entries, and each key's first line."""

    table: Table
    each: Understood
    entries: tuple[Entry, ...]
    first: Mapping[Key, int]
    is_cut: bool = False
    crossing: Crossing | None = None

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are good."""
        return tuple(entry.row for entry in self.entries if entry.row is not None)

    @property
    def fields(self) -> frozenset[str]:
        """The names of the fields that have a column."""
        return frozenset(heading.field.name for heading in self.each.columns.headings.values())

    @property
    def is_whole(self) -> bool:
        """Whether all its keys are known, so that references into it can be judged."""
        return (
            not self.is_cut and self.each.sheet.complete and self.fields.issuperset(self.table.key)
        )

    def problem(self, entry: Entry, field: str, value: Value, what: Words) -> Problem:
        """The problem with one field of one entry."""
        sheet, columns = self.each.sheet.name, _columns_of(self.each.columns, entry.line, self)
        return columns.problem_of(sheet, entry.line.number, field, value, what)


@dataclass(frozen=True, slots=True)
class Reading:
    """A file read once: its tables, and what is wrong with its sheets as a whole.

    `notes` say what was not read, or read otherwise than it stands in the file.
    """

    parts: Mapping[str, _Part]
    lost: tuple[Problem, ...]
    suggestions: Suggestions
    notes: tuple[Words, ...] = ()

    @property
    def personal(self) -> tuple[str, ...]:
        """The tables that tell of members of staff: by their columns, where these are filled."""
        return tuple(name for name, it in self.parts.items() if is_personal(it.table, it.each))

    @property
    def codes(self) -> frozenset[str]:
        """Whatever stands in the file as the code of a person, right or wrong."""
        return frozenset(code for it in self.parts.values() for code in codes(it.table, it.each))

    def into(self, library: Model) -> Incoming:
        """The rows on their way into a library: they may refer to its rows too.

        Raises `BadFileError` with every problem found.
        """
        problems, suggestions = [*self.lost], copy(self.suggestions)
        parts = {name: _with_ids(part, self.parts, library) for name, part in self.parts.items()}
        for part in parts.values():
            problems += [*part.each.columns.problems, *_row_problems(part)]
            problems += _broken_links(part, parts, self._unsure, library, suggestions)
        if problems:
            raise BadFileError(problems, self.notes)
        return Incoming(
            {name: part.rows for name, part in parts.items()},
            {name: part.fields for name, part in parts.items()},
            self.notes,
        )

    @property
    def _unsure(self) -> set[str]:
        """The tables of which not every key is known, so that references cannot be judged."""
        absent = {name for name in TABLES if self.lost and name not in self.parts}
        return absent | {name for name, part in self.parts.items() if not part.is_whole}


def model_of(book: Book) -> Model:
    """The model in the sheets; a table without a sheet is empty.

    Raises `BadFileError` with every problem found, and then nothing has been read.
    """
    return model_in(reading_of(book))


def model_in(reading: Reading) -> Model:
    """The model that a file is by itself; raises `BadFileError` with every problem found."""
    rows = reading.into(Model()).rows
    return Model.trusted({name: rows.get(name, ()) for name in TABLES})


def reading_of(book: Book) -> Reading:
    """The sheets read: each row understood or not, whatever library they are to come into."""
    suggestions = Suggestions()
    found = placed(book, suggestions)
    read = [*_parts(found.sheets, suggestions)]
    parts = {part.table.name: part for part, _ in read}
    notes = (*book.notes, *found.notes, *(note for _, told in read for note in told))
    return Reading(parts, found.problems, suggestions, notes)


# -- from sheets to entries -----------------------------------------------------------------------


def _parts(
    sheets: Iterable[Placed], suggestions: Suggestions
) -> Iterator[tuple[_Part, tuple[Words, ...]]]:
    understood = []
    for it in sheets:
        found = columns(it.sheet, it.table, suggestions)
        sheet, notes = in_numbers(it.sheet, found)
        understood.append((it, Understood(sheet, found), notes))
    files: dict[str, list[Understood]] = {}
    for _, each, _ in understood:
        files.setdefault(each.sheet.file, []).append(each)
    languages = {file: language_of(parts) for file, parts in files.items()}
    for it, each, notes in understood:
        yield _part(it, each, languages[each.sheet.file]), notes


def _part(it: Placed, each: Understood, language: str | None) -> _Part:
    entries = tuple(_entries(it, each, language))
    is_cut = len(entries) < len(each.sheet.rows)
    return _Part(it.table, each, entries, _first(it.table, entries), is_cut, it.crossing)


def _first(table: Table, entries: Iterable[Entry]) -> dict[Key, int]:
    """The line of each key that stands first."""
    first: dict[Key, int] = {}
    for read in entries:
        if (key := read.key(table)) is not None:
            first.setdefault(key, read.line.number)
    return first


def _entries(it: Placed, each: Understood, language: str | None) -> Iterator[Entry]:
    """The rows, up to where there are so many errors that nobody reads on."""
    problems = 0
    for line in each.sheet.rows:
        if problems > MOST_PROBLEMS:
            return
        columns = _columns_of(each.columns, line, it)
        read = entry(line, each.sheet, it.table, columns, language)
        problems += len(read.problems)
        yield read


def _columns_of(whole: Columns, line: Line, it: Placed | _Part) -> Columns:
    """The columns as they stand in the file for one row, where the sheet lies crosswise."""
    if line.column is None or it.crossing is None:
        return whole
    return _crossed_columns(whole, line.column, str(line.cells[1]), it.crossing.label)


def _crossed_columns(whole: Columns, column: int, title: str, label: int) -> Columns:
    titles = {**whole.titles, 1: title, 2: title}
    return replace(whole, titles=titles, places={0: label, 1: column, 2: column})


def _with_ids(part: _Part, parts: Mapping[str, _Part], library: Model) -> _Part:
    """The part with ids where a sheet that lies crosswise has names."""
    if part.crossing is None:
        return part
    names = {
        field.name: called(TABLES[field.table], parts.get(field.table), library)
        for field in part.table.links
        if field.key
    }
    entries = labelled(part.entries, part.table, part.crossing, names)
    return replace(part, entries=entries, first=_first(part.table, entries))


def called(table: Table, part: _Part | None, library: Model) -> Mapping[str, str]:
    """The ids of the rows that there will be, by themselves and by names that one alone has."""
    ids = {spaced(key): key for key in library.index(table.name) if isinstance(key, str)}
    ids |= {spaced(key): key for key in (part.first if part else ()) if isinstance(key, str)}
    return {**_ids_by_name(table, part, library), **ids}


# -- what is wrong between rows -------------------------------------------------------------------


def _row_problems(part: _Part) -> Iterator[Problem]:
    for read in part.entries:
        yield from read.problems
        key = read.key(part.table)
        if key is not None and part.first[key] != read.line.number:
            what = words(
                "The row {first} has the same key. Keep one of the two rows.", first=part.first[key]
            )
            yield part.problem(read, part.table.key[0], key_words(part.table, key), what)
    if part.is_cut:
        what = words("There are more errors further down. Mend these, and import again.")
        yield Problem(part.each.sheet.name, None, None, None, what)


def _broken_links(
    part: _Part,
    parts: Mapping[str, _Part],
    unsure: Container[str],
    library: Model,
    suggestions: Suggestions,
) -> Iterator[Problem]:
    """A problem for each reference to a row that does not exist, in tables that were all read."""
    for field in part.table.links:
        if field.table in unsure:
            continue
        there = parts.get(field.table)
        known = {**library.index(field.table), **(there.first if there else {})}
        broken = [pair for read in part.entries for pair in _unmet(read, field, known)]
        ids = _ids_by_name(TABLES[field.table], there, library) if broken else {}
        for read, target in broken:
            what = _unknown_row(target, field, known, ids, suggestions)
            yield part.problem(read, field.name, target, what)


def _unmet(read: Entry, field: Field, known: Container[Key]) -> Iterator[tuple[Entry, str]]:
    cell = read.cells.get(field.name)
    for target in cell if isinstance(cell, tuple) else (cell,):
        if isinstance(target, str) and target not in known:
            yield read, target


def _ids_by_name(table: Table, part: _Part | None, library: Model) -> Mapping[str, str]:
    """The ids of the rows that can be referred to, by names that only one of them goes by."""
    named = next((name for name in ("name", "title") if name in table.field), table.key[0])
    rows: list[tuple[Cell, Key | None]]
    rows = [(getattr(row, named), table.key_of(row)) for row in library.table(table.name)]
    if part is not None:
        rows += [(read.cells.get(named), read.key(table)) for read in part.entries]
    ids: dict[str, set[str]] = {}
    for name, key in rows:
        if isinstance(name, str) and isinstance(key, str):
            ids.setdefault(spaced(name), set()).add(key)
    return {name: found.pop() for name, found in ids.items() if len(found) == 1}


def _unknown_row(
    target: str,
    field: Field,
    known: Mapping[Key, object],
    ids: Mapping[str, str],
    suggestions: Suggestions,
) -> Words:
    if (meant := ids.get(spaced(target))) is not None:
        return words("Write its id here, and not its name: “{id}”.", id=meant)
    nearest = suggestions.nearest(target, cast("Collection[str]", known))
    if nearest is None:
        return words(
            "There is no such row in the table “{table}”. Add it there first.",
            table=label_of(field.table),
        )
    return words(
        "There is no such row in the table “{table}”. The nearest id there is “{nearest}”.",
        table=label_of(field.table),
        nearest=nearest,
    )
