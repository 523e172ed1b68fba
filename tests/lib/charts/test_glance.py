"""Small pictures that are read at a glance."""

from __future__ import annotations

from typing import Any

from lib.charts.glance import (
    LARGEST,
    Level,
    Names,
    level_bars,
    price_line,
    seat_dots,
)
from lib.charts.theme import Figure

NAMES = Names("Now", "Then", "There is")


def series(figure: Figure, name: str) -> Any:
    """The series of that name."""
    return next(it for it in figure["data"] if it.get("name") == name)


# -- how far ---------------------------------------------------------------------------------------


def test_what_is_unknown_has_no_bar() -> None:
    rows = (Level("Reading", 25.0, 100.0, "25 → 100"), Level("Green", None, 63.0, "– → 63"))
    figure = level_bars(rows, NAMES, 100)
    assert series(figure, "Now")["x"] == [25.0]
    assert series(figure, "Then")["x"] == [100.0, 63.0]
    assert [note["text"] for note in figure["layout"]["annotations"]] == ["25 → 100", "– → 63"]


def test_both_bars_stand_under_the_title_of_their_row() -> None:
    rows = (Level("Reading", 25.0, 100.0, ""), Level("Green", 0.0, 63.0, ""))
    figure = level_bars(rows, NAMES, 100)
    titles = figure["data"][-1]
    assert titles["text"] == ["Reading", "Green"]
    now, then = series(figure, "Now")["y"], series(figure, "Then")["y"]
    for title, upper, lower in zip(titles["y"], now, then, strict=True):
        assert title < upper < lower
    assert then[0] < titles["y"][1]


def test_a_limit_is_a_line_and_takes_the_place_of_the_faint_bar() -> None:
    rows = (Level("Children", 100.0, 300.0, "", 200.0), Level("Adults", 50.0, 80.0, ""))
    figure = level_bars(rows, NAMES, 306)
    assert series(figure, "There is")["x"] == [200.0]
    assert figure["data"][0]["x"] == [306]


def test_a_long_title_is_cut_and_shows_no_markup() -> None:
    figure = level_bars((Level("<b>" + "a" * 60, 1.0, 1.0, ""),), NAMES, 100, most=20)
    (title,) = figure["data"][-1]["text"]
    assert len(title) == 20
    assert "<" not in title


# -- a price ---------------------------------------------------------------------------------------


def test_the_dial_is_marked_where_it_stands_with_its_words() -> None:
    figure = price_line(
        [(0.0, 89.5), (100.0, 80.0)], (70.0, 88.6, "89% at 70%"), (76.0, "alone"), ("Promise", "%")
    )
    texts = [it["text"] for it in figure["data"] if "text" in it]
    assert texts == [["<b>89% at 70%</b>"], ["alone"]]
    assert [70.0] in [it["x"] for it in figure["data"]]


def test_without_another_way_there_is_no_line_for_it() -> None:
    figure = price_line([(0.0, 89.5)], (0.0, 89.5, "here"), None, ("Promise", "%"))
    assert [0, 100] not in [it["x"] for it in figure["data"]]


# -- what is filled --------------------------------------------------------------------------------


def test_every_seat_is_a_sign_of_its_part() -> None:
    figure = seat_dots((("Found", 1), ("Nearly", 10), ("Nobody", 4)))
    assert [it["name"] for it in figure["data"]] == ["Found: 1", "Nearly: 10", "Nobody: 4"]
    assert [len(it["x"]) for it in figure["data"]] == [1, 10, 4]
    places = [at for it in figure["data"] for at in zip(it["x"], it["y"], strict=True)]
    assert len(set(places)) == 15


def _parts(found: int) -> tuple[tuple[str, int], ...]:
    return ("Found", found), ("Nearly", 0), ("Nobody", 0)


def test_a_part_of_none_is_not_drawn_and_many_seats_are_small() -> None:
    few, many = seat_dots(_parts(3)), seat_dots(_parts(200))
    assert [it["name"] for it in few["data"]] == ["Found: 3"]
    assert few["data"][0]["marker"]["size"] == LARGEST
    assert many["data"][0]["marker"]["size"] < LARGEST
