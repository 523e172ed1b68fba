"""The Alignment page: weights moved, what-if listed, undone."""

from __future__ import annotations

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.opened import LIBRARIES, go_on, in_link, open_page, texts

PAGE = "alignment"
LENSES = ("order", "sure", "change", "departments", "explain")


def chart(page: AppTest, index: int = 0) -> dict[str, Any]:
    figure: dict[str, Any] = json.loads(page.get("plotly_chart")[index].proto.spec)
    return figure


def titles(page: AppTest) -> list[str]:
    """The partnerships' titles in the order of the bars."""
    written = next(trace for trace in chart(page)["data"] if trace.get("mode") == "text")
    return list(written["text"])


def listed(page: AppTest) -> list[str]:
    """The what-if changes in the sidebar."""
    return [button.label.replace("\\", "") for button in page.button if "→" in button.label]


def test_the_leader_is_named_in_the_finding_and_first_in_the_chart() -> None:
    page = open_page(PAGE)

    assert "Reading groups in care homes serves the strategy best" in page.header[0].value
    assert titles(page)[0].startswith("1. ● Reading groups in care homes")


def test_a_weight_moved_changes_the_order_and_is_listed_in_words() -> None:
    page = open_page(PAGE)

    page.slider(key="weight-fjordby-S4").set_value(80.0).run()

    assert not page.exception
    assert "Open workshop" in titles(page)[0] or "Data lab" in titles(page)[0]
    assert any("Digital literacy" in said for said in listed(page))


def test_the_other_weights_keep_their_points_and_so_their_proportions() -> None:
    page = open_page(PAGE)

    page.slider(key="weight-fjordby-S1").set_value(75.0).run()

    assert page.slider(key="weight-fjordby-S2").value == 20


def test_no_slider_moves_by_itself() -> None:
    page = open_page(PAGE)

    page.slider(key="weight-fjordby-S1").set_value(75.0).run()
    page.slider(key="weight-fjordby-S2").set_value(5.0).run()

    assert page.slider(key="weight-fjordby-S1").value == 75
    assert len(listed(page)) == 2


def test_the_scale_of_the_sliders_stays_while_one_slides() -> None:
    page = open_page(PAGE)
    before = page.slider(key="weight-fjordby-S1").max

    page.slider(key="weight-fjordby-S1").set_value(75.0).run()

    assert page.slider(key="weight-fjordby-S1").max == before


def test_going_back_to_the_saved_weight_leaves_no_change() -> None:
    page = open_page(PAGE)

    page.slider(key="weight-fjordby-S1").set_value(40.0).run()
    page.slider(key="weight-fjordby-S1").set_value(25.0).run()

    assert not any(button.key == "undo-all" for button in page.button)


def test_one_change_is_undone_and_the_others_stay() -> None:
    page = open_page(PAGE)
    page.slider(key="weight-fjordby-S1").set_value(40.0).run()
    page.slider(key="weight-fjordby-S2").set_value(40.0).run()

    page.button(key="undo-0").click().run()

    assert len(listed(page)) == 1
    assert "Communities" in listed(page)[0]


def test_every_page_says_that_its_figures_are_a_what_if() -> None:
    page = open_page(PAGE)
    page.slider(key="weight-fjordby-S1").set_value(40.0).run()
    overview = go_on(page, "overview").run()

    assert "those of the scenario" in texts(overview)
    overview.button(key="undo-all").click().run()
    assert "those of the scenario" not in texts(overview)


def test_all_changes_are_undone_at_once() -> None:
    page = open_page(PAGE)
    before = titles(page)
    page.slider(key="weight-fjordby-S1").set_value(40.0).run()

    page.button(key="undo-all").click().run()

    assert titles(page) == before


def test_a_change_is_seen_on_the_other_pages_too() -> None:
    page = open_page(PAGE)
    page.slider(key="weight-fjordby-S4").set_value(80.0).run()

    overview = go_on(page, "overview").run()

    assert listed(overview)


def test_moved_ranks_are_marked_against_the_saved_order() -> None:
    page = open_page(PAGE)

    page.slider(key="weight-fjordby-S4").set_value(80.0).run()

    assert any("▲" in title for title in titles(page))
    assert any("▼" in title for title in titles(page))


def test_the_page_says_what_needs_partners() -> None:
    page = open_page(PAGE, "aarhus")

    assert "Climate and green habits: one partnership serves it" in texts(page)


def test_an_empty_library_is_told_what_is_missing_and_where() -> None:
    page = open_page(PAGE, "empty")

    assert "goals and partnerships are missing" in page.header[0].value
    assert not page.slider


def test_two_lines_say_how_the_order_holds_and_what_would_change_it() -> None:
    said = texts(open_page(PAGE))

    assert "Reading groups in care homes is first in " in said
    assert "It changes soonest with “Lifelong learning”: above 10.2% of all weight" in said


def test_it_is_said_which_of_the_first_are_in_the_best_choice_and_a_scenario_has_its_own() -> None:
    page = open_page(PAGE)
    best = {title.split("\u00a0·")[0][3:] for title in titles(page) if "●" in title}

    assert "2 of the first 5 are in the best choice within today's limits" in texts(page)
    assert "● Reading groups in care homes" in best
    assert "●■ Reading trail 0–6" in best
    page.slider(key="weight-fjordby-S4").set_value(80.0).run()
    assert "of the first 5 are in the scenario's best choice" in texts(page)


def test_without_a_best_choice_in_time_the_order_stands_without_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def too_long(*_: object, **__: object) -> None:
        raise TimeoutError

    monkeypatch.setattr("lib.study.Study.portfolio", too_long)
    page = open_page(PAGE)

    assert not page.exception
    assert titles(page)[0].startswith("1. Reading groups in care homes")
    assert "Partnerships in order of alignment" in texts(page)


@pytest.mark.parametrize("library", LIBRARIES)
@pytest.mark.parametrize("lens", LENSES)
def test_every_lens_opens_with_every_library_and_stays_in_the_link(lens: str, library: str) -> None:
    page = open_page(PAGE, library, "da", lens=lens)

    assert not page.exception
    assert not {"None", "nan", "inf"} & set(texts(page).split())
    if page.button_group:
        assert in_link(page, "lens") == lens


def test_another_lens_chosen_stands_in_the_link() -> None:
    page = open_page(PAGE)

    page.button_group(key="pick-lens").set_value("sure").run()

    assert in_link(page, "lens") == "sure"
    assert "How often is each among the first?" in texts(page)


def test_those_that_too_little_is_known_of_stand_apart_with_what_they_could_be() -> None:
    page = open_page(PAGE, "aarhus")

    assert "Too little is known to put partnerships in order" in page.header[0].value
    assert "Too little is known to rank" in texts(page)
    assert all(title.startswith("–") for title in titles(page))
