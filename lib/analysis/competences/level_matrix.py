"""People × competences: every level beside what is asked there. Personal: for the leader alone."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.competences.qualified import levels_used
from lib.model.model import Model


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
        asked = {
            row.competence: row.level
            for row in model.profiles
            if row.role == role and row.level is not None
        }
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
