"""Values and places in every sample."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.alignment.sampling import SampledValues, count_places, each_first
from lib.analysis.ground.contributions import Floats, contributions
from lib.analysis.ground.tolerances import SAME
from lib.analysis.ground.weightings import SEED, sample_weightings
from lib.model.model import Model
from tests.lib.analysis.builders import Cell, cells, strategies, strategy, with_partnership

# -- values in every sample -----------------------------------------------------------------------

DRAWN = 300


def sampled(model: Model, seed: int = SEED) -> SampledValues:
    """The values of a model under any weights."""
    found = sample_weightings({goal.id: 1.0 for goal in model.goals}, "any", DRAWN, seed)
    assert found is not None
    return SampledValues(contributions(model), found, seed)


def every(values: SampledValues) -> Floats:
    """The values of all samples (samples × partnerships)."""
    return np.concatenate([block for _, block in values.blocks()])


@given(strategies())
def test_values_stay_between_what_is_least_and_most(model: Model) -> None:
    values = sampled(model)
    least, most = values.range_at(values.weightings)
    assert (every(values) >= least - 1e-9).all()
    assert (every(values) <= most + 1e-9).all()


@given(strategies(unknown=False))
def test_what_is_known_is_never_drawn(model: Model) -> None:
    values = sampled(model)
    assert every(values) == pytest.approx(values.range_at(values.weightings)[0], abs=1e-9)
    assert values.unsure == ()


@given(strategies(), st.data())
def test_another_partnership_changes_nobody_elses_draws(model: Model, data: st.DataObject) -> None:
    row: tuple[Cell, ...] = data.draw(st.tuples(*(cells() for _ in model.goals)))
    more = with_partnership(model, "A-first", row)
    assert every(sampled(more))[:, 1:] == pytest.approx(every(sampled(model)), abs=1e-9)


def test_a_range_that_is_moved_keeps_its_draws() -> None:
    wide, narrow = (
        every(sampled(strategy({"S1": 1.0}, {"P1": (cell,)})))[:, 0]
        for cell in ((0.0, None, 3.0), (1.0, None, 2.5))
    )
    assert narrow == pytest.approx(100 / 3 + wide / 2)


def test_two_cells_are_drawn_apart() -> None:
    found = every(sampled(strategy({"S1": 1.0}, {"P1": (None,), "P2": (None,)})))
    assert abs(np.corrcoef(found.T)[0, 1]) < 0.2


def test_another_seed_gives_other_draws() -> None:
    model = strategy({"S1": 1.0}, {"P1": (None,)})
    assert (every(sampled(model, 1)) != every(sampled(model, 2))).all()


def test_an_unknown_contribution_is_uniform_from_nothing_to_most() -> None:
    found = every(sampled(strategy({"S1": 1.0}, {"P1": (None,)})))
    assert np.quantile(found, (0.1, 0.5, 0.9)).tolist() == pytest.approx([10, 50, 90], abs=8)


def test_points_are_drawn_and_then_valued_so_that_half_the_draws_meet_a_target_of_half() -> None:
    model = strategy({"S1": 1.0}, {"P1": (None,)}, targets={"S1": 1.5})
    found = every(sampled(model))[:, 0]
    assert (found == 100).mean() == pytest.approx(0.5, abs=0.1)
    assert found.mean() == pytest.approx(75, abs=5)


def test_the_blocks_together_are_all_samples() -> None:
    model = strategy({"S1": 1.0}, {f"P{i:03}": (1.0,) for i in range(400)})
    places = [samples for samples, _ in sampled(model).blocks()]
    assert len(places) > 1
    assert [s.start for s in places[1:]] == [s.stop for s in places[:-1]]


@given(strategies())
def test_values_at_one_weighting_are_those_of_its_blocks(model: Model) -> None:
    weights = np.full(len(model.goals), 1 / len(model.goals))
    values = SampledValues(contributions(model), np.tile(weights, (DRAWN, 1)), SEED)
    for row, whole in enumerate(every(values).T):
        (found,) = values.values_at(row, [(weights, np.arange(len(values.weightings)))])
        assert np.broadcast_to(found, DRAWN) == pytest.approx(whole, abs=1e-9)


# -- places counted over samples, beside a plain count --------------------------------------------


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
