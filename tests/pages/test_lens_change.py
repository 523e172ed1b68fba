"""The lens “What would change it?”: ranges, the nearest rival, what would lift a partnership."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.lenses import chart, open_lens
from tests.pages.opened import LIBRARIES, texts


def opened(library: str = "fjordby", lang: str = "en") -> AppTest:
    return open_lens("lens_change", library, lang)


@pytest.mark.parametrize("library", LIBRARIES)
def test_it_opens_on_every_library(library: str) -> None:
    assert not opened(library).exception


def test_it_says_how_far_each_weight_can_move_and_who_is_first_then() -> None:
    said = texts(opened())
    assert "“Democracy and dialogue”: at most 19% of all weight (today 15%)" in said
    assert "Below that Data lab: understand algorithms and Open workshop" in said


def test_the_picture_has_a_row_for_each_goal() -> None:
    bars = next(series for series in chart(opened())["data"] if series["type"] == "bar")
    assert len(bars["x"]) == 6


def test_the_nearest_rival_is_named_with_its_moves() -> None:
    said = texts(opened())
    assert "The town’s literature festival is the nearest rival." in said
    assert "2.5 more for “Democracy and dialogue”: 17.5% instead of 15.0%" in said


def test_another_partnership_is_chosen_to_see_what_would_lift_it() -> None:
    page = opened()
    before = texts(page)
    after = texts(page.selectbox(key="lift-fjordby").set_value("P03").run())
    assert "Reading trail 0–6 would be level with the last of the first 5" in before
    assert "Children's literature days would be level with the last of the first 5" in after


def test_where_nothing_is_in_order_there_is_only_the_sentence_that_says_so() -> None:
    page = opened("empty")
    assert "Nothing is in order yet" in texts(page)
    assert not page.get("plotly_chart")
    assert not page.selectbox
