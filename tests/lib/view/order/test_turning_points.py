"""What the ranges of the goals' weights show."""

from __future__ import annotations

import pytest

from lib.analysis.order.intervals import find_intervals
from lib.model.model import Model
from lib.text.language import Language, language
from lib.view.order.turning_points import TurningView, turning_view
from tests.lib.analysis.builders import strategy
from tests.lib.view.screens import LANGUAGES, LIBRARIES, MARKED, library, texts

CELLS = {"A": (3.0, 0.0), "B": (0.0, 3.0)}


def view(model: Model, reader: Language | None = None) -> TurningView:
    return turning_view(model, find_intervals(model), reader or language("en"))


@pytest.mark.parametrize("name", LIBRARIES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_library_has_a_finding_and_a_sentence_for_each_range(name: str, code: str) -> None:
    shown = view(library(name), language(code))
    assert shown.finding.endswith(".")
    assert len(shown.said) == len(shown.ranges) == len(shown.of_leader.rows)


def test_a_range_is_told_in_per_cent_with_who_takes_over() -> None:
    first = view(strategy({"S1": 3.0, "S2": 1.0}, CELLS)).ranges[0]
    assert (first.title, first.today, first.now) == ("S1", "today 75%", 75.0)
    assert (first.low, first.high) == (pytest.approx(50.0), 100.0)
    assert (first.below, first.above) == ("B", "")


def test_hovering_says_the_whole_sentence() -> None:
    shown = view(strategy({"S1": 3.0, "S2": 1.0}, CELLS))
    assert tuple(row.hover for row in shown.ranges) == shown.said


def test_where_nothing_is_in_order_there_are_no_ranges() -> None:
    assert view(strategy({"S1": None}, {"A": (3.0,)})).ranges == ()


def test_every_text_goes_through_the_language() -> None:
    shown = view(strategy({"S1": 3.0, "S2": 1.0}, CELLS), MARKED)
    assert {text for text in texts(shown) if text and "⟦" not in text} <= {"S1", "S2", "A", "B"}
