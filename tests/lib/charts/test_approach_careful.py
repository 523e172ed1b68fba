"""The figure of caution."""

from __future__ import annotations

from lib.analysis.approaches.dials import Turned
from lib.charts.approach_careful import caution_lines
from lib.view.approaches.approach_careful import CarefulView, careful_view
from tests.lib.view.approaches.builders import EN, found


def view() -> CarefulView:
    return careful_view([Turned(0.0, found()), Turned(1.0, found())], 0.3, EN)


def test_three_lines_differ_in_dash_and_sign() -> None:
    series = caution_lines(view())["data"]
    assert len({(it["line"]["dash"], it["marker"]["symbol"]) for it in series}) == 3
    assert [it["x"] for it in series] == [[0.0, 100.0]] * 3


def test_todays_caution_is_marked() -> None:
    layout = caution_lines(view())["layout"]
    assert layout["shapes"][0]["x0"] == layout["annotations"][0]["x"] == 30.0


def test_every_value_is_in_sight() -> None:
    low = caution_lines(view())["layout"]["yaxis"]["range"][0]
    assert low <= min(value for _, *rest in view().steps for value in rest if value is not None)
