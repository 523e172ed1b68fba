"""Where to put the labels of points so that they cover neither points nor one another."""

from __future__ import annotations

from collections.abc import Sequence

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in pixels."""

Spot = tuple[float, float, float]
"""A point: its place from the left and from the top as shares of the plot, its width in pixels."""

CHARACTER, LINE_HEIGHT, NEAR = 6.8, 14.0, 3.0
MOST = 60
"""More labels than this are not tried: no place is left, and the tables name the points."""


def placed(
    spots: Sequence[Spot], labels: Sequence[str], plots: Sequence[tuple[float, float]]
) -> list[tuple[str, str]]:
    """Each label (empty where none fits) with Plotly's name for its place beside its point.

    A label fits where it is free, and within the plot, on every size of `plots` (width and height
    in pixels): nobody knows how wide the reader's screen is. Greedy, in the order given: each
    label takes the first of above, right, below and left that fits. A point with an empty label
    only takes room.
    """
    if sum(1 for label in labels if label) > MOST:
        return [("", "top center")] * len(spots)
    taken = [[_disc(spot, plot) for spot in spots] for plot in plots]
    result = []
    for own, (spot, label) in enumerate(zip(spots, labels, strict=True)):
        found = _place(spot, label, plots, [_without(boxes, own) for boxes in taken])
        if label and found is not None:
            place, new = found
            for boxes, box in zip(taken, new, strict=True):
                boxes.append(box)
            result.append((label, place))
        else:
            result.append(("", "top center"))
    return result


def _place(
    spot: Spot, label: str, plots: Sequence[tuple[float, float]], others: Sequence[Sequence[Box]]
) -> tuple[str, list[Box]] | None:
    """The first place that fits on every plot, with the label's box on each."""
    places = [_places(spot, plot, len(label) * CHARACTER) for plot in plots]
    for around in zip(*places, strict=True):
        boxes = [box for _, box in around]
        if all(map(_free, boxes, plots, others)):
            return around[0][0], boxes
    return None


def _free(box: Box, plot: tuple[float, float], others: Sequence[Box]) -> bool:
    inside = box[0] >= 0 and box[1] >= 0 and box[2] <= plot[0] and box[3] <= plot[1]
    return inside and not any(_overlap(box, other) for other in others)


def _places(spot: Spot, plot: tuple[float, float], width: float) -> list[tuple[str, Box]]:
    x, y, away = spot[0] * plot[0], spot[1] * plot[1], spot[2] / 2 + NEAR
    half, line = width / 2, LINE_HEIGHT
    return [
        ("top center", (x - half, y - away - line, x + half, y - away)),
        ("middle right", (x + away, y - line / 2, x + away + width, y + line / 2)),
        ("bottom center", (x - half, y + away, x + half, y + away + line)),
        ("middle left", (x - away - width, y - line / 2, x - away, y + line / 2)),
    ]


def _disc(spot: Spot, plot: tuple[float, float]) -> Box:
    x, y, half = spot[0] * plot[0], spot[1] * plot[1], spot[2] / 2
    return x - half, y - half, x + half, y + half


def _without(boxes: Sequence[Box], own: int) -> list[Box]:
    return [*boxes[:own], *boxes[own + 1 :]]


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
