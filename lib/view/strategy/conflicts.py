"""A save that is held back: my values beside those somebody else saved meanwhile."""

from __future__ import annotations

from collections.abc import Sequence

from lib.model.changes import Add, Change, Remove, Set
from lib.model.fields import shown
from lib.model.lookup import field_of
from lib.model.model import Model
from lib.model.tables import TABLES
from lib.text.language import Language
from lib.view.discreet import SOMEBODY, tellable
from lib.view.tables import Column, Table
from lib.words import Label, Value, words


def conflict_table(
    now: Model, mine: Sequence[Change], language: Language, *, leader: bool = False
) -> Table:
    """One row for each of my changes that clash: what it is about, their value, my value.

    `now` is the library as they saved it. Outside the leader's view one row stands for all that
    is about members of staff.
    """
    text, told = language.text, tellable(mine, leader=leader)
    hidden = ((language.say(SOMEBODY), "–", "–"),) if told.hidden else ()
    return Table(
        text("Saved by two people at once"),
        (Column(text("What")), Column(text("Theirs")), Column(text("Mine"))),
        (
            *(
                (
                    language.say(_about(now, change)),
                    language.say(_theirs(now, change)),
                    language.say(_mine(now, change)),
                )
                for change in told.changes
            ),
            *hidden,
        ),
    )


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
