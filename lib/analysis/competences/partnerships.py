"""What partnerships ask of people: of whoever leads them, and special competences."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from lib.analysis.competences.levels import Levels, levels_known, levels_used, meets, must_haves
from lib.analysis.ground.contributions import living_partnerships
from lib.model.competences import TOP_LEVEL
from lib.model.model import Model
from lib.model.people import Person

ROLE = "partnership_lead"


@dataclass(frozen=True, slots=True)
class Lack:
    """A level that somebody has not reached; `has` is None where nobody has told it."""

    competence: str
    asked: int
    has: int | None

    @property
    def steps(self) -> int:
        """Levels to climb; from 0 where the level is unknown."""
        return self.asked - (self.has or 0)


@dataclass(frozen=True, slots=True)
class PossibleLead:
    """One person beside a partnership: what is missing, if anything. Personal."""

    person: str
    department: str | None
    lacks: tuple[Lack, ...]
    may_lead: bool | None
    hours: float | None

    @property
    def could_lead(self) -> bool:
        """Whether nothing is missing and nothing forbids it."""
        return not self.lacks and self.may_lead is not False

    @property
    def steps(self) -> int:
        """Levels to climb in all."""
        return sum(lack.steps for lack in self.lacks)


def find_leads(model: Model, partnership: str) -> tuple[PossibleLead, ...]:
    """Everybody beside what the partnership asks of its lead, in the order of their codes.

    That is every must-have of the partnership lead and the partnership's special needs, the
    higher level where both name a competence. Empty where nothing is asked. Raises `KeyError`
    for a partnership that is not there.
    """
    if model.find("partnerships", partnership) is None:
        raise KeyError(partnership)
    asked, levels = asked_of_lead(model, partnership), levels_used(model)
    return tuple(_beside(person, asked, levels) for person in model.people) if asked else ()


def asked_of_lead(model: Model, partnership: str) -> dict[str, int]:
    """The level asked of the partnership's lead in each competence."""
    asked = dict(must_haves(model, ROLE))
    for need in model.needs:
        if need.partnership == partnership and need.level is not None:
            asked[need.competence] = max(need.level, asked.get(need.competence, 0))
    return asked


def _beside(
    person: Person, asked: dict[str, int], levels: dict[tuple[str, str], int]
) -> PossibleLead:
    lacks = lacks_of(levels, person.id, asked)
    return PossibleLead(person.id, person.department, lacks, person.may_lead, person.hours)


def lacks_of(levels: Levels, person: str, asked: Mapping[str, int]) -> tuple[Lack, ...]:
    """What the person lacks of what is asked, in its order; an unknown level counts as below."""
    return tuple(
        Lack(name, level, levels.get((person, name)))
        for name, level in asked.items()
        if levels.get((person, name), -1) < level
    )


def can_be_told(model: Model) -> bool:
    """Whether there is anything to tell by: a profile of the partnership lead, and known levels."""
    return bool(must_haves(model, ROLE)) and levels_known(model)


def departments_with_a_lead(model: Model) -> dict[str, frozenset[str]]:
    """For each partnership, the departments where somebody could lead it.

    That is one person with every must-have of the partnership lead and all of the partnership's
    special needs, whom nothing forbids to lead. A need without a level asks for nothing; an unknown
    level counts as below.
    """
    levels = levels_used(model)
    return _departments_where(model, levels, [row for row in model.people if _may_lead(row)])


def departments_unsure_of_a_lead(model: Model) -> dict[str, frozenset[str]]:
    """For each partnership, the departments where nobody has told whether somebody could lead it.

    Somebody there lacks nothing that is known to be lacking, and nobody who is known to be allowed
    to lead is known to have all of it.
    """
    levels = levels_used(model)
    people = [row for row in model.people if _may_lead(row)]
    asked = {name for row in model.partnerships for name in asked_of_lead(model, row.id)}
    best = {
        (row.id, name): levels.get((row.id, name), TOP_LEVEL) for row in people for name in asked
    }
    possible = _departments_where(model, best, people)
    sure = _departments_where(model, levels, [row for row in people if row.may_lead])
    return {name: departments - sure[name] for name, departments in possible.items()}


def _may_lead(person: Person) -> bool:
    """Whether nothing forbids the person to lead; what nobody has told forbids nothing."""
    return person.may_lead is not False


def _departments_where(
    model: Model, levels: Levels, people: Collection[Person]
) -> dict[str, frozenset[str]]:
    """For each partnership, the departments of those among the people who meet what it asks."""
    always = must_haves(model, ROLE)
    able = [
        (row.id, row.department)
        for row in people
        if row.department and meets(levels, row.id, always)
    ]
    asked = {row.id: asked_of_lead(model, row.id) for row in model.partnerships}
    return {
        name: frozenset(d for person, d in able if meets(levels, person, must))
        for name, must in asked.items()
    }


@dataclass(frozen=True, slots=True)
class SpecialNeed:
    """One partnership's need of a competence at a level: how many people have it.

    `unknown` people have a level that nobody has told; they count as below.
    """

    partnership: str
    competence: str
    level: int
    people: int
    unknown: int

    @property
    def is_met(self) -> bool:
        """Whether somebody has it."""
        return self.people > 0


@dataclass(frozen=True, slots=True)
class SpecialNeeds:
    """All needs of the chosen partnerships, by partnership and competence."""

    needs: tuple[SpecialNeed, ...]

    @property
    def professions(self) -> tuple[str, ...]:
        """Competences in which some need is met by nobody: a profession the library has not got."""
        return tuple(dict.fromkeys(row.competence for row in self.needs if not row.is_met))

    def waiting(self, competence: str) -> tuple[str, ...]:
        """The partnerships that wait for somebody with this competence."""
        return tuple(
            row.partnership for row in self.needs if row.competence == competence and not row.is_met
        )


def find_special_needs(model: Model) -> SpecialNeeds:
    """The special needs of all partnerships that are not ended.

    A need without a level asks for nothing.
    """
    living = living_partnerships(model)
    levels = levels_used(model)
    return SpecialNeeds(
        tuple(
            SpecialNeed(
                need.partnership,
                need.competence,
                need.level,
                sum(levels.get((q.id, need.competence), -1) >= need.level for q in model.people),
                sum((q.id, need.competence) not in levels for q in model.people),
            )
            for need in model.needs
            if need.partnership in living and need.level is not None
        )
    )
