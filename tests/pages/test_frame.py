"""What stands around every page: library, language, banner."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from lib.model.changes import Set
from pages.ui import cache, here
from pages.ui.prose import escaped
from tests.pages.opened import body, in_link, open_page, texts

OVERVIEW = "overview"


def test_the_language_of_the_link_is_spoken() -> None:
    assert open_page(OVERVIEW, lang="da").title[0].value == "Overblik"
    assert open_page(OVERVIEW, lang="en").title[0].value == "Overview"


def test_a_language_that_does_not_exist_is_not_spoken() -> None:
    page = open_page(OVERVIEW, lang="<script>")

    assert not page.exception
    assert in_link(page, "lang") == "en"


def test_a_switch_of_language_stays_in_the_link() -> None:
    page = open_page(OVERVIEW, lang="en")

    page.segmented_control(key="pick-language").set_value("da").run()

    assert page.title[0].value == "Overblik"
    assert in_link(page, "lang") == "da"


def test_names_come_in_the_language_of_the_reader() -> None:
    page = open_page("alignment", lang="da")

    assert "Læsegrupper på plejecentre" in page.header[0].value


@pytest.mark.parametrize("library", ["../fjordby", "unheard-of", "CON", "/etc/passwd"])
def test_a_library_that_does_not_exist_gives_way_to_the_demo(library: str) -> None:
    page = open_page(OVERVIEW, library)

    assert not page.exception
    assert in_link(page, "library") == "fjordby"


def test_the_demo_is_said_to_be_fictional() -> None:
    assert "fictional" in texts(open_page(OVERVIEW))


def test_the_public_case_is_said_to_be_no_finding() -> None:
    assert "no finding" in texts(open_page(OVERVIEW, "aarhus"))


def test_ones_own_library_has_no_banner() -> None:
    assert "fictional" not in texts(open_page(OVERVIEW, "empty"))


def test_what_if_changes_belong_to_their_library() -> None:
    page = open_page("alignment")
    page.slider(key="weight-fjordby-S1").set_value(40.0).run()

    page.selectbox(key="pick-library").set_value("aarhus").run()

    assert not any(button.key == "undo-all" for button in page.button)


@pytest.mark.parametrize(
    "name", ["![x](http://a/b.png)", "[a](b)", "**x**", "$x$", ":red[x]", "<b>x</b>", "`x`", "a\nb"]
)
def test_names_are_never_read_as_markup(name: str) -> None:
    signs = set(r"*_{}[]()<>#!$:`")

    safe = escaped(name)

    assert "\n" not in safe
    assert all(safe[i - 1] == "\\" for i, sign in enumerate(safe) if sign in signs)


def test_the_place_is_found_once_for_the_frame_and_the_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked, look = [], here._look
    monkeypatch.setattr(here, "_look", lambda: looked.append(1) or look())

    assert not open_page("gaps").exception
    assert len(looked) == 1


# -- places stay steady: a container that moves is drawn anew, and a field in it loses the focus ---


def places(page: AppTest) -> dict[str, tuple[int, ...]]:
    """For each control by its key, the containers that it stands in."""
    found: dict[str, tuple[int, ...]] = {}

    def walk(node: object, path: tuple[int, ...]) -> None:
        if (key := getattr(node, "key", None)) is not None:
            found[key] = path[:-1]
        for place, child in getattr(node, "children", {}).items():
            walk(child, (*path, place))

    walk(page._tree, ())
    return found


FIRST: dict[str, tuple[str, dict[str, str], Callable[[AppTest], object]]] = {
    "a weight": (
        "alignment",
        {},
        lambda page: page.slider(key="weight-fjordby-S1").set_value(40.0),
    ),
    "a question": (
        "what-if",
        {},
        lambda page: page.button(key="ask-double").click(),
    ),
    "a text": (
        "partnership",
        {"partnership": "P02"},
        lambda page: page.main.text_area[0].set_value("Another text"),
    ),
    "a choice": (
        "what-if",
        {"ask": "post"},
        lambda page: body(page, "selectbox")[0].set_value(body(page, "selectbox")[0].options[0]),
    ),
}


@pytest.mark.parametrize("first", FIRST)
def test_the_first_change_of_a_page_moves_no_container(first: str) -> None:
    file, query, change = FIRST[first]
    page = open_page(file, **query)
    before = places(page)
    change(page)
    page.run()
    after = places(page)
    assert [key for key in before if key in after and before[key] != after[key]] == []
    assert len(before.keys() & after.keys()) > 5


def test_a_notice_moves_no_container() -> None:
    page = open_page("partnership", partnership="P02")
    page.main.text_area[0].set_value("Another text").run()
    before = places(page)
    page.button(key="save-card-P02").click().run()
    assert page.success
    after = places(page)
    assert [key for key in before if key in after and before[key] != after[key]] == []


@pytest.mark.parametrize("library", ["fjordby", "nothing"])
def test_a_notice_is_shown_once_also_where_a_page_ends_early(library: str) -> None:
    page = open_page("alignment", library)
    page.session_state["samspil.notice"] = "Kept.", ""
    assert [it.value for it in page.run().success] == ["Kept\\."]
    assert not page.run().success


def test_what_says_that_something_is_saved_leads_to_where_it_is_undone() -> None:
    page = open_page("partnership", partnership="P02")
    page.main.text_area[0].set_value("Another text").run()
    before = [it.proto.label for it in page.get("page_link")]

    page.button(key="save-card-P02").click().run()

    after = [it.proto.label for it in page.get("page_link")]
    assert after.count("History") == before.count("History") + 1


def _told_twice() -> None:
    import streamlit as st

    from pages.ui import state

    runs = st.session_state["runs"] = st.session_state.get("runs", 0) + 1
    if runs == 1:
        state.notify("Kept")
    with state.telling():
        said = state.notice()
        st.success("nothing" if said is None else said[0])
        if runs == 1:
            st.rerun()


def test_a_notice_of_a_run_that_is_broken_off_is_shown_by_the_next_one() -> None:
    page = AppTest.from_function(_told_twice).run()
    assert [it.value for it in page.success] == ["Kept"]
    assert [it.value for it in page.run().success] == ["nothing"]


def test_a_choice_between_two_saves_moves_no_container() -> None:
    page = open_page("partnership", partnership="P02")
    page.main.text_area[0].set_value("Mine").run()
    before = places(page)
    theirs = Set("partnerships", "P02", "description", "Theirs")
    cache.shelf().open("fjordby").commit([theirs], author="Ane")
    page.button(key="save-card-P02").click().run()
    after = places(page)
    assert "mine-fjordby" in after
    assert [key for key in before if key in after and before[key] != after[key]] == []
