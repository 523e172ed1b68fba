"""Slides as plain values."""

import pytest

from lib.exchange.slides import ChartSlide, Series


def test_every_series_has_a_value_for_each_category() -> None:
    with pytest.raises(ValueError, match="a value for each category"):
        ChartSlide("Title", "Alt", ("a", "b"), (Series("s", (1.0,)),))
