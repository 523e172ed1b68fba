"""The stacked bars and the heat map."""

from __future__ import annotations

import pytest
from hypothesis import assume, given

from lib.charts.theme import Figure
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.text.language import language
from lib.view.order.alignment import AlignmentView
from tests.lib.analysis.builders import strategies, strategy
from tests.lib.charts.drawn import bars_of, cells_of
from tests.lib.view.screens import alignment

FURTHEST = 1.04
"""How much longer the axis is than what it shows."""


def view(model: Model) -> AlignmentView:
    return alignment(model, language("en"))


def parts(figure: Figure) -> list[Figure]:
    """The series of bars, one for each goal."""
    return [series for series in figure["data"] if series["type"] == "bar"]


def lines(figure: Figure) -> Figure:
    """The series of thin lines from lowest to highest."""
    (found,) = (series for series in figure["data"] if series.get("mode") == "lines+markers")
    return found


# -- stacked bars ---------------------------------------------------------------------------------


@given(strategies())
def test_the_parts_of_each_bar_sum_to_its_alignment(model: Model) -> None:
    assume(any(goal.weight for goal in model.goals))
    stacked = parts(bars_of(model))
    for place, bar in enumerate(view(model).bars):
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
    assert titles["text"] == ["1.  P1  ·  100.0", "2.  P2  ·  0.0"]
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
    wide = [bar for bar in view(model).bars if bar.low != bar.high]
    drawn = lines(bars_of(model))["x"]
    assert drawn == [x for bar in wide for x in (bar.low, bar.high, None)]


def test_the_line_of_an_unknown_contribution_reaches_as_far_as_it_could() -> None:
    found = lines(bars_of(strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, None), "P2": (1.0, 1.0)})))
    assert found["x"] == pytest.approx([50.0, 100.0, None])


@given(strategies())
def test_everything_fits_on_the_axis(model: Model) -> None:
    left, right = bars_of(model)["layout"]["xaxis"]["range"]
    assert left == 0
    assert all((bar.high or 0) < right for bar in view(model).bars)


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


# -- heat map -------------------------------------------------------------------------------------


def test_an_unknown_cell_is_marked_and_never_shown_as_nothing() -> None:
    model = strategy({"S1": 1.0, "S2": 1.0}, {"P1": (3.0, None), "P2": (0.0, 1.0)})
    cells, marks = cells_of(model)["data"]
    assert cells["z"] == [[3.0, None], [0.0, 1.0]]
    assert (marks["x"], marks["y"], marks["text"]) == ([1], [0], ["?"])


@given(strategies())
def test_every_cell_has_either_its_points_or_a_mark(model: Model) -> None:
    cells, marks = cells_of(model)["data"]
    empty = {
        (x, y) for y, row in enumerate(cells["z"]) for x, value in enumerate(row) if value is None
    }
    assert set(zip(marks["x"], marks["y"], strict=True)) == empty
    assert len(marks["x"]) == len(empty)


def test_the_number_stands_in_each_cell() -> None:
    assert cells_of(demo())["data"][0]["texttemplate"] == "%{z}"


def test_the_colours_run_from_none_to_most_whatever_the_points_are() -> None:
    cells = cells_of(strategy({"S1": 1.0}, {"P1": (1.0,)}))["data"][0]
    assert (cells["zmin"], cells["zmax"]) == (0, 3)


def test_two_partnerships_of_the_same_name_have_two_rows() -> None:
    model = demo()
    cells = cells_of(model)["data"][0]
    assert cells["y"] == list(range(len(model.partnerships)))


def test_long_names_beside_the_cells_stand_on_several_lines_and_hovering_shows_them_whole() -> None:
    found = cells_of(demo())
    names = [name.replace("<br>", " ") for name in found["layout"]["yaxis"]["ticktext"]]
    assert names == [row[0][0] for row in found["data"][0]["customdata"]]
    assert max(map(len, names)) > 26


def test_goals_stand_above_their_columns() -> None:
    across = cells_of(demo())["layout"]["xaxis"]
    assert (across["side"], across["ticktext"]) == ("top", ["S1", "S2", "S3", "S4", "S5", "S6"])
