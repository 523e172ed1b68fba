"""The last thing typed is saved: the field is left by the tap on the button itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from lib.exchange import ready
from lib.exchange.tables import files
from lib.model.changes import Set, apply
from lib.model.persons import without_persons
from lib.model.scenario import Scenario
from tests.browser.test_files import XLSX, upload
from tests.browser.test_strategy import click_cell, type_in_cell
from tests.browser.waiting import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

    from lib.store.base import Commit, Store


@pytest.fixture
def tablet(opening: Callable[[str], Page]) -> Page:
    """A tab on a screen that is tapped."""
    return opening("tablet")


def tap(button: Locator) -> None:
    button.tap(no_wait_after=True)


def click_at_once(button: Locator) -> None:
    """Press and let go in the same moment, as no hand but many a trackpad does."""
    button.click(delay=0, no_wait_after=True)


WAYS = pytest.mark.parametrize("press", [tap, click_at_once])


def opened(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_test_id("stMain").get_by_role("button").first.wait_for()
    settle(page)


def saved(page: Page) -> None:
    page.get_by_text("It can be undone").wait_for()


@WAYS
def test_a_text_of_a_partnership_is_saved_by_a_tap_straight_from_its_field(
    app: str, library: str, store: Store, tablet: Page, press: Callable[[Locator], None]
) -> None:
    opened(tablet, f"{app}/partnership?lang=en&library={library}&partnership=P02")
    tablet.get_by_label("Reason", exact=True).fill("A reason")
    tablet.keyboard.press("Tab")
    tablet.get_by_text("One change to save").wait_for()
    settle(tablet)
    for said in ("First gain", "Second gain"):
        tablet.get_by_label("Note for the history").fill(f"Why: {said}")
        tablet.keyboard.press("Tab")
        settle(tablet)
        gain = tablet.get_by_label("Gain for the library", exact=True)
        gain.click()
        gain.fill(said)
        press(tablet.get_by_role("button", name="Save", exact=True))
        saved(tablet)
        settle(tablet)
        expect(tablet.get_by_label("Gain for the library", exact=True)).to_have_value(said)
        tablet.get_by_label("Reason", exact=True).fill(f"Another reason than {said}")
        tablet.keyboard.press("Tab")
        settle(tablet)
    second, first = store.history()
    assert "First gain" in str(first.changes)
    assert "Second gain" in str(second.changes)


@WAYS
def test_a_note_and_a_cell_still_open_are_saved_by_a_tap(
    app: str, library: str, store: Store, tablet: Page, press: Callable[[Locator], None]
) -> None:
    opened(tablet, f"{app}/goals?lang=en&library={library}")
    for row, said in ((0, "First name"), (1, "Second name")):
        click_cell(tablet, row, 150)
        type_in_cell(tablet, said)
        if row == 0:
            tablet.keyboard.press("Enter")
            tablet.get_by_text("One change to save").wait_for()
            settle(tablet)
    press(tablet.get_by_role("button", name="Save", exact=True))
    saved(tablet)
    (commit,) = store.history()
    assert "First name" in str(commit.changes)
    assert "Second name" in str(commit.changes)


def test_who_types_on_while_a_save_runs_loses_nothing(app: str, library: str, tablet: Page) -> None:
    opened(tablet, f"{app}/partnership?lang=en&library={library}&partnership=P02")
    tablet.get_by_label("Reason", exact=True).fill("A reason")
    tablet.keyboard.press("Tab")
    tablet.get_by_text("One change to save").wait_for()
    settle(tablet)
    tap(tablet.get_by_role("button", name="Save", exact=True))
    gain = tablet.get_by_label("Gain for the library", exact=True)
    gain.click()
    gain.press_sequentially("Typed on, quite slowly", delay=40)
    saved(tablet)
    expect(gain).to_have_value("Typed on, quite slowly")
    tablet.keyboard.press("Tab")
    tablet.get_by_text("One change to save").wait_for()
    expect(gain).to_have_value("Typed on, quite slowly")


def test_who_decides_is_saved_by_a_tap_straight_from_its_field(
    app: str, library: str, store: Store, tablet: Page
) -> None:
    opened(tablet, f"{app}/approaches?lang=en&library={library}&approach=plan")
    who = tablet.get_by_label("Who decides")
    who.wait_for()
    settle(tablet)
    who.fill("The board")
    tap(tablet.get_by_role("button", name="Decide and save"))
    saved(tablet)
    assert [commit.note for commit in store.history()] == ["Decision on partnerships. The board"]


def only_commit(store: Store, page: Page) -> Commit:
    """The one commit of the library, once the page says that it is saved."""
    page.get_by_text(re.compile("It can be undone|is adopted")).first.wait_for()
    (commit,) = store.history()
    return commit


def test_the_last_weight_is_saved_by_a_tap_straight_from_its_field(
    app: str, library: str, store: Store, tablet: Page
) -> None:
    tablet.goto(f"{app}/weights?lang=en&library={library}&found=direct")
    tablet.get_by_role("button", name="Save these weights").wait_for()
    settle(tablet)
    main = tablet.get_by_test_id("stMain")
    fields = [main.get_by_label(re.compile(rf"^S{n} ")) for n in range(1, 7)]
    for field in fields:
        field.fill("10")
        field.press("Tab")
        settle(tablet)
    fields[0].click()
    fields[0].fill("50")
    tap(tablet.get_by_role("button", name="Save these weights"))
    only_commit(store, tablet)
    first, *others = (goal.weight for goal in store.load().model.goals)
    assert [first] * 5 == [5 * (other or 0) for other in others]


def test_the_note_of_an_import_is_saved_by_a_tap(
    app: str, library: str, store: Store, tablet: Page
) -> None:
    heavier = apply(without_persons(ready.demo()), [Set("goals", "S1", "weight", 33)])
    opened(tablet, f"{app}/files?lang=en&library={library}")
    upload(tablet, "mine.xlsx", XLSX, files.workbook(heavier, "da"))
    tablet.get_by_text("This would change one row.").wait_for()
    settle(tablet)
    tablet.get_by_label("Note for the history").fill("From the secretariat")
    tap(tablet.get_by_role("button", name="Save into the library"))
    assert only_commit(store, tablet).note == "From the secretariat"


def test_what_is_unticked_and_who_decides_are_saved_by_a_tap(
    app: str, library: str, store: Store, tablet: Page
) -> None:
    heavier, hours = Set("goals", "S3", "weight", 60.0), Set("departments", "UD", "hours", 500.0)
    store.save_scenario("abc", Scenario("Mere", changes=(heavier, hours)))
    where = f"library={library}&what=decide&decide=adopt&scenario=abc"
    opened(tablet, f"{app}/what-if?lang=en&{where}")
    tablet.get_by_test_id("stMain").get_by_text("weight").last.click(no_wait_after=True)
    tablet.get_by_label("Who decides").fill("The board")
    tap(tablet.get_by_role("button", name="Decide and save"))
    commit = only_commit(store, tablet)
    assert [it for it in commit.changes if it.table != "partnerships"] == [hours]
    assert commit.note == "Mere. The board"


def test_a_judgement_and_its_note_are_saved_by_a_tap(
    app: str, library: str, store: Store, tablet: Page
) -> None:
    opened(tablet, f"{app}/approaches?lang=en&library={library}&claims=all")
    tablet.get_by_role("button", name="Why?").first.click()
    marks = tablet.get_by_role("radiogroup", name=re.compile("How far does it apply"))
    marks.get_by_role("radio", name="4", exact=True).click()
    tablet.get_by_text("One judgement, not saved").wait_for()
    tablet.keyboard.press("Escape")
    settle(tablet)
    tablet.get_by_label("Note for the history").fill("On the third of May")
    tap(tablet.get_by_test_id("stMain").get_by_role("button", name="Save", exact=True))
    commit = only_commit(store, tablet)
    assert commit.note == "On the third of May"
    assert 4 in [row.applies for row in store.load().model.statements]
