"""Changes told: each in words, how many there are in which table, and mine beside theirs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lib.model.changes import Add, Change, Remove, Set
from lib.model.fields import shown
from lib.model.model import Model, field_of
from lib.model.tables import TABLES, Key
from lib.reader import SOMEBODY, Reader
from lib.screens.parts import Column, Table
from lib.words import N_, Label, Value, Words, counted, listing, words

LONGEST = 300
"""Characters of a change; a longer one, such as a new description, is cut."""

_ORDER = {name: place for place, name in enumerate(TABLES)}


def told(change: Change, before: Model, after: Model, reader: Reader) -> str:
    """One change in words, read against the model before it; what is new, against the one after.

    Outside the leader's view it says nothing of a person.
    """
    known = change.table == "settings" or before.find(change.table, change.key) is not None
    line = reader.say(reader.change_words(change, before if known else after))
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rstrip()} …"


def changes_told(
    changes: Sequence[Change], before: Model, after: Model, reader: Reader
) -> tuple[str, ...]:
    """Each change in words, in their order; those about persons as one, unless for the leader."""
    shown = reader.tellable(changes)
    lines = [told(change, before, after, reader) for change in shown.changes]
    return (*lines, *((reader.say(SOMEBODY),) if shown.hidden else ()))


def changes_table(changes: Sequence[Change], before: Model, after: Model, reader: Reader) -> Table:
    """Every change in words, by the table it is in; those about persons as one, unless `leader`."""
    shown = reader.tellable(changes)
    sorted_changes = sorted(shown.changes, key=lambda change: _ORDER[change.table])
    hidden = (("–", reader.say(SOMEBODY)),) if shown.hidden else ()
    return Table(
        reader.text(N_("Changes")),
        (Column(reader.text(N_("Table"))), Column(reader.text(N_("Change")))),
        (
            *(
                (
                    reader.text(TABLES[it.table].label),
                    told(it, before, after, reader),
                )
                for it in sorted_changes
            ),
            *hidden,
        ),
    )


def summary(changes: Iterable[Change], reader: Reader) -> tuple[str, ...]:
    """For each table one line: how many rows were added, changed and removed.

    Outside the leader's view one line stands for all that is about members of staff.
    """
    shown = reader.tellable(changes)
    hidden = (reader.say(SOMEBODY),) if shown.hidden else ()
    kinds: dict[str, dict[str, set[Key]]] = {}
    for change in shown.changes:
        rows = kinds.setdefault(change.table, {"added": set(), "changed": set(), "removed": set()})
        rows[_kind(change)].add(change.key)
    by_table = sorted(kinds, key=_ORDER.__getitem__)
    return (*(reader.say(_line(name, kinds[name])) for name in by_table), *hidden)


def difference(changes: Sequence[Change], reader: Reader) -> str:
    """How many changes lead from one revision to another, as a sentence."""
    if not changes:
        return reader.text("Both are the same.")
    n = reader.tellable(changes).lines
    return reader.say(counted("One change between them.", "{n} changes between them.", n))


def conflict_table(now: Model, mine: Sequence[Change], reader: Reader) -> Table:
    """One row for each of my changes that clash: what it is about, their value, my value.

    `now` is the library as they saved it. Outside the leader's view one row stands for all that
    is about members of staff.
    """
    text, told = reader.text, reader.tellable(mine)
    hidden = ((reader.say(SOMEBODY), "–", "–"),) if told.hidden else ()
    return Table(
        text("Saved by two people at once"),
        (Column(text("What")), Column(text("Theirs")), Column(text("Mine"))),
        (
            *(
                (
                    reader.say(_about(now, change)),
                    reader.say(_theirs(now, change)),
                    reader.say(_mine(now, change)),
                )
                for change in told.changes
            ),
            *hidden,
        ),
    )


def _line(name: str, rows: dict[str, set[Key]]) -> Words:
    added, removed = rows["added"] - rows["removed"], rows["removed"] - rows["added"]
    changed = rows["changed"] - rows["added"] - rows["removed"]
    changed |= rows["added"] & rows["removed"]
    parts = (
        counted("{n} added", "{n} added", len(added)),
        counted("{n} changed", "{n} changed", len(changed)),
        counted("{n} removed", "{n} removed", len(removed)),
    )
    return words(
        "{table}: {rows}",
        table=words(TABLES[name].label),
        rows=listing(part for part in parts if part.count),
    )


def _kind(change: Change) -> str:
    match change:
        case Add():
            return "added"
        case Remove():
            return "removed"
    return "changed"


def _about(now: Model, change: Change) -> Value:
    row = now.called(change.table, change.key)
    if isinstance(change, Set):
        field = field_of(TABLES[change.table], change.key, change.field)
        return words("{row}: {field}", row=row, field=Label(field.label))
    return words("{table}: {row}", table=words(TABLES[change.table].label), row=row)


def _theirs(now: Model, change: Change) -> Value:
    row = now.find(change.table, change.key)
    if row is None:
        return words("removed")
    if isinstance(change, Set):
        field = field_of(TABLES[change.table], change.key, change.field)
        return shown(field, getattr(row, change.field), now.options.currency)
    return words("changed")


def _mine(now: Model, change: Change) -> Value:
    match change:
        case Set(table, key, name, value):
            return shown(field_of(TABLES[table], key, name), value, now.options.currency)
        case Add():
            return words("added")
        case Remove():
            return words("removed")
