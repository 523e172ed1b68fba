"""How competences, roles, departments and people are called, and what is said where none may be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce

from lib.analysis.competences.levels import levels_known
from lib.analysis.competences.partnerships import Lack
from lib.analysis.competences.privacy import Group
from lib.model.model import Model
from lib.model.people import Person
from lib.reader import Reader
from lib.screens.names import some
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


def counted_title(competence: Value, count: Words, reader: Reader) -> str:
    """The title of a bar: a competence and how many people, within which no line is broken."""
    held = reader.say(count).replace(" ", "\u00a0")
    return reader.say(words("{competence}: {held}", competence=competence, held=held))


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


def post_of(person: Person, reader: Reader) -> str | None:
    """The person's post; None where none is known."""
    english = person.post_en if reader.code == "en" else None
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


# -- where nothing can be told ---------------------------------------------------------------------


def nothing_to_tell(model: Model) -> Words | None:
    """What has to be filled in before gaps can be told; None where they can be."""
    if not model.competences:
        return words("No competence is described yet, so there is no gap to tell.")
    if not model.people:
        return words("No staff is known yet, so nobody can tell who has which competence.")
    if not levels_known(model):
        return words("Nobody's level is known yet in any competence, so no gap can be told.")
    return None


def too_few_to_tell(saved: Model) -> Words:
    """Why figures about all staff are not shown here; `saved` is the library without a what-if."""
    if len(saved.people) < saved.options.min_group:
        return words(
            "The library has fewer than {least} members of staff: every figure about them would "
            "tell of one of them.",
            least=saved.options.min_group,
        )
    return words(
        "The what-if takes out or changes single members of staff, or asks something else of few: "
        "a role's profile, a special need, a competence that few are known in. Beside the library "
        "as saved, every figure would then tell of them."
    )
