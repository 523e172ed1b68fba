"""A partnership's place in sentences."""

from __future__ import annotations

import pytest

from lib.analysis.order.alignment import align
from lib.analysis.order.explaining import compare, explain
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.text.language import Language, language
from lib.view.order.explaining import ExplanationView, difference_words, explanation_view
from tests.lib.analysis.builders import Cell, strategy
from tests.lib.view.screens import MARKED, texts


def view(model: Model, partnership: str, reader: Language | None = None) -> ExplanationView:
    found = explain(align(model), partnership)
    return explanation_view(model, found, reader or language("en"))


def against(model: Model, one: str, other: str, code: str = "en") -> str:
    reader = language(code)
    return reader.say(difference_words(model, compare(align(model), one, other), reader))


def one_goal(**cells: Cell) -> Model:
    return strategy({"S1": 1.0}, {name: (cell,) for name, cell in cells.items()})


def test_the_place_is_said_with_its_rank_and_its_value() -> None:
    assert view(demo(), "P02").finding == (
        "Reading groups in care homes stands as number 1 of 24 with 38.3 of 100."
    )


def test_its_value_is_told_part_by_part() -> None:
    assert view(demo(), "P02").parts == (
        "It gets 25.0 from Joy of reading through life and 13.3 from Communities and local "
        "cohesion."
    )
    assert view(one_goal(P1=3.0, P2=0.0), "P2").parts == ""


def test_those_that_share_the_place_are_named_and_many_are_counted() -> None:
    few = one_goal(P1=1.0, P2=1.0, P3=1.0)
    many = one_goal(**dict.fromkeys(("P1", "P2", "P3", "P4", "P5"), 1.0))
    assert view(few, "P1").finding.endswith("It shares the place with P2 and P3.")
    assert view(many, "P1").finding.endswith("It shares the place with 4 others.")


def test_each_rival_is_told_with_the_gap_and_where_it_comes_from() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 1.0), "P2": (1.5, 1.5), "P3": (0.0, 0.0)})
    above, below = view(model, "P2").rivals
    assert above == "P2 is 16.7 behind P1: more for S2 (+8.3), less for S1 (−25.0)."
    assert below == "P2 is 50.0 ahead of P3: more for S1 (+25.0) and S2 (+25.0)."


def test_at_either_end_nobody_stands_beyond() -> None:
    model = one_goal(P1=3.0, P2=0.0)
    assert view(model, "P1").rivals[0] == "No other stands above it."
    assert view(model, "P2").rivals[-1] == "No other stands below it."


def test_two_that_give_the_same_are_told_to() -> None:
    assert against(one_goal(P1=1.0, P2=1.0), "P1", "P2") == "P1 and P2 give every goal the same."


def test_two_that_are_level_by_different_goals_are_told_to() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (0.0, 3.0)})
    assert against(model, "P1", "P2") == (
        "P1 is level with P2: more for S1 (+50.0), less for S2 (−50.0)."
    )


def test_a_hairs_breadth_is_not_shown_as_nothing() -> None:
    assert "less than 0.1 ahead of P2" in against(one_goal(P1=2.001, P2=2.0), "P1", "P2")


def test_only_the_three_goals_that_tell_most_are_named() -> None:
    goals = {f"S{n}": float(n) for n in range(1, 6)}
    said = against(strategy(goals, {"P1": [3.0] * 5, "P2": [0.0] * 5}), "P1", "P2")
    assert [goal for goal in goals if goal in said] == ["S3", "S4", "S5"]


def test_an_ended_rival_is_said_to_have_ended() -> None:
    model = apply(one_goal(P1=3.0, P2=1.0), [Set("partnerships", "P1", "status", "ended")])
    assert "behind P1 (ended)" in view(model, "P2").rivals[0]


def test_numbers_are_written_as_the_reader_writes_them() -> None:
    assert "−10,0" in against(demo(), "P02", "P08", "da")


@pytest.mark.parametrize(
    ("cell", "start"), [(None, "Its contribution to S1 is unknown"), ((1.0, 2.0, 3.0), "With all")]
)
def test_what_is_not_known_is_noted(cell: Cell, start: str) -> None:
    notes = view(one_goal(P1=cell), "P1").notes
    assert notes[0].startswith(start)


def test_how_far_it_could_end_is_told_for_a_range() -> None:
    (note,) = view(one_goal(P1=(0.0, 1.5, 3.0)), "P1").notes
    assert "from 0.0 to 100.0" in note


def test_where_all_is_known_nothing_is_noted() -> None:
    assert view(one_goal(P1=2.0), "P1").notes == ()


def test_without_weights_there_is_no_place_to_explain() -> None:
    found = view(strategy({"S1": None}, {"P1": (3.0,)}), "P1")
    assert found.finding == "No goal has a weight yet, so P1 has no place."
    assert (found.rivals, found.notes) == ((), ())


@pytest.mark.parametrize("name", ["P02", "P11", "P24"])
def test_every_sentence_is_in_the_readers_language(name: str) -> None:
    assert [text for text in texts(view(demo(), name, MARKED)) if not text.startswith("⟦")] == []
