"""Figure of caution: what the departments' own choice reaches, and how much of it is theirs."""

from __future__ import annotations

from math import floor

from lib.charts.theme import GAP, SYMBOLS, Figure, axis, colour, layout, plain
from lib.view.approach_careful import CarefulView

HEIGHT = 420
DASHES = ("solid", "dash", "dot")


def caution_lines(view: CarefulView) -> Figure:
    """Three lines over caution, told apart by dash and sign, and a post at today's caution."""
    across, up, today = view.axes
    line = {"color": GAP, "width": 3}
    post = {"type": "line", "x0": view.today, "x1": view.today, "y0": 0, "y1": 1, "yref": "paper"}
    head = {"x": view.today, "y": 1, "yref": "paper", "yanchor": "bottom", "showarrow": False}
    return {
        "data": [_line(view, i) for i in range(len(view.names))],
        "layout": layout(
            HEIGHT,
            showlegend=True,
            legend={"orientation": "h", "yref": "container", "y": 0, "yanchor": "bottom"},
            margin={"l": 8, "r": 12, "t": 34, "b": 130},
            xaxis=axis(across, range=[-4, 104], tickvals=[0, 20, 40, 60, 80, 100]),
            yaxis=axis(up, range=[_lowest(view), 102]),
            shapes=[{**post, "line": line}],
            annotations=[{**head, "text": f"<b>{plain(today)}</b>"}],
        ),
    }


def _line(view: CarefulView, i: int) -> Figure:
    name = plain(view.names[i])
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": name,
        "x": [step[0] for step in view.steps],
        "y": [step[i + 1] for step in view.steps],
        "line": {"color": colour(i), "dash": DASHES[i], "width": 3},
        "marker": {"symbol": SYMBOLS[i], "size": 9, "color": colour(i)},
        "hovertemplate": f"{name}: %{{y:.1f}} %<extra></extra>",
    }


def _lowest(view: CarefulView) -> float:
    values = [value for _, *rest in view.steps for value in rest if value is not None]
    return max(0.0, 10 * floor((min(values, default=0.0) - 4) / 10))
