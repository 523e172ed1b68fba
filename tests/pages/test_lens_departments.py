"""The lens of the departments' eyes."""

from __future__ import annotations

import pytest

from tests.pages.lenses import chart, open_lens
from tests.pages.opened import LIBRARIES, in_link, texts

LENS = "lens_departments"


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("lang", ["da", "en"])
def test_it_opens_for_every_library(library: str, lang: str) -> None:
    assert not open_lens(LENS, library, lang).exception


def test_the_department_in_the_link_is_the_one_looked_through() -> None:
    page = open_lens(LENS, department="LB")
    assert "Branch Libraries and the library agree on 0 of 5 places." in texts(page)


def test_another_department_chosen_stands_in_the_link() -> None:
    page = open_lens(LENS)
    page.selectbox(key="pick-department").set_value("DB").run()
    assert in_link(page, "department") == "DB"
    assert "Digital & Citizen Service and the library" in texts(page)


def test_a_department_that_is_not_there_gives_way_to_the_first() -> None:
    page = open_lens(LENS, department="nobody")
    assert in_link(page, "department") == "BU"


def test_the_picture_has_both_orders() -> None:
    layout = chart(open_lens(LENS, department="BU"))["layout"]
    assert layout["yaxis"]["ticktext"] != layout["yaxis2"]["ticktext"]
    assert next(head["text"] for head in layout["annotations"]) == "<b>The library</b>"


def test_without_departments_the_way_to_the_first_is_shown() -> None:
    page = open_lens(LENS, "empty")
    assert "There is no department yet." in texts(page)
    assert not page.selectbox
