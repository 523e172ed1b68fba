"""Places counted over samples, beside a plain count."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.contributions import Floats
from lib.analysis.order.alignment import SAME
from lib.analysis.order.places import count_places, each_first
from lib.analysis.order.sampled_values import SampledValues
from lib.model.model import Model
from tests.lib.analysis.builders import strategies, strategy
from tests.lib.analysis.order.test_sampled_values import every, sampled


def plain_counts(values: Floats) -> Floats:
    """The counts, sample by sample and partnership by partnership."""
    size = values.shape[1]
    counts = np.zeros((size, size))
    for sample in values.tolist():
        falling = sorted(range(size), key=lambda p: -sample[p])
        start = 0
        for end in range(1, size + 1):
            if end == size or sample[falling[end - 1]] - sample[falling[end]] > SAME:
                counts[falling[start:end], start:end] += 1 / (end - start)
                start = end
    return counts


@given(strategies())
def test_the_counts_are_those_of_a_plain_count(model: Model) -> None:
    values = sampled(model)
    if model.partnerships:
        expected = plain_counts(every(values))
        assert count_places(values).counts == pytest.approx(expected, abs=1e-9)


@given(strategies())
def test_rows_and_columns_sum_to_the_samples(model: Model) -> None:
    values = sampled(model)
    if model.partnerships:
        found, samples = count_places(values), len(values.weightings)
        assert found.counts.sum(axis=0) == pytest.approx(samples)
        assert found.counts.sum(axis=1) == pytest.approx(samples)
        assert found.led.sum(axis=0) == pytest.approx(values.weightings.sum(axis=0))


@given(st.integers(1, 40))
def test_partnerships_that_are_alike_share_every_place(many: int) -> None:
    values = sampled(strategy({"S1": 1.0}, {f"P{i:02}": (2.0,) for i in range(many)}))
    expected = np.full((many, many), len(values.weightings) / many)
    assert count_places(values).counts == pytest.approx(expected)


def test_what_never_happened_is_counted_as_exactly_none() -> None:
    model = strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (1.0,), "P3": (1.0,), "P4": (1.0,)})
    assert not count_places(sampled(model)).counts[1:, 0].any()


def test_values_apart_by_more_than_a_tie_are_told_apart_however_little() -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (1.0 + 2e-9,), "P3": (1.0 + 1e-12,)})
    found = count_places(sampled(model)).counts / 300
    assert found.tolist() == [[0, 0.5, 0.5], [1, 0, 0], [0, 0.5, 0.5]]


def test_many_partnerships_are_counted_as_few_are() -> None:
    rng = np.random.default_rng(1)
    model = strategy(
        {"S1": 1.0, "S2": 1.0}, {f"P{i:03}": rng.uniform(0, 3, 2).tolist() for i in range(300)}
    )
    values: SampledValues = sampled(model)
    assert count_places(values).counts.tolist() == plain_counts(every(values)).tolist()


def test_only_those_that_are_ever_first_are_named() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3, 0), "P2": (1, 1), "P3": (0, 3)})
    assert list(each_first(count_places(sampled(model)).counts)) == [0, 2]
