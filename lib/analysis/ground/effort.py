"""Hours and money: what partnerships take, and the hours that departments have."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from lib.analysis.ground.tolerances import NO_HOURS
from lib.model.model import Model


@dataclass(frozen=True, slots=True)
class Load:
    """Hours a year asked of one department, and the hours it has (None: unknown)."""

    department: str
    asked: float
    available: float | None

    @property
    def over(self) -> float:
        """Hours asked beyond those there; 0 where they fit or the capacity is unknown."""
        over = 0.0 if self.available is None else self.asked - self.available
        return over if over > NO_HOURS else 0.0


def hours_of_partnerships(model: Model) -> dict[str, float | None]:
    """Hours a year that each partnership takes of all departments; None where none is known."""
    hours: dict[str, float | None] = {row.id: None for row in model.partnerships}
    for effort in model.efforts:
        if effort.hours is not None:
            hours[effort.partnership] = (hours[effort.partnership] or 0.0) + effort.hours
    return hours


def costs_of_partnerships(model: Model) -> dict[str, float]:
    """What each partnership costs a year in the library's currency; unknown cost counts 0."""
    return {row.id: row.cost or 0.0 for row in model.partnerships}


def cost_of(model: Model, chosen: Collection[str]) -> float:
    """What the `chosen` partnerships cost a year together; unknown cost counts 0."""
    return sum(row.cost or 0.0 for row in model.partnerships if row.id in chosen)


def loads(model: Model, chosen: Collection[str]) -> tuple[Load, ...]:
    """The load of every department if just the `chosen` partnerships were carried."""
    asked = dict.fromkeys((department.id for department in model.departments), 0.0)
    for effort in model.efforts:
        if effort.hours is not None and effort.partnership in chosen:
            asked[effort.department] += effort.hours
    return tuple(Load(d.id, asked[d.id], d.hours) for d in model.departments)
