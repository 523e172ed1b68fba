"""The guide: what a library still needs, for which page, and where it is filled in."""

from lib.exchange.ready import aarhus, demo, starter
from lib.model.changes import Remove, Set, apply
from lib.model.model import Model
from lib.screens.strategy.guide import finding, first_steps, missing, shows_something
from tests.lib.analysis.builders import strategy
from tests.readers import everybody

ENGLISH = everybody("en")


def said(model: Model) -> str:
    steps, left = first_steps(model, ENGLISH), missing(model, ENGLISH)
    return ENGLISH.say(finding(steps, left, shown=shows_something(model)))


def test_a_new_library_has_five_steps_before_it() -> None:
    assert [step.done for step in first_steps(starter(), ENGLISH)] == [False] * 5
    assert said(starter()) == "Five steps to your first result. Begin with the goals."


def test_a_grid_is_done_when_every_partnership_has_something_in_it() -> None:
    one = strategy({"S1": 1.0}, {"P1": (2,), "P2": (None,)})
    both = strategy({"S1": 1.0}, {"P1": (2,), "P2": (0,)})
    done = [{it.sheet: it.done for it in first_steps(model, ENGLISH)} for model in (one, both)]
    assert [it["contributions:grid"] for it in done] == [False, True]
    assert not done[0]["efforts:grid"]
    assert said(one).startswith("You have a first result. ")


def test_a_library_with_something_of_each_has_its_first_picture() -> None:
    assert all(step.done for step in first_steps(demo(), ENGLISH))
    assert said(demo()).startswith("Your first results are in")


def test_names_alone_are_no_first_picture_and_the_next_step_is_named() -> None:
    names = strategy({"S1": None}, {"P1": (None,)})
    assert said(names).endswith("steps are done. Next: contributions.")
    given = strategy({"S1": None}, {"P1": (2,)})
    assert not shows_something(given)
    assert shows_something(apply(given, [Set("goals", "S1", "weight", 1.0)]))


def test_what_is_missing_is_counted_and_its_page_named() -> None:
    texts = [item.text for item in missing(aarhus(), ENGLISH)]
    assert "14 of 14 partnerships lack hours." in texts
    assert "54 of 70 contributions lack points." in texts


def test_a_missing_cell_is_linked_to_its_row_in_the_grid() -> None:
    (points,) = missing(demo(), ENGLISH)
    assert points.page == "partnerships"
    assert points.query == {"table": "contributions:grid", "row": "P12,P17"}


def test_a_missing_weight_is_linked_to_the_goals() -> None:
    model = apply(demo(), [Set("goals", "S1", "weight", None)])
    assert missing(model, ENGLISH)[0].page == "goals"


def test_a_missing_budget_is_linked_to_the_settings() -> None:
    model = apply(demo(), [Remove("settings", "budget")])
    assert missing(model, ENGLISH)[-1].page == "settings"
