"""Competences: how many people are needed at the target level, and how many there are."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.weights import normalise
from lib.model.model import Model
from lib.model.people import Level


@dataclass(frozen=True, slots=True)
class Held:
    """One competence: people at target (n), people needed (r), and people whose level is unknown.

    `needed` is None where it, or the target, is unknown; there is then no shortfall to speak of.
    """

    competence: str
    people: int
    needed: int | None
    unknown: int

    @property
    def shortfall(self) -> int:
        """People missing: max(0, r − n)."""
        return max(0, (self.needed or 0) - self.people)


@dataclass(frozen=True, slots=True)
class Gaps:
    """All competences, and their weighted coverage V = Σ w min(n, r)/r, 0 to 1 (Σ w = 1).

    `redundancy_coverage` is None where no competence has both a weight and a number needed.
    """

    competences: tuple[Held, ...]
    redundancy_coverage: float | None


def find_gaps(model: Model) -> Gaps:
    """Coverage n of r for each competence and for all; an unknown level counts as below target."""
    at_target: dict[str, int] = {}
    known: dict[str, int] = {}
    targets = {competence.id: competence.target for competence in model.competences}
    for level in model.levels:
        value = level_used(level, model.options.level_used)
        if value is not None:
            target = targets[level.competence]
            known[level.competence] = known.get(level.competence, 0) + 1
            if target is not None and value >= target:
                at_target[level.competence] = at_target.get(level.competence, 0) + 1
    held = tuple(
        Held(
            competence.id,
            at_target.get(competence.id, 0),
            None if competence.target is None else competence.needed,
            len(model.people) - known.get(competence.id, 0),
        )
        for competence in model.competences
    )
    return Gaps(held, _redundancy_coverage(model, held))


def level_used(level: Level, preferred: str) -> int | None:
    """The level that counts: the preferred view (`leader` or `own`), else the other."""
    first, second = (level.own, level.leader) if preferred == "own" else (level.leader, level.own)
    return second if first is None else first


def _redundancy_coverage(model: Model, held: tuple[Held, ...]) -> float | None:
    shares = {row.competence: min(1, row.people / row.needed) for row in held if row.needed}
    weights = normalise({row.id: row.weight for row in model.competences if row.id in shares})
    return sum(weights[name] * shares[name] for name in weights) if weights else None
