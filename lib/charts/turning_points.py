"""Figure of the lens “What would change it?”."""

from __future__ import annotations

from lib.charts.headings import beside, headings
from lib.charts.theme import GAP, Figure, axis, colour, layout, plain, shortened
from lib.charts.wrapping import wrapped
from lib.view.order.turning_points import Range, RangeWords

ROW = 96
"""Height of one goal in pixels: its name, its range, and who takes over at the ends."""
TITLE_MOST, BOTH_MOST, ONE_MOST = 30, 20, 40
"""Characters that fit a phone: of a goal, and of a line on a rival beside another, or alone."""
LINES = 2
THICK = 0.2
NAME, RIVALS = -0.3, 0.12
"""How far above and under the middle of its range a goal's texts stand."""


def weight_ranges(ranges: tuple[Range, ...], say: RangeWords) -> Figure:
    """For each goal a bar over the shares at which the same stays first, with today's as a mark.

    The whole axis is a thin line; under its ends stands who is first there.
    """
    rivals = beside(len(ranges), RIVALS)
    return {
        "data": [
            _tracks(len(ranges)),
            _stays(ranges, say),
            _today(ranges, say),
            headings([_title(row) for row in ranges], beside(len(ranges), NAME)),
            headings([_below(row) for row in ranges], rivals, 0, "bottom right"),
            headings([_above(row) for row in ranges], rivals, 100, "bottom left"),
        ],
        "layout": layout(
            ROW * len(ranges) + 96,
            barmode="overlay",
            showlegend=True,
            legend={"orientation": "h", "traceorder": "normal", "y": 0, "yanchor": "top"},
            xaxis=axis(say.axis, side="top", range=[-4, 104], tickvals=list(range(0, 101, 20))),
            yaxis={"visible": False, "range": [len(ranges) - 0.4, -0.6], "fixedrange": True},
        ),
    }


def _tracks(count: int) -> Figure:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [x for _ in range(count) for x in (0, 100, None)],
        "y": [place for place in range(count) for _ in range(3)],
        "line": {"color": GAP, "width": 3},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _stays(ranges: tuple[Range, ...], say: RangeWords) -> Figure:
    return {
        "type": "bar",
        "orientation": "h",
        "name": say.stays,
        "y": list(range(len(ranges))),
        "base": [row.low for row in ranges],
        "x": [row.high - row.low for row in ranges],
        "width": THICK,
        "marker": {"color": colour(0)},
        "customdata": [plain(row.hover) for row in ranges],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _today(ranges: tuple[Range, ...], say: RangeWords) -> Figure:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": say.today,
        "x": [row.now for row in ranges],
        "y": list(range(len(ranges))),
        "marker": {
            "symbol": "diamond",
            "size": 16,
            "color": colour(1),
            "line": {"width": 2, "color": "#FFFFFF"},
        },
        "cliponaxis": False,
        "hovertemplate": say.today + ": %{x:.1f}<extra></extra>",
    }


def _title(row: Range) -> str:
    return plain(f"{shortened(row.title, TITLE_MOST)} · {row.today}")


def _below(row: Range) -> str:
    return f"← {_rival(row.below, row.above)}" if row.below else ""


def _above(row: Range) -> str:
    return f"{_rival(row.above, row.below)} →" if row.above else ""


def _rival(name: str, other: str) -> str:
    return wrapped(name, BOTH_MOST if other else ONE_MOST, LINES)
