"""Goal weights asked of people in one of five ways: when the answers suffice, what they give.

Direct points and 100 points to share are kept as given; so is what follows from choices between
two partnerships (`lib.analysis.alignment.pairs`). Swings and rankings give percentages with
one decimal. Sources: see `lib.analysis.ground.weights`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import inf
from typing import Any

from lib.analysis.ground.weights import goal_points, percentages, rank_order_centroid, swing
from lib.model.changes import Add, Change, Set
from lib.model.model import Model
from lib.model.settings import SETTINGS, Setting

WAYS = tuple(SETTINGS["weights_by"].choices or ())
"""The ways by their codes, as the setting `weights_by` keeps them."""
FULL = 100.0
"""What there is to share out, and what the most valuable swing is worth."""
Points = Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Check:
    """A trade-off that follows from two swings: the one is worth `times` as much as the other.

    `times` is None where the other is worth nothing.
    """

    more: str
    less: str
    times: float | None


@dataclass(frozen=True, slots=True)
class Answers:
    """What has been answered in one way, for the goals of the library, in its order.

    `points`: of each goal, None where not given yet (points, or its swing from 0 to 100).
    `first`: the goal with the most valuable swing. `order`: most important first. `fits`: whether
    a check fits, where somebody has said so.
    """

    way: str
    points: Points = field(default_factory=dict)
    first: str | None = None
    order: tuple[str, ...] = ()
    fits: Mapping[Check, bool] = field(default_factory=dict)

    @property
    def total(self) -> float:
        """All points given."""
        return sum(value or 0.0 for value in self.points.values())

    @property
    def unasked(self) -> tuple[str, ...]:
        """Goals without points yet."""
        return tuple(goal for goal, value in self.points.items() if value is None)

    @property
    def checks(self) -> tuple[Check, ...]:
        """The trade-offs to check once every swing is given: the most and the least different."""
        if self.way != "swing" or not self.first or self.unasked:
            return ()
        return trade_offs({goal: value or 0.0 for goal, value in self.points.items()})

    @property
    def settled(self) -> bool:
        """Whether the answers suffice, and every check fits."""
        return bool(weighed(self)) and all(self.fits.get(check) for check in self.checks)


def begun(model: Model, way: str) -> Answers:
    """The answers to begin with: today's weights where the way can take them up, else none."""
    today: dict[str, float | None] = goal_points(model)
    match way:
        case "direct":
            return Answers(way, today)
        case "hundred":
            whole = percentages({goal: value or 0.0 for goal, value in today.items()})
            return Answers(way, {goal: whole.get(goal) for goal in today})
        case "ranking":
            return Answers(way, order=tuple(sorted(today, key=lambda goal: -(today[goal] or 0.0))))
    return Answers(way, dict.fromkeys(today))


def resumed(model: Model, way: str, kept: Mapping[str, Any]) -> Answers:
    """The answers as `plain` wrote them, for the goals that there are now."""
    start = begun(model, way)
    points = {goal: kept.get("points", {}).get(goal, value) for goal, value in start.points.items()}
    first = kept.get("first")
    order = [goal for goal in kept.get("order", ()) if goal in start.order]
    return Answers(
        way,
        points,
        first if first in points else None,
        (*order, *(goal for goal in start.order if goal not in order)),
        {Check(more, less, times): fits for more, less, times, fits in kept.get("fits", ())},
    )


def plain(answers: Answers) -> dict[str, Any]:
    """The answers as plain data, to be kept while somebody is at it."""
    return {
        "points": dict(answers.points),
        "first": answers.first,
        "order": list(answers.order),
        "fits": [[it.more, it.less, it.times, fits] for it, fits in answers.fits.items()],
    }


def given(answers: Answers, goal: str, points: float | None) -> Answers:
    """The answers with the points of one goal."""
    return replace(answers, points={**answers.points, goal: points})


def led(answers: Answers, first: str | None) -> Answers:
    """The swings begun anew with this goal's as the most valuable one; None: still to choose."""
    points = {goal: FULL if goal == first else None for goal in answers.points}
    return replace(answers, first=first, points=points, fits={})


def judged(answers: Answers, check: Check, fits: bool | None) -> Answers:
    """The answers with the word on one trade-off; None takes it back."""
    others = {other: said for other, said in answers.fits.items() if other != check}
    return replace(answers, fits=others if fits is None else {**others, check: fits})


def moved(answers: Answers, goal: str, by: int) -> Answers:
    """The order with the goal `by` places further down; as it is where that leads beyond it."""
    place, others = answers.order.index(goal), [other for other in answers.order if other != goal]
    if not 0 <= place + by <= len(others):
        return answers
    others.insert(place + by, goal)
    return replace(answers, order=tuple(others))


def weighed(answers: Answers) -> dict[str, float | None]:
    """The points of each goal that follow from the answers; none where they do not suffice."""
    match answers.way:
        case "direct":
            return dict(answers.points) if answers.total > 0 else {}
        case "hundred":
            shared = {goal: value or 0.0 for goal, value in answers.points.items()}
            return {**shared} if answers.total == FULL else {}
        case "swing" if answers.first and not answers.unasked:
            swings = {goal: value or 0.0 for goal, value in answers.points.items()}
            return {**percentages(swing(swings), 1)}
        case "ranking":
            return {**percentages(rank_order_centroid(answers.order), 1)}
        case "pairs" if answers.points and not answers.unasked:
            return dict(answers.points)
    return {}


def trade_offs(swings: Mapping[str, float]) -> tuple[Check, ...]:
    """What follows for the most different pair of swings and for the closest other one."""
    ordered = sorted(swings, key=lambda goal: -swings[goal])
    if len(ordered) < 2:
        return ()
    pairs = sorted(pairwise(ordered), key=lambda pair: _times(swings, *pair))
    widest = ordered[0], ordered[-1]
    closest = next((pair for pair in pairs if pair != widest), widest)
    return tuple(_check(swings, *pair) for pair in dict.fromkeys((widest, closest)))


def weight_changes(model: Model, way: str, points: Points) -> tuple[Change, ...]:
    """The changes that give every goal its points and keep the way in which they were found."""
    kept: Change = (
        Set("settings", "weights_by", "value", way)
        if model.find("settings", "weights_by")
        else Add("settings", Setting(name="weights_by", value=way))
    )
    return (*(Set("goals", goal, "weight", value) for goal, value in points.items()), kept)


def _check(swings: Mapping[str, float], more: str, less: str) -> Check:
    times = _times(swings, more, less)
    return Check(more, less, None if times == inf else times)


def _times(swings: Mapping[str, float], more: str, less: str) -> float:
    """How many times as much the one swing is worth; two that are worth nothing are alike."""
    if not swings[less]:
        return inf if swings[more] else 1.0
    return swings[more] / swings[less]
