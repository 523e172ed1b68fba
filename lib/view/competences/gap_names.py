"""How competences, roles, departments and people are called where gaps are shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce

from lib.analysis.competences.leads import Lack
from lib.analysis.competences.small_groups import Group
from lib.model.model import Model
from lib.model.people import Person
from lib.text.language import Language
from lib.view.names import some
from lib.words import N_, Value, Words, words

ROLE_TITLES: Mapping[str, str] = {
    "network_lead": N_("Network lead"),
    "partnership_lead": N_("Partnership lead"),
    "all_staff": N_("All staff"),
}
"""Each role as a title."""


def competences(model: Model, ids: Iterable[str]) -> Words:
    """The names of competences as one value of a sentence; quoted, for many hold an “and”."""
    return some([words("“{name}”", name=model.called("competences", name)) for name in ids])


def coded(model: Model, id: str) -> Words:
    """A competence by code and name, where its code alone stands in a figure beside."""
    return words("{code} {name}", code=id, name=model.called("competences", id))


def group_name(model: Model, group: Group) -> Value:
    """A department, or those without one."""
    return words("Without a department") if group is None else model.called("departments", group)


def person_of(model: Model, code: str) -> Person:
    """The row of one person; raises `KeyError` for a code that is not there."""
    row = model.find("people", code)
    if not isinstance(row, Person):
        raise KeyError(code)
    return row


def by_department(model: Model, codes: Iterable[str]) -> list[Person]:
    """People in the order in which they are always listed: by department, then by code."""
    order = {row.id: place for place, row in enumerate(model.departments)}
    people = [person_of(model, code) for code in codes]
    return sorted(people, key=lambda p: (order.get(p.department or "", len(order)), p.id))


def post_of(person: Person, language: Language) -> str | None:
    """The person's post; None where none is known."""
    english = person.post_en if language.code == "en" else None
    return english or person.post


def lack_words(model: Model, lack: Lack) -> Words:
    """What somebody lacks: “Coordination: 2 of 4”."""
    return words(
        "{competence}: {has} of {asked}",
        competence=model.called("competences", lack.competence),
        has=lack.has,
        asked=lack.asked,
    )


def lacks_words(model: Model, lacks: Iterable[Lack]) -> Words:
    """Everything that somebody lacks, one after another; names may hold an “and” of their own."""
    first, *others = [lack_words(model, lack) for lack in lacks]
    return reduce(lambda said, more: words("{said}; {more}", said=said, more=more), others, first)
