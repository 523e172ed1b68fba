"""Choices between two on the Weights page: made, kept, taken back, taken as weights."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from lib.analysis.alignment.ranking import align
from lib.model.changes import Add
from lib.model.partnerships import Preference
from lib.model.scenario import Scenario
from lib.settings import settings
from lib.store.sqlite.library import SqliteStore
from lib.store.sqlite.shelf import SqliteShelf
from tests.pages.opened import LIBRARIES, go_on, in_link, open_page, texts

PAGE = "weights"


def store(library: str = "fjordby") -> SqliteStore:
    return SqliteShelf(settings().data).open(library)


def opened(rather: str = "P07", than: str = "P02", library: str = "fjordby") -> AppTest:
    return open_page(PAGE, library, found="pairs", rather=rather, than=than)


def kept(page: AppTest) -> AppTest:
    return page.button(key="add-choice").click().run()


def chosen(library: str = "fjordby") -> list[tuple[str, str]]:
    return [(row.rather, row.than) for row in store(library).load().model.preferences]


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("lang", ["en", "da"])
def test_it_opens_in_every_library(library: str, lang: str) -> None:
    page = open_page(PAGE, library, lang, found="pairs")
    assert not page.exception
    assert not {"None", "nan", "NaN", "inf"} & set(texts(page).split())


def test_the_link_names_the_way_and_the_two() -> None:
    page = opened()
    assert page.segmented_control(key="weights-way").value == "pairs"
    assert page.selectbox(key="pick-rather").value == "P07"
    assert in_link(page, "than") == "P02"


def test_a_way_that_is_picked_stands_in_the_link() -> None:
    page = open_page(PAGE)
    page = page.segmented_control(key="weights-way").set_value("pairs").run()
    assert in_link(page, "found") == "pairs"
    assert "Nothing has been chosen yet" in texts(page)


def test_a_choice_is_saved_at_once_and_told_by_the_history() -> None:
    page = kept(opened())

    assert not page.exception
    assert chosen() == [("P07", "P02")]
    (commit,) = store().history()
    assert commit.changes == (Add("preferences", Preference(rather="P07", than="P02")),)
    assert " rather than " in commit.note
    assert page.button(key="add-choice").disabled
    assert "This has been chosen already." in texts(page)


def test_a_choice_is_there_after_another_page_and_in_another_language() -> None:
    page = kept(opened())
    go_on(page, "alignment").run()
    page.query_params["lang"] = "da"
    go_on(page, PAGE).run()
    assert " hellere end " in texts(page)


def test_a_choice_is_taken_back() -> None:
    page = kept(opened())
    page = page.button(key="take-back-P07-P02").click().run()
    assert not chosen()
    assert "Nothing has been chosen yet" in texts(page)


def test_a_partnership_cannot_be_chosen_before_itself() -> None:
    page = opened("P07", "P07")
    assert page.button(key="add-choice").disabled
    assert "Choose two different partnerships." in texts(page)


def test_the_nearest_weights_become_the_librarys() -> None:
    order = [row.partnership for row in align(store().load().model).ranked]
    page = kept(opened(order[5], order[0]))
    assert "Today's weights do not agree with the choice." in texts(page)
    assert not page.button(key="save-weights").disabled

    page = page.button(key="save-weights").click().run()

    model = store().load().model
    assert model.options.weights_by == "pairs"
    assert sum(goal.weight or 0 for goal in model.goals) == pytest.approx(100)
    rows = align(model)
    ahead, behind = (rows.find(order[place]).alignment or 0.0 for place in (5, 0))
    assert ahead > behind
    assert store().history()[0].note == "Weights found by choices between two partnerships"
    assert "Today's weights agree with the choice." in texts(page)
    assert page.button(key="save-weights").disabled


def test_choices_that_contradict_one_another_say_what_to_take_back() -> None:
    store().commit(
        [
            Add("preferences", Preference(rather=a, than=b))
            for a, b in (("P07", "P02"), ("P02", "P07"))
        ],
        author="Bo",
    )
    page = opened("P01", "P03")
    said = texts(page)
    assert "No weights at all agree with all 2 choices." in said
    assert "These cannot hold together" in said
    assert "Take back any one of them" in said
    assert "Nothing follows from choices that contradict one another." in said
    assert page.button(key="save-weights").disabled


def test_a_choice_is_kept_in_the_scenario_that_is_open() -> None:
    store().save_scenario("abc", Scenario("Fælles"), expect=None)
    page = open_page(PAGE, scenario="abc", found="pairs", rather="P07", than="P02")
    assert page.button(key="add-choice").label == "Keep in scenario “Fælles”"

    page = kept(page)

    assert not chosen()
    scenario = store().scenario("abc")
    assert scenario is not None
    assert scenario.changes == (Add("preferences", Preference(rather="P07", than="P02")),)
    assert " rather than " in texts(page)


def test_a_large_library_is_told_what_is_certain() -> None:
    page = opened("P001", "P003", library="large")
    assert not page.exception
    assert "What is then certain" in texts(page)


def test_two_that_are_held_head_to_head_lead_here() -> None:
    page = open_page("alignment", lens="explain", partnership="P07", against="P02")
    (link,) = (it for it in page.get("page_link") if it.label.endswith("you would rather have"))
    assert "rather=P07" in link.proto.query_string
    assert "than=P02" in link.proto.query_string
