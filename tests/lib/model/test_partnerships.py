"""A contribution's range: what it could be at least and at most."""

import pytest

from lib.model.partnerships import Contribution


def points(low: float | None, points: float | None, high: float | None) -> Contribution:
    """A contribution with this range."""
    return Contribution(partnership="P1", goal="S1", low=low, points=points, high=high)


@pytest.mark.parametrize(
    ("given", "least", "most"),
    [
        ((1, 2, 3), 1, 3),
        ((None, 2, None), 2, 2),
        ((None, None, None), 0, 3),
        ((1, None, None), 1, 3),
        ((0, 0, 0), 0, 0),
    ],
)
def test_what_is_not_said_of_a_range_is_the_points_or_else_anything(
    given: tuple[float | None, float | None, float | None], least: float, most: float
) -> None:
    row = points(*given)
    assert (row.least, row.most) == (least, most)


@pytest.mark.parametrize("given", [(2, 1, None), (None, 2, 1), (2, None, 1)])
def test_a_range_that_is_out_of_order_is_a_problem(
    given: tuple[float | None, float | None, float | None],
) -> None:
    assert [field for field, _ in points(*given).problems()] == ["points"]


def test_a_range_without_width_is_none() -> None:
    assert not list(points(1, 1, 1).problems())
