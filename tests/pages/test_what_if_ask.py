"""The quick questions of the page What if: each changes the what-if, and an undo takes it back."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from lib.model.changes import Set, removal
from lib.model.writing import to_plain
from pages.decide.what_if import ask
from pages.ui import cache
from tests.pages.opened import LIBRARIES, bar, in_link, open_page, texts

PAGE = "what-if"
CODE = re.compile(r"\bM\d\d\b")
Ask = Callable[[AppTest], object]
FOR_ALL: dict[str, tuple[Ask, str]] = {
    "weight": (
        lambda page: page.slider(key="ask-weight-S1-fjordby").set_value(40.0),
        "Joy of reading through life: weight 25 → 40",
    ),
    "double": (
        lambda page: page.button(key="ask-double").click(),
        "Joy of reading through life: weight 25 → 50",
    ),
    "budget": (
        lambda page: page.text_input(key="ask-budget-fjordby").set_value("700000"),
        "Budget: 600,000 → DKK 700,000",
    ),
    "more money": (
        lambda page: page.button(key="ask-budget-much").click(),
        "Budget: 600,000 → DKK 700,000",
    ),
    "hours": (
        lambda page: page.text_input(key="ask-hours-BU-fjordby").set_value("600"),
        "Children & Young People: hours 540 → 600",
    ),
    "partnership": (lambda page: fixed(page, "never"), "fixed"),
    "guarantee": (
        lambda page: page.slider(key="dial-fjordby-guarantee").set_value(0.9),
        "Promise to the departments: 0.7 → 0.9",
    ),
    "caution": (
        lambda page: page.slider(key="dial-fjordby-caution").set_value(0.0),
        "Caution: 0.3 → 0",
    ),
    "post": (lambda page: page.button(key="ask-hire").click(), "Something about members of staff"),
    "deadline": (
        lambda page: page.text_input(key="ask-deadline-fjordby").set_value("12"),
        "Deadline: 6 → 12 months",
    ),
}
FOR_THE_LEADER: dict[str, tuple[Ask, str]] = {
    "leaver": (lambda page: page.multiselect(key="ask-leave-fjordby").set_value(["M12"]), "M12"),
    "course": (
        lambda page: page.toggle(key="ask-course-A1-fjordby").set_value(True),
        "leader's view 3 → 4",
    ),
}


def fixed(page: AppTest, treated: str) -> object:
    """Choose how the first partnership is treated."""
    return next(row for row in page.segmented_control if "fixed" in row.key).set_value(treated)


def changes(page: AppTest) -> list[str]:
    """What the bar lists, without the escapes."""
    listed = [row for row in bar(page).button if re.fullmatch(r"undo-\d+", row.key or "")]
    return [row.label.replace("\\", "") for row in listed]


def metric(page: AppTest, title: str) -> tuple[str, str]:
    """Value and difference of the tile that goes by this title."""
    tile = next(row for row in page.metric if row.label.replace("\\", "") == title)
    return tile.value, tile.delta


@pytest.mark.parametrize("question", FOR_ALL)
def test_a_question_goes_into_the_what_if_and_an_undo_takes_it_back(question: str) -> None:
    ask, told = FOR_ALL[question]
    page = open_page(PAGE)
    before = [row.value for row in (*page.slider, *page.text_input, *page.segmented_control)]
    ask(page)
    page.run()
    assert not page.exception
    assert any(told in line for line in changes(page)), changes(page)
    assert "Then" in page.header[0].value
    page.button(key="undo-0").click().run()
    assert changes(page) == []
    assert before == [
        row.value for row in (*page.slider, *page.text_input, *page.segmented_control)
    ]


@pytest.mark.parametrize("question", FOR_THE_LEADER)
def test_a_question_about_somebody_is_the_leader_s(question: str) -> None:
    ask, told = FOR_THE_LEADER[question]
    page = open_page(PAGE, leader=True)
    ask(page)
    page.run()
    assert not page.exception
    assert any(told in line for line in changes(page)), changes(page)
    assert metric(page, "Competences covered")[1] != ""
    while changes(page):
        page.button(key="undo-0").click().run()
    assert not page.multiselect(key="ask-leave-fjordby").value
    assert page.toggle(key="ask-course-A1-fjordby").value is False


def test_a_what_if_without_somebody_who_left_long_ago_can_be_asked_who_leaves() -> None:
    store = cache.shelf().open("fjordby")
    store.commit([Set("people", "M05", "leaves_on", date(2020, 1, 1))], author="Ida")
    gone = [to_plain(it) for it in removal(store.load().model, "people", "M05")]
    token = cache.shelf().drafts.keep("fjordby", gone)
    page = open_page(PAGE, leader=True, **{"what-if": token})
    assert not page.exception
    page.multiselect(key="ask-leave-fjordby").set_value(["M12"]).run()
    assert not page.exception
    assert "M05" in " ".join(changes(page))


def test_going_back_to_today_s_value_leaves_no_change() -> None:
    page = open_page(PAGE)
    page.slider(key="ask-weight-S1-fjordby").set_value(40.0).run()
    page.slider(key="ask-weight-S1-fjordby").set_value(25.0).run()
    fixed(page, "must")
    page.run()
    fixed(page, "today")
    page.run()
    page.text_input(key="ask-deadline-fjordby").set_value("9").run()
    page.text_input(key="ask-deadline-fjordby").set_value("6").run()
    assert changes(page) == []


def test_who_left_and_what_is_held_can_be_taken_back_where_it_was_asked() -> None:
    page = open_page(PAGE, leader=True)
    page.multiselect(key="ask-leave-fjordby").set_value(["M12", "M28"]).run()
    page.multiselect(key="ask-leave-fjordby").set_value(["M28"]).run()
    page.toggle(key="ask-course-A1-fjordby").set_value(True).run()
    assert sum("M12" in line for line in changes(page)) == 0
    page.toggle(key="ask-course-A1-fjordby").set_value(False).run()
    page.multiselect(key="ask-leave-fjordby").set_value([]).run()
    assert changes(page) == []


def test_whoever_was_hired_can_be_taken_back_one_by_one() -> None:
    page = open_page(PAGE)
    page.button(key="ask-hire").click().run()
    page.button(key="ask-hire").click().run()
    assert "2 people are hired." in texts(page)
    page.button(key="ask-unhire").click().run()
    assert "One person is hired." in texts(page)
    page.button(key="ask-unhire").click().run()
    assert changes(page) == []


def test_a_budget_can_be_set_where_there_is_none() -> None:
    page = open_page(PAGE, "aarhus")
    assert page.button(key="ask-budget-more").disabled
    assert "No budget is set" in texts(page)
    page.text_input(key="ask-budget-aarhus").set_value("250000").run()
    assert not page.exception
    assert "Budget" in changes(page)[0]
    page.button(key="ask-budget-much").click().run()
    assert page.text_input(key="ask-budget-aarhus").value == "350,000"
    page.text_input(key="ask-budget-aarhus").set_value("").run()
    assert changes(page) == []


def test_the_tiles_tell_today_and_the_what_if() -> None:
    page = open_page(PAGE)
    today = metric(page, "Strategy coverage")
    page.button(key="ask-double").click().run()
    assert today[1] == ""
    assert "points" in metric(page, "Strategy coverage")[1]
    assert f"today {today[0]}" in texts(page)
    assert metric(page, "Hours a year")[1]
    assert "Closes" not in texts(page)


def test_the_old_answer_stays_and_is_marked_until_the_new_one_is_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = open_page(PAGE)
    old = metric(page, "Strategy coverage")[0]

    def endless(_: object) -> object:
        raise TimeoutError

    seen: list[tuple[str, str]] = []
    monkeypatch.setattr(ask, "find", endless)
    monkeypatch.setattr("pages.decide.what_if.ask.Strip.too_long", seen.append)
    page.button(key="ask-double").click().run()
    assert metric(page, "Strategy coverage") == (old, "being renewed …")
    assert "The answer is being renewed …" in texts(page)
    assert "better" in metric(page, "If today's portfolio stays")[1]


def test_a_search_that_takes_too_long_says_so_and_keeps_the_quick_figures(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def endless(_: object) -> object:
        raise TimeoutError

    monkeypatch.setattr(ask, "find", endless)
    page = open_page(PAGE)
    assert "No portfolio was found within a few seconds." in texts(page)
    assert [row.label for row in page.metric] == ["Competences covered"]


def test_what_others_changed_while_somebody_was_asking_shows_in_the_controls() -> None:
    token = cache.shelf().drafts.keep("fjordby", [to_plain(Set("goals", "S1", "weight", 60.0))])
    page = open_page(PAGE, **{"what-if": token})
    assert page.slider(key="ask-weight-S1-fjordby").value == 60.0


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("lang", ["en", "da"])
def test_every_library_can_be_asked(library: str, lang: str) -> None:
    page = open_page(PAGE, library, lang)
    assert not page.exception
    assert page.header


@pytest.mark.parametrize("library", ["fjordby", "large"])
def test_outside_the_leader_s_view_there_is_no_code_on_the_page(library: str) -> None:
    page = open_page(PAGE, library)
    listed = [option for box in (*page.selectbox, *page.multiselect) for option in box.options]
    shown = "\n".join([texts(page), *listed, *(row.value for row in page.metric), *changes(page)])
    assert not re.search(r"\bM\d\d\d?\b", shown)
    assert not page.multiselect
    assert not page.toggle


def test_what_a_leader_s_question_did_to_competences_is_hidden_again_with_the_view() -> None:
    page = open_page(PAGE, leader=True)
    page.multiselect(key="ask-leave-fjordby").set_value(["M12"]).run()
    page.session_state["samspil.leading"] = []
    page.run()
    titles = [row.label for row in page.metric]
    assert "Competences covered" not in titles
    assert "Cost of the closing plan" not in titles
    assert not CODE.search("\n".join([texts(page), *changes(page)]))
    assert "M12" not in "".join(str(page.query_params))


def test_the_part_stands_first_and_in_the_link() -> None:
    page = open_page(PAGE)
    assert in_link(page, "what") == "ask"


def test_in_danish_the_figures_and_the_changes_are_danish() -> None:
    page = open_page(PAGE, lang="da")
    page.button(key="ask-double").click().run()
    assert metric(page, "Strategidækning")[1].startswith("op ")
    assert "vægt 25 → 50" in changes(page)[0]
