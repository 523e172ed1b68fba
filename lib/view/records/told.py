"""Changes told: each in words, and how many there are in which table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lib.model.changes import Add, Change, Remove
from lib.model.model import Model
from lib.model.tables import TABLES, Key
from lib.text.language import Language
from lib.view.discreet import SOMEBODY, said, tellable
from lib.view.tables import Column, Table
from lib.words import N_, Words, counted, listing, words

LONGEST = 300
"""Characters of a change; a longer one, such as a new description, is cut."""

_ORDER = {name: place for place, name in enumerate(TABLES)}


def told(
    change: Change, before: Model, after: Model, language: Language, *, leader: bool = False
) -> str:
    """One change in words, read against the model before it; what is new, against the one after.

    Outside the leader's view it says nothing of a person.
    """
    known = change.table == "settings" or before.find(change.table, change.key) is not None
    line = language.say(said(change, before if known else after, leader=leader))
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rstrip()} …"


def changes_told(
    changes: Sequence[Change],
    before: Model,
    after: Model,
    language: Language,
    *,
    leader: bool = False,
) -> tuple[str, ...]:
    """Each change in words, in their order; those about persons as one, unless for the leader."""
    shown = tellable(changes, leader=leader)
    lines = [told(change, before, after, language, leader=leader) for change in shown.changes]
    return (*lines, *((language.say(SOMEBODY),) if shown.hidden else ()))


def changes_table(
    changes: Sequence[Change],
    before: Model,
    after: Model,
    language: Language,
    *,
    leader: bool = False,
) -> Table:
    """Every change in words, by the table it is in; those about persons as one, unless `leader`."""
    shown = tellable(changes, leader=leader)
    sorted_changes = sorted(shown.changes, key=lambda change: _ORDER[change.table])
    hidden = (("–", language.say(SOMEBODY)),) if shown.hidden else ()
    return Table(
        language.text(N_("Changes")),
        (Column(language.text(N_("Table"))), Column(language.text(N_("Change")))),
        (
            *(
                (
                    language.text(TABLES[it.table].label),
                    told(it, before, after, language, leader=leader),
                )
                for it in sorted_changes
            ),
            *hidden,
        ),
    )


def summary(
    changes: Iterable[Change], language: Language, *, leader: bool = False
) -> tuple[str, ...]:
    """For each table one line: how many rows were added, changed and removed.

    Outside the leader's view one line stands for all that is about members of staff.
    """
    shown = tellable(changes, leader=leader)
    hidden = (language.say(SOMEBODY),) if shown.hidden else ()
    kinds: dict[str, dict[str, set[Key]]] = {}
    for change in shown.changes:
        rows = kinds.setdefault(change.table, {"added": set(), "changed": set(), "removed": set()})
        rows[_kind(change)].add(change.key)
    by_table = sorted(kinds, key=_ORDER.__getitem__)
    return (*(language.say(_line(name, kinds[name])) for name in by_table), *hidden)


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
