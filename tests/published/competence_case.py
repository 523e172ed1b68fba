"""The fictional staff of five that several competence cases share."""

from __future__ import annotations

from lib.model.competences import Competence
from lib.model.model import Model
from lib.model.people import Level, Person
from lib.model.tables import Row

COMPETENCES = (
    ("kommunikation", 0.20, 3, 3),
    ("koordinering", 0.15, 1, 3),
    ("overblik_strategi", 0.15, 1, 4),
    ("politikker_procedurer", 0.10, 2, 3),
    ("videndeling", 0.10, 3, 3),
    ("lokalt_netvaerk", 0.15, 2, 3),
    ("eksterne_relationer", 0.15, 2, 3),
)
"""Id, weight, people needed and target level."""
LEVELS = {
    "Anne": (4, 4, 4, 3, 2, 2, 3),
    "Bo": (3, 2, 2, 3, 3, 1, 2),
    "Carla": (2, 3, 3, 1, 3, 3, 2),
    "David": (2, 2, 1, 2, 1, 2, 1),
    "Eva": (2, 2, 2, 1, 2, 2, 2),
}
"""Fictional staff of five: their levels in the competences above."""
NAMES = tuple(name for name, *_ in COMPETENCES)


def five(*more: Row, without: str = "") -> Model:
    """The team of five, or the team without one of them."""
    staff = {person: levels for person, levels in LEVELS.items() if person != without}
    competences = [
        Competence(id=name, name=name, weight=weight, needed=needed, target=target)
        for name, weight, needed, target in COMPETENCES
    ]
    levels = [
        Level(person=person, competence=name, leader=level)
        for person, row in staff.items()
        for name, level in zip(NAMES, row, strict=True)
    ]
    return Model.of([*competences, *(Person(id=person) for person in staff), *levels, *more])
