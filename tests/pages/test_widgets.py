"""Controls whose value is kept elsewhere, each on a page of its own."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from pages.ui.widgets import called


def _kept() -> None:
    import streamlit as st

    from pages.ui.widgets import kept

    store = st.session_state.setdefault("store", {"n": 1.0})

    def keep(value: float) -> None:
        store["n"] = min(value, 5.0)

    st.slider("How many", 0.0, 10.0, **kept("many", store["n"], keep))


def _typed() -> None:
    import streamlit as st

    from pages.ui.widgets import kept

    value = st.session_state.setdefault("value", None)
    st.text_input("Name", **kept("name", value, lambda _: None, typing=True))
    st.session_state["seen"] = st.session_state["name"]


def _one_or_none() -> None:
    import streamlit as st

    from pages.ui.widgets import one_or_none

    titles = st.session_state.setdefault("titles", {"a": "First", "b": "Second"})
    st.text(f"Chosen: {one_or_none('Which one?', titles, 'which', 'Choose one')}")


def _choose() -> None:
    import streamlit as st

    from pages.ui.widgets import choose
    from tests.readers import everybody

    ways = {"near": ("Near", "What is close by"), "far": ("Far", "What is not")}
    if st.session_state.setdefault("shown", True):
        st.text(choose("Which way?", ways, "near", "way", everybody("en")))


def test_a_control_shows_what_is_kept_and_hands_over_what_is_made_of_it() -> None:
    page = AppTest.from_function(_kept).run()
    assert page.slider(key="many").value == 1.0

    page.slider(key="many").set_value(3.0).run()
    assert (page.session_state["store"], page.slider(key="many").value) == ({"n": 3.0}, 3.0)


def test_a_control_shows_what_became_of_it_where_less_was_kept() -> None:
    page = AppTest.from_function(_kept).run()
    page.slider(key="many").set_value(9.0).run()
    assert (page.session_state["store"], page.slider(key="many").value) == ({"n": 5.0}, 5.0)


def test_a_control_follows_what_is_kept() -> None:
    page = AppTest.from_function(_kept).run()
    page.session_state["store"] = {"n": 2.0}
    assert page.run().slider(key="many").value == 2.0


def test_a_control_in_which_somebody_types_follows_too_and_may_be_empty() -> None:
    page = AppTest.from_function(_typed).run()
    assert page.session_state["seen"] is None

    page.session_state["value"] = "Ida"
    assert page.run().text_input(key="name").value == "Ida"
    assert page.run().session_state["seen"] == "Ida"


def test_a_code_without_a_title_is_called_by_itself() -> None:
    title = called({"a": "First"})
    assert (title("a"), title("gone")) == ("First", "gone")
    assert called({2024: "This year"})(2023) == "2023"


def test_nothing_is_chosen_until_somebody_chooses() -> None:
    page = AppTest.from_function(_one_or_none).run()
    assert page.text[0].value == "Chosen: None"
    assert page.selectbox(key="which").options == ["First", "Second"]

    page.selectbox(key="which").set_value("b").run()
    assert page.text[0].value == "Chosen: b"


def test_what_is_no_longer_there_is_no_longer_chosen() -> None:
    page = AppTest.from_function(_one_or_none).run()
    page.selectbox(key="which").set_value("b").run()
    page.session_state["titles"] = {"a": "First"}
    assert page.run().text[0].value == "Chosen: None"


def test_a_way_is_kept_while_its_control_is_away() -> None:
    page = AppTest.from_function(_choose).run()
    assert page.text[0].value == "near"

    page.radio(key="way").set_value("far").run()
    page.session_state["shown"] = False
    page.run()
    page.session_state["shown"] = True
    assert page.run().text[0].value == "far"
    assert page.radio(key="way").options == ["Near", "Far"]
