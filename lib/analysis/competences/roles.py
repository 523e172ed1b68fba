"""How staff stand to the profile of each role: fit, missing must-haves and mandate, kept apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

import numpy as np

from lib.analysis.competences.gaps import UNKNOWN, Ints, Team, assemble
from lib.analysis.competences.levels import must_haves, role_profile
from lib.analysis.ground.contributions import Floats
from lib.model.competences import ROLES
from lib.model.model import Model

Mandate = Literal["yes", "partly", "no"]
MANDATES: Mapping[str | None, Mandate | None] = MappingProxyType(
    {"management": "yes", "backing": "partly", "none": "no", None: None}
)
"""Whether a post gives the mandate that the network lead should have; None where unknown."""
WITH_MANDATE = "network_lead"
"""The role whose profile asks for leadership responsibility or backing."""


@dataclass(frozen=True, slots=True)
class Asks:
    """One competence of a role's profile: level, and how many of all staff have it.

    `unknown` people have a level that nobody has told; they count as below.
    """

    competence: str
    level: int
    must: bool
    people: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Fit:
    """One person and one role: personal, for the leader alone, and a proposal for discussion.

    `fit` is 1 − Σ w max(0, T − L) / Σ w T, 0 to 1: a surplus never makes up for a gap. An unknown
    level is taken as 0. It is None where the profile has no weight. `missing` are the must-haves
    the person has not got; they are not averaged away. `mandate` is yes, partly, no or (unknown,
    or not asked for) None.
    """

    person: str
    fit: float | None
    missing: tuple[str, ...]
    gaps: Mapping[str, int]
    unknown: tuple[str, ...]
    mandate: Mandate | None

    @property
    def steps(self) -> int:
        """Levels to climb until the whole profile is met."""
        return sum(self.gaps.values())


@dataclass(frozen=True, slots=True)
class RoleGaps:
    """One role: what it asks, and every person beside it, in the order of their codes."""

    role: str
    asks: tuple[Asks, ...]
    fits: tuple[Fit, ...]
    needs_mandate: bool

    @property
    def with_must_haves(self) -> int:
        """How many people have every must-have."""
        return sum(not fit.missing for fit in self.fits) if self.asks else 0

    @property
    def ready(self) -> int:
        """How many have every must-have and, where one is needed, at least a partial mandate."""
        return sum(self.is_ready(fit) for fit in self.fits)

    def is_ready(self, fit: Fit) -> bool:
        """Whether the person could take the role as things stand."""
        mandated = not self.needs_mandate or fit.mandate in ("yes", "partly")
        return bool(self.asks) and not fit.missing and mandated

    def find(self, person: str) -> Fit:
        """The row of one person; raises `KeyError` for a code that is not there."""
        return {row.person: row for row in self.fits}[person]


def find_role_gaps(model: Model) -> tuple[RoleGaps, ...]:
    """Every role that has a profile, in the order of the roles. A row without a level is no ask."""
    team = assemble(model)
    found = (_role_gaps(model, team, role) for role in ROLES)
    return tuple(row for row in found if row.asks)


def role_fit(levels: Ints, profile: Ints, weights: Floats) -> Floats | None:
    """1 − Σ w max(0, T − L) / Σ w T of levels (Q, C) for a profile (C); None where it weighs 0."""
    whole = float(weights @ profile)
    if whole <= 0:
        return None
    missing = np.maximum(0, profile - np.maximum(levels, 0))
    fit: Floats = 1 - missing @ weights / whole
    return fit


def _role_gaps(model: Model, team: Team, role: str) -> RoleGaps:
    levels, musts = role_profile(model, role), must_haves(model, role)
    columns = [c for c, name in enumerate(team.competences) if name in levels]
    names = [team.competences[c] for c in columns]
    own, asked = team.levels[:, columns], np.array([levels[n] for n in names], dtype=np.int16)
    asks = tuple(
        Asks(name, levels[name], name in musts, people, unknown)
        for name, people, unknown in zip(
            names,
            (own >= asked).sum(axis=0).tolist(),
            (own == UNKNOWN).sum(axis=0).tolist(),
            strict=True,
        )
    )
    weights = np.array([model.competences[c].weight or 0.0 for c in columns], dtype=float)
    fits = _fits(model, names, own, asked, role_fit(own, asked, weights), frozenset(musts))
    if role != WITH_MANDATE:
        return RoleGaps(role, asks, fits, needs_mandate=False)
    return RoleGaps(role, asks, fits, needs_mandate=True)


def _fits(
    model: Model,
    names: list[str],
    own: Ints,
    asked: Ints,
    fit: Floats | None,
    musts: frozenset[str],
) -> tuple[Fit, ...]:
    """Everybody's fit (Q) with the gaps behind it."""
    below = (own < asked).tolist()
    missing = np.maximum(0, asked - np.maximum(own, 0)).tolist()
    unknown = (own == UNKNOWN).tolist()
    return tuple(
        Fit(
            person=person.id,
            fit=None if fit is None else float(fit[q]),
            missing=tuple(
                n for n, is_below in zip(names, below[q], strict=True) if is_below and n in musts
            ),
            gaps={n: gap for n, gap in zip(names, missing[q], strict=True) if gap},
            unknown=tuple(n for n, told in zip(names, unknown[q], strict=True) if told),
            mandate=MANDATES[person.mandate],
        )
        for q, person in enumerate(model.people)
    )
