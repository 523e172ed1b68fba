"""What the leader sees of the self-rating: who has a link, and how far each has come.

Staff are listed by department and code, never by how much they have answered. Outside the leader's
view there is one figure about everybody, and only where it tells of no few.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from lib.model.model import Model
from lib.model.people import Level, Person
from lib.store.links import Link
from lib.text.language import Language
from lib.view.names import counted_order
from lib.view.tables import Column, Table
from lib.words import N_, Words, counted, words


@dataclass(frozen=True, slots=True)
class StaffView:
    """The leader's page: `names` give every code with its department, `without` have no link."""

    finding: str
    table: Table
    names: dict[str, str]
    linked: tuple[str, ...]
    without: tuple[str, ...]


def staff_view(model: Model, links: Sequence[Link], language: Language) -> StaffView:
    """The page in the leader's view."""
    made = {link.person: link.made_on for link in links}
    people = sorted(model.people, key=lambda it: _place(model, it, language))
    codes = [person.id for person in people]
    return StaffView(
        finding=language.say(_finding(model, len(made))),
        table=_table(model, people, made, language),
        names={it.id: _named(model, it, language) for it in people},
        linked=tuple(code for code in codes if code in made),
        without=tuple(code for code in codes if code not in made),
    )


def told_to_all(model: Model) -> Words | None:
    """How many have rated themselves, for everybody to see; None where it would tell of few.

    Neither those who have nor those who have not may be one to `min_group` − 1 people.
    """
    everybody, smallest = len(model.people), model.options.min_group
    done = _rated(model)
    if not everybody or any(0 < some < smallest for some in (everybody, done, everybody - done)):
        return None
    return words("{rated}.", rated=_answered(everybody, done))


def handed_out(origin: str, library: str, tokens: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The address of each link, in the order of its tokens (code, token), for people to open."""
    return tuple(f"{origin}/?library={library}&rate={token}" for _, token in tokens)


def _finding(model: Model, links: int) -> Words:
    everybody = len(model.people)
    if not everybody:
        return words("No staff is stored yet, so nobody can rate themselves.")
    with_link = (
        counted("one has a link", "{n} have a link", links) if links else words("nobody has a link")
    )
    return words("{rated}; {links}.", rated=_answered(everybody, _rated(model)), links=with_link)


def _answered(everybody: int, done: int) -> Words:
    return counted(
        "{done} of one member of staff has given an own level",
        "{done} of {n} members of staff have given an own level",
        everybody,
        done=done,
    )


def _rated(model: Model) -> int:
    return len({row.person for row in model.levels if row.own is not None})


def _place(model: Model, person: Person, language: Language) -> tuple[object, ...]:
    department = _department(model, person, language)
    return not department, department.casefold(), counted_order(person.id)


def _department(model: Model, person: Person, language: Language) -> str:
    if person.department is None:
        return ""
    return language.say(model.called("departments", person.department))


def _named(model: Model, person: Person, language: Language) -> str:
    department = _department(model, person, language)
    return f"{person.id} · {department}" if department else person.id


def _table(
    model: Model, people: Sequence[Person], made: dict[str, date], language: Language
) -> Table:
    text, total = language.text, len(model.competences)
    labels = (
        N_("Department"),
        N_("Code"),
        N_("Link made on"),
        N_("Competences answered"),
        N_("Last confirmed"),
    )
    own: dict[str, list[Level]] = {}
    for row in model.levels:
        if row.own is not None:
            own.setdefault(row.person, []).append(row)
    return Table(
        text(N_("Self-rating by department and code")),
        tuple(Column(text(label)) for label in labels),
        tuple(
            (
                _department(model, person, language),
                person.id,
                _day(made.get(person.id), language),
                language.say(words("{n} of {total}", n=len(rows), total=total)),
                _day(
                    max((it.confirmed_on for it in rows if it.confirmed_on), default=None), language
                ),
            )
            for person in people
            for rows in [own.get(person.id, [])]
        ),
    )


def _day(day: date | None, language: Language) -> str:
    return "" if day is None else language.date(day)
