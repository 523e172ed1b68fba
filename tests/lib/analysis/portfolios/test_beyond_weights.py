"""Portfolios where targets, weights and contributions all turn out otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.analysis.portfolios import beyond_weights as module
from lib.analysis.portfolios.best import best_portfolio
from lib.analysis.portfolios.beyond_weights import (
    Best,
    Robustness,
    best_in_draws,
    robustness,
    robustness_in,
)
from lib.analysis.portfolios.choice import Choice
from lib.analysis.portfolios.draws import Draws, Spread, draw
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.model.partnerships import Rule
from tests.examples import examples
from tests.lib.analysis.builders import strategy
from tests.lib.analysis.portfolios.builders import Chosen, libraries, library, subsets
from tests.sized import sized_model

SOME = 8
STILL = Spread(0.0, 0.0)


def shown(model: Model) -> Chosen | None:
    best = best_portfolio(model)
    return None if best is None else best.chosen


def of_best(model: Model, spread: Spread | None = None, samples: int = SOME) -> Robustness:
    chosen = shown(model)
    assert chosen is not None
    return robustness(model, chosen, samples, spread=spread or Spread())


# -- the best portfolio of each draw, beside trying every set -------------------------------------


def tried(choice: Choice) -> tuple[float, Chosen] | None:
    """The best of a choice by trying every set: value, then least work, then earliest ids."""
    able = [chosen for chosen in subsets(choice.ids) if choice.allows(chosen)]
    if not able:
        return None
    most = max(choice.value(chosen) for chosen in able)
    level = [chosen for chosen in able if choice.value(chosen) >= most - 1e-9]
    work = min(sum(choice.work[name] for name in chosen) for chosen in level)
    least = [it for it in level if sum(choice.work[name] for name in it) <= work + 1e-6]
    return most, min(least, key=lambda it: [name not in it for name in choice.ids])


def drawn(model: Model) -> Draws | None:
    return draw(model, SOME)


@given(libraries())
def test_each_is_the_best_of_all_sets_in_its_draw(model: Model) -> None:
    draws, found = drawn(model), list(best_in_draws(model, SOME))
    expected = [] if draws is None else [tried(draws.at(n)) for n in range(SOME)]
    assert [best.chosen for best in found] == [it[1] for it in expected if it]
    assert [best.bound for best in found] == pytest.approx([it[0] for it in expected if it])
    assert all(best.settled for best in found)


@examples(20)
@given(libraries(4))
def test_searching_finds_what_looking_all_portfolios_through_finds(model: Model) -> None:
    looked_up = list(best_in_draws(model, 3))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "list_feasible", lambda choice: None)
        searched = list(best_in_draws(model, 3))
    assert [best.chosen for best in searched] == [best.chosen for best in looked_up]


def test_many_that_are_level_are_settled_too(monkeypatch: pytest.MonkeyPatch) -> None:
    model = library({f"P{n}": {"cells": [3.0], "hours": [9.0 - n]} for n in range(6)},
                    Rule(id="R", kind="at_most", partnerships=("P0", "P1", "P2"), limit=1),
                    goals={"S1": (1.0, 1.0)})  # fmt: skip
    monkeypatch.setattr(module, "FEW_LEVEL", 1)
    assert {best.chosen for best in best_in_draws(model, 3)} == {("P5",)}


def test_what_is_asked_for_in_parts_is_the_same_as_at_once() -> None:
    whole = list(best_in_draws(demo(), SOME))
    assert list(best_in_draws(demo(), SOME, first=5)) == whole[5:]


def test_it_stops_when_asked_and_says_how_many_it_has_done() -> None:
    found = robustness(demo(), ("P01",), SOME, progress=lambda done: done < 3)
    assert found.samples == 3
    assert found.regret is not None
    assert len(found.regret.shortfalls) == 3


# -- what they say together -----------------------------------------------------------------------


@given(libraries())
def test_shares_are_shares_and_what_must_be_in_always_is(model: Model) -> None:
    best = shown(model)
    if best is None:
        return
    found = of_best(model)
    assert all(0 <= share <= 1 for share in found.shares.values())
    for row in model.partnerships:
        if row.id in found.shares and row.fixed == "must":
            assert found.shares[row.id] == 1
        if row.fixed == "never":
            assert row.id not in found.shares


@given(libraries())
def test_where_nothing_could_turn_out_otherwise_all_is_as_today(model: Model) -> None:
    known = apply(
        model,
        [
            Set("contributions", (row.partnership, row.goal), "points", row.points or 0.0)
            for row in model.contributions
        ],
    )
    best = shown(known)
    if best is None or not any(goal.weight for goal in known.goals):
        return
    found = of_best(known, STILL, 3)
    assert found.shares == {name: float(name in best) for name in found.shares}
    assert (found.held, found.least) == (1.0, 0.0)
    assert found.regret is not None
    assert found.regret.greatest == 0


@given(libraries())
def test_regret_is_the_shortfall_from_the_best_of_all_sets(model: Model) -> None:
    best, draws = shown(model), drawn(model)
    if best is None or draws is None:
        return
    found = of_best(model)
    expected = []
    for place in range(SOME):
        choice = draws.at(place)
        most = tried(choice)
        assert most is not None
        expected.append(most[0] - choice.value(best))
    assert found.regret is not None
    assert found.regret.shortfalls == pytest.approx(expected, abs=1e-8)
    assert found.regret.greatest == pytest.approx(max(expected), abs=1e-8)
    assert found.held == sum(short <= 1e-9 for short in expected) / SOME


@given(libraries())
def test_the_steadiest_is_possible_and_falls_short_no_more_than_the_one_shown(
    model: Model,
) -> None:
    found = of_best(model) if shown(model) is not None else None
    if found is None or found.regret is None or found.least is None:
        return
    draws = drawn(model)
    assert draws is not None
    assert draws.choice.allows(found.steadiest)
    assert found.least <= found.regret.greatest


def test_the_worst_draw_is_told_with_its_figures() -> None:
    found, draws = of_best(demo()), drawn(demo())
    assert found.worst is not None
    assert found.regret is not None
    assert draws is not None
    there = draws.at(found.worst.number - 1)
    best = there.value(found.worst.best)
    assert best - there.value(found.shown) == pytest.approx(found.regret.greatest)
    assert found.worst.weights["S1"] == there.weights[0]
    assert found.worst.targets["S1"] == there.targets[0]


def test_a_partnership_that_only_targets_decide_about_is_in_some_draws() -> None:
    """P1 alone meets a target of up to 3; beyond that it takes P2 as well."""
    rows = {"P1": {"cells": [3.0], "hours": [1.0]}, "P2": {"cells": [3.0], "hours": [2.0]}}
    found = of_best(library(rows, goals={"S1": (1.0, 3.0)}), samples=400)
    assert found.shares["P1"] == 1
    assert found.shares["P2"] == pytest.approx(0.5, abs=0.1)
    assert found.regret is not None
    assert found.regret.greatest == pytest.approx(1 - 3 / 3.6, abs=0.01)


def test_an_unknown_contribution_brings_a_partnership_in() -> None:
    """P2 gives 2 on a target of 3; P1, of which nothing is known, 0 to 3: more in a third."""
    model = library({"P1": {"cells": [None]}, "P2": {"cells": [2.0]}},
                    Rule(id="R", kind="excludes", partnerships=("P1", "P2")),
                    goals={"S1": (1.0, 9.0)})  # fmt: skip
    found = of_best(model, samples=2_000)
    assert found.shown == ("P2",)
    assert found.shares["P1"] == pytest.approx(1 / 3, abs=0.04)


def test_twice_the_same_is_the_same() -> None:
    assert of_best(demo()) == of_best(demo())


def test_a_large_library_is_said_to_be_inexact() -> None:
    found = list(best_in_draws(sized_model(), 2))
    assert not robustness_in(sized_model(), found[0].chosen, found, 2).exact


def test_a_search_that_finds_nothing_in_time_counts_as_empty_and_regret_is_no_less(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def late(*_: object, **__: object) -> None:
        raise TimeoutError

    monkeypatch.setattr(module, "list_feasible", lambda choice: None)
    monkeypatch.setattr(module, "search", late)
    (found,) = best_in_draws(demo(), 1)
    assert found == Best((), pytest.approx(1.0), False)


@pytest.mark.parametrize("model", [Model(), strategy({"S1": None}, {"P1": (1.0,)})])
def test_without_weights_nothing_is_said(model: Model) -> None:
    found = robustness(model, ())
    assert (found.samples, found.shares, found.regret) == (0, {}, None)


def test_where_nothing_is_feasible_nothing_is_said() -> None:
    model = apply(demo(), [Set("partnerships", "P01", "fixed", "must"),
                           Set("departments", "BU", "hours", 1.0)])  # fmt: skip
    assert robustness(model, (), 2).shares == {}
