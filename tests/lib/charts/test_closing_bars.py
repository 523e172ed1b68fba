"""The figure of the gaps before and after the plan."""

from lib.charts.closing_bars import gap_bars
from lib.exchange.ready import demo
from lib.view.competences.closing_bars import bars_view
from tests.lib.view.competences.closings import EN, planned


def test_each_part_of_a_gap_has_its_own_pattern() -> None:
    data = gap_bars(bars_view(demo(), planned(demo()), EN))["data"]
    assert [row["name"] for row in data] == ["At target today", "Filled by the plan", "Still open"]
    assert len({row["marker"]["pattern"]["shape"] for row in data}) == 3


def test_each_competence_is_named_above_its_bar() -> None:
    layout = gap_bars(bars_view(demo(), planned(demo()), EN))["layout"]
    assert len(layout["annotations"]) == 9
