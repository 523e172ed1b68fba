"""The development plan: when what is done for how much, the curves, what is for all staff."""

from __future__ import annotations

import re
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from lib.exchange.ready import demo
from lib.model.changes import Remove, Set, apply
from lib.model.model import Model
from pages.ui import cache
from tests.pages.opened import LIBRARIES, everything, finding, in_link, open_page, texts, unfolded

PAGE = "closing"
PARTS = ("plan", "everybody")
CLOSED = "closing-lines-numbers", "closing-gaps-numbers", "closing-more", "staff-measures-numbers"
"""The places that are closed at first."""
PERSON = re.compile(r"\bM\d\d\b")


def opened(part: str = "plan", library: str = "fjordby", lang: str = "en", **more: str) -> AppTest:
    return open_page(PAGE, library, lang, closing=part, **more)


def with_courses_for_somebody(model: Model) -> Model:
    """The model with two of its courses for one member of staff each."""
    return apply(
        model, [Set("actions", "A2", "person", "M05"), Set("actions", "A12", "person", "M07")]
    )


def opened_with(model: Model, part: str = "plan") -> AppTest:
    cache.shelf().create("own", model, id="own")
    return opened(part, "own")


def lead(page: AppTest, library: str) -> AppTest:
    page.session_state["samspil.leading"] = [library]
    return page.run()


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("part", PARTS)
def test_every_part_opens_for_every_library(part: str, library: str) -> None:
    page = opened(part, library)
    assert not page.exception
    assert in_link(page, "closing") == part
    assert finding(page)
    assert not {"None", "nan", "inf"} & set(texts(page).split())


@pytest.mark.parametrize(
    ("library", "said"),
    [
        ("empty", "No staff is registered yet"),
        ("nothing", "It is not known yet how many people each competence needs"),
        ("aarhus", "It is not known yet"),
        ("large", "Every competence has as many people"),
        ("fjordby", "Within 6 months, 13 of the 18 seats"),
    ],
)
def test_the_finding_says_what_there_is_to_plan(library: str, said: str) -> None:
    assert finding(opened(library=library)).startswith(said)


def test_the_finding_names_the_price_and_what_it_buys() -> None:
    assert "filled for DKK 912,000; coverage rises from 65% to 91%" in finding(opened())


def test_a_shorter_deadline_is_a_what_if() -> None:
    page = opened()
    page.text_input(key="closing-limits-fjordby-deadline").set_value("1").run()
    assert finding(page).startswith("Within 1 month, 2 of the 18 seats")
    assert cache.shelf().open("fjordby").load().model.options.deadline_months == 6


def test_a_budget_stands_in_the_link() -> None:
    page = opened()
    page.text_input(key="closing-limits-fjordby-budget").set_value("200000").run()
    assert in_link(page, "closing-budget") == "200000"
    assert "with at most DKK 200,000, 9 of the 18 seats" in finding(page)
    assert finding(opened(**{"closing-budget": "200000"})) == finding(page)


def test_a_link_with_a_limit_that_is_no_number_sets_none() -> None:
    assert finding(opened(**{"closing-budget": "nan", "closing-hours": "-4"})) == finding(opened())


def test_what_stays_open_says_what_would_fill_it() -> None:
    shown = texts(opened())
    assert "With 9 months instead of 6 months: one more seat filled" in shown
    assert "No action listed can fill it, whatever the limits." in shown


def test_a_link_to_the_curves_finds_them_under_the_plan() -> None:
    assert "borrowing from 1 month" not in texts(opened())
    page = opened("curves")
    assert in_link(page, "closing") == "plan"
    assert "borrowing from 1 month" in texts(page)


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        ("deadline", "borrowing from 1 month"),
        ("budget", "hiring from DKK 300,000"),
        ("course_hours", "developing from 50 hours"),
    ],
)
def test_a_curve_says_where_the_answer_moves(limit: str, said: str) -> None:
    page = opened("curves", **{"closing-over": limit})
    assert said in texts(page)
    assert len(page.get("plotly_chart")) == 3


def test_without_actions_the_kinds_to_think_of_are_shown() -> None:
    bare = apply(demo(), [Remove("actions", row.id) for row in demo().actions])
    page = opened_with(bare)
    assert "no action to fill them is listed" in finding(page)
    assert "Gaps, and kinds of action to think of first" in texts(page)


@pytest.mark.parametrize("part", PARTS)
def test_nobody_is_named_without_the_leaders_view(part: str) -> None:
    page = unfolded(opened_with(with_courses_for_somebody(demo()), part), *CLOSED)
    assert not page.exception
    assert page.table
    assert not PERSON.search(everything(page))


def test_a_course_for_somebody_is_a_place_and_whose_only_for_the_leader() -> None:
    page = unfolded(opened_with(with_courses_for_somebody(demo())), *CLOSED)
    assert "A course place" in everything(page)
    assert "Shadowing the head of development" not in everything(page)
    assert "place for M05" in everything(lead(page, "own"))


def test_too_few_staff_are_shown_to_the_leader_alone() -> None:
    people = [row.id for row in demo().people][4:]
    few = demo().with_tables(
        {
            "people": [row for row in demo().people if row.id not in people],
            "levels": [row for row in demo().levels if row.person not in people],
            "contacts": [],
        }
    )
    page = opened_with(few)
    assert finding(page) == "The development plan is shown in the leader's view only."
    assert "seats" in finding(lead(page, "own"))
    assert "is shown in the leader's view only" in texts(opened("everybody", "own"))


def test_the_measure_that_most_staff_lack_stands_first() -> None:
    page = opened("everybody")
    assert finding(page).startswith("3 of 4 measures for all staff")
    assert "Needed most:" in finding(page)


def test_a_measure_gets_somebody_who_sees_to_it_and_a_date() -> None:
    page = opened("everybody")
    key = next(item.key for item in page.text_input if str(item.key).endswith("strengths-owner"))
    stem = str(key).removesuffix("-owner")
    page.text_input(key=key).set_value("The management group")
    page.date_input(key=f"{stem}-due").set_value(date(2027, 5, 1))
    page.button(key=f"{stem}-save").click().run()
    assert not page.exception
    row = cache.shelf().open("fjordby").load().model.find("measures", "strengths")
    assert (row.owner, row.due) == ("The management group", date(2027, 5, 1))
    assert finding(page).startswith("4 of 4 measures for all staff")


def test_a_measure_saved_in_a_library_without_any_brings_the_others_along() -> None:
    page = opened_with(demo().with_tables({"measures": []}), "everybody")
    key = next(item.key for item in page.checkbox if str(item.key).endswith("openness-done"))
    page.checkbox(key=key).check()
    page.button(key=str(key).removesuffix("-done") + "-save").click().run()
    rows = cache.shelf().open("own").load().model.measures
    assert [row.done for row in rows if row.id == "openness"] == [True]
    assert len(rows) == 4


@pytest.mark.parametrize("part", PARTS)
def test_the_page_speaks_danish(part: str) -> None:
    page = opened(part, lang="da")
    assert not page.exception
    assert not re.search(r"\b(seats?|staff|measures?|actions?)\b", texts(page))
