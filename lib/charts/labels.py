"""Where to put the labels of points so that they cover neither points nor one another."""

from __future__ import annotations

from collections.abc import Sequence

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in pixels."""

CHARACTER, LINE_HEIGHT, NEAR = 7.5, 14.0, 3.0
MOST = 60
"""More points than this are not labelled: no place is left, and the tables name them."""


def placed(
    points: Sequence[tuple[float, float, float]], labels: Sequence[str]
) -> list[tuple[str, str]]:
    """Each label (empty where none fits) with Plotly's name for its place beside its point.

    `points` are (x, y, diameter) in pixels, y downwards. Greedy, in the order given: each label
    takes the first of above, right, below and left that is free.
    """
    if len(points) > MOST:
        return [("", "top center")] * len(points)
    taken = [_disc(*point) for point in points]
    result = []
    for own, ((x, y, size), label) in enumerate(zip(points, labels, strict=True)):
        others = [box for i, box in enumerate(taken) if i != own]
        for place, box in _places(x, y, size / 2 + NEAR, len(label) * CHARACTER):
            if not any(_overlap(box, other) for other in others):
                taken.append(box)
                result.append((label, place))
                break
        else:
            result.append(("", "top center"))
    return result


def _places(x: float, y: float, away: float, width: float) -> list[tuple[str, Box]]:
    half, line = width / 2, LINE_HEIGHT
    return [
        ("top center", (x - half, y - away - line, x + half, y - away)),
        ("middle right", (x + away, y - line / 2, x + away + width, y + line / 2)),
        ("bottom center", (x - half, y + away, x + half, y + away + line)),
        ("middle left", (x - away - width, y - line / 2, x - away, y + line / 2)),
    ]


def _disc(x: float, y: float, size: float) -> Box:
    return x - size / 2, y - size / 2, x + size / 2, y + size / 2


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
