"""Figure of the promise to the departments: coverage and ownership, told apart by dash and sign."""

from __future__ import annotations

from collections.abc import Sequence

from lib.charts.approach_lines import line, over_dial
from lib.charts.theme import GAP, LINE, Figure, colour, plain
from lib.charts.wrapping import LINE as LINE_HEIGHT
from lib.charts.wrapping import wrapped
from lib.view.approaches.approach_curve import CurveView, Dot

HEIGHT = 500
LOOKS = {"coverage": (colour(0), "solid", "circle"), "ownership": (colour(1), "dash", "square")}
"""Colour, dash and sign of each line, so that no meaning rests on colour alone."""
NEAR = 2.0
"""A sign nearer to the line than this, in per cent, has its label below the line."""
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
        "layout": over_dial(
            HEIGHT,
            (across, up),
            _values(view),
            (52, 150),
            shapes=_posts(view),
            annotations=_heads(view),
        ),
    }


def _line(dots: Sequence[Dot], value: int, name: str, look: str) -> Figure:
    across, up = [dot[0] for dot in dots], [dot[value] for dot in dots]
    return line(across, up, name, LOOKS[look], "<br>%{x:.0f} %")


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
            "textposition": _place(view, mark.id, mark.coverage),
            "hovertext": [plain(coverage), plain(ownership)],
            "hovertemplate": plain(mark.label) + ": %{hovertext} %{y:.1f} %<extra></extra>",
        }
        for mark in view.marks
    ]


def _place(view: CurveView, approach: str, coverage: float) -> str:
    """Where the label of a sign stands: beside it, or below where the line would cross it."""
    if approach == "team_led":
        return "bottom right"
    ends = view.dots[-1][1] if view.dots else None
    return "bottom left" if ends is None or abs(ends - coverage) < NEAR else "middle left"


def _posts(view: CurveView) -> list[Figure]:
    """Today's promise as a solid upright line, the proposed one as a dotted line."""
    posts = [_post(view.today, "solid", 3)]
    if view.knee is not None and view.knee != view.today:
        posts.append(_post(view.knee, "dot", 2))
    return posts


def _post(x: float, dash: str, width: int) -> Figure:
    look = {"color": LINE if dash == "dot" else GAP, "dash": dash, "width": width}
    return {"type": "line", "x0": x, "x1": x, "y0": 0, "y1": 1, "yref": "paper", "line": look}


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


def _values(view: CurveView) -> list[float | None]:
    """All that is drawn, so that the axis holds it."""
    drawn = [value for _, *both in (*view.dots, *view.before) for value in both]
    return [*drawn, *(value for mark in view.marks for value in (mark.coverage, mark.ownership))]
