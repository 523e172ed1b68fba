"""A whole frontier of cost and value, verified exhaustively."""

from __future__ import annotations

import pytest

from lib.analysis.portfolios.frontier import best_within, exact_frontier
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution, Partnership

VALUES, COST = (16, 22, 12, 8), (5, 7, 4, 3)
FRONTIER = (
    *((0, 0), (3, 8), (4, 12), (5, 16), (7, 22), (8, 24), (9, 28), (10, 30), (11, 34)),
    *((12, 38), (14, 42), (15, 46), (16, 50), (19, 58)),
)
FULL = 100
"""Values as hundredths of a target, so that it is never met and values add up."""


def stockco() -> Model:
    """Four projects; a value of 16 is 0.16 contribution points towards a target of 1."""
    rows = [Goal(id="S1", name="Value", weight=1.0, target=1.0)]
    projects = [Partnership(id=f"P{i}", title=f"P{i}", cost=float(c)) for i, c in enumerate(COST)]
    given = [
        Contribution(partnership=f"P{i}", goal="S1", points=v / FULL) for i, v in enumerate(VALUES)
    ]
    return Model.of([*rows, *projects, *given])


def test_the_frontier_of_stockco_by_listing() -> None:
    """Derived exhaustively from Stockco: Winston, Operations Research."""
    found = [(point.need, point.coverage * FULL) for point in exact_frontier(stockco(), "budget")]
    assert found == [pytest.approx(corner) for corner in FRONTIER]


@pytest.mark.parametrize(("budget", "value"), FRONTIER)
def test_the_frontier_of_stockco_by_the_solver(budget: float, value: float) -> None:
    """The same corners as the best portfolio within each budget (ε-constraint)."""
    found = best_within(stockco(), "budget", budget)
    assert found is not None
    assert (found.need, found.coverage * FULL) == pytest.approx((budget, value))
