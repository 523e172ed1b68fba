"""The app as a browser first meets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.waiting import settle

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_the_app_opens_without_an_error_and_all_of_it_comes_from_its_own_server(
    app: str, page: Page, console_errors: list[str]
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(app)
    page.get_by_role("heading").first.wait_for()
    settle(page)
    assert page.get_by_test_id("stException").count() == 0
    assert not console_errors
    own = (app, app.replace("http", "ws", 1), "data:", "blob:")
    assert asked
    assert [address for address in asked if not address.startswith(own)] == []
