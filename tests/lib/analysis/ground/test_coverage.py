"""Coverage: how much of the strategy a set of partnerships reaches, and what each adds."""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lib.analysis.alignment.ranking import align
from lib.analysis.ground.contributions import running_partnerships
from lib.analysis.ground.coverage import Attained, cover, find_adds
from lib.model.changes import Add, Set, apply
from lib.model.model import Model
from lib.model.partnerships import Rule
from tests.lib.analysis.builders import strategies, strategy, weighed
from tests.models import models

CLOSE = 1e-9


def exact(model: Model, chosen: Collection[str]) -> Fraction | None:
    """Coverage in exact fractions, from the rows of the model: slow and plain."""
    total = sum(Fraction(goal.weight or 0) for goal in model.goals)
    if not total:
        return None
    covered = Fraction(0)
    for goal in model.goals:
        given = (c for c in model.contributions if c.goal == goal.id and c.partnership in chosen)
        reached = sum((Fraction(cell.points or 0) for cell in given), Fraction(0))
        for rule in model.rules:
            named = set(rule.partnerships)
            if (
                rule.kind == "synergy"
                and rule.goal == goal.id
                and len(named) > 1
                and named <= set(chosen)
            ):
                reached += Fraction(rule.points or 0)
        if goal.target is not None:
            share = min(Fraction(1), max(Fraction(0), reached) / Fraction(goal.target))
            covered += Fraction(goal.weight or 0) / total * share
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
    assert cover(*portfolio).coverage == pytest.approx(float(exact(*portfolio) or 0))


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


def running(model: Model, *names: str) -> Model:
    return apply(model, [Set("partnerships", name, "status", "running") for name in names])


def with_targets(model: Model, target: float) -> Model:
    return apply(model, [Set("goals", goal.id, "target", target) for goal in model.goals])


@given(models())
def test_what_a_partnership_adds_is_what_exact_fractions_say(model: Model) -> None:
    runs = {row.id for row in model.partnerships if row.status == "running"}
    for name, adds in find_adds(model).items():
        with_it, without = exact(model, runs | {name}), exact(model, runs - {name})
        if with_it is None or without is None:
            assert adds is None
        else:
            assert adds == pytest.approx(float(100 * (with_it - without)), abs=1e-7)


@given(models())
def test_what_is_added_is_the_difference_in_coverage_with_it_and_without_it(model: Model) -> None:
    runs = set(running_partnerships(model))
    for name, adds in find_adds(model).items():
        with_it, without = cover(model, runs | {name}), cover(model, runs - {name})
        if with_it.coverage is None or without.coverage is None:
            assert adds is None
        else:
            assert adds == pytest.approx(100 * (with_it.coverage - without.coverage), abs=1e-9)


@given(strategies(), st.floats(0.25, 12))
def test_beside_nothing_a_partnership_adds_its_alignment(model: Model, target: float) -> None:
    with_target = with_targets(model, target)
    values = {row.partnership: row.alignment for row in align(with_target).rows}
    assert find_adds(with_target) == pytest.approx(values)


@given(strategies(), st.data())
def test_until_a_goal_is_full_the_bars_of_a_portfolio_add_up_to_its_coverage(
    model: Model, data: st.DataObject
) -> None:
    roomy = with_targets(model, 15.0)  # five partnerships of three points each
    chosen = data.draw(st.sets(st.sampled_from([p.id for p in model.partnerships] or [""])))
    rows = [row for row in align(roomy).rows if row.partnership in chosen]
    coverage = cover(roomy, chosen)
    if coverage.coverage is not None:
        assert sum(row.alignment or 0 for row in rows) == pytest.approx(100 * coverage.coverage)
        weights = align(roomy).weights
        for goal in coverage.goals:
            parts = sum(row.parts[goal.goal] for row in rows)
            assert parts == pytest.approx(100 * weights[goal.goal] * (goal.share or 0))


@given(strategies(unknown=False), st.data())
def test_nobody_alone_reaches_more_of_the_strategy_than_the_leader(
    model: Model, data: st.DataObject
) -> None:
    """Whatever the targets: by points over 3 a leader could be the worse choice."""
    targets = {goal.id: data.draw(st.integers(1, 120)) / 4 for goal in model.goals}
    whole = apply(model, [Set("goals", goal, "target", it) for goal, it in targets.items()])
    rows = align(whole).ranked
    reached = [cover(whole, {row.partnership}).coverage or 0.0 for row in rows]
    assert reached == pytest.approx(sorted(reached, reverse=True), abs=1e-9)


def test_beyond_a_full_goal_nothing_is_added() -> None:
    model = strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (2.0,)}, targets={"S1": 3.0})
    assert find_adds(running(model, "P1")) == pytest.approx({"P1": 200 / 3, "P2": 100 / 3})


def test_what_runs_adds_what_would_go_with_it() -> None:
    model = strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (2.0,)}, targets={"S1": 3.0})
    assert find_adds(running(model, "P1", "P2")) == pytest.approx(
        dict.fromkeys(("P1", "P2"), 100 / 3)
    )


def test_a_synergy_with_what_runs_is_added_and_an_overlap_taken_off() -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (1.0,), "P3": (1.0,)}, targets={"S1": 10.0})
    together = Rule(id="R1", kind="synergy", partnerships=("P1", "P2"), goal="S1", points=2.0)
    apart = Rule(id="R2", kind="synergy", partnerships=("P1", "P3"), goal="S1", points=-1.5)
    ruled = Model.of([*running(model, "P1").rows(), together, apart])
    assert find_adds(ruled) == pytest.approx({"P1": 10.0, "P2": 30.0, "P3": -5.0})


def test_without_weights_it_is_unknown_what_is_added() -> None:
    assert find_adds(strategy({"S1": None}, {"P1": (1.0,)}, targets={"S1": 3.0})) == {"P1": None}
