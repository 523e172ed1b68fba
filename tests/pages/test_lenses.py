"""The lenses of the Alignment page, each opened by itself."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from streamlit.testing.v1 import AppTest

from pages.decide.alignment.explain import opened_by
from tests.pages.lenses import chart, open_lens
from tests.pages.opened import in_link, texts

# -- with other weights ----------------------------------------------------------------------------


def test_it_says_who_is_among_the_first_in_most_weightings_and_which_those_are() -> None:
    said = texts(open_lens("other_weights"))
    assert "among the first 5 in at least 9 of 10 draws of weights near yours" in said
    assert "sure" not in said.lower().split()


def test_the_picture_has_a_bar_for_each_partnership_shown() -> None:
    bars = [
        series for series in chart(open_lens("other_weights"))["data"] if series["type"] == "bar"
    ]
    assert [bar["name"] for bar in bars] == ["first", "number 2 to 5", "lower"]
    assert len(bars[0]["x"]) == 12


def test_other_weights_are_chosen_and_stand_in_the_link() -> None:
    page = open_lens("other_weights")
    before = texts(page)
    page.button_group(key="pick-weightings").set_value("order").run()
    assert not page.exception
    assert in_link(page, "weightings") == "order"
    assert texts(page) != before
    assert "between half and one and a half times" in before


def test_a_link_opens_with_its_weights() -> None:
    assert "Every way to share out the weight" in texts(
        open_lens("other_weights", weightings="any")
    )


def test_five_answers_are_worth_finding_out_each_with_its_way() -> None:
    page = open_lens("other_weights")
    asked = [item.value for item in page.text if "What does" in item.value]
    assert len(asked) == 5
    assert "Museum and library in one room" in asked[0]
    links = [link.proto.label for link in page.get("page_link")]
    assert links.count("Find out") == 5


def for_analysts() -> AppTest:
    """The lens with what is closed at first."""
    page = open_lens("other_weights")
    page.session_state["sure-analysts"] = True
    return page.run()


def test_two_partnerships_are_compared() -> None:
    page = for_analysts()
    page.selectbox(key="sure-fjordby-0").set_value("P12").run()
    page.selectbox(key="sure-fjordby-1").set_value("P02").run()
    assert "Open workshop (makerspace) is ahead of Reading groups in care homes in 8" in texts(page)
    assert "% of draws of weights near yours and of what is unknown." in texts(page)


def test_a_partnership_is_not_compared_with_itself() -> None:
    page = for_analysts()
    page.selectbox(key="sure-fjordby-0").set_value("P02").run()
    page.selectbox(key="sure-fjordby-1").set_value("P02").run()
    assert "Choose two different partnerships." in texts(page)


def test_samples_and_seed_are_said() -> None:
    assert "10,000 weightings drawn from seed 20011" in texts(for_analysts())


def test_where_no_goal_has_weight_there_is_only_the_sentence_that_says_so() -> None:
    page = open_lens("other_weights", "nothing")
    assert "until goals have weights" in texts(page)
    assert not page.get("plotly_chart")


# -- what would change it -------------------------------------------------------------------------


def test_it_says_how_far_each_weight_can_move_and_who_is_first_then() -> None:
    page = open_lens("change")
    hovers = str(chart(page))
    assert "“Democracy and dialogue”: at most 16% of all weight (it has 15%)" in hovers
    assert "Below that Open workshop (makerspace) comes first." in hovers
    page.session_state["weight-ranges-numbers"] = True
    first, *_ = page.run().table
    row = list(first.value.iloc[2])
    assert row[:5] == ["Democracy and dialogue", "15.0%", "0.0%", "15.9%", "–"]
    assert row[5].startswith("Data lab")


def test_the_picture_has_a_row_for_each_goal() -> None:
    bars = next(series for series in chart(open_lens("change"))["data"] if series["type"] == "bar")
    assert len(bars["x"]) == 6


def test_the_nearest_rival_is_named_with_its_moves() -> None:
    said = texts(open_lens("change"))
    assert "The dyslexia track is the nearest rival." in said
    assert "0.2 more for “Lifelong learning”: 10.2% instead of 10.0%" in said


def test_another_partnership_is_chosen_to_see_what_would_lift_it() -> None:
    page = open_lens("change")
    before = texts(page)
    after = texts(page.selectbox(key="lift-fjordby").set_value("P03").run())
    assert "Reading trail 0–6 would be level with the last of the first 5" in before
    assert "Children's literature days would be level with the last of the first 5" in after


def test_where_nothing_is_in_order_there_is_only_the_sentence_that_says_so() -> None:
    page = open_lens("change", "empty")
    assert "Nothing is in order yet" in texts(page)
    assert not page.get("plotly_chart")
    assert not page.selectbox


# -- departments' eyes ----------------------------------------------------------------------------


def test_the_department_in_the_link_is_the_one_looked_through() -> None:
    page = open_lens("departments", department="LB")
    assert "Branch Libraries and the library agree on 0 of 5 places." in texts(page)


def test_another_department_chosen_stands_in_the_link() -> None:
    page = open_lens("departments")
    page.selectbox(key="pick-department").set_value("DB").run()
    assert in_link(page, "department") == "DB"
    assert "Digital & Citizen Service and the library" in texts(page)


def test_a_department_that_is_not_there_gives_way_to_the_first() -> None:
    page = open_lens("departments", department="nobody")
    assert in_link(page, "department") == "BU"


def test_the_picture_has_both_orders() -> None:
    layout = chart(open_lens("departments", department="BU"))["layout"]
    assert layout["yaxis"]["ticktext"] != layout["yaxis2"]["ticktext"]
    assert next(head["text"] for head in layout["annotations"]) == "<b>The library</b>"


def test_without_departments_the_way_to_the_first_is_shown() -> None:
    page = open_lens("departments", "empty")
    assert "There is no department yet." in texts(page)
    assert not page.selectbox


# -- why there ------------------------------------------------------------------------------------


def test_the_partnership_in_the_link_is_explained() -> None:
    page = open_lens("explain", partnership="P11")
    assert "Data lab: understand algorithms stands as number 4 of 24" in texts(page)


def test_at_first_it_stands_against_the_one_above_it() -> None:
    page = open_lens("explain", partnership="P11")
    assert "Data lab: understand algorithms against Open workshop (makerspace): −0.1" in texts(page)


def test_the_first_of_all_stands_against_the_one_below_it() -> None:
    page = open_lens("explain", partnership="P02")
    assert "care homes against The dyslexia track: +0.1" in texts(page)


def test_any_two_stand_head_to_head_by_link() -> None:
    page = open_lens("explain", partnership="P11", against="P02")
    assert "Data lab: understand algorithms against Reading groups in care homes" in texts(page)
    assert in_link(page, "against") == "P02"


def test_another_pair_chosen_stands_in_the_link() -> None:
    page = open_lens("explain")
    page.selectbox(key="pick-partnership").set_value("P12").run()
    page.selectbox(key="pick-against").set_value("P01").run()
    assert (in_link(page, "partnership"), in_link(page, "against")) == ("P12", "P01")


def test_the_nearest_rival_goes_with_the_partnership() -> None:
    page = open_lens("explain", partnership="P02")
    page.selectbox(key="pick-partnership").set_value("P11").run()
    assert "against Open workshop (makerspace)" in texts(page)


def test_no_partnership_stands_against_itself() -> None:
    page = open_lens("explain", partnership="P11", against="P11")
    assert in_link(page, "against") == "nearest"
    assert not any("(P11)" in option for option in page.selectbox(key="pick-against").options)


def test_the_bars_show_the_difference_by_goal() -> None:
    ahead, behind, _ = chart(open_lens("explain", partnership="P11"))["data"]
    assert sum([*ahead["x"], *behind["x"]]) == pytest.approx(28 / 3 - 341 / 36)


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
