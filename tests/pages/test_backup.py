"""The Backup page: copies taken, listed and brought back; damaged libraries and their way out."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lib.model.changes import Remove, Set
from lib.settings import settings
from lib.start import open_backups
from lib.store.base import Copies, Store, today
from lib.store.sqlite.shelf import SqliteShelf
from tests.pages.opened import LOADED, go_on, in_link, open_page, texts

PAGE = "backup"
LIBRARY = "fjordby"


def shelf() -> SqliteShelf:
    return SqliteShelf(settings().data)


def store(library: str = LIBRARY) -> Store:
    return shelf().open(library)


def backups() -> Copies:
    return open_backups(settings())


def weigh(weight: float) -> None:
    """Give the first goal of the demo another weight."""
    store().commit([Set("goals", "S1", "weight", weight)], author="Ida")


def weight(library: str = LIBRARY) -> float | None:
    return store(library).load().model.goals[0].weight


def chosen(page: AppTest, code: str) -> AppTest:
    """The page after the reader has chosen a copy."""
    return page.selectbox(key=f"copy-{LIBRARY}").set_value(code).run()


def test_opening_the_page_makes_the_copy_of_today() -> None:
    page = open_page(PAGE)

    assert [copy.day for copy in backups().copies(LIBRARY)] == [today()]
    assert "last copy of Fjordby Libraries is from today" in page.header[0].value


def test_a_daily_copy_comes_back_as_one_change_that_can_be_undone() -> None:
    open_page(PAGE)
    before = weight()
    weigh(77)
    page = chosen(open_page(PAGE), today().isoformat())
    assert "One value or row of Fjordby Libraries becomes" in texts(page)

    page.button(key="bring-into").click().run()

    assert not page.exception
    assert weight() == before
    assert [commit.revision for commit in store().history()] == [2, 1]
    store().undo(2, author="Bo")
    assert weight() == 77


def test_a_daily_copy_becomes_a_library_beside_the_others() -> None:
    open_page(PAGE)
    before = weight()
    weigh(77)
    page = chosen(open_page(PAGE, leader=True), today().isoformat())

    page.button(key="bring-beside").click().run()

    made = in_link(page, "library")
    assert made not in (LIBRARY, "")
    assert (weight(made), weight()) == (before, 77)
    assert "is ready" in page.success[0].value


def test_a_copy_that_tells_of_staff_becomes_a_library_in_the_leaders_view_alone() -> None:
    open_page(PAGE)

    page = chosen(open_page(PAGE), today().isoformat())

    assert not [button for button in page.button if button.key == "bring-beside"]
    assert "The copy tells of members of staff" in texts(page)


def test_a_damaged_file_that_may_tell_of_staff_is_handed_to_nobody() -> None:
    open_page(PAGE)
    (settings().data / f"{LIBRARY}.db").write_bytes(b"damaged")

    page = open_page(PAGE, library="aarhus")

    assert not [item for item in page.get("download_button") if item.key == f"damaged-{LIBRARY}"]
    assert page.button(key=f"rescue-{LIBRARY}")


def test_an_uploaded_copy_is_offered_with_what_it_holds() -> None:
    content = backups().take(LIBRARY)
    weigh(77)
    page = chosen(open_page(PAGE, leader=True), "file")

    page.file_uploader(key="copy-file").upload("mine.db", content, "application/vnd.sqlite3").run()

    assert "The file is whole" in texts(page)
    assert "→ 77" not in texts(page)
    assert page.button(key="bring-into")


def test_a_copy_of_ones_own_with_a_guess_about_somebody_is_compared_by_the_leader_alone() -> None:
    made = backups().restore(backups().take(LIBRARY), "Guess", author="", note="")
    level = store().load().model.levels[0]
    said = []
    for guess in (level.leader, 0 if level.leader else 1):
        change = Set("levels", (level.person, level.competence), "leader", guess)
        if guess != level.leader:
            store(made).commit([change], author="")
        page = chosen(open_page(PAGE), "file")
        page.file_uploader(key="copy-file").upload("mine.db", backups().take(made), "x/y").run()
        assert not [button for button in page.button if button.key == "bring-into"]
        said.append(texts(page))
    assert all("The copy tells of members of staff" in it for it in said)
    assert not any("holds the same" in it or "in the copy." in it for it in said)


def test_an_uploaded_copy_is_there_after_a_visit_to_another_page() -> None:
    content = backups().take(LIBRARY)
    page = chosen(open_page(PAGE), "file")
    page.file_uploader(key="copy-file").upload("mine.db", content, "application/vnd.sqlite3").run()

    go_on(page, "goals").run()
    go_on(page, PAGE).run()

    assert "The file is whole" in texts(page)


def test_a_file_that_is_no_copy_is_refused_and_offers_nothing() -> None:
    page = chosen(open_page(PAGE), "file")

    page.file_uploader(key="copy-file").upload("mine.db", b"id;name", "text/csv").run()

    assert "no copy of a library" in page.error[0].value.replace("\\", "")
    assert not [button for button in page.button if str(button.key).startswith("bring")]


def test_the_same_content_leaves_nothing_to_bring_back() -> None:
    open_page(PAGE)

    page = chosen(open_page(PAGE), today().isoformat())

    assert "nothing to bring back" in texts(page)
    assert not [button for button in page.button if button.key == "bring-into"]


def test_a_person_who_would_come_back_is_minded() -> None:
    open_page(PAGE)
    model = store().load().model
    person = model.people[0].id
    gone = [
        Remove(name, row_key)
        for name in ("levels", "contacts", "actions")
        for row_key in model.index(name)
        if person in row_key or getattr(model.index(name)[row_key], "person", None) == person
    ]
    store().commit([*gone, Remove("people", person)], author="Ida")

    page = chosen(open_page(PAGE), today().isoformat())

    assert "deleted on purpose" in page.warning[0].value.replace("\\", "")


@pytest.mark.parametrize("library", ["empty", LIBRARY])
def test_a_damaged_library_comes_back_from_its_last_copy(library: str) -> None:
    backups().make_missing(today() - timedelta(days=1))
    damaged = settings().data / f"{library}.db"
    damaged.write_bytes(b"damaged")

    page = open_page(PAGE, library="aarhus")
    page.button(key=f"rescue-{library}").click().run()

    assert not page.exception
    assert damaged.read_bytes() == b"damaged"
    assert store(in_link(page, "library")).load().model.competences


def test_a_damaged_library_gives_way_to_another_and_says_so() -> None:
    (settings().data / f"{LIBRARY}.db").write_bytes(b"damaged")

    page = open_page("overview", LIBRARY)

    assert not page.exception
    assert in_link(page, "library") != LIBRARY
    assert "Backup" in page.error[0].value


def test_damage_inside_a_library_is_found_too() -> None:
    open_page(PAGE)
    spoil(settings().data / f"{LIBRARY}.db")
    LOADED.clear()  # as at the next start
    st.cache_resource.clear()

    page = open_page(PAGE, LIBRARY)

    assert not page.exception
    assert page.button(key=f"rescue-{LIBRARY}")


def test_the_page_opens_where_no_library_can_be_opened() -> None:
    for file in settings().data.glob("*.db"):
        file.write_bytes(b"damaged")

    page = open_page(PAGE)

    assert not page.exception
    assert "Cannot be opened" in texts(page)


def test_a_library_that_cannot_be_copied_is_named() -> None:
    (settings().data / "backups").write_bytes(b"a file in place of the folder")

    page = open_page(PAGE)

    assert "folder of copies" in page.error[0].value.replace("\\", "")


def spoil(path: Path) -> None:
    """Put a value into the library that no model takes."""
    import sqlite3

    with sqlite3.connect(path) as db:
        db.execute("update goals set weight = -5")
    db.close()
