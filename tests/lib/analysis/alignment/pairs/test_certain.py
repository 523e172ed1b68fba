"""What is certain of any two partnerships once choices have been made, and what only possible."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.analysis.alignment.pairs.agreeing import choices_of
from lib.analysis.alignment.pairs.certain import Certain, Pairs, find_certain
from lib.analysis.ground.tolerances import AHEAD
from lib.model.model import Model
from lib.model.partnerships import Preference
from tests.examples import examples
from tests.lib.analysis.alignment.pairs.builders import chosen, corners, full, rather
from tests.sized import sized_model

ROWS = {"P1": (3.0, 0.0), "P2": (0.0, 3.0), "P3": (1.0, 1.0), "P4": (3.0, 1.0)}
EVEN = {"S1": 1.0, "S2": 1.0}


def certain(model: Model) -> Certain:
    found = find_certain(choices_of(model))
    assert found is not None
    return found


def by_corners(model: Model) -> tuple[Pairs, Pairs] | None:
    """The necessary and the possible, over every corner of the weights that agree."""
    choices = choices_of(model)
    if not choices.goals:
        return None
    found = list(corners(choices.leads, AHEAD))
    if not found:
        return None
    values = choices.values @ np.array(found).T
    leads = values[:, None, :] - values[None, :, :]
    necessary: Pairs = leads.min(axis=2) >= -1e-7
    possible: Pairs = leads.max(axis=2) >= -1e-7
    return necessary, possible


def test_a_choice_that_one_goal_alone_bears_out_is_one_that_weights_agree_with() -> None:
    model = full({"S1": 2.0, "S2": 3.0, "S3": 30.0}, {"P1": (0, 0, 3), "P2": (0, 0, 0)}, "P1>P2")
    assert certain(model).behind("P1") == ("P2",)


def test_before_anything_is_said_only_who_gives_at_least_as_much_to_every_goal_is_certain() -> None:
    found = certain(full(EVEN, ROWS))
    assert found.behind("P4") == ("P1", "P3")
    assert found.ahead("P3") == ("P4",)
    assert found.open("P1") == ("P2", "P3")


def test_a_choice_makes_more_certain_than_itself() -> None:
    found = certain(full(EVEN, ROWS, "P1>P2"))
    assert found.behind("P1") == ("P2", "P3")
    assert found.behind("P4") == ("P1", "P2", "P3")
    assert found.open("P2") == ("P3",)


def test_what_was_chosen_is_not_possible_the_other_way_round() -> None:
    found = certain(full(EVEN, ROWS, "P1>P2"))
    one, other = found.place("P1"), found.place("P2")
    assert found.necessary[one, other]
    assert not found.possible[other, one]


def test_level_ones_are_certain_both_ways() -> None:
    found = certain(full(EVEN, {"P1": (1.0, 2.0), "P2": (1.0, 2.0)}))
    assert found.ahead("P1") == found.behind("P1") == ("P2",)


def test_of_choices_that_contradict_one_another_nothing_follows() -> None:
    assert find_certain(choices_of(full(EVEN, ROWS, "P1>P2", "P2>P1"))) is None


def test_without_goals_all_are_level_and_without_partnerships_nobody_is() -> None:
    assert certain(full({}, {"P1": (), "P2": ()})).ahead("P1") == ("P2",)
    assert certain(Model()).partnerships == ()


@examples(80)
@given(chosen())
def test_the_search_says_what_every_corner_says(model: Model) -> None:
    found, expected = find_certain(choices_of(model)), by_corners(model)
    assert (found is None) == (expected is None)
    if found is not None and expected is not None:
        assert (found.necessary == expected[0]).all()
        assert (found.possible == expected[1]).all()


def laws(found: Certain) -> None:
    """What holds of every library: necessary is possible, transitive, and one way is possible."""
    necessary, possible = found.necessary, found.possible
    assert not (necessary & ~possible).any()
    assert (necessary | possible.T).all()
    assert necessary.diagonal().all()
    steps = (necessary.astype(int) @ necessary.astype(int)) > 0
    assert not (steps & ~necessary).any()


@given(chosen())
def test_what_is_necessary_is_possible_and_carries_on(model: Model) -> None:
    found = find_certain(choices_of(model))
    if found is not None:
        laws(found)


@given(chosen(), st.data())
def test_another_choice_makes_only_more_certain(model: Model, data: st.DataObject) -> None:
    before = find_certain(choices_of(model))
    names = [row.id for row in model.partnerships]
    said = {(row.rather, row.than) for row in model.preferences}
    more = data.draw(st.sampled_from(list(permutations(names, 2))))
    after = find_certain(choices_of(rather(model, *(said | {more}))))
    if after is None:
        return
    assert before is not None
    assert not (before.necessary & ~after.necessary).any()
    assert not (after.possible & ~before.possible).any()
    one, other = after.place(more[0]), after.place(more[1])
    assert after.necessary[one, other]
    assert not after.possible[other, one]


def test_a_search_that_nobody_waits_for_ends() -> None:
    with pytest.raises(TimeoutError):
        find_certain(choices_of(full(EVEN, ROWS)), lambda: False)


@pytest.mark.parametrize("count", [0, 12])
def test_the_laws_hold_in_a_large_library(count: int) -> None:
    model = sized_model()
    values = choices_of(model)
    totals = values.values.sum(axis=1)
    order = [values.partnerships[it] for it in np.argsort(-totals)]
    rows = [Preference(rather=order[2 * n], than=order[-1 - n]) for n in range(count)]
    laws(certain(model.with_tables({"preferences": rows})))
