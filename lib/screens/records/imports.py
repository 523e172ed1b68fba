"""What an import would do to a library, before anything is saved, and what it leaves alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lib.exchange.tables.incoming import Incoming, Merged
from lib.model.changes import Add, Change, Remove, Set, apply
from lib.model.fields import label_of
from lib.model.model import Model
from lib.model.tables import TABLES
from lib.model.writing import say
from lib.reader import SOMEBODY, Reader, is_personal
from lib.screens.parts import Col, Column, Table, table
from lib.words import N_, Listing, Words, counted, listing, words

NEEDS: Mapping[str, tuple[str, ...]] = {
    N_("Alignment"): ("goals", "partnerships", "contributions"),
    N_("Overview"): ("departments", "efforts"),
}
"""The tables that a page shows nothing without, by the page's title."""

HIDDEN = N_(
    "What would change about members of staff is told in the leader's view alone. It is taken in "
    "with the rest."
)


LEADERS = N_("Files that tell of members of staff are taken in in the leader's view.")


@dataclass(frozen=True, slots=True)
class Changes:
    """What would change in one table: its name in code, a heading with counts, and the list."""

    code: str
    heading: str
    table: Table


@dataclass(frozen=True, slots=True)
class Import:
    """An import into a library, as it would be, looked at by a reader: `merged` of these tables.

    Outside the leader's view it does not compare what is about members of staff with the file:
    whoever guesses levels would learn which are right.
    """

    library: Model
    tables: Collection[str]
    merged: Merged
    reader: Reader

    @property
    def told(self) -> tuple[Change, ...]:
        """The changes that may be told."""
        return self.reader.tellable(self.merged.changes).changes

    @property
    def hides(self) -> bool:
        """Whether there may be changes that are not told."""
        if self.reader.tellable(self.merged.changes).hidden:
            return True
        return not self.reader.sees_staff and any(map(is_personal, self.tables))

    @property
    def by_table(self) -> Mapping[str, Sequence[Change]]:
        """The changes of each table that is spoken of: those that come in, and those touched."""
        found: dict[str, list[Change]] = defaultdict(list)
        for change in self.told:
            found[change.table].append(change)
        names = [name for name in TABLES if name in self.tables or name in found]
        staff = self.reader.sees_staff
        return {name: found[name] for name in names if staff or not is_personal(name)}

    @property
    def named(self) -> Model:
        """The library with the new rows beside the old ones, so that each has its name."""
        new: dict[str, list[Any]] = defaultdict(list)
        for change in self.merged.changes:
            if isinstance(change, Add):
                new[change.table].append(change.row)
        tables = {name: (*self.library.table(name), *rows) for name, rows in new.items()}
        return self.library.with_tables(tables)


def finding(it: Import) -> Words:
    """How many rows would be added, changed and removed."""
    if it.merged.problems:
        return words("As chosen, this cannot be taken in.")
    added, changed, removed = _sizes(it.told)
    if not added + changed + removed and it.hides:
        return words("This would take in what the file says about members of staff.")
    if not added + changed + removed:
        return words("Nothing would change: the library holds all of this already.")
    parts = (
        counted("add one row", "add {n} rows", added),
        counted("change one row", "change {n} rows", changed),
        counted("remove one row", "remove {n} rows", removed),
    )
    return words("This would {parts}.", parts=listing(part for part in parts if part.count))


def problems(it: Import) -> Table:
    """Why it cannot be done; no rows where it can."""
    return _lines(N_("Problem"), map(it.reader.why, it.merged.problems), it.reader)


def along(it: Import) -> Table:
    """What goes although the file does not ask for it."""
    told, named = it.reader.tellable(it.merged.along), it.named
    lines = [say(change, named) for change in told.changes]
    return _lines(N_("Goes too"), (*lines, *((SOMEBODY,) if told.hidden else ())), it.reader)


def counts(it: Import) -> Table:
    """How many rows of each table are added, changed, removed and unchanged."""

    def row(name: str, changes: Sequence[Change]) -> tuple[str, int, int, int, int]:
        added, changed, removed = _sizes(changes)
        unchanged = len(it.library.table(name)) - changed - removed
        return it.reader.text(TABLES[name].label), added, changed, removed, unchanged

    columns = (
        Col(N_("Table"), lambda row: row[0]),
        Col(N_("Added"), lambda row: row[1], "whole"),
        Col(N_("Changed"), lambda row: row[2], "whole"),
        Col(N_("Removed"), lambda row: row[3], "whole"),
        Col(N_("Unchanged"), lambda row: row[4], "whole"),
    )
    rows = [row(name, changes) for name, changes in it.by_table.items()]
    return table(N_("Rows of each table after the import"), columns, rows, it.reader)


def each_table(it: Import) -> tuple[Changes, ...]:
    """What would change in each table, where something does."""
    named = it.named
    return tuple(
        _changes(name, changes, named, it.reader)
        for name, changes in it.by_table.items()
        if changes
    )


def for_leader(tables: Sequence[str]) -> Words:
    """That a file is for the leader, since these of its tables tell of members of staff."""
    return words(
        "This file tells of members of staff ({tables}), so it is the leader's. Open the leader's "
        "view to take it in, or take these out of the file. It was compared with nothing.",
        tables=_labels(tables),
    )


def reminder(tables: Iterable[str]) -> Words | None:
    """A reminder where tables hold personal data."""
    found = [name for name in tables if is_personal(name)]
    if not found:
        return None
    return words(
        "Personal data: {tables}. Take in only what is needed, under codes and not names.",
        tables=listing(words(TABLES[name].label) for name in found),
    )


def remarks(it: Import, incoming: Incoming, *, replacing: bool) -> tuple[Words, ...]:
    """What the import leaves alone, empties, or leaves missing."""
    if it.merged.problems:
        return ()
    said = [*_absent(incoming, it.merged)]
    said += _without_rows(it.library, incoming, it.tables, replacing)
    said += _missing(apply(it.library, it.merged.changes))
    if it.merged.unsaid:
        said.append(
            words(
                "How the weights were found is then unknown: the file brings other weights, and "
                "does not say how they were found."
            )
        )
    return tuple(said)


def table_labels(incoming: Incoming, reader: Reader) -> dict[str, str]:
    """The tables that a file has, each with its label, its rows, and a mark for personal data."""
    return {
        name: reader.say(_label(name, len(incoming.rows[name])))
        for name in TABLES
        if name in incoming.rows
    }


def filled(incoming: Incoming) -> tuple[str, ...]:
    """The tables of which a file has rows: those that are taken in unless the reader says no."""
    return tuple(name for name in TABLES if incoming.rows.get(name))


def _label(name: str, rows: int) -> Words:
    label = words(TABLES[name].label)
    if is_personal(name):
        return counted(
            "{table}: one row (personal data)",
            "{table}: {n} rows (personal data)",
            rows,
            table=label,
        )
    return counted("{table}: one row", "{table}: {n} rows", rows, table=label)


def _sizes(changes: Sequence[Change]) -> tuple[int, int, int]:
    """How many rows are added, changed and removed."""
    changed = {(change.table, change.key) for change in changes if isinstance(change, Set)}
    added = sum(isinstance(change, Add) for change in changes)
    return added, len(changed), sum(isinstance(change, Remove) for change in changes)


def _changes(name: str, changes: Sequence[Change], told: Model, reader: Reader) -> Changes:
    added, changed, removed = _sizes(changes)
    parts = (
        counted("{n} added", "{n} added", added),
        counted("{n} changed", "{n} changed", changed),
        counted("{n} removed", "{n} removed", removed),
    )
    heading = words(
        "{table}: {parts}",
        table=words(TABLES[name].label),
        parts=listing(part for part in parts if part.count),
    )
    said = reader.say(heading)
    columns = (Column(reader.text("What happens")), Column(reader.text("Change")))
    rows = tuple((reader.text(_kind(change)), reader.say(say(change, told))) for change in changes)
    return Changes(name, said, Table(said, columns, rows))


def _lines(label: str, lines: Iterable[Words], reader: Reader) -> Table:
    """The sentences as a table: there may be thousands."""
    said = tuple((reader.say(line),) for line in lines)
    return Table(reader.text(label), (Column(reader.text(label)),), said)


def _kind(change: Change) -> str:
    match change:
        case Add():
            return N_("Added")
        case Set():
            return N_("Changed")
        case Remove():
            return N_("Removed")


def _absent(incoming: Incoming, merged: Merged) -> Iterator[Words]:
    """The tables that have no sheet in the file, and what becomes of them."""
    absent = [name for name in TABLES if name not in incoming.rows]
    if not absent:
        return
    if len(incoming.rows) == 1:
        (only,) = incoming.rows
        yield words("The file has one table: {table}.", table=label_of(only))
    else:
        yield words("These tables are not in the file: {tables}.", tables=_labels(absent))
    if any(change.table in absent for change in merged.along):
        yield words(
            "Tables that are not in the file stay as they are, but for what depends on rows that "
            "are removed."
        )
    else:
        yield words("Tables that are not in the file stay as they are.")


def _without_rows(
    library: Model, incoming: Incoming, chosen: Collection[str], replacing: bool
) -> Iterator[Words]:
    """The tables whose sheet has headers and nothing below."""
    empty = [name for name in TABLES if name in incoming.rows and not incoming.rows[name]]
    emptied = [n for n in empty if replacing and n in chosen and library.table(n)]
    kept = [n for n in empty if n not in emptied and library.table(n)]
    if kept:
        yield words(
            "In the file without rows, and left as they are: {tables}.", tables=_labels(kept)
        )
    if emptied:
        yield words("Emptied, as the file has no rows for them: {tables}.", tables=_labels(emptied))


def _missing(after: Model) -> Iterator[Words]:
    """What the library would have nothing of although a page needs it."""
    for page, tables in NEEDS.items():
        lacking = [name for name in tables if not after.table(name)]
        if lacking:
            yield words(
                "The library would have no rows in {tables}: the page {page} needs them.",
                tables=_labels(lacking),
                page=words(page),
            )


def _labels(tables: Sequence[str]) -> Listing:
    return listing(map(label_of, tables))
