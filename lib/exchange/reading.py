"""Sheets understood as a model: everything, or every problem at once."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from lib.errors import BadFileError, Problem
from lib.exchange.columns import columns, header_below
from lib.exchange.evidence import Understood, language_of
from lib.exchange.headings import plain, spaced, tables
from lib.exchange.incoming import Incoming
from lib.exchange.rows import Entry, entry
from lib.exchange.sheets import Book, Sheet
from lib.exchange.suggestions import Suggestions
from lib.model.fields import Cell, Field
from lib.model.labels import label_of
from lib.model.model import Model, key_words
from lib.model.tables import TABLES, Key, Row, Table
from lib.words import Value, Words, listing, words

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
        sheet = self.each.sheet.name
        return self.each.columns.problem_of(sheet, entry.line.number, field, value, what)


def model_of(book: Book) -> Model:
    """The model in the sheets; a table without a sheet is empty.

    Raises `BadFileError` with every problem found, and then nothing has been read.
    """
    rows = incoming_of(book, Model()).rows
    return Model.trusted({name: rows.get(name, ()) for name in TABLES})


def incoming_of(book: Book, library: Model) -> Incoming:
    """The rows in the sheets, on their way into a library: they may refer to its rows too.

    Raises `BadFileError` as `model_of`.
    """
    suggestions = Suggestions()
    sheets, strangers = _named(book.sheets, suggestions)
    parts = {part.table.name: part for part in _parts(sheets, suggestions)}
    lost = [*book.problems, *strangers]
    unsure = {name for name in TABLES if lost and name not in parts}
    unsure |= {name for name, part in parts.items() if not part.is_whole}
    problems = [*lost]
    for part in parts.values():
        problems += [*part.each.columns.problems, *_row_problems(part)]
        problems += _broken_links(part, parts, unsure, library, suggestions)
    if problems:
        raise BadFileError(problems)
    return Incoming(
        {name: part.rows for name, part in parts.items()},
        {name: part.fields for name, part in parts.items()},
    )


# -- from sheets to entries -----------------------------------------------------------------------


def _named(
    sheets: Iterable[Sheet], suggestions: Suggestions
) -> tuple[list[tuple[Table, Sheet]], list[Problem]]:
    """The sheets with their tables, and a problem for each that has none of its own."""
    found: dict[str, tuple[Table, Sheet]] = {}
    problems = []
    for sheet in sheets:
        table = tables().get(plain(sheet.name))
        if table is None:
            what = _unknown_sheet(sheet.name, suggestions)
        elif table.name in found:
            first = found[table.name][1].name
            what = words("The sheet “{first}” is the same table. Keep one of them.", first=first)
        elif (row := header_below(sheet, table)) is not None:
            what = words(
                "The names of the columns stand in row {row}. Delete the rows above it.", row=row
            )
        else:
            found[table.name] = (table, sheet)
            continue
        problems.append(Problem(sheet.name, None, None, None, what))
    return list(found.values()), problems


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


def _parts(sheets: Iterable[tuple[Table, Sheet]], suggestions: Suggestions) -> Iterator[_Part]:
    understood = [
        (table, Understood(sheet, columns(sheet, table, suggestions))) for table, sheet in sheets
    ]
    files: dict[str, list[Understood]] = {}
    for _, each in understood:
        files.setdefault(each.sheet.file, []).append(each)
    languages = {file: language_of(parts) for file, parts in files.items()}
    for table, each in understood:
        yield _part(table, each, languages[each.sheet.file])


def _part(table: Table, each: Understood, language: str | None) -> _Part:
    entries = tuple(_entries(table, each, language))
    first: dict[Key, int] = {}
    for read in entries:
        if (key := read.key(table)) is not None:
            first.setdefault(key, read.line.number)
    return _Part(table, each, entries, first, len(entries) < len(each.sheet.rows))


def _entries(table: Table, each: Understood, language: str | None) -> Iterator[Entry]:
    """The rows, up to where there are so many errors that nobody reads on."""
    problems = 0
    for line in each.sheet.rows:
        if problems > MOST_PROBLEMS:
            return
        read = entry(line, each.sheet, table, each.columns, language)
        problems += len(read.problems)
        yield read


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
