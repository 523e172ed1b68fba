"""What is kept about whom and why, whose time is over, and everything about one person."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from lib.analysis.competences.privacy import may_tell
from lib.model.changes import Add, Change, Set
from lib.model.fields import Cell, Field, shown
from lib.model.model import Model
from lib.model.people import Person
from lib.model.persons import PEOPLE, concerns, rows_of
from lib.model.settings import SETTINGS, Setting
from lib.model.tables import TABLE_OF, TABLES, Row
from lib.model.writing import to_plain
from lib.reader import Reader
from lib.screens.parts import Col, Table, table
from lib.store.values import Commit
from lib.words import N_, Value, Words, counted, listing, words

DEFAULTS = {
    "privacy_controller": N_(
        "The municipality that the library belongs to. Write here whom to ask, and how to reach "
        "the data protection officer."
    ),
    "privacy_purpose": N_(
        "To see whether the library can carry its partnerships: which competences are there, "
        "which are missing, and who could lead what. Not to assess or compare members of staff, "
        "and not for decisions on pay or employment."
    ),
    "privacy_basis": N_(
        "A task in the public interest (GDPR, article 6(1)(e)). Have the data protection officer "
        "confirm it before the first row is entered."
    ),
    "privacy_categories": N_(
        "Staff under codes: department, post, hours for partnership work, mandate, date of "
        "leaving, whether they may lead; levels and interest in the listed competences; which "
        "partners they know. No names, no sensitive data, no free text about a person. For "
        "self-rating: whose personal link works and since when, and, kept apart and shown to the "
        "person alone, private wishes and answers not yet saved. The history keeps the name that "
        "somebody gives when saving."
    ),
    "privacy_recipients": N_(
        "Those who can open this library in Samspil. Nothing is sent to anybody else."
    ),
    "privacy_storage": N_(
        "As long as somebody works with partnerships here. The row is removed when they leave, "
        "also from the history; it is in daily copies until these are deleted. A library that is "
        "deleted can be brought back for 30 days; then it and its daily copies are removed."
    ),
}
"""The six points as they read until the library writes its own, by the name of the setting."""

ASIDE = N_("Self-rating (kept apart)")
KEPT_ASIDE = {
    N_("Personal link"): N_(
        "Whose link works and the day it was made. Of the link itself only a fingerprint is kept."
    ),
    N_("Private wishes"): N_(
        "Interest in a competence that somebody has not shared. Shown to that person alone."
    ),
    N_("Unsaved answers"): N_(
        "What somebody has answered and not saved yet. Shown to that person alone."
    ),
}
"""What is stored of persons beside the tables, and what it says: in no file, figure or history."""


@dataclass(frozen=True, slots=True)
class Point:
    """One of the six points. `own` is the library's text, empty while the default stands."""

    id: str
    label: str
    help: str
    own: str
    text: str


@dataclass(frozen=True, slots=True)
class Overdue:
    """Somebody whose date of leaving is past."""

    code: str
    text: str


def finding(model: Model, today: date, reader: Reader) -> Words:
    """How many are stored, and how many of them have left by `today`.

    Outside the leader's view nothing is counted that few people stand behind.
    """
    many = reader.sees_staff or may_tell(model)
    return _finding(len(model.people), len(overdue(model, today, reader)), many)


def overdue(model: Model, today: date, reader: Reader) -> tuple[Overdue, ...]:
    """Those whose date of leaving is past; nobody is named outside the leader's view."""
    return tuple(
        _overdue(person, reader)
        for person in model.people
        if reader.sees_staff and _is_over(person, today)
    )


def points(model: Model, reader: Reader) -> tuple[Point, ...]:
    """The six points on what is kept, and why."""
    return tuple(_point(name, model, reader) for name in DEFAULTS)


def coded(model: Model, told_of: Iterable[str], reader: Reader) -> Mapping[str, str]:
    """What each code is called for the leader: those of today, then those of the history alone."""
    if not reader.sees_staff:
        return {}
    today = [person.id for person in model.people]
    past = {
        code: reader.say(words("{code} – in the history only", code=code))
        for code in sorted(set(told_of) - set(today))
    }
    return {code: code for code in today} | past


def stored(model: Model, reader: Reader) -> Table:
    """Every field that holds something personal; for the leader also in how many rows it does."""
    text = reader.text
    fields = [
        (text(table.label), text(field.label), text(field.help), _filled(model, name, field))
        for name, table in TABLES.items()
        for field in table.fields
        if field.personal
    ]
    apart = [(text(ASIDE), text(label), text(said), None) for label, said in KEPT_ASIDE.items()]
    columns = (
        Col(N_("Table"), lambda row: row[0]),
        Col(N_("Column"), lambda row: row[1]),
        Col(N_("What it says"), lambda row: row[2]),
        Col(N_("Filled in"), lambda row: row[3], "whole"),
    )
    shown = columns if reader.sees_staff else columns[:3]
    return table(N_("What is stored about persons"), shown, [*fields, *apart], reader)


def small_groups(smallest: int) -> Words:
    """From how many people on a figure is told."""
    return counted(
        "Figures about people are shown for any group, because the smallest group is set to "
        "one person.",
        "What is said of a group's competences is said of at least {n} people. Where there are "
        "fewer, the figure is left out: among few, anybody can tell who is meant.",
        smallest,
    )


def edited_points(model: Model, texts: dict[str, str]) -> tuple[Change, ...]:
    """The changes that give the six points these texts; an empty one goes back to its default."""
    changes: list[Change] = []
    for name, said in texts.items():
        new = said.strip() or None
        if new == getattr(model.options, name):
            continue
        if model.find("settings", name) is None:
            changes.append(Add("settings", Setting(name=name, value=new)))
        else:
            changes.append(Set("settings", name, "value", new))
    return tuple(changes)


def personal_table(model: Model, code: str, reader: Reader) -> Table:
    """Every known cell of every row about the person, or that refers to them."""
    columns = (
        Col(N_("About"), lambda line: line[0]),
        Col(N_("What"), lambda line: line[1]),
        Col(N_("Value"), lambda line: line[2]),
    )
    lines = [line for row in rows_of(model, code) for line in _lines(model, row, code, reader)]
    return table(N_("Everything under this code"), columns, lines, reader)


def personal_json(model: Model, history: Iterable[Commit], code: str) -> bytes:
    """The same for programs, with every change in the history that names the person: UTF-8 JSON."""
    rows = [_plain_row(row) for row in rows_of(model, code)]
    told = [
        {"at": commit.at.isoformat(), "changes": about}
        for commit in history
        if (about := [to_plain(it) for it in commit.changes if concerns(it, code)])
    ]
    content = {"code": code, "rows": rows, "history": told}
    return json.dumps(content, ensure_ascii=False, indent=2).encode()


def _is_over(person: Person, today: date) -> bool:
    return person.leaves_on is not None and person.leaves_on < today


def _finding(people: int, overdue: int, many: bool) -> Words:
    if not people:
        return words("Nothing is stored about members of staff.")
    if not many:
        return words("Members of staff are stored, under codes.")
    stored = counted(
        "One member of staff is stored, under a code",
        "{n} members of staff are stored, under codes",
        people,
    )
    if not overdue:
        return words("{stored}.", stored=stored)
    left = counted(
        "one has left and should be removed", "{n} have left and should be removed", overdue
    )
    return words("{stored}; {left}.", stored=stored, left=left)


def _overdue(person: Person, reader: Reader) -> Overdue:
    said = words("{code} left on {day}.", code=person.id, day=person.leaves_on)
    return Overdue(person.id, reader.say(said))


def _point(name: str, model: Model, reader: Reader) -> Point:
    field, own = SETTINGS[name], getattr(model.options, name) or ""
    return Point(
        id=name,
        label=reader.text(field.label),
        help=reader.text(field.help),
        own=own,
        text=own or reader.text(DEFAULTS[name]),
    )


def _filled(model: Model, name: str, field: Field) -> int:
    return sum(getattr(row, field.name) not in (None, ()) for row in model.table(name))


def _plain_row(row: Row) -> dict[str, object]:
    table = TABLE_OF[type(row)].name
    plain = to_plain(Add(table, row))
    return {"table": table, "row": plain["row"]}


def _lines(model: Model, row: Row, code: str, reader: Reader) -> Iterator[tuple[str, ...]]:
    table = TABLE_OF[type(row)]
    about = words("{table}: {about}", table=words(table.label), about=_about(model, row, code))
    for field in table.fields:
        value = getattr(row, field.name)
        if value not in (None, ()) and not field.key:
            said = reader.say(_said(model, field, value))
            yield reader.say(about), reader.text(field.label), said


def _about(model: Model, row: Row, code: str) -> Value:
    """What the row is about besides the person: a competence, a partner, the action itself."""
    table = TABLE_OF[type(row)]
    others = [field for field in table.fields if field.key and field.table != PEOPLE]
    if table.name == PEOPLE or not others:
        return code
    own = [getattr(row, field.name) for field in others]
    named = zip(others, own, strict=True)
    return listing(model.called(field.table or table.name, part) for field, part in named)


def _said(model: Model, field: Field, value: Cell) -> Value:
    if not field.is_reference or value is None:
        return shown(field, value, model.options.currency)
    targets = value if isinstance(value, tuple) else (str(value),)
    return listing(model.called(field.table, target) for target in targets)
