"""How the comparison of the approaches stands up: goal by goal, other weights, other shortlists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from lib.analysis.approaches.measures import measure
from lib.analysis.approaches.side_by_side import Approach, Approaches
from lib.analysis.approaches.survey import ApproachId, Survey, survey
from lib.analysis.ground.contributions import Floats
from lib.analysis.ground.effort import Load
from lib.analysis.ground.own_value import own_values
from lib.analysis.ground.tolerances import SAME
from lib.analysis.ground.weightings import SAMPLES, SEED, WeightModel, sample_weightings
from lib.analysis.ground.weights import goal_points, goal_weights
from lib.analysis.portfolios.choice import lay_out
from lib.model.changes import Add, Set, apply
from lib.model.model import Model
from lib.model.settings import Setting, canonical

Booleans = NDArray[np.bool_]
CAUTIONS = (0.0, 0.15, 0.3, 0.45, 0.6, 0.8, 1.0)
LENGTHS = (3, 4, 5, 6, 8, 10)


@dataclass(frozen=True, slots=True)
class GoalReach:
    """One goal: its share of the weight (0 to 1; None without weights), and what is reached.

    `shares`: attainment (0 to 1) under each approach; None where the goal has no target or there
    is no such portfolio. `behind`: the approaches that reach less than half of it.
    """

    goal: str
    weight: float | None
    target: float | None
    shares: Mapping[str, float | None]
    behind: tuple[ApproachId, ...]


def reach_goals(model: Model, found: Approaches) -> tuple[GoalReach, ...]:
    """Every goal under every approach, in the model's order."""
    weights = goal_weights(model)
    reaches = {row.id: row.indicators.reach for row in found.each if row.indicators is not None}
    shares = {name: {row.goal: row.share for row in reach.goals} for name, reach in reaches.items()}
    return tuple(
        GoalReach(
            goal.id,
            weights.get(goal.id),
            goal.target,
            {row.id: shares.get(row.id, {}).get(goal.id) for row in found.each},
            tuple(name for name, reach in reaches.items() if goal.id in reach.behind),
        )
        for goal in model.goals
    )


def left_behind(goals: tuple[GoalReach, ...]) -> tuple[str, ...]:
    """The goals that the departments' own choice leaves behind and the team's does not."""
    return tuple(
        row.goal for row in goals if "department_led" in row.behind and "team_led" not in row.behind
    )


@dataclass(frozen=True, slots=True)
class Performance:
    """One approach over all weightings: how often it reaches most, and what it reaches.

    `first`: share (0 to 1) of the weightings in which its coverage is the greatest; who draws level
    shares it. `mean` and `least`: its coverage, 0 to 100.
    """

    approach: ApproachId
    first: float
    mean: float
    least: float


@dataclass(frozen=True, slots=True)
class Contest:
    """The approaches over sampled weightings. The portfolios are held: they are today's.

    `level`: share (0 to 1) of the weightings in which several draw level at the most; `all_level`:
    whether all do in each.
    """

    performances: tuple[Performance, ...]
    kind: WeightModel
    samples: int
    seed: int
    level: float
    all_level: bool

    @property
    def first(self) -> Mapping[str, float]:
        """How often each approach comes first, by its id."""
        return {row.approach: row.first for row in self.performances}


def contest(
    model: Model,
    found: Approaches,
    kind: WeightModel = "order",
    samples: int = SAMPLES,
    seed: int = SEED,
) -> Contest | None:
    """In what share of the weightings each approach comes first on coverage.

    Weightings as `sample_weightings` draws them. Only the weights vary: each approach keeps the
    portfolio that it chose by today's. None where there are no weights or no portfolios;
    where no department leads anything, there is no department-led approach to compare.
    """
    drawn = sample_weightings(goal_points(model), kind, samples, seed)
    each = [row for row in found.each if row.missing is None]
    if drawn is None or not each:
        return None
    choice = lay_out(model)
    reached = 100 * drawn @ np.array([choice.attained(row.chosen) for row in each]).T
    best = _at_the_most(reached)
    figures = zip(
        _firsts(best).tolist(),
        reached.mean(axis=0).tolist(),
        reached.min(axis=0).tolist(),
        strict=True,
    )
    performances = (Performance(row.id, *three) for row, three in zip(each, figures, strict=True))
    level = float((best.sum(axis=1) > 1).mean())
    return Contest(tuple(performances), kind, samples, seed, level, bool(best.all()))


def _at_the_most(reached: Floats) -> Booleans:
    """Which columns are the greatest of their row, or level with it."""
    most: Booleans = reached > reached.max(axis=1, keepdims=True) - SAME
    return most


def _firsts(best: Booleans) -> Floats:
    """The share of rows in which each column is the greatest; those level share a row."""
    shares: Floats = (best / best.sum(axis=1, keepdims=True)).mean(axis=0)
    return shares


@dataclass(frozen=True, slots=True, eq=False)
class Turned:
    """The approaches with a setting turned to `level`."""

    level: float
    approaches: Approaches


def turned(model: Model, setting: str, level: float) -> Model:
    """The model with one setting changed."""
    value = canonical(setting, level)
    if model.find("settings", setting) is None:
        return apply(model, [Add("settings", Setting(name=setting, value=value))])
    return apply(model, [Set("settings", setting, "value", value)])


def vary_shortlist(
    model: Model, found: Approaches, lengths: Iterable[int] = LENGTHS
) -> Iterator[Turned]:
    """The same portfolios measured by shortlists of each length: no portfolio hangs on that."""
    today = survey(model, found.led)
    for length in lengths:
        changed = turned(model, "shortlist", length)
        ground = replace(today, model=changed, own=own_values(changed, today.cells))
        yield Turned(
            length,
            replace(
                found,
                led=replace(found.led, own=ground.own),
                department_led=_again(ground, found.department_led, found.led.chosen_loads),
                team_led=_again(ground, found.team_led),
                combined=_again(ground, found.combined),
            ),
        )


def _again(ground: Survey, row: Approach, asked: tuple[Load, ...] | None = None) -> Approach:
    """The same approach, measured on another ground."""
    if row.portfolio is None:
        return row
    return replace(row, indicators=measure(ground, row.chosen, asked))
