"""Two people's values side by side."""

from lib.model.changes import Add, Remove, Set
from lib.model.goals import Goal
from lib.text.language import language
from lib.view.strategy.conflicts import conflict_table
from tests.small import small_model

ENGLISH = language("en")


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
