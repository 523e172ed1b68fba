"""The guide: what a library still needs, for which page, and where it is filled in."""

from lib.exchange.ready import aarhus, demo, starter
from lib.model.changes import Remove, Set, apply
from lib.text.language import language
from lib.view.strategy.guide import guide_view

ENGLISH = language("en")


def test_a_new_library_has_three_steps_before_it() -> None:
    view = guide_view(starter(), ENGLISH)
    assert [step.done for step in view.steps] == [False, False, False]
    assert view.finding.startswith("3 steps")


def test_a_library_with_something_of_each_has_its_first_picture() -> None:
    view = guide_view(demo(), ENGLISH)
    assert all(step.done for step in view.steps)
    assert view.finding.startswith("The first picture is there")


def test_what_is_missing_is_counted_and_its_page_named() -> None:
    texts = [item.text for item in guide_view(aarhus(), ENGLISH).missing]
    assert "Overview needs hours for 14 of 14 (partnerships)." in texts
    assert "Alignment needs points for 54 of 70 (contributions)." in texts


def test_a_missing_cell_is_linked_to_its_row_in_the_grid() -> None:
    (points,) = guide_view(demo(), ENGLISH).missing
    assert points.page == "partnerships"
    assert points.query == {"table": "contributions:grid", "row": "P12,P17"}


def test_a_missing_weight_is_linked_to_the_goals() -> None:
    model = apply(demo(), [Set("goals", "S1", "weight", None)])
    assert guide_view(model, ENGLISH).missing[0].page == "goals"


def test_a_missing_budget_is_linked_to_the_settings() -> None:
    model = apply(demo(), [Remove("settings", "budget")])
    assert guide_view(model, ENGLISH).missing[-1].page == "settings"
