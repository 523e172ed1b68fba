"""An address that cannot be read says so; how it is mended: tests/lib/screens/test_address.py."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from lib.model.changes import Set
from lib.model.scenario import Scenario
from lib.model.writing import to_plain
from pages.ui import cache
from tests.pages.opened import ROOT, SECONDS, in_link, open_page, texts

OVERVIEW, HIDDEN = "overview", "people"
HEAVIER = [to_plain(Set("goals", "S1", "weight", 60.0))]


def told(page: AppTest) -> str:
    """What is said of the address."""
    assert not page.exception
    return "\n".join(it.value.replace("\\", "") for it in page.warning)


def draft() -> str:
    return cache.shelf().drafts.keep("fjordby", HEAVIER)


@pytest.mark.parametrize("framed", ["{}.", "<{}>", "{}%2E", "{}\n", "{})."])
def test_a_what_if_framed_by_signs_of_a_mail_is_opened(framed: str) -> None:
    token = draft()
    page = open_page(OVERVIEW, **{"what-if": framed.format(token.upper())})
    assert "those of the scenario" in texts(page)
    assert told(page) == ""
    assert in_link(page, "what-if") == token


@pytest.mark.parametrize("token", ["", "0", "../etc/passwd", "abcdefabcdef"])
def test_a_what_if_that_cannot_be_read_says_whose_figures_are_shown(token: str) -> None:
    page = open_page(OVERVIEW, **{"what-if": token})
    assert "Shown instead: the library as it is." in told(page)
    page.run()
    assert told(page) == ""


def test_half_a_token_opens_nothing() -> None:
    assert "is not here" in told(open_page(OVERVIEW, **{"what-if": draft()[:6]}))


@pytest.mark.parametrize("library", ["unheard-of", "fjord", "fjordby, aarhus"])
def test_a_library_that_is_not_there_is_named_with_what_is_shown(library: str) -> None:
    page = open_page(OVERVIEW, library)
    assert f"library={library}" in told(page)
    assert "Shown instead: Fjordby" in told(page)


def test_a_library_in_other_letters_is_opened() -> None:
    page = open_page(OVERVIEW, "AARHUS.")
    assert in_link(page, "library") == "aarhus"
    assert told(page) == ""


def test_a_language_that_is_not_spoken_is_told() -> None:
    assert "lang=sv" in told(open_page(OVERVIEW, lang="sv"))


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        ("alignment", {"lens": "explai"}),
        ("alignment", {"lens": "explain", "partnership": "P99"}),
        ("portfolios", {"part": "frontierx"}),
        ("partnership", {"partnership": "P0"}),
        ("people", {"table": "people"}),
        ("departments", {"table": "departments", "row": "XX"}),
        ("weights", {"found": "guess"}),
        ("closing", {"closing-budget": "12kr"}),
        ("decision", {"decide": "note", "decision": "gone"}),
    ],
)
def test_what_a_page_does_not_have_is_told_where_something_else_is_shown(
    page: str, asked: dict[str, str]
) -> None:
    name, value = list(asked.items())[-1]
    assert f"{name}={value}" in told(open_page(page, **asked))


def test_a_person_is_neither_confirmed_nor_denied_outside_the_leaders_view() -> None:
    said = {
        told(open_page(HIDDEN, table="people", row=code)).replace(code, "") for code in ("M01", "X")
    }
    assert len(said) == 1


def test_what_we_wrote_into_the_link_ourselves_is_never_complained_of() -> None:
    page = open_page(OVERVIEW, **{"what-if": draft()})
    page.selectbox(key="pick-library").set_value("aarhus").run()
    assert told(page) == ""
    page = open_page("alignment", lens="explain", partnership="P05")
    page.selectbox(key="pick-library").set_value("aarhus").run()
    assert told(page) == ""


def test_an_address_that_says_two_things_is_told_which_is_shown() -> None:
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)
    page.query_params["library"] = ["aarhus", "fjordby"]
    assert "library=aarhus, library=fjordby" in told(page.run())
    assert in_link(page, "library") == "fjordby"


def test_names_that_a_program_changed_are_read_and_half_a_name_is_told() -> None:
    page = open_page(OVERVIEW, **{"amp;what-if": draft()})
    assert "those of the scenario" in texts(page)
    assert "ends in the middle" in told(open_page(OVERVIEW, **{"what-i": ""}))


def test_a_scenario_in_other_letters_is_opened_and_half_a_link_is_told() -> None:
    cache.shelf().open("fjordby").save_scenario("abc", Scenario("Fælles"))
    assert "Scenario “Fælles”" in texts(open_page(OVERVIEW, scenario="ABC."))
    assert "ends in the middle" in told(open_page(OVERVIEW, scenario=""))


def test_a_personal_link_framed_by_signs_of_a_mail_opens() -> None:
    token = cache.shelf().open("fjordby").make_links(["M07"])["M07"]
    assert "You are M07" in texts(open_page(OVERVIEW, "FJORDBY", rate=f"{token}>."))
