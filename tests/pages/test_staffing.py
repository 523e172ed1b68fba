"""The Staffing page: seats, what is missing, the leader's proposals and locks."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from lib.model.changes import Set
from lib.model.writing import to_plain
from tests.pages.lenses import chart
from tests.pages.opened import LIBRARIES, everything, finding, in_link, open_page, texts, unfolded

PAGE = "staffing"
CODE = re.compile(r"\b[MQ]\d{2,3}\b")


def opened(library: str = "fjordby", lang: str = "en", **query: str) -> AppTest:
    return open_page(PAGE, library, lang, **query)


def led(library: str = "fjordby", **query: str) -> AppTest:
    page = opened(library, **query)
    page.session_state["samspil.leading"] = [library]
    return page.run()


def sections(page: AppTest) -> list[str]:
    return [it.value.replace("\\", "") for it in page.subheader]


@pytest.mark.parametrize("library", LIBRARIES)
def test_the_page_opens_for_every_library(library: str) -> None:
    page = opened(library)
    assert not page.exception
    assert finding(page)
    assert not {"None", "nan", "inf"} & set(texts(page).split())
    assert not CODE.search(everything(page))


@pytest.mark.parametrize("library", ["empty", "nothing", "aarhus"])
def test_without_staff_the_page_says_where_to_fill_it_in(library: str) -> None:
    assert finding(opened(library)).startswith("No staff is known yet")


def test_the_finding_says_what_no_lead_has() -> None:
    assert finding(opened()) == (
        "14 of 28 seats can be filled. 13 partnerships get no lead: nobody meets the lead profile."
    )


@pytest.mark.parametrize(("library", "short"), [("fjordby", "0"), ("fjordby", "1"), ("large", "1")])
def test_nobody_is_named_outside_the_leaders_view(library: str, short: str) -> None:
    page = unfolded(opened(library, short=short), "staffing-partnerships-numbers")
    assert page.table or page.dataframe
    assert not CODE.search(everything(page))
    assert "What each person would carry" not in sections(page)


def test_what_the_leader_asked_for_is_not_seen_outside_the_leaders_view() -> None:
    page = led()
    rule_out(page, "M28")
    assert "The network gets no lead" in texts(page)
    page.session_state["samspil.leading"] = []
    page.run()
    assert not CODE.search(everything(page))
    assert "The network gets no lead" not in texts(page)


def rule_out(page: AppTest, person: str) -> None:
    page.selectbox(key="lock-person").set_value(person).run()
    page.button(key="lock-bar").click().run()


def test_nothing_is_told_where_the_what_if_changes_one_person() -> None:
    page = opened()
    change = Set("people", "M28", "may_lead", False)
    page.session_state["samspil.changes"] = {"fjordby": [to_plain(change)]}
    page.query_params.pop("what-if", None)
    page.run()
    assert finding(page).startswith("Here, even the number of seats filled")
    assert not page.table
    assert not page.get("plotly_chart")


def test_the_leader_sees_who_could_take_which_seat() -> None:
    page = unfolded(led(), "staffing-carried", "staffing-nearest-numbers")
    assert not page.exception
    assert "Who could take which seat: a proposal for discussion" in sections(page)
    assert "The fairest proposal lowers the greatest load from 100% to 67%" in texts(page)
    assert "would let M24 take any of 13 empty seats" in texts(page)
    names = [trace.get("name") for trace in chart(page, 1)["data"]]
    assert names[:2] == ["Best proposal", "Fairest proposal"]


@pytest.mark.parametrize("library", LIBRARIES)
def test_the_leaders_view_opens_for_every_library(library: str) -> None:
    assert not led(library).exception


def test_accepting_leads_a_level_below_fills_seats_and_stands_in_the_link() -> None:
    page = opened(short="1")
    assert in_link(page, "short") == "1"
    assert "9 of 13" in texts(page)


def test_a_lock_that_breaks_a_must_have_is_kept_and_said_and_can_be_taken_back() -> None:
    page = led(staff="own", own="P01,P02")
    page.selectbox(key="lock-seat").set_value(("P01", "lead")).run()
    page.selectbox(key="lock-person").set_value("M24").run()
    page.button(key="lock-add").click().run()
    assert "M24 has the seat Reading trail 0–6: lead" in texts(page)
    said = [it.value.replace("\\", "") for it in page.warning]
    assert any("Kept, though this person lacks Internal partnership policies" in it for it in said)
    assert "4 of 6" in finding(page)
    page.button(key="unlock-0").click().run()
    assert "3 of 6" in finding(page)


def test_locks_never_stand_in_the_link() -> None:
    page = led()
    rule_out(page, "M28")
    assert not CODE.search(str(dict(page.query_params)))


def test_partnerships_of_ones_own_choice_stand_in_the_link_as_ids_and_are_shown_by_name() -> None:
    page = opened(staff="own", own="P01,P02,nonsense")
    assert "of 6 seats" in finding(page)
    picked = page.multiselect[0]
    assert picked.value == ["P01", "P02"]
    picked.set_value(["P01"]).run()
    assert in_link(page, "own") == "P01"
    assert "of 4 seats" in finding(page)


def test_without_any_partnership_chosen_there_is_no_seat() -> None:
    page = opened(staff="own")
    assert finding(page).startswith("No partnership is chosen")


def test_what_runs_now_can_be_staffed_too() -> None:
    page = opened(staff="running")
    assert not page.exception
    assert "seats can be filled" in finding(page)
    assert finding(page) != finding(opened())
