"""What each department itself would weigh the goals by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lib.analysis.weights import normalise
from lib.model.model import Model


@dataclass(frozen=True, slots=True)
class Priorities:
    """The weights (sum 1) a department sees the goals by; empty where nobody has weighed them.

    `stated` is False where it has given no goal any points: the weights are then the library's.
    """

    department: str
    weights: Mapping[str, float]
    stated: bool


def priorities(model: Model) -> tuple[Priorities, ...]:
    """Every department's priorities v_dg, in the model's order.

    A goal that a department leaves out among those it has weighed weighs 0 to it.
    """
    own: dict[str, dict[str, float | None]] = {row.id: {} for row in model.departments}
    for row in model.priorities:
        own[row.department][row.goal] = row.weight
    library = normalise({goal.id: goal.weight for goal in model.goals})
    return tuple(
        Priorities(department, weights or library, bool(weights))
        for department, points in own.items()
        for weights in [normalise({goal.id: points.get(goal.id) for goal in model.goals})]
    )
