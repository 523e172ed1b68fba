"""Changes told: each in words, summed up by table."""

from __future__ import annotations

from lib.model.change_lists import diff
from lib.model.changes import Add, Change, Remove, Set, apply
from lib.model.goals import Goal
from lib.model.partnerships import Contribution
from lib.model.settings import Setting
from lib.screens.records.told import (
    LONGEST,
    changes_table,
    conflict_table,
    difference,
    summary,
    told,
)
from tests.lib.screens.screens import MARKED
from tests.readers import everybody
from tests.small import small_model

ENGLISH = everybody("en")
BEFORE = small_model()


def said(change: Change, *more: Change) -> str:
    return told(change, BEFORE, apply(BEFORE, (*more, change)), ENGLISH)


def test_a_change_is_told_with_the_value_before_it() -> None:
    assert said(Set("goals", "S1", "weight", 20.0)) == "Democracy: weight 15 → 20 points"


def test_what_is_new_is_called_as_it_is_called_afterwards() -> None:
    goal = Add("goals", Goal(id="S3", name="Fællesskab"))
    change = Add("contributions", Contribution(partnership="P1", goal="S3"))
    assert said(change, goal) == "Contributions: Læsekreds and Fællesskab added"


def test_a_setting_that_is_new_was_unknown_before() -> None:
    added = Add("settings", Setting(name="guarantee", value="0.5"))
    assert said(added) == "Promise to the departments: unknown → 50%"


def test_what_is_gone_is_called_as_it_was_called() -> None:
    assert said(Remove("rules", "R1")) == "Rules: R1 removed"


def test_a_very_long_change_is_cut() -> None:
    long = said(Set("partnerships", "P1", "description", "ord " * 500))
    assert (len(long) <= LONGEST + 2, long[-1]) == (True, "…")


def test_the_table_lists_every_change_in_the_order_of_the_tables() -> None:
    changes = [
        Set("settings", "budget", "value", "5"),
        Set("departments", "BU", "hours", 800.0),
        Set("goals", "S2", "weight", 11.0),
    ]
    table = changes_table(changes, BEFORE, apply(BEFORE, changes), ENGLISH)
    assert [row[0] for row in table.rows] == ["Goals", "Departments", "Settings"]


def test_the_summary_counts_rows_and_not_cells() -> None:
    changes = [
        Set("goals", "S2", "weight", 11.0),
        Set("goals", "S2", "name", "Læsning"),
        Add("goals", Goal(id="S3", name="Fællesskab")),
        Remove("rules", "R1"),
    ]
    assert summary(changes, ENGLISH) == ("Goals: 1 added and 1 changed", "Rules: 1 removed")


def test_a_row_removed_and_added_again_is_changed() -> None:
    changes = [Remove("rules", "R1"), Add("rules", BEFORE.rules[0])]
    assert summary(changes, ENGLISH) == ("Rules: 1 changed",)


def test_headings_are_in_the_readers_language() -> None:
    table = changes_table([], BEFORE, BEFORE, MARKED)
    assert all("⟦" in column.label for column in table.columns)


def test_a_difference_is_counted_and_summed_up() -> None:
    after = apply(BEFORE, [Set("goals", "S1", "weight", 20.0), Remove("rules", "R1")])
    changes = diff(BEFORE, after)
    assert difference(changes, ENGLISH) == "2 changes between them."
    assert summary(changes, ENGLISH) == ("Goals: 1 changed", "Rules: 1 removed")
    assert changes_table(changes, BEFORE, after, ENGLISH).rows == (
        ("Goals", "Democracy: weight 15 → 20 points"),
        ("Rules", "Rules: R1 removed"),
    )


def test_equal_revisions_are_said_to_be_so() -> None:
    changes = diff(BEFORE, small_model())
    assert difference(changes, ENGLISH) == "Both are the same."
    assert summary(changes, ENGLISH) == ()


# -- mine beside theirs ----------------------------------------------------------------------------


def test_a_cell_shows_their_value_and_mine() -> None:
    table = conflict_table(small_model(), [Set("goals", "S1", "weight", 30.0)], ENGLISH)
    assert table.rows == (("Democracy: weight", "15 points", "30 points"),)


def test_a_row_that_went_is_said_to_be_removed() -> None:
    table = conflict_table(small_model(), [Set("goals", "S9", "weight", 30.0)], ENGLISH)
    assert table.rows[0][1] == "removed"


def test_rows_that_come_or_go_are_said_so() -> None:
    mine = [Remove("goals", "S1"), Add("goals", Goal(id="S2", name="x"))]
    said = [row[1:] for row in conflict_table(small_model(), mine, ENGLISH).rows]
    assert said == [("changed", "removed"), ("changed", "added")]
