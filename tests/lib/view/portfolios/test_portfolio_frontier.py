"""The frontier as a reader sees it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from lib.analysis.portfolios.frontier import By, Placed, Point, frontier, place
from lib.exchange.ready import aarhus, demo
from lib.model.model import Model
from lib.text.language import language
from lib.view.portfolios.portfolio_frontier import FrontierView, frontier_view
from lib.view.tables import Table
from tests.lib.view.screens import MARKED, texts

READER = language("en")


@cache
def points(by: By) -> tuple[Point, ...]:
    return tuple(frontier(demo(), by))


@cache
def today(by: By) -> Placed:
    return place(demo(), by, [row.id for row in demo().partnerships if row.status == "running"])


def view(by: By, model: Model | None = None, **sets: Placed) -> FrontierView:
    return frontier_view(model or demo(), by, points(by), sets or {"today": today(by)}, READER)


def test_the_finding_sets_today_beside_what_is_possible_for_the_same_money() -> None:
    said = view("budget").finding.replace("\xa0", " ")
    assert said == (
        "What runs today covers 26%; for the same money, 41% is possible. With DKK 372,000 a year, "
        "85% can be covered; more money leads to 89% at most."
    )


def test_hours_are_told_as_shares_of_todays() -> None:
    assert "with the same share of the hours, 51% is possible" in view("hours").finding
    assert "of today's hours" in view("hours").finding


def test_a_set_that_nothing_surpasses_is_only_told() -> None:
    best = replace(today("budget"), best=today("budget").coverage)
    assert view("budget", today=best).finding.startswith("What runs today covers 26%. With")


def test_nothing_is_said_of_today_where_nothing_runs() -> None:
    none = replace(today("budget"), chosen=())
    found = view("budget", today=none)
    assert found.finding.startswith("With ")
    assert found.marks == ()


@pytest.mark.parametrize("by", ["budget", "hours"])
def test_the_stair_rises_and_each_step_is_there_once(by: By) -> None:
    steps = view(by).steps
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(steps))


def test_todays_limit_is_on_the_axis() -> None:
    assert (view("budget").limit, view("hours").limit) == (600_000, 100.0)


@pytest.mark.parametrize("by", ["budget", "hours"])
def test_without_costs_or_hours_it_says_so_and_draws_nothing(by: By) -> None:
    model = aarhus()
    found = frontier_view(model, by, tuple(frontier(model, by)), {}, READER)
    assert found.steps == ()
    assert found.finding.startswith("No partnership")


def test_a_set_that_breaks_something_and_points_without_proof_are_said() -> None:
    unproved = replace(points("budget")[-1], proved=False, bound=0.9)
    broken = replace(today("budget"), fits=False)
    found = frontier_view(
        demo(), "budget", (*points("budget")[:-1], unproved), {"today": broken}, READER
    )
    assert found.notes[0].startswith("What runs today: breaks a rule")
    assert "0.5 percentage points too low" in found.notes[1]


def test_each_line_of_the_table_names_who_is_new() -> None:
    rows = view("budget").table.rows
    assert rows[0][4] is None
    assert rows[1][4]


def test_every_word_goes_through_the_language() -> None:
    marked = frontier_view(demo(), "budget", points("budget"), {"today": today("budget")}, MARKED)
    plain = texts(replace(marked, table=Table("", (), ())))
    assert all("⟦" in text for text in plain if text)
