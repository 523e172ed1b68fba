"""Figure of one department's hours under each approach: its own wishes, and what is asked."""

from __future__ import annotations

from lib.charts.theme import LINE, Figure, axis, colour, layout, on
from lib.charts.wrapping import wrapped
from lib.view.approaches.approach_department import DepartmentView

ROW = 62
"""Height of one approach in pixels: its name and its bar."""


def department_bars(view: DepartmentView) -> Figure:
    """A bar for each approach, own wishes plain and the rest hatched; a line at the hours there."""
    own, imposed, there, across = view.labels
    furthest = max([*(bar.own + bar.imposed for bar in view.bars), view.there or 0.0, 1.0])
    return {
        "data": [
            _series(view, own, [bar.own for bar in view.bars], 0, ""),
            _series(view, imposed, [bar.imposed for bar in view.bars], 1, "/"),
            *([_limit(view, there)] if view.there is not None else []),
        ],
        "layout": layout(
            ROW * len(view.bars) + 110,
            barmode="stack",
            bargap=0.5,
            showlegend=True,
            legend={"orientation": "h", "y": -0.35, "yanchor": "top", "traceorder": "normal"},
            xaxis=axis(across, range=[0, 1.05 * furthest]),
            yaxis={"visible": False, "range": [len(view.bars) - 0.5, -0.75], "fixedrange": True},
            annotations=[_head(i, bar.label) for i, bar in enumerate(view.bars)],
        ),
    }


def _series(view: DepartmentView, name: str, hours: list[float], place: int, shape: str) -> Figure:
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "y": list(range(len(view.bars))),
        "x": hours,
        "marker": {
            "color": colour(place),
            "pattern": {"shape": shape, "fillmode": "overlay", "fgcolor": "#FFFFFF", "size": 7},
        },
        "texttemplate": ["%{x:,.0f}" if value else "" for value in hours],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"color": on(colour(place)), "size": 14},
        "hovertemplate": f"{name}: %{{x:,.0f}}<extra></extra>",
    }


def _limit(view: DepartmentView, name: str) -> Figure:
    return {
        "type": "scatter",
        "mode": "lines",
        "name": name,
        "x": [view.there, view.there],
        "y": [-0.4, len(view.bars) - 0.5],
        "line": {"color": LINE, "dash": "dot", "width": 3},
        "hoverinfo": "skip",
    }


def _head(row: int, text: str) -> Figure:
    return {
        "text": wrapped(text, 40),
        "x": 0,
        "y": row - 0.42,
        "xanchor": "left",
        "showarrow": False,
    }
