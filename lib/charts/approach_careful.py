"""Figure of caution: what the departments' own choice reaches, and how much of it is theirs."""

from __future__ import annotations

from lib.charts import approach_lines
from lib.charts.approach_lines import over_dial
from lib.charts.theme import GAP, SYMBOLS, Figure, colour, plain
from lib.view.approaches.approach_careful import CarefulView

HEIGHT = 420
DASHES = ("solid", "dash", "dot")


def caution_lines(view: CarefulView) -> Figure:
    """Three lines over caution, told apart by dash and sign, and a post at today's caution."""
    across, up, today = view.axes
    line = {"color": GAP, "width": 3}
    post = {"type": "line", "x0": view.today, "x1": view.today, "y0": 0, "y1": 1, "yref": "paper"}
    head = {"x": view.today, "y": 1, "yref": "paper", "yanchor": "bottom", "showarrow": False}
    values = (value for _, *rest in view.steps for value in rest)
    marks = {
        "shapes": [{**post, "line": line}],
        "annotations": [{**head, "text": f"<b>{plain(today)}</b>"}],
    }
    return {
        "data": [_line(view, i) for i in range(len(view.names))],
        "layout": over_dial(HEIGHT, (across, up), values, (34, 130), **marks),
    }


def _line(view: CarefulView, i: int) -> Figure:
    look = (colour(i), DASHES[i], SYMBOLS[i])
    across = [step[0] for step in view.steps]
    return approach_lines.line(across, [step[i + 1] for step in view.steps], view.names[i], look)
