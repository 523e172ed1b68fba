"""Where the labels of points are put."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.charts.labels import CHARACTER, LINE_HEIGHT, MOST, NEAR, Box, placed

Point = tuple[float, float, float]

points = st.lists(
    st.tuples(st.integers(0, 300), st.integers(0, 150), st.integers(8, 44)), max_size=20
)
names = st.sampled_from(["P1", "P02", "SMØR-17", "Å"])


def box(point: Point, label: str, place: str) -> Box:
    """Where Plotly draws a label: left, top, right and bottom."""
    x, y, size = point
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


def disc(point: Point) -> Box:
    x, y, size = point
    return x - size / 2, y - size / 2, x + size / 2, y + size / 2


def touch(one: Box, other: Box) -> bool:
    """Whether two boxes share some area."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0 and down > 0


@st.composite
def labelled(draw: st.DrawFn) -> tuple[list[Point], list[str]]:
    """Points, and a label for each."""
    drawn = draw(points)
    return drawn, [draw(names) for _ in drawn]


def shown(given_points: list[Point], labels: list[str]) -> list[tuple[int, Box]]:
    """The number of the point and the box of every label that is shown."""
    found = placed(given_points, labels)
    return [
        (i, box(given_points[i], label, place)) for i, (label, place) in enumerate(found) if label
    ]


@given(labelled())
def test_labels_never_overlap(case: tuple[list[Point], list[str]]) -> None:
    boxes = [box for _, box in shown(*case)]
    assert not any(touch(one, other) for one, other in combinations(boxes, 2))


@given(labelled())
def test_a_label_covers_no_other_point(case: tuple[list[Point], list[str]]) -> None:
    for own, label in shown(*case):
        others = [disc(point) for i, point in enumerate(case[0]) if i != own]
        assert not any(touch(label, other) for other in others)


@given(labelled())
def test_every_point_keeps_its_own_label_or_has_none(case: tuple[list[Point], list[str]]) -> None:
    found = placed(*case)
    assert len(found) == len(case[1])
    assert all(label in (own, "") for (label, _), own in zip(found, case[1], strict=True))


def test_a_point_with_room_has_its_label_above() -> None:
    assert placed([(50, 50, 10)], ["P1"]) == [("P1", "top center")]


def test_a_label_that_has_no_room_above_stands_beside() -> None:
    found = placed([(50, 50, 10), (50, 35, 10)], ["P1", "P2"])
    assert found == [("P1", "middle right"), ("P2", "top center")]


def test_a_label_without_room_anywhere_is_left_out() -> None:
    around = [(50.0, 30.0, 20.0), (50.0, 70.0, 20.0), (75.0, 50.0, 20.0), (25.0, 50.0, 20.0)]
    assert placed([(50, 50, 10), *around], ["P1", "", "", "", ""])[0] == ("", "top center")


@pytest.mark.parametrize(("count", "labels"), [(MOST, MOST), (MOST + 1, 0)])
def test_a_crowd_of_points_has_no_labels(count: int, labels: int) -> None:
    found = placed([(100.0 * i, 0, 10) for i in range(count)], ["P"] * count)
    assert sum(bool(label) for label, _ in found) == labels


def test_no_points_have_no_labels() -> None:
    assert placed([], []) == []
