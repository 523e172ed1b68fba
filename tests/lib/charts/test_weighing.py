"""The bars of today's weights and the new ones."""

from __future__ import annotations

from lib.analysis.order.weighing import Answers, begun
from lib.charts.theme import Figure
from lib.charts.weighing import weight_bars
from lib.model.goals import Goal
from lib.model.model import Model
from lib.text.language import language
from lib.view.strategy.weighing import weighing_view
from tests.lib.analysis.builders import strategy
from tests.lib.charts.drawn import texts

TWO = strategy({"A": 1.0, "B": 3.0}, {})


def drawn(answers: Answers, model: Model = TWO) -> Figure:
    view = weighing_view(model, answers, language("en"))
    return weight_bars(view.bars, view.words)


def series(figure: Figure) -> dict[str, Figure]:
    return {trace["name"]: trace for trace in figure["data"] if trace["type"] == "bar"}


def test_todays_bar_and_the_new_one_stand_under_their_goal() -> None:
    shown = series(drawn(Answers("direct", {"A": 1.0, "B": 1.0})))

    assert shown["Today"]["x"] == [25.0, 75.0]
    assert shown["New"]["x"] == [50.0, 50.0]
    assert all(t < n < t + 0.5 for t, n in zip(shown["Today"]["y"], shown["New"]["y"], strict=True))


def test_each_bar_tells_its_value() -> None:
    assert series(drawn(begun(TWO, "direct")))["Today"]["text"] == ["25.0%", "75.0%"]


def test_before_anything_follows_only_today_is_drawn() -> None:
    assert list(series(drawn(begun(TWO, "swing")))) == ["Today"]


def test_the_axis_has_room_for_the_longest_bar_and_its_value() -> None:
    _, end = drawn(begun(TWO, "direct"))["layout"]["xaxis"]["range"]
    assert end > 75 * 1.1


def test_a_goals_name_brings_no_markup_into_the_chart() -> None:
    model = Model.of([Goal(id="A", name="<b>bold</b>", weight=1.0)])
    assert not any("<b>" in text for _, text in texts(drawn(begun(model, "direct"), model)))
