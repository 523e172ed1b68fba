"""The columns of a comparison."""

from lib.exchange.ready import demo
from lib.model.changes import Add, apply
from lib.model.goals import Goal
from lib.screens.what_if.sides import Side
from tests.lib.screens.what_if.sides import outcome, side, sides
from tests.readers import EN


def test_today_stands_first() -> None:
    assert sides().names == ("Today", "More hours", "Democracy")


def test_each_what_if_is_set_beside_today() -> None:
    assert [it.name for it, _ in sides().compared()] == ["More hours", "Democracy"]


def test_what_only_a_what_if_has_is_called_as_it_is_there() -> None:
    new = apply(demo(), [Add("goals", Goal(id="S9", name="Leg", name_en="Play"))])
    both = sides(Side("new", "New", new, outcome(())))
    assert EN.say(both.called("goals", "S9")) == "Play"  # type: ignore[arg-type]
    assert both.called("goals", "S99") == "S99"


def test_ids_stand_once_in_the_order_of_the_columns() -> None:
    assert sides(side("Same", ())).all_of([["b", "a"], ["a", "c"]]) == ["b", "a", "c"]
