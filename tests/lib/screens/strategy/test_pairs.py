"""Choices between two partnerships, in words: the answer, the conflict, the list, what is saved."""

from __future__ import annotations

import pytest

from lib.analysis.alignment.pairs.agreeing import Agreement, choices_of, find_agreement
from lib.analysis.alignment.pairs.contradictions import find_contradiction
from lib.model.changes import Add, Remove, Set, apply
from lib.model.model import Model
from lib.screens.strategy.pairs import (
    added,
    answer,
    conflict,
    missing,
    note,
    notes,
    refused,
    shown,
    taken_back,
    titles,
    weighing,
)
from tests.lib.analysis.alignment.pairs.builders import full, rather
from tests.lib.screens.screens import LANGUAGES, LIBRARIES, MARKED, library, texts
from tests.readers import DA, EN, everybody

ROWS = {"P1": (3.0, 0.0), "P2": (0.0, 3.0), "P3": (1.0, 1.0), "P4": (3.0, 1.0)}
EVEN = {"S1": 1.0, "S2": 3.0}


def model(*pairs: str) -> Model:
    return full(EVEN, ROWS, *pairs)


def found(*pairs: str) -> Agreement:
    return find_agreement(model(*pairs))


def contradiction(*pairs: str) -> str:
    chosen = model(*pairs)
    clash = find_contradiction(choices_of(chosen))
    assert clash is not None
    return " ".join(map(EN.say, conflict(chosen, clash)))


@pytest.mark.parametrize("name", LIBRARIES)
@pytest.mark.parametrize("code", LANGUAGES)
def test_every_library_has_an_answer(name: str, code: str) -> None:
    said = everybody(code).say(answer(find_agreement(library(name))))
    assert said.endswith(".")


def test_the_answer_says_whether_todays_weights_agree() -> None:
    assert EN.say(answer(found("P2>P1"))) == "Today's weights agree with the choice."
    assert EN.say(answer(found("P2>P1", "P4>P3"))) == "Today's weights agree with all 2 choices."


def test_the_answer_says_how_near_the_weights_are_that_agree() -> None:
    assert EN.say(answer(found("P1>P2", "P4>P3"))) == (
        "Today's weights do not agree with one choice of 2. The nearest weights that agree with "
        "all move 25.0% of the weight to other goals."
    )
    said = DA.say(answer(found("P1>P2")))
    assert said.startswith("De nuværende vægte passer ikke med valget.")
    assert "flytter 25,0\u00a0% af vægten" in said


def test_a_tiny_move_is_said_to_be_one() -> None:
    level = full({"S1": 1.0, "S2": 1.0}, ROWS, "P1>P2")
    assert "less than 0.1 %" in EN.say(answer(find_agreement(level)))


def test_choices_that_no_weights_agree_with_are_said_to_be_so_and_what_resolves_it() -> None:
    assert EN.say(answer(found("P1>P2", "P2>P1"))) == (
        "No weights at all agree with all 2 choices."
    )
    said = contradiction("P1>P2", "P2>P1")
    assert said == (
        "These cannot hold together: P1 rather than P2 and P2 rather than P1. "
        "Take back any one of them, and all the others can hold."
    )


def test_one_that_no_weights_agree_with_says_why() -> None:
    said = contradiction("P3>P4", "P2>P1")
    assert said == (
        "P4 reaches at least as much of every goal as P3, so it is never behind. "
        "Take it back, or change what the two contribute."
    )


def test_where_several_must_go_they_are_counted() -> None:
    said = contradiction("P3>P4", "P1>P4")
    assert "At least 2 choices have to be taken back, such as: P1 rather than P4 and" in said


def test_where_one_of_the_contradiction_alone_resolves_all_it_is_named() -> None:
    said = contradiction("P1>P2", "P2>P1", "P3>P1")
    assert said.endswith("All the others can hold once this is taken back: P1 rather than P2.")


def test_nothing_chosen_asks_for_a_choice() -> None:
    assert EN.say(answer(found())).startswith("Nothing has been chosen yet")


def test_without_weights_the_answer_says_what_the_new_ones_are() -> None:
    none = full({"S1": None, "S2": None}, ROWS, "P1>P2")
    assert EN.say(answer(find_agreement(none))).startswith("No goal has a weight yet.")
    assert EN.say(answer(find_agreement(full({}, {"P1": (), "P2": ()}, "P1>P2")))) == (
        "There is no goal yet that a choice could be about."
    )


def test_every_choice_is_listed_with_how_far_it_holds_today() -> None:
    rows = shown(model("P1>P2", "P4>P3"), found("P1>P2", "P4>P3"), EN)
    assert [(row.said, row.today, row.holds) for row in rows] == [
        (
            "P1 rather than P2",
            "Does not hold by today's weights: 50.0 percentage points behind.",
            False,
        ),
        ("P4 rather than P3", "Holds by today's weights: 16.7 percentage points ahead.", True),
    ]


def test_two_that_are_level_today_do_not_hold_and_say_so() -> None:
    level = full({"S1": 1.0, "S2": 1.0}, ROWS, "P1>P2")
    (row,) = shown(level, find_agreement(level), EN)
    assert row.today == "Does not hold by today's weights: the two are level."


def test_without_weights_nothing_is_said_of_today() -> None:
    none = full({"S1": None, "S2": None}, ROWS, "P1>P2")
    (row,) = shown(none, find_agreement(none), EN)
    assert (row.today, row.holds) == ("", True)


def test_the_same_choice_twice_and_one_with_itself_are_refused() -> None:
    chosen = model("P1>P2")
    assert refused(chosen, ("P1", "P1")) is not None
    assert refused(chosen, ("P1", "P2")) is not None
    assert refused(chosen, ("P2", "P1")) is None


def test_a_choice_is_added_and_taken_back_by_an_ordinary_change() -> None:
    after = apply(model(), added(("P1", "P2")))
    assert [(row.rather, row.than) for row in after.preferences] == [("P1", "P2")]
    assert apply(after, taken_back(("P1", "P2"))) == model()
    assert isinstance(added(("P1", "P2"))[0], Add)
    assert isinstance(taken_back(("P1", "P2"))[0], Remove)


def test_the_history_says_what_was_chosen() -> None:
    assert EN.say(note(model(), ("P1", "P2"))) == "P1 rather than P2"
    assert EN.say(note(model(), ("P1", "P2"), back=True)) == "Taken back: P1 rather than P2"


def test_the_nearest_weights_become_the_librarys_by_the_ordinary_changes() -> None:
    chosen = model("P1>P2")
    it = weighing(chosen, find_agreement(chosen))
    after = apply(chosen, it.changes)
    assert after.options.weights_by == "pairs"
    assert find_agreement(after).agrees
    assert it.answers.settled
    assert missing(find_agreement(chosen)) is None


def test_where_today_agrees_there_is_nothing_to_save() -> None:
    chosen = model("P2>P1")
    assert weighing(chosen, find_agreement(chosen)).new == {"S1": 1.0, "S2": 3.0}
    said = missing(find_agreement(chosen))
    assert said is not None
    assert "agree already" in EN.say(said)


@pytest.mark.parametrize("pairs", [(), ("P1>P2", "P2>P1")])
def test_where_no_weights_follow_nothing_can_be_saved(pairs: tuple[str, ...]) -> None:
    chosen = model(*pairs)
    it = weighing(chosen, find_agreement(chosen))
    assert not it.new
    assert missing(find_agreement(chosen)) is not None


def test_what_is_unknown_of_those_chosen_between_is_said() -> None:
    assert not notes(model("P1>P2"), found("P1>P2"))
    chosen = apply(model("P1>P2"), [Set("contributions", ("P2", "S1"), "points", None)])
    (said,) = notes(chosen, find_agreement(chosen))
    assert EN.say(said) == ("Not every contribution of P2 is known. What is unknown counts 0 here.")


def test_every_partnership_can_be_chosen_those_that_ended_last() -> None:
    ended = apply(model(), [Set("partnerships", "P1", "status", "ended")])
    assert list(titles(ended, EN)) == ["P2", "P3", "P4", "P1"]


def test_every_text_goes_through_the_language() -> None:
    chosen = rather(model(), ("P1", "P2"), ("P2", "P1"), ("P3", "P4"))
    clash = find_contradiction(choices_of(chosen))
    assert clash is not None
    said = [answer(find_agreement(chosen)), *conflict(chosen, clash)]
    lines = (*map(MARKED.say, said), *(row.today for row in shown(chosen, found("P1>P2"), MARKED)))
    assert all("⟦" in text for text in texts(lines))
