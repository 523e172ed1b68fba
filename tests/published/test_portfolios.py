"""Best portfolios, frontiers, regret and core indexes from the literature.

Found by the search that finds a library's own. The published values are sums over what is chosen:
they are asked for as gains. Costs become the budget; hours, and other things that are limited,
become the hours of departments.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest

from lib.analysis.portfolios.best import Portfolio, best_portfolio
from lib.analysis.portfolios.conditions import RULE, Condition, Source
from lib.analysis.portfolios.core_index import good_portfolios
from lib.analysis.portfolios.dominance import Levels, Worth
from lib.analysis.portfolios.feasible import Sets, Sums, has
from lib.analysis.portfolios.frontier import best_within, exact_frontier
from lib.analysis.portfolios.robustness import Regret, least_regret, shortfalls
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Contribution, Partnership, Rule
from lib.model.tables import Row
from tests.lib.analysis.portfolios.builders import library

CASES = Path(__file__).parents[3] / "shared" / "cases"

STOCKCO_VALUES, STOCKCO_COSTS = (16, 22, 12, 8), (5, 7, 4, 3)

GLOVER_VALUES, GLOVER_COSTS, GLOVER_BUDGET = (2, 5, 2, 4), (8, 6, 5, 3), 16
GLOVER_PAIRS = ((0, 1, 8), (0, 2, 6), (0, 3, 10), (1, 2, 2), (1, 3, 6), (2, 3, 4))

SIX_VALUES = (95, 66, 71, 90, 62, 79, 85, 30, 14, 37, 35, 88, 92, 10, 54, 83, 21, 81)
SIX_COSTS = (9, 21, 33, 15, 16, 14, 30, 13, 39, 20, 21, 22, 25, 24, 22, 39, 33, 32)
SIX_HOURS = (
    *(146, 131, 81, 198, 103, 58, 172, 48, 174),
    *(130, 40, 27, 100, 26, 45, 112, 194, 103),
)


def name(place: int) -> str:
    """What the partnership at this place is called."""
    return f"P{place:02d}"


def projects(
    costs: Sequence[float],
    budget: float | None,
    *more: Row,
    hours: Sequence[Sequence[float]] = (),
    limits: Sequence[float] = (),
) -> Model:
    """Projects with these costs, and with hours from departments that have so many."""
    rows = {
        name(i): {"cost": float(cost), "hours": [float(taken[i]) or None for taken in hours]}
        for i, cost in enumerate(costs)
    }
    departments = {f"D{d:02d}": float(most) for d, most in enumerate(limits)}
    return library(rows, *more, hours=departments, budget=budget)


def chosen_for(
    model: Model, values: Sequence[float], also: Iterable[Condition] = ()
) -> tuple[float, str]:
    """The greatest value, and what is in (1) and out (0), in the order of the projects."""
    gains = {name(i): float(value) for i, value in enumerate(values)}
    best = best_portfolio(model, gains=gains, also=tuple(also))
    assert best is not None
    assert best.proved
    assert best.settled
    return best.value, picture(best, len(values))


def picture(best: Portfolio, count: int) -> str:
    """What is in (1) and out (0), in the order of the projects."""
    return "".join("01"[name(i) in best.chosen] for i in range(count))


def rule(kind: str, *places: int, limit: int | None = None) -> Rule:
    """A rule about the projects at these places."""
    code = f"R{kind}{'-'.join(map(str, places))}"
    return Rule(id=code, kind=kind, partnerships=tuple(map(name, places)), limit=limit)


@pytest.mark.parametrize(
    ("values", "costs", "budget", "optimum", "chosen"),
    [
        (
            (92, 57, 49, 68, 60, 43, 67, 84, 87, 72),
            (23, 31, 29, 44, 53, 38, 63, 85, 89, 82),
            165,
            309,
            "1111010000",
        ),
        (
            (135, 139, 149, 150, 156, 163, 173, 184, 192, 201, 210, 214, 221, 229, 240),
            (70, 73, 77, 80, 82, 87, 90, 94, 98, 106, 110, 113, 115, 118, 120),
            750,
            1458,
            "101010111000011",
        ),
    ],
    ids=["p01", "p07"],
)
def test_one_budget_kreher_and_stinson(
    values: tuple[int, ...], costs: tuple[int, ...], budget: int, optimum: int, chosen: str
) -> None:
    """Kreher & Stinson (1999), in Burkardt's KNAPSACK_01 data sets p01 and p07."""
    assert chosen_for(projects(costs, budget), values) == (optimum, chosen)


@pytest.mark.parametrize(
    ("rules", "value", "chosen"),
    [
        ((), 42, "0111"),
        ((rule("at_most", 0, 1, 2, 3, limit=2),), 38, "1100"),
        ((rule("requires", 1, 0),), 38, "1100"),
        ((rule("excludes", 1, 3),), 38, "1100"),
    ],
    ids=["base", "at most two", "2 requires 1", "2 excludes 4"],
)
def test_stockco_with_logic(rules: tuple[Rule, ...], value: int, chosen: str) -> None:
    """Winston, Operations Research, capital budgeting at Stockco; variants by enumeration."""
    assert chosen_for(projects(STOCKCO_COSTS, 14, *rules), STOCKCO_VALUES) == (value, chosen)


def test_stockco_where_two_together_require_a_third() -> None:
    """Winston, Operations Research; the rule of three as a condition of its own."""
    together = Condition(Source(RULE, "R1"), {name(1): 1.0, name(2): 1.0, name(3): -1.0}, high=1.0)
    found = chosen_for(projects(STOCKCO_COSTS, 14), STOCKCO_VALUES, [together])
    assert found == (42, "0111")


def test_at_least_one_partnership_per_department() -> None:
    """Constructed; enumeration of 262,144 portfolios: 622 with the rules, 671 without."""
    each = [rule("at_least", *range(d, 18, 6), limit=1) for d in range(6)]
    rules = [*each, rule("requires", 3, 9), rule("excludes", 5, 8)]
    free = projects(SIX_COSTS, 171, hours=[SIX_HOURS], limits=[849])
    ruled = projects(SIX_COSTS, 171, *rules, hours=[SIX_HOURS], limits=[849])
    assert chosen_for(ruled, SIX_VALUES) == (622, "100011110101101000")
    assert chosen_for(free, SIX_VALUES)[0] == 671


def test_pairwise_synergies_glover() -> None:
    """Glover, Kochenberger & Du (2019), quadratic knapsack of four projects: (1, 0, 1, 1), 28.

    Asked as a library would: one goal whose target nobody reaches, the values as contributions.
    """
    target, scale = 1_000.0, 10.0  # contributions go up to 3
    synergies = [
        Rule(
            id=f"R{a}{b}",
            kind="synergy",
            partnerships=(name(a), name(b)),
            goal="S1",
            points=points / scale,
        )
        for a, b, points in GLOVER_PAIRS
    ]
    rows: Mapping[str, Mapping[str, object]] = {
        name(i): {"cells": [value / scale], "cost": float(GLOVER_COSTS[i])}
        for i, value in enumerate(GLOVER_VALUES)
    }
    model = library(rows, *synergies, goals={"S1": (1.0, target)}, budget=GLOVER_BUDGET)
    best = best_portfolio(model)
    assert best is not None
    assert picture(best, 4) == "1011"
    assert best.value * target * scale == pytest.approx(28)


@pytest.mark.skipif(
    not (CASES / "portfolio_mknap1.json").exists(),
    reason="the OR-Library's instances are not in ../shared/cases",
)
def test_or_library_mknap1() -> None:
    """OR-Library, mknap1 (Petersen 1967): seven knapsacks with five or ten limits."""
    case = json.loads((CASES / "portfolio_mknap1.json").read_text("utf-8"))
    found = []
    for problem in case["inputs"]["problems"]:
        costs = [0.0] * len(problem["values"])
        model = projects(costs, None, hours=problem["use"], limits=problem["limits"])
        found.append(chosen_for(model, problem["values"])[0])
    assert found == pytest.approx(case["expected"]["optima"])


FRONTIER = (
    *((0, 0), (3, 8), (4, 12), (5, 16), (7, 22), (8, 24), (9, 28), (10, 30), (11, 34)),
    *((12, 38), (14, 42), (15, 46), (16, 50), (19, 58)),
)
FULL = 100
"""Values as hundredths of a target, so that it is never met and values add up."""


def stockco() -> Model:
    """Four projects; a value of 16 is 0.16 contribution points towards a target of 1."""
    rows = [Goal(id="S1", name="Value", weight=1.0, target=1.0)]
    stocks = [
        Partnership(id=f"P{i}", title=f"P{i}", cost=float(c)) for i, c in enumerate(STOCKCO_COSTS)
    ]
    given = [
        Contribution(partnership=f"P{i}", goal="S1", points=v / FULL)
        for i, v in enumerate(STOCKCO_VALUES)
    ]
    return Model.of([*rows, *stocks, *given])


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


def test_regret_of_two_plants_anderson() -> None:
    """Anderson, Sweeney & Williams: regret 0 0 300 and 100 0 0; the large plant is chosen."""
    short = shortfalls(np.array([[150.0, 200.0, 200.0], [50.0, 200.0, 500.0]]))
    assert short.tolist() == [[0, 0, 300], [100, 0, 0]]
    rows = [
        Regret(name, tuple(row), max(row), row.index(max(row)))
        for name, row in zip(("small", "large"), short.tolist(), strict=True)
    ]
    assert [row.greatest for row in rows] == [300, 100]
    assert least_regret(rows).portfolio == "large"


def test_greatest_regret_of_four_plans_heizer() -> None:
    """Heizer & Render, Operations Management, module A, problem A.1."""
    payoff = np.array(
        [
            [275_000.0, 100_000.0, -150_000.0],
            [200_000.0, 60_000.0, -10_000.0],
            [100_000.0, 40_000.0, -1_000.0],
            [0.0, 0.0, 0.0],
        ]
    )
    greatest = shortfalls(payoff).max(axis=1)
    assert greatest == pytest.approx([150_000, 75_000, 175_000, 275_000], abs=0.5)


TEN_SCORES = np.array(
    [
        *((1, 7, 4), (6, 3, 2), (6, 2, 2), (6, 6, 8), (4, 2, 2)),
        *((2, 1, 7), (7, 5, 7), (4, 7, 4), (5, 1, 2), (5, 2, 3)),
    ],
    dtype=np.float64,
)
TEN_COSTS = np.array([2, 4, 2, 5, 4, 6, 2, 6, 2, 7], dtype=np.float64)
TEN_BUDGET = 20
FAR = 1_000
"""A target no portfolio reaches: values then only add up, as they do in the source."""

NO_INFORMATION: Levels = ((0, 1, 2),)
IN_ORDER: Levels = ((0,), (1,), (2,))


def feasible() -> Sets:
    sets = np.arange(2 ** len(TEN_COSTS))
    return sets[Sums(TEN_COSTS[:, None]).of(sets, 0) <= TEN_BUDGET]


@pytest.mark.parametrize(
    ("levels", "count", "expected"),
    [
        (NO_INFORMATION, 7, [5 / 7, 4 / 7, 1, 6 / 7, 3 / 7, 1 / 7, 1, 2 / 7, 6 / 7, 1 / 7]),
        (IN_ORDER, 3, [2 / 3, 2 / 3, 1, 1, 1 / 3, 0, 1, 1 / 3, 1, 0]),
    ],
)
def test_core_indexes_of_ten_projects(levels: Levels, count: int, expected: list[float]) -> None:
    """Method: Liesiö, Mild & Salo (2007), EJOR 181(3); data constructed, answers exhaustive."""
    assert len(feasible()) == 534
    found = good_portfolios(feasible(), Worth(TEN_SCORES / FAR, TEN_SCORES / FAR, levels))
    assert found is not None
    good, _ = found
    assert len(good) == count
    assert [float(has(good, i).mean()) for i in range(10)] == pytest.approx(expected, abs=1e-9)
