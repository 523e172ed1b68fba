"""Today's weights beside the new ones."""

from __future__ import annotations

import pytest

from lib.text.language import language
from lib.view.strategy.weight_bars import decimals_of, weight_bars, weight_shares, weight_table
from tests.lib.analysis.builders import strategy
from tests.lib.view.screens import LIBRARIES, library

ENGLISH = language("en")
MODEL = strategy({"A": 1.0, "B": 3.0}, {})


def test_the_new_weights_stand_beside_todays_in_the_order_given() -> None:
    bars = weight_bars(MODEL, ("B", "A"), {"A": 1.0, "B": 1.0}, ENGLISH)
    table = weight_table(bars, (1.0, 1.0), ENGLISH)
    assert table.rows == (("B B", 75.0, 50.0, 1.0), ("A A", 25.0, 50.0, 1.0))


def test_each_bar_tells_its_value_and_unknown_is_no_number() -> None:
    (bar, _) = weight_bars(MODEL, ("A", "B"), {}, ENGLISH)
    assert (bar.today_shown, bar.new_shown) == ("25.0%", "–")


@pytest.mark.parametrize("name", LIBRARIES)
def test_todays_percentages_add_up_to_a_hundred_where_there_are_any(name: str) -> None:
    today = weight_shares({goal.id: goal.weight for goal in library(name).goals})
    assert not today or sum(today.values()) == pytest.approx(100)


@pytest.mark.parametrize(
    ("values", "decimals"), [([], 0), ([1.0, 20.0], 0), ([1.0, 2.5], 1), ([0.25, 1 / 3], 2)]
)
def test_points_have_as_many_decimals_as_they_need_and_two_at_most(
    values: list[float], decimals: int
) -> None:
    assert decimals_of(values) == decimals
