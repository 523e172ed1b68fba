"""The leader's view in a browser: a code chosen and asked for; on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.waiting import settle

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CODE = "rødgrød med fløde"
OPEN, CLOSE = "Leader's view: open", "Leader's view: close"


def test_an_own_librarys_view_opens_with_the_code_that_was_chosen(app: str, page: Page) -> None:
    page.goto(f"{app}/libraries?lang=en")
    page.get_by_label("What is the library called?").fill("Odense")
    settle(page)
    page.get_by_role("button", name="Create the library").click()
    page.wait_for_url("**library=odense**")
    settle(page)

    page.get_by_role("button", name=OPEN).click()
    page.get_by_label("New code", exact=True).fill(CODE)
    page.get_by_label("The same once more").fill(CODE)
    page.get_by_test_id("stFormSubmitButton").get_by_role("button").click()
    page.get_by_role("button", name=CLOSE).click()
    page.get_by_role("button", name=OPEN).wait_for()
    settle(page)

    page.get_by_role("button", name=OPEN).click()
    page.get_by_label("Code", exact=True).fill("forkert")
    page.keyboard.press("Enter")
    page.get_by_text("That is not the code of this library.").wait_for()
    settle(page)
    page.get_by_label("Code", exact=True).fill(CODE)
    page.keyboard.press("Enter")
    page.get_by_role("button", name=CLOSE).wait_for()


def test_the_view_is_opened_and_closed_on_a_phone(app: str, phone: Page) -> None:
    phone.goto(f"{app}/people?lang=en&library=fjordby")
    main = phone.get_by_test_id("stMain")
    main.get_by_role("button", name="Open the leader's view").click()
    main.get_by_role("button", name=CLOSE).wait_for()
    settle(phone)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 400

    main.get_by_role("button", name=CLOSE).click()

    main.get_by_text("members of staff are here under codes").wait_for()


def test_a_leaders_download_is_for_one_browser_and_while_the_view_is_open(
    app: str, page: Page, browser: Browser
) -> None:
    page.goto(f"{app}/backup?lang=en&library=fjordby")
    main = page.get_by_test_id("stMain")
    main.get_by_role("button", name="Open the leader's view").first.click()
    main.get_by_role("button", name=CLOSE).wait_for()
    with page.expect_download() as coming:
        page.get_by_role("button", name="Download a copy").click()
    address = coming.value.url
    assert coming.value.path().stat().st_size > 0

    assert page.context.request.get(address).status == 200
    other = browser.new_context()
    other.new_page().goto(app)
    assert other.request.get(address).status == 403
    other.close()

    main.get_by_role("button", name=CLOSE).click()
    main.get_by_role("button", name=OPEN).wait_for()
    settle(page)
    assert page.context.request.get(address).status in (403, 404)
