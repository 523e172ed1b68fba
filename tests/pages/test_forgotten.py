"""Nothing that a session still holds brings back somebody who was forgotten in another.

Neither into the library nor into what the server keeps beside it.
"""

from __future__ import annotations

from typing import Any

from streamlit.testing.v1 import AppTest

from lib.model.changes import Set
from lib.model.scenario import Scenario
from lib.model.writing import to_plain
from lib.settings import settings
from lib.store.base import Store
from pages.ui import cache
from tests.pages.opened import go_on, in_link, open_page
from tests.pages.test_strategy import edit

OVERVIEW = "overview"
WHO = "M07"
HEAVIER = Set("goals", "S1", "weight", 60.0)
TRIED = (Set("people", WHO, "hours", 987.5), HEAVIER)
HOURS = b"987.5"
"""As they are kept; no time of day that is kept beside them has these digits about a dot."""


def store() -> Store:
    return cache.shelf().open("fjordby")


def forget() -> None:
    """Forget the person as another session does."""
    store().forget(WHO, author="Bo")
    cache.forget_pasts()


def kept_beside() -> bytes:
    """All that the server keeps beside the libraries, byte by byte."""
    return b"".join(it.read_bytes() for it in settings().data.glob(".samspil.db*"))


def with_draft() -> AppTest:
    token = cache.shelf().drafts.keep("fjordby", [to_plain(it) for it in TRIED])
    return open_page(OVERVIEW, leader=True, **{"what-if": token})


def changes_of_scenarios() -> list[object]:
    return [change for _, it in store().scenarios() for change in it.changes]


def test_a_draft_kept_as_a_scenario_before_the_page_is_drawn_anew_is_without_them() -> None:
    page = with_draft()
    assert HOURS in kept_beside()
    forget()
    page.button(key="keep-draft").click().run()
    assert changes_of_scenarios() == [HEAVIER]
    assert HOURS not in kept_beside()


def test_a_draft_changed_at_a_click_is_kept_nowhere_with_them() -> None:
    page = with_draft()
    assert HOURS in kept_beside()
    forget()
    page.button(key="see-today").click().run()
    assert HOURS not in kept_beside()


def test_a_scenario_taken_out_before_comes_back_without_them() -> None:
    store().save_scenario("abc", Scenario(f"Without {WHO}", "", f"{WHO} works less", 0, TRIED))
    page = open_page(OVERVIEW, leader=True, scenario="abc")
    page.button(key="delete-scenario").click().run()
    forget()
    page.run()
    page.button(key="bring-back").click().run()
    ((_, back),) = store().scenarios()
    assert (back.name, back.note, back.changes) == ("Without […]", "[…] works less", (HEAVIER,))


def test_a_save_that_waits_for_a_choice_is_kept_without_them() -> None:
    page = open_page("people", leader=True)
    edit(page, "people", edited_rows={5: {"hours": "456.5"}, 6: {"hours": "987.5"}})
    store().commit(
        [Set("people", "M06", "hours", 3.0), Set("people", WHO, "hours", 4.0)], author=""
    )
    page.button(key="save-people").click().run()
    held: Any = page.session_state["samspil.held"]["fjordby"]["changes"]
    assert [it["key"] for it in held] == ["M06", WHO]
    forget()
    go_on(page, OVERVIEW).run()
    assert in_link(page, "tab")
    assert b"456.5" in kept_beside()
    assert HOURS not in kept_beside()
    page.button(key="mine-fjordby").click().run()
    row: Any = store().load().model.find("people", "M06")
    assert row.hours == 456.5
