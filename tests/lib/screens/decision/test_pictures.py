"""The pictures of a decision."""

from __future__ import annotations

from math import floor

import pytest

from lib.exchange.documents.values import ChartSlide, Series
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.decision.figures import attained
from lib.screens.decision.pictures import bars, figures_slide, goals_slide, loads_slide
from lib.screens.what_if.figures import NAMES
from tests.lib.analysis.portfolios.builders import library
from tests.lib.analysis.what_if.builders import one_hour
from tests.lib.screens.decision.decisions import changed, demo_decision, small
from tests.readers import DA, EN


def drawn(slide: ChartSlide | None) -> ChartSlide:
    assert slide is not None
    return slide


def test_the_bars_are_the_figures_of_the_outcomes() -> None:
    decision = demo_decision()
    slide = drawn(figures_slide(decision, EN))
    place = slide.categories.index(EN.text(NAMES["strategy_coverage"]))
    outcomes = decision.today, *(row.outcome for row in decision.compared)
    assert [row.values[place] for row in slide.series] == [
        outcome.figures["strategy_coverage"] for outcome in outcomes
    ]
    assert [row.name for row in slide.series] == [
        "Today",
        "Democracy doubled",
        "Without a member of staff",
    ]


def test_figures_about_staff_are_drawn_only_where_they_may_be() -> None:
    assert "Competences covered" not in drawn(figures_slide(demo_decision(), EN)).categories
    assert "Competences covered" in drawn(figures_slide(changed(told=True), EN)).categories


def test_each_goal_has_the_share_that_is_reached() -> None:
    slide = drawn(goals_slide(demo_decision(), EN))
    shares = attained(demo_decision().chosen_outcome)
    assert slide.series[1].values == pytest.approx(
        [100 * (share or 0.0) for share in shares.values()]
    )
    assert slide.title.startswith("3 of 6 goals are reached in full")


def test_a_goal_of_no_weight_is_not_told_as_reached_least() -> None:
    model = apply(demo(), [Set("goals", "S6", "weight", 0.0)])
    slide = drawn(goals_slide(small(model), EN))
    assert "Green transition" not in slide.title


def test_the_hours_there_are_stand_beside_those_asked_for() -> None:
    slide = drawn(loads_slide(demo_decision(), EN))
    done = demo_decision().chosen_outcome.approach.portfolio
    assert done is not None
    assert slide.series[-1].values == tuple(row.available for row in done.loads)
    assert slide.series[1].values == tuple(row.asked for row in done.loads)
    assert "fullest is Adults & Culture (446 of 450 hours)" in slide.title


def test_the_picture_in_words_holds_its_finding_and_numbers() -> None:
    slide = drawn(figures_slide(demo_decision(), EN))
    assert slide.title in slide.alt
    assert "Democracy doubled: Strategy coverage 89.7" in slide.alt


def test_percent_is_written_as_the_language_does() -> None:
    assert drawn(figures_slide(demo_decision(), EN)).unit == "%"
    assert drawn(figures_slide(demo_decision(), DA)).unit == "\u00a0%"


def test_what_is_unknown_has_no_bar_and_is_told(infeasible: Model) -> None:
    slide = drawn(goals_slide(small(one_hour(second=2.0), infeasible), EN))
    assert slide.series[1].values == (None, None)
    assert slide.note == "Unknown: S1 (W0); S2 (W0)."


def test_where_nothing_is_known_there_is_no_picture(infeasible: Model) -> None:
    decision = small(infeasible)
    assert figures_slide(decision, EN) is None
    assert goals_slide(decision, EN) is None
    assert loads_slide(decision, EN) is None


def test_unknown_capacities_are_said_to_be_unknown() -> None:
    model = library({"P1": {"cells": (2.0,), "hours": (2.0,)}})
    slide = drawn(loads_slide(small(model), EN))
    assert slide.title == "Nobody knows how many hours the departments have."
    assert slide.series[-1].values == (None,)


def test_with_many_what_ifs_goals_show_today_the_choice_and_one_more() -> None:
    models = [one_hour(second=second) for second in (0.5, 1.0, 1.5, 2.0)]
    decision = small(models[0], *models[1:], models[0], chosen=3)
    names = [row.name for row in drawn(goals_slide(decision, EN)).series]
    assert names == ["Today", "W0", "W3"]
    assert len(drawn(figures_slide(decision, EN)).series) == 5


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
