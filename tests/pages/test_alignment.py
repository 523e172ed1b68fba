"""The Alignment page: weights moved, what-if listed, undone."""

from __future__ import annotations

import json
from typing import Any

from streamlit.testing.v1 import AppTest

from tests.pages.opened import open_page, texts

PAGE = "decide/alignment.py"


def chart(page: AppTest, index: int = 0) -> dict[str, Any]:
    figure: dict[str, Any] = json.loads(page.get("plotly_chart")[index].proto.spec)
    return figure


def titles(page: AppTest) -> list[str]:
    """The partnerships' titles in the order of the bars."""
    written = next(trace for trace in chart(page)["data"] if trace.get("mode") == "text")
    return list(written["text"])


def test_the_leader_is_named_in_the_finding_and_first_in_the_chart() -> None:
    page = open_page(PAGE)

    assert "Reading groups in care homes serves the strategy best" in page.header[0].value
    assert titles(page)[0].startswith("1.  Reading groups in care homes")


def test_a_weight_moved_changes_the_order_and_is_listed_in_words() -> None:
    page = open_page(PAGE)

    page.slider(key="weight-S4").set_value(80).run()

    assert not page.exception
    assert "Open workshop" in titles(page)[0] or "Data lab" in titles(page)[0]
    assert any("Digital literacy" in text.value and "→" in text.value for text in page.text)


def test_the_other_weights_keep_their_proportions() -> None:
    page = open_page(PAGE)

    page.slider(key="weight-S1").set_value(50).run()

    shares = {f"S{i}": page.slider(key=f"weight-S{i}").value for i in range(1, 7)}
    assert shares["S1"] == 50
    assert sum(shares.values()) == 100
    assert abs(shares["S2"] - 2 * shares["S5"]) <= 1


def test_going_back_to_the_saved_weight_leaves_no_change() -> None:
    page = open_page(PAGE)

    page.slider(key="weight-S1").set_value(40).run()
    page.slider(key="weight-S1").set_value(25).run()

    assert not any(button.key == "undo-all" for button in page.button)


def test_one_change_is_undone_and_the_others_stay() -> None:
    page = open_page(PAGE)
    page.slider(key="weight-S1").set_value(40).run()
    page.slider(key="weight-S2").set_value(40).run()

    page.button(key="undo-0").click().run()

    listed = [text.value for text in page.text if "→" in text.value]
    assert len(listed) == 1
    assert "Communities" in listed[0]


def test_all_changes_are_undone_at_once() -> None:
    page = open_page(PAGE)
    before = titles(page)
    page.slider(key="weight-S1").set_value(40).run()

    page.button(key="undo-all").click().run()

    assert titles(page) == before


def test_a_change_is_seen_on_the_other_pages_too() -> None:
    page = open_page(PAGE)
    page.slider(key="weight-S4").set_value(80).run()

    overview = page.switch_page("pages/start/overview.py").run()

    assert any("→" in text.value for text in overview.text)


def test_moved_ranks_are_marked_against_the_saved_order() -> None:
    page = open_page(PAGE)

    page.slider(key="weight-S4").set_value(80).run()

    assert any("▲" in title for title in titles(page))
    assert any("▼" in title for title in titles(page))


def test_the_page_says_what_needs_partners() -> None:
    page = open_page(PAGE, "aarhus")

    assert "Climate and green habits: one partnership serves it" in texts(page)


def test_an_empty_library_is_told_what_is_missing_and_where() -> None:
    page = open_page(PAGE, "empty")

    assert "goals and partnerships are missing" in page.header[0].value
    assert not page.slider
