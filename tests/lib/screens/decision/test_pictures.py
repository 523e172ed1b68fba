"""The pictures of a decision."""

from __future__ import annotations

from dataclasses import replace
from math import floor

import pytest

from lib.exchange.documents.values import Bars, Series
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.decision.figures import attained
from lib.screens.decision.pictures import (
    bars,
    coverage_bars,
    goals_bars,
    loads_bars,
    on_screen,
    ways_bars,
)
from lib.screens.names import telling
from tests.lib.analysis.portfolios.builders import library
from tests.lib.analysis.what_if.builders import one_hour
from tests.lib.screens.decision.decisions import changed, demo_decision, small
from tests.readers import DA, EN


def drawn(slide: Bars | None) -> Bars:
    assert slide is not None
    return slide


def test_the_first_picture_is_coverage_alone_on_one_scale() -> None:
    decision = demo_decision()
    slide = drawn(coverage_bars(decision, EN))
    outcomes = decision.today, *(row.outcome for row in decision.compared)
    (series,) = slide.series
    assert series.values[1:] == tuple(row.figures["strategy_coverage"] for row in outcomes)
    assert series.values[0] == pytest.approx(25.8, abs=0.1)
    assert slide.categories == (
        "Running now",
        "Best within today's limits",
        "Democracy doubled",
        "Without a member of staff",
    )
    assert slide.title == (
        "“Democracy doubled” covers 90% of the strategy; within today's limits 89% can be covered."
    )


def test_a_difference_that_would_vanish_has_a_decimal() -> None:
    told = changed(chosen=None)
    assert "89%" in drawn(coverage_bars(told, EN)).title
    assert telling(0.886, 0.889) == 1
    assert telling(0.886, 0.897) == telling(0.886, 0.886, None) == 0


def test_the_three_ways_are_drawn_where_they_are_known() -> None:
    ways = {"department_led": 76.1, "team_led": 89.5, "combined": None}
    slide = drawn(ways_bars(changed(ways=ways), EN))
    assert slide.categories == ("Departments", "The team")
    assert slide.series[0].values == (76.1, 89.5)
    assert ways_bars(demo_decision(), EN) is None


def test_each_goal_has_the_share_that_is_reached() -> None:
    slide = drawn(goals_bars(demo_decision(), EN))
    shares = attained(demo_decision().chosen_outcome)
    model = demo_decision().chosen_model
    heaviest = sorted(model.goals, key=lambda goal: -(goal.weight or 0.0))
    assert slide.series[1].values == pytest.approx(
        [100 * (shares[goal.id] or 0.0) for goal in heaviest]
    )
    assert [row.name for row in slide.series] == ["Running now", "As decided here"]
    assert slide.title.startswith("3 of 6 goals are reached in full")


def test_a_goal_of_no_weight_is_not_told_as_reached_least() -> None:
    model = apply(demo(), [Set("goals", "S6", "weight", 0.0)])
    slide = drawn(goals_bars(small(model), EN))
    assert "Green transition" not in slide.title


def test_the_hours_there_are_stand_beside_those_asked_for() -> None:
    slide = drawn(loads_bars(demo_decision(), EN))
    done = demo_decision().chosen_outcome.approach.portfolio
    assert done is not None
    rows = sorted(done.loads, key=lambda row: -row.asked)
    assert slide.series[0].values == tuple(row.available for row in rows)
    assert slide.series[1].values == tuple(row.asked for row in rows)
    assert "fullest is Adults & Culture (446 of 450 hours)" in slide.title


def test_the_picture_in_words_holds_its_finding_and_numbers() -> None:
    slide = drawn(coverage_bars(demo_decision(), EN))
    assert slide.title in slide.alt
    assert "Democracy doubled 90" in slide.alt


def test_percent_is_written_as_the_language_does() -> None:
    assert drawn(coverage_bars(demo_decision(), EN)).unit == "%"
    assert drawn(coverage_bars(demo_decision(), DA)).unit == "\u00a0%"


def test_what_runs_is_unknown_where_nobody_says_what_runs() -> None:
    model = one_hour(second=2.0)
    blank = [replace(row, status=None) for row in model.partnerships]
    slide = drawn(goals_bars(small(model.with_tables({"partnerships": blank})), EN))
    assert slide.series[0].values == (None,) * len(slide.categories)
    assert slide.note.startswith("Unknown: ")


def test_where_nothing_is_known_there_is_no_picture(infeasible: Model) -> None:
    decision = small(infeasible)
    assert coverage_bars(decision, EN) is None
    assert goals_bars(decision, EN) is None
    assert loads_bars(decision, EN) is None


def test_unknown_capacities_are_said_to_be_unknown() -> None:
    model = library({"P1": {"cells": (2.0,), "hours": (2.0,)}})
    slide = drawn(loads_bars(small(model), EN))
    assert slide.title == "Nobody knows how many hours the departments have."
    assert slide.series[0].values == (None,)


def test_the_bars_of_the_note_are_drawn_on_the_page_with_the_same_numbers() -> None:
    for shown in (goals_bars(demo_decision(), EN), loads_bars(demo_decision(), EN)):
        picture = on_screen(drawn(shown), EN)
        assert picture.alt == drawn(shown).alt
        said = [text for row in picture.figure["data"][:2] for text in row["text"]]
        assert len(said) == 12
        assert ("100%" in said) == (drawn(shown).unit == "%")


TODAY, AFTER = Series("Today", (1.0, None, 2.5)), Series("After", (None, None, 0.0))


def test_what_nobody_knows_is_not_drawn_but_told() -> None:
    slide = bars("Finding.", ("A", "B", "C"), (TODAY, AFTER), EN, decimals=1)
    assert slide is not None
    assert slide.categories == ("A", "C")
    assert [row.values for row in slide.series] == [(1.0, 2.5), (None, 0.0)]
    assert slide.note == "Unknown: A (After); B (Today, After)."
    assert slide.alt == "Bar chart. Finding. Today: A 1.0, C 2.5; After: A unknown, C 0.0."


def test_columns_and_categories_of_one_name_stay_apart() -> None:
    twins = Series("X", (1.0, 2.0)), Series("X", (3.0, 4.0))
    slide = bars("Finding.", ("A", "A"), twins, EN)
    assert slide is not None
    assert slide.series == twins
    assert slide.categories == ("A", "A")
    assert slide.note == ""


def test_where_all_is_unknown_there_is_no_slide() -> None:
    assert bars("Finding.", ("A",), (Series("Today", (None,)),), EN) is None
    assert bars("Finding.", (), (), EN) is None


@pytest.mark.parametrize("reader", [DA, EN])
def test_a_bar_reads_as_the_title_does(reader: Reader) -> None:
    shares = (*(i / 2 for i in range(1, 200)), 99.7, 28.499999999999996)
    slide = drawn(bars("", [f"{i}" for i in shares], [Series("Today", shares)], reader))
    for share, value in zip(shares, slide.series[0].values, strict=True):
        assert value is not None
        # PowerPoint's “#,##0” rounds half away from zero
        assert f"{floor(value + 0.5)}" == reader.percent(share / 100).strip(" %\xa0")
