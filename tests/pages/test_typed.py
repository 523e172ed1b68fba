"""What is saved is what stands in the fields when Save is pressed, not what the run before knew.

`AppTest` sends what was typed and the click in one message, as a browser does where a field is left
by the click itself.
"""

from __future__ import annotations

import time
from typing import Any

from streamlit.testing.v1 import AppTest

from lib.model.changes import Set
from lib.model.scenario import Scenario
from lib.store.base import Commit, Store
from pages.ui import cache, pressing
from tests.pages.opened import body, open_page, texts
from tests.pages.test_files import altered, uploaded
from tests.pages.test_strategy import edit, key_of


def store() -> Store:
    return cache.shelf().open("fjordby")


def row(table: str, id: str) -> Any:
    return store().load().model.find(table, id)


def last() -> Commit:
    return store().history()[0]


def area(page: AppTest, label: str) -> Any:
    return next(area for area in page.text_area if area.label == label)


def press(page: AppTest, key: str) -> None:
    page.button(key=key).click().run()
    assert not page.exception


def test_two_texts_of_a_partnership_and_the_note_are_saved_though_two_were_typed_last() -> None:
    page = open_page("partnership", partnership="P12")
    area(page, "Reason").set_value("Later").run()
    area(page, "Gain for the library").set_value("A new gain")
    page.text_input(key="note-card-P12").set_value("Why so")
    press(page, "save-card-P12")
    saved = row("partnerships", "P12")
    assert (saved.reason, saved.gain_library) == ("Later", "A new gain")
    assert last().note == "Why so"
    assert area(page, "Gain for the library").value == "A new gain"


def test_a_text_taken_back_by_the_last_thing_typed_is_not_saved() -> None:
    page = open_page("partnership", partnership="P12")
    before = row("partnerships", "P12").reason
    area(page, "Reason").set_value("Later").run()
    area(page, "Reason").set_value(before or "")
    press(page, "save-card-P12")
    assert row("partnerships", "P12").reason == before
    assert "Saved" not in texts(page)
    assert store().revision() == 0


def test_the_last_cell_of_a_table_is_saved() -> None:
    page = edit(open_page("goals"), "goals", edited_rows={2: {"weight": 30}})
    cells = {2: {"weight": 30}, 0: {"weight": 41}}
    page.session_state[key_of(page, "goals")] = {
        "edited_rows": cells,
        "added_rows": [],
        "deleted_rows": [],
    }
    press(page, "save-goals")
    assert (row("goals", "S3").weight, row("goals", "S1").weight) == (30, 41)


def test_a_last_cell_that_is_not_right_stops_the_save_and_stays() -> None:
    page = edit(open_page("goals"), "goals", edited_rows={2: {"weight": 30}})
    page.session_state[key_of(page, "goals")] = {
        "edited_rows": {2: {"weight": 30}, 0: {"weight": "many"}},
        "added_rows": [],
        "deleted_rows": [],
    }
    press(page, "save-goals")
    assert store().revision() == 0
    assert not page.success
    assert "Mend what is not yet right" in texts(page)


def test_the_note_of_judgements_is_saved() -> None:
    page = open_page("approaches", claims="all")
    page.session_state["claim-D1"] = True
    page.run()
    page.segmented_control(key="judge-fjordby-D1-applies").set_value(4.0).run()
    page.text_input(key="note-judgements").set_value("On the third of May")
    press(page, "save-judgements")
    assert last().note == "On the third of May"


def test_who_decides_typed_last_is_saved() -> None:
    page = open_page("decision")
    page.text_input(key="decision-fjordby-decided_by").set_value("The board")
    press(page, "decide")
    assert last().note == "Decision on partnerships. The board"


def test_the_last_answer_about_weights_is_saved() -> None:
    page = open_page("weights")
    page.segmented_control(key="weights-way").set_value("direct").run()
    fields = [it for it in page.text_input if str(it.key).startswith("weights-fjordby-direct-")]
    for field in fields:
        page.text_input(key=field.key).set_value("10").run()
    page.text_input(key=fields[0].key).set_value("50")
    press(page, "save-weights")
    weights = [goal.weight for goal in store().load().model.goals]
    assert weights[0] == 5 * weights[1]


def test_the_note_and_the_boxes_of_an_import_are_saved_as_they_stand() -> None:
    page = uploaded(altered())
    page.text_input(key="import-note").set_value("From the secretariat")
    press(page, "import-save")
    assert last().note == "From the secretariat"


def test_what_is_unticked_last_is_not_adopted() -> None:
    heavier, hours = Set("goals", "S3", "weight", 60.0), Set("departments", "UD", "hours", 500.0)
    store().save_scenario("abc", Scenario("Mere", changes=(heavier, hours)))
    page = open_page("decision", scenario="abc")
    page.text_input(key="decision-fjordby-decided_by").set_value("The board").run()
    next(box for box in page.main.checkbox if "weight" in box.label).uncheck()
    press(page, "decide")
    assert [it for it in last().changes if it.table != "partnerships"] == [hours]


def test_a_press_is_answered_by_a_later_run_where_the_first_was_cut_short() -> None:
    page = open_page("partnership", partnership="P12")
    area(page, "Reason").set_value("Later").run()
    shown = page.session_state["samspil.desks"]["fjordby/card-P12"]["seen"]
    assert shown[0] == 0
    page.session_state[pressing._PRESSED] = {
        "key": "save-card-P12",
        "place": "fjordby",
        "seen": shown,
        "at": time.monotonic(),
    }
    area(page, "Gain for the library").set_value("A new gain").run()
    assert row("partnerships", "P12").gain_library == "A new gain"


def test_a_text_typed_first_while_somebody_else_saves_stays_and_is_saved() -> None:
    page = open_page("partnership", partnership="P12")
    store().commit([Set("partnerships", "P12", "gain_library", "Theirs")], author="Ane")
    area(page, "Reason").set_value("Later").run()
    assert area(page, "Reason").value == "Later"
    press(page, "save-card-P12")
    saved = row("partnerships", "P12")
    assert (saved.reason, saved.gain_library) == ("Later", "Theirs")


def test_a_setting_typed_first_while_somebody_else_saves_stays_and_is_saved() -> None:
    page = open_page("settings")
    store().commit([Set("goals", "S3", "weight", 60.0)], author="Ane")
    field = body(page, "text_input")[0]
    page.text_input(key=field.key).set_value("Another name").run()
    press(page, "save-settings")
    assert any(it.value == "Another name" for it in store().load().model.settings)


def test_a_form_is_not_drawn_anew_by_its_own_save_while_somebody_types_on() -> None:
    page = open_page("partnership", partnership="P12")
    area(page, "Reason").set_value("Later").run()
    key = area(page, "Reason").key
    press(page, "save-card-P12")
    assert area(page, "Reason").key == key
    area(page, "Gain for the library").set_value("Typed on").run()
    press(page, "save-card-P12")
    saved = row("partnerships", "P12")
    assert (saved.reason, saved.gain_library) == ("Later", "Typed on")


def test_a_form_saved_beside_somebody_elses_save_shows_both() -> None:
    page = open_page("partnership", partnership="P12")
    area(page, "Reason").set_value("Later").run()
    store().commit([Set("partnerships", "P12", "gain_library", "Theirs")], author="Ane")
    press(page, "save-card-P12")
    assert area(page, "Gain for the library").value == "Theirs"
    assert not any(it.key == "save-card-P12" for it in page.button)


def test_a_press_in_a_scenario_is_not_answered_by_the_library() -> None:
    page = edit(open_page("goals"), "goals", edited_rows={2: {"weight": 30}})
    page.session_state[pressing._PRESSED] = {
        "key": "save-goals",
        "place": "fjordby/abc",
        "seen": [0, []],
        "at": time.monotonic(),
    }
    page.run()
    assert store().revision() == 0
