"""The choice of a portfolio as numbers, and as a mixed-integer programme.

Variables z_p ∈ {0, 1} (in or not), a_g (attainment in points of 100) and y (a synergy acts);
max Σ a_g with a_g ≤ 100 w_g and a_g ≤ 100 w_g (Σ x_pg z_p + Σ e y) / T_g. Products z_p z_q are
linearised as Glover & Woolsey (1974), Operations Research 22(1), pp. 180–182.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import numpy as np

from lib.analysis.contributions import Floats, contributions
from lib.analysis.coverage import Attained, Coverage
from lib.analysis.effort import hours_of_partnerships
from lib.analysis.portfolios.candidates import Candidates, find_candidates
from lib.analysis.portfolios.conditions import Condition, Limits, limit_conditions
from lib.analysis.portfolios.rules import Synergy, find_synergies, rule_conditions, synergy_points
from lib.analysis.programme import Programme
from lib.analysis.weights import normalise
from lib.model.model import Model

SCALE = 100.0
"""Coverage in the programme is 0 to 100: the solver's tolerances are absolute."""


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """What there is to choose from, what counts, and what every portfolio must keep.

    `points` (P × G) are contributions, `targets` (G) infinite where unknown, `weights` (G) sum to 1
    or are all 0. `gains`: where it is given, Σ gain over the chosen is what counts, not coverage.
    """

    candidates: Candidates
    goals: tuple[str, ...]
    points: Floats
    targets: Floats
    weights: Floats
    hours: Mapping[str, float]
    synergies: tuple[Synergy, ...]
    conditions: tuple[Condition, ...]
    gains: Mapping[str, float] | None = None

    @property
    def ids(self) -> tuple[str, ...]:
        """The candidates by id."""
        return self.candidates.ids

    @property
    def scale(self) -> float:
        """The programme's value of one unit of value."""
        return SCALE if self.gains is None else 1.0

    @property
    def most(self) -> float:
        """What no portfolio can surpass: every goal with a target met, or every gain had."""
        if self.gains is not None:
            return sum(max(0.0, self.gains.get(name, 0.0)) for name in self.ids)
        return float(self.weights[np.isfinite(self.targets)].sum())

    def value(self, chosen: Collection[str]) -> float:
        """What a portfolio is worth: coverage 0 to 1, or the gains of its partnerships."""
        if self.gains is not None:
            return sum(self.gains.get(name, 0.0) for name in self.ids if name in chosen)
        return float(self.weights @ self.attained(chosen))

    def attained(self, chosen: Collection[str]) -> Floats:
        """Share (0 to 1) of each goal's target that the chosen reach; 0 without a target."""
        return np.minimum(1.0, self.reached(chosen) / self.targets)

    def reached(self, chosen: Collection[str]) -> Floats:
        """Contribution points that the chosen give each goal, synergies included."""
        picked = np.array([name in chosen for name in self.ids], dtype=np.bool_)
        points = self.points[picked].sum(axis=0)
        points = points + synergy_points(self.synergies, self.goals, chosen)
        reached: Floats = np.maximum(points, 0.0)
        return reached

    def allows(self, chosen: Collection[str]) -> bool:
        """Whether the portfolio keeps every condition."""
        return not any(condition.missed_by(chosen) for condition in self.conditions)

    def spent(self, chosen: Collection[str]) -> float:
        """Hours a year that the chosen take of all departments."""
        return sum(self.hours[name] for name in self.ids if name in chosen)

    @property
    def work(self) -> Mapping[str, float]:
        """What equals are told apart by: the hours of each, or one each where nobody has hours."""
        return self.hours if self.candidates.hours_known else dict.fromkeys(self.ids, 1.0)


def lay_out(
    model: Model,
    *,
    weights: Mapping[str, float | None] | None = None,
    gains: Mapping[str, float] | None = None,
    limits: Limits | None = None,
    also: Collection[Condition] = (),
) -> Choice:
    """The model's choice of a portfolio; parameters as for `best_portfolio`."""
    candidates = find_candidates(model)
    cells, living = contributions(model), set(candidates.ids)
    rows = [i for i, name in enumerate(cells.partnerships) if name in living]
    given = {goal.id: goal.weight for goal in model.goals} if weights is None else weights
    share, hours = normalise(given), hours_of_partnerships(model)
    conditions = _conditions(model, candidates, limits or Limits.of(model), also)
    return Choice(
        candidates,
        cells.goals,
        cells.points[rows],
        np.array([np.inf if goal.target is None else goal.target for goal in model.goals]),
        np.array([share.get(goal, 0.0) for goal in cells.goals]),
        {name: hours[name] or 0.0 for name in candidates.ids},
        tuple(row for row in find_synergies(model) if living.issuperset(row.partnerships)),
        tuple(_among(condition, living) for condition in conditions),
        gains,
    )


def _conditions(
    model: Model, candidates: Candidates, limits: Limits, also: Collection[Condition]
) -> tuple[Condition, ...]:
    """All that is to be kept; hours are no limit where nobody has any."""
    if not candidates.hours_known:
        limits = replace(limits, hours={}, all_hours=None)
    return (*limit_conditions(model, limits), *rule_conditions(model, candidates), *also)


def covered(choice: Choice, chosen: Collection[str]) -> Coverage:
    """What the chosen reach together, goal by goal."""
    goals = tuple(
        Attained(goal, points, *((target, share) if np.isfinite(target) else (None, None)))
        for goal, points, target, share in zip(
            choice.goals,
            choice.reached(chosen).tolist(),
            choice.targets.tolist(),
            choice.attained(chosen).tolist(),
            strict=True,
        )
    )
    if not choice.weights.any():
        return Coverage(goals, None)
    return Coverage(goals, min(1.0, float(choice.weights @ choice.attained(chosen))))


def formulate(choice: Choice) -> Programme:
    """The choice as a programme; its first variables are the candidates, in their order."""
    programme = Programme()
    gains = choice.gains or {}
    z = {name: programme.column(whole=True, gain=gains.get(name, 0.0)) for name in choice.ids}
    if choice.gains is None:
        for j in range(len(choice.goals)):
            if choice.weights[j] > 0 and np.isfinite(choice.targets[j]):
                _reach(programme, choice, j)
    for condition in choice.conditions:
        terms = {z[name]: factor for name, factor in condition.factors.items() if factor}
        programme.keep(terms, condition.low, condition.high)
    return programme


def _reach(programme: Programme, choice: Choice, j: int) -> None:
    """One goal: r ≤ T and r ≤ Σ x z + Σ e y, worth w/T each; r in contribution points."""
    target = float(choice.targets[j])
    reached = programme.column(0.0, target, gain=SCALE * float(choice.weights[j]) / target)
    terms = {i: -x for i, x in enumerate(choice.points[:, j].tolist()) if x}
    pairs = [row for row in choice.synergies if row.goal == choice.goals[j] and row.points]
    places = {name: i for i, name in enumerate(choice.ids)}
    for synergy in pairs:
        both = [places[name] for name in synergy.partnerships]
        terms[_together(programme, both, helps=synergy.points > 0)] = -synergy.points
    least = sum(min(0.0, synergy.points) for synergy in pairs)
    if least < 0:  # overlaps may outweigh all there is: nothing is then reached, not less
        reaches = programme.column(whole=True)
        programme.keep({reached: 1.0, reaches: -target}, high=0.0)
        terms[reaches] = -least
        programme.keep({reached: 1.0, **terms}, high=-least)
        return
    programme.keep({reached: 1.0, **terms}, high=0.0)


def _together(programme: Programme, both: list[int], *, helps: bool) -> int:
    """A variable y that is 1 when all are in: held down where it helps, up where it harms."""
    y = programme.column()
    if helps:
        for z in both:
            programme.keep({y: 1.0, z: -1.0}, high=0.0)
    else:
        programme.keep({y: 1.0, **dict.fromkeys(both, -1.0)}, low=1.0 - len(both))
    return y


def _among(condition: Condition, living: set[str]) -> Condition:
    """The condition on candidates only: the others are not in."""
    known = {name: factor for name, factor in condition.factors.items() if name in living}
    return replace(condition, factors=known)


def start_of(choice: Choice, chosen: Collection[str]) -> Mapping[int, float]:
    """The portfolio as values of the programme's first variables."""
    return {i: float(name in chosen) for i, name in enumerate(choice.ids)}


def chosen_of(choice: Choice, columns: Floats) -> tuple[str, ...]:
    """The portfolio that values of the programme's variables stand for."""
    return tuple(name for i, name in enumerate(choice.ids) if columns[i] > 0.5)
