"""The plan that closes gaps against a case that was reckoned by a second method."""

from __future__ import annotations

from typing import Any

import pytest

from lib.analysis.competences.closing.plan import close_gaps
from lib.analysis.competences.closing.ways import Frame
from lib.model.competences import Action
from tests.published.competence_case import five

ACTIONS = (
    ("T1", "develop", "Anne", "lokalt_netvaerk", 8, 5),
    ("T2", "develop", "Eva", "eksterne_relationer", 12, 6),
    ("T3", "develop", "Carla", "kommunikation", 9, 4),
    ("T4", "develop", "Eva", "videndeling", 6, 3),
    ("T5", "develop", "Carla", "eksterne_relationer", 10, 9),
    ("R1", "redesign", None, "videndeling", 3, 2),
    ("B1", "borrow", None, "eksterne_relationer", 25, 1),
    ("B2", "borrow", None, "lokalt_netvaerk", 15, 1),
    ("H1", "hire", None, "kommunikation lokalt_netvaerk eksterne_relationer", 60, 5),
)
"""Id, kind, for whom, what one seat of it closes, cost in 1,000 DKK (fictional) and months."""


@pytest.mark.parametrize(
    ("limits", "cost", "actions"),
    [
        ({"deadline": 4}, 52, "B1 B2 R1 T3"),
        ({"deadline": 5}, 45, "B1 R1 T1 T3"),
        ({"deadline": 6}, 32, "R1 T1 T2 T3"),
        ({"deadline": 9}, 32, "R1 T1 T2 T3"),
        ({"deadline": 6, "courses": 1}, 52, "B1 B2 R1 T3"),
        ({"deadline": 6, "courses": 1, "without": ("borrow",)}, 63, "H1 R1"),
    ],
    ids=["m4", "m5", "m6", "m9", "m6 one course", "m6 one course, no borrowing"],
)
def test_cheapest_plan_of_the_team_of_five(
    limits: dict[str, Any], cost: float, actions: str
) -> None:
    """Constructed case “develop, hire or borrow”: at most one course for each person."""
    plan = close_gaps(five(*listed()), Frame(**limits))
    assert plan is not None
    assert plan.complete
    assert (plan.cost, plan.actions) == (cost, tuple(actions.split()))


def test_three_months_are_too_few_to_close_every_gap() -> None:
    """Constructed case “develop, hire or borrow”, m3: nothing closes the gap in communication."""
    plan = close_gaps(five(*listed()), Frame(deadline=3))
    assert plan is not None
    (still,) = plan.still_open
    (easing,) = still.easings
    assert (still.competence, still.seats, still.beyond) == ("kommunikation", 1, 0)
    assert (easing.limit, easing.to, easing.by) == ("deadline", 4.0, ("T3",))


def listed() -> list[Action]:
    """The actions of the case."""
    return [
        Action(
            id=name,
            kind=kind,
            person=person,
            competence=tuple(closes.split()),
            seats=1,
            cost=float(cost),
            months=float(months),
        )
        for name, kind, person, closes, cost, months in ACTIONS
    ]
