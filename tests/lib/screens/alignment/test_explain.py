"""“Why that place?”: a partnership's place in sentences, and two head to head."""

from __future__ import annotations

import pytest
from hypothesis import assume, given

from lib.analysis.alignment.ranking import Explanation, align, compare
from lib.analysis.alignment.ranking import explain as found_for
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.screens.alignment import duel, explain
from lib.screens.parts import Table
from tests.lib.analysis.builders import Cell, strategies, strategy
from tests.readers import everybody

ENGLISH = everybody("en")


def found(model: Model, partnership: str) -> Explanation:
    return found_for(align(model), partnership)


def place(model: Model, partnership: str) -> str:
    return ENGLISH.say(explain.finding(model, found(model, partnership)))


def gets(model: Model, partnership: str) -> str | None:
    said = explain.parts(model, found(model, partnership).own)
    return None if said is None else ENGLISH.say(said)


def rivals(model: Model, partnership: str) -> list[str]:
    told = explain.rivals(model, found(model, partnership), ENGLISH)
    return [ENGLISH.say(said) for said in told]


def notes(model: Model, partnership: str) -> list[str]:
    return [ENGLISH.say(said) for said in explain.notes(model, found(model, partnership).own)]


def goals(model: Model) -> list[tuple[str, float]]:
    return duel.goals(model, compare(align(model), "P1", "P2"), ENGLISH)


def table(model: Model, one: str = "P1", other: str = "P2") -> Table:
    alignment = align(model)
    return duel.goal_by_goal(model, alignment, compare(alignment, one, other), ENGLISH)


def against(model: Model, one: str, other: str, code: str = "en") -> str:
    reader = everybody(code)
    difference = compare(align(model), one, other)
    return reader.say(duel.difference_words(model, difference, reader))


def one_goal(**cells: Cell) -> Model:
    return strategy({"S1": 1.0}, {name: (cell,) for name, cell in cells.items()})


def test_the_place_is_said_with_its_rank_and_its_value() -> None:
    assert place(demo(), "P02") == (
        "Reading groups in care homes stands as number 1 of 24: on its own it would reach 9.6% of "
        "the strategy."
    )


def test_its_value_is_told_part_by_part() -> None:
    assert gets(demo(), "P02") == (
        "It gets 6.3 from Joy of reading through life and 3.3 from Communities and local cohesion."
    )
    assert gets(one_goal(P1=3.0, P2=0.0), "P2") is None


def test_those_that_share_the_place_are_named_and_many_are_counted() -> None:
    few = one_goal(P1=1.0, P2=1.0, P3=1.0)
    many = one_goal(**dict.fromkeys(("P1", "P2", "P3", "P4", "P5"), 1.0))
    assert place(few, "P1").endswith("It shares the place with P2 and P3.")
    assert place(many, "P1").endswith("It shares the place with 4 others.")


def test_each_rival_is_told_with_the_gap_and_where_it_comes_from() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 1.0), "P2": (1.5, 1.5), "P3": (0.0, 0.0)})
    above, below = rivals(model, "P2")
    assert (
        above == "P2 is 16.7 percentage points behind P1: more for S2 (+8.3), less for S1 (−25.0)."
    )
    assert below == "P2 is 50.0 percentage points ahead of P3: more for S1 (+25.0) and S2 (+25.0)."


def test_at_either_end_nobody_stands_beyond() -> None:
    model = one_goal(P1=3.0, P2=0.0)
    assert rivals(model, "P1")[0] == "No other stands above it."
    assert rivals(model, "P2")[-1] == "No other stands below it."


def test_two_that_give_the_same_are_told_to() -> None:
    assert against(one_goal(P1=1.0, P2=1.0), "P1", "P2") == "P1 and P2 give every goal the same."


def test_two_that_are_level_by_different_goals_are_told_to() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (0.0, 3.0)})
    assert against(model, "P1", "P2") == (
        "P1 is level with P2: more for S1 (+50.0), less for S2 (−50.0)."
    )


def test_a_hairs_breadth_is_not_shown_as_nothing() -> None:
    assert "less than 0.1 percentage points ahead of P2" in against(
        one_goal(P1=2.001, P2=2.0), "P1", "P2"
    )


def test_only_the_three_goals_that_tell_most_are_named() -> None:
    goals = {f"S{n}": float(n) for n in range(1, 6)}
    said = against(strategy(goals, {"P1": [3.0] * 5, "P2": [0.0] * 5}), "P1", "P2")
    assert [goal for goal in goals if goal in said] == ["S3", "S4", "S5"]


def test_an_ended_rival_is_said_to_have_ended() -> None:
    model = apply(one_goal(P1=3.0, P2=1.0), [Set("partnerships", "P1", "status", "ended")])
    assert "behind P1 (ended)" in rivals(model, "P2")[0]


def test_numbers_are_written_as_the_reader_writes_them() -> None:
    assert "−1,7" in against(demo(), "P02", "P08", "da")


def test_where_something_is_unknown_who_is_ahead_is_so_for_what_is_known() -> None:
    known = {"P1": (3.0, 1.0), "P2": (0.0, 1.0)}
    unsure = {"P1": (3.0, None), "P2": (0.0, 0.0)}
    unweighed = strategy({"S1": 1.0, "S2": 0.0}, unsure)
    assert against(strategy({"S1": 1.0, "S2": 1.0}, known), "P1", "P2").startswith("P1 is 50.0 ")
    for pair in (("P1", "P2"), ("P2", "P1")):
        said = against(strategy({"S1": 1.0, "S2": 1.0}, unsure), *pair)
        assert said.startswith(f"For what is known, {pair[0]} is 50.0 percentage points ")
    assert against(unweighed, "P1", "P2").startswith("P1 is 100.0 ")


def test_of_one_that_too_little_is_known_of_its_low_and_high_are_told() -> None:
    model = strategy({"S1": 3.0, "S2": 1.0}, {"P1": (None, 3.0), "P2": (1.0, 0.0)})
    assert place(model, "P1") == (
        "Too little is known to rank P1: 25% of the weight is assessed. On its own it could reach "
        "from 25.0% to 100.0% of the strategy."
    )
    assert rivals(model, "P1") == []
    assert place(model, "P2").startswith("P2 stands as number 1 of 1:")


@pytest.mark.parametrize(
    ("running", "adds", "said"),
    [
        ("P1", 2.5, "Beside what runs now it would add 2.5 percentage points."),
        ("P2", 2.5, "It runs now: without it 2.5 percentage points less would be reached."),
        ("P1", -2.5, "Beside what runs now it would take 2.5 percentage points away."),
        ("P2", -2.5, "It runs now: without it 2.5 percentage points more would be reached."),
    ],
)
def test_what_it_adds_to_those_that_run_is_told(running: str, adds: float, said: str) -> None:
    model = apply(one_goal(P1=1.0, P2=1.0), [Set("partnerships", running, "status", "running")])
    assert explain.added(model, align(model).find("P2"), adds) is None  # without a target
    model = apply(model, [Set("goals", "S1", "target", 6.0)])
    found = explain.added(model, align(model).find("P2"), adds)
    assert found is not None
    assert ENGLISH.say(found) == said
    assert explain.added(model, align(model).find("P2"), None) is None


@pytest.mark.parametrize(
    ("cell", "start"), [(None, "Its contribution to S1 is unknown"), ((1.0, 2.0, 3.0), "With all")]
)
def test_what_is_not_known_is_noted(cell: Cell, start: str) -> None:
    assert notes(one_goal(P1=cell), "P1")[0].startswith(start)


def test_how_far_it_could_end_is_told_for_a_range() -> None:
    (note,) = notes(one_goal(P1=(0.0, 1.5, 3.0)), "P1")
    assert "from 0.0 to 100.0" in note


def test_where_all_is_known_nothing_is_noted() -> None:
    assert notes(one_goal(P1=2.0), "P1") == []


def test_without_weights_there_is_no_place_to_explain() -> None:
    model = strategy({"S1": None}, {"P1": (3.0,)})
    assert place(model, "P1") == "No goal has a weight yet, so P1 has no place."
    assert (rivals(model, "P1"), notes(model, "P1")) == ([], [])


# -- two head to head -----------------------------------------------------------------------------


def test_the_title_says_who_stands_against_whom_and_the_difference() -> None:
    model = strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (0.0,)})
    title = duel.title(model, compare(align(model), "P2", "P1"), ENGLISH)
    assert ENGLISH.say(title) == "P2 against P1: −100.0"


def test_goals_stand_from_most_ahead_to_most_behind_with_their_sign() -> None:
    model = strategy({"S1": 1.0, "S2": 2.0}, {"P1": (0.0, 3.0), "P2": (3.0, 0.0)})
    assert [label for label, _ in goals(model)] == ["+66.7  S2", "−33.3  S1"]


def test_goals_in_which_they_do_not_differ_are_named_apart() -> None:
    model = strategy({"S1": 1.0, "S2": 2.0}, {"P1": (1.0, 3.0), "P2": (1.0, 0.0)})
    same = duel.same(model, compare(align(model), "P1", "P2"))
    assert [label for label, _ in goals(model)] == ["+66.7  S2"]
    assert ENGLISH.say(same) == "No difference: S1."


def test_the_table_works_out_each_goal_and_sums_up() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (0.0, None)})
    found = {row[0]: row[1:] for row in table(model).rows}
    assert found["S1"] == pytest.approx((50, 0.5, 3, 3, 0, 50, 0))
    assert found["S2"] == (0, 0.5, 3, 0, None, 0, 0)
    assert found["Together"] == (50, 1.0, None, None, None, 50, 0)


@given(strategies())
def test_the_rows_of_the_table_sum_to_the_last_one(model: Model) -> None:
    assume(any(goal.weight for goal in model.goals) and len(model.partnerships) > 1)
    *rows, together = table(model, model.partnerships[0].id, model.partnerships[1].id).rows
    for column in (1, 2, 6, 7):
        parts = [row[column] for row in rows]
        assert sum(map(float, filter(None, parts))) == pytest.approx(together[column], abs=1e-9)


def test_two_of_the_same_name_are_told_apart() -> None:
    model = apply(
        strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (1.0,)}),
        [Set("partnerships", name, "title", "Lab") for name in ("P1", "P2")],
    )
    labels = [column.label for column in table(model).columns]
    assert len(set(labels)) == len(labels) == 8
    assert "Points, Lab (P1)" in labels


def test_without_weights_there_is_nothing_to_compare() -> None:
    model = strategy({"S1": None}, {"P1": (3.0,), "P2": (1.0,)})
    assert (goals(model), table(model).rows) == ([], ())
