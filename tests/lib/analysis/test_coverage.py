"""Coverage: how much of the strategy a set of partnerships reaches."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lib.analysis.coverage import Attained, cover
from lib.model.changes import Add, apply
from lib.model.model import Model
from lib.model.partnerships import Rule
from tests.lib.analysis.builders import strategies, strategy, weighed

CLOSE = 1e-9


def exact(model: Model, chosen: Collection[str]) -> Fraction:
    """Coverage in exact fractions: slow and plain."""
    total = sum(Fraction(goal.weight or 0) for goal in model.goals)
    covered = Fraction(0)
    for goal in model.goals:
        reached = sum(
            Fraction(cell.points or 0)
            for cell in model.contributions
            if cell.goal == goal.id and cell.partnership in chosen
        )
        if goal.target is not None:
            covered += Fraction(goal.weight or 0) / total * min(1, reached / Fraction(goal.target))
    return covered


@st.composite
def portfolios(draw: st.DrawFn) -> tuple[Model, frozenset[str]]:
    """A model whose goals weigh something, and some of its partnerships."""
    model = draw(strategies())
    assume(any(goal.weight for goal in model.goals))
    names = [row.id for row in model.partnerships]
    return model, frozenset(name for name in names if draw(st.booleans()))


@given(portfolios())
def test_coverage_is_the_weighted_mean_of_the_shares_of_the_targets(
    portfolio: tuple[Model, frozenset[str]],
) -> None:
    assert cover(*portfolio).coverage == pytest.approx(float(exact(*portfolio)))


@given(portfolios())
def test_coverage_lies_between_nothing_and_one(portfolio: tuple[Model, frozenset[str]]) -> None:
    coverage = cover(*portfolio).coverage
    assert coverage is not None
    assert 0 <= coverage <= 1


def test_the_machines_rounding_lifts_coverage_not_above_one() -> None:
    weights = {"S1": 9.0, "S2": 18.0, "S3": 1.0}  # as shares they sum to 1 + 2e-16
    model = strategy(weights, {"P": (3.0, 3.0, 3.0)}, targets=dict.fromkeys(weights, 3.0))
    assert cover(model, {"P"}).coverage == 1


@given(portfolios())
def test_one_more_partnership_never_lowers_coverage(
    portfolio: tuple[Model, frozenset[str]],
) -> None:
    model, chosen = portfolio
    before = cover(model, chosen).coverage or 0
    for more in model.partnerships:
        assert (cover(model, chosen | {more.id}).coverage or 0) >= before - CLOSE


@given(portfolios(), st.integers(1, 800).map(lambda eighths: eighths / 8))
def test_scaling_all_weights_leaves_coverage(
    portfolio: tuple[Model, frozenset[str]], factor: float
) -> None:
    model, chosen = portfolio
    scaled = weighed(
        model, {g.id: None if g.weight is None else g.weight * factor for g in model.goals}
    )
    assert cover(scaled, chosen).coverage == pytest.approx(cover(model, chosen).coverage)


def test_nothing_chosen_covers_nothing() -> None:
    assert cover(strategy({"S1": 1.0}, {"P1": (3.0,)}, targets={"S1": 3.0}), ()).coverage == 0


def test_a_goal_that_is_met_gains_nothing_more() -> None:
    model = strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (3.0,)}, targets={"S1": 4.0})
    assert cover(model, {"P1", "P2"}).goals == (Attained("S1", 6.0, 4.0, 1.0),)


@pytest.mark.parametrize(("extra", "share"), [(1.0, 0.75), (-1.0, 0.25), (-9.0, 0.0)])
def test_a_synergy_counts_when_both_are_in_and_never_below_nothing(
    extra: float, share: float
) -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (1.0,)}, targets={"S1": 4.0})
    rule = Rule(id="R1", kind="synergy", partnerships=("P1", "P2"), goal="S1", points=extra)
    joined = apply(model, [Add("rules", rule)])
    assert cover(joined, {"P1", "P2"}).coverage == share
    assert cover(joined, {"P1"}).coverage == 0.25


def test_unknown_contributions_count_nothing() -> None:
    model = strategy({"S1": 1.0}, {"P1": (None,), "P2": (1.0,)}, targets={"S1": 4.0})
    assert cover(model, {"P1", "P2"}).coverage == 0.25


def test_a_goal_without_target_counts_as_not_met_and_has_no_share() -> None:
    found = cover(strategy({"S1": 1.0, "S2": 1.0}, {"P": (3.0, 3.0)}, targets={"S2": 3.0}), {"P"})
    assert found.goals[0] == Attained("S1", 3.0, None, None)
    assert found.coverage == 0.5


def test_without_any_weight_coverage_cannot_be_told_but_attainment_can() -> None:
    found = cover(strategy({"S1": None}, {"P": (3.0,)}, targets={"S1": 6.0}), {"P"})
    assert (found.coverage, found.goals[0].share) == (None, 0.5)


def test_an_empty_model_has_no_coverage() -> None:
    assert cover(Model(), ()).coverage is None
