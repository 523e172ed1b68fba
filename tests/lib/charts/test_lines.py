"""Lines over a dial or an amount."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lib.charts.lines import (
    Mark,
    MarkedCurve,
    Post,
    dial_lines,
    line,
    marked_curve,
    over_dial,
)
from lib.charts.theme import Figure

# -- over a dial ----------------------------------------------------------------------------------


def test_a_line_has_a_sign_at_each_value_and_keeps_gaps() -> None:
    drawn = line((0.0, 10.0), (50.0, None), "Coverage", 1)
    assert (drawn["x"], drawn["y"]) == ([0.0, 10.0], [50.0, None])
    assert drawn["marker"]["symbol"] == "square"
    assert drawn["line"]["dash"] == "dash"


def test_a_name_with_markup_is_shown_as_it_is_written() -> None:
    drawn = line((0.0,), (1.0,), "a <b>", 2)
    assert "<b>" not in drawn["name"]


@pytest.mark.parametrize(
    ("values", "lowest"), [((57.0, 90.0), 50.0), ((53.0, None), 40.0), ((2.0,), 0.0), ((), 0.0)]
)
def test_the_axis_begins_at_a_whole_ten_below_all_values(
    values: tuple[float | None, ...], lowest: float
) -> None:
    drawn = over_dial(400, ("Promise", "Per cent"), values, (30, 100))
    assert drawn["yaxis"]["range"][0] == lowest


VALUES = ("Coverage", "Wishes", "Combined")
STEPS = ((0.0, (76.0, 53.0, None)), (100.0, (70.0, 80.0, 88.0)))


def dialled() -> Figure:
    return dial_lines(VALUES, STEPS, ("Caution", "Per cent"), Post(30.0, "today"))


def test_three_lines_differ_in_dash_and_sign() -> None:
    series = dialled()["data"]
    assert len({(it["line"]["dash"], it["marker"]["symbol"]) for it in series}) == 3
    assert [it["x"] for it in series] == [[0.0, 100.0]] * 3
    assert series[2]["y"] == [None, 88.0]


def test_today_is_marked() -> None:
    layout = dialled()["layout"]
    assert layout["shapes"][0]["x0"] == layout["annotations"][0]["x"] == 30.0
    assert layout["annotations"][0]["text"] == "<b>today</b>"


def test_every_value_of_every_line_is_in_sight() -> None:
    assert dialled()["layout"]["yaxis"]["range"] == [40.0, 102]


# -- with marks -----------------------------------------------------------------------------------


CURVE = MarkedCurve(
    dots=((0.0, (89.5, 79.0, 35.0)), (50.0, (88.0, 89.0, 73.0)), (84.0, (83.9, 95.0, 84.0))),
    before=(),
    marks=(
        Mark("Departments", 80.0, (76.0, 95.0, 80.0), 1),
        Mark("The team", 35.0, (89.5, 79.0, 35.0), 0),
    ),
    posts=(Post(30.0, "today"), Post(70.0, "proposed")),
    names=("Coverage", "Wishes", "Least"),
    older="Before",
    titles=("Promise", "Per cent"),
)


def named(curve: MarkedCurve, name: str) -> Figure:
    return next(it for it in marked_curve(curve)["data"] if it.get("name") == name)


def test_the_lines_differ_in_dash_and_sign() -> None:
    lines = [it for it in marked_curve(CURVE)["data"] if it["mode"] == "lines+markers+text"]
    looks = [(it["line"]["dash"], it["marker"]["symbol"]) for it in lines]
    assert len(set(looks)) == 3
    assert [it["y"] for it in lines] == [[89.5, 88.0, 83.9], [79.0, 89.0, 95.0], [35.0, 73.0, 84.0]]


def test_what_it_is_compared_with_is_marked_and_named() -> None:
    marks = [it for it in marked_curve(CURVE)["data"] if it["mode"] == "markers+text"]
    assert [mark["name"] for mark in marks] == ["Departments", "The team"]
    assert [mark["marker"]["symbol"] for mark in marks] == ["triangle-up", "star"]
    assert (marks[0]["x"], marks[0]["y"]) == ([80.0] * 3, [76.0, 95.0, 80.0])


def test_the_first_post_is_solid_and_each_other_one_dotted_with_its_text_above() -> None:
    layout = marked_curve(CURVE)["layout"]
    posts = [(post["x0"], post["line"]["dash"]) for post in layout["shapes"]]
    assert posts == [(30.0, "solid"), (70.0, "dot")]
    first, second = layout["annotations"]
    assert (first["text"], "yshift" in first) == ("<b>today</b>", False)
    assert second["yshift"] > 0
    alone = replace(CURVE, posts=CURVE.posts[:1])
    assert len(marked_curve(alone)["layout"]["shapes"]) == 1


def test_what_lies_beyond_the_end_of_the_dial_is_greyed() -> None:
    beyond, *posts = marked_curve(replace(CURVE, end=84.0))["layout"]["shapes"]
    assert (beyond["type"], beyond["x0"], beyond["layer"]) == ("rect", 84.0, "below")
    assert beyond["x1"] > 100
    assert len(posts) == 2


def test_a_text_over_a_post_near_an_end_grows_to_the_other_side() -> None:
    posts = (Post(0.0, "none"), Post(50.0, "half"), Post(100.0, "all"))
    heads = marked_curve(replace(CURVE, posts=posts))["layout"]["annotations"]
    assert [head["xanchor"] for head in heads] == ["left", "center", "right"]


def test_every_value_is_in_sight() -> None:
    for before, lowest in (((), 30.0), (((0.0, (80.0, 60.0, 23.0)),), 10.0)):
        drawn = marked_curve(replace(CURVE, before=before))["layout"]
        assert drawn["yaxis"]["range"][0] == lowest


def test_an_older_curve_is_dotted_and_only_there_while_the_new_one_is_drawn() -> None:
    before = ((0.0, (80.0, 60.0, 40.0)), (100.0, (70.0, 65.0, 45.0)))
    old = marked_curve(replace(CURVE, before=before))["data"][0]
    assert (old["line"]["dash"], old["showlegend"], old["y"]) == ("dot", True, [80.0, 70.0])
    assert marked_curve(CURVE)["data"][0]["showlegend"] is False


def test_a_label_stands_over_the_highest_sign_clear_of_the_lines() -> None:
    places = [named(CURVE, name)["textposition"] for name in ("Departments", "The team")]
    assert places == ["top left", "top right"]
    team = named(CURVE, "The team")
    assert team["text"][team["y"].index(max(team["y"]))] == "The team"
    assert len([text for text in team["text"] if text]) == 1


def test_a_label_whose_sign_is_at_the_top_stands_below_it() -> None:
    top = replace(CURVE, marks=(Mark("Departments", 75.0, (70.0, 100.0), 0),))
    assert named(top, "Departments")["textposition"] == "bottom left"
