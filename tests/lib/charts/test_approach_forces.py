"""The figure of a force field."""

from __future__ import annotations

from lib.charts.approach_forces import force_bars
from lib.charts.theme import Figure
from lib.view.approaches.approach_forces import ForcesView, forces_views
from lib.view.approaches.approach_judging import with_statements
from tests.lib.view.approaches.builders import EN, fjordby, found


def view() -> ForcesView:
    judged = with_statements(fjordby(), {"D1": {"applies": 5.0, "importance": 4.0}})
    return forces_views(judged, found(), EN)[0]


def series(name: str) -> Figure:
    figures = force_bars(view())["data"]
    return next(it for it in figures if it.get("name") == name)


def test_what_drives_goes_left_and_what_restrains_goes_right() -> None:
    drives = [bar.length for bar in view().bars if bar.side == "pro" and bar.kind == "measured"]
    ends = series("measured")["x"]
    assert [-x for x in ends if x < 0] == [length for length in drives if length >= 0.05]
    assert sum(x > 0 for x in ends) == 4


def test_measured_and_judged_differ_in_pattern() -> None:
    assert series("measured")["marker"]["pattern"]["shape"] == ""
    assert series("judged")["marker"]["pattern"]["shape"] == "/"
    assert series("judged")["x"] == [-4.0]


def test_each_statement_stands_above_its_bar() -> None:
    written = force_bars(view())["data"][2]
    assert len(written["text"]) == len(view().bars)
    assert all(y < i + 0.5 for i, y in enumerate(written["y"]))


def test_what_is_neither_measured_nor_judged_is_said() -> None:
    said = force_bars(view())["data"][3]["text"]
    assert said == ["neither measured nor judged", "0"]
