"""Values in every sample."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.contributions import Floats, contributions
from lib.analysis.order.sampled_values import SampledValues
from lib.analysis.order.weightings import SEED, sample_weightings
from lib.model.model import Model
from tests.lib.analysis.builders import Cell, cells, strategies, strategy, with_partnership

SAMPLES = 300


def sampled(model: Model, seed: int = SEED) -> SampledValues:
    """The values of a model under any weights."""
    found = sample_weightings({goal.id: 1.0 for goal in model.goals}, "any", SAMPLES, seed)
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


def test_the_blocks_together_are_all_samples() -> None:
    model = strategy({"S1": 1.0}, {f"P{i:03}": (1.0,) for i in range(400)})
    places = [samples for samples, _ in sampled(model).blocks()]
    assert len(places) > 1
    assert [s.start for s in places[1:]] == [s.stop for s in places[:-1]]


@given(strategies())
def test_values_at_one_weighting_are_those_of_its_blocks(model: Model) -> None:
    weights = np.full(len(model.goals), 1 / len(model.goals))
    values = SampledValues(contributions(model), np.tile(weights, (SAMPLES, 1)), SEED)
    for row, whole in enumerate(every(values).T):
        (found,) = values.values_at(row, [(weights, np.arange(len(values.weightings)))])
        assert np.broadcast_to(found, SAMPLES) == pytest.approx(whole, abs=1e-9)
