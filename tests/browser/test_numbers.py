"""Numbers as Danes type them, in a browser that is set to English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.waiting import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page


@pytest.fixture
def english(opening: Callable[[str], Page]) -> Page:
    """A tab of an English browser."""
    return opening("colleague")


def typed(field: Locator, text: str) -> None:
    field.fill(text)
    field.press("Enter")
    settle(field.page)


def test_an_english_browser_changes_no_danish_number(app: str, english: Page) -> None:
    english.goto(f"{app}/settings?lang=da&library=fjordby")
    budget = english.get_by_label(re.compile("^Budget"))
    budget.wait_for()
    settle(english)
    expect(budget).to_have_attribute("inputmode", "decimal")
    expect(budget).to_have_value("600.000")
    for text, said in (("650.000", "650.000"), ("1.000.000", "1.000.000"), ("35,5", "35,50")):
        typed(budget, text)
        english.get_by_text(f"= {said}\u00a0kr.").wait_for()
        expect(budget).to_have_value(text)
    typed(budget, "65.00.0")
    english.get_by_text("Indtil da gælder: 600.000").wait_for()
    typed(budget, "600.000")
    deadline = english.get_by_label(re.compile("^Frist"))
    typed(deadline, "1,5")
    english.get_by_text("→ 1,5 måneder").wait_for()
