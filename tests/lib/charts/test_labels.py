"""Where the labels of points are put."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.charts.labels import CHARACTER, LINE_HEIGHT, MOST, NEAR, Box, Spot, placed

Plot = tuple[float, float]

NARROW, WIDE = (300.0, 150.0), (900.0, 150.0)
PLOTS = (NARROW, WIDE)

share = st.integers(0, 100).map(lambda n: n / 100)
spots = st.lists(st.tuples(share, share, st.integers(8, 44)), max_size=20)
names = st.sampled_from(["P1", "Reading groups", "SMØR-17", "Å"])


def box(spot: Spot, plot: Plot, label: str, place: str) -> Box:
    """Where Plotly draws a label: left, top, right and bottom."""
    x, y, size = spot[0] * plot[0], spot[1] * plot[1], spot[2]
    away, width = size / 2 + NEAR, len(label) * CHARACTER
    middle, line = (x - width / 2, x + width / 2), (y - LINE_HEIGHT / 2, y + LINE_HEIGHT / 2)
    match place:
        case "top center":
            return middle[0], y - away - LINE_HEIGHT, middle[1], y - away
        case "bottom center":
            return middle[0], y + away, middle[1], y + away + LINE_HEIGHT
        case "middle right":
            return x + away, line[0], x + away + width, line[1]
    assert place == "middle left"
    return x - away - width, line[0], x - away, line[1]


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


@pytest.mark.parametrize(("count", "labels"), [(MOST, MOST), (MOST + 1, 0)])
def test_a_crowd_of_labels_is_not_tried(count: int, labels: int) -> None:
    spots = [((i + 0.5) / count, 0.5, 10.0) for i in range(count)]
    found = placed(spots, ["P"] * count, ((100.0 * count, 100.0),))
    assert sum(bool(label) for label, _ in found) == labels


def test_no_points_have_no_labels() -> None:
    assert placed([], [], PLOTS) == []
