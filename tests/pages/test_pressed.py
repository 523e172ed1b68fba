"""What counts at a press is what the fields hold then: a field set and a button in one message.

`test_typed.py` has the buttons that save what was typed; here are all the others.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData
from streamlit.runtime.state.session_state import SessionState
from streamlit.testing.v1 import AppTest

from lib.model.changes import Add, Change, Set
from lib.model.people import Person
from lib.model.scenario import Scenario
from lib.model.writing import from_plain
from lib.screens.records.privacy import edited_points
from lib.settings import settings
from lib.start import open_backups
from lib.store.base import Store, today
from pages.records import filing
from pages.strategy import editor
from pages.ui import cache, scenarios, state
from tests.pages.opened import in_link, open_page, texts, unfolded
from tests.pages.test_files import altered
from tests.pages.test_rating import SOMEBODY
from tests.pages.test_rating import opened as open_rating

WHAT_IF = "what-if"


def store() -> Store:
    return cache.shelf().open("fjordby")


def press(page: AppTest, key: str) -> None:
    page.button(key=key).click().run()
    assert not page.exception


def draft(page: AppTest) -> list[Change]:
    """The changes of the what-if, as the session keeps them."""
    if "samspil.changes" not in page.session_state:
        return []
    return [from_plain(plain) for plain in page.session_state["samspil.changes"]["fjordby"]]


def new_person(page: AppTest) -> Person:
    (row,) = (it.row for it in draft(page) if isinstance(it, Add) and isinstance(it.row, Person))
    return row


def files_made(monkeypatch: pytest.MonkeyPatch, page: AppTest) -> dict[str, Callable[[], bytes]]:
    """What makes each file that a button of this run hands out."""
    kept: dict[str, Callable[[], bytes]] = {}

    def keep(_label: str, data: Callable[[], bytes], **more: Any) -> bool:
        kept[str(more["key"])] = data
        return False

    with monkeypatch.context() as patched:
        patched.setattr(st, "download_button", keep)
        page.run()
    return kept


# -- what-ifs --------------------------------------------------------------------------------------


def test_the_goal_picked_last_is_doubled() -> None:
    page = open_page(WHAT_IF)
    page.button_group(key="pick-ask-goal").set_value("S3")
    press(page, "ask-double")
    assert [change.key for change in draft(page)] == ["S3"]


def test_the_post_is_filled_in_the_department_picked_last() -> None:
    page = open_page(WHAT_IF, ask="post")
    page.selectbox(key="pick-ask-post-in").set_value("BU")
    press(page, "ask-hire")
    assert new_person(page).department == "BU"


def test_a_change_is_tried_for_the_wish_chosen_last() -> None:
    page = open_page(WHAT_IF, what="find", wish="partnership", **{"wish-partnership": "P07"})
    page.selectbox(key="pick-wish-partnership").set_value("P19")
    press(page, next(str(it.key) for it in page.button if str(it.key).startswith("find-")))
    assert "P07" not in str(draft(page))


def test_an_appointment_is_tried_with_the_hours_typed_last() -> None:
    page = open_page("hiring", hiring="effect")
    page.text_input(key="hire-hours-fjordby").set_value("123")
    press(page, "hire-try")
    assert new_person(page).hours == 123


def test_everything_is_undone_with_what_was_turned_last() -> None:
    page = open_page("alignment")
    page.slider(key="weight-fjordby-S1").set_value(40.0).run()
    page.slider(key="weight-fjordby-S2").set_value(41.0)
    press(page, "undo-all")
    assert draft(page) == []


def test_a_scenario_is_doubled_with_what_was_turned_last() -> None:
    store().save_scenario("abc", Scenario("Mere"))
    page = open_page("alignment", scenario="abc")
    page.slider(key="weight-fjordby-S1").set_value(40.0)
    press(page, "duplicate")
    kept = dict(scenarios.kept("fjordby"))
    changes: list[tuple[Change, ...]] = [kept[one].changes for one in sorted(kept)]
    assert changes == [(Set("goals", "S1", "weight", 40.0),)] * 2


def test_a_note_saved_for_a_scenario_leaves_the_name_that_a_colleague_gave_it() -> None:
    store().save_scenario("abc", Scenario("Mere"))
    page = open_page("alignment", scenario="abc")
    store().save_scenario("abc", Scenario("Theirs"), expect=Scenario("Mere"))
    page.text_area(key="note-abc").set_value("Mine")
    press(page, "describe")
    kept = store().scenario("abc")
    assert kept is not None
    assert (kept.name, kept.note) == ("Theirs", "Mine")


# -- competences -----------------------------------------------------------------------------------


def seats_of_two() -> AppTest:
    """The leader's Staffing page with few seats, whose proposals are found at once."""
    return open_page("staffing", leader=True, staff="own", own="P01,P02")


def test_the_person_chosen_last_is_locked_on_the_seat_chosen_last() -> None:
    page = seats_of_two()
    page.selectbox(key="lock-seat").set_value(("P01", "lead")).run()
    page.selectbox(key="lock-person").set_value("M24").run()
    page.selectbox(key="lock-person").set_value("M25")
    press(page, "lock-add")
    kept = page.session_state["samspil.answers"]["fjordby/staffing-locks"]
    assert kept["locked"] == [["P01", "lead", "M25"]]


def test_a_wish_is_taken_back_though_another_was_made_just_before() -> None:
    page = seats_of_two()
    page.selectbox(key="lock-person").set_value("M24").run()
    press(page, "lock-bar")
    page.selectbox(key="lock-seat").set_value(("P01", "lead")).run()
    page.button(key="lock-add").click()
    press(page, "unlock-0")
    kept = page.session_state["samspil.answers"]["fjordby/staffing-locks"]
    assert kept["absent"] == []
    assert kept["locked"] == [["P01", "lead", "M24"]]


def test_links_are_made_for_those_chosen_last() -> None:
    page = open_page("rating", leader=True)
    page.multiselect(key="rating-people").set_value(["M01"]).run()
    page.multiselect(key="rating-people").set_value(["M02"])
    press(page, "rating-make")
    assert [link.person for link in store().links()] == ["M02"]


def test_a_type_named_last_keeps_its_name_beside_a_new_one() -> None:
    page = unfolded(open_page("hiring", hiring="profile"), "hire-own")
    press(page, "hire-type-add")
    page.text_input(key="hire-type-fjordby-0-name").set_value("Funds")
    press(page, "hire-type-add")
    assert page.text_input(key="hire-type-fjordby-0-name").value == "Funds"


def test_a_text_typed_last_is_in_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    page = open_page("hiring", hiring="texts")
    before = files_made(monkeypatch, page)
    page.text_area[0].set_value("Ours").run()
    assert b"Ours" in before["hire-markdown"]()


def test_changes_thrown_away_are_those_of_the_text_that_is_shown() -> None:
    page = open_page("hiring", hiring="texts")
    page.text_area[0].set_value("Ours").run()
    next(it for it in page.button_group if it.key == "pick-text").set_value("guide")
    press(page, "hire-draft-reset")
    next(it for it in page.button_group if it.key == "pick-text").set_value("advert").run()
    assert page.text_area[0].value == "Ours"


# -- deciding and weights --------------------------------------------------------------------------


def test_a_reason_typed_last_is_in_the_note(monkeypatch: pytest.MonkeyPatch) -> None:
    store().save_scenario("abc", Scenario("Mere", changes=(Set("goals", "S3", "weight", 60.0),)))
    page = open_page("decision", decide="note", scenario="abc")
    before = files_made(monkeypatch, page)
    page.text_area(key="decision-fjordby-question").set_value("Because it reaches more").run()
    assert b"Because it reaches more" in before["decision-markdown"]()


def test_answers_of_a_way_left_just_before_are_not_forgotten() -> None:
    page = open_page("weights", found="direct")
    field = next(it for it in page.text_input if "-direct-" in str(it.key))
    page.text_input(key=field.key).set_value("33").run()
    page.segmented_control(key="weights-way").set_value("hundred")
    press(page, "restart-weights")
    page.segmented_control(key="weights-way").set_value("direct").run()
    assert page.text_input(key=field.key).value == "33"


# -- records ---------------------------------------------------------------------------------------


def test_the_revision_chosen_last_is_restored() -> None:
    for weight in (61.0, 62.0, 63.0):
        store().commit([Set("goals", "S1", "weight", weight)], author="Ane")
    page = open_page("history")
    press(page, "compare-2")
    page.selectbox(key="history-earlier").set_value(1)
    press(page, "restore")
    assert store().load().model.goals[0].weight == 61


def test_the_copy_chosen_last_is_brought_back() -> None:
    backups = open_backups(settings())
    for days, weight in ((2, 61.0), (1, 62.0), (0, 63.0)):
        store().commit([Set("goals", "S1", "weight", weight)], author="Ane")
        backups.make("fjordby", today() - timedelta(days=days))
    page = open_page("backup")
    first, second = ((today() - timedelta(days=days)).isoformat() for days in (1, 2))
    page.selectbox(key="copy-fjordby").set_value(first).run()
    page.selectbox(key="copy-fjordby").set_value(second)
    press(page, "bring-into")
    assert store().load().model.goals[0].weight == 61


def test_a_person_is_not_removed_once_the_mark_is_taken_away() -> None:
    page = open_page("privacy", leader=True)
    page.selectbox(key="privacy-person").set_value("M07").run()
    page.checkbox(key="privacy-sure").check().run()
    page.checkbox(key="privacy-sure").uncheck()
    press(page, "forget")
    assert store().load().model.find("people", "M07") is not None


def test_no_person_is_removed_where_another_was_chosen_just_before() -> None:
    page = open_page("privacy", leader=True)
    page.selectbox(key="privacy-person").set_value("M07").run()
    page.checkbox(key="privacy-sure").check().run()
    page.selectbox(key="privacy-person").set_value("M08")
    press(page, "forget")
    model = store().load().model
    assert model.find("people", "M07") is not None
    assert model.find("people", "M08") is not None


def test_a_point_that_somebody_else_wrote_meanwhile_is_not_taken_back() -> None:
    page = open_page("privacy")
    theirs = edited_points(store().load().model, {"privacy_controller": "Theirs"})
    store().commit(theirs, author="Ane")
    page.run()
    page.text_area(key="point-fjordby-privacy_purpose").set_value("Mine")
    next(it for it in page.button if it.label == "Save").click().run()
    options = store().load().model.options
    assert (options.privacy_controller, options.privacy_purpose) == ("Theirs", "Mine")
    assert page.text_area(key="point-fjordby-privacy_controller").value == "Theirs"


@pytest.mark.parametrize("what", ["clear", "remove"])
def test_ones_own_answers_stay_once_the_mark_is_taken_away(what: str) -> None:
    page = open_rating()
    before = store().load().model
    page.checkbox(key=f"rate-sure-{what}").check().run()
    page.checkbox(key=f"rate-sure-{what}").uncheck()
    press(page, f"rate-{what}")
    assert store().load().model == before
    assert store().load().model.find("people", SOMEBODY) is not None


def test_a_library_is_made_of_the_file_given_last() -> None:
    page = open_page("libraries")
    kept = {"name": "mine.xlsx", "content": altered(), "token": "one"}
    page.session_state[filing._UPLOADS] = {"new-file": kept}
    page.text_input(key="new-library-name").set_value("Nordby")
    press(page, "new-library")
    assert len(cache.shelf().open("nordby").load().model.partnerships) > 0


# -- what comes while something is done ------------------------------------------------------------


def _interrupt() -> None:
    """Have the browser's next message come just now."""
    context = get_script_run_ctx()
    assert context is not None
    runner: Any = context.session_state._yield_callback
    runner.__self__.request_rerun(RerunData())


def _interrupted(monkeypatch: pytest.MonkeyPatch, where: Any, name: str) -> list[str]:
    """Have a message come as often as this is called; each call is counted."""
    really, calls = getattr(where, name), list[str]()

    def call(*given: Any, **named: Any) -> Any:
        calls.append(name)
        _interrupt()
        return really(*given, **named)

    monkeypatch.setattr(where, name, call)
    return calls


def test_what_is_done_at_a_click_is_done_once_and_to_its_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = "_run_callback_and_record_rerun"
    monkeypatch.setattr(SessionState, run, getattr(SessionState, run))
    state.do_clicks_whole()
    page = open_page("alignment")
    page.text_input(key="new-name").set_value("Mere")
    calls = _interrupted(monkeypatch, scenarios, "put")
    press(page, "begin-scenario")
    assert [row.name for _, row in store().scenarios()] == ["Mere"]
    assert calls == ["put"]
    (one,) = (one for one, _ in store().scenarios())
    assert in_link(page, "scenario") == one


def test_what_a_run_does_for_a_press_is_done_once_and_to_its_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = open_page(WHAT_IF)
    calls = _interrupted(monkeypatch, scenarios, "record")
    press(page, "ask-double")
    assert [change.key for change in draft(page)] == ["S1"]
    assert calls == ["record"]


def test_a_block_inserted_while_the_browser_says_something_is_in_the_table(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = unfolded(open_page("goals"), "paste-goals")
    page.text_area(key="pasted-goals").set_value("Name\tWeight\nNew\t11")
    calls = _interrupted(monkeypatch, editor, "spread")
    press(page, "insert-goals")
    assert "Goals: New added" in texts(page)
    assert "spread" in calls
