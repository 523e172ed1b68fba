"""The way of a decision in a browser: asked, kept, compared, adopted, told, undone."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pptx

from tests.browser.waiting import close_bar, go, open_bar, settle, view

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


def downloaded(page: Page, button: Locator) -> bytes:
    """What a click on a download button brings."""
    with page.expect_download() as coming:
        button.click()
    return Path(coming.value.path()).read_bytes()


def test_from_a_weight_that_is_moved_to_a_decision_that_is_undone(
    app: str, library: str, page: Page
) -> None:
    main = page.get_by_test_id("stMain")
    page.goto(f"{app}/alignment?lang=en&library={library}")
    slider = page.get_by_role("slider", name=re.compile("Digital literacy"))
    slider.wait_for()
    settle(page)
    slider.focus()
    slider.press("End")
    page.get_by_role("button", name="Draft: one change, not saved").wait_for()

    open_bar(page, "scenario-door").get_by_text("Keep, name, share").click()
    page.get_by_role("textbox", name="Name of the scenario").fill("Digital first")
    page.get_by_role("textbox", name="Name of the scenario").press("Enter")
    settle(page)
    page.get_by_role("button", name="Keep as a scenario").click()
    main.get_by_text("Scenario “Digital first”").wait_for()
    close_bar(page)

    go(page, "What if")
    view(page, "Compare")
    main.get_by_text("Figures that change").wait_for()

    go(page, "Decision")
    main.get_by_text("“Digital first” has one change").wait_for()
    main.get_by_label("Who decides").fill("The board")
    main.get_by_role("button", name="Decide and save").click()
    main.get_by_text("It is decided").wait_for()
    settle(page)

    view(page, "Note and slides")
    main.get_by_text("Read the note").click()
    title = main.get_by_role("textbox", name="Title")
    title.fill("Partnerships 2027")
    title.press("Enter")
    main.get_by_role("heading", name="Partnerships 2027").wait_for()
    settle(page)
    word = downloaded(page, main.get_by_role("button", name="Note as Word"))
    assert docx.Document(BytesIO(word)).core_properties.title == "Partnerships 2027"
    slides = downloaded(page, main.get_by_role("button", name="Slides as PowerPoint"))
    assert len(pptx.Presentation(BytesIO(slides)).slides) > 2

    page.reload()
    title.wait_for()
    assert title.input_value() == "Partnerships 2027"

    go(page, "History")
    close_bar(page)
    main.get_by_text("Digital first").first.wait_for()
    settle(page)
    main.get_by_role("button", name="Undo", exact=True).first.click()
    main.get_by_text("Revision 1 is undone.").wait_for()
