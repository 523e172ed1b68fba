"""What-if changes that a link names."""

from __future__ import annotations

from lib.model.changes import Set
from lib.model.plain import to_plain
from pages.ui import cache
from pages.ui.what_ifs import LONGEST, MOST, WhatIfs
from tests.pages.opened import in_link, open_page, texts

HEAVIER = [to_plain(Set("goals", "S1", "weight", 60.0))]
OVERVIEW = "start/overview.py"


def test_changes_are_found_again_by_their_token() -> None:
    kept = WhatIfs()
    assert kept.find("fjordby", kept.keep("fjordby", HEAVIER)) == HEAVIER


def test_a_token_names_nothing_in_another_library() -> None:
    kept = WhatIfs()
    assert kept.find("aarhus", kept.keep("fjordby", HEAVIER)) is None


def test_other_changes_have_another_token() -> None:
    kept = WhatIfs()
    lighter = [to_plain(Set("goals", "S1", "weight", 6.0))]
    assert kept.keep("fjordby", HEAVIER) != kept.keep("fjordby", lighter)
    assert kept.keep("fjordby", HEAVIER) == kept.keep("fjordby", HEAVIER)


def test_the_oldest_give_way() -> None:
    kept = WhatIfs()
    first = kept.keep("fjordby", HEAVIER)
    for n in range(MOST):
        newest = kept.keep("fjordby", [{"n": n}])
    assert kept.find("fjordby", first) is None
    assert kept.find("fjordby", newest) == [{"n": MOST - 1}]


def test_what_is_too_long_is_not_kept() -> None:
    assert WhatIfs().keep("fjordby", [{"text": "x" * LONGEST}]) == ""


def test_a_page_loaded_anew_shows_the_what_if_of_its_link() -> None:
    token = cache.what_ifs().keep("fjordby", HEAVIER)

    page = open_page(OVERVIEW, **{"what-if": token})

    assert "not the library's own" in texts(page)
    assert in_link(page, "what-if") == token


def test_a_token_that_names_nothing_leaves_the_link() -> None:
    page = open_page(OVERVIEW, **{"what-if": "../etc/passwd"})

    assert not page.exception
    assert "not the library's own" not in texts(page)
    assert "what-if" not in page.query_params


def test_undoing_all_takes_the_what_if_out_of_the_link() -> None:
    page = open_page(OVERVIEW, **{"what-if": cache.what_ifs().keep("fjordby", HEAVIER)})

    page.button(key="undo-all-banner").click().run()

    assert "not the library's own" not in texts(page)
    assert "what-if" not in page.query_params


def test_a_what_if_that_no_longer_fits_is_said_and_does_no_harm() -> None:
    gone = [to_plain(Set("goals", "S99", "weight", 6.0))]

    page = open_page(OVERVIEW, **{"what-if": cache.what_ifs().keep("fjordby", gone)})

    assert not page.exception
    assert page.sidebar.warning
