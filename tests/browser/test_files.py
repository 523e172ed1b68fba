"""A file into the library: seen first, then saved; with errors, not saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from lib.exchange import ready
from lib.exchange.tables import files
from lib.model.changes import Set, apply
from lib.model.persons import without_persons
from tests.browser.waiting import go, settle

if TYPE_CHECKING:
    from playwright.sync_api import Page

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def upload(page: Page, name: str, kind: str, content: bytes) -> None:
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": kind, "buffer": content}
    )


def test_an_import_is_seen_in_words_kept_over_a_change_of_language_and_saved(
    app: str, library: str, page: Page
) -> None:
    heavier = apply(without_persons(ready.demo()), [Set("goals", "S1", "weight", 33)])
    page.goto(f"{app}/files?lang=en&library={library}")
    upload(page, "mine.xlsx", XLSX, files.workbook(heavier, "da"))
    page.get_by_text("This would change one row.").wait_for()
    page.get_by_role("radiogroup").get_by_text("Replace everything in these tables").click()
    settle(page)
    page.get_by_label("Note for the history").fill("From the secretariat")
    page.get_by_label("Note for the history").press("Tab")
    settle(page)

    page.get_by_role("radio", name="dansk").click()
    page.get_by_role("heading", name="Filer", exact=True).wait_for()
    expect(page.get_by_role("radio", name="Erstat alt")).to_be_checked()
    settle(page)
    page.get_by_role("radio", name="English").click()

    page.get_by_text("This would change one row.").wait_for()
    expect(page.get_by_label("Note for the history")).to_have_value("From the secretariat")
    settle(page)
    page.get_by_text("Goals: 1 changed").click()
    page.get_by_text("weight 25 → 33 points").first.wait_for()
    settle(page)

    page.get_by_role("button", name="Save into the library").click()

    page.get_by_text("It can be undone").first.wait_for()


def test_errors_are_listed_by_cell(app: str, page: Page) -> None:
    page.goto(f"{app}/files?lang=en&library=fjordby")

    upload(page, "goals.csv", "text/csv", b"id,name,weight\nS1,Reading,ten\nS2,,5\n")

    page.get_by_text("The file has 2 errors").wait_for()
    page.get_by_role("cell", name="ten").wait_for()
    assert page.get_by_role("button", name="Save into the library").count() == 0


def test_a_file_and_what_was_chosen_for_it_are_kept_while_looking_at_another_page(
    app: str, library: str, page: Page
) -> None:
    lighter = apply(without_persons(ready.demo()), [Set("goals", "S1", "weight", 22)])
    page.goto(f"{app}/files?lang=en&library={library}")
    upload(page, "mine.xlsx", XLSX, files.workbook(lighter, "en"))
    page.get_by_text("This would change one row.").wait_for()
    settle(page)
    page.get_by_role("radiogroup").get_by_text("Replace everything in these tables").click()
    settle(page)

    go(page, "Our data")
    go(page, "Files")

    page.get_by_text("This would change one row.").wait_for()
    expect(page.get_by_role("radio", name="Replace everything")).to_be_checked()
    settle(page)
    page.get_by_role("button", name="Save into the library").click()
    page.get_by_text("It can be undone").first.wait_for()
    settle(page)
    page.get_by_role("button", name="Put the file away").click()
    page.locator("input[type=file]").wait_for(state="attached")


def test_the_database_comes_as_one_file(app: str, page: Page) -> None:
    page.goto(f"{app}/files?lang=en&library=aarhus&files=out")
    page.get_by_text("The database itself").click()

    with page.expect_download() as download:
        page.get_by_role("button", name="Database (SQLite)").click()

    assert download.value.path().read_bytes().startswith(b"SQLite format 3")
