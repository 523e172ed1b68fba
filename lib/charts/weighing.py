"""Figure of the Weights page."""

from __future__ import annotations

from lib.charts.headings import beside, headings
from lib.charts.theme import LINE, Figure, axis, colour, layout, plain, shortened
from lib.view.strategy.weight_bars import WeightBar, WeightWords

ROW = 66
"""Height of one goal in pixels: its name, and two bars under it."""
TITLE_MOST = 44


def weight_bars(bars: tuple[WeightBar, ...], say: WeightWords) -> Figure:
    """For each goal its name, and under it its weight today and the new one as bars.

    The name stands above its bars, so that it can be read on a phone; each bar tells its value.
    """
    most = max((value for bar in bars for value in (bar.today, bar.new) if value), default=100.0)
    series = [_series(say.today, -0.06, [(bar.today, bar.today_shown) for bar in bars], LINE)]
    if any(bar.new is not None for bar in bars):
        series.append(_series(say.new, 0.22, [(bar.new, bar.new_shown) for bar in bars], colour(0)))
    titles = [plain(shortened(bar.title, TITLE_MOST)) for bar in bars]
    return {
        "data": [*series, headings(titles, beside(len(bars), -0.36))],
        "layout": layout(
            ROW * len(bars) + 76,
            barmode="overlay",
            showlegend=True,
            legend={"orientation": "h", "traceorder": "normal", "y": 0, "yanchor": "top"},
            xaxis=axis(say.axis, side="top", range=[0, most * 1.22]),
            yaxis={"visible": False, "range": [len(bars) - 0.5, -0.6], "fixedrange": True},
        ),
    }


def _series(name: str, below: float, values: list[tuple[float | None, str]], fill: str) -> Figure:
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "y": [place + below for place in range(len(values))],
        "x": [value or 0 for value, _ in values],
        "width": 0.25,
        "marker": {"color": fill},
        "text": [shown for _, shown in values],
        "textposition": "outside",
        "textangle": 0,
        "cliponaxis": False,
        "hoverinfo": "skip",
    }
