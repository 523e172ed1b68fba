"""Which weights put which first, which of two is ahead, and what is worth finding out."""

from __future__ import annotations

import pytest
from hypothesis import given

from lib.analysis.alignment.robustness import WinningChances, rank_acceptability, winning_chances
from lib.analysis.alignment.worth_asking import worth_asking
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.screens.alignment import ahead
from lib.screens.alignment.other_weights import KIND_LABELS
from lib.screens.parts import Table
from lib.screens.steps import Step
from tests.lib.analysis.builders import Cell, strategies, strategy
from tests.readers import EN

FEW = 2_000
PAIR = ("P1", "P2")


def chosen(model: Model, kind: str = "any") -> list[str]:
    found = rank_acceptability(model, kind, FEW)
    return [EN.say(said) for said in ahead.choosers(model, found)]


def weights(model: Model, kind: str = "any") -> Table:
    return ahead.central_weights(model, rank_acceptability(model, kind, FEW), EN)


def chances(model: Model) -> dict[str, WinningChances | None]:
    return {name: winning_chances(model, name, PAIR, 500) for name in KIND_LABELS}


def said(model: Model) -> str:
    return EN.say(ahead.finding(model, PAIR, chances(model)["near"], "near", EN))


def two(model: Model) -> Table:
    return ahead.short(model, PAIR, chances(model), EN)


# -- which weights put which first -----------------------------------------------------------------


def test_a_specialist_is_first_where_its_goal_weighs_more() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 0.0), "P2": (0.0, 2.0)})
    first, second = chosen(model)
    assert first.startswith("P1: more weight on S1, 70% in the mean (in all weightings")
    assert second.startswith("P2: more weight on S2, 80% in the mean (in all weightings")


def test_who_is_always_first_is_so_at_the_average_weights() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 3.0), "P2": (0.0, 2.0)})
    assert chosen(model) == ["P1: weights about as they are on average."]


def test_at_most_four_are_told_of() -> None:
    assert len(chosen(demo())) == 4


def test_who_is_hardly_ever_first_stands_only_in_the_table() -> None:
    assert len(chosen(demo(), "order")) < len(weights(demo(), "order").rows) - 1


@given(strategies())
def test_each_row_of_weights_sums_to_one(model: Model) -> None:
    for row in weights(model).rows[1:]:
        shares = [cell or 0.0 for cell in row[2:-1] if not isinstance(cell, str)]
        assert sum(shares) == pytest.approx(1)


def test_the_weights_as_set_stand_above_them() -> None:
    model = strategy({"S1": 3.0, "S2": 1.0}, {"P1": (1.0, 1.0)})
    assert weights(model).rows[0] == ("The weights as set", None, 0.75, 0.25, None)


# -- which of two is ahead ------------------------------------------------------------------------


def test_who_is_ahead_more_often_is_named_first() -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (3.0,)})
    assert said(model) == "P2 is ahead of P1 in 100% of weightings near yours."


def test_those_who_are_level_are_said_to_be() -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (1.0,)})
    assert said(model) == "P1 and P2 are level in 100% of weightings near yours."
    assert {row[1:] for row in two(model).rows} == {(0, 1, 0)}


def test_every_kind_of_weights_has_a_row_that_adds_up() -> None:
    rows = two(strategy({"S1": 2.0, "S2": 1.0}, {"P1": (3, 0), "P2": (0, 3)})).rows
    assert [row[0] for row in rows] == [
        "Near your weights",
        "Your order of goals",
        "Any weights at all",
    ]
    assert all(sum(map(float, row[1:])) == pytest.approx(1) for row in rows if row[1:])


def test_two_of_the_same_name_have_two_columns() -> None:
    model = strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (3.0,)})
    labels = [column.label for column in two(model).columns]
    assert len(set(labels)) == 4


def test_without_weights_only_any_weights_are_shown() -> None:
    model = strategy({"S1": None}, {"P1": (1.0,), "P2": (3.0,)})
    assert len(two(model).rows) == 1
    assert "until goals have weights" in said(model)


# -- what is worth finding out ---------------------------------------------------------------------


def found_out(model: Model, k: int = 1) -> str:
    return EN.say(ahead.asking_finding(worth_asking(model, k)))


def listed(model: Model, k: int = 1) -> tuple[Step, ...]:
    return ahead.steps(model, worth_asking(model, k), EN)


def against_two(cell: Cell) -> Model:
    """One partnership gives 2 points and the other `cell`."""
    return strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (cell,)})


def test_an_answer_is_asked_for_with_what_it_could_change_and_the_way_to_it() -> None:
    (step,) = listed(against_two(None))
    assert step.text == (
        "What does P2 give S1 (unknown)? Then it is number 1 to 2; in 33% of all it could be, "
        "it is first instead of P1. Knowing it before choosing is worth 5.56 percentage points "
        "on average."
    )
    assert (step.page, step.query) == ("partnership", {"partnership": "P2"})


def test_one_that_is_among_the_first_could_give_its_place_away() -> None:
    (step,) = listed(strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (None,)}))
    assert "in 33% of all it could be, P1 is first instead." in step.text


def test_a_whole_partnership_is_asked_about_with_all_its_goals() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (2.7, 2.7), "P2": (None, None)})
    (step,) = listed(model)
    assert step.text.startswith("What does P2 give these goals: S1 and S2? Then it is number 1 to")


def test_a_range_is_told() -> None:
    (step,) = listed(against_two((1.0, None, 2.5)))
    assert "(1 to 2.5 points)" in step.text


def test_a_missing_row_is_unknown_too() -> None:
    model = strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (None,)})
    rows = [row for row in model.rows() if getattr(row, "partnership", "") != "P2"]
    (step,) = listed(Model.of(rows))
    assert "(unknown)" in step.text


def test_there_are_five_at_most_and_all_are_counted() -> None:
    found = worth_asking(demo(), 5)
    assert len(listed(demo(), 5)) == 5
    assert f"{len(found.asks)} things to find out could each change the first 5" in found_out(
        demo(), 5
    )
    assert len(found.asks) > 5


def test_among_several_it_speaks_of_the_first_k() -> None:
    assert "among the first 5 instead" in listed(demo(), 5)[0].text


def test_it_says_when_no_answer_matters() -> None:
    model = against_two((0.0, None, 1.0))
    assert listed(model) == ()
    assert found_out(model).endswith("knowing it would not change who is first.")


def test_it_says_when_everything_is_known() -> None:
    assert found_out(against_two(1.0)) == "Every contribution is known."
