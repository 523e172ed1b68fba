"""The quick questions of the page What if: each changes the what-if, and an undo takes it back."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from lib.analysis.competences.moves import going
from lib.model.changes import Change, Set, removal
from lib.model.model import Model
from lib.model.writing import to_plain
from pages.decide.approaches import search
from pages.decide.what_if import ask
from pages.ui import cache
from tests.pages.opened import LIBRARIES, bar, finding, go_on, in_link, open_page, texts

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
        lambda page: page.button(key="ask-budget+20").click(),
        "Budget: 600,000 → DKK 720,000",
    ),
    "hours": (
        lambda page: page.text_input(key="ask-hours-BU-fjordby").set_value("600"),
        "Children & Young People: hours 540 → 600",
    ),
    "partnership": (lambda page: fixed(page, "never"), "fixed"),
    "guarantee": (
        lambda page: page.slider(key="dial-fjordby-guarantee").set_value(0.9),
        "Promise to the departments: 70 → 90%",
    ),
    "caution": (
        lambda page: page.slider(key="dial-fjordby-caution").set_value(0.0),
        "Caution: 30 → 0%",
    ),
    "post": (lambda page: page.button(key="ask-hire").click(), "Something about members of staff"),
    "deadline": (
        lambda page: page.text_input(key="ask-deadline-fjordby").set_value("12"),
        "Deadline: 6 → 12 months",
    ),
}
OPEN = {
    "double": "weight",
    "more money": "budget",
    "guarantee": "promise",
    "leaver": "leave",
}
"""What the link calls the question, where it is not called as here."""
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
    page = open_page(PAGE, ask=OPEN.get(question, question))
    before = [row.value for row in (*page.slider, *page.text_input, *page.segmented_control)]
    ask(page)
    page.run()
    assert not page.exception
    assert any(told in line for line in changes(page)), changes(page)
    assert "In the scenario" in page.header[0].value
    page.button(key="undo-0").click().run()
    assert changes(page) == []
    assert before == [
        row.value for row in (*page.slider, *page.text_input, *page.segmented_control)
    ]


@pytest.mark.parametrize("question", FOR_THE_LEADER)
def test_a_question_about_somebody_is_the_leader_s(question: str) -> None:
    ask, told = FOR_THE_LEADER[question]
    page = open_page(PAGE, leader=True, ask=OPEN.get(question, question))
    ask(page)
    page.run()
    assert not page.exception
    assert any(told in line for line in changes(page)), changes(page)
    while changes(page):
        page.button(key="undo-0").click().run()
    assert not any(row.value for row in (*page.multiselect, *page.toggle))


def test_a_what_if_without_somebody_who_left_long_ago_can_be_asked_who_leaves() -> None:
    store = cache.shelf().open("fjordby")
    store.commit([Set("people", "M05", "leaves_on", date(2020, 1, 1))], author="Ida")
    gone = [to_plain(it) for it in removal(store.load().model, "people", "M05")]
    token = cache.shelf().drafts.keep("fjordby", gone)
    page = open_page(PAGE, leader=True, ask="leave", **{"what-if": token})
    assert not page.exception
    page.multiselect(key="ask-leave-fjordby").set_value(["M12"]).run()
    assert not page.exception
    assert "M05" in " ".join(changes(page))


def opened_at(page: AppTest, question: str) -> AppTest:
    """The page once this question is opened."""
    page.query_params["ask"] = question
    return page.run()


def test_going_back_to_the_saved_value_leaves_no_change() -> None:
    page = open_page(PAGE)
    page.slider(key="ask-weight-S1-fjordby").set_value(40.0).run()
    page.slider(key="ask-weight-S1-fjordby").set_value(25.0).run()
    fixed(opened_at(page, "partnership"), "must")
    page.run()
    fixed(page, "saved")
    opened_at(page, "deadline")
    page.text_input(key="ask-deadline-fjordby").set_value("9").run()
    page.text_input(key="ask-deadline-fjordby").set_value("6").run()
    assert changes(page) == []


def test_who_left_and_what_is_held_can_be_taken_back_where_it_was_asked() -> None:
    page = open_page(PAGE, leader=True, ask="leave")
    page.multiselect(key="ask-leave-fjordby").set_value(["M12", "M28"]).run()
    page.multiselect(key="ask-leave-fjordby").set_value(["M28"]).run()
    opened_at(page, "course").toggle(key="ask-course-A1-fjordby").set_value(True).run()
    assert sum("M12" in line for line in changes(page)) == 0
    page.toggle(key="ask-course-A1-fjordby").set_value(False).run()
    opened_at(page, "leave").multiselect(key="ask-leave-fjordby").set_value([]).run()
    assert changes(page) == []


def test_whoever_was_hired_can_be_taken_back_one_by_one() -> None:
    page = open_page(PAGE, ask="post")
    page.button(key="ask-hire").click().run()
    page.button(key="ask-hire").click().run()
    assert "2 people are hired." in texts(page)
    page.button(key="ask-unhire").click().run()
    assert "One person is hired." in texts(page)
    page.button(key="ask-unhire").click().run()
    assert changes(page) == []


def test_a_budget_can_be_set_where_there_is_none() -> None:
    page = open_page(PAGE, "aarhus", ask="budget")
    assert page.button(key="ask-budget+10").disabled
    assert "No budget is set" in texts(page)
    page.text_input(key="ask-budget-aarhus").set_value("250000").run()
    assert not page.exception
    assert "Budget" in changes(page)[0]
    page.text_input(key="ask-budget-aarhus").set_value("").run()
    assert changes(page) == []


def test_two_steps_are_not_a_step_on_a_step() -> None:
    page = open_page(PAGE, ask="budget")
    page.button(key="ask-budget-10").click().run()
    page.button(key="ask-budget-10").click().run()
    assert page.text_input(key="ask-budget-fjordby").value == "540,000"
    page.button(key="ask-budget-20").click().run()
    assert page.text_input(key="ask-budget-fjordby").value == "480,000"
    assert "DKK 13,000 of the budget of the scenario is left." in texts(page)


def test_one_question_is_open_and_the_link_names_it() -> None:
    page = open_page(PAGE, ask="hours")
    assert in_link(page, "ask") == "hours"
    assert page.text_input(key="ask-hours-BU-fjordby").value == "540"
    assert not page.main.slider


def test_a_link_to_no_question_opens_the_first() -> None:
    page = open_page(PAGE, ask="nonsense")
    assert not page.exception
    assert page.slider(key="ask-weight-S1-fjordby").value == 25.0


@pytest.mark.parametrize("address", ["turnover"])
def test_the_old_page_on_who_leaves_leads_to_the_question(address: str) -> None:
    page = open_page(address, leader=True)
    assert [row.value for row in page.title] == ["What if"]
    assert page.multiselect(key="ask-leave-fjordby").value == []


def test_the_two_whose_leaving_costs_most_are_one_click() -> None:
    page = open_page(PAGE, leader=True, ask="leave")
    page.button(key="ask-worst").click().run()
    assert page.multiselect(key="ask-leave-fjordby").value == ["M12", "M28"]
    recorded = page.session_state["samspil.changes"]["fjordby"]
    assert recorded == [to_plain(it) for it in going(saved(), ["M12", "M28"])]
    assert finding(page).startswith(
        "Nobody is left who can lead the network. There are no longer hours for the best within "
        "today's limits. In the scenario "
    )
    assert "Of the seats in the best portfolio, " in texts(page)
    assert "Nobody is left with: " in texts(page)


def test_a_shared_scenario_tells_nothing_of_who_leaves() -> None:
    page = open_page(PAGE, leader=True, ask="leave")
    page.button(key="ask-worst").click().run()
    page.session_state["samspil.leading"] = []
    page.run()
    assert finding(page).startswith("There are no longer hours for the best within today's limits.")
    assert "The best within today's limits can no longer be carried: " in texts(page)
    assert not CODE.search(texts(page))
    assert "Nobody is left" not in texts(page)
    assert "seats" not in texts(page)


def saved() -> Model:
    return cache.shelf().open("fjordby").load().model


def without_own_hours(*more: Change) -> list[str]:
    """Three of one department, of none of whom own hours are known any more."""
    people = [row.id for row in saved().people if row.department == "VK"][:3]
    unknown = [Set("people", code, "hours", None) for code in people]
    cache.shelf().open("fjordby").commit([*unknown, *more], author="Ida")
    return people


def hours_left(people: list[str]) -> float:
    """The hours of the department once these have been picked, one after the other."""
    page = open_page(PAGE, leader=True, ask="leave")
    for n in range(len(people)):
        page.multiselect(key="ask-leave-fjordby").set_value(people[: n + 1]).run()
    changed = page.session_state["samspil.changes"]["fjordby"]
    return float(next(it["value"] for it in reversed(changed) if it.get("key") == "VK"))


def test_two_who_leave_one_after_the_other_take_as_many_hours_as_together() -> None:
    first, second, _ = without_own_hours()
    page = open_page(PAGE, leader=True, ask="leave")
    page.multiselect(key="ask-leave-fjordby").set_value([first, second]).run()
    changed = page.session_state["samspil.changes"]["fjordby"]
    together = next(it["value"] for it in reversed(changed) if it.get("key") == "VK")
    assert hours_left([first, second]) == together


def test_whoever_left_long_ago_has_no_share_of_the_hours() -> None:
    first, *_ = without_own_hours(Set("departments", "VK", "headcount", None))
    there = [row.id for row in saved().people if row.department == "VK"]
    gone = [Set("people", code, "leaves_on", date(2020, 1, 1)) for code in there if code != first]
    cache.shelf().open("fjordby").commit(gone, author="Ida")
    assert hours_left([first]) == 0


def test_the_tiles_tell_today_and_the_what_if() -> None:
    page = open_page(PAGE)
    today = metric(page, "Strategy coverage")
    page.button(key="ask-double").click().run()
    assert today[1] == ""
    assert "points" in metric(page, "Strategy coverage")[1]
    assert f"before: {today[0]}" in texts(page)
    assert "The same partnerships are chosen." in texts(page)
    assert [row.label for row in page.metric] == ["Strategy coverage"]
    assert any(row.label.startswith("Unchanged (") for row in page.expander)


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
    assert page.button(key="ask-stop").label == "Stop"


def test_a_search_can_be_stopped_and_taken_up_again(monkeypatch: pytest.MonkeyPatch) -> None:
    real = ask.find
    monkeypatch.setattr(ask, "find", lambda _: pytest.fail("it searches"))
    page = open_page("overview")
    page.session_state["samspil.ask-stopped"] = ask_about(page)
    go_on(page, PAGE).run()
    assert "The search was stopped: there is no answer yet." in texts(page)
    monkeypatch.setattr(ask, "find", real)
    page.button(key="ask-again").click().run()
    assert "Within today's limits at most 89%" in finding(page)


def ask_about(_: AppTest) -> list[str]:
    """What an answer about the demo as it is saved hangs on."""
    model = saved()
    return [model.digest, model.digest, search.digest(model)]


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
    page = open_page(PAGE, leader=True, ask="leave")
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
