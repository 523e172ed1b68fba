"""The figure of a what-if on competences."""

from __future__ import annotations

from dataclasses import replace

from lib.charts.theme import colour
from lib.charts.turnover import dumbbells
from lib.exchange.ready import demo
from lib.view.competences.turnover import Dots, TurnoverView, turnover_view
from tests.lib.view.competences.turned import EN, left, turned


def view() -> TurnoverView:
    return turnover_view(demo(), left(), turned(left()), EN)


def test_today_and_the_what_if_are_told_apart_by_sign_and_colour() -> None:
    needed, today, then = dumbbells(view())["data"]
    assert today["marker"]["symbol"] != then["marker"]["symbol"] != needed["marker"]["symbol"]
    assert (today["marker"]["color"], then["marker"]["color"]) == (colour(0), colour(1))
    assert len(today["x"]) == len(then["x"]) == len(demo().competences)


def test_no_sign_hides_another_even_where_nothing_moves() -> None:
    _, today, then = dumbbells(view())["data"]
    assert all(a < b for a, b in zip(today["y"], then["y"], strict=True))


def test_a_line_joins_the_two() -> None:
    figure = dumbbells(view())
    joints = figure["layout"]["shapes"]
    assert [it["x0"] for it in joints] == figure["data"][1]["x"]
    assert [it["x1"] for it in joints] == figure["data"][2]["x"]


def test_what_is_unknown_is_not_drawn() -> None:
    blank = replace(view(), dots=(Dots("Dialog <b>", None, 2.0, None),))
    figure = dumbbells(blank)
    assert [it["x"] for it in figure["data"]] == [[], [], [2.0]]
    assert figure["layout"]["annotations"][0]["text"] == "Dialog ‹b›"
    none = replace(view(), dots=(Dots("Dialog", None, None, None),))
    assert [it["x"] for it in dumbbells(none)["data"]] == [[], [], []]


def test_few_people_are_counted_one_by_one() -> None:
    few = replace(view(), dots=(Dots("Dialog", 1.0, 2.0, 3.0),))
    assert dumbbells(few)["layout"]["xaxis"]["dtick"] == 1
    assert "dtick" not in dumbbells(view())["layout"]["xaxis"]
