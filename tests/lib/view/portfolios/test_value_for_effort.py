"""Value for effort in words."""

from __future__ import annotations

from lib.analysis.order.alignment import align
from lib.analysis.portfolios.value_for_effort import covered_so_far, value_for_effort
from lib.exchange.ready import aarhus, demo
from lib.model.model import Model
from lib.text.language import language
from lib.view.portfolios.value_for_effort import EffortView, effort_view


def view(model: Model, *chosen: str) -> EffortView:
    rows = value_for_effort(model, align(model))
    return effort_view(model, rows, covered_so_far(model, rows), chosen, language("en"))


def test_the_first_is_named_with_its_value() -> None:
    assert view(demo()).finding == (
        "Most for the hours: Reading groups in care homes (21.3 points of alignment for 100 hours)."
    )


def test_the_table_tells_alignment_for_a_hundred_hours() -> None:
    place, _, aligned, hours, value, *_ = view(demo()).table.rows[0]
    assert place == 1
    assert isinstance(aligned, float)
    assert isinstance(hours, float)
    assert value == 100 * aligned / hours


def test_without_hours_nothing_is_ranked() -> None:
    assert view(aarhus()).finding == "No partnership has both hours and a value yet."
    assert {row[0] for row in view(aarhus()).table.rows} == {None}


def test_half_the_strategy_is_told_with_what_it_takes() -> None:
    assert view(demo()).so_far == (
        "Taken in this order, the first 7 of 24 cover 51% of the strategy, with 980 hours."
    )
    assert view(aarhus()).so_far == ""


def test_the_table_adds_up_hours_and_coverage() -> None:
    rows = view(demo()).table.rows
    assert [row[7] for row in rows[:2]] == [180, 340]
    assert rows[-1][8] is not None


def test_those_in_the_best_portfolio_are_marked() -> None:
    bars = {bar.id: bar for bar in view(demo(), "P02").bars}
    assert bars["P02"].heading == "1. Reading groups in care homes\u00a0·\u00a021.3"
    assert [name for name, bar in bars.items() if bar.is_in] == ["P02"]
