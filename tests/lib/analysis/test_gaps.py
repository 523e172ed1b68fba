"""Competences: people at target, people missing, and coverage of both."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.analysis.gaps import Held, find_gaps, level_used
from lib.model.competences import Competence
from lib.model.model import Model
from lib.model.people import Level, Person
from lib.model.settings import Setting
from lib.model.tables import Row
from tests.models import models


def competence(
    id: str, needed: int | None = 1, target: int | None = 3, weight: float | None = 1.0
) -> Competence:
    return Competence(id=id, name=id, needed=needed, target=target, weight=weight)


def staff(levels: dict[str, int | None], competence: str = "K1") -> list[Row]:
    """People with these levels in one competence, as the leader sees them; None: no row."""
    people = [Person(id=person) for person in levels]
    return [
        *people,
        *(
            Level(person=person, competence=competence, leader=level)
            for person, level in levels.items()
            if level is not None
        ),
    ]


def held(*rows: Row) -> Held:
    (row,) = find_gaps(Model.of(rows)).competences
    return row


def reckoned(model: Model, competence: Competence) -> tuple[int, int]:
    """People at target and people whose level is unknown: person by person."""
    at_target = unknown = 0
    for person in model.people:
        row = model.find("levels", (person.id, competence.id))
        views = (row.leader, row.own) if isinstance(row, Level) else (None, None)
        if model.options.level_used == "own":
            views = views[::-1]
        level = views[1] if views[0] is None else views[0]
        unknown += level is None
        at_target += level is not None and (competence.target or 0) <= level
    return at_target if competence.target is not None else 0, unknown


def test_people_at_or_above_the_target_are_counted() -> None:
    found = held(competence("K1", needed=2), *staff({"A": 3, "B": 5, "C": 2}))
    assert (found.people, found.shortfall) == (2, 0)


def test_the_shortfall_is_how_many_are_missing() -> None:
    assert held(competence("K1", needed=4), *staff({"A": 3, "B": 2})).shortfall == 3


def test_more_people_than_needed_are_no_negative_shortfall() -> None:
    assert held(competence("K1", needed=1), *staff({"A": 3, "B": 3})).shortfall == 0


def test_an_unknown_level_counts_as_below_target_and_is_reported() -> None:
    found = held(competence("K1", needed=2), *staff({"A": 3, "B": None, "C": None}))
    assert (found.people, found.unknown, found.shortfall) == (1, 2, 1)


@pytest.mark.parametrize(("needed", "target"), [(None, 3), (2, None)])
def test_without_a_target_or_a_number_needed_there_is_no_shortfall(
    needed: int | None, target: int | None
) -> None:
    found = held(competence("K1", needed, target), *staff({"A": 1}))
    assert (found.needed, found.shortfall) == (None, 0)


@pytest.mark.parametrize(
    ("own", "leader", "preferred", "used"),
    [
        (1, 4, "leader", 4),
        (1, 4, "own", 1),
        (1, None, "leader", 1),
        (None, 4, "own", 4),
        (0, 4, "own", 0),
        (4, 0, "leader", 0),
        (None, None, "leader", None),
    ],
)
def test_the_preferred_view_counts_and_else_the_other(
    own: int | None, leader: int | None, preferred: str, used: int | None
) -> None:
    assert level_used(Level(person="A", competence="K1", own=own, leader=leader), preferred) == used


@pytest.mark.parametrize(("preferred", "people"), [("leader", 0), ("own", 1)])
def test_whose_view_counts_is_a_setting(preferred: str, people: int) -> None:
    level = Level(person="A", competence="K1", own=5, leader=1)
    setting = Setting(name="level_used", value=preferred)
    assert held(competence("K1"), Person(id="A"), level, setting).people == people


def test_coverage_is_the_weighted_share_of_the_people_needed() -> None:
    rows = [competence("K1", needed=4, weight=3.0), competence("K2", needed=1, weight=1.0)]
    model = Model.of([*rows, *staff({"A": 3, "B": 3})])
    assert find_gaps(model).redundancy_coverage == pytest.approx(3 / 4 * 2 / 4)


def test_people_beyond_those_needed_cover_no_more() -> None:
    model = Model.of([competence("K1", needed=1), *staff({"A": 3, "B": 3})])
    assert find_gaps(model).redundancy_coverage == 1


@pytest.mark.parametrize(
    "without",
    [competence("K1", needed=None), competence("K1", needed=0), competence("K1", weight=None)],
    ids=["number needed", "anybody needed", "weight"],
)
def test_without_anything_to_weigh_coverage_is_unknown(without: Competence) -> None:
    assert find_gaps(Model.of([without])).redundancy_coverage is None


def test_a_competence_without_a_number_needed_changes_no_coverage() -> None:
    rows = [competence("K1", needed=2), competence("K2", needed=None, weight=9.0)]
    model = Model.of([*rows, *staff({"A": 3})])
    assert find_gaps(model).redundancy_coverage == pytest.approx(0.5)


@given(models())
def test_people_are_counted_as_one_would_by_hand(model: Model) -> None:
    found = find_gaps(model).competences
    assert [(row.people, row.unknown) for row in found] == [
        reckoned(model, competence) for competence in model.competences
    ]


@given(models())
def test_coverage_is_unknown_or_lies_between_nothing_and_one(model: Model) -> None:
    coverage = find_gaps(model).redundancy_coverage
    assert coverage is None or 0 <= coverage <= 1 + 1e-12
