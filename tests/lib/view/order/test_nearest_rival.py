"""The nearest rival, in words."""

from __future__ import annotations

import pytest

from lib.analysis.order.alignment import align
from lib.analysis.order.smallest_change import smallest_changes
from lib.model.model import Model
from lib.text.language import Language, language
from lib.view.order.nearest_rival import NearestRivalView, nearest_rival_view
from tests.lib.analysis.builders import strategy
from tests.lib.view.screens import LANGUAGES, LIBRARIES, MARKED, library, texts

CELLS = {"A": (3.0, 0.0, 1.0), "B": (0.0, 3.0, 1.0), "C": (0.0, 0.0, 0.0)}
MODEL = strategy({"S1": 5.0, "S2": 3.0, "S3": 2.0}, CELLS)


def view(model: Model, reader: Language | None = None) -> NearestRivalView:
    changes = smallest_changes(model)
    return nearest_rival_view(model, align(model).weights, changes, reader or language("en"))


@pytest.mark.parametrize("name", LIBRARIES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_library_has_a_finding(name: str, code: str) -> None:
    assert view(library(name), language(code)).finding.endswith((".", ":"))


def test_the_nearest_rival_is_named_with_the_change_in_all() -> None:
    assert view(MODEL).finding == (
        "B is the nearest rival. It would share the first place if weights changed by "
        "20.0 percentage points in all:"
    )


def test_each_goal_that_changes_says_by_how_much_from_what_to_what() -> None:
    assert view(MODEL).moves == (
        "10.0 more for “S2”: 40.0% instead of 30.0%",
        "10.0 less for “S1”: 40.0% instead of 50.0%",
    )


def test_every_rival_has_a_row_and_who_can_never_be_first_has_no_change() -> None:
    shown = view(MODEL)
    assert shown.table.rows == (
        ("B", pytest.approx(20.0), "S2 (10.0)", "S1 (10.0)"),
        ("C", None, None, None),
    )
    assert shown.never.startswith("One partnership would not be first by any weights")


def test_who_shares_the_first_place_is_said_to() -> None:
    shown = view(strategy({"S1": 1.0, "S2": 1.0}, {"A": (3.0, 0.0), "B": (0.0, 3.0)}))
    assert shown.finding.startswith("B shares the first place today")
    assert (shown.moves, shown.never) == ((), "")


def test_where_nobody_else_can_be_first_the_finding_says_so() -> None:
    shown = view(strategy({"S1": 1.0}, {"A": (3.0,), "B": (1.0,)}))
    assert shown.finding == "No weights at all would put another partnership first."


def test_every_text_goes_through_the_language() -> None:
    said = {text for text in texts(view(MODEL, MARKED)) if text and "⟦" not in text}
    assert said <= {"B", "C"}
