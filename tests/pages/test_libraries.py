"""The Libraries page: start one's own, reset the demo."""

from __future__ import annotations

from pathlib import Path

import pytest

from lib.exchange import ready
from lib.exchange.tables import files
from lib.model.changes import Set
from lib.settings import settings
from lib.store.sqlite.shelf import SqliteShelf
from tests.lib.exchange.tables.books import xlsx
from tests.pages.opened import go_on, in_link, open_page, texts

PAGE = "libraries"


def shelf() -> SqliteShelf:
    return SqliteShelf(settings().data)


def create_from_workbook(name: str) -> None:
    """A new library under this name, from the demo's workbook."""
    page = open_page(PAGE)
    page.text_input(key="new-library-name").set_value(name)
    page.file_uploader(key="new-file").upload(
        "mine.xlsx", files.workbook(ready.demo(), "da"), "application/octet-stream"
    )
    page.run()
    next(b for b in page.button if "Create" in b.label).click().run()


def test_an_empty_library_starts_with_the_ready_profile() -> None:
    page = open_page(PAGE)
    page.text_input(key="new-library-name").set_value("Ærø Bibliotek")

    next(b for b in page.button if "Create" in b.label).click().run()

    model = shelf().open("aeroe-bibliotek").load().model
    assert model.options.library == "Ærø Bibliotek"
    assert model.competences == ready.starter().competences
    assert in_link(page, "library") == "aeroe-bibliotek"
    assert "is ready" in page.success[0].value.replace("\\", "")


def test_a_name_that_a_library_has_already_is_refused() -> None:
    page = open_page(PAGE)
    page.text_input(key="new-library-name").set_value("fjordby bibliotekerne")

    next(b for b in page.button if "Create" in b.label).click().run()

    assert "another name" in page.error[0].value


def test_the_english_name_in_a_file_is_not_that_of_the_new_library() -> None:
    create_from_workbook("Mit bibliotek")

    assert shelf().open("mit-bibliotek").load().model.options.library_en is None


def test_a_library_needs_a_name() -> None:
    page = open_page(PAGE)

    next(b for b in page.button if "Create" in b.label).click().run()

    assert "name" in page.error[0].value


def test_a_workbook_becomes_a_library() -> None:
    create_from_workbook("Mit bibliotek")

    model = shelf().open("mit-bibliotek").load().model
    assert model.contributions == ready.demo().contributions
    assert model.options.library == "Mit bibliotek"
    assert model.statements == ready.starter().statements


def test_a_bad_file_is_answered_with_its_errors_and_saves_nothing() -> None:
    page = open_page(PAGE)
    before = shelf().libraries()
    page.text_input(key="new-library-name").set_value("Mit bibliotek")
    page.file_uploader(key="new-file").upload("mine.xlsx", b"id;name\n1;x", "text/csv").run()

    assert "nothing was saved" in page.error[0].value.replace("\\", "")
    assert page.button(key="new-library").disabled
    assert shelf().libraries() == before


@pytest.mark.parametrize("code", ["M2l", "M99", "Anna"])
def test_what_is_wrong_with_a_file_about_staff_is_told_without_a_code(code: str) -> None:
    tables = {
        "people": [["id"], ["M21"], ["M22"]],
        "competences": [["id", "name"], ["K1", "Data"]],
        "levels": [["person", "competence", "leader"], [code, "K1", 2], ["M22", "K1", 9]],
    }
    page = open_page(PAGE)
    page.file_uploader(key="new-file").upload("mine.xlsx", xlsx(tables), "text/csv").run()

    shown = " ".join(str(it.value.to_dict()) for it in (*page.table, *page.dataframe))
    assert "no such row" in shown
    assert not {it for it in (code, "M21", "M22") if it in shown}


def test_what_a_file_holds_is_told_and_kept_over_a_visit_to_another_page() -> None:
    page = open_page(PAGE)
    page.text_input(key="new-library-name").set_value("Mit bibliotek")
    content = files.workbook(ready.demo(), "da")
    page.file_uploader(key="new-file").upload("mine.xlsx", content, "text/csv").run()

    go_on(page, "goals").run()
    go_on(page, PAGE).run()

    assert "Goals: 6 rows" in texts(page)
    assert page.text_input(key="new-library-name").value == "Mit bibliotek"
    page.button(key="new-library").click().run()
    assert shelf().open("mit-bibliotek").load().model.goals == ready.demo().goals
    assert not page.session_state["samspil.uploads"]


def test_a_demo_is_reset_with_its_history_kept() -> None:
    store = shelf().open("fjordby")
    store.commit([Set("goals", "S1", "weight", 60)], author="", note="")
    page = open_page(PAGE)

    page.button(key="reset").click().run()

    assert store.load().model.goals == ready.demo().goals
    assert len(store.history()) == 2


def test_ones_own_library_cannot_be_reset() -> None:
    page = open_page(PAGE, "empty")

    assert not any(button.key == "reset" for button in page.button)


def test_a_file_in_the_folder_that_is_no_library_breaks_nothing(libraries: Path) -> None:
    (libraries / "junk.db").write_bytes(b"not a database")

    assert not open_page(PAGE).exception
