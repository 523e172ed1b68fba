"""Lines over a dial."""

from __future__ import annotations

import pytest

from lib.charts.approach_lines import line, over_dial


def test_a_line_has_a_sign_at_each_value_and_keeps_gaps() -> None:
    drawn = line((0.0, 10.0), (50.0, None), "Coverage", ("#000000", "dash", "star"))
    assert (drawn["x"], drawn["y"]) == ([0.0, 10.0], [50.0, None])
    assert drawn["marker"]["symbol"] == "star"
    assert drawn["line"]["dash"] == "dash"


def test_a_name_with_markup_is_shown_as_it_is_written() -> None:
    drawn = line((0.0,), (1.0,), "a <b>", ("#000000", "dot", "star"))
    assert "<b>" not in drawn["name"]


@pytest.mark.parametrize(
    ("values", "lowest"), [((57.0, 90.0), 50.0), ((53.0, None), 40.0), ((2.0,), 0.0), ((), 0.0)]
)
def test_the_axis_begins_at_a_whole_ten_below_all_values(
    values: tuple[float | None, ...], lowest: float
) -> None:
    drawn = over_dial(400, ("Promise", "Per cent"), values, (30, 100))
    assert drawn["yaxis"]["range"][0] == lowest
