"""Projects by value for money and by the best selection, where the two differ.

Lourenço, Morton & Bana e Costa (2012), PROBE: a multicriteria decision support system for portfolio
robustness evaluation, Decision Support Systems 54(1). It takes up the order of priority of
Phillips & Bana e Costa (2007), whose own example is not published with its figures.
"""

from __future__ import annotations

import pytest

from lib.analysis.alignment.ranking import align
from lib.analysis.portfolios.frontier import exact_frontier
from lib.analysis.portfolios.value_for_money import value_for_money
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution, Partnership
from tests.lib.analysis.builders import strategy
from tests.published.test_portfolios import chosen_for, projects, rule

FOUR = {"P1": (3, 4), "P2": (4, 8), "P3": (3, 10), "P4": (2, 8)}
"""Table 1: benefit and cost of four projects, in order of benefit over cost."""
EFFICIENT = (
    (0, 0, ""), (4, 3, "P1"), (8, 4, "P2"), (12, 7, "P1 P2"), (20, 9, "P1 P2 P4"),
    (22, 10, "P1 P2 P3"), (30, 12, "P1 P2 P3 P4"),
)  # fmt: skip
"""Figure 1: cost, benefit and projects of the seven efficient portfolios."""
FAR = 1_000.0
"""A target nobody reaches: values then add up."""

SCORES = (
    (67, 40, 30, 50), (55, 37, 40, 20), (100, 90, 80, 90), (90, 80, 70, 95), (48, 35, 40, 33),
    (43, 32, 25, 44), (42, 64, 80, 55), (40, 50, 44, 20), (80, 90, 78, 66), (88, 66, 80, 70),
    (41, 48, 49, 25), (86, 88, 90, 72),
)  # fmt: skip
WEIGHTS = (0.31, 0.19, 0.29, 0.21)
BENEFITS = (
    *(47.57, 39.88, 90.20, 83.35, 40.06, 35.90),
    *(59.93, 38.86, 78.38, 77.72, 41.29, 84.60),
)
COSTS = (1.1, 1.9, 0.9, 0.9, 1.8, 1.3, 1.3, 1.1, 0.9, 1.3, 0.7, 0.8)
"""Table 2: scores of twelve projects on four criteria, weights, benefits, costs in € million."""
DEPARTMENTS = ((0, 1, 2, 3), (4, 5, 6, 7), (8, 9), (10, 11))


def four() -> Model:
    """The four projects; a benefit of 3 is 3 points towards a target nobody reaches."""
    goals = [Goal(id="S1", name="Benefit", weight=1.0, target=FAR)]
    rows = [Partnership(id=name, title=name, cost=float(cost)) for name, (_, cost) in FOUR.items()]
    given = [
        Contribution(partnership=name, goal="S1", points=benefit / 2)
        for name, (benefit, _) in FOUR.items()
    ]
    return Model.of([*goals, *rows, *given])


def test_efficient_portfolios_of_four_projects() -> None:
    """Table 1 and figure 1: at 20, {1, 2, 4} is worth 9, and the order of priority only 7."""
    found = [
        (point.need, 2 * FAR * point.coverage, " ".join(point.chosen))
        for point in exact_frontier(four(), "budget")
    ]
    assert [chosen for *_, chosen in found] == [chosen for *_, chosen in EFFICIENT]
    for (need, worth, _), (cost, benefit, _) in zip(found, EFFICIENT, strict=True):
        assert (need, worth) == pytest.approx((cost, benefit))


def test_benefits_of_twelve_projects() -> None:
    """Table 2: the additive value of each project, as printed with two decimals."""
    goals = {f"S{place}": weight for place, weight in enumerate(WEIGHTS)}
    rows = {f"P{i:02d}": [3 * score / 100 for score in row] for i, row in enumerate(SCORES)}
    found = align(strategy({**goals}, rows, targets=dict.fromkeys(goals, 3.0)))
    values = [found.find(name).alignment for name in rows]
    assert values == pytest.approx(list(BENEFITS), abs=0.005 + 1e-9)


def test_the_best_of_twelve_projects_for_five_million() -> None:
    """Section 5: P03, P04, P09, P10 and P12, worth 414.25."""
    assert chosen_for(projects(COSTS, 5.0), BENEFITS) == (
        pytest.approx(414.25),
        "001100001101",
    )


def test_the_best_of_twelve_projects_with_one_from_each_department() -> None:
    """Section 5: P07 takes the place of P10, and the benefit falls by 17.79 to 396.46."""
    each = [rule("at_least", *places, limit=1) for places in DEPARTMENTS]
    assert chosen_for(projects(COSTS, 5.0, *each), BENEFITS) == (
        pytest.approx(396.46),
        "001100101001",
    )


def test_the_order_of_priority_of_four_projects() -> None:
    """Table 1 and figure 2: 1, 2, 3, 4; at a budget of 20 it stops at {1, 2}, worth 7."""
    order = value_for_money(four(), "budget")
    assert order is not None
    found = [(step.partnership, step.taken, 2 * FAR * step.covered) for step in order.steps]
    expected = [("P1", 4, 3), ("P2", 12, 7), ("P3", 22, 10), ("P4", 30, 12)]
    for one, other in zip(found, expected, strict=True):
        assert one == (other[0], pytest.approx(other[1]), pytest.approx(other[2]))
    ratios = [2 * FAR * step.ratio for step in order.steps]
    assert ratios == pytest.approx([0.75, 0.5, 0.3, 0.25])
