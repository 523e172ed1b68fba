"""The Overview page: its tiles, its matrix, one partnership looked at, and how it is computed."""

from __future__ import annotations

from lib.model.changes import Set
from lib.model.writing import to_plain
from pages.ui import cache
from tests.pages.opened import open_page, texts

PAGE = "overview"


def test_a_partnership_is_picked_by_its_title() -> None:
    picker = open_page(PAGE).selectbox(key="look-at")

    assert "Reading groups in care homes" in picker.options
    assert not any(option.startswith("P0") for option in picker.options)


def test_the_partnership_picked_is_shown_over_the_page() -> None:
    page = open_page(PAGE)
    before = len(page.table)

    page.selectbox(key="look-at").set_value("P02").run()

    assert not page.exception
    assert len(page.table) == before + 1


def test_an_empty_library_is_led_to_the_start() -> None:
    page = open_page(PAGE, "nothing")

    assert "no goals yet" in page.header[0].value
    assert not page.metric


def test_without_hours_the_page_says_why_the_matrix_is_missing() -> None:
    assert "cannot be placed" in texts(open_page(PAGE, "aarhus"))


def test_in_a_what_if_a_tile_says_which_way_its_figure_went() -> None:
    changes = [to_plain(Set("partnerships", "P12", "status", "running"))]

    page = open_page(PAGE, **{"what-if": cache.shelf().drafts.keep("fjordby", changes)})

    assert page.metric[0].delta == "up from 26%"


def test_how_the_figures_are_computed_is_told() -> None:
    page = open_page(PAGE)

    assert any(expander.label == "How is this computed?" for expander in page.expander)
