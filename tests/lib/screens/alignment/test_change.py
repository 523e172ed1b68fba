"""“What would change it?”: sentences on what one goal's weight can change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from lib.analysis.alignment.intervals import find_intervals
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.model.settings import Setting
from lib.screens.alignment.change import headline, meaning, sentence, soonest_in_top
from tests.lib.analysis.builders import strategy
from tests.lib.screens.screens import LANGUAGES, LIBRARIES, library
from tests.readers import everybody

ENGLISH = everybody("en")
Cells = Mapping[str, Sequence[float | None]]
TWO: Cells = {"A": (3.0, 0.0), "B": (0.0, 3.0)}


def top_of_two(model: Model) -> Model:
    """The model with a shortlist of two."""
    return Model.of([*model.rows(), Setting(name="shortlist", value="2")])


def head(model: Model) -> str:
    return ENGLISH.say(headline(model, find_intervals(model)))


def by_goal(model: Model) -> dict[str, str]:
    found = find_intervals(model)
    return {row.goal: ENGLISH.say(sentence(model, row)) for row in found.of_first}


def soonest(model: Model) -> str:
    said = soonest_in_top(model, find_intervals(model))
    assert said
    return ENGLISH.say(said)


# -- the headline ---------------------------------------------------------------------------------


def test_the_headline_names_the_weight_that_changes_the_first_place_soonest() -> None:
    assert head(demo()) == (
        "It changes soonest with “Lifelong learning”: above 10.2% of all weight (it has 10.0%), "
        "The dyslexia track comes first."
    )


def test_a_weight_that_has_to_fall_is_named_with_what_it_falls_below() -> None:
    model = strategy(
        {"S1": 3.0, "S2": 1.0, "S3": 1.0}, {"A": (3.0, 0.0, 0.0), "B": (0.0, 3.0, 3.0)}
    )
    assert "“S1”: below 50% of all weight (it has 60%), B comes first." in head(model)


def test_where_no_single_weight_changes_anything_the_headline_says_so() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"A": (3.0, 1.0), "B": (1.0, 1.0)})
    assert head(model) == "No single weight changes it: A stays first whatever one goal weighs."


def test_those_who_are_alike_share_the_first_place_whatever_one_goal_weighs() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"A": (3.0, 1.0), "B": (3.0, 1.0)})
    assert head(model).endswith("A and B share the first place whatever one goal weighs.")


def test_of_those_who_share_the_first_place_the_least_shift_decides() -> None:
    said = head(strategy({"S1": 1.0, "S2": 1.0}, TWO))
    assert said == "The least shift of weights changes it, because A and B share the first place."


def test_with_one_goal_there_is_no_weight_to_move() -> None:
    assert head(strategy({"S1": 1.0}, {"A": (3.0,), "B": (1.0,)})).startswith("With one goal only")


def test_without_an_order_nothing_could_change_it() -> None:
    assert head(Model()) == "Nothing is in order yet, so nothing could change it."


def test_what_the_ranges_have_in_common_is_said_once() -> None:
    model = strategy({"S1": 3.0, "S2": 1.0}, TWO)
    said = meaning(model, find_intervals(model))
    assert said is not None
    assert ENGLISH.say(said).startswith("A stays first as long as a goal's weight")


def test_where_there_is_no_weight_to_move_no_range_is_explained() -> None:
    model = strategy({"S1": 1.0}, {"A": (3.0,), "B": (1.0,)})
    assert meaning(model, find_intervals(model)) is None


@pytest.mark.parametrize("name", LIBRARIES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_library_has_a_finding(name: str, code: str) -> None:
    model, reader = library(name), everybody(code)
    found = find_intervals(model)
    assert reader.say(headline(model, found)).endswith(".")


# -- a sentence for each goal ---------------------------------------------------------------------


def test_each_goal_says_how_far_it_can_move_and_who_is_first_then() -> None:
    said = by_goal(strategy({"S1": 3.0, "S2": 1.0}, TWO))
    assert said == {
        "S1": "“S1”: at least 50% of all weight (it has 75%). Below that B comes first.",
        "S2": "“S2”: at most 50% of all weight (it has 25%). Above that B comes first.",
    }


def test_a_goal_with_a_rival_at_each_end_names_both() -> None:
    cells = {"A": (2.0, 2.0), "B": (3.0, 0.0), "C": (0.0, 3.0)}
    said = by_goal(strategy({"S1": 1.0, "S2": 1.0}, cells))["S1"]
    assert "33% to 67% of all weight" in said
    assert said.endswith("Below that C comes first, above that B comes first.")


def test_a_goal_that_changes_nothing_says_so() -> None:
    model = strategy({"S1": 1.0, "S2": 3.0}, {"A": (3.0, 1.0), "B": (1.0, 1.0)})
    assert by_goal(model)["S1"] == "“S1”: whatever it weighs (it has 25%)."


def test_several_who_take_over_together_are_all_named() -> None:
    model = strategy({"S1": 3.0, "S2": 1.0}, {"A": (3.0, 0.0), "B": (0.0, 3.0), "C": (0.0, 3.0)})
    assert by_goal(model)["S1"].endswith("Below that B and C come first.")


def test_an_end_that_would_read_as_the_weight_is_said_with_a_decimal() -> None:
    model = strategy({"S1": 50.2, "S2": 49.8}, TWO)
    assert "at least 50.0% of all weight (it has 50.2%)" in by_goal(model)["S1"]


# -- the first k ----------------------------------------------------------------------------------


def test_the_soonest_change_among_the_first_names_who_takes_whose_place() -> None:
    cells = {"A": (3.0, 3.0), "B": (2.0, 0.0), "C": (0.0, 2.0)}
    assert soonest(top_of_two(strategy({"S1": 3.0, "S2": 1.0}, cells))) == (
        "Among the first 2, this changes soonest: with “S1” below 50% of the weight (it has 75%), "
        "C takes the place of B."
    )


def test_of_several_who_are_level_one_takes_the_place() -> None:
    cells = {"A": (3.0, 3.0), "B": (2.0, 0.0), "C": (0.0, 2.0), "D": (0.0, 2.0)}
    said = soonest(top_of_two(strategy({"S1": 1.0, "S2": 0.5}, cells)))
    assert said.endswith("one of C and D takes the place of B.")


def test_where_all_are_among_the_first_nothing_changes() -> None:
    model = strategy({"S1": 3.0, "S2": 1.0}, TWO)
    assert soonest_in_top(model, find_intervals(model)) is None
