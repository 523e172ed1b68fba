"""Two people's changes clash where they touch the same thing."""

import pytest

from lib.model.changes import Add, Change, Remove, Set
from lib.model.goals import Goal
from lib.model.overlap import clashing

WEIGHT, TARGET = Set("goals", "S1", "weight", 5.0), Set("goals", "S1", "target", 6.0)
GONE, NEW = Remove("goals", "S1"), Add("goals", Goal(id="S1", name="New"))


@pytest.mark.parametrize(
    ("mine", "theirs", "clash"),
    [
        (WEIGHT, Set("goals", "S1", "weight", 7.0), True),
        (WEIGHT, TARGET, False),
        (WEIGHT, Set("goals", "S2", "weight", 7.0), False),
        (WEIGHT, Set("departments", "S1", "hours", 7.0), False),
        (WEIGHT, GONE, True),
        (GONE, WEIGHT, True),
        (GONE, Remove("goals", "S2"), False),
        (NEW, NEW, True),
    ],
)
def test_the_same_cell_or_a_row_that_came_or_went_clashes(
    mine: Change, theirs: Change, clash: bool
) -> None:
    assert clashing([mine], [theirs]) == ((mine,) if clash else ())


def test_nothing_clashes_with_nothing() -> None:
    assert clashing([WEIGHT, GONE], []) == ()
