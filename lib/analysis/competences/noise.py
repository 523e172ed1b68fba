"""How far findings about competences hold if levels were one too low or one too high by chance.

Levels are judgements: a finding that a shift of one level overturns is no ground to act on.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import shake_128

import numpy as np
from numpy.typing import NDArray

from lib.analysis.competences.gaps import UNKNOWN, Counts, Ints, Mask, Team, assemble
from lib.analysis.competences.levels import must_haves
from lib.analysis.ground.tolerances import SAME_LOSS
from lib.model.competences import ROLES, TOP_LEVEL
from lib.model.model import Model

DRAWS = 1_000
"""How many times every level is drawn."""
SEED = 20_011
"""From which every shift comes: the same before and after a what-if."""
Shifted = NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Steadiness:
    """One competence: what is found today, and the share of draws (0 to 1) in which it is too.

    `short`: fewer people than needed; None where none are asked for. `single`: exactly one person
    has it; `uncovered`: nobody has.
    """

    competence: str
    short: bool | None
    short_holds: float | None
    single: bool
    single_holds: float
    uncovered: bool
    uncovered_holds: float


@dataclass(frozen=True, slots=True)
class RoleSteadiness:
    """One role: whether anybody has all its must-haves, and the share of draws in which it is so.

    `least` and `most` people have them in nine draws of ten.
    """

    role: str
    filled: bool
    holds: float
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class NoiseTest:
    """Every finding with the share of draws in which it holds.

    `coverage` is today's, and between `low` and `high` in nine draws of ten; None where nothing is
    weighed. `weakest` is the competence that costs most coverage, None where none does.
    """

    draws: int
    seed: int
    competences: tuple[Steadiness, ...]
    roles: tuple[RoleSteadiness, ...]
    coverage: float | None
    low: float | None
    high: float | None
    weakest: str | None
    weakest_holds: float | None


def find_steadiness(model: Model, draws: int = DRAWS, seed: int = SEED) -> NoiseTest:
    """In what share of draws each finding holds, with each known level right or one off.

    Each level is one too low, right, or one too high with chances ¼, ½, ¼ (Σ of two tosses of a
    coin, less 1), kept within 0 and 5; unknown ones stay unknown. The shifts of one person's level
    in one competence depend on nothing else: adding, removing or changing others changes none of
    them. Raises `ValueError` for less than one draw.
    """
    if draws < 1:
        raise ValueError("at least one draw")
    team = assemble(model)
    shifted = _shifted(team, draws, seed)
    counts = _counts(shifted, team.asked.targets)
    coverage, low, high = _coverage(team, counts)
    weakest, holds = _weakest(team, counts)
    return NoiseTest(
        draws=draws,
        seed=seed,
        competences=tuple(_steadiness(team, c, counts[:, c]) for c in range(len(team.competences))),
        roles=tuple(row for role in ROLES for row in _role(model, team, shifted, role)),
        coverage=coverage,
        low=low,
        high=high,
        weakest=weakest,
        weakest_holds=holds,
    )


def _shifted(team: Team, draws: int, seed: int) -> Shifted:
    """Every level in every draw (Q, C, draws)."""
    size = (2 * draws + 7) // 8
    named = b"".join(
        shake_128(f"{seed}\n{person}\n{competence}".encode()).digest(size)
        for person in team.people
        for competence in team.competences
    )
    drawn = np.frombuffer(named, dtype=np.uint8).reshape(*team.levels.shape, size)
    tossed = np.unpackbits(drawn, axis=2, count=2 * draws).view(np.int8)
    levels = team.levels.astype(np.int8)[:, :, None]
    shifted: Shifted = np.clip(levels - 1 + tossed[..., ::2] + tossed[..., 1::2], 0, TOP_LEVEL)
    shifted[team.levels == UNKNOWN] = UNKNOWN
    return shifted


def _counts(shifted: Shifted, targets: Ints) -> Counts:
    """People at the targets (C) in each draw (draws, C)."""
    reached = shifted >= targets.astype(np.int8)[:, None]
    counts: Counts = reached.sum(axis=0, dtype=np.int64).T
    return counts


def _steadiness(team: Team, c: int, counts: Counts) -> Steadiness:
    """The findings about one competence; `counts` (draws) are people at target."""
    today, needed = team.counts[c], team.asked.needed[c]
    is_asked = bool(needed)
    short = bool(today < needed)
    return Steadiness(
        competence=team.competences[c],
        short=short if is_asked else None,
        short_holds=_share((counts < needed) == short) if is_asked else None,
        single=bool(today == 1),
        single_holds=_share((counts == 1) == (today == 1)),
        uncovered=bool(today == 0),
        uncovered_holds=_share((counts == 0) == (today == 0)),
    )


def _share(held: Mask) -> float:
    """The share of draws (or of other things) in which it is so."""
    return float(held.mean())


def _coverage(team: Team, counts: Counts) -> tuple[float | None, float | None, float | None]:
    """Coverage today, and its 5th and 95th percentile over the draws.

    `counts`: draws × C.
    """
    if not team.asked.can_be_weighed:
        return None, None, None
    low, high = np.quantile(team.asked.coverage(counts), (0.05, 0.95)).tolist()
    return float(team.asked.coverage(team.counts)), low, high


def _weakest(team: Team, counts: Counts) -> tuple[str | None, float | None]:
    """The competence that costs most coverage (of equals the first), and how often it does.

    `counts`: draws × C.
    """
    lost = np.maximum(0, team.asked.needed - team.counts) * team.asked.worth
    if not lost.any():
        return None, None
    first = int(np.argmax(lost))
    drawn = np.maximum(0, team.asked.needed - counts) * team.asked.worth
    return team.competences[first], _share(drawn[:, first] >= drawn.max(axis=1) - SAME_LOSS)


def _role(model: Model, team: Team, shifted: Shifted, role: str) -> list[RoleSteadiness]:
    """Nothing where the role asks for nothing.

    `shifted`: Q × C × draws.
    """
    asked = must_haves(model, role)
    if not asked:
        return []
    columns = [team.competences.index(name) for name in asked]
    levels = np.array(list(asked.values()), dtype=np.int8)
    today = int((team.levels[:, columns] >= levels).all(axis=1).sum())
    counts = (shifted[:, columns] >= levels[:, None]).all(axis=1).sum(axis=0)
    least, most = np.quantile(counts, (0.05, 0.95)).tolist()
    return [RoleSteadiness(role, today > 0, _share((counts > 0) == (today > 0)), least, most)]
