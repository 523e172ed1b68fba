"""The lens that explains a partnership's place."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from pages.decide.lens_explain import opened_by
from tests.pages.lenses import chart, open_lens
from tests.pages.opened import LIBRARIES, in_link, texts

LENS = "lens_explain"


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("lang", ["da", "en"])
def test_it_opens_for_every_library(library: str, lang: str) -> None:
    assert not open_lens(LENS, library, lang).exception


def test_the_partnership_in_the_link_is_explained() -> None:
    page = open_lens(LENS, partnership="P11")
    assert "Data lab: understand algorithms stands as number 4 of 24" in texts(page)


def test_at_first_it_stands_against_the_one_above_it() -> None:
    page = open_lens(LENS, partnership="P11")
    assert "Data lab: understand algorithms against The dyslexia track: −3.3" in texts(page)


def test_the_first_of_all_stands_against_the_one_below_it() -> None:
    page = open_lens(LENS, partnership="P02")
    assert "care homes against The town’s literature festival: +3.3" in texts(page)


def test_any_two_stand_head_to_head_by_link() -> None:
    page = open_lens(LENS, partnership="P11", against="P02")
    assert "Data lab: understand algorithms against Reading groups in care homes" in texts(page)
    assert in_link(page, "against") == "P02"


def test_another_pair_chosen_stands_in_the_link() -> None:
    page = open_lens(LENS)
    page.selectbox(key="pick-partnership").set_value("P12").run()
    page.selectbox(key="pick-against").set_value("P01").run()
    assert (in_link(page, "partnership"), in_link(page, "against")) == ("P12", "P01")


def test_the_nearest_rival_goes_with_the_partnership() -> None:
    page = open_lens(LENS, partnership="P02")
    page.selectbox(key="pick-partnership").set_value("P11").run()
    assert "against The dyslexia track" in texts(page)


def test_no_partnership_stands_against_itself() -> None:
    page = open_lens(LENS, partnership="P11", against="P11")
    assert in_link(page, "against") == "nearest"
    assert not any("(P11)" in option for option in page.selectbox(key="pick-against").options)


def test_the_bars_show_the_difference_by_goal() -> None:
    ahead, behind, _ = chart(open_lens(LENS, partnership="P11"))["data"]
    assert sum([*ahead["x"], *behind["x"]]) == pytest.approx(-10 / 3)


@pytest.mark.parametrize(
    ("event", "opened"),
    [
        ({"selection": {"points": [{"customdata": ["P11", "Democracy"]}]}}, "P11"),
        ({"selection": {"points": [], "point_indices": []}}, None),
        ({"selection": {"rows": [1], "columns": []}}, "P02"),
        ({"selection": {"rows": [], "columns": []}}, None),
        ({"selection": {"rows": [7], "columns": []}}, None),
    ],
)
def test_a_click_on_a_bar_or_a_row_tells_its_partnership(
    event: Mapping[str, Mapping[str, object]], opened: str | None
) -> None:
    assert opened_by(event, ["P01", "P02"]) == opened
