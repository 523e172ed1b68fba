"""Figure of two partnerships head to head: one diverging bar for each goal."""

from __future__ import annotations

from lib.charts.headings import beneath, hatched, headings, places
from lib.charts.theme import LINE, Figure, axis
from lib.charts.wrapping import wrapped
from lib.view.order.duel import DuelView

WIDTH = 48
"""Characters on a line of a title: what a phone can show."""
THICK, BELOW = 20, 16
"""Pixels: a bar's height, and what is free under it."""

_SILENT = {"hoverinfo": "skip"}


def diverging_bars(view: DuelView) -> Figure:
    """For each goal its name and, under it, a bar to the right (ahead) or to the left (behind).

    The sign stands in the title and the side has its own pattern, so colour alone tells nothing.
    """
    titles = [wrapped(goal.label, WIDTH) for goal in view.goals]
    heads, middles, end = places(titles, THICK, BELOW)
    furthest = max((abs(goal.difference) for goal in view.goals), default=0.0) * 1.08 or 1.0
    rows = list(zip(middles, (goal.difference for goal in view.goals), strict=True))
    ahead = [(y, value) for y, value in rows if value > 0]
    behind = [(y, value) for y, value in rows if value < 0]
    return {
        "data": [
            {**hatched(wrapped(view.words.ahead, WIDTH), ahead, THICK, 0, ""), **_SILENT},
            {**hatched(wrapped(view.words.behind, WIDTH), behind, THICK, 1, "/"), **_SILENT},
            headings(titles, heads, -furthest),
        ],
        "layout": beneath(
            end,
            170,
            axis(
                view.words.axis,
                side="top",
                range=[-furthest, furthest],
                zeroline=True,
                zerolinecolor=LINE,
                zerolinewidth=2,
            ),
        ),
    }
