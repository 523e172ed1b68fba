"""Which choices contradict one another, and what to take back."""

from __future__ import annotations

from collections.abc import Collection
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given

from lib.analysis.alignment.pairs import contradictions
from lib.analysis.alignment.pairs.agreeing import Choices, choices_of
from lib.analysis.alignment.pairs.contradictions import Contradiction, find_contradiction
from lib.analysis.ground.tolerances import AHEAD
from lib.model.model import Model
from tests.examples import examples
from tests.lib.analysis.alignment.pairs.builders import chosen, corners, full

ROWS = {"P1": (3.0, 0.0), "P2": (0.0, 3.0), "P3": (1.0, 1.0), "P4": (3.0, 1.0)}
EVEN = {"S1": 1.0, "S2": 1.0}


def found_for(*pairs: str) -> Contradiction | None:
    return find_contradiction(choices_of(full(EVEN, ROWS, *pairs)))


def can_hold(choices: Choices, places: Collection[int]) -> bool:
    leads = choices.leads[list(places)]
    return not places or any(True for _ in corners(leads, AHEAD))


def test_two_that_say_the_opposite_contradict_one_another() -> None:
    found = found_for("P1>P2", "P2>P1", "P1>P3")
    assert found is not None
    assert set(found.together) == set(found.alone) == {("P1", "P2"), ("P2", "P1")}
    assert len(found.enough) == 1
    assert found.smallest
    assert found.fewest


def test_a_ring_of_three_contradicts_itself() -> None:
    rows = {"P1": (3.0, 0.0, 0.0), "P2": (0.0, 3.0, 0.0), "P3": (0.0, 0.0, 3.0)}
    ring = full(dict.fromkeys(("S1", "S2", "S3"), 1.0), rows, "P1>P2", "P2>P3", "P3>P1")
    found = find_contradiction(choices_of(ring))
    assert found is not None
    assert len(found.together) == 3
    assert len(found.alone) == 3


def test_one_alone_can_be_impossible() -> None:
    found = found_for("P3>P4", "P1>P2")
    assert found is not None
    assert found.together == found.alone == found.enough == (("P3", "P4"),)


def test_two_contradictions_need_two_to_be_taken_back() -> None:
    found = found_for("P3>P4", "P1>P4")
    assert found is not None
    assert len(found.together) == 1
    assert found.alone == ()
    assert set(found.enough) == {("P3", "P4"), ("P1", "P4")}


def test_what_can_hold_together_is_no_contradiction() -> None:
    assert found_for("P1>P2", "P4>P3") is None
    assert found_for() is None


@examples(80)
@given(chosen(most=5))
def test_the_set_is_a_smallest_one_and_so_is_what_is_taken_back(model: Model) -> None:
    choices = choices_of(model)
    found, every = find_contradiction(choices), range(len(choices.pairs))
    assert (found is None) == can_hold(choices, every)
    if found is None:
        return
    places = [choices.pairs.index(pair) for pair in found.together]
    assert not can_hold(choices, places)
    smaller = combinations(every, len(places) - 1)
    assert all(can_hold(choices, fewer) for fewer in smaller)
    assert set(found.alone) == {
        choices.pairs[it] for it in places if can_hold(choices, [one for one in every if one != it])
    }
    left = [it for it in every if choices.pairs[it] not in found.enough]
    assert can_hold(choices, left)
    more = combinations(every, len(left) + 1)
    assert not any(can_hold(choices, kept) for kept in more)


def test_a_search_that_takes_too_long_still_names_a_set_of_which_nothing_can_be_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(contradictions, "_solved", lambda _: None)
    found = found_for("P1>P2", "P2>P1", "P1>P3", "P4>P3")
    assert found is not None
    assert set(found.together) == {("P1", "P2"), ("P2", "P1")}
    assert not found.smallest
    two = found_for("P3>P4", "P1>P4")
    assert two is not None
    assert not two.fewest
    assert set(two.enough) == {("P3", "P4"), ("P1", "P4")}


def test_choices_of_no_goal_contradict_nothing() -> None:
    choices = Choices((("P1", "P2"),), np.zeros((1, 0)), ("P1", "P2"), np.zeros((2, 0)), ())
    assert find_contradiction(choices) is None
