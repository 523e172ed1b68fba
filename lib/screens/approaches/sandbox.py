"""A department's own weights as a what-if: what its sliders show, and what moving one changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.ground.own_value import priorities
from lib.model.changes import Add, Change, Set
from lib.model.fields import NAME_LIMIT
from lib.model.goals import Priority
from lib.model.model import Model
from lib.reader import Reader
from lib.words import words


@dataclass(frozen=True, slots=True)
class Slider:
    """One goal: its id and name, and what it weighs to the department, in points."""

    id: str
    name: str
    points: float


def sliders(model: Model, department: str, reader: Reader) -> tuple[Slider, ...]:
    """A slider for each goal; the library's points where the department has stated none."""
    return tuple(
        Slider(goal, reader.say(model.called("goals", goal)), points)
        for goal, points in _points(model, department).items()
    )


def is_stated(model: Model, department: str) -> bool:
    """Whether the department has stated priorities of its own."""
    return next(it.stated for it in priorities(model) if it.department == department)


def moved(model: Model, department: str, goal: str, points: float) -> Iterator[Change]:
    """The changes that give a goal so many points in the department's eyes.

    Where it has stated none, its other goals keep the points that they have for the library.
    """
    wanted = {**_points(model, department), goal: points}
    if is_stated(model, department):
        wanted = {goal: points}
    for name, value in wanted.items():
        row = model.find("priorities", (department, name))
        if row is None:
            yield Add("priorities", Priority(department=department, goal=name, weight=value))
        elif getattr(row, "weight", None) != value:
            yield Set("priorities", (department, name), "weight", value)


def scenario_name(model: Model, department: str, reader: Reader) -> str:
    """What the department's proposal is called."""
    name = model.called("departments", department)
    return reader.say(words("{department}: our proposal", department=name))[:NAME_LIMIT]


def _points(model: Model, department: str) -> dict[str, float]:
    if is_stated(model, department):
        own = {row.goal: row.weight for row in model.priorities if row.department == department}
        return {goal.id: own.get(goal.id) or 0.0 for goal in model.goals}
    return {goal.id: goal.weight or 0.0 for goal in model.goals}
