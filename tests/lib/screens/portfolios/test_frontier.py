"""The frontier as a reader sees it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from lib.analysis.portfolios.frontier import By, Placed, Point, frontier, place
from lib.exchange.ready import aarhus, demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.screens.parts import Table
from lib.screens.portfolios.frontier import FrontierView, frontier_of, frontier_view
from lib.study import study_of
from tests.lib.screens.screens import MARKED, texts
from tests.readers import everybody
from tests.sized import sized_model

READER = everybody("en")


@cache
def points(by: By) -> tuple[Point, ...]:
    return tuple(frontier(demo(), by))


@cache
def today(by: By) -> Placed:
    return place(demo(), by, [row.id for row in demo().partnerships if row.status == "running"])


def view(by: By, model: Model | None = None, **sets: Placed) -> FrontierView:
    return frontier_view(model or demo(), by, points(by), sets or {"today": today(by)}, READER)


def drawn(found: FrontierView) -> list[dict[str, Any]]:
    """The series of the picture."""
    assert found.picture is not None
    return list(found.picture.figure["data"])


def names(found: FrontierView) -> list[str]:
    return [series["name"] for series in drawn(found)]


def test_the_finding_sets_today_beside_what_is_possible_for_the_same_money() -> None:
    said = view("budget").finding.replace("\xa0", " ")
    assert said == (
        "What runs now covers 26%; for the same money, 41% is possible. With DKK 372,000 a year, "
        "85% can be covered; more money leads to 89% at most."
    )


def test_hours_are_told_as_shares_of_todays() -> None:
    assert "with the same share of the hours, 51% is possible" in view("hours").finding
    assert "of today's hours" in view("hours").finding


def test_a_set_that_nothing_surpasses_is_only_told() -> None:
    best = replace(today("budget"), best=today("budget").coverage)
    assert view("budget", today=best).finding.startswith("What runs now covers 26%. With")


def test_nothing_is_said_of_today_where_nothing_runs() -> None:
    none = replace(today("budget"), chosen=())
    found = view("budget", today=none)
    assert found.finding.startswith("With ")
    assert names(found) == ["Most that is possible", "Today's budget"]


@pytest.mark.parametrize("by", ["budget", "hours"])
def test_the_stair_rises_and_each_step_is_there_once(by: By) -> None:
    stair = drawn(view(by))[0]
    steps = list(zip(stair["x"], stair["y"], strict=True))[:-1]
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(steps))


def test_todays_limit_is_a_line_where_there_is_one() -> None:
    limits = {by: drawn(view(by))[1] for by in ("budget", "hours")}
    assert (limits["budget"]["name"], limits["budget"]["x"]) == ("Today's budget", [600_000] * 2)
    assert (limits["hours"]["name"], limits["hours"]["x"]) == ("Today's hours", [100.0] * 2)
    free = apply(demo(), [Set("settings", "budget", "value", None)])
    without = frontier_view(free, "budget", tuple(frontier(free, "budget")), {}, READER)
    assert names(without) == ["Most that is possible"]


@pytest.mark.parametrize("by", ["budget", "hours"])
def test_without_costs_or_hours_it_says_so_and_draws_nothing(by: By) -> None:
    model = aarhus()
    found = frontier_view(model, by, tuple(frontier(model, by)), {}, READER)
    assert found.picture is None
    assert found.finding.startswith("No partnership")


def test_a_set_that_breaks_something_and_points_without_proof_are_said() -> None:
    unproved = replace(points("budget")[-1], proved=False, bound=0.9)
    broken = replace(today("budget"), fits=False)
    found = frontier_view(
        demo(), "budget", (*points("budget")[:-1], unproved), {"today": broken}, READER
    )
    assert found.notes[0].startswith("What runs now: breaks a rule")
    assert "0.5 percentage points too low" in found.notes[1]


def test_each_line_of_the_table_names_who_is_new() -> None:
    rows = view("budget").table.rows
    assert rows[0][4] is None
    assert rows[1][4]


def test_every_word_goes_through_the_language() -> None:
    marked = frontier_view(demo(), "budget", points("budget"), {"today": today("budget")}, MARKED)
    plain = texts(replace(marked, table=Table("", (), ())))
    assert all("⟦" in text for text in plain if text)


def test_each_set_has_a_sign_and_a_colour_of_its_own_and_its_name_in_the_legend() -> None:
    sets = {"today": today("budget"), "best": place(demo(), "budget", ["P02"])}
    marks = [
        series for series in drawn(view("budget", None, **sets)) if series["mode"] == "markers"
    ]
    looks = {(mark["marker"]["symbol"], mark["marker"]["color"]) for mark in marks}
    assert len(looks) == 2
    assert [mark["name"] for mark in marks] == ["What runs now", "Best portfolio"]


def test_a_set_looks_the_same_whether_or_not_another_is_there() -> None:
    best = place(demo(), "budget", ["P02"])
    alone, both = (
        drawn(view("budget", None, **sets))[-1]["marker"]
        for sets in ({"best": best}, {"today": today("budget"), "best": best})
    )
    assert alone == both


def test_a_librarys_own_frontier_has_what_runs_and_the_best_beside_it() -> None:
    model = sized_model(8, 4, 3, 6, seed=3)
    shown = names(frontier_of(study_of(model), "budget", READER))
    assert shown[0] == "Most that is possible"
    assert shown[-1] == "Best portfolio"


def test_where_little_is_at_stake_no_place_on_the_line_is_proposed() -> None:
    level = [replace(points("budget")[0], coverage=0.5 + i / 100, level=i * 1e5, need=i * 1e5)
             for i in (0, 1)]  # fmt: skip
    said = frontier_view(demo(), "budget", level, {}, READER).finding
    assert said == (
        "Little is at stake: with the least money 50.0% can be covered, with the most 51.0%."
    )


def test_costs_that_change_nothing_are_not_said_to_be_unknown() -> None:
    one = frontier_view(demo(), "budget", points("budget")[:1], {}, READER).finding
    assert one.startswith("Money changes nothing here: ")
    hours = frontier_view(demo(), "hours", points("hours")[:1], {}, READER).finding
    assert hours.startswith("Hours change nothing here: ")


def test_points_that_are_not_proved_are_not_told_as_the_most_there_is() -> None:
    open_ = [replace(point, proved=False) for point in points("budget")]
    assert "as far as was found" in frontier_view(demo(), "budget", open_, {}, READER).finding
