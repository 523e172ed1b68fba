"""Changes told: each in words, summed up by table."""

from __future__ import annotations

from lib.model.changes import Add, Change, Remove, Set, apply
from lib.model.goals import Goal
from lib.model.partnerships import Contribution
from lib.model.settings import Setting
from lib.text.language import language
from lib.view.records.told import LONGEST, changes_table, summary, told
from tests.lib.view.screens import MARKED
from tests.small import small_model

ENGLISH = language("en")
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
    assert said(added) == "Guarantee: unknown → 0.5"


def test_what_is_gone_is_called_as_it_was_called() -> None:
    assert said(Remove("rules", "R1")) == "Rules: R1 removed"


def test_a_very_long_change_is_cut() -> None:
    long = said(Set("partnerships", "P1", "description", "ord " * 500))
    assert (len(long) <= LONGEST + 2, long[-1]) == (True, "…")


def test_the_table_lists_every_change_in_the_order_of_the_tables() -> None:
    changes = [Set("settings", "budget", "value", "5"), Set("goals", "S2", "weight", 11.0)]
    table = changes_table(changes, BEFORE, apply(BEFORE, changes), ENGLISH)
    assert [row[0] for row in table.rows] == ["Goals", "Settings"]


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
