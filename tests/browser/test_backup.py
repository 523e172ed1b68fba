"""The Backup page in a browser: a copy downloaded, the library changed, the copy brought back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lib.model.changes import Set
from lib.store.sqlite.copying import inspect
from lib.store.sqlite.library import SqliteStore
from tests.browser.waiting import settle

if TYPE_CHECKING:
    from playwright.sync_api import Page


def opened(page: Page, address: str) -> None:
    """Go to the page on Aarhus, in English, and wait for its copies."""
    page.goto(f"{address}/backup?lang=en&library=aarhus")
    page.get_by_role("heading", name="Bring a copy back").wait_for()


def test_a_downloaded_copy_comes_back_as_a_library(app: str, page: Page, tmp_path: Path) -> None:
    opened(page, app)
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Download a copy").click()
    copy = tmp_path / downloading.value.suggested_filename
    downloading.value.save_as(copy)
    assert copy.name.startswith("aarhus-")
    assert inspect(copy.read_bytes()).model.goals

    choose_a_file(page, copy)
    page.get_by_text("The file is whole and can be used.").wait_for()
    page.get_by_text("there is nothing to bring back").wait_for()
    page.get_by_label("What is the library called?").fill("Brought back")
    page.get_by_role("button", name="Make it a new library").click()

    page.get_by_text("The library “Brought back” is ready.").wait_for()
    page.wait_for_url("**library=brought-back**")


def test_a_copy_with_other_values_comes_back_into_the_library_as_one_change(
    app: str, page: Page, tmp_path: Path
) -> None:
    opened(page, app)
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Download a copy").click()
    copy = tmp_path / "other.db"
    downloading.value.save_as(copy)
    store = SqliteStore(copy)
    goals = store.load().model.goals
    store.commit([Set("goals", goal.id, "target", 19.0) for goal in goals], author="Ida")

    choose_a_file(page, copy)
    page.get_by_text("become what they were in the copy").wait_for()
    page.get_by_role("button", name="Bring the content back").click()

    page.get_by_text("It can be undone under History").wait_for()
    page.get_by_text("there is nothing to bring back").wait_for()


def choose_a_file(page: Page, copy: Path) -> None:
    """Choose a file of one's own as the copy."""
    settle(page)
    page.get_by_role("combobox", name="Which copy?").click()
    page.get_by_role("option", name="A file of my own").click()
    page.locator("input[type=file]").set_input_files(copy)
