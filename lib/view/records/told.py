"""Changes told: each in words, and how many there are in which table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lib.model.changes import Add, Change, Remove
from lib.model.model import Model
from lib.model.saying import say
from lib.model.tables import TABLES, Key
from lib.text.language import Language
from lib.view.tables import Column, Table
from lib.words import N_, Words, counted, listing, words

LONGEST = 300
"""Characters of a change; a longer one, such as a new description, is cut."""

_ORDER = {name: place for place, name in enumerate(TABLES)}


def told(change: Change, before: Model, after: Model, language: Language) -> str:
    """One change in words, read against the model before it; what is new, against the one after."""
    known = change.table == "settings" or before.find(change.table, change.key) is not None
    said = language.say(say(change, before if known else after))
    return said if len(said) <= LONGEST else f"{said[:LONGEST].rstrip()} …"


def changes_table(
    changes: Sequence[Change], before: Model, after: Model, language: Language
) -> Table:
    """Every change in words, by the table it is in."""
    sorted_changes = sorted(changes, key=lambda change: _ORDER[change.table])
    return Table(
        language.text(N_("Changes")),
        (Column(language.text(N_("Table"))), Column(language.text(N_("Change")))),
        tuple(
            (language.text(TABLES[it.table].label), told(it, before, after, language))
            for it in sorted_changes
        ),
    )


def summary(changes: Iterable[Change], language: Language) -> tuple[str, ...]:
    """For each table one line: how many rows were added, changed and removed."""
    kinds: dict[str, dict[str, set[Key]]] = {}
    for change in changes:
        rows = kinds.setdefault(change.table, {"added": set(), "changed": set(), "removed": set()})
        rows[_kind(change)].add(change.key)
    return tuple(
        language.say(_line(name, kinds[name])) for name in sorted(kinds, key=_ORDER.__getitem__)
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
