"""The choice of a portfolio as numbers, and as a mixed-integer programme.

Variables z_p ∈ {0, 1} (in or not), a_g (attainment in points of 100) and y (a synergy acts);
max Σ a_g with a_g ≤ 100 w_g and a_g ≤ 100 w_g (Σ x_pg z_p + Σ e y) / T_g. Products z_p z_q are
linearised as Glover & Woolsey (1974), Operations Research 22(1), pp. 180–182.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from math import fsum

import numpy as np

from lib.analysis.ground.contributions import Contributions, Floats, contributions
from lib.analysis.ground.coverage import (
    Coverage,
    Synergy,
    attainment,
    coverage_of,
    find_synergies,
    reached_points,
    synergy_points,
    targets_of,
)
from lib.analysis.ground.effort import hours_of_partnerships
from lib.analysis.ground.programme import Programme
from lib.analysis.ground.tolerances import HALF_OF_ONE, SAME
from lib.analysis.ground.weights import goal_weights, normalise
from lib.analysis.portfolios.conditions import (
    Candidates,
    Condition,
    Limits,
    find_candidates,
    limit_conditions,
    rule_conditions,
)
from lib.model.model import Model

SCALE = 100.0
"""Coverage in the programme is 0 to 100: the solver's tolerances are absolute."""


@dataclass(frozen=True, slots=True)
class Wished:
    """What equals are told apart by first: Σ weight · min(1, Σ share), the greater the better.

    `parts`: a weight, and the share that each partnership is of what is wished for, of each who
    wishes for something.
    """

    parts: tuple[tuple[float, Mapping[str, float]], ...]

    def value(self, chosen: Collection[str]) -> float:
        """How much of all wishes the chosen keep, in units of the weights."""
        return fsum(
            weight * min(1.0, fsum(share for name, share in shares.items() if name in chosen))
            for weight, shares in self.parts
        )


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """What there is to choose from, what counts, and what every portfolio must keep.

    `points` (P × G) are contributions, `targets` (G) infinite where unknown, `weights` (G) sum to 1
    or are all 0. `gains`: where it is given, Σ gain over the chosen is what counts, not coverage.
    `wished`: what of equals is taken first.
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
    wished: Wished | None = None

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
        """Share (0 to 1) of each goal's target (G) that the chosen reach; 0 without a target."""
        return attainment(self.reached(chosen), self.targets)

    def reached(self, chosen: Collection[str]) -> Floats:
        """Contribution points that the chosen give each goal (G), synergies included."""
        picked = np.array([name in chosen for name in self.ids], dtype=np.bool_)
        extra = synergy_points(self.synergies, self.goals, chosen)
        return reached_points(self.points[picked], extra)

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
    cells: Contributions | None = None,
    wished: Wished | None = None,
) -> Choice:
    """The model's choice of a portfolio; parameters as for `best_portfolio`.

    `cells`: the model's contributions where they are there already.
    """
    candidates, cells = find_candidates(model), cells or contributions(model)
    living = set(candidates.ids)
    rows = [i for i, name in enumerate(cells.partnerships) if name in living]
    share = goal_weights(model) if weights is None else normalise(weights)
    hours = hours_of_partnerships(model)
    return Choice(
        candidates,
        cells.goals,
        cells.points[rows],
        targets_of(model),
        _shares(share, cells.goals),
        {name: hours[name] or 0.0 for name in candidates.ids},
        tuple(row for row in find_synergies(model) if living.issuperset(row.partnerships)),
        _conditions(model, candidates, limits or Limits.of(model), also),
        gains,
        wished,
    )


def weighed(choice: Choice, weights: Mapping[str, float | None]) -> Choice:
    """The choice where goals weigh other points than the model's own."""
    return replace(choice, weights=_shares(normalise(weights), choice.goals))


def limited(model: Model, choice: Choice, limits: Limits) -> Choice:
    """The model's own choice within other limits."""
    return replace(choice, conditions=_conditions(model, choice.candidates, limits, ()))


def _shares(weights: Mapping[str, float], goals: Sequence[str]) -> Floats:
    """Each goal's weight (G); 0 where it has none."""
    return np.array([weights.get(goal, 0.0) for goal in goals])


def _conditions(
    model: Model, candidates: Candidates, limits: Limits, also: Collection[Condition]
) -> tuple[Condition, ...]:
    """All that is to be kept, of candidates only; hours are no limit where nobody has any."""
    living = set(candidates.ids)
    if not candidates.hours_known:
        limits = replace(limits, hours={}, all_hours=None)
    asked = (*limit_conditions(model, limits), *rule_conditions(model, candidates), *also)
    return tuple(_among(condition, living) for condition in asked)


def covered(choice: Choice, chosen: Collection[str]) -> Coverage:
    """What the chosen reach together, goal by goal."""
    return coverage_of(choice.goals, choice.reached(chosen), choice.targets, choice.weights)


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


def wish_terms(programme: Programme, choice: Choice) -> dict[int, float]:
    """What each new variable adds to the wishes kept: k ≤ 1 and k ≤ Σ share z, worth its weight.

    Nothing holds k down but these, so where their sum is greatest, each is min(1, Σ share).
    """
    parts = () if choice.wished is None else choice.wished.parts
    places, terms = {name: i for i, name in enumerate(choice.ids)}, {}
    for weight, shares in parts:
        kept = programme.column()
        given = {places[name]: -share for name, share in shares.items() if name in places}
        programme.keep({kept: 1.0, **given}, high=0.0)
        terms[kept] = SCALE * weight
    return terms


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
    """The portfolio that values of the programme's variables stand for.

    `columns`: one for each variable, the candidates first.
    """
    return tuple(name for i, name in enumerate(choice.ids) if columns[i] > HALF_OF_ONE)


def trimmed(choice: Choice, chosen: Collection[str]) -> tuple[str, ...]:
    """The chosen that are needed for what they reach together.

    One after the other, those with the most hours first, is left out where the value stays and
    every condition holds. Of equals it need not be the smallest set: `search` without a gap finds
    that, at the price of more searches.
    """
    left, value = set(chosen), choice.value(chosen)
    for name in sorted(chosen, key=lambda name: (-choice.hours[name], name)):
        without = left - {name}
        if choice.value(without) >= value - SAME and choice.allows(without):
            left = without
    return tuple(name for name in choice.ids if name in left)
