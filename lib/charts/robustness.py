"""Figures of “How sure?”: chances of the first places."""

from __future__ import annotations

from lib.charts.headings import beside, headings
from lib.charts.theme import GAP, SCALE, Figure, axis, colour, layout, on, plain
from lib.view.order.robustness import SureBar, SureWords

ROW = 44
"""Height of one partnership in pixels: a line of text and a bar under it."""
PRINTED = 0.07
"""The least share of a bar that has room for its number."""


def chance_bars(bars: tuple[SureBar, ...], say: SureWords) -> Figure:
    """Each partnership's chances as one bar from 0 to 100: first, among the first, lower.

    The title stands above its bar, so that it can be read on a phone; the number in each part.
    """
    shares = (
        (say.first, [bar.first for bar in bars], colour(0), ""),
        *(
            ((say.top, [bar.top - bar.first for bar in bars], colour(0), "/"),)
            if _more(bars)
            else ()
        ),
        (say.lower, [1 - bar.top for bar in bars], "rgba(128,128,128,0.12)", ""),
    )
    return {
        "data": [*(_part(bars, *share) for share in shares), _headings(bars)],
        "layout": layout(
            ROW * len(bars) + 110,
            barmode="stack",
            bargap=0.55,
            showlegend=True,
            legend={
                "orientation": "h",
                "traceorder": "normal",
                "y": -16 / (ROW * len(bars) + 48),
                "yanchor": "top",
            },
            xaxis=axis(say.axis, side="top", range=[0, 101], tickvals=[0, 25, 50, 75, 100]),
            yaxis={"visible": False, "range": [len(bars) - 0.5, -0.8], "fixedrange": True},
        ),
    }


def place_map(bars: tuple[SureBar, ...], say: SureWords) -> Figure:
    """The chance of each place, partnerships by places, per cent printed in each cell."""
    places = list(range(len(say.places)))
    return {
        "data": [_cells(bars, places, say), _headings(bars, -0.5)],
        "layout": layout(
            ROW * len(bars) + 48,
            margin={"l": 8, "r": 8, "t": 36, "b": 8},
            xaxis={
                "side": "top",
                "showgrid": False,
                "zeroline": False,
                "fixedrange": True,
                "tickvals": places,
                "ticktext": list(say.places),
                "tickangle": 0,
                "range": [-0.5, len(places) - 0.5],
            },
            yaxis={"visible": False, "range": [len(bars) - 0.5, -0.8], "fixedrange": True},
        ),
    }


def _more(bars: tuple[SureBar, ...]) -> bool:
    """Whether being among the first is more than being first."""
    return any(bar.top > bar.first for bar in bars)


def _part(
    bars: tuple[SureBar, ...], name: str, shares: list[float], fill: str, shape: str
) -> Figure:
    quiet = fill.startswith("rgba")
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "y": list(range(len(shares))),
        "x": [100 * share for share in shares],
        "marker": {
            "color": fill,
            "pattern": {
                "shape": shape,
                "fillmode": "overlay",
                "fgcolor": "#FFFFFF",
                "fgopacity": 0.3,
                "size": 6,
            },
            "line": {"color": GAP if quiet else "rgba(255,255,255,0.9)", "width": 1},
        },
        "text": [
            f"{100 * share:.0f}" if share >= PRINTED and not quiet else "" for share in shares
        ],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {} if quiet else {"color": on(fill), "size": 13},
        "customdata": [[bar.id] for bar in bars],
        "hovertemplate": name + ": %{x:.0f} %<extra></extra>",
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }


def _cells(bars: tuple[SureBar, ...], places: list[int], say: SureWords) -> Figure:
    return {
        "type": "heatmap",
        "z": [[100 * share for share in bar.places] for bar in bars],
        "x": places,
        "y": [row + 0.12 for row in range(len(bars))],
        "zmin": 0,
        "zmax": 100,
        "colorscale": [list(stop) for stop in SCALE],
        "showscale": False,
        "xgap": 2,
        "ygap": 20,
        "text": [[_percent(share) for share in bar.places] for bar in bars],
        "texttemplate": "%{text}",
        "customdata": [[[plain(bar.title), place] for place in say.places] for bar in bars],
        "hovertemplate": "%{customdata[0]}<br>%{customdata[1]}: %{text} %<extra></extra>",
    }


def _percent(share: float) -> str:
    """The share as a cell holds it: nothing where it never happened."""
    return "" if share <= 0 else "‹1" if share < 0.005 else f"{100 * share:.0f}"


def _headings(bars: tuple[SureBar, ...], left: float = 0) -> Figure:
    return headings([plain(bar.heading) for bar in bars], beside(len(bars), -0.41), left)
