"""The goals as screens show them: their weights in points, as shares, and on a scale to slide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, floor, log10

from lib.analysis.weights import percentages
from lib.model.goals import Goal
from lib.model.model import Model
from lib.text.language import Language
from lib.view.names import row_name
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
    model: Model, weights: Mapping[str, float], language: Language
) -> tuple[GoalShown, ...]:
    """The model's goals under these weights (sum 1), in the model's order."""
    percent = percentages(weights)
    return tuple(
        _goal(goal, weights.get(goal.id), percent.get(goal.id), language) for goal in model.goals
    )


def weighed_goals(model: Model) -> tuple[Goal, ...]:
    """The goals that count: those with weight and a target."""
    return tuple(goal for goal in model.goals if goal.weight and goal.target)


def weight_scale(model: Model) -> WeightScale:
    """A scale in about a hundred steps on which the heaviest goal can weigh four times as much."""
    heaviest = max((goal.weight or 0.0 for goal in model.goals), default=0.0)
    wanted = 4 * heaviest or 100.0
    power = 10.0 ** floor(log10(wanted))
    most = next(times * power for times in (1, 2, 5, 10) if times * power >= wanted)
    step = most / 100
    return WeightScale(most, step, f"%.{max(0, ceil(-log10(step)))}f")


def _goal(goal: Goal, share: float | None, percent: float | None, language: Language) -> GoalShown:
    name = language.say(row_name(goal))
    shown = language.percent(None if percent is None else percent / 100)
    label = language.say(
        words("{id} {name} · {share} of the weight", id=goal.id, name=name, share=shown)
    )
    return GoalShown(goal.id, name, goal.weight or 0.0, share, shown, label)
