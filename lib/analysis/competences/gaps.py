"""Competences: how many people are needed at the target level, and how many there are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lib.analysis.competences.team import Counts, Team, assemble
from lib.model.model import Model


@dataclass(frozen=True, slots=True)
class Held:
    """One competence: people at target (n), people needed (r), and people whose level is unknown.

    `needed` is None where it, or the target, is unknown; there is then no shortfall to speak of.
    `steps_to_close` is the least number of levels that staff must climb before r are at target:
    the sum of the r smallest person gaps max(0, T − L), an unknown level taken as 0. Where fewer
    than r people work here it counts those there are, and `vacant` says how many are too few.
    `weight` is the share of all weight, None where it is not weighed.
    """

    competence: str
    people: int
    needed: int | None
    unknown: int
    target: int | None
    steps_to_close: int | None
    vacant: int
    weight: float | None

    @property
    def shortfall(self) -> int:
        """People missing: max(0, r − n)."""
        return max(0, (self.needed or 0) - self.people)

    @property
    def could_be_short(self) -> int:
        """People missing even if everybody whose level is unknown were at target."""
        return max(0, self.shortfall - self.unknown)

    @property
    def is_asked(self) -> bool:
        """Whether somebody has to have it: a target is set, and not for nobody."""
        return self.target is not None and self.needed != 0


@dataclass(frozen=True, slots=True)
class Gaps:
    """All competences, and their weighted coverage V = Σ w min(n, r)/r, 0 to 1 (Σ w = 1).

    `redundancy_coverage` is None where no competence has both a weight and a number needed.
    """

    competences: tuple[Held, ...]
    redundancy_coverage: float | None

    @property
    def gap_index(self) -> float | None:
        """What is missing of full coverage: 1 − V."""
        return None if self.redundancy_coverage is None else 1 - self.redundancy_coverage

    @property
    def single_points(self) -> tuple[str, ...]:
        """Competences that exactly one person has at target."""
        return tuple(row.competence for row in self.competences if row.is_asked and row.people == 1)

    @property
    def uncovered(self) -> tuple[str, ...]:
        """Competences that nobody has at target."""
        return tuple(row.competence for row in self.competences if row.is_asked and not row.people)

    @property
    def bus_factor(self) -> int | None:
        """How few people have the scarcest competence: min n; None where none is asked for."""
        return min((row.people for row in self.competences if row.is_asked), default=None)

    def withstands(self, leavers: int) -> bool:
        """Whether every competence stays, whoever the leavers are: min n ≥ k + 1."""
        return self.bus_factor is None or self.bus_factor >= leavers + 1

    def find(self, competence: str) -> Held:
        """The row of one competence; raises `KeyError` for an id that is not there."""
        for row in self.competences:
            if row.competence == competence:
                return row
        raise KeyError(competence)


def find_gaps(model: Model) -> Gaps:
    """Coverage n of r for each competence and for all; an unknown level counts as below target."""
    team = assemble(model)
    asked, steps = team.asked, _steps_to_close(team)
    held = tuple(
        Held(
            competence=row.id,
            people=int(team.counts[c]),
            needed=None if row.target is None else row.needed,
            unknown=int(team.unknown[c]),
            target=row.target,
            steps_to_close=None if None in (row.target, row.needed) else int(steps[c]),
            vacant=max(0, int(asked.needed[c]) - len(team.people)),
            weight=float(asked.weights[c]) if asked.needed[c] and asked.can_be_weighed else None,
        )
        for c, row in enumerate(model.competences)
    )
    covered = float(asked.coverage(team.counts)) if asked.can_be_weighed else None
    return Gaps(held, covered)


def _steps_to_close(team: Team) -> Counts:
    """The sum of the r smallest person gaps in each competence (C)."""
    missing = np.maximum(0, team.asked.targets - np.maximum(team.levels, 0))
    seat = np.arange(len(team.people))[:, None] < team.asked.needed
    steps: Counts = np.where(seat, np.sort(missing, axis=0), 0).sum(axis=0, dtype=np.int64)
    return steps
