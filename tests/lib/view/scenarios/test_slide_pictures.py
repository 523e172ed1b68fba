"""The pictures of a decision."""

from lib.exchange.slides import ChartSlide
from lib.model.model import Model
from lib.view.scenarios.decided_figures import NAMES
from lib.view.scenarios.decided_tables import attained
from lib.view.scenarios.slide_pictures import figures_slide, goals_slide, loads_slide
from tests.lib.analysis.portfolios.builders import library
from tests.lib.analysis.scenarios.builders import one_hour
from tests.lib.view.scenarios.decisions import DA, EN, changed, demo_decision, small


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
    assert slide.series[1].values == tuple(100 * (share or 0.0) for share in shares.values())
    assert slide.title.startswith("3 of 6 goals are reached in full")


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
