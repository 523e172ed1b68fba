"""The lens “How sure?”: chances, answers worth finding out, choosers, two against each other."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.lenses import chart, open_lens
from tests.pages.opened import LIBRARIES, in_link, texts


def opened(library: str = "fjordby", lang: str = "en", **query: str) -> AppTest:
    return open_lens("lens_sure", library, lang, **query)


@pytest.mark.parametrize("library", LIBRARIES)
def test_it_opens_on_every_library(library: str) -> None:
    assert not opened(library).exception


def test_it_says_who_is_sure_to_be_among_the_first() -> None:
    said = texts(opened())
    assert "festival are among the first 5 in at least 9 of 10 weightings" in said


def test_the_picture_has_a_bar_for_each_partnership_shown() -> None:
    bars = [series for series in chart(opened())["data"] if series["type"] == "bar"]
    assert [bar["name"] for bar in bars] == ["first", "number 2 to 5", "lower"]
    assert len(bars[0]["x"]) == 12


def test_other_weights_are_chosen_and_stand_in_the_link() -> None:
    page = opened()
    before = texts(page)
    page.button_group(key="pick-weightings").set_value("near").run()
    assert not page.exception
    assert in_link(page, "weightings") == "near"
    assert texts(page) != before
    assert "No goal weighs more than half as much again" in texts(page)


def test_a_link_opens_with_its_weights() -> None:
    assert "Every way to share out the weight" in texts(opened(weightings="any"))


def test_five_answers_are_worth_finding_out_each_with_its_way() -> None:
    page = opened()
    asked = [item.value for item in page.text if "What does" in item.value]
    assert len(asked) == 5
    assert "The Youth Newsroom" in asked[0]
    links = [link.proto.label for link in page.get("page_link")]
    assert links.count("Find out") == 5


def test_two_partnerships_are_compared() -> None:
    page = opened()
    page.selectbox(key="sure-fjordby-0").set_value("P12").run()
    page.selectbox(key="sure-fjordby-1").set_value("P02").run()
    assert "Reading groups in care homes is ahead of Open workshop (makerspace)" in texts(page)


def test_a_partnership_is_not_compared_with_itself() -> None:
    page = opened()
    page.selectbox(key="sure-fjordby-0").set_value("P08").run()
    assert "Choose two different partnerships." in texts(page)


def test_samples_and_seed_are_said() -> None:
    assert "10,000 weightings drawn from seed 20011" in texts(opened())


def test_where_no_goal_has_weight_there_is_only_the_sentence_that_says_so() -> None:
    page = opened("nothing")
    assert "until goals have weights" in texts(page)
    assert not page.get("plotly_chart")
