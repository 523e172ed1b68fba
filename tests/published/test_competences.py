"""Competence coverage against a case that was reckoned by a second method."""

from __future__ import annotations

import pytest

from lib.analysis.gaps import Gaps, find_gaps
from lib.model.competences import Competence
from lib.model.model import Model
from lib.model.people import Level, Person

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


def gaps(without: str = "") -> Gaps:
    """The gaps of the team, or of the team without one of them."""
    staff = {person: levels for person, levels in LEVELS.items() if person != without}
    names = [name for name, *_ in COMPETENCES]
    competences = [
        Competence(id=name, name=name, weight=weight, needed=needed, target=target)
        for name, weight, needed, target in COMPETENCES
    ]
    people = [Person(id=person) for person in staff]
    levels = [
        Level(person=person, competence=name, leader=level)
        for person, row in staff.items()
        for name, level in zip(names, row, strict=True)
    ]
    return find_gaps(Model.of([*competences, *people, *levels]))


def in_order(found: Gaps, figure: str) -> list[int]:
    """One figure of each competence, in the order of the case."""
    by_name = {held.competence: getattr(held, figure) for held in found.competences}
    return [by_name[name] for name, *_ in COMPETENCES]


def test_people_at_target_of_the_team_of_five() -> None:
    """Constructed case “gap coverage and bus factor”, checked by a second method."""
    assert in_order(gaps(), "people") == [2, 2, 1, 2, 2, 1, 1]


def test_shortfalls_of_the_team_of_five() -> None:
    """Constructed case “gap coverage and bus factor”, checked by a second method."""
    assert in_order(gaps(), "shortfall") == [1, 0, 0, 0, 1, 1, 1]


def test_redundancy_coverage_of_the_team_of_five() -> None:
    """Constructed case “gap coverage and bus factor”: V = 0.75, so the gap index is 0.25."""
    assert gaps().redundancy_coverage == pytest.approx(0.75, abs=1e-9)


@pytest.mark.parametrize(
    ("person", "loss"),
    [("Anne", 0.341667), ("Bo", 0.15), ("Carla", 0.108333), ("David", 0.0), ("Eva", 0.0)],
)
def test_coverage_falls_by_what_the_one_who_leaves_had(person: str, loss: float) -> None:
    """Constructed case “gap coverage and bus factor”: V of all − V of all without the person."""
    lost = (gaps().redundancy_coverage or 0) - (gaps(without=person).redundancy_coverage or 0)
    assert lost == pytest.approx(loss, abs=5e-7)
