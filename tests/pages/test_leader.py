"""The leader's view: outside it no page says anything about one member of staff."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lib.exchange.ready import demo
from lib.exchange.scenarios import written
from lib.model.changes import Add, Change, Remove, Set, dependants, removal
from lib.model.competences import Action
from lib.model.model import Model
from lib.model.scenario import Scenario, rebase
from lib.model.tables import TABLE_OF
from lib.model.writing import to_plain
from lib.reader import for_everybody, is_personal, tells_of_somebody
from lib.screens.what_if.changes import misfit_words
from lib.settings import settings
from lib.store.base import Store
from lib.store.rules.doors import TRIES, opens
from lib.store.sqlite.shelf import SqliteShelf
from lib.text.language import LANGUAGES, language
from pages.ui import cache, tickets
from pages.ui.doors import ROOMS, Room
from tests.pages.opened import (
    ROOT,
    SECONDS,
    bar,
    go_on,
    open_page,
    texts,
    unfolded,
    wide_open,
)
from tests.pins.sent import sent
from tests.pins.states import PARTS

CODE = re.compile(r"\bM\d\d\b")
OWN_EXAMPLE = re.compile("such as M01|koder? som M01")
CHOSEN = "rødgrød med fløde"
GAPS, STAFFING = "gaps", "staffing"
PEOPLE, HISTORY = "people", "history"
every_page = pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.id)
every_part = pytest.mark.parametrize(
    ("page", "query"),
    [(it.id, query) for it in ROOMS for query in PARTS.get(it.id, ({},))],
    ids=str,
)


def library(name: str = "fjordby") -> Store:
    return SqliteShelf(settings().data).open(name)


def codes(page: AppTest) -> set[str]:
    """The codes of persons on the page, but for the example in Samspil's own words."""
    return set(CODE.findall(OWN_EXAMPLE.sub("", sent(page))))


def what_if(changes: Iterable[Change]) -> str:
    """The token by which a link names these changes to the demo."""
    return cache.shelf().drafts.keep("fjordby", [to_plain(change) for change in changes])


def kept_scenario(*changes: Change, name: str = "Plan", note: str = "") -> None:
    library().save_scenario("abc", Scenario(name, "", note, 0, changes))


def leads(page: AppTest) -> bool:
    """Whether the leader's view is open: the bar offers to close it."""
    return any(it.label == "Leader's view: close" for it in page.button)


def button(page: AppTest, label: str) -> Any:
    return next(item for item in page.button if item.label == label)


# -- what is shown -------------------------------------------------------------------------------


DAY = re.compile(r"(?i)\bapril\b|2027-04|\b0?1[./]0?4[./](20)?27")


def leaving_in_spring() -> None:
    """Have three leave on one day in spring: levels, seats and hours go with them."""
    days = [Set("people", code, "leaves_on", date(2027, 4, 1)) for code in ("M12", "M28", "M07")]
    library().commit(days, author="Ida")


@every_part
def test_no_page_names_a_member_of_staff_or_tells_on_which_day_somebody_leaves(
    page: str, query: dict[str, str]
) -> None:
    leaving_in_spring()

    for lang in LANGUAGES:
        shown = wide_open(page, lang=lang, **query)

        assert not shown.exception
        assert codes(shown) == set()
        assert not DAY.search(sent(shown))


@every_part
def test_no_page_names_whom_a_scenario_removes_even_where_its_name_and_note_do(
    page: str, query: dict[str, str]
) -> None:
    gone = removal(library().load().model, "people", "M05")
    kept_scenario(*gone, name="When M05 leaves", note="Ask M05")

    shown = wide_open(page, scenario="abc", **query)

    assert not shown.exception
    assert shown.button(key="undo-0")
    assert "When a member of staff leaves" in sent(shown)
    assert codes(shown) == set()


def taken_away(model: Model, table: str, key: str) -> list[Change]:
    """What removes a row with all that depends on it, but for what is about members of staff."""
    changes = removal(model, table, key)
    return [it for it in changes if not tells_of_somebody(it)]


BESIDE: list[tuple[str, str]] = [
    (table, row.id)
    for table in ("departments", "competences", "partners")
    for row in demo().table(table)
    if any(
        is_personal(TABLE_OF[type(other)].name) for other, _ in dependants(demo(), table, {row.id})
    )
]
"""The rows of the demo that cannot go since something about a member of staff refers to them."""


def test_a_row_that_staff_stand_in_the_way_of_is_refused_without_a_name() -> None:
    model = library().load().model
    reader = for_everybody(language("en"), model, None)
    for table, key in BESIDE:
        for alone in (True, False):
            changes = [Remove(table, key)] if alone else taken_away(model, table, key)
            (misfit, *_) = rebase(Scenario(changes=tuple(changes)), model).misfits

            said = reader.say(misfit_words(misfit, reader))
            assert not CODE.search(said), (table, key)
            hidden = said == "It does not fit what is stored about members of staff."
            assert alone or hidden, (table, key)


@every_page
def test_no_page_names_who_stands_in_the_way_of_a_what_if(room: Room) -> None:
    page = wide_open(room.id, **{"what-if": what_if(taken_away(demo(), *BESIDE[0]))})

    assert not page.exception
    assert any("does not fit what is stored about" in it.value for it in page.warning)
    assert codes(page) == set()


@pytest.mark.parametrize("table", ["people", "levels", "contacts"])
def test_the_leader_sees_the_tables_about_staff(table: str) -> None:
    page = open_page(PEOPLE, leader=True)

    page.segmented_control(key="table-people").set_value(table).run()

    assert len(codes(page)) > 20
    assert leads(page)


def test_outside_the_view_these_tables_are_counted_not_sent() -> None:
    page = open_page(PEOPLE, row="M01", table="levels")

    assert "M01" not in {item.value for item in page.text_input}
    assert "30 members of staff are here under codes" in texts(page)
    assert not {"people", "levels", "contacts"} & set(page.segmented_control[-1].options)


def test_few_members_of_staff_are_not_even_counted() -> None:
    library().commit([Set("settings", "min_group", "value", "31")], author="Ida")

    page = open_page(PEOPLE)

    assert "30" not in texts(page)


def test_an_action_keeps_its_person_when_it_is_edited_outside_the_view() -> None:
    library().commit([Set("actions", "A1", "person", "M02")], author="Ida")
    page = open_page(PEOPLE)
    page.segmented_control(key="table-competences").set_value("actions").run()
    assert codes(page) == set()

    edit = {"edited_rows": {"0": {"seats": "3"}}, "added_rows": [], "deleted_rows": []}
    page.session_state["sheet-fjordby-actions-1"] = edit
    page.run()
    page.button(key="save-actions").click().run()

    action = library().load().model.actions[0]
    assert (action.seats, action.person) == (3, "M02")


def test_the_leader_is_told_on_which_day_fewer_are_there() -> None:
    leaving_in_spring()

    page = open_page(GAPS, leader=True)

    assert "Somebody leaves on 1 April 2027" in texts(page)


def test_that_two_courses_are_for_the_same_person_is_for_the_leader() -> None:
    alike = [Set("actions", name, "person", "M04") for name in ("A1", "A2")]
    library().commit([*alike, Set("settings", "deadline_months", "value", "12")], author="Ida")
    outside, inside = (wide_open("closing", leader=it) for it in (False, True))

    assert "Done after months" in sent(inside)
    assert "Done after months" not in sent(outside)
    assert codes(outside) == set()


# -- history, privacy, backup, files -------------------------------------------------------------


def test_the_history_tells_neither_person_nor_value_nor_note() -> None:
    library().commit([Set("people", "M02", "hours", 731.0)], author="Ida", note="M02 is ill")
    library().commit([Set("goals", "S1", "weight", 61.0)], author="Ida", note="Lighter than M02")

    page = open_page(HISTORY)

    assert "Something about members of staff" in texts(page)
    assert not {"M02", "731", "is ill", "Lighter than"} & {
        word for word in ("M02", "731", "is ill", "Lighter than") if word in sent(page)
    }
    page.button(key="compare-1").click().run()
    assert "731" not in sent(page)
    assert codes(page) == set()


def test_the_leader_reads_the_history_in_full() -> None:
    library().commit([Set("people", "M02", "hours", 731.0)], author="Ida", note="M02 is ill")

    page = open_page(HISTORY, leader=True)

    assert "M02 is ill" in texts(page)
    assert "731" in texts(page)


def test_many_changes_about_one_person_are_one_line() -> None:
    model = library().load().model
    library().commit(removal(model, "people", "M05"), author="Ida")

    page = open_page(HISTORY)

    assert texts(page).count("Something about members of staff") == 1
    assert not [item for item in page.expander if "changes" in item.label]


def test_an_undo_that_does_not_fit_names_nobody() -> None:
    library().commit([Set("people", "M02", "hours", 731.0)], author="Ida")
    library().commit([Set("people", "M02", "hours", 732.0)], author="Ida")
    page = open_page(HISTORY)

    page.button(key="undo-commit-1").click().run()

    assert "about members of staff" in page.error[0].value
    assert codes(page) == set()


def test_who_has_left_is_told_to_the_leader_alone() -> None:
    library().commit([Set("people", "M02", "leaves_on", date(2020, 1, 31))], author="Ida")

    page = open_page("privacy")

    assert "has left" not in texts(page)
    assert not [item for item in page.selectbox if item.key == "privacy-person"]


@pytest.mark.parametrize(("page", "query"), [("files", {"files": "out"}), ("backup", {})])
def test_the_whole_database_is_handed_to_the_leader_alone(page: str, query: dict[str, str]) -> None:
    keys = {"download-fjordby.db", "copy-now"}
    outside = {item.key for item in open_page(page, **query).get("download_button")}
    inside = {item.key for item in open_page(page, leader=True, **query).get("download_button")}

    assert not keys & outside
    assert keys & inside


def test_a_library_without_staff_hands_its_database_to_anybody() -> None:
    page = open_page("files", "aarhus", files="out")

    assert "download-aarhus.db" in {item.key for item in page.get("download_button")}


def test_files_are_made_without_personal_data_outside_the_view() -> None:
    page = open_page("files", files="out")

    files = [item.key for item in page.get("download_button")]
    assert files == [
        "download-fjordby-without-persons.xlsx",
        "download-fjordby-without-persons.zip",
    ]


def test_figures_may_tell_of_fewer_people_only_if_the_leader_says_so() -> None:
    library().commit([Set("settings", "min_group", "value", "7")], author="Ida")
    page = open_page(HISTORY)

    page.button(key="undo-commit-1").click().run()

    assert "only be made smaller" in page.error[0].value
    assert library().load().model.options.min_group == 7


# -- questions that would single somebody out ----------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        Set("competences", "X2", "target", 1),
        Set("profiles", ("partnership_lead", "K1"), "level", 2),
        Set("needs", ("P11", "X1"), "level", 5),
        Add("actions", Action(id="A99", kind="develop", competence=("K6",), person="M02")),
    ],
    ids=["few levels", "profile", "need", "measure for one"],
)
def test_a_what_if_that_asks_something_new_of_few_tells_nothing_of_staff(change: Change) -> None:
    page = open_page(GAPS, **{"what-if": what_if([change])})

    assert "shown in the leader's view only" in texts(page)


def test_a_what_if_that_moves_a_target_of_everybody_tells_the_gaps() -> None:
    page = open_page(GAPS, **{"what-if": what_if([Set("competences", "K6", "target", 5)])})

    assert "enough people for" in texts(page)


def test_a_right_guess_about_somebody_shows_no_more_than_a_wrong_one() -> None:
    hours = library().load().model.find("people", "M02").hours  # type: ignore[union-attr]
    right, wrong = (
        texts(wide_open(GAPS, **{"what-if": what_if([Set("people", "M02", "hours", n)])}))
        for n in (hours, hours + 1)
    )

    assert right == wrong


def test_how_many_rows_there_are_about_somebody_who_leaves_is_not_counted() -> None:
    model = library().load().model
    page = open_page(GAPS, **{"what-if": what_if(removal(model, "people", "M05"))})

    assert "My draft (one change)" in page.selectbox(key="pick-scenario").options


def test_seats_are_not_told_where_a_what_if_takes_other_hours() -> None:
    effort = library().load().model.efforts[0]
    change = Set("efforts", (effort.partnership, effort.department), "hours", 1.0)

    page = wide_open(STAFFING, **{"what-if": what_if([change])})

    assert "would tell of one person" in texts(page)
    assert "seats can be filled" not in texts(page)


def test_how_far_few_people_are_from_target_is_for_the_leader() -> None:
    def steps(page: AppTest) -> dict[str, object]:
        unfolded(page, "gap-coverage-numbers")
        table = next(it.value for it in page.table if "Levels to climb" in it.value)
        return dict(zip(table["Competence"], table["Levels to climb"], strict=True))

    outside, inside = steps(open_page(GAPS)), steps(open_page(GAPS, leader=True))

    assert {name for name, n in outside.items() if n != inside[name]} == {
        "Data and understanding of algorithms",
        "Fundraising",
    }


def test_changes_that_take_each_other_back_do_not_tell_by_the_effect_of_one() -> None:
    target = library().load().model.find("competences", "X2").target  # type: ignore[union-attr]
    kept_scenario(Set("competences", "X2", "target", 1), Set("competences", "X2", "target", target))

    page = open_page(
        "what-if",
        what="effects",
        scenario="abc",
        **{"effect-on": "competence_coverage"},
    )
    unfolded(page, "compare-analysts")

    assert "would tell of few people" in texts(page)


# -- scenarios -----------------------------------------------------------------------------------


def test_saving_what_is_shown_of_a_name_keeps_the_leaders_words() -> None:
    kept_scenario(Set("goals", "S1", "weight", 61.0), name="When M05 leaves", note="Ask M05")
    page = open_page(GAPS, scenario="abc")

    page.text_area(key="note-abc").set_value("Ask the board").run()
    page.button(key="describe").click().run()

    scenario = library().scenario("abc")
    assert (scenario.name, scenario.note) == ("When M05 leaves", "Ask the board")


@pytest.mark.parametrize("leader", [False, True])
def test_a_scenario_about_staff_is_opened_from_a_file_by_the_leader_alone(leader: bool) -> None:
    page = open_page("goals", leader=leader)
    text = written(Scenario("Guess", "", "", 0, (Set("people", "M02", "hours", 37.0),)))

    bar(page).get("file_uploader")[0].upload("x.json", text.encode(), "application/json").run()

    assert bool(library().scenarios()) is leader
    assert bool(page.error) is not leader


# -- the way in and out --------------------------------------------------------------------------


def test_one_click_opens_the_view_of_a_fictional_library_and_another_closes_it() -> None:
    page = open_page("goals")

    page.button(key="leader-switch").click().run()
    assert leads(page)

    page.button(key="leader-switch").click().run()
    assert not leads(page)


def test_no_link_opens_the_view() -> None:
    page = open_page("goals")
    page.button(key="leader-switch").click().run()

    assert "lead" not in str(page.query_params)


def test_another_library_closes_the_view() -> None:
    page = open_page("goals", leader=True)

    page.selectbox(key="pick-library").set_value("aarhus").run()
    page.selectbox(key="pick-library").set_value("fjordby").run()

    assert not leads(page)


def chosen(page: AppTest, code: str, again: str, *, without: bool = False) -> AppTest:
    """The page after a code was chosen for the leader's view."""
    page.text_input(key="leader-switch-code").set_value(code)
    page.text_input(key="leader-switch-again").set_value(again)
    page.checkbox(key="leader-switch-none").set_value(without)
    return button(page, "Open the leader's view").click().run()  # type: ignore[no-any-return]


def test_an_own_library_asks_for_a_code_to_be_chosen_and_opens_with_it() -> None:
    page = chosen(open_page("goals", "empty"), CHOSEN, CHOSEN)

    assert leads(page)
    assert opens(CHOSEN, library("empty").leader_code() or "")
    assert CHOSEN not in str(page.session_state)


def test_the_leader_may_choose_to_go_without_a_code() -> None:
    page = chosen(open_page("goals", "empty"), "", "", without=True)

    assert leads(page)
    assert library("empty").leader_code() == ""
    assert open_page("goals", "empty").button(key="leader-switch")


@pytest.mark.parametrize(
    ("code", "again", "without", "why"),
    [
        ("kort", "kort", False, "at least 8 characters"),
        (CHOSEN, "noget andet", False, "not the same"),
        ("", "", False, "at least 8 characters"),
        (CHOSEN, CHOSEN, True, "Either a code or none"),
    ],
)
def test_a_choice_that_will_not_do_is_explained(
    code: str, again: str, without: bool, why: str
) -> None:
    page = chosen(open_page("goals", "empty"), code, again, without=without)

    assert why in page.error[0].value
    assert library("empty").leader_code() is None
    assert not leads(page)


def locked() -> AppTest:
    """A page of a library of which the leader has chosen a code."""
    chosen(open_page("goals", "empty"), CHOSEN, CHOSEN)
    return open_page("goals", "empty")


def tried(page: AppTest, code: str) -> AppTest:
    page.text_input(key="leader-switch-code").set_value(code)
    return button(page, "Open").click().run()  # type: ignore[no-any-return]


def test_the_code_opens_the_view_and_no_other_does() -> None:
    page = tried(locked(), "rød grød")
    assert "not the code" in page.error[0].value
    assert not leads(page)

    assert leads(tried(page, CHOSEN))


def test_after_five_wrong_codes_even_the_right_one_has_to_wait() -> None:
    page = locked()
    for _ in range(TRIES):
        tried(page, "forkert")

    tried(page, CHOSEN)

    assert "Too many wrong codes" in page.error[0].value
    assert not leads(page)


def test_the_leader_changes_the_code_on_the_privacy_page() -> None:
    page = open_page("privacy", "empty", leader=True)

    page.text_input(key="privacy-code").set_value(CHOSEN)
    page.text_input(key="privacy-again").set_value(CHOSEN)
    button(page, "Keep it").click().run()

    assert opens(CHOSEN, library("empty").leader_code() or "")
    assert leads(page)


# -- the code for the whole app ------------------------------------------------------------------


def closed(monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The app with a code for all of it."""
    monkeypatch.setenv("SAMSPIL_CODE", CHOSEN)
    settings.cache_clear()
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS).run()


def test_a_code_for_the_whole_app_is_asked_for_before_any_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ticket = tickets.new()
    monkeypatch.setattr(tickets, "mine", lambda: ticket)
    page = closed(monkeypatch)
    assert "opens with a code" in texts(page)
    assert "Fjordby" not in sent(page)

    go_on(page, "goals").run()
    assert "opens with a code" in texts(page)

    page.text_input(key="access-code").set_value("forkert")
    button(page, "Open").click().run()
    assert "not the code" in page.error[0].value
    assert not tickets.admitted(ticket)  # to send files

    page.text_input(key="access-code").set_value(CHOSEN)
    button(page, "Open").click().run()
    assert page.title[0].value == "Our data"
    assert tickets.admitted(ticket)
