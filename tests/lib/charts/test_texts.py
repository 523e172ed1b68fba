"""The texts of a drawing: on lines, over rows, beside points."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.charts.texts import (
    CHARACTER,
    LABEL_HEIGHT,
    LINE_HEIGHT,
    MOST_LABELS,
    NEAR,
    PHONE,
    PLOTLYS,
    TOP,
    Box,
    Spot,
    beside,
    headings,
    lines,
    placed,
    titled,
    wrapped,
)

# -- lines ----------------------------------------------------------------------------------------


def test_a_short_name_stays_on_one_line_as_it_is() -> None:
    assert wrapped("1.  Datalab  ·  28,3", 40) == "1.  Datalab  ·  28,3"


def test_a_long_name_is_broken_between_words() -> None:
    assert wrapped("Læsegrupper på plejecentre", 19) == "Læsegrupper på<br>plejecentre"


def test_a_word_longer_than_a_line_is_broken_with_a_hyphen() -> None:
    assert wrapped("Børnelitteraturdagene", 19) == "Børnelitte-<br>raturdagene"


def test_a_name_is_not_broken_at_its_own_hyphens() -> None:
    assert wrapped("Læsespor 0-6 år", 11) == "Læsespor<br>0-6 år"


def test_what_needs_more_lines_than_there_are_is_cut_and_shows_it() -> None:
    assert wrapped("en to tre fire fem", 6, most=2) == "en to<br>tre …"


def test_markup_in_a_name_is_put_out_of_force() -> None:
    assert wrapped("<b>Lab</b>", 40) == "‹b›Lab‹/b›"


@pytest.mark.parametrize(("text", "count"), [("", 1), ("a", 1), ("a<br>b<br>c", 3)])
def test_lines_are_counted(text: str, count: int) -> None:
    assert lines(text) == count


@given(st.text("abcæø -0.<", max_size=120), st.integers(8, 40))
def test_no_line_is_too_long_and_nothing_is_lost(name: str, width: int) -> None:
    parts = wrapped(name, width).split("<br>")
    assert max(map(len, parts)) <= width
    kept = "".join(parts).replace("-", "").replace(" ", "")
    assert kept == name.replace("<", "‹").replace("-", "").replace(" ", "")


# -- titles over rows -----------------------------------------------------------------------------


THICK, BELOW = 20.0, 16.0


def some_names() -> st.SearchStrategy[list[str]]:
    """Names that take one to three lines."""
    return st.lists(st.integers(1, 3).map(lambda n: " ".join([PHONE * "x"] * n)), max_size=6)


@given(some_names())
def test_each_title_ends_where_its_bar_begins(names: list[str]) -> None:
    found = titled(names, THICK, BELOW)
    for title, head, middle in zip(found.texts, found.heads, found.middles, strict=True):
        assert head + lines(title) * LINE_HEIGHT / 2 == middle - THICK / 2


@given(some_names())
def test_under_each_bar_the_same_is_free(names: list[str]) -> None:
    texts, heads, middles, end = titled(names, THICK, BELOW)
    starts = [
        head - lines(title) * LINE_HEIGHT / 2 for head, title in zip(heads, texts, strict=True)
    ]
    for (_, middle), (start, _) in pairwise(zip(starts, middles, strict=True)):
        assert start == middle + THICK / 2 + BELOW
    assert end == (middles[-1] + THICK / 2 + BELOW if middles else TOP)


def test_titles_stand_at_their_places() -> None:
    trace = headings(["One", "Two"], [3.0, 9.0], left=-5)
    assert (trace["text"], trace["y"], trace["x"]) == (["One", "Two"], [3.0, 9.0], [-5, -5])


def test_places_beside_rows_lie_so_much_further_down() -> None:
    assert beside(3, -0.5) == [-0.5, 0.5, 1.5]


# -- labels beside points -------------------------------------------------------------------------


Plot = tuple[float, float]

NARROW, WIDE = (300.0, 150.0), (900.0, 150.0)
PLOTS = (NARROW, WIDE)

share = st.integers(0, 100).map(lambda n: n / 100)
spots = st.lists(st.tuples(share, share, st.integers(8, 44)), max_size=20)
names = st.sampled_from(["P1", "Reading groups", "SMØR-17", "Å"])


def box(spot: Spot, plot: Plot, label: str, place: str) -> Box:
    """Where Plotly draws a label: left, top, right and bottom."""
    x, y, size = spot[0] * plot[0], spot[1] * plot[1], spot[2]
    away, width = size / 2 / PLOTLYS + NEAR, len(label) * CHARACTER
    down, across = place.split(" ")
    left = {"center": x - width / 2, "right": x + away, "left": x - away - width}[across]
    top = {
        "top": y - away - LABEL_HEIGHT,
        "middle": y - LABEL_HEIGHT / 2,
        "bottom": y + away,
    }[down]
    return left, top, left + width, top + LABEL_HEIGHT


def disc(spot: Spot, plot: Plot) -> Box:
    x, y, half = spot[0] * plot[0], spot[1] * plot[1], spot[2] / 2
    return x - half, y - half, x + half, y + half


def touch(one: Box, other: Box) -> bool:
    """Whether two boxes share some area."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0 and down > 0


@st.composite
def labelled(draw: st.DrawFn) -> tuple[list[Spot], list[str]]:
    """Points, and a label for each."""
    drawn = draw(spots)
    return drawn, [draw(names) for _ in drawn]


def shown(given_spots: list[Spot], labels: list[str], plot: Plot) -> list[tuple[int, Box]]:
    """The number of the point and the box, on one plot, of every label that is shown."""
    found = placed(given_spots, labels, PLOTS)
    return [
        (i, box(given_spots[i], plot, label, place))
        for i, (label, place) in enumerate(found)
        if label
    ]


@pytest.mark.parametrize("plot", PLOTS)
@given(case=labelled())
def test_labels_never_overlap(plot: Plot, case: tuple[list[Spot], list[str]]) -> None:
    boxes = [box for _, box in shown(*case, plot)]
    assert not any(touch(one, other) for one, other in combinations(boxes, 2))


@pytest.mark.parametrize("plot", PLOTS)
@given(case=labelled())
def test_a_label_covers_no_other_point(plot: Plot, case: tuple[list[Spot], list[str]]) -> None:
    for own, label in shown(*case, plot):
        others = [disc(spot, plot) for i, spot in enumerate(case[0]) if i != own]
        assert not any(touch(label, other) for other in others)


@pytest.mark.parametrize("plot", PLOTS)
@given(case=labelled())
def test_a_label_stays_within_the_plot(plot: Plot, case: tuple[list[Spot], list[str]]) -> None:
    for _, (left, top, right, bottom) in shown(*case, plot):
        assert left >= 0
        assert top >= 0
        assert right <= plot[0]
        assert bottom <= plot[1]


@given(labelled())
def test_every_point_keeps_its_own_label_or_has_none(case: tuple[list[Spot], list[str]]) -> None:
    found = placed(*case, PLOTS)
    assert len(found) == len(case[1])
    assert all(label in (own, "") for (label, _), own in zip(found, case[1], strict=True))


SQUARE = ((100.0, 100.0),)


def test_a_point_with_room_has_its_label_above() -> None:
    assert placed([(0.5, 0.5, 10)], ["P1"], SQUARE) == [("P1", "top center")]


def test_a_label_that_has_no_room_above_stands_beside() -> None:
    found = placed([(0.5, 0.5, 10), (0.5, 0.35, 10)], ["P1", "P2"], SQUARE)
    assert found == [("P1", "middle right"), ("P2", "top center")]


def test_a_label_at_the_edge_stands_where_it_is_not_cut() -> None:
    assert placed([(0.95, 0.5, 10)], ["P1"], SQUARE) == [("P1", "middle left")]


def test_a_label_without_room_anywhere_is_left_out() -> None:
    around = [(0.5, 0.3, 20.0), (0.5, 0.7, 20.0), (0.75, 0.5, 20.0), (0.25, 0.5, 20.0)]
    found = placed([(0.5, 0.5, 10), *around], ["P1", "", "", "", ""], SQUARE)
    assert found[0] == ("", "top center")


@pytest.mark.parametrize(("count", "labels"), [(MOST_LABELS, MOST_LABELS), (MOST_LABELS + 1, 0)])
def test_a_crowd_of_labels_is_not_tried(count: int, labels: int) -> None:
    spots = [((i + 0.5) / count, 0.5, 10.0) for i in range(count)]
    found = placed(spots, ["P"] * count, ((100.0 * count, 100.0),))
    assert sum(bool(label) for label, _ in found) == labels


def test_no_points_have_no_labels() -> None:
    assert placed([], [], PLOTS) == []


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Afdelingerne", "Afdelin-<br>gerne"),
        ("Kombination", "Kombi-<br>nation"),
        ("Departments", "Depart-<br>ments"),
    ],
)
def test_a_word_is_parted_where_a_syllable_begins(word: str, parts: str) -> None:
    assert wrapped(word, 8) == parts
