"""Targets, weights and contributions drawn together."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from lib.analysis.ground.weightings import BAND
from lib.analysis.portfolios.draws import SAMPLES, TARGETS, Draws, Spread, draw
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from tests.lib.analysis.builders import strategy
from tests.lib.analysis.portfolios.builders import libraries, library, subsets

SOME = 40


def drawn(model: Model, spread: Spread | None = None, samples: int = SOME) -> Draws:
    found = draw(model, samples, spread=spread or Spread())
    assert found is not None
    return found


def test_targets_stay_within_a_fifth_of_todays_and_fill_that_range() -> None:
    found = drawn(demo(), samples=2_000)
    shares = found.targets / found.choice.targets
    assert shares.min() >= 1 - TARGETS
    assert shares.max() <= 1 + TARGETS
    for share in (0.1, 0.5, 0.9):
        expected = 1 + TARGETS * (2 * share - 1)
        assert np.quantile(shares, share, axis=0) == pytest.approx(expected, abs=0.02)


def test_targets_are_drawn_apart_from_one_another_and_from_the_weights() -> None:
    found = drawn(demo(), samples=2_000)
    together = np.corrcoef(np.hstack((found.targets, found.weights)).T)[:6]
    assert abs(together[~np.eye(6, 12, dtype=bool)]).max() < 0.1


def test_weights_stay_within_half_of_todays() -> None:
    found = drawn(demo())
    shares = found.weights / found.choice.weights
    assert shares.min() >= 1 - BAND - 1e-9
    assert shares.max() <= 1 + BAND + 1e-9


def test_an_unknown_contribution_is_drawn_in_its_range_though_it_counts_nothing_today() -> None:
    model = strategy({"S1": 1.0}, {"P1": (None,), "P2": ((1.0, 2.0, 3.0),), "P3": (2.0,)})
    found = drawn(apply(model, [Set("goals", "S1", "target", 3.0)]), samples=2_000)
    assert np.quantile(found.points[:, 0, 0], (0.1, 0.9)) == pytest.approx([0.3, 2.7], abs=0.1)
    assert np.quantile(found.points[:, 1, 0], (0.1, 0.9)) == pytest.approx([1.2, 2.8], abs=0.1)
    assert set(found.points[:, 2, 0]) == {2.0}


def test_a_goal_without_target_still_has_none() -> None:
    found = drawn(library({"P1": {"cells": [1.0, 1.0]}}, goals={"S1": (1, None), "S2": (1, 2.0)}))
    assert np.isinf(found.targets[:, 0]).all()
    assert np.isfinite(found.targets[:, 1]).all()


def test_a_what_if_about_one_figure_leaves_the_draws_of_all_others_as_they_were() -> None:
    before = drawn(demo())
    after = drawn(apply(demo(), [Set("goals", "S1", "target", 99.0)]))
    assert (before.targets[:, 1:] == after.targets[:, 1:]).all()
    assert (before.weights == after.weights).all()
    assert (before.points == after.points).all()


def test_a_partnership_less_changes_no_others_draws() -> None:
    model = apply(demo(), [Set("partnerships", "P01", "status", "ended")])
    assert (drawn(demo()).points[:, 1:] == drawn(model).points).all()


def test_without_spread_and_ranges_every_draw_is_today() -> None:
    model = library({"P1": {"cells": [2.0]}, "P2": {"cells": [1.0]}})
    found = drawn(model, Spread(0.0, 0.0))
    assert {found.at(n).value(("P1", "P2")) for n in range(SOME)} == {1.0}


@given(libraries())
def test_values_are_those_of_each_draws_own_choice(model: Model) -> None:
    found = draw(model, 3)
    if found is None:
        return
    sets = list(subsets(found.choice.ids))
    values = found.values(sets, 2)
    for place in range(2):
        expected = [found.at(place).value(chosen) for chosen in sets]
        assert values[:, place] == pytest.approx(expected, abs=1e-12)


def test_without_weights_there_are_no_draws() -> None:
    assert draw(strategy({"S1": None}, {"P1": (1.0,)})) is None


@pytest.mark.parametrize("spread", [Spread(targets=1.0), Spread(targets=-0.1), Spread(weights=2.0)])
def test_a_spread_that_is_no_share_is_refused(spread: Spread) -> None:
    with pytest.raises(ValueError, match="share of today's"):
        draw(demo(), 2, spread=spread)


def test_there_are_as_many_as_asked_for() -> None:
    found = draw(demo())
    assert found is not None
    assert len(found) == SAMPLES
