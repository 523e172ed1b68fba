"""People on seats against cases that were reckoned by a second method."""

from __future__ import annotations

import pytest

from lib.analysis.competences.roles import find_role_gaps
from lib.analysis.competences.staffing.assignment import assign
from lib.analysis.competences.staffing.problem import Job, Problem
from lib.model.competences import Profile
from tests.published.competence_case import NAMES, five

COSTS = ((4, 1, 3), (2, 0, 5), (3, 2, 2))

NETWORK, PARTNERSHIP = (4, 4, 4, 3, 3, 3, 3), (3, 3, 2, 3, 3, 3, 4)

PEOPLE = ("Anne", "Bo", "Carla", "David")
HOURS = {"Anne": 8.0, "Bo": 7.0, "Carla": 10.0, "David": 6.0}
PARTNERSHIPS = ("Skole", "Kulturhus", "Sundhed", "Erhverv")
LEAD_HOURS, BACKUP_HOURS = (6, 4, 5, 3), (2, 1, 2, 1)
SUITABILITY = ((5, 3, 2, 4), (3, 4, 2, 2), (4, 5, 4, 1), (1, 2, 5, 3))
WISHES = ((0, 0, 0, 1), (0, 1, 0, 0), (1, 0, 0, 0), (0, 0, 1, 0))


def test_assignment_of_the_scipy_manual() -> None:
    """SciPy manual, linear_sum_assignment: columns 1, 0, 2 at a cost of 5."""
    jobs = tuple(
        Job((str(row), "lead"), {str(c): 10.0 - cost for c, cost in enumerate(costs)})
        for row, costs in enumerate(COSTS)
    )
    best, _ = assign(Problem(jobs, most=1))
    assert [best.assigned[str(row), "lead"] for row in range(3)] == ["1", "0", "2"]
    assert 30.0 - best.value == pytest.approx(5)


def test_one_network_lead_and_two_partnership_leads_of_the_team_of_five() -> None:
    """Constructed case “role fit and assignment”, part B: one role each, total fit 2.445238."""
    profiles = [
        Profile(role=role, competence=name, level=level)
        for role, levels in (("network_lead", NETWORK), ("partnership_lead", PARTNERSHIP))
        for name, level in zip(NAMES, levels, strict=True)
    ]
    network, partnership = (
        {row.person: row.fit or 0.0 for row in role.fits}
        for role in find_role_gaps(five(*profiles))
    )
    seats = (("N", network), ("P1", partnership), ("P2", partnership))
    best, _ = assign(Problem(tuple(Job((key, "lead"), fit) for key, fit in seats), most=1))
    assert best.assigned["N", "lead"] == "Anne"
    assert {best.assigned["P1", "lead"], best.assigned["P2", "lead"]} == {"Bo", "Carla"}
    assert best.value == pytest.approx(2.445238, abs=5e-7)


def four_partnerships() -> Problem:
    """Leads of level 3 or more, backups of 2 or more; a lead's suitability double, and wishes."""
    jobs = []
    for p, name in enumerate(PARTNERSHIPS):
        able = {person: row[p] for person, row in zip(PEOPLE, SUITABILITY, strict=True)}
        wished = {person: row[p] for person, row in zip(PEOPLE, WISHES, strict=True)}
        lead = {who: 2.0 * level + wished[who] for who, level in able.items() if level >= 3}
        backup = {who: float(level) for who, level in able.items() if level >= 2}
        jobs.append(Job((name, "lead"), lead, float(LEAD_HOURS[p]), 0))
        jobs.append(Job((name, "backup"), backup, float(BACKUP_HOURS[p]), 1))
    return Problem(tuple(jobs), HOURS)


def test_best_staffing_of_four_partnerships() -> None:
    """Constructed case “partnership staffing”: 153 solutions tried, the best is 55."""
    best, _ = assign(four_partnerships())
    leads = [best.assigned[name, "lead"] for name in PARTNERSHIPS]
    backups = [best.assigned[name, "backup"] for name in PARTNERSHIPS]
    assert leads == ["Carla", "Bo", "David", "Anne"]
    assert backups == ["Anne", "Carla", "Carla", "David"]
    assert best.value == pytest.approx(55)
    assert best.share == pytest.approx(1.0)
    assert four_partnerships().loads(best.assigned) == {"Anne": 5, "Bo": 4, "Carla": 9, "David": 6}


def test_fairest_staffing_of_four_partnerships() -> None:
    """Constructed case “partnership staffing”: fairness first costs 3 points."""
    _, fairest = assign(four_partnerships())
    assert fairest.value == pytest.approx(52)
    assert fairest.share == pytest.approx(0.833333, abs=5e-7)
