"""What answers are worth, beside quadrature and simulation that know nothing of the formula."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.alignment.worth_asking import Ask, worth_asking
from lib.analysis.ground.contributions import Floats, full_points
from lib.analysis.ground.weights import goal_weights
from lib.model.changes import Set, apply
from lib.model.model import Model
from tests.examples import examples
from tests.lib.analysis.builders import strategies, strategy
from tests.sized import sized_model

Cell = tuple[str, str]
STEPS = 4_000


# -- expected values, and choosing again, reckoned from the definitions ---------------------------


def worths(model: Model, steps: int = STEPS) -> dict[Cell, Floats]:
    """What each contribution could be worth, in points of alignment: its values at even steps."""
    middles = (np.arange(steps) + 0.5) / steps
    weights = goal_weights(model)
    full = dict(zip(weights, full_points(model).tolist(), strict=True))
    return {
        (row.partnership, row.goal): 100
        * weights[row.goal]
        * np.minimum(1, (row.least + (row.most - row.least) * middles) / full[row.goal])
        for row in model.contributions
    }


def expected(model: Model) -> dict[str, float]:
    """Each partnership's expected alignment."""
    found = dict.fromkeys((row.id for row in model.partnerships), 0.0)
    for (partnership, _), values in worths(model).items():
        found[partnership] += float(values.mean())
    return found


def gain_of(model: Model, partnership: str, learnt: Floats, k: int) -> float:
    """Choose the first k, learn one partnership's alignment (any of `learnt`), choose again."""
    before = expected(model)
    others = np.array([value for name, value in before.items() if name != partnership])
    every = np.hstack((np.tile(others, (len(learnt), 1)), learnt[:, None]))
    after = np.sort(every, axis=1)[:, -k:].sum(axis=1)
    return float(after.mean()) - sum(sorted(before.values())[-k:])


def asks(model: Model, k: int) -> dict[tuple[str, tuple[str, ...]], Ask]:
    return {(ask.partnership, ask.goals): ask for ask in worth_asking(model, k).asks}


def can_choose(model: Model, k: int) -> bool:
    return bool(goal_weights(model)) and len(model.partnerships) > k


@examples(60)
@given(strategies(), st.integers(1, 3))
def test_one_answer_is_worth_what_choosing_again_at_every_value_brings(
    model: Model, k: int
) -> None:
    if not can_choose(model, k):
        return
    found, before = asks(model, k), expected(model)
    for (partnership, goal), values in worths(model).items():
        learnt = before[partnership] - values.mean() + values
        ask = found.get((partnership, (goal,)))
        plain = gain_of(model, partnership, learnt, k)
        assert (ask.gain if ask else 0.0) == pytest.approx(plain, abs=2e-3)


@examples(40)
@given(strategies(), st.integers(1, 3))
def test_a_whole_partnership_is_worth_what_simulating_all_its_answers_brings(
    model: Model, k: int
) -> None:
    """Felli & Hazen (1998): simulate what is learnt, take the best for each, and average."""
    if not can_choose(model, k):
        return
    rng, every = np.random.default_rng(7), worths(model)
    for (partnership, goals), ask in asks(model, k).items():
        if len(goals) > 1:
            rest = expected(model)[partnership]
            learnt = np.full(40_000, rest)
            for goal in goals:
                values = every[partnership, goal]
                learnt += rng.choice(values, 40_000) - values.mean()
            error = 4 * learnt.std() / 200
            assert ask.gain == pytest.approx(gain_of(model, partnership, learnt, k), abs=error)


@given(strategies(), st.integers(1, 3))
def test_to_know_all_of_a_partnership_is_worth_no_less_than_any_part(model: Model, k: int) -> None:
    found = asks(model, k)
    for (partnership, goals), ask in found.items():
        whole = [it for (name, all_), it in found.items() if name == partnership and len(all_) > 1]
        if len(goals) == 1 and whole:
            assert whole[0].gain >= ask.gain - 0.02 * max(1.0, ask.gain)


@given(strategies(), st.integers(1, 3))
def test_gains_and_chances_are_what_they_say(model: Model, k: int) -> None:
    found = worth_asking(model, k).asks
    assert [ask.gain for ask in found] == sorted((ask.gain for ask in found), reverse=True)
    for ask in found:
        assert ask.gain > 0
        assert 0 < ask.chance <= 1
        assert ask.best < ask.worst
        assert (ask.worst > k) if ask.inside else (ask.best <= k)


# -- the formula, at points to reckon by hand -----------------------------------------------------


def only(model: Model, k: int = 1) -> Ask:
    (ask,) = worth_asking(model, k).asks
    return ask


def test_from_outside_it_is_the_square_of_the_reach_over_twice_the_range() -> None:
    """Value even on [0, 100], θ = 200/3: (b − θ)²/(2(b − a)) = (100/3)²/200."""
    ask = only(strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (None,)}))
    assert ask.gain == pytest.approx((100 / 3) ** 2 / 200)
    assert ask.chance == pytest.approx(1 / 3)
    assert (ask.partnership, ask.goals, ask.best, ask.worst) == ("P2", ("S1",), 1, 2)
    assert (ask.inside, ask.rival) == (False, "P1")


def test_from_inside_it_is_the_square_of_the_fall_over_twice_the_range() -> None:
    """Value even on [0, 100], θ = 100/3: (θ − a)²/(2(b − a)) = (100/3)²/200."""
    ask = only(strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (None,)}))
    assert ask.gain == pytest.approx((100 / 3) ** 2 / 200)
    assert ask.chance == pytest.approx(1 / 3)
    assert (ask.inside, ask.rival) == (True, "P1")


def test_beyond_the_target_more_points_are_worth_no_more() -> None:
    """Target 2: v even on [0, 100] with chance ⅔, else 100; expected 66.7. P1 gives 75."""
    cells = {"P1": (1.5,), "P2": (None,)}
    ask = only(strategy({"S1": 1.0}, cells, targets={"S1": 2.0}))
    assert ask.gain == pytest.approx(2 / 3 * 25**2 / 200 + 1 / 3 * 25)
    assert ask.chance == pytest.approx(2 / 3 * 0.25 + 1 / 3)


def test_the_baseline_is_the_expected_value_not_the_middle_of_the_range() -> None:
    """Target 1: the middle, 1.5, would be worth 100; expected is 5/6 of it, less than P1's 90."""
    cells = {"P1": (0.9,), "P2": (None,)}
    ask = only(strategy({"S1": 1.0}, cells, targets={"S1": 1.0}))
    assert not ask.inside


def test_a_known_value_given_as_a_range_is_expected_anywhere_in_it() -> None:
    ask = only(strategy({"S1": 1.0}, {"P1": (1.4,), "P2": ((0.0, 0.0, 3.0),)}))
    assert ask.inside


def test_a_range_beyond_the_target_is_not_asked_about() -> None:
    cells = {"P1": (1.0,), "P2": ((1.0, None, 3.0),)}
    assert worth_asking(strategy({"S1": 1.0}, cells, targets={"S1": 1.0}), 1).asks == ()


def test_two_answers_of_one_partnership_are_worth_more_together() -> None:
    """The value is the sum of two even on [0, 50]: above θ = 90 with (10/50)²/2, by 10/3 then."""
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (2.7, 2.7), "P2": (None, None)})
    ask = only(model)
    assert ask.goals == ("S1", "S2")
    assert ask.chance == pytest.approx(0.02, rel=0.05)
    assert ask.gain == pytest.approx(0.02 * 10 / 3, rel=0.08)


def test_a_partnership_that_nobody_has_assessed_is_on_the_list_though_no_single_answer_is() -> None:
    cells = {"P1": (2.0,) * 6, "P2": (None,) * 6}
    model = strategy({f"S{i}": 1.0 for i in range(6)}, cells)
    assert [ask.goals for ask in worth_asking(model, 1).asks] == [tuple(f"S{i}" for i in range(6))]


def test_with_one_unsure_answer_the_partnership_is_asked_about_once() -> None:
    only(strategy({"S1": 1.0, "S2": 1.0}, {"P1": (2.0, 1.0), "P2": (None, 2.0)}))


def test_three_of_one_partnership_by_every_triple_of_values() -> None:
    cells = {"P1": (1.6, 1.6, 1.6), "P2": (None, (1.0, None, 3.0), (0.5, 1.0, 2.0))}
    model = strategy({"S1": 3.0, "S2": 2.0, "S3": 1.0}, cells, targets={"S1": 3.0, "S2": 2.0})
    ask = asks(model, 1)["P2", ("S1", "S2", "S3")]
    every = [worths(model, 60)["P2", goal] for goal in ask.goals]
    learnt = np.array([sum(three) for three in product(*every)])
    assert ask.gain == pytest.approx(gain_of(model, "P2", learnt, 1), rel=0.02)


# -- who is asked about ---------------------------------------------------------------------------


def test_what_cannot_change_the_first_is_not_asked() -> None:
    model = strategy({"S1": 3.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (0.0, None)})
    found = worth_asking(model, 1)
    assert (found.asks, found.unsure) == ((), 1)


def test_a_goal_without_weight_is_not_asked_about() -> None:
    model = strategy({"S1": 1.0, "S2": 0.0}, {"P1": (2.0, 1.0), "P2": (2.0, None)})
    assert worth_asking(model, 1).asks == ()


def test_the_answer_worth_most_comes_first() -> None:
    model = strategy({"S1": 3.0, "S2": 1.0}, {"P1": (1.5, 1.5), "P2": (None, None)})
    assert [ask.goals for ask in worth_asking(model, 1).asks] == [("S1", "S2"), ("S1",), ("S2",)]


def test_nobody_is_asked_about_what_has_ended() -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.5,), "P2": (None,)})
    ended = apply(model, [Set("partnerships", "P2", "status", "ended")])
    assert worth_asking(ended, 1).asks == ()


def test_when_all_are_chosen_no_answer_matters() -> None:
    assert worth_asking(strategy({"S1": 1.0}, {"P1": (None,)}), 5).asks == ()


@pytest.mark.parametrize("model", [Model(), strategy({"S1": None}, {"P1": (None,), "P2": (1.0,)})])
def test_without_an_order_no_answer_matters(model: Model) -> None:
    assert worth_asking(model, 1).asks == ()


def test_a_missing_row_is_unknown() -> None:
    model = strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (1.0,)})
    rows = [row for row in model.rows() if getattr(row, "partnership", "") != "P2"]
    assert only(Model.of(rows)).partnership == "P2"


def test_of_two_that_are_level_the_one_shown_first_is_among_the_first() -> None:
    cells = {"P1": (1.5,), "P2": (None,)}
    model = strategy({"S1": 1.0}, cells, hours={"P1": 9.0, "P2": 5.0})
    assert only(model).inside


def test_twice_the_same_is_the_same() -> None:
    assert worth_asking(sized_model()) == worth_asking(sized_model())


def test_another_partnership_changes_no_answers_draws() -> None:
    rows = {"P1": (2.5, 2.5), "P2": (None, None)}
    alone = worth_asking(strategy({"S1": 1.0, "S2": 1.0}, rows), 1)
    more = worth_asking(strategy({"S1": 1.0, "S2": 1.0}, {"A": (0.0, 0.0), **rows}), 1)
    assert [ask.gain for ask in alone.asks] == [ask.gain for ask in more.asks]


def test_a_large_library_has_its_answers_in_order() -> None:
    found = worth_asking(sized_model()).asks
    assert [ask.gain for ask in found] == sorted((ask.gain for ask in found), reverse=True)
    assert all(0 < ask.chance <= 1 and ask.best < ask.worst for ask in found)
