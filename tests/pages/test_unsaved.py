"""What is typed and not saved: it outlives a page loaded anew and the server, and a reload asks."""

from __future__ import annotations

from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lib.model.changes import Set
from lib.settings import settings
from lib.store.base import Store
from pages.ui import browser, cache
from tests.pages.opened import go_on, in_link, open_page, texts
from tests.pages.test_strategy import edit

GOALS, CARD = "goals", "partnership"
TYPED = {2: {"weight": 30}}


def store() -> Store:
    return cache.shelf().open("fjordby")


def loaded_anew(before: AppTest, page: str, **more: Any) -> AppTest:
    """The page in a session of its own, as the link names it, after the server was started anew."""
    st.cache_data.clear()
    st.cache_resource.clear()
    tab = {"tab": in_link(before, "tab")} if "tab" in before.query_params else {}
    return open_page(page, **tab, **more)


def elsewhere(page: AppTest) -> AppTest:
    """The same session, on another page."""
    go_on(page, "overview").run()
    return page


def kept(page: AppTest) -> dict[str, Any]:
    found: dict[str, Any] = page.session_state["samspil.desks"]
    return {name: desk for name, desk in found.items() if desk["typed"] or desk["left"]}


def test_a_cell_left_unsaved_for_another_page_is_there_after_a_reload_and_is_saved() -> None:
    before = elsewhere(edit(open_page(GOALS), "goals", edited_rows=TYPED))
    page = loaded_anew(before, GOALS)
    assert "to save" in texts(page)
    page.button(key="save-goals").click().run()
    assert store().load().model.goals[2].weight == 30


def test_a_text_of_a_form_and_its_note_are_there_after_a_reload() -> None:
    before = open_page(CARD, partnership="P12")
    next(it for it in before.text_area if it.label == "Reason").set_value("Later").run()
    before.text_input(key="note-card-P12").set_value("Why so").run()
    page = loaded_anew(before, CARD, partnership="P12")
    assert next(it for it in page.text_area if it.label == "Reason").value == "Later"
    assert page.text_input(key="note-card-P12").value == "Why so"
    page.button(key="save-card-P12").click().run()
    row: Any = store().load().model.find("partnerships", "P12")
    assert row.reason == "Later"
    assert store().history()[0].note == "Why so"


def test_a_text_typed_last_is_kept_though_no_run_has_looked_at_it() -> None:
    before = open_page(CARD, partnership="P12")
    next(it for it in before.text_area if it.label == "Reason").set_value("Later")
    elsewhere(before)
    page = loaded_anew(before, CARD, partnership="P12")
    assert next(it for it in page.text_area if it.label == "Reason").value == "Later"


@pytest.mark.parametrize("button", ["save-goals", "drop-goals"])
def test_what_is_saved_or_dropped_is_let_go_of(button: str) -> None:
    page = edit(open_page(GOALS), "goals", edited_rows=TYPED)
    tab = in_link(page, "tab")
    page.button(key=button).click().run()
    assert "tab" not in page.query_params
    assert "to save" not in texts(open_page(GOALS, tab=tab))


def test_another_link_brings_nobodys_typing_along() -> None:
    edit(open_page(GOALS), "goals", edited_rows=TYPED)
    assert "to save" not in texts(open_page(GOALS))
    assert "to save" not in texts(open_page(GOALS, tab="0123456789abcdef"))


def test_another_library_shows_nothing_of_it() -> None:
    before = edit(open_page(GOALS), "goals", edited_rows=TYPED)
    page = loaded_anew(before, GOALS, library="aarhus")
    assert "to save" not in texts(page)


def test_answers_that_wait_to_be_saved_are_there_after_a_reload() -> None:
    before = open_page("approaches", claims="all")
    before.session_state["claim-D1"] = True
    before.run()
    before.segmented_control(key="judge-fjordby-D1-applies").set_value(4.0).run()
    page = loaded_anew(before, "approaches")
    assert "One judgement, not saved" in texts(page)


def test_a_choice_between_two_saves_is_there_after_a_reload() -> None:
    before = edit(open_page(GOALS), "goals", edited_rows=TYPED)
    store().commit([Set("goals", "S3", "weight", 60.0)], author="Ane")
    before.button(key="save-goals").click().run()
    page = loaded_anew(before, "overview")
    page.button(key="mine-fjordby").click().run()
    assert store().load().model.goals[2].weight == 30


def test_what_was_typed_about_a_person_is_shown_in_the_leaders_view_alone() -> None:
    before = open_page("people", leader=True)
    edit(before, "people", edited_rows={0: {"hours": "987"}})
    assert kept(before)
    page = loaded_anew(before, "people")
    assert "987" not in str(page.main)
    page.session_state["samspil.leading"] = ["fjordby"]
    assert "One change to save" in texts(page.run())


def test_typing_goes_with_a_person_who_is_forgotten() -> None:
    before = open_page("people", leader=True)
    edit(before, "people", edited_rows={0: {"hours": "987"}})
    store().forget("M07", author="Bo")
    cache.forget_pasts()
    elsewhere(before)  # a session that goes on does not put it by again
    page = loaded_anew(before, "people", leader=True)
    assert "to save" not in texts(page)


def test_typing_on_a_revision_that_the_library_does_not_have_is_left_alone() -> None:
    store().commit([Set("goals", "S3", "weight", 60.0)], author="Ane")
    before = edit(open_page(GOALS), "goals", edited_rows=TYPED)
    cache.shelf().create("Fjordby", store().load().model, id="other")
    folder = settings().data
    (folder / "other.db").replace(folder / "fjordby.db")  # an older file, put back by hand
    page = loaded_anew(before, GOALS)
    assert not page.exception
    assert "to save" not in texts(page)


def test_a_reload_asks_while_something_is_unsaved_and_only_then(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asks: list[bool] = []
    monkeypatch.setattr(browser, "prepare", lambda _, *, unsaved, **__: asks.append(unsaved))
    page = open_page(GOALS)
    edit(page, "goals", edited_rows=TYPED)
    elsewhere(page).run()
    assert (asks[0], asks[-1]) == (False, True)
    go_on(page, GOALS).run()
    page.button(key="save-goals").click().run()
    assert asks[-1] is False
