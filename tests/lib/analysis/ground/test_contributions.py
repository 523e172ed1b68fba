"""Contributions as arrays."""

from lib.analysis.ground.contributions import contributions
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Partnership
from tests.lib.analysis.builders import Cell, strategy


def one(cell: Cell) -> tuple[float, float, float, bool]:
    """Points, low, high and whether known, of a model with just this cell."""
    found = contributions(strategy({"S1": 1.0}, {"P1": (cell,)}))
    return found.points[0, 0], found.low[0, 0], found.high[0, 0], bool(found.known[0, 0])


def test_known_points_are_their_own_range() -> None:
    assert one(2.0) == (2.0, 2.0, 2.0, True)


def test_points_with_a_range_keep_it() -> None:
    assert one((1.0, 2.0, 3.0)) == (2.0, 1.0, 3.0, True)


def test_half_a_range_ends_at_the_points_on_its_open_side() -> None:
    assert one((1.0, 2.0, None)) == (2.0, 1.0, 2.0, True)


def test_an_empty_cell_is_unknown_from_nothing_to_the_most() -> None:
    assert one(None) == (0.0, 0.0, 3.0, False)


def test_a_range_without_points_is_unknown_within_it() -> None:
    assert one((1.0, None, 2.0)) == (0.0, 1.0, 2.0, False)


def test_nothing_given_is_known_and_not_unknown() -> None:
    assert one(0.0) == (0.0, 0.0, 0.0, True)


def test_a_cell_without_a_row_is_unknown() -> None:
    found = contributions(Model.of([Goal(id="S1", name="S1"), Partnership(id="P1", title="P1")]))
    assert (found.high.tolist(), found.known.tolist()) == ([[3.0]], [[False]])


def test_rows_are_partnerships_and_columns_goals_each_in_the_models_order() -> None:
    found = contributions(strategy({"S2": 1.0, "S1": 1.0}, {"P2": (1.0, 2.0), "P1": (3.0, 0.0)}))
    assert (found.partnerships, found.goals) == (("P1", "P2"), ("S1", "S2"))
    assert found.points.tolist() == [[0.0, 3.0], [2.0, 1.0]]


def test_an_empty_model_has_arrays_without_rows_or_columns() -> None:
    assert contributions(Model()).points.shape == (0, 0)
