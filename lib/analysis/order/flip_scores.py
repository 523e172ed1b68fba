"""The contribution that would lift a partnership among the first k.

What a single value must become for the order to change: Triantaphyllou & Sánchez (1997), Decision
Sciences 28(1).
"""

from __future__ import annotations

from collections.abc import Mapping

from lib.analysis.order.alignment import SAME, align
from lib.model.model import Model
from lib.model.partnerships import MOST_POINTS


def flip_scores(model: Model) -> dict[str, Mapping[str, float | None]]:
    """Points (0 to 3) by goal at which each partnership outside the top k would be level with it.

    x + (A_k − A_p) · 3 / (100 · w_g), where A_k is the alignment of the last of the top k and all
    else stays; k is the library's setting `shortlist`. None where even 3 points are too few. The
    top k themselves, the first k in display order, have no entry. An unknown contribution starts
    from 0, as it counts today.
    """
    alignment = align(model)
    k = model.options.shortlist
    if not alignment.weights or len(alignment.rows) <= k:
        return {}
    last = alignment.rows[k - 1].alignment or 0.0
    points = {(cell.partnership, cell.goal): cell.points or 0.0 for cell in model.contributions}
    return {
        row.partnership: {
            goal: _flip(
                points.get((row.partnership, goal), 0.0), last - (row.alignment or 0), share
            )
            for goal, share in alignment.weights.items()
        }
        for row in alignment.rows[k:]
    }


def _flip(points: float, short: float, weight: float) -> float | None:
    """The points that make up for being `short` (of 100) on a goal with this share of weight."""
    if short <= SAME:
        return points
    most = (MOST_POINTS - points) * 100 * weight / MOST_POINTS
    if most < short - SAME:
        return None
    return min(MOST_POINTS, points + short * MOST_POINTS / (100 * weight))
