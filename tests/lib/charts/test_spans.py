"""Spans of time."""

from __future__ import annotations

from lib.charts.spans import Span, spans

ROWS = (Span("A", 0.0, 3.0), Span("B", 3.0, 9.0), Span("Nobody knows", 0.0, None))


def test_each_lasts_from_its_start_to_its_end() -> None:
    bars, heads = spans(ROWS, "Months", 6.0)["data"]
    assert (bars["base"], bars["x"]) == ([0.0, 3.0], [3.0, 6.0])
    assert heads["text"] == ["A", "B", "Nobody knows"]


def test_the_limit_is_a_line_and_the_axis_reaches_beyond_all() -> None:
    layout = spans(ROWS, "Months", 12.0)["layout"]
    assert layout["shapes"][0]["x0"] == 12.0
    assert layout["xaxis"]["range"][1] > 12.0
    assert spans(ROWS, "Months", None)["layout"]["shapes"] == []


def test_nothing_to_draw_is_no_error() -> None:
    assert spans((), "Months", None)["data"][0]["x"] == []
