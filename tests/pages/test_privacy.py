"""The Privacy page: the six points, one person's data out and gone."""

from __future__ import annotations

from datetime import date

from lib.model.changes import Set, removal
from lib.screens.records.privacy import DEFAULTS
from lib.settings import settings
from lib.store.base import Store
from lib.store.sqlite.shelf import SqliteShelf
from tests.pages.opened import open_page, texts, unfolded

PAGE, READ = "privacy", "privacy-points-read"


def fjordby() -> Store:
    return SqliteShelf(settings().data).open("fjordby")


def test_the_six_points_are_there_from_the_start() -> None:
    shown = texts(unfolded(open_page(PAGE), READ))
    assert [text for text in DEFAULTS.values() if text not in shown] == []


def test_a_point_rewritten_is_saved_in_the_library() -> None:
    page = open_page(PAGE, leader=True)
    page.text_area(key="point-fjordby-privacy_purpose").set_value("Kun *partnerskaber*.")

    next(it for it in page.button if it.label == "Save").click().run()

    assert fjordby().load().model.options.privacy_purpose == "Kun *partnerskaber*."
    assert fjordby().revision() == 1
    assert "Kun *partnerskaber*." in texts(unfolded(page, READ))


def test_everything_under_one_code_is_shown() -> None:
    page = open_page(PAGE, leader=True)

    page.selectbox(key="privacy-person").set_value("M01").run()

    shown = [str(cell) for table in page.dataframe for cell in table.value.to_numpy().ravel()]
    assert {"Leader's view", "Department"} <= set(shown)


def test_a_person_is_removed_only_by_somebody_who_is_sure() -> None:
    page = open_page(PAGE, leader=True)
    page.selectbox(key="privacy-person").set_value("M01").run()
    assert page.button(key="forget").disabled

    page.checkbox(key="privacy-sure").check().run()
    page.button(key="forget").click().run()

    assert fjordby().load().model.find("people", "M01") is None
    assert "M01 is removed" in page.success[0].value
    assert not page.exception


def test_being_sure_of_one_person_is_not_being_sure_of_the_next() -> None:
    page = open_page(PAGE, leader=True)
    page.selectbox(key="privacy-person").set_value("M01").run()
    page.checkbox(key="privacy-sure").check().run()

    page.selectbox(key="privacy-person").set_value("M02").run()

    assert page.button(key="forget").disabled


def test_whoever_has_left_is_listed_and_removed_with_one_click() -> None:
    fjordby().commit([Set("people", "M02", "leaves_on", date(2020, 1, 31))], author="Ida")
    page = open_page(PAGE, leader=True)
    assert "M02 left on 31 January 2020." in texts(page)

    page.button(key="overdue-M02").click().run()

    assert fjordby().load().model.find("people", "M02") is None
    assert "M02 left" not in texts(page)


def test_somebody_whom_only_the_history_knows_can_be_removed_there() -> None:
    fjordby().commit([Set("people", "M02", "hours", 1.0)], author="Ida")
    model = fjordby().load().model
    fjordby().commit(removal(model, "people", "M02"), author="Ida")
    page = open_page(PAGE, leader=True)

    page.selectbox(key="privacy-person").set_value("M02").run()
    page.checkbox(key="privacy-sure").check().run()
    page.button(key="forget").click().run()

    assert not page.error
    assert sum(commit.forgotten for commit in fjordby().history()) > 2


def test_the_smallest_group_is_named() -> None:
    fjordby().commit([Set("settings", "min_group", "value", "7")], author="Ida")
    assert "at least 7 people" in texts(unfolded(open_page(PAGE), "privacy-codes"))


def test_where_nobody_is_stored_no_code_is_asked_for() -> None:
    page = open_page(PAGE, "nothing")

    assert not page.exception
    assert "One person" not in texts(page)
