"""What was typed or turned a moment ago is in what the next tap does: two pages at their worst."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lib.model.changes import Add, Set
from tests.browser.test_typed import click_at_once, opened, saved, tap
from tests.browser.waiting import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Locator, Page

    from lib.store.base import Store


@pytest.mark.parametrize("press", [tap, click_at_once])
def test_what_is_inserted_from_excel_is_saved_with_its_note(
    app: str,
    library: str,
    store: Store,
    opening: Callable[[str], Page],
    press: Callable[[Locator], None],
) -> None:
    tablet = opening("tablet")
    opened(tablet, f"{app}/data?view=goals&lang=en&library={library}")
    tablet.get_by_role("button", name="Insert from Excel").click()
    tablet.get_by_role("textbox", name="Copy the cells in Excel").fill("Name\tWeight\nNew\t11")
    press(tablet.get_by_role("button", name="Insert", exact=True))
    tablet.get_by_text("Goals: New added").wait_for()
    settle(tablet)
    tablet.get_by_label("Note for the history").fill("From the old sheet")
    press(tablet.get_by_role("button", name="Save", exact=True))
    saved(tablet)
    (commit,) = store.history()
    added = [it.row for it in commit.changes if isinstance(it, Add) and it.table == "goals"]
    assert commit.note == "From the old sheet"
    assert [getattr(row, "name", None) for row in added] == ["New"]


def test_what_is_turned_last_is_in_what_is_suggested_to_the_leadership(
    app: str, library: str, store: Store, opening: Callable[[str], Page]
) -> None:
    tablet = opening("tablet")
    opened(tablet, f"{app}/approaches?view=department&lang=en&library={library}")
    turned = tablet.get_by_role("slider")
    turned.first.focus()
    tablet.keyboard.press("ArrowLeft")
    settle(tablet)
    turned.nth(1).focus()
    tablet.keyboard.press("ArrowRight")
    tap(tablet.get_by_role("button", name="Suggest to the leadership"))
    tablet.get_by_text("is kept as a scenario").wait_for()
    settle(tablet)
    ((_, kept),) = store.scenarios()
    assert [type(it) for it in kept.changes] == [Set, Add]
