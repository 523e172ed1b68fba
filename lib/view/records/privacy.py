"""What the Privacy page shows: what is kept about whom and why, and whose time is over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lib.analysis.competences.small_groups import may_tell
from lib.model.changes import Add, Change, Set
from lib.model.fields import Field
from lib.model.model import Model
from lib.model.people import Person
from lib.model.settings import SETTINGS, Setting
from lib.model.tables import TABLES
from lib.text.language import Language
from lib.view.tables import Column, Table
from lib.words import N_, Words, counted, words

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
        "also from the history; it is in daily copies until these are deleted."
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


@dataclass(frozen=True, slots=True)
class PrivacyView:
    """What is kept about whom and why. `codes` are those of today, `past` the history's alone."""

    finding: str
    overdue: tuple[Overdue, ...]
    points: tuple[Point, ...]
    stored: Table
    codes: tuple[str, ...]
    past: tuple[str, ...]
    small_groups: str


def privacy_view(
    model: Model, told_of: Iterable[str], today: date, language: Language, *, leader: bool = False
) -> PrivacyView:
    """The page on `today`; `told_of` are the codes that the history names.

    Outside the leader's view nobody is named and nothing is counted that few people stand behind.
    """
    codes = tuple(person.id for person in model.people) if leader else ()
    overdue = [person for person in model.people if leader and _is_over(person, today)]
    many = leader or may_tell(model)
    return PrivacyView(
        finding=language.say(_finding(len(model.people), len(overdue), many)),
        overdue=tuple(_overdue(person, language) for person in overdue),
        points=tuple(_point(name, model, language) for name in DEFAULTS),
        stored=_stored(model, language, leader),
        codes=codes,
        past=tuple(sorted(set(told_of) - set(codes))) if leader else (),
        small_groups=language.say(_small_groups(model.options.min_group)),
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


def _overdue(person: Person, language: Language) -> Overdue:
    said = words("{code} left on {day}.", code=person.id, day=person.leaves_on)
    return Overdue(person.id, language.say(said))


def _point(name: str, model: Model, language: Language) -> Point:
    field, own = SETTINGS[name], getattr(model.options, name) or ""
    return Point(
        id=name,
        label=language.text(field.label),
        help=language.text(field.help),
        own=own,
        text=own or language.text(DEFAULTS[name]),
    )


def _stored(model: Model, language: Language, leader: bool) -> Table:
    """Every field that holds something personal; for the leader also in how many rows it does."""
    text = language.text
    filled = (Column(text(N_("Filled in")), "whole"),) if leader else ()
    return Table(
        text(N_("What is stored about persons")),
        (
            Column(text(N_("Table"))),
            Column(text(N_("Column"))),
            Column(text(N_("What it says"))),
            *filled,
        ),
        tuple(
            (
                text(table.label),
                text(field.label),
                text(field.help),
                *((_filled(model, name, field),) if leader else ()),
            )
            for name, table in TABLES.items()
            for field in table.fields
            if field.personal
        )
        + tuple(
            (text(ASIDE), text(label), text(said), *((None,) if leader else ()))
            for label, said in KEPT_ASIDE.items()
        ),
    )


def _filled(model: Model, name: str, field: Field) -> int:
    return sum(getattr(row, field.name) not in (None, ()) for row in model.table(name))


def _small_groups(smallest: int) -> Words:
    return counted(
        "Figures about people are shown for any group, because the smallest group is set to "
        "one person.",
        "What is said of a group's competences is said of at least {n} people. Where there are "
        "fewer, the figure is left out: among few, anybody can tell who is meant.",
        smallest,
    )
