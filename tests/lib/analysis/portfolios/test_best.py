"""The best portfolio, against trying every set."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.ground.programme import Programme
from lib.analysis.ground.solving import Solution, solve
from lib.analysis.ground.tolerances import QUICK
from lib.analysis.portfolios import best as searching
from lib.analysis.portfolios import equals
from lib.analysis.portfolios.best import best_portfolio, search
from lib.analysis.portfolios.choice import lay_out
from lib.analysis.portfolios.conditions import Condition, Limits, Source, inside
from lib.analysis.portfolios.equals import Found
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.model.partnerships import Rule
from tests.lib.analysis.portfolios.builders import libraries, library, overlapping, tried
from tests.lib.analysis.test_demo import TEAM_LED
from tests.sized import sized_model

# -- the search, and how equals are settled -------------------------------------------------------


def best(model: Model) -> tuple[str, ...]:
    """What the search takes."""
    found = search(lay_out(model))
    assert found is not None
    assert found.settled
    return found.chosen


def test_of_equals_the_one_with_fewer_hours_is_taken() -> None:
    rows: dict[str, dict[str, object]] = {
        "P1": {"cells": [3.0], "hours": [9.0]},
        "P2": {"cells": [3.0], "hours": [8.99]},
    }
    assert best(library(rows)) == ("P2",)


def test_of_equals_with_the_same_hours_the_one_with_the_earliest_ids_is_taken() -> None:
    rows: dict[str, dict[str, object]] = {
        "P1": {"cells": [1.5], "hours": [4.0]},
        "P2": {"cells": [1.5], "hours": [4.0]},
        "P3": {"cells": [3.0], "hours": [8.0]},
    }
    assert best(library(rows)) == ("P1", "P2")


def test_where_nobody_has_hours_the_one_of_equals_with_fewer_partnerships_is_taken() -> None:
    rows: dict[str, dict[str, object]] = {
        "P1": {"cells": [1.5]},
        "P2": {"cells": [1.5]},
        "P3": {"cells": [3.0]},
    }
    assert best(library(rows)) == ("P3",)


def test_of_equals_that_are_alike_the_earliest_ids_are_taken() -> None:
    rows: dict[str, dict[str, object]] = {
        f"P{i:02d}": {"cells": [1.0], "hours": [2.0]} for i in range(45)
    }
    assert best(library(rows)) == ("P00", "P01", "P02")


def test_a_partnership_that_adds_nothing_is_not_taken() -> None:
    assert best(library({"P1": {"cells": [0.0]}, "P2": {"cells": [3.0]}})) == ("P2",)


def test_nothing_is_taken_where_nothing_counts() -> None:
    assert best(library({"P1": {"cells": [3.0]}}, goals={"S1": (0.0, 3.0)})) == ()
    assert best(library({})) == ()


def test_nothing_is_taken_where_nothing_adds_anything_and_one_requires_another() -> None:
    rows: dict[str, dict[str, object]] = {
        name: {"cells": [0.0], "hours": [2.0]} for name in ("P1", "P2", "P3")
    }
    assert best(library(rows, Rule(id="R1", kind="requires", partnerships=("P3", "P2")))) == ()


@given(st.permutations(["P1", "P2", "P3", "P4"]))
def test_the_order_in_which_rows_were_given_does_not_matter(names: list[str]) -> None:
    rows: dict[str, dict[str, object]] = {name: {"cells": [1.5], "hours": [3.0]} for name in names}
    assert best(library(rows)) == ("P1", "P2")


def test_a_value_alone_is_not_settled() -> None:
    found = search(lay_out(library({"P1": {"cells": [3.0]}})), settle=False)
    assert found == Found(("P1",), 1.0, 1.0, proved=True, settled=False)


def test_a_search_stopped_while_equals_are_settled_keeps_its_proof(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    searches: list[Programme] = []

    def stopped_after_the_first(programme: Programme, **asked: Any) -> Solution | None:
        searches.append(programme)
        solution = solve(programme, **asked)
        return solution if len(searches) == 1 or not solution else replace(solution, proved=False)

    for module in (searching, equals):
        monkeypatch.setattr(module, "solve", stopped_after_the_first)
    rows: dict[str, dict[str, object]] = {name: {"cells": [1.5]} for name in ("P1", "P2")}
    choice = lay_out(library(rows, goals={"S1": (1.0, 1.5)}))
    found = search(choice)
    assert len(searches) == 2
    assert found is not None
    assert (found.value, found.bound, found.proved, found.settled) == (1.0, 1.0, True, False)


def test_a_start_stands_where_there_is_no_time_to_search() -> None:
    choice = lay_out(library({"P1": {"cells": [1.0]}, "P2": {"cells": [2.0]}}))
    found = search(choice, seconds=0.0, start=("P1",))
    assert found == Found(("P1",), 1 / 3, 1.0, proved=False, settled=False)


# -- the best portfolio: against trying everything, and by laws it must keep ----------------------


@given(libraries() | overlapping())
def test_the_portfolio_is_the_one_found_by_trying_every_set(model: Model) -> None:
    best, expected = best_portfolio(model), tried(model)
    if best is None or expected is None:
        assert best is expected is None
        return
    assert best.value == pytest.approx(float(expected[0]), abs=1e-9)
    assert best.chosen == expected[1]
    assert best.proved
    assert best.settled
    assert best.gap == 0


@given(libraries(), st.sampled_from(("budget", "hours")))
def test_removing_a_limit_never_lowers_what_can_be_reached(model: Model, which: str) -> None:
    best = best_portfolio(model)
    limits = Limits.of(model)
    freer = replace(limits, budget=None) if which == "budget" else replace(limits, hours={})
    more = best_portfolio(model, limits=freer)
    if best is not None:
        assert more is not None
        assert more.value >= best.value - 1e-9


@given(libraries())
def test_a_rule_that_gives_no_points_never_raises_what_can_be_reached(model: Model) -> None:
    ruled = best_portfolio(model)
    kept = [row for row in model.rules if row.kind == "synergy"]
    free = best_portfolio(replace(model, rules=tuple(kept)))
    if ruled is not None:
        assert free is not None
        assert free.value >= ruled.value - 1e-9


def test_the_demo_s_portfolio_is_the_one_calculated_elsewhere() -> None:
    best = best_portfolio(demo())
    assert best is not None
    assert list(best.chosen) == TEAM_LED
    assert best.coverage == pytest.approx(0.895, abs=0.0005)
    assert min((row.share, row.goal) for row in best.goals) == (0.625, "S6")
    assert best.proved
    assert best.settled


def test_the_portfolio_says_what_it_takes_and_what_it_assumes() -> None:
    model = library(
        {
            "P1": {"cells": [2.0], "hours": [3.0, 1.0], "cost": 5.0},
            "P2": {"cells": [1.0], "hours": [None, 2.0]},
            "P3": {"cells": [3.0]},
        },
        hours={"D1": 9.0, "D2": 9.0},
    )
    best = best_portfolio(model)
    assert best is not None
    assert (best.chosen, best.hours, best.cost) == (("P1", "P2"), 6.0, 5.0)
    assert [(row.department, row.asked) for row in best.loads] == [("D1", 3.0), ("D2", 3.0)]
    assert [row.partnership for row in best.candidates.left_out] == ["P3"]
    assert best.candidates.unknown_cost == ("P2",)
    assert best.limits.budget is None


def test_a_promise_to_a_department_is_a_further_condition() -> None:
    promise = Condition(Source("asked", "D1"), {"P2": 2.0, "P3": 3.0}, low=4.0)
    model = library({f"P{i}": {"cells": [1.0]} for i in range(1, 4)}, goals={"S1": (1.0, 9.0)})
    best = best_portfolio(replace(model, rules=()), also=(promise,))
    assert best is not None
    assert {"P2", "P3"} <= set(best.chosen)


def test_gains_can_be_maximised_in_place_of_coverage() -> None:
    model = library({f"P{i}": {"cells": [3.0], "cost": 1.0} for i in range(1, 4)}, budget=2.0)
    best = best_portfolio(model, gains={"P2": 5.0, "P3": 4.0})
    assert best is not None
    assert (best.chosen, best.value, best.coverage) == (("P2", "P3"), 9.0, 1.0)


def test_conditions_that_contradict_leave_no_portfolio() -> None:
    model = library({"P1": {"hours": [5.0]}}, hours={"D1": 4.0})
    assert best_portfolio(model, also=(inside("P1"),)) is None


def test_a_library_with_nothing_in_it_has_an_empty_portfolio() -> None:
    best = best_portfolio(Model())
    assert best is not None
    assert (best.chosen, best.coverage, best.proved) == ((), None, True)


def test_a_quick_answer_is_within_its_gap_and_the_proof_can_go_on_from_it() -> None:
    model = sized_model(60, 8, 6, people=1, competences=1, seed=3)
    quick = best_portfolio(model, gap=QUICK, limits=replace(Limits.of(model), budget=300_000.0))
    assert quick is not None
    assert quick.gap <= QUICK
    best = best_portfolio(model, limits=quick.limits, start=quick.chosen)
    assert best is not None
    assert quick.value <= best.value + 1e-9 <= quick.bound + 2e-9
    assert best.settled
