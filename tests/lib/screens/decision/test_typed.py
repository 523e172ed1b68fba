"""What is typed about a decision: kept, checked, and made into one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from lib.screens.decision.ground import Decision
from lib.screens.decision.typed import (
    TypedDecision,
    TypedStep,
    advice,
    decision_of,
    distinct,
    typed_of,
)
from tests.lib.screens.what_if.sides import HOURS, side, sides
from tests.readers import everybody

EN, DAY = everybody("en"), date(2026, 11, 22)
TEXTS = st.text(max_size=20)
STEPS = st.builds(TypedStep, TEXTS, TEXTS, st.none() | st.dates())
TYPED = st.builds(
    TypedDecision,
    title=st.none() | TEXTS,
    question=TEXTS,
    made_on=st.none() | st.dates(),
    chosen=st.none() | TEXTS,
    reasons=st.dictionaries(TEXTS, TEXTS),
    steps=st.lists(STEPS, max_size=3).map(tuple),
)
WHOLE = TypedDecision(
    title="Partnerships 2027",
    question="Should hours grow?",
    decided_by=" The board ",
    chosen="more hours",
    why="They carry it",
    why_not={"democracy": "Too early"},
    reasons={"P01": "Our best"},
    steps=(TypedStep("Call them", "Mette", date(2027, 1, 15)), TypedStep("", "Ole")),
    follow_up="In June",
)


def decided(typed: TypedDecision) -> Decision:
    """The decision between more hours and more democracy."""
    return decision_of(
        typed,
        sides(),
        {"more hours": HOURS, "democracy": ()},
        {"more hours": "From the meeting"},
        title=typed.title or "",
        made_on=DAY,
        told=True,
        revision=3,
    )


def said(typed: TypedDecision) -> list[str]:
    return [EN.say(one) for one in advice(typed, DAY, "Decision")]


@given(TYPED)
def test_what_is_kept_is_what_was_typed(typed: TypedDecision) -> None:
    assert typed_of(typed.plain) == typed


def test_nothing_kept_is_nothing_typed() -> None:
    assert typed_of({}) == TypedDecision()


def test_everything_typed_is_in_the_decision() -> None:
    made = decided(WHOLE)
    assert (made.title, made.question, made.decided_by) == (
        "Partnerships 2027",
        "Should hours grow?",
        "The board",
    )
    assert made.choice is not None
    assert (made.choice.reason, made.choice.note) == ("They carry it", "From the meeting")
    assert made.declined[0].reason == "Too early"
    assert (made.reasons, made.follow_up) == ({"P01": "Our best"}, "In June")


def test_a_step_without_what_is_to_be_done_is_left_out_and_told() -> None:
    assert [row.what for row in decided(WHOLE).steps] == ["Call them"]
    assert said(WHOLE) == ["Step 2 does not say what is to be done. Type it, or remove it."]


def test_what_is_no_longer_compared_cannot_be_chosen() -> None:
    assert decided(replace(WHOLE, chosen="gone")).chosen is None


def test_an_emptied_title_is_told_but_none_at_all_is_not() -> None:
    assert said(replace(WHOLE, title=" ", steps=())) == [
        "The note has no title. Type one; until then it is “Decision”."
    ]
    assert said(TypedDecision()) == []


def test_an_empty_row_of_steps_is_no_matter() -> None:
    assert said(TypedDecision(steps=(TypedStep(), TypedStep(" ")))) == []


def test_a_step_before_the_decision_is_told() -> None:
    [told] = said(TypedDecision(steps=(TypedStep("Call", "", date(2026, 1, 1)),)))
    assert told.startswith("Step 1 is to be done before")


def test_a_code_anywhere_is_found_and_a_number_is_none() -> None:
    assert replace(WHOLE, reasons={"P01": "says M07."}).names_any_of(["M07"])
    assert replace(WHOLE, steps=(TypedStep("x", "M07"),)).names_any_of(["M07"])
    assert not WHOLE.names_any_of(["M07", "2027"])


def test_what_ifs_of_one_name_are_told_apart() -> None:
    assert distinct(["A", "B", "A", "A"]) == ("A", "B", "A (2)", "A (3)")
    twice = decision_of(
        WHOLE,
        sides(side("Ny", HOURS), side("Ny", ())),
        {"ny": ()},
        {},
        title="",
        made_on=DAY,
        told=False,
        revision=0,
    )
    assert [row.name for row in twice.compared] == ["Ny", "Ny (2)"]
