"""The goals as screens show them: their weights in points, as shares, and on a scale to slide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil, floor, log10

from lib.analysis.ground.coverage import Attained
from lib.analysis.ground.weights import percentages
from lib.model.goals import Goal
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.names import row_name
from lib.words import words


@dataclass(frozen=True, slots=True)
class GoalShown:
    """One goal: id, name, weight in points (0 where unknown), and its share of all weight.

    `share` is 0 to 1, None where no goal has weight; `shown` is it in words, `label` all together.
    """

    id: str
    name: str
    points: float
    share: float | None
    shown: str
    label: str


@dataclass(frozen=True, slots=True)
class WeightScale:
    """The scale of the weight sliders, in points: its end, its step, and how values read."""

    most: float
    step: float
    format: str


def goals_shown(
    model: Model, weights: Mapping[str, float], reader: Reader
) -> tuple[GoalShown, ...]:
    """The model's goals under these weights (sum 1), in the model's order."""
    percent = percentages(weights)
    return tuple(
        _goal(goal, weights.get(goal.id), percent.get(goal.id), reader) for goal in model.goals
    )


def weighed_goals(model: Model) -> tuple[Goal, ...]:
    """The goals that count: those with weight and a target."""
    return tuple(goal for goal in model.goals if goal.weight and goal.target)


def that_count(model: Model, rows: Iterable[Attained]) -> tuple[Attained, ...]:
    """What is reached of the goals with weight: one that counts for nothing is not missed."""
    heavy = {goal.id for goal in model.goals if goal.weight}
    return tuple(row for row in rows if row.goal in heavy)


def weight_scale(model: Model) -> WeightScale:
    """A scale in about a hundred steps on which the heaviest goal can weigh four times as much."""
    heaviest = max((goal.weight or 0.0 for goal in model.goals), default=0.0)
    wanted = 4 * heaviest or 100.0
    power = 10.0 ** floor(log10(wanted))
    most = next(times * power for times in (1, 2, 5, 10) if times * power >= wanted)
    step = most / 100
    return WeightScale(most, step, f"%.{max(0, ceil(-log10(step)))}f")


def decimals_of(values: list[float]) -> int:
    """As many decimals as the values need, two at most."""
    return next((n for n in (0, 1) if all(round(value, n) == value for value in values)), 2)


def _goal(goal: Goal, share: float | None, percent: float | None, reader: Reader) -> GoalShown:
    name = reader.say(row_name(goal))
    shown = reader.percent(None if percent is None else percent / 100)
    label = reader.say(
        words("{id} {name} · {share} of the weight", id=goal.id, name=name, share=shown)
    )
    return GoalShown(goal.id, name, goal.weight or 0.0, share, shown, label)
