"""What is typed and not saved: a reload asks, and it is there again, also from a new server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.test_strategy import click_cell, opened, type_in_cell
from tests.browser.waiting import go, settle, view

if TYPE_CHECKING:
    from playwright.sync_api import Dialog, Page

    from lib.store.base import Store


def asked(page: Page) -> list[str]:
    """The kind of each question that the browser asks from now on; each is answered with yes."""
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    return asked


def test_a_cell_left_for_another_page_survives_a_reload_that_asks(
    app: str, library: str, store: Store, page: Page
) -> None:
    questions = asked(page)
    opened(page, f"{app}/goals?lang=en&library={library}")
    page.reload()
    assert questions == []
    opened(page, page.url)
    click_cell(page, 0, 150)
    type_in_cell(page, "Another name")
    page.keyboard.press("Enter")
    page.get_by_text("One change to save").wait_for()
    go(page, "History")
    page.wait_for_url("**tab=**")
    settle(page)

    page.reload()

    page.get_by_role("heading", name="History", exact=True).wait_for()
    settle(page)
    assert questions == ["beforeunload"]
    go(page, "Our data")
    view(page, "Goals")
    page.get_by_text("One change to save").wait_for()
    settle(page)
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("It can be undone").wait_for()
    assert store.load().model.goals[0].name == "Another name"
    settle(page)
    page.reload()
    page.get_by_role("heading", name="Our data", exact=True).wait_for()
    assert questions == ["beforeunload"]


def test_a_reload_asks_while_somebody_is_still_typing_in_a_field_or_a_cell(
    app: str, library: str, store: Store, page: Page
) -> None:
    questions = asked(page)
    page.goto(f"{app}/partnership?lang=en&library={library}&partnership=P02")
    reason = page.get_by_label("Reason", exact=True)
    reason.wait_for()
    settle(page)
    reason.click()
    page.keyboard.type("Half a sen")
    page.reload()
    assert questions == ["beforeunload"]
    opened(page, f"{app}/goals?lang=en&library={library}")
    click_cell(page, 0, 150)
    page.keyboard.type("Half a na", delay=20)
    page.reload()
    assert questions == ["beforeunload"] * 2
