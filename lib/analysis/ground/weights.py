"""Goal weights from people's judgement, and percentages that add up.

Sources: swing weights, von Winterfeldt & Edwards (1986); rank order centroid, Barron & Barrett
(1996), Management Science 42(11); rank sum, Stillwell, Seaver & Edwards (1981).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

import numpy as np

from lib.model.model import Model

Item = TypeVar("Item")


def normalise(points: Mapping[Item, float | None]) -> dict[Item, float]:
    """Weights that sum to 1, in proportion to the points (≥ 0); unknown points weigh 0.

    Empty where no item has any points: there is then nothing to weigh by.
    """
    known = {item: value or 0.0 for item, value in points.items()}
    total = sum(known.values())
    return {item: value / total for item, value in known.items()} if total > 0 else {}


def goal_points(model: Model) -> dict[str, float | None]:
    """The points by which the library weighs each goal; None where unknown."""
    return {goal.id: goal.weight for goal in model.goals}


def goal_weights(model: Model) -> dict[str, float]:
    """The library's weight of each goal (sum 1); empty where no goal has any."""
    return normalise(goal_points(model))


def swing(swings: Mapping[Item, float]) -> dict[Item, float]:
    """Weights (sum 1) from swings: the most valuable swing is 100, the others relative to it.

    Raises `ValueError` where no swing is 100 or one lies outside 0 to 100.
    """
    if not swings or max(swings.values()) != 100 or min(swings.values()) < 0:
        raise ValueError("the most valuable swing is 100, the others 0 to 100")
    return normalise(swings)


def rank_order_centroid(order: Sequence[Item]) -> dict[Item, float]:
    """Weights (sum 1) from an order, most important first: w_i = (1/n) Σ_{k≥i} 1/k."""
    n = len(order)
    return {item: sum(1 / k for k in range(i, n + 1)) / n for i, item in enumerate(order, start=1)}


def rank_sum(order: Sequence[Item]) -> dict[Item, float]:
    """Weights (sum 1) from an order, most important first: w_i = 2(n+1−i) / (n(n+1)).

    No page weighs by it: it is what the rank order centroid is held beside.
    """
    n = len(order)
    return {item: 2 * (n + 1 - i) / (n * (n + 1)) for i, item in enumerate(order, start=1)}


def group_weights(members: Sequence[Mapping[Item, float]]) -> dict[Item, float]:
    """A group's weights (sum 1): the mean of the members' own normalised weights.

    A member who gave no points at all is left out; items a member does not name weigh 0 there.
    It is what a vote on the weights comes to; no page holds one yet.
    """
    weighed = [weights for member in members if (weights := normalise(member))]
    items = dict.fromkeys(item for member in members for item in member)
    if not weighed:
        return {}
    return {item: sum(w.get(item, 0.0) for w in weighed) / len(weighed) for item in items}


def points_for_share(points: Mapping[Item, float | None], item: Item, share: float) -> float:
    """The points at which `item` has `share` (0 ≤ share < 1) of the weight, the others unchanged.

    So the others keep their proportions. Raises `ValueError` for a share of 1 or more, and where
    the others have no points: `item` then has all the weight whatever its points.
    """
    others = sum(value or 0.0 for other, value in points.items() if other != item)
    if not 0 <= share < 1 or others <= 0:
        raise ValueError("the share must be below 1 and the others must have points")
    return others * share / (1 - share)


def rounded_to_total(
    values: Mapping[Item, float], total: float, decimals: int = 0
) -> dict[Item, float]:
    """The values rounded to `decimals` so that they add up to `total` exactly.

    Scaled to the total, rounded down, and what is missing goes to those with the largest
    remainder (the first of equals). Empty values, or values that sum to 0, come back empty.
    """
    if not values or (whole := sum(values.values())) <= 0:
        return {}
    unit = 10**decimals
    exact = np.array(list(values.values())) / whole * total * unit
    floors = np.floor(exact)
    missing = round(total * unit - floors.sum())
    floors[np.argsort(-(exact - floors), kind="stable")[:missing]] += 1
    return dict(zip(values, (floors / unit).tolist(), strict=True))


def percentages(weights: Mapping[Item, float], decimals: int = 0) -> dict[Item, float]:
    """The weights in per cent, rounded, adding up to exactly 100."""
    return rounded_to_total(weights, 100, decimals)
