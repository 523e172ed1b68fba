"""Hours: what partnerships ask of departments, and what departments have."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from lib.model.model import Model

NO_TIME = 1e-6
"""Hours too few to count: rounding in the machine must not overload anybody."""


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
        return over if over > NO_TIME else 0.0


def hours_of_partnerships(model: Model) -> dict[str, float | None]:
    """Hours a year that each partnership takes of all departments; None where none is known."""
    hours: dict[str, float | None] = {row.id: None for row in model.partnerships}
    for effort in model.efforts:
        if effort.hours is not None:
            hours[effort.partnership] = (hours[effort.partnership] or 0.0) + effort.hours
    return hours


def loads(model: Model, chosen: Collection[str]) -> tuple[Load, ...]:
    """The load of every department if just the `chosen` partnerships were carried."""
    asked = dict.fromkeys((department.id for department in model.departments), 0.0)
    for effort in model.efforts:
        if effort.hours is not None and effort.partnership in chosen:
            asked[effort.department] += effort.hours
    return tuple(Load(d.id, asked[d.id], d.hours) for d in model.departments)
