"""Coverage, fit to roles and small groups, against cases that were reckoned by a second method."""

from __future__ import annotations

from itertools import combinations

import pytest

from lib.analysis.competences.effect import leave_losses
from lib.analysis.competences.gaps import Gaps, find_gaps
from lib.analysis.competences.moves import leaving
from lib.analysis.competences.privacy import Shown, choose_shown
from lib.analysis.competences.roles import find_role_gaps
from lib.model.changes import apply
from lib.model.competences import Profile
from tests.lib.analysis.staff import leaks
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


NETWORK = (4, 4, 4, 3, 3, 3, 3)
PARTNERSHIP = (3, 3, 2, 3, 3, 3, 4)
"""The levels of the two profiles, in the order of the competences."""
FITS = {
    "Anne": (0.928571, 0.866667),
    "Bo": (0.642857, 0.75),
    "Carla": (0.7, 0.766667),
    "David": (0.457143, 0.533333),
    "Eva": (0.542857, 0.633333),
}


def test_fit_of_the_team_of_five_to_both_lead_roles() -> None:
    """Constructed case “role fit and assignment”, part B: 1 − Σ w max(0, T − L) / Σ w T."""
    profiles = [
        Profile(role=role, competence=name, level=level)
        for role, levels in (("network_lead", NETWORK), ("partnership_lead", PARTNERSHIP))
        for name, level in zip(NAMES, levels, strict=True)
    ]
    network, partnership = find_role_gaps(five(*profiles))
    found = {p: (network.find(p).fit, partnership.find(p).fit) for p in FITS}
    assert found == {p: pytest.approx(fits, abs=5e-7) for p, fits in FITS.items()}


GROUPS = {"Afd_A": 6, "Afd_B": 3, "Afd_C": 9}
FIGURES = ("total", *GROUPS)
LEAST = 5


def shown(figures: frozenset[str]) -> Shown:
    return Shown("total" in figures, frozenset(figures - {"total"}))


def test_the_total_and_two_of_three_departments_give_the_third_away() -> None:
    """Constructed case “small groups”: 18 − 6 − 9 = 3 people."""
    assert leaks(GROUPS, Shown(True, frozenset({"Afd_A", "Afd_C"})), LEAST)


def test_the_largest_sets_of_figures_that_may_be_shown() -> None:
    """Constructed case “small groups”: three sets, to none of which a figure can be added."""
    some = [frozenset(f) for n in range(len(FIGURES) + 1) for f in combinations(FIGURES, n)]
    safe = [figures for figures in some if not leaks(GROUPS, shown(figures), LEAST)]
    largest = {figures for figures in safe if not any(figures < other for other in safe)}
    assert largest == {
        frozenset({"Afd_A", "Afd_C"}),
        frozenset({"total", "Afd_A"}),
        frozenset({"total", "Afd_C"}),
    }


def test_the_total_and_the_largest_department_are_shown() -> None:
    """Constructed case “small groups”: of the three, the one with most answers in it."""
    assert choose_shown(GROUPS, LEAST) == Shown(True, frozenset({"Afd_C"}))
