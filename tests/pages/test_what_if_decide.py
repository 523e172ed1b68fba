"""The page Decision: a what-if adopted, the note and the slides."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import docx
import pptx
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lib.exchange.ready import demo
from lib.model.changes import Add, Change, Set, removal
from lib.model.goals import Goal
from lib.model.scenario import Scenario
from lib.model.writing import to_plain
from lib.store.base import Store
from pages.ui import cache
from tests.pages.opened import LIBRARIES, bar, body, go_on, in_link, open_page, texts, unfolded

PAGE, NOTE = "decision", "decision-preview"
HEAVIER = Set("goals", "S3", "weight", 60.0)
HOURS = Set("departments", "UD", "hours", 500.0)
GONE = Set("goals", "S99", "weight", 6.0)
NEW = Add("goals", Goal(id="S9", name="Fællesskab"))
NEW_TARGET = Set("goals", "S9", "target", 3.0)
LEAVING = removal(demo(), "people", "M07")
TITLE, WHO = "decision-fjordby-title", "decision-fjordby-decided_by"


def store() -> Store:
    return cache.shelf().open("fjordby")


def kept(*changes: Change, name: str = "Mere demokrati", id: str = "abc", note: str = "") -> None:
    """Keep a scenario in the demo."""
    store().save_scenario(id, Scenario(name, note=note, changes=changes))


def opened(decide: str = "plan", *, leader: bool = False, **query: str) -> AppTest:
    wanted = {"decide": decide, "scenario": "abc", **query}
    page = open_page(PAGE, leader=leader, **wanted)
    assert not page.exception
    return page


def click(page: AppTest, key: str) -> AppTest:
    page.button(key=key).click().run()
    assert not page.exception
    return page


def adopt(page: AppTest) -> AppTest:
    """Decide: what is ticked, and the partnerships as they are proposed."""
    page.text_input(key=WHO).set_value("Ledergruppen").run()
    return click(page, "decide")


def conditions() -> tuple[Change, ...]:
    """What the newest commit changed beside the partnerships' decisions."""
    return tuple(it for it in store().history()[0].changes if it.table != "partnerships")


def boxes(page: AppTest) -> list[str]:
    return [box.label.replace("\\", "") for box in page.main.checkbox]


def weight(goal: str = "S3") -> Any:
    return getattr(store().load().model.find("goals", goal), "weight", None)


# --- Adopt


@pytest.mark.parametrize("decide", ["plan", "adopt", "note"])
@pytest.mark.parametrize("library", LIBRARIES)
def test_it_opens_in_every_library(library: str, decide: str) -> None:
    page = open_page(PAGE, library, decide=decide)
    assert not page.exception
    assert page.header or page.subheader


def test_without_a_what_if_partnerships_alone_are_decided() -> None:
    page = opened(scenario="today")
    assert not boxes(page)
    adopt(page)
    assert not conditions()
    assert {row.wave for row in store().load().model.partnerships} == {"now", "second", "not_now"}


def test_nothing_is_decided_before_it_says_who_decides() -> None:
    kept(HEAVIER)
    page = click(opened(), "decide")
    assert "write who decides" in page.error[0].value
    assert not store().history()


def test_a_draft_reads_as_decided_only_once_it_is_saved() -> None:
    kept(HEAVIER)
    page = opened()
    page.text_input(key=WHO).set_value("Ledergruppen").run()
    assert "Draft:" in texts(page)
    assert "It is proposed to go ahead" in texts(opened("note", decision=in_link(page, "decision")))
    page = click(page, "decide")
    assert "Decided:" in texts(page)
    shown(page, "note")
    assert "Ledergruppen decided on" in texts(page)


def test_partnerships_and_conditions_are_one_step_that_is_undone_as_one() -> None:
    kept(HEAVIER)
    adopt(opened())
    [commit] = store().history()
    assert {it.table for it in commit.changes} >= {"goals", "partnerships"}
    store().undo(1, author="")
    assert store().load().model == demo()


def test_all_changes_are_one_commit_with_a_note() -> None:
    kept(HEAVIER, HOURS, note="Fra mødet")
    page = adopt(opened())
    [commit] = store().history()
    assert set(commit.changes) >= {HEAVIER, HOURS}
    assert commit.note == "Mere demokrati. Fra mødet. Ledergruppen"
    assert "It is decided" in texts(page)
    assert in_link(page, "scenario") == "today"


def test_only_what_is_ticked_goes_in() -> None:
    kept(HEAVIER, HOURS)
    page = opened()
    page.main.checkbox[0].uncheck().run()
    adopt(page)
    assert conditions() == (HOURS,)
    assert weight() != 60.0


def test_what_is_unticked_stays_so_on_another_page() -> None:
    kept(HEAVIER, HOURS)
    page = opened()
    page.main.checkbox[0].uncheck().run()
    go_on(page, "overview").run()
    go_on(page, PAGE).run()
    assert [box.value for box in page.main.checkbox] == [False, True]


def test_what_hangs_on_an_unticked_change_stays_out_and_is_named() -> None:
    kept(NEW, NEW_TARGET, HOURS)
    page = opened()
    page.main.checkbox[0].uncheck().run()
    assert "since it hangs on what is not adopted" in texts(page)
    adopt(page)
    assert conditions() == (HOURS,)


def test_what_does_not_fit_is_shown_apart_and_cannot_be_ticked() -> None:
    kept(GONE, HEAVIER)
    page = opened()
    assert len(boxes(page)) == 1
    assert "No longer fits the library" in texts(page)
    adopt(page)
    assert weight() == 60.0


def test_the_scenario_is_kept_and_says_that_it_is_adopted() -> None:
    kept(NEW, HEAVIER)
    page = adopt(opened())
    assert dict(store().scenarios())["abc"].changes == (NEW, HEAVIER)
    assert not boxes(page)
    again = opened()
    assert "The library has what “Mere demokrati” changes" in texts(again)
    assert not bar(again).warning


def test_once_it_is_undone_in_history_it_can_be_adopted_again() -> None:
    kept(HEAVIER)
    adopt(opened())
    store().undo(1, author="")
    assert len(boxes(opened())) == 1


def test_a_draft_is_emptied_of_what_was_adopted() -> None:
    token = cache.shelf().drafts.keep("fjordby", [to_plain(HEAVIER), to_plain(HOURS)])
    page = opened(scenario="", **{"what-if": token})
    page.main.checkbox[1].uncheck().run()
    adopt(page)
    left = page.session_state["samspil.changes"]["fjordby"]
    assert left == [to_plain(HOURS)]
    assert weight() == 60.0


def test_what_somebody_saved_meanwhile_stays() -> None:
    kept(HEAVIER)
    page = opened()
    page.text_input(key=WHO).set_value("Ledergruppen").run()
    store().commit([HOURS], author="Ane")
    click(page, "decide")
    assert weight() == 60.0
    assert [commit.author for commit in store().history()] == ["", "Ane"]


def test_where_somebody_saved_the_same_the_reader_chooses() -> None:
    kept(HEAVIER, HOURS)
    page = opened()
    page.text_input(key=WHO).set_value("Ledergruppen").run()
    store().commit([Set("goals", "S3", "weight", 12.0)], author="Ane")
    click(page, "decide")
    assert "Somebody else saved the same" in texts(page)
    assert len(store().history()) == 1


def test_a_second_click_saves_nothing_more() -> None:
    kept(HEAVIER)
    page = adopt(opened())
    assert "decide" not in [button.key for button in page.button]
    assert len(store().history()) == 1


def test_staff_is_adopted_in_the_leaders_view_only() -> None:
    kept(HEAVIER, *LEAVING, name="Uden M07")
    page = opened()
    assert len(boxes(page)) == 1
    assert "M07" not in texts(page)
    assert "leader's view" in texts(page)
    adopt(page)
    assert store().load().model.find("people", "M07") is not None

    adopt(opened(leader=True))
    assert store().load().model.find("people", "M07") is None


# --- The note and the slides


def downloads(monkeypatch: pytest.MonkeyPatch, page: AppTest) -> dict[str, bytes]:
    """What each button of the note hands out."""
    found: dict[str, Callable[[], bytes]] = {}

    def keep(_label: str, data: Callable[[], bytes], **more: Any) -> bool:
        found[str(more["key"])] = data
        return False

    monkeypatch.setattr(st, "download_button", keep)
    page.run()
    assert not page.exception
    return {key: make() for key, make in found.items() if key.startswith("decision-")}


def word_text(data: bytes) -> str:
    document = docx.Document(BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(line.text for line in document.paragraphs), *cells])


def slide_text(data: bytes) -> str:
    slides = pptx.Presentation(BytesIO(data)).slides
    shapes = [shape for slide in slides for shape in slide.shapes]
    cells = [c.text for s in shapes if s.has_table for row in s.table.rows for c in row.cells]
    return "\n".join([*(s.text_frame.text for s in shapes if s.has_text_frame), *cells])


def shown(page: AppTest, decide: str) -> AppTest:
    """Another part of the page."""
    page.query_params["decide"] = decide
    page.session_state["samspil.decide"] = decide
    page.run()
    assert not page.exception
    return page


def filled(**query: str) -> AppTest:
    """The note with something typed in every field."""
    page = opened(leader=False, **query)
    page.text_input(key=WHO).set_value("Ledergruppen").run()
    page.text_area(key="decision-fjordby-why").set_value("Det står i strategien").run()
    page.text_input(key="decision-fjordby-step-0-what").set_value("Ring til partnerne").run()
    page.text_input(key="decision-fjordby-step-0-who").set_value("Mette Krogh").run()
    page.date_input(key="decision-fjordby-step-0-by").set_value(date(2027, 1, 15)).run()
    shown(page, "note")
    page.text_input(key=TITLE).set_value("Partnerskaber *2027*").run()
    page.text_area(key="decision-fjordby-question").set_value("Skal <b>demokrati</b> veje mest?")
    page.text_area(key="decision-fjordby-follow_up").set_value("Møde i juni").run()
    assert not page.exception
    return page


TYPED = (
    "Partnerskaber *2027*",
    "Ledergruppen",
    "demokrati",
    "Det står i strategien",
    "Møde i juni",
)
STEP = ("Ring til partnerne", "Mette Krogh", "2027")


@pytest.mark.parametrize("written", ["da", "en"])
def test_word_slides_and_markdown_hold_what_was_typed(
    written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept(HEAVIER)
    files = downloads(monkeypatch, filled(written=written))
    word, slides = word_text(files["decision-word"]), slide_text(files["decision-slides"])
    for part in (*TYPED, *STEP):
        assert part in word
        assert part in slides
    assert ("Næste skridt" if written == "da" else "Next steps") in word
    assert "Mere demokrati" in files["decision-markdown"].decode()


def test_the_preview_shows_what_was_typed_as_it_was_typed() -> None:
    kept(HEAVIER)
    said = texts(unfolded(filled(), NOTE))
    assert "Partnerskaber *2027*" in said
    assert "Skal <b>demokrati</b> veje mest?" in said


def test_nothing_typed_is_lost_over_pages_parts_and_languages() -> None:
    kept(HEAVIER)
    page = filled()
    go_on(page, "overview").run()
    page.query_params["lang"] = "da"
    go_on(page, PAGE).run()
    assert page.text_input(key=TITLE).value == "Partnerskaber *2027*"
    shown(page, "plan")
    assert page.text_input(key="decision-fjordby-step-0-who").value == "Mette Krogh"
    assert page.date_input(key="decision-fjordby-step-0-by").value == date(2027, 1, 15)


def test_a_page_loaded_anew_still_has_it() -> None:
    kept(HEAVIER)
    token = in_link(filled(), "decision")
    again = opened("note", decision=token)
    assert again.text_input(key=TITLE).value == "Partnerskaber *2027*"


def test_a_link_to_a_note_that_is_not_there_is_no_harm() -> None:
    kept(HEAVIER)
    token = cache.shelf().drafts.keep("fjordby", [to_plain(HEAVIER)])
    assert (
        opened("note", decision=token).text_input(key=TITLE).value == "Decision on “Mere demokrati”"
    )


def test_the_form_can_be_emptied() -> None:
    kept(HEAVIER)
    page = click(filled(), "decision-clear")
    assert page.text_input(key=TITLE).value == "Decision on “Mere demokrati”"
    assert shown(page, "plan").text_input(key=WHO).value == ""


def test_steps_are_added_and_removed() -> None:
    kept(HEAVIER)
    page = click(shown(filled(), "plan"), "decision-step-add")
    page.text_input(key="decision-fjordby-step-1-what").set_value("Skriv aftaler").run()
    click(page, "decision-step-remove-0")
    assert page.text_input(key="decision-fjordby-step-0-what").value == "Skriv aftaler"
    assert "Ring til partnerne" not in texts(page)


def test_what_is_left_open_is_said_with_what_to_do() -> None:
    kept(HEAVIER)
    page = opened()
    page.text_input(key="decision-fjordby-step-0-who").set_value("Mette").run()
    shown(page, "note").text_input(key=TITLE).set_value("").run()
    said = " ".join(item.value for item in page.main.warning)
    assert "Type one" in said
    assert "or remove it" in said


def test_what_is_open_is_chosen_and_the_others_are_compared_with_it() -> None:
    kept(HEAVIER)
    kept(HOURS, name="Flere timer", id="two")
    page = unfolded(opened("note", scenario="two"), NOTE)
    assert "“Flere timer”" in page.main.subheader[0].value.replace("\\", "")
    page.text_input(key="decision-fjordby-why-not-abc").set_value("For tidligt").run()
    assert "Reason: For tidligt" in texts(page)


def test_what_is_written_by_hand_is_what_the_note_decides() -> None:
    """The note told of the best partnerships whatever the plan said."""
    page = opened(scenario="today")
    page.session_state["plan-fjordby-combined-1"] = {
        "edited_rows": {0: {"wave": "not_now", "reason": "For dyrt i år"}},
        "added_rows": [],
        "deleted_rows": [],
    }
    unfolded(shown(page.run(), "note"), NOTE)
    told = texts(page) + "".join(str(table.value) for table in page.table)
    assert "It is proposed: 13 partnerships" in told.replace("\\", "")
    assert "For dyrt i år" in told


def test_after_an_adoption_the_note_compares_with_the_library_before_it() -> None:
    kept(HEAVIER)
    page = unfolded(shown(adopt(opened()), "note"), NOTE)
    assert "weight 15 → 60 points" in texts(page)


def test_the_note_of_the_history_has_title_and_question() -> None:
    kept(HEAVIER)
    adopt(shown(filled(), "plan"))
    assert store().history()[0].note.startswith("Partnerskaber *2027*. Skal")


def test_codes_that_were_typed_are_for_the_leaders_view_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept(HEAVIER, *LEAVING)
    page = opened(leader=True)
    page.text_input(key="decision-fjordby-step-0-who").set_value("M07").run()
    page.session_state["samspil.leading"] = []
    page.run()
    assert "M07" not in texts(page)
    assert not body(shown(page, "note"), "text_input")
    assert "Open the leader's view" in [button.label for button in body(page, "button")]


def test_without_the_leaders_view_no_file_tells_of_anybody(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept(*LEAVING, name="Uden M07", note="M07 flytter")
    page = opened("note")
    assert "M07" not in texts(page)
    files = downloads(monkeypatch, page)
    said = word_text(files["decision-word"]) + slide_text(files["decision-slides"])
    assert "M07" not in said
    assert "Uden a member of staff" in said


def test_it_speaks_danish() -> None:
    kept(HEAVIER)
    said = texts(opened(lang="da"))
    assert "Det, der er hak ved, besluttes sammen med partnerskaberne." in said
    assert "Udkast:" in said
