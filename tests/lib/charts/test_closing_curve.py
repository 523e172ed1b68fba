"""The figure of the plan over a limit."""

from lib.analysis.competences.closing_curves import over_deadline
from lib.charts.closing_curve import step_bars
from lib.exchange.ready import demo
from lib.view.competences.closing_curve import curve_view
from tests.lib.view.competences.closings import EN

FIGURE = step_bars(curve_view(demo(), over_deadline(demo()), "deadline", EN))


def test_each_kind_that_is_used_is_a_part_of_the_bars() -> None:
    assert [row["name"] for row in FIGURE["data"]] == ["develop", "hire", "borrow", "redesign"]


def test_borrowing_comes_before_hiring() -> None:
    _, hire, borrow, _ = (row["x"] for row in FIGURE["data"])
    assert borrow[1] == 2
    assert hire[:5] == [0] * 5
    assert hire[5] == 2
