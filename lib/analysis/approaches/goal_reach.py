"""What each approach reaches of each goal, and which goals it leaves behind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lib.analysis.approaches.side_by_side import Approaches
from lib.analysis.weights import normalise
from lib.model.model import Model


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
    behind: tuple[str, ...]


def reach_goals(model: Model, found: Approaches) -> tuple[GoalReach, ...]:
    """Every goal under every approach, in the model's order."""
    weights = normalise({goal.id: goal.weight for goal in model.goals})
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
