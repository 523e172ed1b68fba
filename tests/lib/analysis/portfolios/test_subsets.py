"""Sets as numbers, and sums over their members."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.portfolios.subsets import Sums, every_set, has


@given(st.lists(st.integers(0, 9), max_size=13))
def test_a_sum_is_the_sum_over_the_members(values: list[int]) -> None:
    sums = Sums(np.array(values, dtype=np.float64)[:, None])
    sets = every_set(len(values))[:: max(1, 2 ** len(values) // 64)]
    expected = [sum(v for i, v in enumerate(values) if int(s) >> i & 1) for s in sets]
    assert sums.of(sets, 0).tolist() == expected


def test_each_column_has_its_own_sums() -> None:
    sums = Sums(np.array([[1.0, 10.0], [2.0, 20.0]]))
    assert [sums.of(np.array([3]), column).tolist() for column in (0, 1)] == [[3.0], [30.0]]


@pytest.mark.parametrize("things", [0, 1, 5])
def test_every_set_is_there_once(things: int) -> None:
    assert len(set(every_set(things).tolist())) == 2**things


def test_a_set_has_its_members() -> None:
    assert has(np.array([0b101, 0b010]), 2).tolist() == [True, False]
