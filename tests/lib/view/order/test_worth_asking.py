"""The to-do list of answers worth finding out."""

from __future__ import annotations

from lib.analysis.order.worth_asking import worth_asking
from lib.exchange.ready import demo
from lib.model.model import Model
from lib.text.language import language
from lib.view.order.worth_asking import AskView, ask_view
from tests.lib.analysis.builders import Cell, strategy


def view(model: Model, k: int = 1) -> AskView:
    return ask_view(model, worth_asking(model, k), language("en"))


def against_two(cell: Cell) -> AskView:
    """The list where one partnership gives 2 points and the other `cell`."""
    return view(strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (cell,)}))


def test_an_answer_is_asked_for_in_words_with_the_way_to_it() -> None:
    (step,) = against_two(None).steps
    assert step.text == (
        "What does P2 give S1 (unknown)? The answer puts it between number 1 and number 2, "
        "and changes who is first in 33% of cases."
    )
    assert (step.page, step.query) == ("partnership", {"partnership": "P2"})


def test_a_range_is_told() -> None:
    (step,) = against_two((1.0, None, 2.5)).steps
    assert "(1 to 2.5 points)" in step.text


def test_a_missing_row_is_unknown_too() -> None:
    model = strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (None,)})
    rows = [row for row in model.rows() if getattr(row, "partnership", "") != "P2"]
    (step,) = view(Model.of(rows)).steps
    assert "(unknown)" in step.text


def test_there_are_five_at_most_and_the_rest_is_counted() -> None:
    shown = view(demo(), 5)
    assert len(shown.steps) == 5
    assert "9 answers could each change the first 5" in shown.finding


def test_it_says_when_no_answer_matters() -> None:
    shown = against_two((0.0, None, 1.0))
    assert shown.steps == ()
    assert shown.finding.endswith("knowing it would not change who is first.")


def test_it_says_when_everything_is_known() -> None:
    assert against_two(1.0).finding == "Every contribution is known."
