"""What staff can and what is asked of them: people needed at target, people there, and coverage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from lib.analysis.competences.levels import levels_used
from lib.analysis.ground.contributions import Floats
from lib.analysis.ground.weights import normalise
from lib.model.competences import TOP_LEVEL
from lib.model.model import Model

Ints = NDArray[np.int16]

Counts = NDArray[np.int64]

Mask = NDArray[np.bool_]

UNKNOWN = -1
"""A level that nobody has told: below every target."""
NO_TARGET = TOP_LEVEL + 1
"""The target of a competence that has none: nobody reaches it."""


@dataclass(frozen=True)
class Asked:
    """What is asked in C competences: target level, people needed, weight (sum 1).

    People needed are 0, and so is the weight, where the number or the target is unknown.
    """

    competences: tuple[str, ...]
    targets: Ints
    needed: Counts
    weights: Floats

    @property
    def can_be_weighed(self) -> bool:
        """Whether any competence has both a weight and a number of people needed."""
        return bool(self.weights.any())

    def coverage(self, counts: Counts) -> Floats:
        """Redundancy coverage V = Σ w min(n, r)/r of people at target (…, C): 0 to 1, shape (…).

        Several sets of counts are several teams.
        """
        share = np.minimum(counts, self.needed) / np.maximum(self.needed, 1)
        covered: Floats = np.minimum(1.0, share @ self.weights)
        return covered

    @cached_property
    def worth(self) -> Floats:
        """What one more person at target adds to V while fewer than needed are there: w/r (C)."""
        worth: Floats = self.weights / np.maximum(self.needed, 1)
        return worth


@dataclass(frozen=True)
class Team:
    """The level of Q people (rows) in C competences (columns), and what is asked there."""

    people: tuple[str, ...]
    levels: Ints
    asked: Asked

    @property
    def competences(self) -> tuple[str, ...]:
        """The columns."""
        return self.asked.competences

    @cached_property
    def reached(self) -> Mask:
        """Who is at target in what (Q, C)."""
        return self.levels >= self.asked.targets

    @cached_property
    def counts(self) -> Counts:
        """People at target in each competence, n (C)."""
        counts: Counts = self.reached.sum(axis=0, dtype=np.int64)
        return counts

    @cached_property
    def unknown(self) -> Counts:
        """People whose level is unknown, in each competence (C)."""
        unknown: Counts = (self.levels == UNKNOWN).sum(axis=0, dtype=np.int64)
        return unknown


def assemble(model: Model) -> Team:
    """The staff and what is asked of them, each level as the setting `level_used` prefers it."""
    rows = {person.id: i for i, person in enumerate(model.people)}
    columns = {competence.id: j for j, competence in enumerate(model.competences)}
    levels = np.full((len(rows), len(columns)), UNKNOWN, dtype=np.int16)
    known = levels_used(model)
    at = [rows[person] for person, _ in known], [columns[name] for _, name in known]
    levels[at] = list(known.values())
    return Team(tuple(rows), levels, _asked(model))


def _asked(model: Model) -> Asked:
    counted = [0 if row.target is None else row.needed or 0 for row in model.competences]
    weights = normalise(
        {row.id: row.weight for row, r in zip(model.competences, counted, strict=True) if r}
    )
    return Asked(
        competences=tuple(row.id for row in model.competences),
        targets=np.array(
            [NO_TARGET if row.target is None else row.target for row in model.competences],
            dtype=np.int16,
        ),
        needed=np.array(counted, dtype=np.int64),
        weights=np.array([weights.get(row.id, 0.0) for row in model.competences], dtype=float),
    )


@dataclass(frozen=True, slots=True)
class Later:
    """How many people are at target from a day on, without those who leave until then."""

    day: date
    people: int


@dataclass(frozen=True, slots=True)
class CompetenceGap:
    """One competence: people at target (n), people needed (r), and people whose level is unknown.

    `needed` is None where it, or the target, is unknown; there is then no shortfall to speak of.
    `steps_to_close` is the least number of levels that staff must climb before r are at target:
    the sum of the r smallest person gaps max(0, T − L), an unknown level taken as 0. Where fewer
    than r people work here it counts those there are, and `vacant` says how many are too few.
    `weight` is the share of all weight, None where it is not weighed. `later` has a row for each
    day on which somebody at target is known to leave. Personal: for the leader only.
    """

    competence: str
    people: int
    needed: int | None
    unknown: int
    target: int | None
    steps_to_close: int | None
    vacant: int
    weight: float | None
    later: tuple[Later, ...] = ()

    @property
    def worth(self) -> float:
        """What one more person at target adds to coverage while people are missing: w/r."""
        return (self.weight or 0.0) / (self.needed or 1)

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

    competences: tuple[CompetenceGap, ...]
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
    def enough(self) -> tuple[str, ...]:
        """Competences that somebody has to have, and that people enough have at target."""
        asked = (row for row in self.competences if row.is_asked)
        return tuple(row.competence for row in asked if row.people and not row.shortfall)

    @property
    def bus_factor(self) -> int | None:
        """How few people have the scarcest competence: min n; None where none is asked for.

        Whoever leaves, nothing is lost as long as fewer leave.
        """
        return min((row.people for row in self.competences if row.is_asked), default=None)

    def find(self, competence: str) -> CompetenceGap:
        """The row of one competence; raises `KeyError` for an id that is not there."""
        return {row.competence: row for row in self.competences}[competence]


def find_gaps(model: Model) -> Gaps:
    """Coverage n of r for each competence and for all; an unknown level counts as below target."""
    team = assemble(model)
    asked, steps, later = team.asked, _steps_to_close(team), _later(model, team)
    held = tuple(
        CompetenceGap(
            competence=row.id,
            people=int(team.counts[c]),
            needed=None if row.target is None else row.needed,
            unknown=int(team.unknown[c]),
            target=row.target,
            steps_to_close=None if None in (row.target, row.needed) else int(steps[c]),
            vacant=max(0, int(asked.needed[c]) - len(team.people)),
            weight=float(asked.weights[c]) if asked.needed[c] and asked.can_be_weighed else None,
            later=tuple(later[c]),
        )
        for c, row in enumerate(model.competences)
    )
    covered = float(asked.coverage(team.counts)) if asked.can_be_weighed else None
    return Gaps(held, covered)


def _later(model: Model, team: Team) -> list[list[Later]]:
    """For each competence (C) how many are left at target, by the days on which some leave."""
    found: list[list[Later]] = [[] for _ in team.competences]
    left = team.counts
    for day in sorted({row.leaves_on for row in model.people if row.leaves_on is not None}):
        stays = [row.leaves_on is None or row.leaves_on > day for row in model.people]
        counts = team.reached[np.array(stays, dtype=np.bool_)].sum(axis=0, dtype=np.int64)
        for c in np.flatnonzero(counts < left).tolist():
            found[c].append(Later(day, int(counts[c])))
        left = counts
    return found


def _steps_to_close(team: Team) -> Counts:
    """The sum of the r smallest person gaps in each competence (C)."""
    missing = np.maximum(0, team.asked.targets - np.maximum(team.levels, 0))
    seat = np.arange(len(team.people))[:, None] < team.asked.needed
    steps: Counts = np.where(seat, np.sort(missing, axis=0), 0).sum(axis=0, dtype=np.int64)
    return steps
