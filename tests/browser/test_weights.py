"""The Weights page in a browser: a ranking by keyboard, and swings from first to saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.waiting import is_too_wide, settle

if TYPE_CHECKING:
    from playwright.sync_api import Page


def opened(page: Page, app: str, way: str, library: str = "fjordby") -> None:
    """Go to the page and pick a way."""
    page.goto(f"{app}/weights?lang=en&library={library}")
    page.get_by_role("radio", name=way, exact=True).wait_for()
    settle(page)
    page.get_by_role("radio", name=way, exact=True).click()
    page.get_by_role("radio", name=way, exact=True, checked=True).wait_for()
    settle(page)


def test_a_goal_is_moved_to_the_top_by_keyboard_and_the_button_keeps_the_focus(
    app: str, page: Page
) -> None:
    opened(page, app, "Ranking")
    page.get_by_text("3. S4 Digital literacy").click()

    up = page.get_by_role("button", name="Move up", disabled=False)  # the first row has none above
    up.wait_for()
    up.focus()
    page.keyboard.press("Enter")
    page.get_by_text("2. S4 Digital literacy").wait_for()
    settle(page)
    page.keyboard.press("Enter")
    page.get_by_text("1. S4 Digital literacy").wait_for()

    assert page.evaluate("document.activeElement.innerText").endswith("Move up")


def test_swings_are_given_one_after_another_checked_and_saved(
    app: str, library: str, page: Page
) -> None:
    opened(page, app, "Swing", library)
    page.get_by_text("S1 Joy of reading through life (").click()
    fields = page.locator("[class*=st-key-number-] input")
    for n, rating in enumerate(("80", "60", "40", "20", "10"), start=1):
        fields.nth(n - 1).wait_for()
        fields.nth(n - 1).fill(rating)
        fields.nth(n - 1).press("Enter")
        settle(page)
    page.get_by_text("worth 10 times as much").wait_for()

    yes = page.get_by_text("Yes, it fits")
    yes.nth(0).click()
    settle(page)
    yes.nth(1).click()
    page.get_by_role("button", name="Save these weights").click()  # waits until it is enabled

    page.get_by_text("Saved. It can be undone under History.").wait_for()
    page.get_by_text("The weights were found by swing weights").wait_for()


def test_a_phone_needs_no_sideways_scrolling(app: str, phone: Page) -> None:
    opened(phone, app, "Points")
    phone.get_by_test_id("stPlotlyChart").wait_for()
    ways = phone.get_by_role("radiogroup").filter(has_text="Ranking").get_by_role("radio")
    expect(ways).to_have_count(5)

    assert [way.inner_text() for way in ways.all() if is_too_wide(phone, way)] == []
