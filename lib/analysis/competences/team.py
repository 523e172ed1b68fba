"""What the staff can and what is asked of them, as arrays: the ground of competence figures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from lib.analysis.competences.qualified import levels_used
from lib.analysis.contributions import Floats
from lib.analysis.weights import normalise
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
