"""Who could lead one partnership, and what each of the others lacks: for the leader alone."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.competences.qualified import levels_used, must_haves
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
    held = {name: levels.get((person.id, name)) for name in asked}
    lacks = tuple(
        Lack(name, level, held[name])
        for name, level in asked.items()
        if (own := held[name]) is None or own < level
    )
    return PossibleLead(person.id, person.department, lacks, person.may_lead, person.hours)
