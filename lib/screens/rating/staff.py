"""What the leader sees of the self-rating: who has a link, and how far each has come.

Staff are listed by department and code, never by how much they have answered. Outside the leader's
view there is one figure about everybody, and only where it tells of no few.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lib.model.model import Model
from lib.model.people import Level, Person
from lib.reader import Reader
from lib.screens.names import counted_order
from lib.screens.parts import Col, Table, table
from lib.store.values import Link
from lib.words import N_, Words, counted, words


def finding(model: Model, links: int) -> Words:
    """For the leader: how many have rated themselves, and how many of the `links` there are."""
    everybody = len(model.people)
    if not everybody:
        return words("No staff is stored yet, so nobody can rate themselves.")
    with_link = (
        counted("one has a link", "{n} have a link", links) if links else words("nobody has a link")
    )
    return words("{rated}; {links}.", rated=_answered(everybody, _rated(model)), links=with_link)


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


def _answered(everybody: int, done: int) -> Words:
    return counted(
        "{done} of one member of staff has given an own level",
        "{done} of {n} members of staff have given an own level",
        everybody,
        done=done,
    )


def _rated(model: Model) -> int:
    return len({row.person for row in model.levels if row.own is not None})


def names(model: Model, reader: Reader) -> dict[str, str]:
    """Each code with its department, by department and code."""
    return {it.id: _named(model, it, reader) for it in _in_order(model, reader)}


def listed(model: Model, links: Iterable[Link], reader: Reader) -> Table:
    """For the leader: who has a link, and how far each has come."""
    made = {link.person: link for link in links}
    own: dict[str, list[Level]] = {}
    for row in model.levels:
        if row.own is not None:
            own.setdefault(row.person, []).append(row)

    def answered(person: Person) -> str:
        done, total = len(own.get(person.id, ())), len(model.competences)
        return reader.say(words("{n} of {total}", n=done, total=total))

    def confirmed(person: Person) -> str:
        days = (row.confirmed_on for row in own.get(person.id, ()) if row.confirmed_on)
        return _day(max(days, default=None), reader)

    def made_on(person: Person) -> str:
        return _day(made[person.id].made_on, reader) if person.id in made else ""

    def ends_on(person: Person) -> str:
        return _day(made[person.id].ends_on, reader) if person.id in made else ""

    columns = (
        Col(N_("Department"), lambda person: _department(model, person, reader)),
        Col(N_("Code"), lambda person: person.id),
        Col(N_("Link made on"), made_on),
        Col(N_("Works until"), ends_on),
        Col(N_("Competences answered"), answered),
        Col(N_("Last confirmed"), confirmed),
    )
    people = _in_order(model, reader)
    return table(N_("Self-rating by department and code"), columns, people, reader)


def _in_order(model: Model, reader: Reader) -> list[Person]:
    return sorted(model.people, key=lambda it: _place(model, it, reader))


def _place(model: Model, person: Person, reader: Reader) -> tuple[object, ...]:
    department = _department(model, person, reader)
    return not department, department.casefold(), counted_order(person.id)


def _department(model: Model, person: Person, reader: Reader) -> str:
    if person.department is None:
        return ""
    return reader.say(model.called("departments", person.department))


def _named(model: Model, person: Person, reader: Reader) -> str:
    department = _department(model, person, reader)
    return f"{person.id} · {department}" if department else person.id


def _day(day: date | None, reader: Reader) -> str:
    return "" if day is None else reader.date(day)
