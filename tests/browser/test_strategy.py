"""The strategy pages in a browser: cells typed and pasted, two people at once, from empty."""

from __future__ import annotations

import re
from secrets import token_hex
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.waiting import pause, settle, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

    from lib.store.base import Store

HEADER, ROW = 18, 35
"""Pixels from the top of a table to the middle of its header, and from row to row."""
GRID = "[data-testid=stDataFrame]"


def opened(page: Page, address: str) -> None:
    """Go there and wait for the page's table."""
    page.goto(address)
    page.get_by_test_id("stDataFrame").first.wait_for()
    settle(page)


def click_cell(page: Page, row: int, across: int) -> None:
    """Click the cell in this row (from 0), so many pixels from the table's left."""
    settle(page)
    table = page.get_by_test_id("stDataFrame").first.bounding_box()
    assert table is not None
    page.mouse.click(table["x"] + across, table["y"] + HEADER + ROW * (row + 1))
    until(page, f"document.activeElement.closest('{GRID}, #portal')")
    pause(page)


def first_cell(page: Page) -> None:
    """Choose the first cell: in an empty table that of the example, which is overwritten."""
    click_cell(page, 0, 80)
    pause(page)


def editor(page: Page) -> Locator:
    """The field over the cell that is typed in; it opens a moment after the first key."""
    return page.locator("#portal .gdg-input")


def type_in_cell(page: Page, text: str) -> None:
    """Type over what the chosen cell holds; it stays open."""
    page.keyboard.type(text[0])
    expect(editor(page)).to_be_focused()
    page.keyboard.type(text[1:], delay=20)


def paste(page: Page, text: str) -> None:
    """Paste as somebody does who has copied cells in a spreadsheet."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.keyboard.press("Control+v")


def save(page: Page) -> None:
    """Press Save once what was typed has been taken in."""
    settle(page)
    page.get_by_role("button", name="Save", exact=True).click()


def create_library(page: Page, app: str, name: str) -> str:
    """The id of a new, empty library, which is shown; its name ends in a number of its own."""
    page.goto(f"{app}/libraries?lang=en")
    field = page.get_by_label("What is the library called?")
    field.wait_for()
    settle(page)
    field.fill(f"{name} {token_hex(4)}")
    page.get_by_role("button", name="Create the library").click()
    page.wait_for_url(re.compile(r"library=(?!fjordby)"))
    found = re.search(r"library=([\w-]+)", page.url)
    assert found is not None
    return found[1]


def test_from_an_empty_library_to_a_figure_with_thirty_rows_pasted(app: str, page: Page) -> None:
    library = create_library(page, app, "Fra bunden")

    opened(page, f"{app}/guide?lang=en&library={library}")
    first_cell(page)
    paste(page, "Reading\t60\t9\nDemocracy\t40\t9")
    page.get_by_text("Reading added").wait_for()
    save(page)
    page.get_by_text("It can be undone").wait_for()

    opened(page, f"{app}/partnerships?lang=en&library={library}")
    first_cell(page)
    paste(page, "\n".join(f"P{n:02}\tIdea {n}" for n in range(1, 31)))
    page.get_by_text("30 changes to save").wait_for()
    save(page)
    page.get_by_text("It can be undone").wait_for()

    page.get_by_role("radio", name="Contributions", exact=True).click()
    page.get_by_test_id("stDataFrame").first.wait_for()
    click_cell(page, 0, 330)
    type_in_cell(page, "3")
    page.keyboard.press("Enter")
    page.get_by_text("One change to save").wait_for()
    save(page)
    page.get_by_text("It can be undone").wait_for()

    page.goto(f"{app}/alignment?lang=en&library={library}")
    page.get_by_role("heading", name=re.compile("serves the strategy best")).wait_for()


def test_numbers_pasted_from_a_danish_spreadsheet_are_read_and_what_is_none_is_told(
    app: str, page: Page
) -> None:
    library = create_library(page, app, "Danske tal")
    opened(page, f"{app}/goals?lang=da&library={library}")
    first_cell(page)
    paste(page, "S1\tLæselyst\t1.200,5\tmange")
    page.get_by_role("cell", name="mange").wait_for()
    page.get_by_text("Tilladt: et tal over 0").wait_for()

    click_cell(page, 0, 330)
    type_in_cell(page, "9,5")
    page.keyboard.press("Enter")
    page.get_by_role("cell", name="mange").wait_for(state="detached")
    settle(page)
    page.get_by_role("button", name="Gem", exact=True).click()
    page.get_by_text("Det kan fortrydes").wait_for()

    click_cell(page, 0, 230)
    paste(page, "30,5")
    page.get_by_text("1.200,5 → 30,5").wait_for()


def test_names_pasted_on_the_name_cell_of_an_empty_table_become_names(app: str, page: Page) -> None:
    create_library(page, app, "Indsat")
    library = re.search(r"library=([\w-]+)", page.url)
    assert library is not None
    opened(page, f"{app}/guide?lang=da&library={library[1]}")
    page.get_by_role("radio", name="2 Afdelinger").click()
    settle(page)
    first_cell(page)
    paste(page, "Børn\t1.200\nVoksne & Kultur\t800 timer")
    page.get_by_text("Børn tilføjet").wait_for()
    page.get_by_text("Voksne & Kultur tilføjet").wait_for()
    settle(page)
    page.get_by_role("button", name="Gem", exact=True).click()
    page.get_by_text("Det kan fortrydes").wait_for()

    opened(page, f"{app}/partnerships?lang=da&library={library[1]}")
    click_cell(page, 0, 230)  # its cell is open
    paste(
        page,
        "Titel\tAnsvarlig afdeling\tStatus\nLæsekreds\tbørn\tI gang\nSprogcafé\tBoern\tforslag",
    )
    page.get_by_text("Læsekreds tilføjet").wait_for()
    page.get_by_role("cell", name="Boern").wait_for()
    page.get_by_role("button", name="Opret afdelingen “Boern”").wait_for()


def test_a_block_pasted_in_the_moment_of_the_click_loses_nothing_unsaid(
    app: str, library: str, page: Page
) -> None:
    opened(page, f"{app}/goals?lang=en&library={library}")
    table = page.get_by_test_id("stDataFrame").first.bounding_box()
    assert table is not None
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("navigator.clipboard.writeText('A\\t1\\t2\\tB\\tC\\tD\\tE\\tF\\tG')")
    page.mouse.click(table["x"] + 150, table["y"] + HEADER + ROW)
    page.keyboard.press("Control+v")
    page.get_by_text("columns more than there are to the right of the cell").wait_for()


def test_rows_are_looked_for_edited_looked_for_again_and_all_saved(
    app: str, library: str, store: Store, page: Page
) -> None:
    opened(page, f"{app}/partnerships?lang=en&library={library}&table=partnerships")
    for sought, title in (("P12", "Maker evenings"), ("P03", "Reading dogs")):
        search = page.get_by_label("Show only rows with")
        search.fill(sought)
        search.press("Enter")
        page.get_by_text("1 of 24 rows are shown").wait_for()
        click_cell(page, 0, 150)
        paste(page, title)
        page.get_by_text(f"→ {title}").wait_for()
    save(page)
    page.get_by_text("It can be undone").wait_for()

    (commit,) = store.history()
    assert "Maker evenings" in str(commit.changes)
    assert "Reading dogs" in str(commit.changes)


def test_two_browsers_that_edit_one_cell_see_both_values_and_choose(
    app: str, page: Page, opening: Callable[[str], Page]
) -> None:
    library = create_library(page, app, "To på en gang")
    address = f"{app}/goals?lang=en&library={library}"
    opened(page, address)
    first_cell(page)
    paste(page, "S1\tReading\t60\t9")
    page.get_by_text("Reading added").wait_for()
    save(page)
    page.get_by_text("It can be undone").wait_for()

    other = opening("colleague")
    opened(other, address)
    for who, weight in ((page, "70"), (other, "80")):
        click_cell(who, 0, 260)
        paste(who, weight)
        who.get_by_text("One change to save").wait_for()
    save(page)
    page.get_by_text("It can be undone").wait_for()
    save(other)

    other.get_by_text("Somebody else saved the same").wait_for()
    shown = other.get_by_test_id("stTable").first.inner_text()
    assert "70" in shown
    assert "80" in shown
    other.get_by_role("button", name="Keep theirs").click()
    other.get_by_text("nothing of yours was saved").wait_for()


def test_what_was_copied_in_excel_goes_into_the_box_and_comes_with_its_partners(
    app: str, page: Page
) -> None:
    library = create_library(page, app, "Fra Excel")
    opened(page, f"{app}/guide?lang=da&library={library}")
    page.get_by_role("radio", name="3 Partnerskaber").click()
    settle(page)
    page.get_by_role("button", name="Indsæt fra Excel").click()
    field = page.get_by_label("Kopiér cellerne i Excel")
    field.wait_for()
    settle(page)
    field.fill("Partnerskaber 2026\n\nTITEL\tPartner\tStatus\nLektiecafé\tRøde Kors\tI gang")
    page.get_by_role("button", name="Indsæt", exact=True).click()
    page.get_by_role("button", name="Opret partneren").click()
    page.get_by_text("Partnere: Røde Kors tilføjet").wait_for()
    settle(page)
    page.get_by_role("button", name="Gem", exact=True).click()
    page.get_by_text("Det kan fortrydes").wait_for()


def test_a_row_opens_its_card_and_back_closes_it(app: str, library: str, page: Page) -> None:
    opened(page, f"{app}/partnerships?lang=en&library={library}")
    click_cell(page, 2, 15)
    page.get_by_role("heading", name=re.compile("Children's literature days: number")).wait_for()
    assert "partnership=P03" in page.url
    page.go_back()
    page.get_by_text("Click a row to open its card.").wait_for()
