"""The departments' one sentence: their hours together, and what is not known of them."""

from dataclasses import replace

from lib.exchange.ready import demo
from lib.model.model import Model
from lib.screens.strategy.departments import finding
from tests.readers import EN

DEMO = demo()


def with_hours(*hours: float | None) -> Model:
    rows = zip(DEMO.departments, hours, strict=False)
    return Model().with_tables({"departments": [replace(row, hours=it) for row, it in rows]})


def test_the_hours_of_all_are_summed() -> None:
    assert EN.say(finding(with_hours(300, 150.5))).startswith("2 departments can give partnerships")
    assert "450" in EN.say(finding(with_hours(300, 150)))


def test_hours_that_are_unknown_are_told_and_never_none() -> None:
    assert EN.say(finding(with_hours(300, None))).endswith("Of one it is unknown.")
    assert EN.say(finding(with_hours(None, None))).endswith("is unknown.")
    assert "no departments yet" in EN.say(finding(Model()))
