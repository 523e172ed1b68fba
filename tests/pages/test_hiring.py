"""The Hiring page: the profile, advice, before and after, texts; nothing personal anywhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lib.exchange.documents.files import markdown_file, read_draft
from lib.model.changes import Change, Set, removal
from lib.model.model import Model
from lib.model.writing import to_plain
from pages.ui import cache
from tests.pages.lenses import chart
from tests.pages.opened import (
    LIBRARIES,
    everything,
    finding,
    go_on,
    in_link,
    open_page,
    texts,
    unfolded,
)

PAGE = "hiring"
CODE = re.compile(r"\b[MQ]\d{2,3}\b")
PARTS = ("profile", "advice", "texts")
CLOSED = ("hire-analysts", "hire-own", "hire-effect-numbers", "hire-competences-numbers")
"""The places that are closed at first."""


def opened(
    part: str = "profile",
    library: str = "fjordby",
    lang: str = "en",
    *,
    leader: bool = False,
    **more: str,
) -> AppTest:
    return open_page(PAGE, library, lang, leader=leader, hiring=part, **more)


def cells(page: AppTest) -> list[str]:
    found = [str(cell) for table in page.table for cell in table.value.to_numpy().ravel()]
    return [cell.replace("\\", "") for cell in found]


def saved() -> Model:
    return cache.shelf().open("fjordby").load().model


def what_if(*changes: Change) -> dict[str, str]:
    return {"what-if": cache.shelf().drafts.keep("fjordby", [to_plain(row) for row in changes])}


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("part", PARTS)
def test_every_part_opens_for_every_library(part: str, library: str) -> None:
    page = opened(part, library)
    assert not page.exception
    assert finding(page)
    assert not {"None", "nan", "inf"} & set(texts(page).split())


@pytest.mark.parametrize("part", PARTS)
def test_every_part_opens_in_danish_for_the_leader_and_for_two_posts(part: str) -> None:
    page = opened(part, lang="da", leader=True, posts="2")
    assert not page.exception
    assert not {"None", "nan", "inf"} & set(texts(page).split())


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("library", ["fjordby", "large"])
def test_nobody_is_named_in_any_part(part: str, library: str) -> None:
    assert not CODE.findall(everything(unfolded(opened(part, library), *CLOSED)))


# -- the profile ---------------------------------------------------------------------------------


def test_the_finding_names_the_profile_that_closes_most() -> None:
    assert finding(opened()) == (
        "Whatever the weights, the next hire should bring “Data and understanding of algorithms” "
        "and “Fundraising”: coverage can rise from 65% to 77%."
    )


@pytest.mark.parametrize(
    ("library", "said"),
    [
        ("empty", "No staff is known yet"),
        ("nothing", "No competence is listed yet"),
        ("aarhus", "No competence is listed yet"),
        ("large", "Enough people are at the target level"),
    ],
)
def test_elsewhere_it_is_said_what_there_is_to_say(library: str, said: str) -> None:
    assert finding(opened(library=library)).startswith(said)


def test_two_posts_are_a_choice_that_stands_in_the_link() -> None:
    page = opened()
    next(it for it in page.button_group if it.key == "pick-posts").set_value("2").run()
    assert finding(page).startswith(
        "The next two hires cover most of what is missing if one brings"
    )
    assert in_link(page, "posts") == "2"


def test_best_and_runner_up_show_gain_and_in_how_many_weightings_they_hold() -> None:
    shown = [(item.label, item.value) for item in unfolded(opened(), "hire-analysts").metric]
    assert shown.count(("Percentage points more", "11.9")) == 2
    holds = [value for label, value in shown if label == "Best in this share of weightings"]
    assert holds == ["12%", "10%"]


def test_the_figure_has_every_competence_that_some_weighting_asks_for() -> None:
    assert len(chart(opened(), 1)["data"][0]["x"]) == 7


def test_wider_limits_give_another_profile() -> None:
    page = opened()
    page.text_input(key="hire-experienced-fjordby").set_value("2").run()
    assert "at most 2 competences at level 4 or 5" in texts(page)
    assert "from 65% to 80%" in finding(page)


def test_a_type_of_the_readers_own_is_weighed_beside_the_roles() -> None:
    page = unfolded(opened(), "hire-own")
    page.button(key="hire-type-add").click().run()
    page.text_input(key="hire-type-fjordby-0-name").set_value("Data & *funds*").run()
    page.multiselect(key="hire-type-fjordby-0-level-3").set_value(["X1", "X2"]).run()
    assert "Data & *funds*" in cells(page)
    assert "9.4" in cells(page)
    go_on(page, "gaps").run()
    unfolded(go_on(page, PAGE), "hire-own")
    assert "Data & *funds*" in cells(page)
    page.button(key="hire-type-fjordby-0-remove").click().run()
    assert "Data & *funds*" not in cells(page)


def test_a_competence_at_two_levels_counts_at_the_higher() -> None:
    page = unfolded(opened(), "hire-own")
    page.button(key="hire-type-add").click().run()
    page.multiselect(key="hire-type-fjordby-0-level-3").set_value(["X1"]).run()
    page.multiselect(key="hire-type-fjordby-0-level-4").set_value(["X1"]).run()
    assert page.multiselect(key="hire-type-fjordby-0-level-3").value == []
    assert page.multiselect(key="hire-type-fjordby-0-level-4").value == ["X1"]


def test_no_more_than_six_types_can_be_built() -> None:
    page = unfolded(opened(), "hire-own")
    for _ in range(6):
        page.button(key="hire-type-add").click().run()
    assert "hire-type-add" not in [button.key for button in page.button]


# -- what would tell of one person ---------------------------------------------------------------


@pytest.mark.parametrize("part", ["profile", "advice"])
def test_a_what_if_about_somebody_hides_every_figure(part: str) -> None:
    left = what_if(*removal(saved(), "people", "M03"))
    page = opened(part, **left)
    assert finding(page).startswith("Here, what the next post should add would tell of single")
    assert not page.table
    assert not page.get("plotly_chart")
    assert not finding(opened(part, leader=True, **left)).startswith("Here,")


def test_a_smallest_group_larger_than_the_staff_hides_every_figure() -> None:
    larger = what_if(Set("settings", "min_group", "value", "99"))
    assert finding(opened(**larger)).startswith("Here, what the next post should add")


def test_texts_about_roles_are_there_all_the_same() -> None:
    page = opened("texts", **what_if(*removal(saved(), "people", "M03")))
    assert page.selectbox(key="pick-about").options == [
        "Network lead",
        "Partnership lead",
        "All staff",
    ]


# -- advice --------------------------------------------------------------------------------------


def test_each_advice_has_the_librarys_own_line() -> None:
    said = texts(opened("advice"))
    assert "Nobody here knows 11 of 23 partners" in said
    assert "Fundraising: needed for The town’s literature festival." in said
    assert "Acting in external relations: 3 of 6 people needed are at the target level." in said


# -- before and after ----------------------------------------------------------------------------


def test_the_effect_is_told_with_every_figure_and_the_seats() -> None:
    page = unfolded(opened(), *CLOSED)
    assert texts(page).count(
        "If this person comes, 7 of 13 competences have enough people, now 4; coverage rises "
        "from 65% to 77%; 3 gaps are closed"
    )
    assert "Lead seats that can be filled" in cells(page)
    assert "would hang on one person alone: Data and understanding of algorithms and" in texts(page)


def test_a_whole_partnership_lead_fills_seats_as_far_as_the_hours_go() -> None:
    page = unfolded(opened(post="role-partnership_lead"), *CLOSED)
    page.text_input(key="hire-hours-fjordby").set_value("500").run()
    assert "seats more can be filled" in texts(page)


def test_one_click_makes_it_a_what_if_and_saves_nothing() -> None:
    page = opened()
    page.button(key="hire-try").click().run()
    assert "The appointment is now in the scenario." in page.success[0].value.replace("\\", "")
    assert not saved().find("people", "NY1")
    assert "from 77%" in finding(page)


def test_a_link_to_before_and_after_finds_it_in_the_first_part() -> None:
    assert in_link(opened("effect"), "hiring") == "profile"


def test_people_are_drawn_before_and_after_with_those_who_gain_first() -> None:
    _, now, comes, heads = chart(opened())["data"]
    titles = [text.replace("<br>", " ").replace("\u00a0", " ") for text in heads["text"]]
    assert titles[0] == "Data and understanding of algorithms: 0 → 1 of 1"
    assert comes["x"] == [1, 1, 1, 0, 0, 0, 0, 0, 0]
    assert now["x"][:3] == [0, 0, 2]


# -- texts ---------------------------------------------------------------------------------------


def written(page: AppTest) -> str:
    return str(page.text_area[0].value)


def downloads(monkeypatch: pytest.MonkeyPatch, **query: str) -> dict[str, bytes]:
    """What each button of the Texts part hands out."""
    kept: dict[str, Callable[[], bytes]] = {}

    def keep(_label: str, data: Callable[[], bytes], **more: Any) -> bool:
        kept[str(more["key"])] = data
        return False

    monkeypatch.setattr(st, "download_button", keep)
    opened("texts", **query)
    return {key: make() for key, make in kept.items()}


@pytest.mark.parametrize("text", ["advert", "guide"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_the_word_file_says_what_the_text_says(
    text: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = written(opened("texts", text=text, written=language))
    files = downloads(monkeypatch, text=text, written=language)
    word = docx.Document(BytesIO(files["hire-word"]))
    lines = [line.lstrip("#- ").strip() for line in said.splitlines() if line.strip()]
    assert [paragraph.text for paragraph in word.paragraphs] == lines
    assert word.core_properties.title == lines[0]
    assert files["hire-markdown"] == markdown_file(read_draft(said, language))


def test_the_text_has_a_language_of_its_own() -> None:
    page = opened("texts", written="da")
    assert "Fjordby Bibliotekerne" in written(page)
    assert finding(page).startswith("A draft")


def test_the_text_is_in_the_pages_language_until_another_is_chosen() -> None:
    assert "Fjordby Bibliotekerne" in written(opened("texts", lang="da"))
    assert "Fjordby Libraries" in written(opened("texts"))


def test_what_is_typed_is_kept_until_it_is_thrown_away() -> None:
    page = opened("texts")
    before = written(page)
    page.text_area[0].set_value("Ours\n\n# Tasks").run()
    go_on(page, "gaps").run()
    go_on(page, PAGE).run()
    assert written(page) == "Ours\n\n# Tasks"
    page.button(key="hire-draft-reset").click().run()
    assert written(page) == before
    assert "hire-draft-reset" not in [button.key for button in page.button]


def test_each_text_has_a_draft_of_its_own() -> None:
    page = opened("texts")
    page.text_area[0].set_value("Ours").run()
    next(it for it in page.button_group if it.key == "pick-text").set_value("guide").run()
    assert written(page).startswith("Interview guide")
    next(it for it in page.button_group if it.key == "pick-text").set_value("advert").run()
    assert written(page) == "Ours"


def test_a_role_can_be_written_about_where_nobody_works_yet() -> None:
    page = opened("texts", "empty", about="role-partnership_lead")
    assert written(page).startswith("Role profile: partnership lead")
