"""What an import would do to a library, before anything is saved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lib.exchange.incoming import Incoming, Merged
from lib.model.changes import Add, Change, Remove, Set
from lib.model.model import Model
from lib.model.saying import say
from lib.model.tables import TABLES
from lib.text.language import Language
from lib.view.discreet import SOMEBODY, is_personal, tellable
from lib.view.tables import Column, Table
from lib.words import N_, Words, counted, listing, words

HIDDEN = N_(
    "What would change about members of staff is told in the leader's view alone. It is taken in "
    "with the rest."
)


@dataclass(frozen=True, slots=True)
class Changes:
    """What would change in one table: its name in code, a heading with counts, and the list."""

    code: str
    heading: str
    table: Table


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """An import, as it would be.

    `personal` warns of personal data, and is empty where there are none. `hidden` says that what
    would change about members of staff is not told, empty where nothing is hidden. `along` says
    what goes although the file does not ask for it. `problems` are why it cannot be done.
    """

    finding: str
    counts: Table
    each: tuple[Changes, ...]
    personal: str
    hidden: str
    along: Table
    problems: Table


def import_preview(
    library: Model,
    tables: Collection[str],
    merged: Merged,
    language: Language,
    *,
    leader: bool = False,
) -> ImportPreview:
    """The preview of what `merged` does to the library when these tables come in.

    Outside the leader's view it does not compare what is about members of staff with the file:
    whoever guesses levels would learn which are right.
    """
    by_table: dict[str, list[Change]] = defaultdict(list)
    told = tellable(merged.changes, leader=leader)
    hides = (not leader and any(map(is_personal, tables))) or told.hidden
    for change in told.changes:
        by_table[change.table].append(change)
    shown = [name for name in TABLES if name in tables or name in by_table]
    if not leader:
        shown = [name for name in shown if not is_personal(name)]
    named = _with_new_names(library, merged.changes)
    personal = _reminder(tables)
    return ImportPreview(
        finding=language.say(_finding(merged, told.changes, hides)),
        counts=_counts(library, shown, by_table, language),
        each=tuple(
            _changes(name, by_table[name], named, language) for name in shown if by_table[name]
        ),
        personal="" if personal is None else language.say(personal),
        hidden=language.text(HIDDEN) if hides else "",
        along=_lines(N_("Goes too"), _along(merged.along, named, leader), language),
        problems=_lines(N_("Problem"), (error.words for error in merged.problems), language),
    )


def table_labels(incoming: Incoming, language: Language) -> dict[str, str]:
    """The tables that a file has, each with its label, its rows, and a mark for personal data."""
    return {
        name: language.say(_label(name, len(incoming.rows[name])))
        for name in TABLES
        if name in incoming.rows
    }


def filled(incoming: Incoming) -> tuple[str, ...]:
    """The tables of which a file has rows: those that are taken in unless the reader says no."""
    return tuple(name for name in TABLES if incoming.rows.get(name))


def _along(changes: Sequence[Change], named: Model, leader: bool) -> Iterable[Words]:
    told = tellable(changes, leader=leader)
    return (*(say(change, named) for change in told.changes), *((SOMEBODY,) if told.hidden else ()))


def _reminder(tables: Iterable[str]) -> Words | None:
    """A reminder where tables hold personal data."""
    found = [name for name in tables if is_personal(name)]
    if not found:
        return None
    return words(
        "Personal data: {tables}. Take in only what is needed, under codes and not names.",
        tables=listing(words(TABLES[name].label) for name in found),
    )


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


def _finding(merged: Merged, told: Sequence[Change], hides: bool) -> Words:
    if merged.problems:
        return words("As chosen, this cannot be taken in.")
    added, changed, removed = _sizes(told)
    if not added + changed + removed and hides:
        return words("This would take in what the file says about members of staff.")
    if not added + changed + removed:
        return words("Nothing would change: the library holds all of this already.")
    parts = (
        counted("add one row", "add {n} rows", added),
        counted("change one row", "change {n} rows", changed),
        counted("remove one row", "remove {n} rows", removed),
    )
    return words("This would {parts}.", parts=listing(part for part in parts if part.count))


def _sizes(changes: Sequence[Change]) -> tuple[int, int, int]:
    """How many rows are added, changed and removed."""
    changed = {(change.table, change.key) for change in changes if isinstance(change, Set)}
    added = sum(isinstance(change, Add) for change in changes)
    return added, len(changed), sum(isinstance(change, Remove) for change in changes)


def _counts(
    library: Model,
    tables: Iterable[str],
    by_table: Mapping[str, Sequence[Change]],
    language: Language,
) -> Table:
    text = language.text
    rows = []
    for name in tables:
        added, changed, removed = _sizes(by_table[name])
        unchanged = len(library.table(name)) - changed - removed
        rows.append((text(TABLES[name].label), added, changed, removed, unchanged))
    numbers = (text("Added"), text("Changed"), text("Removed"), text("Unchanged"))
    return Table(
        text("Rows of each table after the import"),
        (Column(text("Table")), *(Column(label, "whole") for label in numbers)),
        tuple(rows),
    )


def _changes(name: str, changes: Sequence[Change], told: Model, language: Language) -> Changes:
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
    text = language.text
    rows = tuple((text(_kind(change)), language.say(say(change, told))) for change in changes)
    columns = (Column(text("What happens")), Column(text("Change")))
    return Changes(name, language.say(heading), Table(language.say(heading), columns, rows))


def _lines(label: str, lines: Iterable[Words], language: Language) -> Table:
    """The sentences as a table: there may be thousands."""
    said = tuple((language.say(line),) for line in lines)
    return Table(language.text(label), (Column(language.text(label)),), said)


def _kind(change: Change) -> str:
    match change:
        case Add():
            return N_("Added")
        case Set():
            return N_("Changed")
        case Remove():
            return N_("Removed")


def _with_new_names(library: Model, changes: Iterable[Change]) -> Model:
    """The library with the new rows beside the old ones, so that each can be called by its name."""
    new: dict[str, list[Any]] = defaultdict(list)
    for change in changes:
        if isinstance(change, Add):
            new[change.table].append(change.row)
    return library.with_tables({name: (*library.table(name), *rows) for name, rows in new.items()})
