"""Documents as plain values."""

import pytest

from lib.exchange.documents import Grid, Heading


@pytest.mark.parametrize("level", [0, 4])
def test_a_heading_has_one_of_three_levels(level: int) -> None:
    with pytest.raises(ValueError, match="level 1 to 3"):
        Heading("Tasks", level)


def test_every_row_of_a_table_has_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="a cell for each column"):
        Grid(("Goal", "Weight"), (("Democracy",),))
