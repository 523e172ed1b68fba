"""Best portfolios from the literature, found by the search that finds a library's own.

The published values are sums over what is chosen: they are asked for as gains. Costs become the
budget; hours, and other things that are limited, become the hours of departments.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pytest

from lib.analysis.portfolios.conditions import RULE, Condition, Source
from lib.analysis.portfolios.portfolio import Portfolio, best_portfolio
from lib.model.model import Model
from lib.model.partnerships import Rule
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
