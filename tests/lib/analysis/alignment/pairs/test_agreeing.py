"""Which weights agree with choices between two partnerships."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given

from lib.analysis.alignment.pairs.agreeing import choices_of, find_agreement
from lib.analysis.alignment.ranking import align
from lib.analysis.ground.tolerances import AHEAD
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.model.partnerships import Preference
from tests.examples import examples
from tests.lib.analysis.alignment.pairs.builders import CLOSE, chosen, corners, full, grid, rather

SPECIALISTS = {"P1": (3.0, 0.0), "P2": (0.0, 3.0), "P3": (1.5, 1.5)}


def test_weights_agree_where_the_one_reaches_more_of_the_strategy() -> None:
    found = find_agreement(full({"S1": 60.0, "S2": 40.0}, SPECIALISTS, "P1>P2"))
    assert found.agrees
    assert found.today == pytest.approx((20,))
    assert found.margin == pytest.approx(100)
    assert found.weights == pytest.approx({"S1": 0.6, "S2": 0.4})
    assert found.change == 0


def test_the_nearest_weights_move_as_little_as_they_must() -> None:
    found = find_agreement(full({"S1": 60.0, "S2": 40.0}, SPECIALISTS, "P2>P1"))
    assert found.agrees is False
    assert found.broken == (("P2", "P1"),)
    assert found.change == pytest.approx(0.2, abs=1e-6)
    assert found.weights == pytest.approx({"S1": 0.5, "S2": 0.5}, abs=1e-6)


def test_what_is_saved_keeps_every_choice_though_it_is_rounded() -> None:
    found = find_agreement(full({"S1": 60.0, "S2": 40.0}, SPECIALISTS, "P2>P1", "P2>P3"))
    assert found.saved is not None
    assert found.saved["S2"] > 50 > found.saved["S1"]
    assert sum(found.saved.values()) == 100


def test_one_that_gives_less_to_every_goal_is_rather_had_by_no_weights() -> None:
    rows = {"P1": (1.0, 2.0), "P2": (1.0, 3.0)}
    found = find_agreement(full({"S1": 1.0, "S2": 1.0}, rows, "P1>P2"))
    assert not found.possible
    assert found.margin == pytest.approx(0, abs=1e-9)
    assert (found.weights, found.change, found.saved) == (None, None, None)


def test_of_two_that_give_the_same_neither_can_be_rather_had() -> None:
    rows = {"P1": (1.0, 2.0), "P2": (1.0, 2.0)}
    assert not find_agreement(full({"S1": 1.0, "S2": 1.0}, rows, "P1>P2")).possible


def test_what_is_unknown_counts_nothing_as_it_does_in_alignment() -> None:
    model = rather(full({"S1": 1.0}, {"P1": (1.0,), "P2": (3.0,)}), ("P1", "P2"))
    unknown = apply(model, [Set("contributions", ("P2", "S1"), "points", None)])
    assert not find_agreement(model).possible
    assert find_agreement(unknown).agrees


def test_a_target_that_is_met_makes_more_of_the_same_worth_nothing() -> None:
    met = apply(
        full({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (1.0, 0.0)}, "P1>P2"),
        [Set("goals", "S1", "target", 1.0)],
    )
    assert not find_agreement(met).possible


def test_without_weights_today_those_are_found_that_put_all_furthest_ahead() -> None:
    found = find_agreement(full({"S1": None, "S2": None}, SPECIALISTS, "P3>P1", "P1>P2"))
    assert not found.possible or found.agrees is None
    model = full({"S1": None, "S2": None}, SPECIALISTS, "P1>P3", "P3>P2")
    found = find_agreement(model)
    assert (found.agrees, found.change) == (None, None)
    assert found.weights == pytest.approx({"S1": 1, "S2": 0})


def test_with_nothing_said_nothing_is_found() -> None:
    found = find_agreement(full({"S1": 1.0, "S2": 1.0}, SPECIALISTS))
    assert (found.agrees, found.margin, found.weights, found.possible) == (None, None, None, True)
    assert find_agreement(Model()).pairs == ()


def test_a_choice_counts_also_where_there_is_no_goal() -> None:
    model = full({}, {"P1": (), "P2": ()}, "P1>P2")
    found = find_agreement(model)
    assert (found.pairs, found.margin, found.possible) == ((("P1", "P2"),), None, True)


@given(chosen())
def test_today_is_told_as_alignment_tells_it(model: Model) -> None:
    rows = {row.partnership: row.alignment or 0.0 for row in align(model).rows}
    found = find_agreement(model)
    if found.today:
        expected = [rows[one] - rows[other] for one, other in found.pairs]
        assert found.today == pytest.approx(expected, abs=1e-9)


@examples(60)
@given(chosen())
def test_weights_agree_or_none_do_as_every_corner_says(model: Model) -> None:
    choices = choices_of(model)
    assume(choices.pairs)
    found = find_agreement(model, choices)
    assert found.possible == any(True for _ in corners(choices.leads, AHEAD))
    if found.weights is not None and found.saved is not None:
        weights = np.array(list(found.weights.values()))
        assert weights.sum() == pytest.approx(1)
        assert weights.min() >= 0
        assert (choices.leads @ weights > 0).all()
        assert (choices.leads @ np.array(list(found.saved.values())) > 0).all()
        assert sum(found.saved.values()) == pytest.approx(100)


@examples(60)
@given(chosen())
def test_no_weights_of_a_grid_that_agree_are_nearer(model: Model) -> None:
    choices, today = choices_of(model), list(align(model).weights.values())
    found = find_agreement(model, choices)
    assume(choices.pairs and today)
    for weights in grid(len(today)):
        if (choices.leads @ weights > CLOSE).all():
            assert found.change is not None
            assert found.change <= np.abs(weights - today).sum() + 1e-6


@given(chosen(most=1))
def test_scaling_all_weights_changes_nothing(model: Model) -> None:
    doubled = apply(
        model, [Set("goals", it.id, "weight", 2 * it.weight) for it in model.goals if it.weight]
    )
    one, other = find_agreement(model), find_agreement(doubled)
    assert one.agrees == other.agrees
    assert one.change == (None if other.change is None else pytest.approx(other.change, abs=1e-6))


def test_the_order_in_which_choices_were_made_does_not_matter() -> None:
    rows = [Preference(rather="P1", than="P2"), Preference(rather="P1", than="P3")]
    model = full({"S1": 1.0, "S2": 3.0}, SPECIALISTS)
    there, back = (
        find_agreement(model.with_tables({"preferences": it})) for it in (rows, rows[::-1])
    )
    assert there == back
