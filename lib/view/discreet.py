"""What may be said of changes to somebody who has not opened the leader's view.

A change about one member of staff is then told without the person and without the value; several
are told once, because already how many there are can tell of one person.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from lib.model.changes import Change, Set, apply
from lib.model.lookup import field_of
from lib.model.model import Model
from lib.model.persons import codes_in
from lib.model.saying import say
from lib.model.tables import TABLES
from lib.words import Words, words

SOMEBODY = words("Something about members of staff")
"""Stands for every change that tells of one of them."""


@dataclass(frozen=True, slots=True)
class Tellable:
    """Changes that may be told, and whether there are others, which may not."""

    changes: tuple[Change, ...]
    hidden: bool

    @property
    def lines(self) -> int:
        """How many lines tell them: the hidden ones have one together."""
        return len(self.changes) + self.hidden


def tellable(changes: Iterable[Change], *, leader: bool) -> Tellable:
    """The changes that may be told, in their order; in the leader's view all of them."""
    listed = tuple(changes)
    told = tuple(it for it in listed if leader or not tells_of_somebody(it))
    return Tellable(told, len(told) < len(listed))


def tells_of_somebody(change: Change) -> bool:
    """Whether the change in words would tell of one member of staff."""
    if codes_in((change,)):
        return True
    match change:
        case Set(table, key, name, _):
            return field_of(TABLES[table], key, name).personal
    return False


def said(change: Change, model: Model, *, leader: bool) -> Words:
    """The change in words, read against the model before it; outside the view none of a person."""
    return say(change, model) if leader or not tells_of_somebody(change) else SOMEBODY


def is_personal(table: str) -> bool:
    """Whether the rows of the table are each about one member of staff."""
    return any(field.personal and field.key for field in TABLES[table].fields)


def personal_tables() -> tuple[str, ...]:
    """The tables whose rows are each about one member of staff."""
    return tuple(filter(is_personal, TABLES))


def names_somebody(text: str, codes: Collection[str]) -> bool:
    """Whether one of the codes stands in the text as a word of its own."""
    return any(re.search(rf"(?<!\w){re.escape(code)}(?!\w)", text) for code in codes if code)


def without_names(text: str, codes: Collection[str], instead: str) -> str:
    """The text with `instead` in the place of every one of the codes.

    A code of digits alone stays: nobody could tell it from a number.
    """
    longest_first = sorted((it for it in codes if not it.isdigit()), key=len, reverse=True)
    pattern = "|".join(re.escape(code) for code in longest_first if code)
    if not pattern:
        return text
    return re.sub(rf"(?<!\w)(?:{pattern})(?!\w)", lambda _: instead, text)


def shrinks_groups(model: Model, changes: Iterable[Change]) -> bool:
    """Whether the changes make the smallest group smaller, so that figures tell of fewer people.

    Only where there is somebody to tell of. Changes that do not fit the model do not.
    """
    about = [it for it in changes if it.table == "settings" and it.key == "min_group"]
    if not about or not model.people:
        return False
    return apply(model, about).options.min_group < model.options.min_group
