"""Bars of a decision's pictures."""

from lib.exchange.slides import Series
from lib.view.scenarios.slide_bars import bars
from tests.lib.view.scenarios.decisions import EN

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
