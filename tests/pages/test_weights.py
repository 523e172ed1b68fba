"""The Weights page: five ways, what follows, saved as one commit with the way's name."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from lib.model.changes import Set
from lib.settings import settings
from lib.store.sqlite.library import SqliteStore
from lib.store.sqlite.shelf import SqliteShelf
from tests.pages.opened import go_on, open_page, still_holds, texts

PAGE = "weights"
GOALS = ("S1", "S2", "S3", "S4", "S5", "S6")


def store() -> SqliteStore:
    return SqliteShelf(settings().data).open("fjordby")


def weights() -> list[float | None]:
    return [goal.weight for goal in store().load().model.goals]


def opened(way: str, lang: str = "en") -> AppTest:
    page = open_page(PAGE, lang=lang)
    return page.segmented_control(key="weights-way").set_value(way).run()


def typed(page: AppTest, way: str, goal: str, value: float) -> AppTest:
    return page.text_input(key=f"weights-fjordby-{way}-{goal}").set_value(f"{value:g}").run()


def asked(page: AppTest) -> list[str]:
    """The keys of the fields for points."""
    return [f"{it.key}" for it in page.text_input if f"{it.key}".startswith("weights-")]


def swung(*ratings: float) -> AppTest:
    """The page after S1 was chosen first and the others were rated, one after another."""
    page = opened("swing").radio(key="weights-fjordby-first").set_value("S1").run()
    for goal, rating in zip(GOALS[1:], ratings, strict=False):
        page = typed(page, "swing", goal, rating)
    return page


def judged(page: AppTest, one: str, other: str, fits: bool) -> AppTest:
    key = f"weights-fjordby-fits-{one}-{other}"
    return page.segmented_control(key=key).set_value(fits).run()


def save(page: AppTest) -> AppTest:
    return page.button(key="save-weights").click().run()


def can_save(page: AppTest) -> bool:
    return not page.button(key="save-weights").disabled


def test_the_goal_that_is_moved_is_the_one_picked_at_the_press() -> None:
    page = opened("ranking")

    page.radio(key="weights-fjordby-order").set_value("S4")
    page.button(key="weights-move--1").click().run()

    assert "S4 Digital literacy" in page.radio(key="weights-fjordby-order").options[1]


def test_a_goal_moved_twice_at_once_has_moved_two_places() -> None:
    page = opened("ranking")
    page.radio(key="weights-fjordby-order").set_value("S4").run()
    was = page.radio(key="weights-fjordby-order").options[2]
    page.button(key="weights-move--1").click().run()

    still_holds(page.radio(key="weights-fjordby-order"), was)
    page.button(key="weights-move--1").click().run()

    order = page.radio(key="weights-fjordby-order")
    assert "S4 Digital literacy" in order.options[0]
    assert order.value == "S4"


def test_points_are_saved_as_one_commit_that_names_the_way() -> None:
    page = save(typed(opened("direct"), "direct", "S3", 40.0))

    assert not page.exception
    (commit,) = store().history()
    assert commit.note == "Weights found by points for each goal"
    assert Set("goals", "S3", "weight", 40.0) in commit.changes
    assert weights() == [25, 20, 40, 20, 10, 10]
    assert "found by points for each goal" in page.header[0].value.replace("\\", "")
    assert not can_save(page)


def test_a_hundred_points_are_saved_only_when_all_are_shared() -> None:
    page = typed(opened("hundred"), "hundred", "S1", 20)
    assert not can_save(page)
    assert "5 points are left." in texts(page)

    page = typed(page, "hundred", "S6", 15)
    assert can_save(page)

    save(page)
    assert weights() == [20, 20, 15, 20, 10, 15]


def test_swings_ask_for_the_most_valuable_first_and_then_one_after_another() -> None:
    page = opened("swing")
    assert not asked(page)

    page = page.radio(key="weights-fjordby-first").set_value("S1").run()
    assert asked(page) == ["weights-fjordby-swing-S2"]

    page = typed(page, "swing", "S2", 80.0)
    assert [key[-2:] for key in asked(page)] == ["S2", "S3"]


def test_swings_are_saved_once_both_checks_fit() -> None:
    page = swung(80.0, 60.0, 40.0, 20.0, 0.0)
    assert not can_save(page)

    page = judged(judged(page, "S1", "S6", True), "S1", "S2", True)
    assert can_save(page)

    save(page)
    assert (
        weights() == [33.4, 26.7, 20.0, 13.3, 6.6, 0.0]
        or sum(round((weight or 0) * 10) for weight in weights()) == 1000
    )
    assert store().load().model.options.weights_by == "swing"
    assert store().history()[0].note == "Weights found by swing weights"


def test_a_check_that_does_not_fit_asks_for_its_goals_again() -> None:
    page = judged(swung(80.0, 60.0, 40.0, 20.0, 10.0), "S1", "S6", False)
    assert "rate these two goals anew" in texts(page)

    again = page.text_input(key="weights-fjordby-swing-S6-S1-S6")
    page = again.set_value("25").run()

    assert page.text_input(key="weights-fjordby-swing-S6").value == "25"
    assert "5 times as much as “Lifelong learning”" in texts(page)


def test_another_first_goal_starts_the_ratings_anew() -> None:
    page = swung(80.0, 60.0).button(key="weights-other-first").click().run()

    assert page.radio(key="weights-fjordby-first").value is None
    assert not asked(page)


def test_a_goal_is_moved_up_and_the_order_saved() -> None:
    page = opened("ranking")
    page = page.radio(key="weights-fjordby-order").set_value("S2").run()
    page = page.button(key="weights-move--1").click().run()
    assert page.radio(key="weights-fjordby-order").options[0].startswith("1")
    assert "S2" in page.radio(key="weights-fjordby-order").options[0]

    save(page)
    assert weights()[:2] == [24.2, 40.8]


@pytest.mark.parametrize("way", ["direct", "hundred"])
def test_what_was_typed_is_there_after_another_page_and_in_another_language(way: str) -> None:
    page = typed(opened(way), way, "S1", 33)

    go_on(page, "alignment").run()
    page.query_params["lang"] = "da"
    go_on(page, PAGE).run()

    assert page.segmented_control(key="weights-way").value == way
    assert page.text_input(key=f"weights-fjordby-{way}-S1").value == "33"


def test_starting_over_forgets_what_was_typed() -> None:
    page = typed(opened("direct"), "direct", "S1", 33.0)
    page = page.button(key="restart-weights").click().run()

    assert page.text_input(key="weights-fjordby-direct-S1").value == "25"


def test_a_weight_that_somebody_else_saved_meanwhile_is_not_overwritten() -> None:
    page = typed(opened("direct"), "direct", "S1", 33.0)
    store().commit([Set("goals", "S1", "weight", 99.0)], author="Bo")

    save(page)

    assert weights()[0] == 99


def test_without_goals_there_is_the_table_to_write_them_into_and_nothing_to_weigh() -> None:
    page = open_page(PAGE, "nothing")

    assert "no goals yet" in page.header[0].value
    assert not page.segmented_control(key="pick-language").disabled
    assert "nothing/goals" in page.session_state["samspil.desks"]
    assert "weights-way" not in page.session_state


@pytest.mark.parametrize(("button", "kept"), [("Keep theirs", 99), ("Save mine", 25)])
def test_weights_that_clash_with_somebody_elses_are_saved_whole_or_not_at_all(
    button: str, kept: float
) -> None:
    page = typed(opened("direct"), "direct", "S3", 40.0)
    store().commit([Set("goals", "S1", "weight", 99.0)], author="Bo")

    page = save(page)
    next(each for each in page.button if each.label == button).click().run()

    assert weights()[0] == kept
    assert weights()[2] == (40 if button == "Save mine" else 15)
