"""Who is first, and how sure that is."""

from lib.analysis.order.alignment import align
from lib.model.model import Model
from lib.view.order.leaders import MOST_NAMED, finding
from tests.lib.analysis.builders import strategy


def said(model: Model) -> str:
    return str(finding(model, align(model)))


def test_the_leader_is_named_with_its_value() -> None:
    model = strategy({"S1": 1.0}, {"P1": (3.0,), "P2": (1.0,)})
    assert said(model).startswith("P1 serves the strategy best (100.0 of 100).")


def test_a_few_leaders_are_named_and_many_are_counted() -> None:
    few = strategy({"S1": 1.0}, {f"P{i}": (2.0,) for i in range(MOST_NAMED)})
    many = strategy({"S1": 1.0}, {f"P{i}": (2.0,) for i in range(MOST_NAMED + 1)})
    assert said(few).startswith("P0, P1, P2 share the first place")
    assert said(many).startswith(f"{MOST_NAMED + 1} partnerships share the first place")


def test_rivals_that_could_be_ahead_are_counted() -> None:
    model = strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (None,), "P3": (None,)})
    assert said(model).endswith("2 others could be ahead, depending on what is uncertain.")
