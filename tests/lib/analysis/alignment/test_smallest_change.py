"""The least that would change the order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lib.analysis.alignment.intervals import find_intervals
from lib.analysis.alignment.ranking import align
from lib.analysis.alignment.smallest_change import WeightChange, flip_scores, smallest_changes
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.model.partnerships import Contribution
from tests.examples import examples
from tests.lib.analysis.builders import has_weight, listing, points, strategies, strategy, weighed

# -- the smallest change of weights: against every point of a grid, and where it is known ---------

CLOSE = 1e-6

STEPS = 12


def grid(goals: list[str]) -> Iterator[dict[str, float]]:
    """Weights (sum 1) in twelfths: all there are."""

    def shared(left: int, names: list[str]) -> Iterator[list[int]]:
        if len(names) == 1:
            yield [left]
            return
        for part in range(left + 1):
            yield from ([part, *rest] for rest in shared(left - part, names[1:]))

    for parts in shared(STEPS, goals):
        yield {goal: part / STEPS for goal, part in zip(goals, parts, strict=True)}


def lead(model: Model, weights: Mapping[str, float], rival: str) -> float:
    """How far the rival is ahead of the best of the others by these weights."""
    rows, ranked = align(weighed(model, weights)).rows, align(model).ranked
    all_ = {row.partnership: row.alignment or 0.0 for row in rows}
    values = {row.partnership: all_[row.partnership] for row in ranked}
    own = values.pop(rival)
    return own - max(values.values())


def total(model: Model, weights: Mapping[str, float]) -> float:
    today = align(model).weights
    return sum(abs(weights[goal] - share) for goal, share in today.items())


def change(model: Model, rival: str) -> WeightChange:
    return next(change for change in smallest_changes(model) if change.rival == rival)


@given(strategies())
def test_by_the_new_weights_the_rival_is_at_least_level_with_all(model: Model) -> None:
    assume(has_weight(model))
    for found in smallest_changes(model):
        if found.weights is not None:
            assert sum(found.weights.values()) == pytest.approx(1)
            assert min(found.weights.values()) >= 0
            assert found.total == pytest.approx(total(model, found.weights))
            assert lead(model, found.weights, found.rival) >= -CLOSE


@examples(25)
@given(strategies())
def test_no_weights_of_a_grid_are_nearer(model: Model) -> None:
    assume(has_weight(model) and len(model.goals) <= 3 and len(model.partnerships) > 1)
    found = {found.rival: found.total for found in smallest_changes(model)}
    for weights in grid([goal.id for goal in model.goals]):
        for rival, least in found.items():
            if lead(model, weights, rival) >= 0:
                assert least is not None
                assert total(model, weights) >= least - CLOSE


def two_goals() -> st.SearchStrategy[Model]:
    """Models of two goals and two to five partnerships."""
    weights = st.fixed_dictionaries({goal: st.integers(1, 20).map(float) for goal in ("S1", "S2")})
    rows = st.lists(st.tuples(points(), points()), min_size=2, max_size=5)
    named = rows.map(lambda found: {f"P{n}": row for n, row in enumerate(found)})
    return st.builds(strategy, weights, named)


@given(two_goals())
def test_of_two_goals_the_nearest_rival_is_the_one_who_takes_over_soonest(model: Model) -> None:
    row, nearest = find_intervals(model).of_first[0], smallest_changes(model)[0]
    levels = [shares["S1"] for shares in find_intervals(model).overtakes.values()]
    away = [2 * abs(level - row.now) for level in levels if level is not None]
    assert nearest.total == (pytest.approx(min(away), abs=CLOSE) if away else None)


@given(strategies())
def test_the_nearest_stand_first_and_those_who_can_never_be_first_last(model: Model) -> None:
    totals = [9.0 if it.total is None else it.total for it in smallest_changes(model)]
    assert totals == pytest.approx(sorted(totals))


@given(strategies())
def test_the_order_in_which_rows_are_given_does_not_matter(model: Model) -> None:
    assert smallest_changes(Model.of(reversed(list(model.rows())))) == smallest_changes(model)


def test_weight_moves_where_it_helps_the_rival_most() -> None:
    model = strategy(
        {"S1": 5.0, "S2": 3.0, "S3": 2.0}, {"P1": (3.0, 0.0, 1.0), "P2": (0.0, 3.0, 1.0)}
    )
    found = change(model, "P2")
    assert found.total == pytest.approx(0.2)
    assert found.weights == pytest.approx({"S1": 0.4, "S2": 0.4, "S3": 0.2})


def test_being_level_with_the_leader_is_not_enough_where_a_third_is_ahead() -> None:
    cells = {"P1": (3.0, 0.0, 0.0), "P2": (0.0, 3.0, 0.0), "P3": (0.0, 2.0, 0.5)}
    model = strategy({"S1": 8.0, "S2": 1.0, "S3": 1.0}, cells)
    found = change(model, "P3")
    assert found.weights is not None
    assert lead(model, found.weights, "P3") == pytest.approx(0, abs=CLOSE)
    assert found.weights["S1"] * 3 < found.weights["S2"] * 2 + found.weights["S3"] * 0.5 + CLOSE


def test_a_rival_that_is_worse_everywhere_can_never_be_first() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 2.0), "P2": (1.0, 1.0)})
    assert smallest_changes(model) == (WeightChange("P2", None, None),)


def test_who_shares_the_first_place_needs_no_change() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (0.0, 3.0)})
    assert smallest_changes(model) == (WeightChange("P2", 0.0, {"S1": 0.5, "S2": 0.5}),)


def test_who_stands_apart_is_no_rival() -> None:
    model = strategy({"S1": 1.0, "S2": 3.0}, {"P1": (1.0, 1.0), "P2": (3.0, None)})
    assert smallest_changes(model) == ()


def test_the_demos_nearest_rival_is_a_third_of_a_point_of_two_goals_away() -> None:
    """By hand: weight goes from S2 (P02 ahead by 2/12) to S5 (P18 ahead by 3/9), half for half."""
    nearest = smallest_changes(demo())[0]
    assert nearest.rival == "P18"
    assert nearest.total == pytest.approx(2 * (0.5 / 6) / (100 / 6 + 100 / 3))


@pytest.mark.parametrize(
    "model",
    [Model(), strategy({"S1": 1.0}, {"P1": (1.0,)}), strategy({"S1": None}, {"P1": (1.0,)})],
)
def test_without_rivals_or_weights_there_is_no_change(model: Model) -> None:
    assert smallest_changes(model) == ()


# -- the contribution that lifts a partnership among the first k: set it, and look ----------------


def given_points(model: Model, partnership: str, goal: str, points: float) -> Model:
    """The model with this contribution, and no range around it."""
    key = (partnership, goal)
    bare = [Set("contributions", key, field, None) for field in ("low", "high")]
    return apply(model, [*bare, Set("contributions", key, "points", points)])


def rank(model: Model, partnership: str) -> int:
    return align(model).find(partnership).rank or 0


def points_of(model: Model, partnership: str, goal: str) -> float:
    cell = model.find("contributions", (partnership, goal))
    return (cell.points or 0.0) if isinstance(cell, Contribution) else 0.0


def flips(model: Model, k: int) -> dict[str, Mapping[str, float | None]]:
    assume(any(goal.weight for goal in model.goals))
    return flip_scores(listing(model, k))


@given(strategies(), st.integers(1, 3))
def test_with_the_points_found_it_is_among_the_first_k(model: Model, k: int) -> None:
    for name, row in flips(model, k).items():
        for goal, asked in row.items():
            if asked is not None:
                assert rank(given_points(model, name, goal, asked), name) <= k


@given(strategies(), st.integers(1, 3))
def test_with_fewer_points_it_is_not(model: Model, k: int) -> None:
    for name, row in flips(model, k).items():
        for goal, asked in row.items():
            if asked is not None and asked > points_of(model, name, goal):
                assert rank(given_points(model, name, goal, asked - CLOSE), name) > k


@given(strategies(), st.integers(1, 3))
def test_where_there_is_none_even_the_most_is_too_little(model: Model, k: int) -> None:
    for name, row in flips(model, k).items():
        for goal, asked in row.items():
            if asked is None:
                assert rank(given_points(model, name, goal, 3.0), name) > k


@given(strategies(), st.integers(1, 3))
def test_every_partnership_beyond_the_first_k_has_its_points(model: Model, k: int) -> None:
    assert list(flips(model, k)) == [row.partnership for row in align(model).ranked[k:]]


def test_points_beyond_the_target_lift_nobody() -> None:
    cells = {"P1": (1.0, 1.0), "P2": (0.0, 0.0)}
    short = listing(strategy({"S1": 1.0, "S2": 2.0}, cells, targets={"S1": 1.0, "S2": 4.0}), 1)
    assert align(short).rows[0].alignment == pytest.approx(50.0)
    assert flip_scores(short)["P2"] == {"S1": None, "S2": pytest.approx(3.0)}


def test_the_points_are_counted_in_those_of_the_goals_own_target() -> None:
    cells = {"P1": (1.0, 0.0), "P2": (0.0, 0.0)}
    model = listing(strategy({"S1": 1.0, "S2": 1.0}, cells, targets={"S1": 2.0, "S2": 5.0}), 1)
    assert flip_scores(model)["P2"] == {"S1": pytest.approx(1.0), "S2": pytest.approx(2.5)}


def test_who_stands_apart_is_neither_lifted_nor_in_the_way() -> None:
    cells = {"P1": (1.0, 1.0), "P2": (3.0, None), "P3": (0.0, 1.0)}
    model = listing(strategy({"S1": 1.0, "S2": 3.0}, cells), 1)
    assert flip_scores(model) == {"P3": {"S1": pytest.approx(1.0), "S2": pytest.approx(4 / 3)}}


def test_the_difference_is_made_up_by_the_goals_weight() -> None:
    model = listing(strategy({"S1": 3.0, "S2": 1.0}, {"P1": (2.0, 0.0), "P2": (1.0, 0.0)}), 1)
    assert flip_scores(model)["P2"] == {"S1": pytest.approx(2.0), "S2": pytest.approx(3.0)}


def test_a_goal_without_weight_lifts_nobody() -> None:
    model = listing(strategy({"S1": 1.0, "S2": 0.0}, {"P1": (2.0, 0.0), "P2": (1.0, 0.0)}), 1)
    assert flip_scores(model)["P2"]["S2"] is None


def test_who_is_level_with_the_last_of_the_first_needs_no_more() -> None:
    model = listing(strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (2.0,)}), 1)
    assert flip_scores(model) == {"P2": {"S1": 2.0}}


@pytest.mark.parametrize("model", [Model(), strategy({"S1": None}, {"P1": (1.0,), "P2": (2.0,)})])
def test_without_an_order_nobody_is_lifted(model: Model) -> None:
    assert flip_scores(listing(model, 1)) == {}
