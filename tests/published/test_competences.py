"""Competence coverage against a case that was reckoned by a second method."""

from __future__ import annotations

import pytest

from lib.analysis.competences.gaps import Gaps, find_gaps
from lib.analysis.competences.leaving import leave_losses, leaving
from lib.model.changes import apply
from tests.published.competence_case import NAMES, five


def in_order(found: Gaps, figure: str) -> list[int]:
    """One figure of each competence, in the order of the case."""
    return [getattr(found.find(name), figure) for name in NAMES]


def test_people_at_target_of_the_team_of_five() -> None:
    """Constructed case “gap coverage and bus factor”, checked by a second method."""
    assert in_order(find_gaps(five()), "people") == [2, 2, 1, 2, 2, 1, 1]


def test_shortfalls_of_the_team_of_five() -> None:
    """Constructed case “gap coverage and bus factor”, checked by a second method."""
    assert in_order(find_gaps(five()), "shortfall") == [1, 0, 0, 0, 1, 1, 1]


def test_steps_to_close_of_the_team_of_five() -> None:
    """Constructed case “gap coverage and bus factor”: the r smallest person gaps of each."""
    assert in_order(find_gaps(five()), "steps_to_close") == [1, 0, 0, 0, 1, 1, 1]


def test_redundancy_coverage_of_the_team_of_five() -> None:
    """Constructed case “gap coverage and bus factor”: V = 0.75, so the gap index is 0.25."""
    found = find_gaps(five())
    assert (found.redundancy_coverage, found.gap_index) == pytest.approx((0.75, 0.25), abs=1e-9)


def test_single_points_and_bus_factor_of_the_team_of_five() -> None:
    """Constructed case “gap coverage and bus factor”: one person stands behind three of seven."""
    found = find_gaps(five())
    assert set(found.single_points) == {
        "overblik_strategi",
        "lokalt_netvaerk",
        "eksterne_relationer",
    }
    assert (found.uncovered, found.bus_factor) == ((), 1)
    assert not found.withstands(1)


LOSSES = {"Anne": 0.341667, "Bo": 0.15, "Carla": 0.108333, "David": 0.0, "Eva": 0.0}


def test_leave_losses_of_the_team_of_five() -> None:
    """Constructed case “gap coverage and bus factor”: V of all − V of all without the person."""
    found = leave_losses(five())
    assert found == pytest.approx(LOSSES, abs=5e-7)
    assert max(found, key=lambda person: found[person]) == "Anne"


@pytest.mark.parametrize(("person", "loss"), LOSSES.items())
def test_coverage_falls_by_what_the_one_who_leaves_had(person: str, loss: float) -> None:
    """Constructed case “gap coverage and bus factor”, through the model without the person."""
    left = apply(five(), leaving(five(), [person]))
    assert find_gaps(left) == find_gaps(five(without=person))
    assert 0.75 - (find_gaps(left).redundancy_coverage or 0) == pytest.approx(loss, abs=5e-7)
