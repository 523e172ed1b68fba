"""What staff can, what is asked of them, and what is missing."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given

from lib.analysis.competences.gaps import NO_TARGET, UNKNOWN, CompetenceGap, assemble, find_gaps
from lib.analysis.competences.levels import level_used, levels_used
from lib.model.competences import Competence
from lib.model.model import Model
from lib.model.people import Level, Person
from lib.model.settings import Setting
from lib.model.tables import Row
from tests.lib.analysis.staff import competence, team, teams
from tests.models import models

# -- staff and what is asked of them, as arrays ---------------------------------------------------


def test_levels_stand_by_person_and_competence_and_unknown_ones_below_every_target() -> None:
    found = assemble(team({"B": (3, None), "A": (0, 5)}, competence("K1"), competence("K2")))
    assert (found.people, found.competences) == (("A", "B"), ("K1", "K2"))
    assert found.levels.tolist() == [[0, 5], [3, UNKNOWN]]
    assert found.unknown.tolist() == [0, 1]


def test_without_a_target_nobody_reaches_it_and_nobody_is_needed() -> None:
    asked = assemble(team({"A": (5,)}, competence("K1", target=None))).asked
    assert (asked.targets.tolist(), asked.needed.tolist()) == ([NO_TARGET], [0])
    assert not asked.can_be_weighed


def test_weights_add_up_to_one_over_the_competences_that_people_are_needed_in() -> None:
    rows = [
        competence("K1", weight=3.0),
        competence("K2", weight=1.0),
        competence("K3", needed=0, weight=9.0),
    ]
    assert assemble(Model.of(rows)).asked.weights.tolist() == [0.75, 0.25, 0.0]


def test_coverage_of_several_teams_at_once_is_that_of_each() -> None:
    asked = assemble(Model.of([competence("K1", needed=2), competence("K2", needed=4)])).asked
    counts = np.array([[0, 0], [1, 1], [9, 9]])
    assert asked.coverage(counts).tolist() == [0.0, 0.375, 1.0]


def test_one_more_person_is_worth_the_weight_over_the_people_needed() -> None:
    asked = assemble(Model.of([competence("K1", needed=4, weight=1.0), competence("K2")])).asked
    assert asked.worth.tolist() == [0.125, 0.5]


@given(teams())
def test_every_known_level_is_in_its_place(model: Model) -> None:
    found, known = assemble(model), levels_used(model)
    assert found.levels.tolist() == [
        [known.get((person, name), UNKNOWN) for name in found.competences]
        for person in found.people
    ]


# -- competences: people at target, people missing, and coverage of both --------------------------


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


def held(*rows: Row) -> CompetenceGap:
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


@given(teams())
def test_steps_to_close_are_the_smallest_gaps_of_as_many_as_are_needed(model: Model) -> None:
    levels = levels_used(model)
    for row in find_gaps(model).competences:
        if row.target is None or row.needed is None:
            assert row.steps_to_close is None
            continue
        gaps = sorted(
            max(0, row.target - levels.get((person.id, row.competence), 0))
            for person in model.people
        )
        assert row.steps_to_close == sum(gaps[: row.needed])
        assert row.vacant == max(0, row.needed - len(gaps))


def test_steps_to_close_count_only_the_people_there_are_and_seats_for_others_are_told() -> None:
    found = held(competence("K1", needed=3), *staff({"A": 1}))
    assert (found.steps_to_close, found.vacant) == (2, 2)


def test_an_unknown_level_might_close_a_shortfall() -> None:
    found = held(competence("K1", needed=2), *staff({"A": 3, "B": None}))
    assert (found.shortfall, found.could_be_short) == (1, 0)


def test_what_one_person_alone_has_is_a_single_point_and_what_nobody_has_is_uncovered() -> None:
    rows = [competence(name) for name in ("K1", "K2", "K3")]
    found = find_gaps(team({"A": (3, 3, 1), "B": (3, 2, None)}, *rows))
    assert (found.single_points, found.uncovered, found.bus_factor) == (("K2",), ("K3",), 0)


def test_a_competence_nobody_is_needed_in_is_no_hole() -> None:
    found = find_gaps(team({"A": (0,)}, competence("K1", needed=0)))
    assert (found.uncovered, found.bus_factor) == ((), None)


def test_a_competence_with_a_target_but_no_number_can_still_be_a_single_point() -> None:
    assert find_gaps(team({"A": (3,)}, competence("K1", needed=None))).single_points == ("K1",)


def test_a_competence_that_is_not_there_is_not_found() -> None:
    with pytest.raises(KeyError):
        find_gaps(Model.of([])).find("K1")


@given(teams(most_people=5))
def test_nothing_is_uncovered_whoever_leaves_exactly_while_fewer_leave_than_the_bus_factor(
    model: Model,
) -> None:
    found, levels = find_gaps(model), levels_used(model)
    for leavers in range(len(model.people)):
        holds = all(
            any(
                levels.get((person.id, row.competence), -1) >= (row.target or 0)
                for person in model.people
                if person not in gone
            )
            for gone in combinations(model.people, leavers)
            for row in found.competences
            if row.is_asked
        )
        assert (found.bus_factor is None or leavers < found.bus_factor) == holds
