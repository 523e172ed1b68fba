"""What differs between two revisions."""

from __future__ import annotations

from lib.model.changes import Remove, Set, apply
from lib.text.language import language
from lib.view.records.comparison import comparison_view
from tests.small import small_model

ENGLISH = language("en")
BEFORE = small_model()


def test_each_difference_is_told_and_summed_up() -> None:
    after = apply(BEFORE, [Set("goals", "S1", "weight", 20.0), Remove("rules", "R1")])
    view = comparison_view(BEFORE, after, ENGLISH)
    assert view.finding == "2 changes between them."
    assert view.summary == ("Goals: 1 changed", "Rules: 1 removed")
    assert view.table.rows == (
        ("Goals", "Democracy: weight 15 → 20 points"),
        ("Rules", "Rules: R1 removed"),
    )


def test_equal_revisions_are_said_to_be_so() -> None:
    view = comparison_view(BEFORE, small_model(), ENGLISH)
    assert (view.finding, view.summary, view.table.rows) == ("Both are the same.", (), ())
