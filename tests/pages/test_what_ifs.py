"""What-if changes that a link names; how they are kept: tests/lib/store/test_shelf.py."""

from __future__ import annotations

from lib.model.changes import Set
from lib.model.writing import to_plain
from pages.ui import cache
from tests.pages.opened import bar, in_link, open_page, texts

HEAVIER = [to_plain(Set("goals", "S1", "weight", 60.0))]
OVERVIEW = "overview"


def test_a_page_loaded_anew_shows_the_what_if_of_its_link() -> None:
    token = cache.shelf().drafts.keep("fjordby", HEAVIER)

    page = open_page(OVERVIEW, **{"what-if": token})

    assert "those of the scenario" in texts(page)
    assert in_link(page, "what-if") == token


def test_the_link_of_a_draft_works_after_the_server_was_started_anew() -> None:
    token = cache.shelf().drafts.keep("fjordby", HEAVIER)
    cache.shelf.clear()

    page = open_page(OVERVIEW, **{"what-if": token})

    assert "those of the scenario" in texts(page)
    assert in_link(page, "what-if") == token


def test_drafts_go_with_a_person_who_is_forgotten() -> None:
    token = cache.shelf().drafts.keep("fjordby", HEAVIER)
    cache.forget_pasts()
    cache.shelf.clear()
    assert cache.shelf().drafts.find("fjordby", token) is None


def test_a_token_that_names_nothing_leaves_the_link() -> None:
    page = open_page(OVERVIEW, **{"what-if": "../etc/passwd"})

    assert not page.exception
    assert "those of the scenario" not in texts(page)
    assert "what-if" not in page.query_params


def test_undoing_all_takes_the_what_if_out_of_the_link() -> None:
    page = open_page(OVERVIEW, **{"what-if": cache.shelf().drafts.keep("fjordby", HEAVIER)})

    page.button(key="undo-all").click().run()

    assert "those of the scenario" not in texts(page)
    assert "what-if" not in page.query_params


def test_a_what_if_that_no_longer_fits_is_said_and_does_no_harm() -> None:
    gone = [to_plain(Set("goals", "S99", "weight", 6.0))]

    page = open_page(OVERVIEW, **{"what-if": cache.shelf().drafts.keep("fjordby", gone)})

    assert not page.exception
    assert bar(page).warning
