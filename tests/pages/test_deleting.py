"""A library deleted and brought back on the Libraries page, and what other open windows see."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lib.model.changes import Add
from lib.model.settings import Setting
from lib.settings import settings
from lib.start import clear_deleted, open_backups
from lib.store.base import Shelf, today
from lib.store.rules.doors import seal
from pages.records import libraries
from pages.ui import cache
from pages.ui.here import Here
from tests.pages.opened import go_on, in_link, open_page, texts, wide_open

PAGE = "libraries"
OWN = "empty"
CODE = "rødgrød med fløde"


def shelf() -> Shelf:
    return cache.shelf()


def button(page: AppTest, label: str) -> Any:
    return next(it for it in page.button if it.label == label)


def labels(page: AppTest) -> set[str]:
    return {it.label for it in page.button}


def ids() -> set[str]:
    return {it.id for it in shelf().libraries()}


def test_a_library_is_deleted_in_its_leaders_view_and_brought_back_by_one_click() -> None:
    name = Add("settings", Setting(name="library", value="Odense"))
    shelf().open(OWN).commit([name], author="Ida")
    before = shelf().open(OWN).load()
    page = open_page(PAGE, OWN)
    assert "can be deleted in its leader's view" in texts(page)
    assert "Yes, delete it" not in labels(page)

    page = open_page(PAGE, OWN, leader=True)
    day = (today() + timedelta(days=30)).strftime("%-d %B %Y")
    assert f"Until {day} it can be brought back" in texts(page)
    button(page, "Yes, delete it").click().run()

    assert not page.exception
    assert (OWN in ids(), in_link(page, "library")) == (False, "fjordby")
    assert f"Odense is deleted. Until {day}" in page.success[0].value.replace("\\", "")
    assert not page.error

    assert "Deleted libraries" in texts(page)
    button(page, "Bring back").click().run()

    assert not page.exception
    assert in_link(page, "library") == OWN
    assert "Odense is back" in page.success[0].value.replace("\\", "")
    assert "Deleted libraries" not in texts(page)
    assert shelf().open(OWN).load() == before


def test_one_with_a_code_comes_back_with_its_code_alone() -> None:
    shelf().open(OWN).set_leader_code(seal(CODE))
    shelf().deleted.add(OWN, today())
    page = wide_open(PAGE)
    key = f"bring-back-{OWN}"

    for typed, there in (("", False), ("guess", False), (CODE, True)):
        page.text_input(key=f"{key}-code").set_value(typed)
        button(page, "Bring back").click().run()
        assert (OWN in ids(), not page.exception) == (there, True)
    assert in_link(page, "library") == OWN
    assert not any(it.label == "Leader's view: close" for it in page.button)


@pytest.mark.parametrize("library", ["fjordby", "aarhus"])
def test_what_comes_with_samspil_cannot_be_deleted(library: str) -> None:
    page = open_page(PAGE, library, leader=True)

    assert "comes with Samspil and cannot be deleted" in texts(page)
    assert "Yes, delete it" not in labels(page)


def test_who_has_it_open_is_told_and_saves_nothing_anywhere() -> None:
    other = open_page("privacy", OWN, lang="da")
    before = shelf().open(OWN).load(), shelf().open("fjordby").load()
    shelf().deleted.add(OWN, today())
    other.text_area[0].set_value("Typed")
    next(it for it in other.button if it.label == "Gem").click().run()

    assert not other.exception
    said = " ".join(it.value.replace("\\", "") for it in other.error)
    assert "er slettet, så intet bliver gemt i det" in said
    assert "er slettet, så »Fjordby Bibliotekerne« bliver vist" in said
    assert in_link(other, "library") == "fjordby"
    assert not go_on(other, PAGE).run().error
    shelf().deleted.bring_back(OWN)
    assert (shelf().open(OWN).load(), shelf().open("fjordby").load()) == before


def test_a_link_to_it_says_until_when_it_can_be_brought_back() -> None:
    shelf().deleted.add(OWN, date(2027, 3, 1))
    page = open_page("goals", OWN)
    assert "Until 31 March 2027 it can be brought back" in page.error[0].value.replace("\\", "")
    assert not page.warning


def test_one_that_goes_while_its_page_is_drawn_begins_the_page_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    really, left = libraries.draw_new, [OWN]

    def overtaken(here: Here) -> None:
        if left:
            shelf().deleted.add(left.pop(), today())
            shelf().open(OWN).load()
        really(here)

    monkeypatch.setattr(libraries, "draw_new", overtaken)
    page = open_page(PAGE, OWN)
    assert not page.exception
    assert "has been deleted" in page.error[0].value


def test_a_personal_link_to_it_opens_nothing_until_it_is_back() -> None:
    store = shelf().open("large")
    person = store.load().model.people[0].id
    token = store.make_links([person])[person]
    shelf().deleted.add("large", today())
    assert "does not open a self-rating" in texts(open_page(PAGE, "large", rate=token))
    shelf().deleted.bring_back("large")
    assert store.holder(token) == person


def test_once_its_time_is_over_nothing_of_it_is_left() -> None:
    copies, day = open_backups(settings()), today()
    copies.make(OWN, day)
    shelf().deleted.add(OWN, day - timedelta(days=32))
    for late in (day - timedelta(days=1), day):
        clear_deleted(shelf(), copies, late)
    page = open_page(PAGE)
    assert "Deleted libraries" not in texts(page)
    assert not list(settings().data.glob(f"**/{OWN}.*"))
    assert not copies.copies(OWN)
