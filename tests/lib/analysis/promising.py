"""What departments keep of their own choices, found by trying out everything each could choose."""

from __future__ import annotations

from collections.abc import Iterable

from lib.analysis.ground.own_value import own_values
from lib.model.model import Model
from tests.lib.analysis.houses import SMALL, candidates_led_by, every_set, hours_in, own_sum


def best_by_hand(model: Model, department: str) -> float:
    """U_d*: the greatest Σ u of a set that it leads, within its own hours and its own money."""
    own, costs = own_values(model), {row.id: row.cost or 0.0 for row in model.partnerships}
    hours = {row.id: row.hours for row in model.departments}
    there, money = hours[department], model.options.budget
    if money is not None:
        known = [value for value in hours.values() if value is not None]
        equal = len(known) < len(hours) or not sum(known)
        money *= 1 / len(hours) if equal else (there or 0.0) / sum(known)
    return max(
        own_sum(model, own, chosen, department)
        for chosen in every_set(candidates_led_by(model, department))
        if (there is None or hours_in(model, department, chosen) <= there + SMALL)
        and (money is None or sum(costs[name] for name in chosen) <= money + SMALL)
    )


def kept_by_hand(model: Model, chosen: Iterable[str]) -> dict[str, float]:
    """kept_d of every department with a choice."""
    own, inside = own_values(model), tuple(chosen)
    best = {row.id: best_by_hand(model, row.id) for row in model.departments}
    return {
        name: min(1.0, own_sum(model, own, inside, name) / whole)
        for name, whole in best.items()
        if whole > SMALL
    }


def least_by_hand(model: Model, chosen: Iterable[str]) -> float | None:
    """The least that a department with a choice keeps."""
    return min(kept_by_hand(model, chosen).values(), default=None)


def wishes_by_hand(model: Model, chosen: Iterable[str]) -> float | None:
    """Σ H_d kept_d / Σ H_d over the departments with a choice; alike where hours are not known."""
    kept = kept_by_hand(model, chosen)
    hours = {row.id: row.hours for row in model.departments if row.id in kept}
    if None in hours.values() or not sum(value or 0.0 for value in hours.values()):
        hours = dict.fromkeys(hours, 1.0)
    whole = sum(value or 0.0 for value in hours.values())
    return sum((hours[name] or 0.0) * kept[name] for name in kept) / whole if kept else None
