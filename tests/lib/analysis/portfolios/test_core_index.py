"""The core index: shares of the portfolios that nothing surpasses."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.ground.contributions import contributions
from lib.analysis.portfolios.choice import lay_out
from lib.analysis.portfolios.core_index import CoreIndex, core_index, good_portfolios
from lib.analysis.portfolios.dominance import Worth
from lib.analysis.portfolios.robustness import best_portfolios
from lib.model.changes import Add, apply
from lib.model.model import Model
from lib.model.partnerships import Partnership, Rule
from tests.examples import examples
from tests.lib.analysis.builders import strategy
from tests.lib.analysis.portfolios.builders import overlapping
from tests.lib.analysis.portfolios.naive_core import equals, good
from tests.lib.analysis.portfolios.test_dominance import extreme_weights, surpasses, worths
from tests.lib.analysis.small_libraries import feasible, libraries


def found(model: Model, weights: str = "any") -> CoreIndex:
    result = core_index(model, weights)
    assert result is not None
    return result


def sure_values(
    model: Model,
) -> dict[tuple[str, ...], np.ndarray[tuple[int], np.dtype[np.float64]]]:
    """Attainment by goal of every feasible portfolio."""
    choice = lay_out(model)
    return {chosen: choice.attained(chosen) for chosen in feasible(choice)}


@examples(60)
@given(libraries())
def test_with_sure_contributions_it_agrees_with_comparing_every_pair(model: Model) -> None:
    """Without weights a portfolio falls where another is nowhere less and somewhere more."""
    values = sure_values(model)
    good = [
        chosen
        for chosen, own in values.items()
        if not any((v >= own - 1e-9).all() and (v > own + 1e-9).any() for v in values.values())
    ]
    result = found(model)
    assert (result.feasible, result.good) == (len(values), len(good))
    for name, share in result.shares.items():
        assert share == pytest.approx(sum(name in chosen for chosen in good) / len(good))


@examples(60)
@given(libraries())
def test_an_order_of_goals_leaves_fewer_good_portfolios(model: Model) -> None:
    assert found(model, "order").good <= found(model, "any").good


@examples(25)
@given(libraries(unsure=True, most=4), st.sampled_from(("any", "order")))
def test_a_portfolio_that_is_best_for_some_weights_is_among_the_good(
    model: Model, weights: str
) -> None:
    result = found(model, weights)
    for chosen in best_portfolios(model, samples=3, kind=weights):
        assert all(result.shares[name] > 0 for name in chosen)


@examples(60)
@given(worths() | worths(((0,), (1,))), st.sets(st.integers(0, 7), min_size=1))
def test_what_saves_work_changes_nothing(worth: Worth, some: set[int]) -> None:
    """Against comparing every pair of the feasible sets for every value on a grid."""
    kept = good_portfolios(np.array(sorted(some)), worth)
    expected = {s for s in some if not any(surpasses(other, s, worth) for other in some)}
    assert kept is not None
    assert set(kept[0].tolist()) == expected


@examples(150)
@given(overlapping(), st.sampled_from(("any", "order")))
def test_it_agrees_with_the_definition_tried_out_in_fractions(model: Model, weights: str) -> None:
    """Overlaps and synergies, saturation, ranges, rules, what must and must not be in."""
    sets, expected = good(model, weights)
    result = found(model, weights)
    assert (result.feasible, result.good) == (len(sets), len(expected))
    for name, share in result.shares.items():
        assert share == pytest.approx(sum(name in chosen for chosen in expected) / len(expected))


@examples(100)
@given(overlapping(), st.sampled_from(("any", "order")))
def test_a_place_on_the_border_hangs_on_weights_or_unknowns_only_where_these_decide(
    model: Model, weights: str
) -> None:
    """Of every good portfolio all equals are looked at: with it, without it, or both."""
    sets, best = good(model, weights)
    alike = equals(model, weights, best)
    for name, place in found(model, weights).places.items():
        could, inside = ({name in chosen for chosen in some} for some in (sets, best))
        if len(could) == 1:
            assert place == ("forced" if could == {True} else "barred")
        elif place != "nothing":
            level = all({name in one for one in own} == {True, False} for own in alike)
            settled = "all" if inside == {True} else "none"
            expected = settled if len(inside) == 1 else "level" if level else "some"
            assert place == expected


def test_of_two_equals_of_which_one_has_room_neither_hangs_on_the_weights() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (2.0, 1.0), "P2": (2.0, 1.0)},
                     targets={"S1": 9.0, "S2": 9.0})  # fmt: skip
    assert found(_only_one(model)).places == {"P1": "level", "P2": "level"}


def test_what_gives_nothing_is_no_question_of_weights() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (2.0, 0.0), "P2": (0.0, 0.0)},
                     targets={"S1": 9.0, "S2": 9.0})  # fmt: skip
    assert found(model).places == {"P1": "all", "P2": "nothing"}


def test_where_only_one_goal_counts_what_is_unknown_decides() -> None:
    model = _only_one(strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (None,)}, targets={"S1": 9.0}))
    assert (found(model).places["P2"], found(model).decides) == ("some", "unknown")


def overlap(points: float) -> Model:
    """A and B give 1 to both goals, C gives 1 to the first; A and B overlap there."""
    rule = Rule(id="R1", kind="synergy", partnerships=("A", "B"), goal="S1", points=points)
    rows = {"A": (1.0, 1.0), "B": (1.0, 1.0), "C": (1.0, 0.0)}
    targets = {"S1": 3.0, "S2": 3.0}
    return apply(strategy({"S1": 1.0, "S2": 1.0}, rows, targets=targets), [Add("rules", rule)])


def test_one_more_is_no_gain_where_overlaps_outweigh_all_there_is() -> None:
    """A total below nothing stays nothing: with A and B together, C changes nothing."""
    result = found(overlap(-6.0))
    assert (result.good, set(result.shares.values())) == (4, {0.75})


def test_one_more_is_a_gain_where_it_lifts_the_total_above_nothing() -> None:
    assert found(overlap(-2.5)).shares["C"] == 1.0


def test_a_partnership_that_gives_nothing_to_any_goal_may_be_in_or_out() -> None:
    result = found(strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (0.0,)}, targets={"S1": 3.0}))
    assert (result.good, result.shares) == (2, {"P1": 1.0, "P2": 0.5})


def test_with_room_for_all_every_one_that_gives_something_is_core() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (2.0, 0.0), "P2": (0.0, 1.0)},
                     targets={"S1": 9.0, "S2": 9.0})  # fmt: skip
    assert found(model).shares == {"P1": 1.0, "P2": 1.0}


def test_an_unknown_contribution_keeps_a_partnership_in_play() -> None:
    sure = strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (1.0,)}, targets={"S1": 9.0})
    unsure = strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (None,)}, targets={"S1": 9.0})
    shares = [found(_only_one(model)).shares["P2"] for model in (sure, unsure)]
    assert shares == [0.0, 0.5]


def _only_one(model: Model) -> Model:
    rule = Rule(id="R1", kind="excludes", partnerships=("P1", "P2"))
    return apply(model, [Add("rules", rule)])


def test_where_nothing_is_feasible_there_is_no_index() -> None:
    model = Model.of([Partnership(id="P1", title="P1", fixed="must", cost=5.0)])
    assert found(model).shares == {}


def test_a_goal_of_unknown_weight_stands_in_no_order() -> None:
    model = strategy({"S1": 1.0, "S2": None}, {"P1": (2.0, 0.0), "P2": (0.0, 2.0)},
                     targets={"S1": 9.0, "S2": 9.0})  # fmt: skip
    shares = found(_only_one(model), "order").shares
    assert shares == {"P1": 1.0, "P2": 0.0}


def test_a_goal_of_unknown_weight_makes_no_portfolio_better() -> None:
    model = strategy({"S1": 1.0, "S2": None}, {"P1": (2.0, 0.0), "P2": (0.0, 2.0)},
                     targets={"S1": 9.0, "S2": 9.0})  # fmt: skip
    result = found(model, "order")
    assert (result.good, result.shares) == (2, {"P1": 1.0, "P2": 0.5})


def test_the_order_of_three_goals_has_the_extreme_weights_of_a_ranking() -> None:
    assert extreme_weights(((0,), (1,), (2,))) == [
        {0: 1.0}, {0: 0.5, 1: 0.5}, {0: 1 / 3, 1: 1 / 3, 2: 1 / 3}
    ]  # fmt: skip


def test_it_tells_how_far_it_is_and_can_be_stopped() -> None:
    model = strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (1.0,)}, targets={"S1": 9.0})
    told: list[float] = []
    assert core_index(model, progress=lambda share: told.append(share) or False) is None
    assert told == [0.0]


def test_the_rows_of_the_ranges_are_those_of_the_candidates() -> None:
    cells = contributions(strategy({"S1": 1.0}, {"P1": (None,)}))
    assert (cells.low.tolist(), cells.high.tolist()) == ([[0.0]], [[3.0]])
