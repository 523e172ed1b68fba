"""How much of the strategy a set of partnerships reaches, synergies and overlaps included.

The one definition: choices of portfolios, approaches and what-ifs measure by the functions here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from lib.analysis.ground.contributions import (
    WHOLE,
    Contributions,
    Floats,
    contributions,
    running_partnerships,
)
from lib.analysis.ground.weights import goal_weights
from lib.model.model import Model
from lib.model.partnerships import Rule

FEWEST = {"at_most": 1, "at_least": 1}
"""How many partnerships a rule needs to say anything; the other kinds need two."""


@dataclass(frozen=True, slots=True)
class Attained:
    """One goal: contribution points reached, its target, and the share met (None: no target)."""

    goal: str
    points: float
    target: float | None
    share: float | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """Attainment of each goal, and the weighted mean of them: coverage, 0 to 1.

    `coverage` is None where no goal has weight. A goal without target counts as not met.
    """

    goals: tuple[Attained, ...]
    coverage: float | None


def cover(model: Model, chosen: Collection[str], cells: Contributions | None = None) -> Coverage:
    """What the `chosen` partnerships reach together, rules and limits not asked.

    Attainment a_g = min(1, Σ_p x_pg / T_g); coverage V = Σ_g w_g a_g with Σ w = 1. It saturates:
    a fifth reading project does not help a goal that is met. Unknown contributions count 0;
    synergies between the chosen add their points, overlaps take them away. `cells`: the model's
    contributions where they are there already.
    """
    cells, weights = cells or contributions(model), goal_weights(model)
    picked = np.array([name in chosen for name in cells.partnerships], dtype=np.bool_)
    extra = synergy_points(find_synergies(model), cells.goals, chosen)
    shares = np.array([weights.get(goal, 0.0) for goal in cells.goals])
    reached = reached_points(cells.points[picked], extra)
    return coverage_of(cells.goals, reached, targets_of(model), shares)


def find_adds(model: Model, cells: Contributions | None = None) -> Mapping[str, float | None]:
    r"""The percentage points of coverage each partnership adds to what runs; None without weights.

    adds_p = 100 · (V(R ∪ {p}) − V(R \ {p})), R the partnerships that run today: what p would
    bring, or, where it runs, what would go with it. V is the coverage that portfolios are chosen
    by, synergies and overlaps included, so it may be below 0, and it is less than alignment where
    goals are full already. `cells`: the model's contributions where they are there already.
    """
    cells, running = cells or contributions(model), set(running_partnerships(model))
    today = cover(model, running, cells).coverage
    adds: dict[str, float | None] = {}
    for name in cells.partnerships:
        other = cover(model, running ^ {name}, cells).coverage
        if today is None or other is None:
            adds[name] = None
        else:
            adds[name] = WHOLE * (today - other if name in running else other - today)
    return adds


def targets_of(model: Model) -> Floats:
    """Each goal's target in contribution points (G), infinite where it has none."""
    return np.array([np.inf if goal.target is None else goal.target for goal in model.goals])


def reached_points(points: Floats, extra: Floats) -> Floats:
    """Points of each goal (G), at least 0: the rows of `points` (P × G) and `extra` (G) summed."""
    reached: Floats = np.maximum(points.sum(axis=0) + extra, 0.0)
    return reached


def attainment(points: Floats, targets: Floats) -> Floats:
    """Share of each target (G) that the points (G, ≥ 0) reach, 0 to 1; 0 without a target."""
    return np.minimum(1.0, points / targets)


def coverage_of(goals: Sequence[str], points: Floats, targets: Floats, weights: Floats) -> Coverage:
    """Coverage where points of targets are reached, by weights that sum to 1 or are 0 (each G)."""
    shares = attainment(points, targets)
    attained = tuple(
        Attained(goal, reached, *((target, share) if np.isfinite(target) else (None, None)))
        for goal, reached, target, share in zip(
            goals, points.tolist(), targets.tolist(), shares.tolist(), strict=True
        )
    )
    if not weights.any():
        return Coverage(attained, None)
    return Coverage(attained, min(1.0, float(weights @ shares)))


@dataclass(frozen=True, slots=True)
class Synergy:
    """Points for a goal when all the partnerships are in; negative where they overlap."""

    rule: str
    partnerships: tuple[str, ...]
    goal: str
    points: float


def find_synergies(model: Model) -> tuple[Synergy, ...]:
    """Every synergy that is complete."""
    return tuple(
        Synergy(rule.id, named_in(rule), rule.goal, rule.points)
        for rule in model.rules
        if rule.kind == "synergy" and is_complete(rule) and rule.goal and rule.points is not None
    )


def synergy_points(
    synergies: Iterable[Synergy], goals: Sequence[str], chosen: Collection[str]
) -> Floats:
    """Extra points for each of the goals (G) from the synergies whose partnerships are all in."""
    points, places = np.zeros(len(goals)), {goal: j for j, goal in enumerate(goals)}
    for synergy in synergies:
        if all(name in chosen for name in synergy.partnerships):
            points[places[synergy.goal]] += synergy.points
    return points


def is_complete(rule: Rule) -> bool:
    """Whether the rule has all that its kind needs."""
    if len(named_in(rule)) < FEWEST.get(rule.kind, 2):
        return False
    if rule.kind == "synergy":
        return rule.goal is not None and rule.points is not None
    return rule.kind not in FEWEST or rule.limit is not None


def named_in(rule: Rule) -> tuple[str, ...]:
    """The partnerships the rule is about, each once, in its own order."""
    return tuple(dict.fromkeys(rule.partnerships))
