"""Bars that go either way."""

from __future__ import annotations

import pytest
from hypothesis import assume, given

from lib.analysis.alignment.ranking import align, compare
from lib.charts.sides import Force, Step, diverging_bars, force_bars, waterfall
from lib.charts.theme import Figure
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.screens.alignment import duel
from tests.lib.analysis.builders import strategies, strategy
from tests.readers import everybody

# -- two head to head -----------------------------------------------------------------------------


def chart(model: Model, one: str = "P1", other: str = "P2") -> Figure:
    picture = duel.picture(model, compare(align(model), one, other), everybody("en"))
    return diverging_bars((), ("", ""), "") if picture is None else picture.figure


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
    whole = "Demokrati dialog " * 5
    model = apply(crossed(), [Set("goals", "S1", "name", whole.strip())])
    title = chart(model)["data"][2]["text"][0]
    assert whole.strip() in title.replace("<br>", " ")
    assert max(map(len, title.split("<br>"))) <= 48


# -- forces ---------------------------------------------------------------------------------------


FORCES = (
    Force("Well known", True, None, 0.0),
    Force("Its own wish", True, 0, 2.2),
    Force("Slight", True, 0, 0.0),
    Force("Liked", True, 1, 4.0),
    Force("Too much work", False, 0, 1.5),
)


def forces() -> Figure:
    sides, kinds = ("Drives", "Restrains"), ("measured", "judged")
    return force_bars(FORCES, sides, kinds, "neither", "Strength")


def series(name: str) -> Figure:
    return next(it for it in forces()["data"] if it.get("name") == name)


def test_what_drives_goes_left_and_what_restrains_goes_right() -> None:
    assert series("measured")["x"] == [-2.2, 1.5]
    heads = forces()["layout"]["annotations"]
    assert [head["text"] for head in heads] == ["<b>← Drives</b>", "<b>Restrains →</b>"]


def test_measured_and_judged_differ_in_pattern() -> None:
    assert series("measured")["marker"]["pattern"]["shape"] == ""
    assert series("judged")["marker"]["pattern"]["shape"] == "/"
    assert series("judged")["x"] == [-4.0]


def test_each_text_stands_above_its_bar_on_the_side_to_which_it_pushes() -> None:
    written = forces()["data"][2]
    assert written["text"] == [force.text for force in FORCES]
    assert all(y < i + 0.5 for i, y in enumerate(written["y"]))
    assert [x < 0 for x in written["x"]] == [force.drives for force in FORCES]


def test_what_is_neither_measured_nor_judged_is_said() -> None:
    assert forces()["data"][3]["text"] == ["neither", "0"]


# -- from level to level --------------------------------------------------------------------------


UP = Step("Up", 60.0, 64.0, "+4")
DOWN = Step("Down", 64.0, 63.0, "−1")


def moved(*steps: Step) -> Figure:
    after = steps[-1].end if steps else 60.0
    return waterfall(("Today", 60.0), steps, ("Then", after), ("up", "down"), "Coverage")


def test_bars_float_from_where_the_figure_stood_to_where_it_goes() -> None:
    up, down, *_ = moved(UP, DOWN)["data"]
    assert (up["base"], up["x"]) == ([60.0], [4.0])
    assert (down["base"], down["x"]) == ([64.0], [-1.0])


def test_up_and_down_are_told_apart_by_pattern_as_well_as_colour() -> None:
    up, down, *_ = moved(UP, DOWN)["data"]
    assert up["marker"]["pattern"]["shape"] != down["marker"]["pattern"]["shape"]
    assert up["marker"]["color"] != down["marker"]["color"]


def test_the_ends_stand_where_the_figure_is_before_and_after() -> None:
    ends = moved(UP, DOWN)["data"][2]
    assert ends["x"] == [60.0, 63.0]


def test_the_axis_shows_where_the_figure_moves() -> None:
    low, high = moved(UP, DOWN)["layout"]["xaxis"]["range"]
    assert low == pytest.approx(60.0 - 0.48)
    assert high == pytest.approx(64.0 + 0.48)


def test_a_figure_that_does_not_move_still_has_an_axis() -> None:
    low, high = moved()["layout"]["xaxis"]["range"]
    assert low < 60.0 < high


def test_what_is_said_beside_the_middle_fits_into_half_a_phone() -> None:
    bars = [Force("One", True, None, 0.0)]
    said = "neither measured nor judged"
    figure = force_bars(bars, ("Drives", "Restrains"), ("measured",), said, "Strength")
    (shown,) = figure["data"][-1]["text"]
    assert shown == "neither measured nor<br>judged"
