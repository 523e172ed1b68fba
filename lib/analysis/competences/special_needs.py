"""Special competences that chosen partnerships ask for, and professions the library has not got."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from lib.analysis.competences.qualified import levels_used
from lib.model.model import Model


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


def find_special_needs(model: Model, chosen: Collection[str] | None = None) -> SpecialNeeds:
    """The special needs of the `chosen` partnerships; of all that are not ended if not said.

    A need without a level asks for nothing.
    """
    if chosen is None:
        chosen = {row.id for row in model.partnerships if row.status != "ended"}
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
            if need.partnership in chosen and need.level is not None
        )
    )
