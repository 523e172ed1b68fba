"""Gaps before and after the plan."""

from lib.exchange.ready import demo
from lib.view.competences.closing_bars import bars_view
from tests.lib.view.competences.closings import EN, planned


def test_a_bar_holds_all_who_are_needed() -> None:
    view = bars_view(demo(), planned(demo()), EN)
    first = view.bars[0]
    assert first.label == "Internal partnership policies and procedures: 2 → 6 of 6"
    assert (first.today, first.filled, first.accepted, first.open) == (2, 4, 0, 0)


def test_the_table_has_the_bars_figures() -> None:
    view = bars_view(demo(), planned(demo()), EN)
    assert [row[1:] for row in view.table.rows] == [
        (bar.today, bar.filled, bar.accepted, bar.open) for bar in view.bars
    ]
