"""The Overview page: its tiles, its matrix, one partnership looked at, and how it is computed."""

from __future__ import annotations

from lib.model.changes import Set
from lib.model.writing import to_plain
from lib.screens.overview import answers
from pages.ui import cache, doors
from tests.pages.opened import open_page, texts

PAGE = "overview"


def test_a_partnership_is_picked_by_its_title() -> None:
    picker = open_page(PAGE).selectbox(key="look-at")

    assert "Reading groups in care homes" in picker.options
    assert not any(option.startswith("P0") for option in picker.options)


def test_the_partnership_picked_is_shown_over_the_page() -> None:
    page = open_page(PAGE)
    before = len(page.table)

    page.selectbox(key="look-at").set_value("P02").run()

    assert not page.exception
    assert len(page.table) == before + 1


def test_an_empty_library_is_led_to_the_start() -> None:
    page = open_page(PAGE, "nothing")

    assert "no goals yet" in page.header[0].value
    assert "Still missing: goals, departments and partnerships." in texts(page)


def test_the_three_answers_stand_on_top_and_the_chosen_are_named() -> None:
    page = open_page(PAGE)
    said = texts(page)

    questions = [it.value for it in page.subheader][:3]
    assert questions == ["What should we choose?", "Who should choose?", "Can we carry it?"]
    assert "Choose these 14" in said
    assert "14 of 15 leads are missing" in said
    assert "○ Stopping (1): Homework café" in said


def test_outside_the_leaders_view_no_lead_is_counted_where_it_would_tell_of_one() -> None:
    changes = [to_plain(Set("people", "M05", "hours", 0.0))]

    page = open_page(PAGE, **{"what-if": cache.shelf().drafts.keep("fjordby", changes)})

    assert "leads are missing" not in texts(page)
    assert "leader's view" in texts(page)


def test_a_large_library_is_answered_at_once() -> None:
    assert "Choose these" in texts(open_page(PAGE, "large"))


def test_three_steps_are_in_sight_and_the_others_closed() -> None:
    page = open_page(PAGE, "aarhus")

    assert any("more step" in expander.label for expander in page.expander)


def test_without_hours_the_page_says_why_the_matrix_is_missing() -> None:
    assert "cannot be placed" in texts(open_page(PAGE, "aarhus"))


def test_in_a_what_if_a_tile_says_which_way_its_figure_went() -> None:
    changes = [to_plain(Set("partnerships", "P12", "status", "running"))]

    page = open_page(PAGE, **{"what-if": cache.shelf().drafts.keep("fjordby", changes)})

    page.session_state["key-figures"] = True
    assert page.run().metric[0].delta == "up from 26%"


def test_how_the_figures_are_computed_is_told() -> None:
    page = open_page(PAGE)

    assert any(expander.label == "How is this computed?" for expander in page.expander)


def test_what_is_lacking_leads_to_a_room_that_there_is() -> None:
    rooms = {name for room in doors.ROOMS for name in (room.id, *room.part)}
    lacks = [it for it in vars(answers).values() if isinstance(it, answers.Lack)]

    assert len(lacks) > 5
    assert {it.page for it in lacks} <= rooms


def test_the_questions_asked_most_and_every_department_are_a_click_away() -> None:
    page = open_page(PAGE)
    links = [it.proto for it in page.get("page_link")]

    asked = {link.label: link.query_string for link in links}
    assert "ask=budget" in asked["… there is less money?"]
    assert "ask=leave" in asked["… somebody leaves?"]
    assert "department=VK" in asked["Adults \\& Culture"]
