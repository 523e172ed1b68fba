"""The search, and how equals are settled."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.portfolios import searching
from lib.analysis.portfolios.choice import lay_out
from lib.analysis.portfolios.searching import Found, search
from lib.analysis.programme import Programme, Solution, solve
from lib.model.model import Model
from tests.lib.analysis.portfolios.builders import library


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

    monkeypatch.setattr(searching, "solve", stopped_after_the_first)
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
