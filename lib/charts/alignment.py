"""Figures of the Alignment page."""

from __future__ import annotations

from itertools import accumulate
from typing import Any

from lib.charts.headings import headings
from lib.charts.theme import LINE, SCALE, Figure, axis, colour, layout, on, pattern, plain
from lib.charts.wrapping import LINE as TEXT
from lib.charts.wrapping import lines, wrapped
from lib.view.goals import GoalShown
from lib.view.order.alignment import ChartWords
from lib.view.order.bars import Bar

TOP, THICK, MIDDLE, RANGE, ROW = 6, 19, 12, 26, 32
"""Pixels over the first title; under each a bar's height, its middle, its range, the next title."""
HEAD, FOOT, ENTRY = 48, 22, 22
"""Pixels over the first title for the axis, under the last bar, and for one goal in the legend."""
PHONE, NAMES = 48, 26
"""Characters on a line of a title, and of a name beside the heat map: what a phone can show."""


def stacked_bars(bars: tuple[Bar, ...], goals: tuple[GoalShown, ...], say: ChartWords) -> Figure:
    """Partnerships in order of rank, each a bar of its parts by goal with its range as a line.

    The title stands above its bar, on as many lines as it takes, so that it can be read on a
    phone; each part names its goal. The first custom value of a part is its partnership's id.
    """
    titles = [wrapped(bar.label, PHONE) for bar in bars]
    *tops, end = accumulate((lines(title) * TEXT + ROW for title in titles), initial=TOP)
    under = [top + lines(title) * TEXT for top, title in zip(tops, titles, strict=True)]
    middles = [y + MIDDLE for y in under]
    return {
        "data": [
            *(_part(i, goal, bars, middles, say.points) for i, goal in enumerate(goals)),
            _ranges(bars, [y + RANGE for y in under], say),
            headings(titles, [(top + y) / 2 for top, y in zip(tops, under, strict=True)]),
        ],
        "layout": layout(
            end + HEAD + FOOT + ENTRY * len(goals),
            barmode="stack",
            showlegend=True,
            legend={
                "orientation": "h",
                "traceorder": "normal",
                "y": -16 / (end or 1),
                "yanchor": "top",
            },
            xaxis=axis(say.axis, side="top", range=[0, _furthest(bars)]),
            yaxis={"visible": False, "range": [end, 0], "fixedrange": True},
            clickmode="event+select",
        ),
    }


def heat_map(bars: tuple[Bar, ...], goals: tuple[GoalShown, ...], say: ChartWords) -> Figure:
    """Contribution points, partnerships by goals, the number in each cell and “?” where unknown."""
    heads = [plain(goal.id) for goal in goals]
    names = [wrapped(bar.title, NAMES, most=3) for bar in bars]
    tallest = max(map(lines, names), default=1)
    across, down = _ticks(heads), _ticks(names)
    return {
        "data": [_cells(bars, goals), _question_marks(bars, say)],
        "layout": layout(
            (TEXT * tallest + 12) * len(bars) + 60,
            margin={"l": 8, "r": 8, "t": 36, "b": 8},
            xaxis={**across, "side": "top", "range": [-0.5, len(heads) - 0.5]},
            yaxis={**down, "automargin": True, "range": [len(bars) - 0.5, -0.5]},
        ),
    }


def _cells(bars: tuple[Bar, ...], goals: tuple[GoalShown, ...]) -> Figure:
    return {
        "type": "heatmap",
        "z": [list(bar.cells) for bar in bars],
        "x": list(range(len(goals))),
        "y": list(range(len(bars))),
        "zmin": 0,
        "zmax": 3,
        "colorscale": [list(stop) for stop in SCALE],
        "showscale": False,
        "xgap": 2,
        "ygap": 2,
        "texttemplate": "%{z}",
        "customdata": [[[plain(bar.title), plain(goal.name)] for goal in goals] for bar in bars],
        "hovertemplate": "%{customdata[0]}<br>%{customdata[1]}: %{z}<extra></extra>",
    }


def _question_marks(bars: tuple[Bar, ...], say: ChartWords) -> Figure:
    unknown = [
        (j, i) for i, bar in enumerate(bars) for j, cell in enumerate(bar.cells) if cell is None
    ]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [x for x, _ in unknown],
        "y": [y for _, y in unknown],
        "text": ["?"] * len(unknown),
        "hovertext": [say.unknown] * len(unknown),
        "hoverinfo": "text",
        "showlegend": False,
    }


def _ticks(labels: list[str]) -> Figure:
    """An axis that names each row or column, and draws nothing else."""
    return {
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "tickfont": {"size": 14},
        "tickvals": list(range(len(labels))),
        "ticktext": labels,
    }


def _part(
    index: int, goal: GoalShown, bars: tuple[Bar, ...], places: list[int], points: str
) -> Figure:
    fill = colour(index)
    return {
        "type": "bar",
        "orientation": "h",
        "name": wrapped(f"{goal.id} {goal.name}", PHONE),
        "y": places,
        "width": THICK,
        "x": [bar.parts[index] if bar.parts else 0 for bar in bars],
        "marker": {
            "color": fill,
            "pattern": {
                "shape": pattern(index),
                "fillmode": "overlay",
                "fgcolor": on(fill),
                "fgopacity": 0.5,
                "size": 6,
            },
            "line": {"color": "rgba(255,255,255,0.9)", "width": 1},
        },
        "text": [plain(goal.id) if bar.parts and bar.parts[index] else "" for bar in bars],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"color": on(fill), "size": 12},
        "customdata": [[bar.id, plain(goal.name)] for bar in bars],
        "hovertemplate": "%{customdata[1]}: %{x:.1f} " + points + "<extra></extra>",
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }


def _ranges(bars: tuple[Bar, ...], places: list[int], say: ChartWords) -> Figure:
    """Thin lines from each bar's lowest to its highest, where they differ."""
    ends = [
        (y, (bar.id, bar.low, bar.high))
        for y, bar in zip(places, bars, strict=True)
        if bar.low is not None and bar.high is not None and bar.low < bar.high
    ]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [x for _, (_, low, high) in ends for x in (low, high, None)],
        "y": [y for y, _ in ends for _ in range(3)],
        "line": {"color": LINE, "width": 2},
        "marker": {"symbol": "line-ns-open", "size": 9, "color": LINE, "line": {"width": 2}},
        "customdata": [row for _, row in ends for _ in range(3)],
        "hovertemplate": say.range + ": %{customdata[1]:.1f}–%{customdata[2]:.1f}<extra></extra>",
        "showlegend": False,
    }


def _furthest(bars: tuple[Bar, ...]) -> float:
    furthest: list[Any] = [value for bar in bars for value in (bar.high, bar.alignment) if value]
    return max(furthest, default=100) * 1.04
