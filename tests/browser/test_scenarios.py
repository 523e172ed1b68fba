"""Scenarios in a browser: two people at once, on two scenarios and on one; a link; a moved base."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.browser.test_strategy import click_cell, type_in_cell
from tests.browser.waiting import close_bar, open_bar, pause, settle

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from lib.store.base import Store

Opening = Callable[[str], "Page"]
DRAWN = 400
"""Milliseconds in which a tab that comes to the front draws its table anew."""
WEIGHT = 460
"""Pixels from the left of the goals' table to their weights."""


@pytest.fixture
def colleague(opening: Opening) -> Opening:
    """Opens an address as somebody else does, in a session of their own."""

    def open_it(address: str) -> Page:
        page = opening("colleague")
        page.goto(address)
        page.get_by_role("heading", level=1).wait_for()
        settle(page)
        return page

    return open_it


def begin(page: Page, name: str) -> str:
    """Begin a scenario; what its link says."""
    open_bar(page, "scenario-door").get_by_text("Keep, name, share").click()
    field = page.get_by_label("Name of the scenario")
    field.fill(name)
    field.press("Enter")
    settle(page)
    page.get_by_role("button", name="Begin a scenario").click()
    banner(page, name).wait_for()
    close_bar(page)
    found = re.search(r"scenario=(\w+)", page.url)
    assert found is not None
    return found[1]


def banner(page: Page, name: str) -> Locator:
    """What the bar says while a scenario is open."""
    return page.locator(".st-key-scenario-door").get_by_text(re.compile(f"^Scenario “{name}”"))


def weigh(page: Page, row: int, weight: str) -> None:
    """Type a goal's weight and keep it in the scenario."""
    page.get_by_test_id("stDataFrame").first.wait_for()
    settle(page)
    pause(page, DRAWN)
    click_cell(page, row, WEIGHT)
    type_in_cell(page, weight)
    page.keyboard.press("Enter")
    page.get_by_text(f"→ {weight}").first.wait_for()
    settle(page)
    page.get_by_role("button", name=re.compile("Keep in scenario")).click()
    page.get_by_text("the library is unchanged").wait_for()
    settle(page)


def listed(page: Page, text: str) -> Locator:
    """A change in the bar's list."""
    return open_bar(page, "scenario-door").get_by_role("button", name=re.compile(text))


def test_two_people_work_on_two_scenarios_at_once(
    app: str, library: str, store: Store, colleague: Opening
) -> None:
    hers, his = (colleague(f"{app}/goals?lang=en&library={library}") for _ in range(2))
    begin(hers, "Hers")
    begin(his, "His")
    weigh(hers, 0, "51")
    weigh(his, 0, "17")
    weigh(hers, 1, "33")

    for page, mine, others in ((hers, ("51", "33"), "17"), (his, ("17",), "51")):
        for weight in mine:
            listed(page, f"→ {weight} points").wait_for()
        assert listed(page, f"→ {others} points").count() == 0
    assert store.history() == ()


def test_two_people_on_one_scenario_see_each_others_changes_and_lose_none(
    app: str, library: str, colleague: Opening
) -> None:
    hers = colleague(f"{app}/goals?lang=en&library={library}")
    one = begin(hers, "Ours")
    his = colleague(f"{app}/goals?lang=en&library={library}&scenario={one}")
    banner(his, "Ours").wait_for()
    weigh(hers, 0, "51")
    weigh(his, 1, "33")
    listed(his, "→ 51 points").wait_for()

    weigh(hers, 2, "22")
    for weight in ("51", "33", "22"):
        listed(hers, f"→ {weight} points").wait_for()


def test_the_link_that_is_shown_opens_the_scenario_for_a_colleague(
    app: str, library: str, colleague: Opening
) -> None:
    hers = colleague(f"{app}/goals?lang=en&library={library}")
    begin(hers, "Ours")
    weigh(hers, 0, "51")
    open_bar(hers, "scenario-door").get_by_text("Keep, name, share").click()
    settle(hers)
    link = hers.get_by_text(re.compile(r"http\S+scenario=\w+")).first
    link.wait_for()

    his = colleague(link.inner_text().strip())
    banner(his, "Ours").wait_for()
    listed(his, "→ 51 points").wait_for()


def test_what_no_longer_fits_after_a_save_is_told_and_can_be_mended(
    app: str, library: str, colleague: Opening
) -> None:
    hers = colleague(f"{app}/goals?lang=en&library={library}")
    begin(hers, "Ours")
    weigh(hers, 0, "51")
    weigh(hers, 1, "33")

    his = colleague(f"{app}/goals?lang=en&library={library}")
    his.get_by_test_id("stDataFrame").first.wait_for()
    click_cell(his, 0, 12)
    his.keyboard.press("Delete")
    his.get_by_text("removed").first.wait_for()
    settle(his)
    his.get_by_role("button", name="Save", exact=True).click()
    his.get_by_text("It can be undone").wait_for()

    hers.reload()
    open_bar(hers, "scenario-door")
    hers.get_by_text("it may have been removed meanwhile").wait_for()
    settle(hers)
    hers.get_by_role("button", name="Take out what no longer fits").click()
    hers.get_by_text("it may have been removed meanwhile").wait_for(state="detached")
    listed(hers, "→ 33 points").wait_for()
    assert listed(hers, "→ 51 points").count() == 0


def test_a_double_tap_begins_one_scenario(
    app: str, library: str, store: Store, opening: Opening
) -> None:
    tablet = opening("tablet")
    tablet.goto(f"{app}/goals?lang=en&library={library}")
    tablet.get_by_test_id("stDataFrame").first.wait_for()
    settle(tablet)
    open_bar(tablet, "scenario-door").get_by_text("Keep, name, share").click()
    tablet.get_by_label("Name of the scenario").fill("Only one")
    tablet.keyboard.press("Enter")
    settle(tablet)
    button = tablet.get_by_role("button", name="Begin a scenario")
    button.evaluate("it => { it.click(); setTimeout(() => it.click(), 150); }")
    banner(tablet, "Only one").wait_for()
    settle(tablet)
    assert [scenario.name for _, scenario in store.scenarios()] == ["Only one"]
