"""Figure of a force field: what drives to the left, what restrains to the right of the middle."""

from __future__ import annotations

from lib.charts.theme import LINE, Figure, axis, colour, layout, on
from lib.charts.wrapping import LINE as TEXT_LINE
from lib.charts.wrapping import lines, wrapped
from lib.view.approaches.approach_forces import ForceBar, ForcesView

WIDTH = 46
"""Characters on a line of a statement: it fits on a phone."""
BAR = 30
"""Height of a bar in pixels."""
EDGE = 5.2
"""How far the axis goes to each side."""
SLIGHT, BESIDE = 0.05, 0.08
"""A force shorter than this is told, not drawn; how far from the middle it is told."""
LOOKS = {"measured": (0, ""), "judged": (3, "/")}
"""Colour and pattern of what a force rests on."""


def force_bars(view: ForcesView) -> Figure:
    """A bar for each statement under its text; measured ones plain, judged ones hatched."""
    texts = [wrapped(bar.text, WIDTH) for bar in view.bars]
    tallest = max((lines(text) for text in texts), default=1)
    row = TEXT_LINE * tallest + BAR + 24
    drives, restrains, measured, judged, nothing = view.labels
    return {
        "data": [
            _series(view, "measured", measured, row),
            _series(view, "judged", judged, row),
            _texts(view, texts, row),
            _nothing(view, nothing, row),
        ],
        "layout": layout(
            row * len(view.bars) + 120,
            barmode="overlay",
            bargap=0,
            showlegend=True,
            legend={"orientation": "h", "yref": "container", "y": 0, "yanchor": "bottom"},
            margin={"l": 8, "r": 8, "t": 30, "b": 90},
            xaxis=axis(
                view.axis,
                range=[-EDGE, EDGE],
                tickvals=[-5, -2.5, 0, 2.5, 5],
                ticktext=["5", "2½", "0", "2½", "5"],
                showgrid=False,
            ),
            yaxis={"visible": False, "range": [len(view.bars) - 0.5, -0.5], "fixedrange": True},
            annotations=[_head(f"← {drives}", 0), _head(f"{restrains} →", 1)],
            shapes=[_middle(i, row) for i in range(len(view.bars))],
        ),
    }


def _series(view: ForcesView, kind: str, name: str, row: int) -> Figure:
    place, shape = LOOKS[kind]
    drawn = [
        (i, bar) for i, bar in enumerate(view.bars) if bar.kind == kind and bar.length >= SLIGHT
    ]
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "y": [i + 0.5 - (BAR / 2 + 6) / row for i, _ in drawn],
        "x": [_signed(bar) for _, bar in drawn],
        "width": [BAR / row] * len(drawn),
        "marker": {
            "color": colour(place),
            "pattern": {"shape": shape, "fillmode": "overlay", "fgcolor": "#FFFFFF", "size": 7},
            "line": {"color": LINE, "width": 1},
        },
        "customdata": [bar.length for _, bar in drawn],
        "texttemplate": "%{customdata:.1f}",
        "textposition": "auto",
        "insidetextanchor": "middle",
        "insidetextfont": {"color": on(colour(place)), "size": 13},
        "outsidetextfont": {"size": 13},
        "textangle": 0,
        "hoverinfo": "skip",
    }


def _signed(bar: ForceBar) -> float:
    return -bar.length if bar.side == "pro" else bar.length


def _texts(view: ForcesView, texts: list[str], row: int) -> Figure:
    """Each statement just above its bar, on the side to which it pushes."""
    above = [0.5 - (BAR + 12 + TEXT_LINE * lines(text) / 2) / row for text in texts]
    left = [bar.side == "pro" for bar in view.bars]
    return {
        **_written(texts, [-EDGE if it else EDGE for it in left]),
        "y": [i + place for i, place in enumerate(above)],
        "textposition": ["middle right" if it else "middle left" for it in left],
    }


def _nothing(view: ForcesView, said: str, row: int) -> Figure:
    """Where there is no force to draw, that it is so."""
    drawn = [(i, bar) for i, bar in enumerate(view.bars) if bar.length < SLIGHT]
    left = [bar.side == "pro" for _, bar in drawn]
    return {
        **_written(
            [said if bar.kind is None else "0" for _, bar in drawn],
            [-BESIDE if it else BESIDE for it in left],
        ),
        "y": [i + 0.5 - (BAR / 2 + 6) / row for i, _ in drawn],
        "textposition": [
            "middle left" if bar.side == "pro" else "middle right" for _, bar in drawn
        ],
    }


def _written(texts: list[str], across: list[float]) -> Figure:
    return {
        "type": "scatter",
        "mode": "text",
        "x": across,
        "text": texts,
        "textfont": {"size": 14},
        "hoverinfo": "skip",
        "showlegend": False,
        "cliponaxis": False,
    }


def _head(text: str, x: int) -> Figure:
    return {
        "text": f"<b>{text}</b>",
        "x": x,
        "y": 1,
        "xref": "paper",
        "yref": "paper",
        "xanchor": "left" if x == 0 else "right",
        "yanchor": "bottom",
        "showarrow": False,
    }


def _middle(i: int, row: int) -> Figure:
    """The middle beside one bar only: no line crosses a text."""
    ends = {"y0": i + 0.5 - (BAR + 10) / row, "y1": i + 0.5 - 2 / row}
    line = {"color": LINE, "width": 2}
    return {"type": "line", "x0": 0, "x1": 0, **ends, "line": line, "layer": "below"}
