"""Bars from nothing to a value."""

from __future__ import annotations

from lib.charts.bars import Track, Twin, newer_bars, tracks, twin_bars
from lib.charts.theme import Figure
from tests.lib.charts.drawn import texts

# -- people there of people needed ----------------------------------------------------------------


ROWS = (
    Track("A: 2 → 4 of 6", 2, 4, 6),
    Track("B: 9 of 6", 9, 9, 6),
    Track("C: 3 → 1 of 6", 3, 1, 6),
)


def test_a_bar_is_filled_as_far_as_people_are_there_and_hatched_for_who_comes() -> None:
    pale, now, comes, heads = tracks(ROWS, ("Now", "Comes"), 8)["data"]
    assert pale["x"] == [6, 6, 6]
    assert now["x"] == [2, 6, 1]
    assert (comes["base"], comes["x"]) == ([2, 6, 1], [2, 0, 0])
    assert comes["marker"]["pattern"]["shape"] != now["marker"]["pattern"]["shape"]
    assert heads["text"] == [row.title for row in ROWS]


def test_pictures_side_by_side_can_have_one_scale() -> None:
    assert tracks(ROWS[:1], ("Now", "Comes"), 8)["layout"]["xaxis"]["range"] == [0, 8]


# -- two bars to a row ----------------------------------------------------------------------------


NAMES = ("First", "Second")
TWINS = (
    Twin("A", 0.5, 0.25, ("5 of 10", "2.5 of 10")),
    Twin("B", 0.75, 0.8, ("7.5 of 10", "8 of 10")),
)


def twins(*rows: Twin, shares: bool = True) -> Figure:
    return twin_bars(rows, NAMES, "Share", shares=shares)


def test_each_row_has_two_bars_that_differ_by_more_than_colour() -> None:
    first, second, heads = twins(*TWINS)["data"]
    assert len(first["x"]) == len(second["x"]) == len(heads["text"]) == 2
    assert first["marker"]["pattern"]["shape"] != second["marker"]["pattern"]["shape"]
    assert all(a < b for a, b in zip(first["y"], second["y"], strict=True))


def test_the_axis_ends_beyond_the_longest_bar_so_that_its_words_fit() -> None:
    for shares in (True, False):
        assert twins(*TWINS, shares=shares)["layout"]["xaxis"]["range"][1] > 1.4 * 0.8


def test_a_title_like_markup_is_shown_as_written() -> None:
    heads = twins(TWINS[0]._replace(title="M01 · <b>x</b>"))["data"][2]
    assert "<b>" not in heads["text"][0]


def test_nothing_to_draw_is_no_error() -> None:
    assert twins()["data"][0]["x"] == []


# -- how it is, and how it would be ---------------------------------------------------------------


def newer(*new: float | None, title: str = "A") -> Figure:
    before = (25.0, 75.0)
    bars = [
        Twin(title, old, then, (f"{old} %", "–" if then is None else f"{then} %"))
        for old, then in zip(before, new, strict=True)
    ]
    return newer_bars(bars, ("Today", "New"), "Weight")


def series(figure: Figure) -> dict[str, Figure]:
    return {trace["name"]: trace for trace in figure["data"] if trace["type"] == "bar"}


def test_todays_bar_and_the_new_one_stand_under_their_name() -> None:
    shown = series(newer(50.0, 50.0))

    assert shown["Today"]["x"] == [25.0, 75.0]
    assert shown["New"]["x"] == [50.0, 50.0]
    assert all(t < n < t + 0.5 for t, n in zip(shown["Today"]["y"], shown["New"]["y"], strict=True))


def test_each_bar_tells_its_value() -> None:
    assert series(newer(None, 1.0))["Today"]["text"] == ["25.0 %", "75.0 %"]


def test_before_anything_follows_only_today_is_drawn() -> None:
    assert list(series(newer(None, None))) == ["Today"]


def test_the_axis_has_room_for_the_longest_bar_and_its_value() -> None:
    _, end = newer(25.0, 75.0)["layout"]["xaxis"]["range"]
    assert end > 75 * 1.1


def test_a_name_brings_no_markup_into_the_chart() -> None:
    assert not any("<b>" in text for _, text in texts(newer(1.0, 1.0, title="<b>bold</b>")))
