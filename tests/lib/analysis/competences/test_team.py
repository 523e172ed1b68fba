"""Staff and what is asked of them, as arrays."""

from __future__ import annotations

import numpy as np
from hypothesis import given

from lib.analysis.competences.qualified import levels_used
from lib.analysis.competences.team import NO_TARGET, UNKNOWN, assemble
from lib.model.model import Model
from tests.lib.analysis.staff import competence, team, teams


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
