"""Copies of a library: those of each day, and what bringing one back would do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice

from lib.model.changes import Add, Change
from lib.model.model import Model
from lib.model.tables import TABLES
from lib.model.writing import say
from lib.reader import SOMEBODY, Reader, is_personal
from lib.screens.parts import Col, Column, Table, table
from lib.store.base import KEPT_DAYS
from lib.store.values import Contents, Copy
from lib.words import N_, Name, Words, counted, words

MOST_SAID = 100
"""More changes than this are counted, not listed."""


# -- daily copies ---------------------------------------------------------------------------------


def finding(library: Name, copies: Sequence[Copy], today: date) -> Words:
    """Of when the last copy is, and how many there are; `copies` begin with the newest."""
    if not copies:
        return words("There is no daily copy of {library} yet.", library=library)
    last = copies[0].day
    return counted(
        "The last copy of {library} is {when}; one daily copy is kept.",
        "The last copy of {library} is {when}; {n} daily copies are kept.",
        len(copies),
        library=library,
        when=words("from today") if last == today else words("from {day}", day=last),
    )


def listed(copies: Iterable[Copy], reader: Reader) -> Table:
    """A row for each copy."""
    columns = (
        Col(N_("Day"), lambda copy: reader.date(copy.day)),
        Col(N_("Made"), lambda copy: reader.moment(copy.made.astimezone())),
        Col(N_("Size, kB"), lambda copy: copy.size / 1000, "number"),
    )
    return table(N_("Daily copies"), columns, copies, reader)


def kept(folder: str) -> Words:
    """How long copies are kept, and where."""
    return words(
        "Made by itself once a day. Those of the last {days} days on which Samspil ran are kept, "
        "in the folder {folder}.",
        days=KEPT_DAYS,
        folder=folder,
    )


# -- one copy opened: outside the leader's view nothing is said of members of staff ---------------


def facts(contents: Contents, reader: Reader) -> tuple[Words, ...]:
    """What the copy holds."""
    model = contents.model
    return (
        words("Name: {name}", name=contents.name),
        words("Last saved: {moment}", moment=contents.saved.astimezone())
        if contents.saved
        else words("As it was created: nothing saved since"),
        _sizes(model, reader),
        words("The file is whole and can be used."),
    )


def suggested(library: Name, contents: Contents, day: date | None, reader: Reader) -> str:
    """A name for a library made of the copy of a `day`; None: of a file of one's own."""
    name = contents.name or library
    if day is None:
        return reader.say(words("{name} (copy)", name=name))[:200]
    return reader.say(words("{name} (copy of {day})", name=name, day=day))[:200]


def effect(library: Name, changes: Sequence[Change], reader: Reader) -> Words:
    """How much of the library these changes, which bring the copy back, would alter."""
    n = reader.tellable(changes).lines
    if not n:
        return words(
            "{library} holds the same now: there is nothing to bring back.", library=library
        )
    return counted(
        "One value or row of {library} becomes what it was in the copy.",
        "{n} values or rows of {library} become what they were in the copy.",
        n,
        library=library,
    )


def changes_listed(changes: Sequence[Change], today: Model, reader: Reader) -> Table:
    """The first of the changes to the library as it is `today`, and how many more there are."""
    told = reader.tellable(changes)
    rows = tuple(
        (reader.text(TABLES[change.table].label), reader.say(say(change, today)))
        for change in islice(told.changes, MOST_SAID)
    )
    more = len(told.changes) - len(rows)
    rows += (("–", reader.say(SOMEBODY)),) if told.hidden else ()
    rest = reader.say(counted("and one more", "and {n} more", more))
    return Table(
        reader.text("What would change"),
        (Column(reader.text("Table")), Column(reader.text("Change"))),
        (*rows, ("…", rest)) if more else rows,
    )


def people_returning(changes: Sequence[Change], reader: Reader) -> Words | None:
    """What to mind where somebody would come back; None: nobody would."""
    codes = _returning(changes)
    if not codes:
        return None
    if not reader.sees_staff:
        return words(
            "What the copy knows about members of staff comes back too. It may have been deleted "
            "on purpose."
        )
    return counted(
        "What the copy knows about one person comes back too. It may have been deleted on purpose.",
        "What the copy knows about {n} people comes back too. It may have been deleted on purpose.",
        len(codes),
    )


def _sizes(model: Model, reader: Reader) -> Words:
    goals, partnerships = len(model.goals), len(model.partnerships)
    if not reader.sees_staff:  # beside today's number it could tell that one person came or left
        return words(
            "Goals: {goals}. Partnerships: {partnerships}.", goals=goals, partnerships=partnerships
        )
    return words(
        "Goals: {goals}. Partnerships: {partnerships}. People: {people}.",
        goals=goals,
        partnerships=partnerships,
        people=len(model.people),
    )


def _returning(changes: Sequence[Change]) -> set[str]:
    """The codes of the people about whom something comes back."""
    added = (it.key for it in changes if isinstance(it, Add) and is_personal(it.table))
    return {key if isinstance(key, str) else key[0] for key in added}
