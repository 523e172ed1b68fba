"""The History page: look, undo, compare, restore."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from lib.model.changes import Change, Set
from lib.settings import settings
from lib.store.base import Store
from lib.store.sqlite.shelf import SqliteShelf
from tests.pages.opened import open_page, texts
from tests.small import small_model

PAGE = "history"


def fjordby() -> Store:
    return SqliteShelf(settings().data).open("fjordby")


def weigh(weight: float) -> Change:
    return Set("goals", "S1", "weight", weight)


def opened(*weights: float) -> AppTest:
    """The page on a library whose first goal was given these weights, one save each."""
    for weight in weights:
        fjordby().commit([weigh(weight)], author="Ida", note=f"Weight *{weight:g}*")
    return open_page(PAGE)


def test_saves_are_listed_with_note_and_words_newest_first() -> None:
    shown = texts(opened(61, 62))
    assert "Weight *62*" in shown
    assert shown.index("weight 61 → 62 points") < shown.index("→ 61 points")


def test_a_save_is_undone() -> None:
    before = fjordby().load().model
    page = opened(61)

    page.button(key="undo-commit-1").click().run()

    assert fjordby().load().model == before
    assert "Revision 1 is undone" in page.success[0].value
    assert page.button(key="undo-commit-1").disabled


def test_an_undo_that_does_not_fit_is_answered_and_changes_nothing() -> None:
    page = opened(61, 62)

    page.button(key="undo-commit-1").click().run()

    assert "has been changed again since" in page.error[0].value.replace("\\", "")
    assert fjordby().revision() == 2


def test_what_was_forgotten_cannot_be_undone_and_the_rest_can() -> None:
    fjordby().commit([Set("people", "M01", "hours", 7.0)], author="Ida")
    fjordby().commit([weigh(61)], author="Ida")
    fjordby().forget("M01", author="Ida")
    page = open_page(PAGE)

    disabled = {n: page.button(key=f"undo-commit-{n}").disabled for n in (1, 2, 3)}

    assert disabled == {1: True, 2: False, 3: True}


def test_saves_are_looked_for_by_table() -> None:
    fjordby().commit([Set("departments", "BU", "hours", 1.0)], author="Bo")
    page = opened(61)

    page.selectbox(key="history-table").set_value("departments").run()

    assert "1 to 1 of 1" in texts(page)
    assert "61 points" not in texts(page)


def test_saves_are_looked_for_by_person() -> None:
    fjordby().commit([Set("departments", "BU", "hours", 1.0)], author="Bo")
    page = opened(61)

    page.selectbox(key="history-author").set_value("Bo").run()

    assert "61 points" not in texts(page)


def test_the_21st_save_is_on_the_second_page() -> None:
    page = opened(*range(101, 122))
    assert "1 to 20 of 21" in texts(page)

    page.session_state["history-page"] = 2
    page.run()

    assert "21 to 21 of 21" in texts(page)
    assert "→ 101 points" in texts(page)


def test_a_revision_is_compared_with_today_and_restored_as_one_save() -> None:
    page = opened(61, 62)

    page.button(key="compare-1").click().run()
    assert "weight 61 → 62" in str(page.table[0].value)
    page.button(key="restore").click().run()

    assert fjordby().load().model.goals[0].weight == 61
    assert fjordby().revision() == 3
    assert fjordby().history()[0].note == "As it was at revision 1"


def test_the_beginning_can_be_restored() -> None:
    before = fjordby().load().model
    page = opened(61)
    page.button(key="compare-1").click().run()

    page.selectbox(key="history-earlier").set_value(0).run()
    page.button(key="restore").click().run()

    assert fjordby().load().model == before


def test_two_revisions_that_are_the_same_are_said_to_be_so() -> None:
    page = opened(61)

    page.button(key="compare-1").click().run()

    assert "Both are the same" in texts(page)
    assert not any(button.key == "restore" for button in page.button)


def test_500_saves_are_no_trouble() -> None:
    shelf = SqliteShelf(settings().data)
    store = shelf.open(shelf.create("Many", small_model(), id="many"))
    for n in range(500):
        store.commit([weigh(100 + n)], author="Ida")
    page = open_page(PAGE, "many")

    page.session_state["history-page"] = 25
    page.run()

    assert "481 to 500 of 500" in texts(page)
    assert "weight 15 → 100 points" in texts(page)


def test_a_library_that_was_never_changed_says_so() -> None:
    page = open_page(PAGE)

    assert "Nothing has been changed" in page.header[0].value
    assert "Every save will be listed here" in texts(page)
