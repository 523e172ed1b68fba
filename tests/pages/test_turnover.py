"""The page on who leaves and who comes: one click, its effect, and nothing about one person."""

from __future__ import annotations

import re
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from lib.analysis.competences.moves import going
from lib.model.changes import Change, Set
from lib.model.model import Model
from lib.model.writing import to_plain
from pages.ui import cache
from tests.pages.lenses import chart
from tests.pages.opened import LIBRARIES, body, finding, open_page, texts

PAGE = "turnover"
CODE = re.compile(r"\bM\d\d\b")


def opened(library: str = "fjordby", lang: str = "en") -> AppTest:
    return open_page(PAGE, library, lang)


def led(page: AppTest, library: str = "fjordby") -> AppTest:
    """The page in the leader's view."""
    page.session_state["samspil.leading"] = [library]
    return page.run()


def saved(library: str = "fjordby") -> Model:
    return cache.shelf().open(library).load().model


def leave(page: AppTest, *people: str, library: str = "fjordby") -> AppTest:
    """The page once these people were picked and the what-if made."""
    page.multiselect(key=f"turnover-leave-{library}").set_value(list(people)).run()
    return page.button(key="turnover-try").click().run()


def come(page: AppTest, profile: str, library: str = "fjordby") -> AppTest:
    page.selectbox(key=f"turnover-come-{library}").set_value(profile).run()
    return page.button(key="turnover-try").click().run()


def everything(page: AppTest) -> str:
    """All that the page puts on the screen outside the sidebar: prose, tables, charts, choices."""
    main = page.main
    shown = [str(table.value.to_numpy().tolist()) for table in (*main.table, *main.dataframe)]
    shown += [str(box.options) for box in (*body(page, "selectbox"), *body(page, "multiselect"))]
    shown += [button.label for button in body(page, "button")]
    shown += [
        item.value
        for item in (
            *body(page, "markdown"),
            *body(page, "caption"),
            *body(page, "header"),
            *body(page, "subheader"),
        )
    ]
    charts = main.get("plotly_chart")
    shown += [str(item.proto) for item in charts]
    return "\n".join(shown)


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("leader", [True, False])
def test_the_page_opens_for_every_library(library: str, leader: bool) -> None:
    page = opened(library)
    if leader:
        led(page, library)
    assert not page.exception
    assert finding(page)
    assert not {"None", "nan", "inf"} & set(texts(page).split())


def test_without_staff_and_profiles_the_way_to_fill_them_in_is_shown() -> None:
    page = opened("nothing")
    assert "nobody can leave or come" in finding(page)
    assert "turnover-try" not in [button.key for button in page.button]


def test_without_a_what_if_the_page_says_what_to_do() -> None:
    assert finding(opened()) == (
        "4 of 13 competences have enough people today; coverage is 65%. Choose who leaves and who "
        "comes, and see what it does to everything."
    )


def test_one_click_makes_a_what_if_of_two_leaving() -> None:
    page = leave(led(opened()), "M12", "M28")
    assert "If these 2 people leave, 3 of 13 competences have enough people" in finding(page)
    assert not page.exception
    assert saved().find("people", "M12") is not None
    assert page.multiselect(key="turnover-leave-fjordby").value == []


def test_once_it_is_a_what_if_nothing_is_picked_any_more() -> None:
    page = come(opened(), "best")
    assert page.selectbox(key="turnover-come-fjordby").value is None
    assert page.button(key="turnover-try").disabled


def test_the_two_whose_leaving_costs_most_are_one_click() -> None:
    page = led(opened())
    page.button(key="turnover-worst").click().run()
    assert "falls from 65% to 49%" in finding(page)


def test_one_click_records_every_change_in_order_and_saves_none() -> None:
    page = led(opened())
    page.button(key="turnover-worst").click().run()
    recorded = page.session_state["samspil.changes"]["fjordby"]
    assert recorded == [to_plain(change) for change in going(saved(), ["M12", "M28"])]


def test_a_second_click_on_an_old_button_adds_nothing() -> None:
    test = AppTest.from_function(clicked_twice).run()
    assert not test.exception
    assert [item.value for item in test.text] == ["2", "3"]


def clicked_twice() -> None:
    """Record the same changes twice, then others: said is how many there are each time."""
    import streamlit as st

    from lib.model.changes import Set
    from pages.ui import scenarios

    both = [Set("goals", "S1", "weight", value) for value in (10.0, 20.0)]
    scenarios.record_all("fjordby", both)
    scenarios.record_all("fjordby", both)
    st.text(len(scenarios.changes("fjordby")))
    scenarios.record_all("fjordby", both[:1])
    st.text(len(scenarios.changes("fjordby")))


def test_taking_back_any_part_of_a_leaving_brings_the_person_back() -> None:
    page = leave(led(opened()), "M12", "M28")
    page.button(key="undo-0").click().run()
    assert "If this person leaves" in finding(page)
    page.button(key="undo-0").click().run()
    while page.session_state["samspil.changes"].get("fjordby"):
        page.button(key="undo-0").click().run()
    assert finding(page).startswith("4 of 13 competences have enough people today")


def test_who_comes_has_the_profile_that_closes_most() -> None:
    page = come(opened(), "best")
    assert finding(page).startswith(
        "If this person comes, 7 of 13 competences have enough people, today 4; coverage rises "
        "from 65% to 77%;"
    )
    assert "The best portfolio stays as it is" in texts(page)


def test_who_leaves_and_who_comes_are_told_together() -> None:
    page = led(opened())
    page.multiselect(key="turnover-leave-fjordby").set_value(["M12"]).run()
    page = come(page, "network_lead")
    assert "If one person leaves and one person comes, " in finding(page)


@pytest.mark.parametrize("along", [True, False])
def test_who_leaves_takes_hours_along_unless_the_box_is_unticked(along: bool) -> None:
    page = led(opened())
    page.multiselect(key="turnover-leave-fjordby").set_value(["M12", "M28"]).run()
    if not along:
        page.checkbox(key="turnover-with-hours-fjordby").uncheck().run()
    page.button(key="turnover-try").click().run()
    changes = page.session_state["samspil.changes"]["fjordby"]
    assert [it["field"] for it in changes if "set" in it] == (["hours", "hours"] if along else [])
    assert ("none of these has changed" in texts(page)) is not along


def hours_left(page: AppTest, department: str) -> float:
    """The hours that a department has in the what-if."""
    changes = page.session_state["samspil.changes"]["fjordby"]
    return float(next(it["value"] for it in reversed(changes) if it.get("key") == department))


def without_own_hours(*more: Change) -> list[str]:
    """Three of one department, of none of whom own hours are known any more."""
    people = [row.id for row in saved().people if row.department == "VK"][:3]
    unknown = [Set("people", code, "hours", None) for code in people]
    cache.shelf().open("fjordby").commit([*unknown, *more], author="Ida")
    return people


def test_two_who_leave_one_after_the_other_take_as_many_hours_as_together() -> None:
    first, second, _ = without_own_hours()
    together = hours_left(leave(led(opened()), first, second), "VK")
    page = leave(led(opened()), first)
    assert hours_left(leave(page, second), "VK") == together


@pytest.mark.parametrize("where", ["turnover", "what if"])
def test_whoever_left_long_ago_has_no_share_of_the_hours(where: str) -> None:
    first, *_ = without_own_hours(Set("departments", "VK", "headcount", None))
    there = [row.id for row in saved().people if row.department == "VK"]
    gone = [Set("people", code, "leaves_on", date(2020, 1, 1)) for code in there if code != first]
    cache.shelf().open("fjordby").commit(gone, author="Ida")
    if where == "turnover":
        page = leave(led(opened()), first)
    else:
        page = led(open_page("what-if"))
        page.multiselect(key="ask-leave-fjordby").set_value([first]).run()
    assert hours_left(page, "VK") == 0


def test_what_can_no_longer_be_carried_is_the_first_sentence() -> None:
    page = leave(led(opened()), "M12", "M28")
    assert finding(page).startswith("Today's best portfolio can no longer be carried: ")


def test_the_figure_has_today_the_what_if_and_what_is_needed() -> None:
    page = leave(led(opened()), "M28")
    series = chart(page)["data"]
    assert [it["name"] for it in series] == ["People needed", "Today", "What if"]


def test_outside_the_leaders_view_nobody_can_be_picked() -> None:
    page = opened()
    assert not page.multiselect
    assert "turnover-worst" not in [button.key for button in page.button]
    assert not CODE.search(everything(page))


def test_a_shared_what_if_tells_nothing_of_who_leaves() -> None:
    page = leave(led(opened()), "M12", "M28")
    page.session_state["samspil.leading"] = []
    page.run()
    assert finding(page).startswith("Today's best portfolio can no longer be carried: ")
    assert finding(page).endswith("What this does to competences is shown to the leader only.")
    shown = everything(page)
    assert not CODE.search(shown)
    assert "The best portfolio becomes another" in shown
    assert not page.main.get("plotly_chart")


def test_a_hire_may_be_tried_without_the_leaders_view() -> None:
    page = come(opened(), "partnership_lead")
    assert page.main.get("plotly_chart")
    assert not CODE.search(everything(page))


def test_danish_is_spoken_throughout() -> None:
    page = come(opened(lang="da"), "best")
    assert finding(page).startswith("Hvis denne person kommer, har 7 af 13 kompetencer ")
