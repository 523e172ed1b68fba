"""The level that counts of each person, what roles ask for, and both side by side as a matrix."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lib.model.model import Model
from lib.model.people import Level

Levels = Mapping[tuple[str, str], int]
"""The level that counts of each person in each competence, by (person, competence)."""


def level_used(level: Level, preferred: str) -> int | None:
    """The level that counts: the preferred view (`leader` or `own`), else the other."""
    first, second = (level.own, level.leader) if preferred == "own" else (level.leader, level.own)
    return second if first is None else first


def levels_known(model: Model) -> bool:
    """Whether anybody's level is known in anything, by themselves or by their leader."""
    return any(row.own is not None or row.leader is not None for row in model.levels)


def levels_used(model: Model) -> dict[tuple[str, str], int]:
    """Every known level, as the setting `level_used` prefers it."""
    preferred = model.options.level_used
    return {
        (row.person, row.competence): level
        for row in model.levels
        if (level := level_used(row, preferred)) is not None
    }


def must_haves(model: Model, role: str) -> dict[str, int]:
    """What the role cannot do without: competence and level; all of its profile if none is marked.

    A profile's row without a level asks for nothing.
    """
    rows = [row for row in model.profiles if row.role == role and row.level is not None]
    marked = [row for row in rows if row.must] or rows
    return {row.competence: row.level or 0 for row in marked}


def meets(levels: Levels, person: str, asked: Mapping[str, int]) -> bool:
    """Whether the person has every level asked for; an unknown level counts as below."""
    return all(levels.get((person, name), -1) >= level for name, level in asked.items())


def role_profile(model: Model, role: str) -> dict[str, int]:
    """The levels that a role asks for; empty where it has no profile.

    A profile's row without a level asks for nothing.
    """
    rows = (row for row in model.profiles if row.role == role)
    return {row.competence: row.level for row in rows if row.level is not None}


@dataclass(frozen=True, slots=True)
class Cell:
    """One person's level in one competence (None: unknown), and the level asked (None: none)."""

    level: int | None
    asked: int | None

    @property
    def gap(self) -> int:
        """Levels to climb, max(0, T − L); from 0 where the level is unknown."""
        return max(0, (self.asked or 0) - (self.level or 0))

    @property
    def is_reached(self) -> bool:
        """Whether the level asked is there; an unknown level counts as below."""
        return self.asked is not None and self.level is not None and self.level >= self.asked


@dataclass(frozen=True, slots=True)
class PersonLevels:
    """One person's row: a cell for each competence of the matrix."""

    person: str
    department: str | None
    post: str | None
    cells: tuple[Cell, ...]

    @property
    def reached(self) -> int:
        """In how many competences the level asked is there."""
        return sum(cell.is_reached for cell in self.cells)

    @property
    def steps(self) -> int:
        """Levels to climb in all."""
        return sum(cell.gap for cell in self.cells)

    @property
    def unknown(self) -> int:
        """In how many competences the level is unknown."""
        return sum(cell.level is None for cell in self.cells)


@dataclass(frozen=True, slots=True)
class LevelMatrix:
    """Rows by department (those without one last) and code; columns are `competences`."""

    competences: tuple[str, ...]
    asked: tuple[int | None, ...]
    rows: tuple[PersonLevels, ...]


def find_level_matrix(model: Model, role: str | None = None) -> LevelMatrix:
    """Every level beside the competence's target; with a role, beside its profile and that only."""
    asked = {row.id: row.target for row in model.competences}
    if role is not None:
        asked = {**role_profile(model, role)}
    levels = levels_used(model)
    people = sorted(model.people, key=lambda p: (p.department is None, p.department or "", p.id))
    return LevelMatrix(
        tuple(asked),
        tuple(asked.values()),
        tuple(
            PersonLevels(
                person.id,
                person.department,
                person.post,
                tuple(Cell(levels.get((person.id, name)), level) for name, level in asked.items()),
            )
            for person in people
        ),
    )
