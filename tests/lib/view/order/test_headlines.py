"""The three lines at the top of the Alignment page."""

from __future__ import annotations

from lib.analysis.order.alignment import align
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.text.language import language
from lib.view.order.headlines import Headline, headlines, there_is_an_order
from tests.lib.analysis.builders import strategy
from tests.lib.view.lenses import find


def lines(model: Model, code: str = "en") -> tuple[Headline, ...]:
    found = find(model)
    return headlines(model, found.alignment, found.sure, found.intervals, language(code))


def test_the_first_three_are_named_in_their_order_with_their_values() -> None:
    assert lines(demo())[0].text == (
        "1.\u00a0Reading groups in care homes (38.3), 2.\u00a0The town’s literature festival "
        "(35.0) and 3.\u00a0The dyslexia track (33.3)."
    )


def test_each_line_answers_a_question() -> None:
    assert [line.label for line in lines(demo())] == [
        "The order:",
        "How sure?",
        "What would change it?",
    ]


def test_one_partnership_is_an_order_too() -> None:
    assert lines(strategy({"S1": 1.0}, {"P1": (3.0,)}))[0].text == "1.\u00a0P1 (100.0)."


def test_without_weights_or_anything_known_there_is_no_order() -> None:
    assert not there_is_an_order(align(Model()))
    assert not there_is_an_order(align(strategy({"S1": None}, {"P1": (3.0,)})))
    assert not there_is_an_order(align(strategy({"S1": 1.0}, {"P1": (None,)})))
    assert there_is_an_order(align(demo()))
