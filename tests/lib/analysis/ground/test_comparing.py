"""Ranks, and figures before and after."""

from __future__ import annotations

import pytest

from lib.analysis.ground.comparing import Pair


def test_the_difference_is_after_less_before() -> None:
    assert Pair("cost", 10.0, 15.0).difference == 5.0


@pytest.mark.parametrize(("before", "after"), [(None, 1.0), (1.0, None), (None, None)])
def test_what_is_unknown_on_either_side_has_no_difference(
    before: float | None, after: float | None
) -> None:
    assert Pair("cost", before, after).difference is None


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [
        (1.0, 2.0, True),
        (0.3, 0.1 + 0.2, False),
        (None, 1.0, True),
        (1.0, None, True),
        (None, None, False),
    ],
)
def test_rounding_is_no_move_and_becoming_known_is_one(
    before: float | None, after: float | None, moved: bool
) -> None:
    assert Pair("cost", before, after).has_moved is moved
