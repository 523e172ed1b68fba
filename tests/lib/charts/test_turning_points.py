"""The ranges of the goals' weights as a picture."""

from __future__ import annotations

from hypothesis import given

from lib.analysis.order.intervals import find_intervals
from lib.charts.theme import Figure
from lib.charts.turning_points import weight_ranges
from lib.exchange.ready import demo
from lib.model.changes import Set, apply
from lib.model.model import Model
from lib.text.language import language
from lib.view.order.turning_points import TurningView, turning_view
from tests.lib.analysis.builders import strategies
from tests.lib.charts.drawn import texts


def view(model: Model) -> TurningView:
    return turning_view(model, find_intervals(model), language("en"))


def drawn(model: Model) -> Figure:
    return weight_ranges(view(model).ranges, view(model).words)


def bars(figure: Figure) -> Figure:
    (found,) = (series for series in figure["data"] if series["type"] == "bar")
    return found


def marks(figure: Figure) -> Figure:
    (found,) = (series for series in figure["data"] if series.get("mode") == "markers")
    return found


def written(figure: Figure) -> list[list[str]]:
    """The goals' names, then who takes over below, then above."""
    return [series["text"] for series in figure["data"] if series.get("mode") == "text"]


@given(strategies())
def test_every_bar_reaches_from_the_low_to_the_high_end(model: Model) -> None:
    series, rows = bars(drawn(model)), view(model).ranges
    assert series["base"] == [row.low for row in rows]
    assert series["x"] == [row.high - row.low for row in rows]


@given(strategies())
def test_todays_weight_is_marked_on_every_bar(model: Model) -> None:
    figure = drawn(model)
    for low, wide, now in zip(
        bars(figure)["base"], bars(figure)["x"], marks(figure)["x"], strict=True
    ):
        assert low - 1e-9 <= now <= low + wide + 1e-9


def test_at_each_end_stands_who_takes_over_there() -> None:
    _, below, above = written(drawn(demo()))
    assert below[2] == ""
    assert above[2] == "The town’s literature festival →"
    assert below[1].startswith("← ")


def test_a_goal_is_named_with_its_weight_however_long_it_is() -> None:
    names, *_ = written(drawn(demo()))
    assert names[2] == "Democracy and dialogue · today 15%"
    assert names[3].endswith("… · today 20%")


def test_the_axis_has_all_shares_and_a_little_room() -> None:
    left, right = drawn(demo())["layout"]["xaxis"]["range"]
    assert left < 0 < 100 < right


def test_more_goals_make_a_taller_figure() -> None:
    rows, say = view(demo()).ranges, view(demo()).words
    few, many = (weight_ranges(part, say)["layout"]["height"] for part in (rows[:1], rows))
    assert few < many


def test_names_cannot_bring_markup_into_the_picture() -> None:
    changes = [Set("goals", "S1", "name_en", "<a href='x'>S</a>")]
    changes += [Set("partnerships", p.id, "title_en", "<b>P</b>") for p in demo().partnerships]
    figure = drawn(apply(demo(), changes))
    assert not [text for _, text in texts(figure["data"]) if "<a" in text or "<b>" in text]
