"""Bars in parts."""

from __future__ import annotations

import pytest
from hypothesis import assume, given

from lib.analysis.alignment.ranking import align
from lib.analysis.ground.coverage import find_adds
from lib.charts.marks import Pair
from lib.charts.stacked import Part, limited_bars, stacked_counts
from lib.charts.texts import LINE_HEIGHT
from lib.charts.theme import Figure
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.screens.alignment import order
from lib.screens.goals import goals_shown
from tests.lib.analysis.builders import strategies, strategy
from tests.readers import everybody

ENGLISH = everybody("en")


# -- values added up from many parts --------------------------------------------------------------


FURTHEST = 1.04
"""How much longer the axis is than what it shows."""


def bars(model: Model) -> tuple[order.Bar, ...]:
    return order.bars_of(model, align(model), align(model), find_adds(model), ENGLISH)


def bars_of(model: Model) -> Figure:
    """The stacked bars of a model."""
    goals = goals_shown(model, align(model).weights, ENGLISH)
    return order.picture(bars(model), goals, ENGLISH).figure


def parts(figure: Figure) -> list[Figure]:
    """The series of bars, one for each goal."""
    return [series for series in figure["data"] if series["type"] == "bar"]


def lines(figure: Figure) -> Figure:
    """The series of thin lines from lowest to highest."""
    edge, found = (it for it in figure["data"] if it.get("mode") == "lines+markers")
    assert (edge["x"], edge["y"]) == (found["x"], found["y"])
    return found


@given(strategies())
def test_the_parts_of_each_bar_sum_to_its_alignment(model: Model) -> None:
    assume(any(goal.weight for goal in model.goals))
    stacked = parts(bars_of(model))
    for place, bar in enumerate(bars(model)):
        assert sum(part["x"][place] for part in stacked) == pytest.approx(bar.alignment, abs=1e-9)


def test_each_part_names_its_goal() -> None:
    (first, second) = parts(bars_of(strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, 0.0)})))
    assert (first["text"], second["text"]) == (["S1"], [""])


def test_the_first_bar_stands_on_top() -> None:
    found = bars_of(demo())
    bottom, top = found["layout"]["yaxis"]["range"]
    places = parts(found)[0]["y"]
    assert places == sorted(set(places))
    assert top < places[0]
    assert places[-1] < bottom


def test_every_bar_has_its_title_above_it() -> None:
    model = strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (0.0,)})
    figure = bars_of(model)
    titles, places = figure["data"][-1], parts(figure)[0]["y"]
    assert titles["text"] == ["1. P1\u00a0·\u00a0100.0", "2. P2\u00a0·\u00a00.0"]
    assert titles["y"][0] < places[0] < titles["y"][1] < places[1]


def test_a_long_title_is_shown_whole_on_lines_that_a_phone_can_show() -> None:
    whole = "Åben " * 39 + "skole"
    model = apply(demo(), [Set("partnerships", "P02", "title_en", whole)])
    title = bars_of(model)["data"][-1]["text"][0]
    assert whole in title.replace("<br>", " ")
    assert max(map(len, title.split("<br>"))) <= 48


def test_a_bar_under_a_long_title_stands_clear_of_it() -> None:
    model = apply(demo(), [Set("partnerships", "P02", "title_en", "Åben skole " * 10)])
    figure = bars_of(model)
    titles, places = figure["data"][-1], parts(figure)[0]["y"]
    half = titles["text"][0].count("<br>") * 18 / 2
    assert titles["y"][0] - half > 0
    assert titles["y"][0] + half < places[0] - parts(figure)[0]["width"] / 2


def test_a_part_that_is_clicked_tells_its_partnership() -> None:
    found = bars_of(strategy({"S1": 1.0}, {"P1": (1.0,), "P2": (3.0,)}))
    assert [said[0] for said in parts(found)[0]["customdata"]] == ["P2", "P1"]


@given(strategies())
def test_lines_reach_from_the_lowest_to_the_highest_where_they_differ(model: Model) -> None:
    assume(any(goal.weight for goal in model.goals))
    wide = [bar for bar in bars(model) if bar.low != bar.high]
    drawn = lines(bars_of(model))["x"]
    assert drawn == [x for bar in wide for x in (bar.low, bar.high, None)]


def test_the_line_of_an_unknown_contribution_reaches_as_far_as_it_could() -> None:
    found = lines(bars_of(strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, None), "P2": (1.0, 1.0)})))
    assert found["x"] == pytest.approx([50.0, 100.0, None])


@given(strategies())
def test_everything_fits_on_the_axis(model: Model) -> None:
    left, right = bars_of(model)["layout"]["xaxis"]["range"]
    assert left == 0
    assert all((bar.high or 0) < right for bar in bars(model))


def test_without_values_the_axis_runs_to_one_hundred() -> None:
    assert bars_of(Model())["layout"]["xaxis"]["range"] == pytest.approx([0, 100 * FURTHEST])


def test_without_weights_the_bars_are_empty() -> None:
    (only,) = parts(bars_of(strategy({"S1": None}, {"P1": (3.0,)})))
    assert (only["x"], only["text"]) == ([0], [""])


def test_more_bars_make_a_taller_figure() -> None:
    one, two = (
        bars_of(strategy({"S1": 1.0}, {f"P{i}": (1.0,) for i in range(n)}))["layout"]["height"]
        for n in (1, 2)
    )
    assert one < two


def test_seven_goals_are_told_apart() -> None:
    goals = {f"S{i}": 1.0 for i in range(7)}
    looks = [
        (part["marker"]["color"], part["marker"]["pattern"]["shape"])
        for part in parts(bars_of(strategy(goals, {"P1": [1.0] * 7})))
    ]
    assert len(set(looks)) == 7


# -- counts ---------------------------------------------------------------------------------------


COUNTED = stacked_counts(
    ["One", "Two"],
    [Part("Here", [3, 0], 0), Part("Gone", [0, 0], 1), Part("Open", [1, 20], 2)],
    "N",
)


def test_parts_that_are_nowhere_are_left_out() -> None:
    assert [series["name"] for series in COUNTED["data"]] == ["Here", "Open"]


def test_no_part_is_told_by_colour_alone() -> None:
    looks = {(row["marker"]["color"], row["marker"]["pattern"]["shape"]) for row in COUNTED["data"]}
    assert len({shape for _, shape in looks}) == 2


def test_a_long_title_is_never_cut_and_stands_above_its_bar() -> None:
    title = (
        "Internal policies and procedures for partnerships of a library and its many friends: " * 2
    )
    figure = stacked_counts([title, "Two"], [Part("Here", [3, 1], 0)], "N")
    head = figure["layout"]["annotations"][0]
    assert head["text"].replace("<br>", " ") == title.strip()
    row = (figure["layout"]["height"] - 130) / 2
    bar = figure["data"][0]
    over_the_bar = (bar["y"][0] - bar["width"] / 2) * row
    assert LINE_HEIGHT * (head["text"].count("<br>") + 1) <= over_the_bar


def test_the_number_stands_in_each_part() -> None:
    assert COUNTED["data"][1]["texttemplate"] == ["<b>1</b>", "<b>20</b>"]


def test_the_axis_counts_in_whole_steps_that_are_not_a_crowd() -> None:
    assert COUNTED["layout"]["xaxis"]["dtick"] == 3
    assert COUNTED["layout"]["xaxis"]["range"] == [0, 20]


def test_nothing_to_draw_is_an_empty_figure() -> None:
    assert stacked_counts([], [], "N")["data"] == []


# -- two parts and a limit ------------------------------------------------------------------------


LIMITED = (Pair("Departments", 500.0, 124.0), Pair("The team", 602.0, 0.0))


def limited(limit: float | None = 630.0) -> Figure:
    return limited_bars(LIMITED, limit, ("Own", "Not its own", "There"), "Hours")


def test_the_second_part_is_hatched_and_nothing_is_written_where_there_is_none() -> None:
    first, second, _ = limited()["data"]
    assert (first["marker"]["pattern"]["shape"], second["marker"]["pattern"]["shape"]) == ("", "/")
    assert (first["x"], second["x"]) == ([500.0, 602.0], [124.0, 0.0])
    assert second["texttemplate"][1] == ""


def test_a_line_marks_the_limit_where_it_is_known() -> None:
    assert limited()["data"][2]["x"] == [630.0, 630.0]
    assert len(limited(None)["data"]) == 2


def test_bars_and_limit_are_in_sight() -> None:
    assert limited(900.0)["layout"]["xaxis"]["range"][1] > 900.0
    assert limited(None)["layout"]["xaxis"]["range"][1] > 624.0


def test_each_bar_is_named_above_it() -> None:
    heads = limited()["layout"]["annotations"]
    assert [head["text"] for head in heads] == ["Departments", "The team"]
