"""The goals as screens show them: their weights in points, as shares, and on a scale to slide."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil, floor, log10

from lib.analysis.ground.coverage import Attained
from lib.analysis.ground.weights import percentages
from lib.model.goals import Goal
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.names import row_name

SHORT = 20
"""A name no longer than this many characters is not made shorter."""
_JOIN = re.compile(
    r"\s*[,;:(/–]\s*|\s+(?:og|i|på|med|for|gennem|and|in|on|with|for|through|&)\s+", re.IGNORECASE
)
"""Where a long name has its first part's end."""


@dataclass(frozen=True, slots=True)
class GoalShown:
    """One goal: id, name (and in short), weight in points (0 where unknown), its share of all.

    `share` is 0 to 1, None where no goal has weight; `shown` is it in words.
    """

    id: str
    name: str
    short: str
    points: float
    share: float | None
    shown: str


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
    percent, short = percentages(weights), short_names(model, reader)
    return tuple(
        GoalShown(
            goal.id,
            reader.say(row_name(goal)),
            short[goal.id],
            goal.weight or 0.0,
            weights.get(goal.id),
            reader.percent(None if goal.id not in percent else percent[goal.id] / 100),
        )
        for goal in model.goals
    )


def short_names(model: Model, reader: Reader) -> dict[str, str]:
    """What each goal is called in a picture: its name, of a long one the first part.

    Where two would be called the same both keep their names.
    """
    names = {goal.id: reader.say(row_name(goal)) for goal in model.goals}
    parts = {goal: _first_part(name) for goal, name in names.items()}
    often = Counter(parts.values())
    return {goal: it if often[it] == 1 else names[goal] for goal, it in parts.items()}


def _first_part(name: str) -> str:
    return name if len(name) <= SHORT else _JOIN.split(name, maxsplit=1)[0] or name


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
