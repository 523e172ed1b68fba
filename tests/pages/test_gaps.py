"""The Gaps page: coverage, who could lead, roles, departments, two views; nobody unless asked."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from lib.model.changes import Remove, Set
from lib.model.writing import to_plain
from tests.pages.lenses import chart
from tests.pages.opened import finding, in_link, open_page, texts, unfolded

PAGE = "gaps"
PARTS = ("coverage", "lead", "roles", "departments")
CODE = re.compile(r"\bM\d\d+\b")
CLOSED = tuple(
    f"gap-{name}"
    for name in (
        "analysts",
        "coverage-numbers",
        "needs-numbers",
        "departments-numbers",
        "matrix-numbers",
        "leaving-numbers",
    )
)
"""The places that are closed at first."""


def opened(part: str = "coverage", library: str = "fjordby", lang: str = "en", **q: str) -> AppTest:
    return open_page(PAGE, library, lang, gaps=part, **q)


def led(part: str, library: str = "fjordby", **query: str) -> AppTest:
    """The part in the leader's view."""
    return open_page(PAGE, library, "en", leader=True, gaps=part, **query)


def everything(page: AppTest) -> str:
    """All that reaches the reader: texts, tables with their alt texts, grids, figures, choices."""
    drawn = [*page.table, *page.dataframe]
    figures = page.get("plotly_chart")
    return "\n".join(
        [
            texts(page),
            *(table.value.to_csv() for table in drawn),
            *(str(table.proto) for table in drawn),
            *(str(figure.proto) for figure in figures),
            *(str(box.options) for box in page.selectbox),
            *(str(link.proto) for link in page.get("page_link")),
        ]
    )


def with_change(part: str, change: Set | Remove) -> AppTest:
    """The part with a what-if."""
    page = opened(part)
    page.session_state["samspil.changes"] = {"fjordby": [to_plain(change)]}
    return page.run()


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("library", ["empty", "fjordby", "large"])
def test_the_leader_can_open_every_part_for_every_library(library: str, part: str) -> None:
    page = led(part, library)
    assert not page.exception
    assert len(page.header) == 1
    assert not {"None", "nan", "inf"} & set(texts(page).split())


@pytest.mark.parametrize(
    ("library", "begins"),
    [
        ("empty", "No staff is known yet"),
        ("nothing", "No competence is described yet"),
        ("aarhus", "No competence is described yet"),
        ("fjordby", "You have enough people for 4 of 13 competences."),
        ("large", "You have enough people for 13 of 13 competences."),
    ],
)
def test_the_finding_fits_the_library(library: str, begins: str) -> None:
    assert finding(opened(library=library)).startswith(begins)


@pytest.mark.parametrize("lang", ["en", "da"])
@pytest.mark.parametrize("part", PARTS)
def test_outside_the_leaders_view_nobody_is_to_be_found(part: str, lang: str) -> None:
    page = unfolded(opened(part, lang=lang), *CLOSED)
    assert not page.exception
    assert not CODE.search(everything(page))


def test_the_search_for_codes_finds_them_where_they_are() -> None:
    found = led("lead"), led("roles"), unfolded(led("coverage", seen="K1"), *CLOSED)
    assert all(CODE.search(everything(page)) for page in found)


def test_a_link_made_in_the_leaders_view_shows_nobody_to_others() -> None:
    page = opened("roles", of="BU", sort="K6", profile="partnership_lead")
    assert not CODE.search(everything(page))
    page = opened("views", seen="K1")
    assert "Own view and leader's view: mean levels" in texts(page)
    assert not CODE.search(everything(page))


@pytest.mark.parametrize("part", ["coverage", "departments"])
def test_a_what_if_about_one_person_hides_every_figure_outside_the_leaders_view(part: str) -> None:
    page = with_change(part, Set("people", "M01", "hours", 5.0))
    assert finding(page) == "The gaps are shown in the leader's view only."
    assert not page.table
    assert not page.get("plotly_chart")


def test_a_what_if_about_a_competence_is_counted_in() -> None:
    page = with_change("coverage", Set("competences", "K6", "needed", 2))
    assert finding(page).startswith("You have enough people for 5 of 13 competences.")


def test_coverage_is_drawn_with_what_is_missing_first() -> None:
    page = opened()
    headings = next(it for it in chart(page)["data"] if it.get("mode") == "text")
    assert headings["text"][0].startswith("Data and understanding of")
    assert "Coverage is 65%" not in texts(page)
    assert "Coverage is 65% as found, and from 69% to 86%" in texts(unfolded(page, *CLOSED))


def test_a_head_of_department_finds_what_a_partnership_asks_for() -> None:
    page = opened("lead", **{"lead-for": "P08"})
    assert in_link(page, "lead-for") == "P08"
    assert finding(page).startswith("Nobody has all that the lead of “The town’s literature")
    assert "Nobody has “Fundraising” at the level asked." in texts(page)


def test_another_partnership_stands_in_the_link() -> None:
    page = opened("lead")
    page.selectbox(key="pick-lead-for").set_value("P11").run()
    assert in_link(page, "lead-for") == "P11"
    assert "Data lab" in finding(page)


def test_the_leader_sees_who_is_nearest_and_what_each_lacks() -> None:
    page = led("lead", **{"lead-for": "P01"})
    assert finding(page) == "Nobody could lead “Reading trail 0–6” now; one level short: M24."
    assert "One level short (1)" in texts(page)
    assert "no order of merit" in texts(page)
    first = page.table[0].value.to_csv().replace("\\", "")
    assert "Internal partnership policies and procedures: 3 of 4" in first


def test_the_leader_can_go_through_levels_by_department_role_and_competence() -> None:
    page = led("roles", of="UD")
    assert len(chart(page)["data"][0]["z"]) == 1 + 3
    page.selectbox(key="pick-profile").set_value("all_staff").run()
    assert len(chart(page)["data"][0]["z"][0]) == 3
    page.selectbox(key="pick-sort").set_value("K9").run()
    said = [row[-1] for row in chart(page)["data"][0]["text"][1:]]
    assert said == sorted(said)


def test_three_hundred_people_are_shown_by_department_first() -> None:
    page = led("roles", "large")
    assert len(chart(page)["data"][0]["z"]) < 40
    page.selectbox(key="pick-of").set_value("*").run()
    assert not page.get("plotly_chart")
    unfolded(page, *CLOSED)
    assert len(page.dataframe[0].value) == 300


def test_departments_that_are_too_small_are_only_for_the_leader() -> None:
    page = opened("departments")
    assert "Not shown: Collections & Mediation and Development & Communication." in texts(page)
    unfolded(page, *CLOSED)
    assert page.table
    assert "Collections" not in "".join(table.value.to_csv() for table in page.table)
    assert "Not shown" not in texts(led("departments"))


def test_what_leaving_costs_is_only_for_the_leader() -> None:
    assert "What the library loses if somebody leaves" not in texts(opened("roles"))
    page = led("roles")
    assert "M12 and M28 together: 16.4 percentage points." in texts(page)


def test_the_leader_sees_both_views_of_everybody_in_one_competence() -> None:
    page = led("views")
    assert "There is none." in texts(page)
    page.selectbox(key="pick-seen").set_value("K2").run()
    assert len(page.dataframe[1].value) == 30


def test_a_danish_reader_reads_danish() -> None:
    assert finding(opened(lang="da")).startswith("I har folk nok til 4 af 13 kompetencer.")
    assert "skal kunne" in finding(opened("lead", lang="da"))
