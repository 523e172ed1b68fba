"""Colours and habits that all charts share. Figures are plain dictionaries for Plotly.

Every colour reaches 3:1 against white and against black (WCAG 2.1, 1.4.11), so one figure serves
both themes; no meaning rests on colour alone: there is a symbol, a pattern or a text beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from textwrap import wrap
from typing import Any

from lib.words import in_percent, rounded

Figure = dict[str, Any]

PALETTE = ("#0072B2", "#D55E00", "#009E73", "#A23B72", "#B37400", "#6B7280")
PATTERNS = ("", "/", "x", ".", "-", "|")
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross", "hexagon")
SCALE = ((0.0, "#EAF2F8"), (1 / 3, "#A9C9DF"), (2 / 3, "#33719A"), (1.0, "#0B4F79"))
"""One hue from none to most, for heat maps; the number stands in each cell."""
_READ = re.compile(r"(?<=%)(?=\{)|(?<=&)(?=#?\w+;)|\A(?=\$)")
"""Where a sign without width keeps Plotly from reading on."""
_NUMBER = re.compile(r"%\{(x|y|z|customdata)(?:\[\d+\])?:,?\.(\d)f\}( ?%)?")
"""A number that the browser writes: of which list, with how many decimals, whether in per cent."""
INK_ON_LIGHT, INK_ON_DARK = "#0B1016", "#FEFEFE"
"""On the dark not quite white: what is, stands on a mark, and is white on paper too."""
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
LINE = "#6B7280"
GAP = "rgba(128,128,128,0.35)"
EDGE = "rgba(255,255,255,0.9)"
"""The thin line round a mark, so that it stands clear of what it covers."""

LEGEND = {"orientation": "h", "yref": "container", "y": 0, "yanchor": "bottom"}
"""A legend at the foot of the picture, however tall that is."""
LEGEND_WIDE = 40
"""Characters on a line of a legend: a phone shows them beside the sign."""
QUARTERS = [0, 25, 50, 75, 100]
"""Where an axis in per cent has its numbers."""

_LARGER, _FROM_AFAR = 1.75, 24
"""On a wall: how many times as large everything is, and the smallest text in pixels."""
_WALL_ROW = 36
"""Pixels of a row on a wall: a line of the smallest text."""
_PARTS = {"data", "annotations", "shapes"}
_PIXELS = {"size", "minsize", "height", "yshift", "xshift", "ticklen", "entrywidth"}
_STROKES = {"width": ("line", "error_x", "error_y"), **dict.fromkeys("lrtb", ("margin",))}
"""What a figure says in pixels: names that always do, and names that do under others."""

CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}
"""How every chart behaves: no floating tools, no zoom that traps the scrolling page."""


def colour(index: int) -> str:
    """The colour of the series with this index; after six they start again, with a pattern."""
    return PALETTE[index % len(PALETTE)]


def pattern(index: int) -> str:
    """The pattern that goes with the colour: none for the first six."""
    return PATTERNS[index // len(PALETTE) % len(PATTERNS)]


def on(background: str) -> str:
    """Black or white, whichever reads better on the colour: at least 4.5:1 on any colour."""
    return (
        "#FFFFFF"
        if contrast("#FFFFFF", background) >= contrast("#000000", background)
        else "#000000"
    )


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.1, relative luminance), 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def plain(name: str) -> str:
    """A name from the library's data without markup: Plotly would follow links in it.

    Nor are its templates (`%{x}`), entities (`&lt;`) and formulas (`$x$`) read.
    """
    return _READ.sub("\u2060", name.replace("<", "‹").replace(">", "›"))


def shortened(name: str, most: int) -> str:
    """The name, cut with an ellipsis where it is longer than `most` characters."""
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"


def layout(height: int, **more: Any) -> Figure:
    """A layout of fixed height with thin margins; `more` is laid on top."""
    base: Figure = {
        "height": height,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 40},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"size": 14, "family": FONT},
        "hoverlabel": {"font": {"size": 14, "family": FONT}},
        "dragmode": False,
    }
    return {**base, **more}


def finished(figure: Figure, *, dark: bool, language: str, wall: bool = False) -> Figure:
    """The figure with text that reads on its ground, and numbers as the language writes them.

    For the `wall` everything in it is larger, and no text smaller than is read from afar.
    """
    if wall:
        figure = _on_lines(_enlarged(figure, ""))
    shown = figure["layout"]
    return {
        **figure,
        "data": [_as_read(trace) for trace in figure["data"]],
        "layout": {
            **shown,
            "font": {**shown["font"], "color": INK_ON_DARK if dark else INK_ON_LIGHT},
            "separators": ",." if language == "da" else ".,",
        },
    }


def _on_lines(figure: Figure) -> Figure:
    """The figure with each name beside a row on one line, and rows as low as that allows.

    A wall is wide enough for whole names, and as low as any screen.
    """
    shown = figure["layout"]
    rows = shown.get("yaxis", {})
    names = rows.get("ticktext", ())
    if not any("<br>" in name for name in names):
        return figure
    around = shown["margin"]["t"] + shown["margin"]["b"]
    whole = {**rows, "ticktext": [name.replace("<br>", " ") for name in names]}
    height = min(shown["height"], around + len(names) * _WALL_ROW)
    return {**figure, "layout": {**shown, "yaxis": whole, "height": height}}


def _enlarged(value: Any, under: str) -> Any:
    """The part of a figure that stands `under` this name, everything in pixels larger."""
    if not isinstance(value, dict):
        return [_enlarged(it, under) for it in value] if under in _PARTS else value
    return {
        name: (
            _grown(it, _FROM_AFAR if under.endswith("font") else 0)
            if name in _PIXELS or under in _STROKES.get(name, ())
            else _enlarged(it, name)
        )
        for name, it in value.items()
    }


def _grown(pixels: Any, least: float) -> Any:
    if isinstance(pixels, (list, tuple)):
        return [_grown(it, least) for it in pixels]
    return max(least, pixels * _LARGER)


def _as_read(trace: Figure) -> Figure:
    """The trace with numbers that the browser's own rounding shows as they read elsewhere."""
    shown: dict[str, tuple[int, bool]] = {}
    for name in ("hovertemplate", "texttemplate"):
        for field, decimals, percent in _NUMBER.findall(str(trace.get(name, ""))):
            before, share = shown.get(field, (0, False))
            shown[field] = max(before, int(decimals)), share or bool(percent)
    values = {field: _each(trace[field], *how) for field, how in shown.items()}
    return {**trace, **values, **({"name": _in_legend(trace["name"])} if "name" in trace else {})}


def _in_legend(name: str) -> str:
    """The name of a series on lines that a legend on a phone can show."""
    return "<br>".join(wrap(name.replace("<br>", " "), LEGEND_WIDE))


def _each(values: Any, decimals: int, percent: bool) -> Any:
    if isinstance(values, float):
        return plotted(values, decimals, percent=percent)
    if isinstance(values, (list, tuple)):
        return [_each(value, decimals, percent) for value in values]
    return values


def plotted(value: float, decimals: int, *, percent: bool = False) -> float:
    """Where to draw a value so that the browser, rounding what is drawn, shows it as texts do.

    That is never further away than can be seen. A value in `percent` that is not all is not 100.
    """
    capped = percent and 0 < value < 100
    shown = in_percent(value / 100, decimals) if capped else rounded(value, decimals)
    unit = Decimal(1).scaleb(-decimals)
    for near in (value, rounded(value, 9)):
        if float(Decimal(near).quantize(unit, ROUND_HALF_UP)) == shown:
            return near
    return shown if decimals else shown + 0.49


def axis(title: str = "", **more: Any) -> Figure:
    """An axis that starts at zero, with a quiet grid."""
    return {
        "title": {"text": title},
        "rangemode": "tozero",
        "gridcolor": GAP,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
        **more,
    }


def unseen(end: float, start: float) -> Figure:
    """An upward axis that only holds places, from `start` on top down to `end`."""
    return {"visible": False, "range": [end, start], "fixedrange": True}


def legend(y: float, **more: Any) -> Figure:
    """A legend in a row whose top stands at `y`, as a share of the plot's height."""
    return {"orientation": "h", "y": y, "yanchor": "top", **more}


def _luminance(colour: str) -> float:
    channels: Sequence[float] = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
