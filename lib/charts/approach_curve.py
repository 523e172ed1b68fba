"""Figure of the promise to the departments: coverage and ownership, told apart by dash and sign."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from lib.charts.theme import GAP, LINE, Figure, axis, colour, layout, plain
from lib.charts.wrapping import LINE as LINE_HEIGHT
from lib.charts.wrapping import wrapped
from lib.view.approach_curve import CurveView, Dot

HEIGHT = 500
LOOKS = {"coverage": (colour(0), "solid", "circle"), "ownership": (colour(1), "dash", "square")}
"""Colour, dash and sign of each line, so that no meaning rests on colour alone."""
PLACES = {"department_led": "middle left", "team_led": "bottom right"}
WIDTH = 20
"""Characters on a line of a label."""
MARKS = {"department_led": "triangle-up", "team_led": "star"}


def promise_curve(view: CurveView) -> Figure:
    """Two lines over the promise, the approaches as signs, today's and the proposed promise."""
    coverage, ownership, before, across, up = view.labels
    return {
        "data": [
            *(_old(view.before, 1, before), _old(view.before, 2, before)),
            _line(view.dots, 1, coverage, "coverage"),
            _line(view.dots, 2, ownership, "ownership"),
            *_marks(view, coverage, ownership),
        ],
        "layout": layout(
            HEIGHT,
            showlegend=True,
            legend={"orientation": "h", "yref": "container", "y": 0, "yanchor": "bottom"},
            margin={"l": 8, "r": 12, "t": 52, "b": 150},
            xaxis=axis(across, range=[-4, 106], tickvals=[0, 20, 40, 60, 80, 100]),
            yaxis=axis(up, range=[_lowest(view), 102]),
            shapes=_posts(view),
            annotations=_heads(view),
        ),
    }


def _line(dots: Sequence[Dot], value: int, name: str, look: str) -> Figure:
    hue, dash, symbol = LOOKS[look]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": name,
        "x": [dot[0] for dot in dots],
        "y": [dot[value] for dot in dots],
        "line": {"color": hue, "dash": dash, "width": 3},
        "marker": {"symbol": symbol, "size": 9, "color": hue},
        "hovertemplate": f"{plain(name)}: %{{y:.1f}} %<br>%{{x:.0f}} %<extra></extra>",
    }


def _old(dots: Sequence[Dot], value: int, name: str) -> Figure:
    return {
        "type": "scatter",
        "mode": "lines",
        "name": name,
        "x": [dot[0] for dot in dots],
        "y": [dot[value] for dot in dots],
        "line": {"color": LINE, "dash": "dot", "width": 2},
        "showlegend": bool(dots) and value == 1,
        "hoverinfo": "skip",
    }


def _marks(view: CurveView, coverage: str, ownership: str) -> list[Figure]:
    return [
        {
            "type": "scatter",
            "mode": "markers+text",
            "name": plain(mark.label),
            "x": [mark.x] * 2,
            "y": [mark.coverage, mark.ownership],
            "marker": {
                "symbol": MARKS[mark.id],
                "size": 17,
                "color": [LOOKS["coverage"][0], LOOKS["ownership"][0]],
                "line": {"width": 2, "color": "rgba(255,255,255,0.9)"},
            },
            "text": [wrapped(mark.label, WIDTH), ""],
            "textposition": PLACES[mark.id],
            "hovertext": [plain(coverage), plain(ownership)],
            "hovertemplate": plain(mark.label) + ": %{hovertext} %{y:.1f} %<extra></extra>",
        }
        for mark in view.marks
    ]


def _posts(view: CurveView) -> list[Figure]:
    """Today's promise as a solid upright line, the proposed one as a dotted line."""
    posts = [_post(view.today, "solid", 3)]
    if view.knee is not None and view.knee != view.today:
        posts.append(_post(view.knee, "dot", 2))
    return posts


def _post(x: float, dash: str, width: int) -> Figure:
    line = {"color": LINE if dash == "dot" else GAP, "dash": dash, "width": width}
    return {"type": "line", "x0": x, "x1": x, "y0": 0, "y1": 1, "yref": "paper", "line": line}


def _heads(view: CurveView) -> list[Figure]:
    heads = [_head(view.today, view.heads[0])]
    if view.knee is not None and view.knee != view.today:
        heads.append({**_head(view.knee, view.heads[1]), "yshift": LINE_HEIGHT})
    return heads


def _head(x: float, text: str) -> Figure:
    side = "left" if x < 15 else "right" if x > 85 else "center"
    return {
        "text": f"<b>{plain(text)}</b>",
        "x": x,
        "y": 1,
        "yref": "paper",
        "xanchor": side,
        "yanchor": "bottom",
        "showarrow": False,
    }


def _lowest(view: CurveView) -> float:
    values = [value for _, *both in (*view.dots, *view.before) for value in both if value]
    values += [value for mark in view.marks for value in (mark.coverage, mark.ownership) if value]
    return max(0.0, 10 * floor((min(values, default=0.0) - 4) / 10))
