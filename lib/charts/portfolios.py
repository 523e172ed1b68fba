"""Figures of the Portfolios page."""

from __future__ import annotations

from lib.charts.headings import beside, headings
from lib.charts.theme import GAP, LINE, SYMBOLS, Figure, axis, colour, layout, on, plain
from lib.view.portfolios.portfolio_choices import ChoiceBar, ChoicesView
from lib.view.portfolios.portfolio_frontier import SETS, FrontierView, Mark

HEIGHT = 420
ROW = 44
"""Height of one partnership in pixels: a line of text and a bar under it."""
PRINTED = 0.07
"""The least share of a bar that has room for its number."""
SHAPES = {"all": "", "some": "/", "none": ""}
"""What depends on the weights is hatched."""


def frontier_lines(view: FrontierView) -> Figure:
    """The most that is possible as a stair, today's limit as a thin line, and the marked sets."""
    furthest = max([*(x for x, _ in view.steps), *(mark.x for mark in view.marks), view.limit or 0])
    return {
        "data": [
            _stair(view, furthest),
            *([_limit(view)] if view.limit is not None else []),
            *(_mark(mark) for mark in view.marks),
        ],
        "layout": layout(
            HEIGHT,
            showlegend=True,
            legend={"orientation": "h", "y": -0.3, "yanchor": "top"},
            xaxis=axis(view.across, range=[0, furthest * 1.04 or 1], tickformat=",.0f", nticks=5),
            yaxis=axis(view.up, range=[0, 105]),
        ),
    }


def choice_bars(view: ChoicesView, bars: tuple[ChoiceBar, ...]) -> Figure:
    """The share of good portfolios that hold each partnership; title and verdict above its bar."""
    titles = [plain(bar.heading) for bar in bars]
    return {
        "data": [_bars(bars), headings(titles, beside(len(bars), -0.41))],
        "layout": layout(
            ROW * len(bars) + 70,
            bargap=0.55,
            showlegend=False,
            xaxis=axis(view.axis, side="top", range=[0, 101], tickvals=[0, 25, 50, 75, 100]),
            yaxis={"visible": False, "range": [len(bars) - 0.5, -0.8], "fixedrange": True},
        ),
    }


def _stair(view: FrontierView, furthest: float) -> Figure:
    last = view.steps[-1][1] if view.steps else 0.0
    return {
        "type": "scatter",
        "mode": "lines",
        "name": view.line,
        "x": [*(x for x, _ in view.steps), furthest * 1.04],
        "y": [*(y for _, y in view.steps), last],
        "line": {"shape": "hv", "width": 3, "color": colour(0)},
        "hovertemplate": "%{x:,.0f}: %{y:.1f} %<extra></extra>",
    }


def _limit(view: FrontierView) -> Figure:
    return {
        "type": "scatter",
        "mode": "lines",
        "name": view.limit_label,
        "x": [view.limit, view.limit],
        "y": [0, 105],
        "line": {"dash": "dot", "width": 2, "color": LINE},
        "hoverinfo": "skip",
    }


def _mark(mark: Mark) -> Figure:
    place = list(SETS).index(mark.kind) + 1
    return {
        "type": "scatter",
        "mode": "markers",
        "name": mark.label,
        "x": [mark.x],
        "y": [mark.y],
        "marker": {
            "symbol": SYMBOLS[place],
            "size": 16,
            "color": colour(place),
            "line": {"width": 2, "color": "rgba(255,255,255,0.9)"},
        },
        "hovertemplate": plain(mark.label) + ": %{x:,.0f}, %{y:.1f} %<extra></extra>",
    }


def _bars(bars: tuple[ChoiceBar, ...]) -> Figure:
    return {
        "type": "bar",
        "orientation": "h",
        "y": list(range(len(bars))),
        "x": [100 * bar.share for bar in bars],
        "marker": {
            "color": colour(0),
            "pattern": {
                "shape": [SHAPES[bar.verdict] for bar in bars],
                "fillmode": "overlay",
                "fgcolor": "#FFFFFF",
                "fgopacity": 0.3,
                "size": 6,
            },
            "line": {"color": GAP, "width": 1},
        },
        "text": [f"{100 * bar.share:.0f}" if bar.share >= PRINTED else "" for bar in bars],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"color": on(colour(0)), "size": 13},
        "hovertemplate": "%{x:.1f} %<extra></extra>",
    }
