"""Rank acceptability, and the chance that one stands before another."""

from __future__ import annotations

from math import sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.alignment.ranking import align
from lib.analysis.alignment.robustness import (
    RankAcceptability,
    WinningChances,
    rank_acceptability,
    winning_chances,
)
from lib.analysis.ground.tolerances import SAME
from lib.analysis.ground.weightings import KINDS, SAMPLES, SEED
from lib.exchange.ready import demo
from lib.model.model import Model
from tests.lib.analysis.alignment.test_sampling import DRAWN, every, sampled
from tests.lib.analysis.builders import strategies, strategy, weighed
from tests.sized import sized_model

# -- rank acceptability, central weights and confidence -------------------------------------------

FEW = 500


def shares(model: Model, kind: str = "order") -> dict[str, tuple[float, ...]]:
    found = rank_acceptability(model, kind, FEW)
    return {row.partnership: row.ranks for row in found.rows}


def of(found: RankAcceptability, name: str) -> tuple[float | None, float | None]:
    row = found.find(name)
    return row.first, row.confidence


@given(strategies(), st.sampled_from(KINDS))
def test_every_place_is_taken_and_everybody_has_one(model: Model, kind: str) -> None:
    rows = [ranks for ranks in shares(model, kind).values() if ranks]
    for places in (*rows, *zip(*rows, strict=True)):
        assert sum(places) == pytest.approx(1)


@given(strategies(unknown=False))
def test_where_one_goal_has_all_weight_todays_leaders_share_the_first_place(model: Model) -> None:
    one_goal = weighed(model, {goal.id: None for goal in model.goals[1:]} | {"S0": 1.0})
    leaders = [row.partnership for row in align(one_goal).rows if row.rank == 1]
    found = rank_acceptability(one_goal, "order", FEW)
    assert [found.find(name).first for name in leaders] == pytest.approx(
        [1 / len(leaders) for _ in leaders]
    )


@given(strategies(), st.sampled_from(KINDS))
def test_central_weights_are_weights_of_those_that_are_ever_first(model: Model, kind: str) -> None:
    for row in rank_acceptability(model, kind, FEW).rows:
        assert (row.central_weight is None) == (row.confidence is None) == (not row.first)
        if row.central_weight is not None and row.confidence is not None:
            assert sum(row.central_weight.values()) == pytest.approx(1)
            assert 0 <= row.confidence <= 1


@given(strategies(unknown=False))
def test_where_all_is_known_one_sample_of_contributions_decides_confidence(model: Model) -> None:
    """Then the first at any central weight is one or several that are level."""
    for row in rank_acceptability(model, "any", FEW).rows:
        if row.confidence:
            assert 1 / row.confidence == pytest.approx(round(1 / row.confidence))


def test_the_chance_to_be_among_the_first_never_falls_with_their_number() -> None:
    for row in rank_acceptability(demo(), "near", FEW).rows:
        chances = [row.top(k) or 0 for k in range(1, 25)]
        assert chances == sorted(chances)
        assert chances[-1] == pytest.approx(1)


def test_partnerships_that_are_alike_have_the_same_chances() -> None:
    found = rank_acceptability(
        strategy({"S1": 2.0, "S2": 1.0}, {"P1": (3, 0), "P2": (3, 0), "P3": (0, 3)}), "any", FEW
    )
    assert found.find("P1").ranks == found.find("P2").ranks
    assert found.find("P1").central_weight == found.find("P2").central_weight
    assert found.find("P1").confidence == 0.5


def test_goals_of_equal_weight_are_treated_alike() -> None:
    model = strategy({"S1": 4.0, "S2": 4.0}, {"P1": (3.0, 0.0), "P2": (0.0, 3.0)})
    first = rank_acceptability(model).find("P1").first or 0
    assert first == pytest.approx(0.5, abs=4 * 0.5 / sqrt(SAMPLES))


def test_an_unknown_contribution_can_put_a_partnership_first() -> None:
    found = rank_acceptability(strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (None,)}))
    first, confidence = of(found, "P2")
    assert first == pytest.approx(1 / 3, abs=0.02)
    assert confidence == first


def test_where_both_meet_the_target_they_share_the_first_place() -> None:
    cells = {"P1": (None,), "P2": ((0.0, None, 1.0),)}
    found = rank_acceptability(strategy({"S1": 1.0}, cells, targets={"S1": 0.5}))
    for name, expected in (("P1", 2 / 3), ("P2", 1 / 3)):
        first, confidence = of(found, name)
        assert first == pytest.approx(expected, abs=0.02)
        assert confidence == pytest.approx(first)


def test_only_a_range_is_drawn_even_where_points_are_known() -> None:
    found = rank_acceptability(strategy({"S1": 1.0}, {"P1": ((0, 0, 3),), "P2": (1.5,)}))
    assert of(found, "P1")[0] == pytest.approx(0.5, abs=0.02)


def test_a_what_if_about_one_partnership_leaves_the_draws_of_others_as_they_were() -> None:
    before = strategy({"S1": 1.0}, {"P1": (None,), "P2": (2.0,), "P3": (0.0,)})
    after = strategy({"S1": 1.0}, {"P1": (None,), "P2": (2.0,), "P3": (1.0,)})
    assert shares(before)["P1"][0] == shares(after)["P1"][0]


def test_samples_seed_and_kind_are_told() -> None:
    found = rank_acceptability(demo())
    assert (found.samples, found.seed, found.kind) == (SAMPLES, SEED, "near")


def test_the_standard_error_is_that_of_a_share_of_samples() -> None:
    found = rank_acceptability(demo(), samples=100)
    assert found.error(0.5) == pytest.approx(0.05)
    assert found.error(1.0) == 0


def test_twice_the_same_is_the_same() -> None:
    assert rank_acceptability(demo()) == rank_acceptability(demo())


def test_without_weights_nothing_is_said_but_of_any_weights() -> None:
    model = strategy({"S1": None}, {"P1": (3.0,)})
    assert rank_acceptability(model).find("P1").ranks == ()
    assert rank_acceptability(model).find("P1").first is None
    assert rank_acceptability(model, "any").find("P1").first == 1


@pytest.mark.parametrize("model", [Model(), strategy({"S1": 1.0}, {}), strategy({}, {"P1": ()})])
def test_nothing_to_rank_gives_nothing(model: Model) -> None:
    assert [row.ranks for row in rank_acceptability(model).rows] == [()] * len(model.partnerships)


def test_a_partnership_that_is_not_there_is_no_row() -> None:
    with pytest.raises(KeyError):
        rank_acceptability(demo(), samples=FEW).find("nobody")


def test_a_large_library_adds_up_too() -> None:
    found = rank_acceptability(sized_model(), samples=FEW)
    assert sum(row.first or 0 for row in found.rows) == pytest.approx(1)


# -- chances of one partnership against another ---------------------------------------------------


def chances(model: Model, *among: str) -> WinningChances:
    found = winning_chances(model, "any", among or None, DRAWN)
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
    first = rank_acceptability(model, "any", DRAWN).find("P1").first
    assert chances(model).of("P1", "P2") == pytest.approx(first)


def test_without_weights_nothing_is_said() -> None:
    assert winning_chances(strategy({"S1": None}, {"P1": (1.0,)})) is None


def test_somebody_who_is_not_there_cannot_be_compared() -> None:
    with pytest.raises(KeyError):
        chances(demo(), "P01", "nobody")


def test_nobody_is_ahead_of_themselves() -> None:
    assert not np.diag(chances(demo()).ahead).any()
