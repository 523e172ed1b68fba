"""The diverging bars of two partnerships head to head."""

from __future__ import annotations

from hypothesis import assume, given

from lib.analysis.order.alignment import align
from lib.analysis.order.explaining import compare
from lib.charts.duel import diverging_bars
from lib.charts.theme import Figure
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.text.language import language
from lib.view.order.duel import duel_view
from tests.lib.analysis.builders import strategies, strategy


def chart(model: Model, one: str = "P1", other: str = "P2") -> Figure:
    alignment = align(model)
    view = duel_view(model, alignment, compare(alignment, one, other), language("en"))
    return diverging_bars(view)


def crossed() -> Model:
    """P1 serves the first goal, P2 the second, both the third."""
    cells = {"P1": (3.0, 0.0, 1.0), "P2": (0.0, 3.0, 1.0)}
    return strategy({"S1": 2.0, "S2": 1.0, "S3": 1.0}, cells)


def test_more_stands_to_the_right_and_less_to_the_left() -> None:
    ahead, behind, _ = chart(crossed())["data"]
    assert (ahead["x"], behind["x"]) == ([50.0], [-25.0])
    assert ahead["y"] < behind["y"]


def test_the_two_sides_are_told_apart_by_more_than_colour() -> None:
    ahead, behind, _ = chart(crossed())["data"]
    assert ahead["marker"]["pattern"]["shape"] != behind["marker"]["pattern"]["shape"]
    assert (ahead["name"], behind["name"]) == ("more from P1", "more from P2")


def test_every_goal_has_its_title_over_its_bar_with_the_sign() -> None:
    figure = chart(crossed())
    ahead, behind, titles = figure["data"]
    assert titles["text"] == ["+50.0  S1", "−25.0  S2"]
    assert titles["y"][0] < ahead["y"][0] < titles["y"][1] < behind["y"][0]


@given(strategies())
def test_the_axis_holds_every_bar_and_nothing_in_its_middle(model: Model) -> None:
    assume(any(goal.weight for goal in model.goals) and len(model.partnerships) > 1)
    figure = chart(model, *(row.id for row in model.partnerships[:2]))
    left, right = figure["layout"]["xaxis"]["range"]
    assert left == -right
    assert all(left < x < right for series in figure["data"][:2] for x in series["x"])


def test_a_long_goal_is_shown_whole_on_lines_that_a_phone_can_show() -> None:
    whole = "Demokrati og dialog " * 5
    model = apply(crossed(), [Set("goals", "S1", "name", whole.strip())])
    title = chart(model)["data"][2]["text"][0]
    assert whole.strip() in title.replace("<br>", " ")
    assert max(map(len, title.split("<br>"))) <= 48
