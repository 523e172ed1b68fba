"""Chances of one partnership against another."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from lib.analysis.order.alignment import SAME
from lib.analysis.order.robustness import rank_acceptability
from lib.analysis.order.winning import WinningChances, winning_chances
from lib.exchange.ready import demo
from lib.model.model import Model
from tests.lib.analysis.builders import strategies, strategy
from tests.lib.analysis.order.test_sampled_values import SAMPLES, every, sampled


def chances(model: Model, *among: str) -> WinningChances:
    found = winning_chances(model, "any", among or None, SAMPLES)
    assert found is not None
    return found


@given(strategies())
def test_the_chances_are_those_of_a_plain_count(model: Model) -> None:
    values = every(sampled(model))
    ahead = values[:, :, None] - values[:, None, :] > SAME
    assert chances(model).ahead == pytest.approx(ahead.mean(axis=0))


def test_more_samples_than_a_byte_can_count_are_counted() -> None:
    model = strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (1.0,)})
    found = winning_chances(model, samples=10_000)
    assert found is not None
    assert found.ahead.tolist() == [[0, 1], [0, 0]]


def test_a_pair_alone_has_the_chances_it_has_among_all() -> None:
    assert chances(demo(), "P12", "P02").of("P12", "P02") == chances(demo()).of("P12", "P02")


def test_those_that_are_alike_are_never_ahead_of_each_other() -> None:
    model = strategy({"S1": 1.0, "S2": 2.0}, {"P1": (3, 1), "P2": (3, 1)})
    assert not chances(model).ahead.any()


def test_of_two_partnerships_the_chance_to_win_is_the_chance_to_be_first() -> None:
    model = strategy({"S1": 1.0, "S2": 2.0}, {"P1": (3, None), "P2": (1, 2)})
    first = rank_acceptability(model, "any", SAMPLES).find("P1").first
    assert chances(model).of("P1", "P2") == pytest.approx(first)


def test_without_weights_nothing_is_said() -> None:
    assert winning_chances(strategy({"S1": None}, {"P1": (1.0,)})) is None


def test_somebody_who_is_not_there_cannot_be_compared() -> None:
    with pytest.raises(KeyError):
        chances(demo(), "P01", "nobody")


def test_nobody_is_ahead_of_themselves() -> None:
    assert not np.diag(chances(demo()).ahead).any()
