"""What stands around every page: library, language, what-if, help, and the demo's banner."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import streamlit as st

from lib.reader import Reader
from lib.screens.records.files import library_names
from lib.store.values import Library
from lib.text.language import LANGUAGES
from lib.words import N_
from pages.ui import browser, keeping, leader, menu, prose, scenario_bar, state, unread, unsaved
from pages.ui.here import Here
from pages.ui.widgets import called, kept

_PICTURES = Path(__file__).parent
ICON, LOGO = _PICTURES / "icon.svg", _PICTURES / "logo.svg"


def draw(here: Here, page: str) -> None:
    """Draw the sidebar, and above the page (named as in the menu) what must be known here.

    What comes and goes has a container of its own that stays: where a container moves by one
    place, the browser draws all that is in it anew, and a field in it loses the focus.
    """
    is_unsaved = unsaved.put_by(here.library.id, here.revision)
    browser.prepare(here.reader.language, unsaved=is_unsaved)
    st.logo(LOGO, size="large", icon_image=ICON)
    with st.sidebar:
        _choose_library(here)
        choose_language(here.reader)
        with st.container():
            scenario_bar.draw(here)
        with st.container():
            leader.draw_switch(here)
        _sign(here.reader)
        _help(here.reader)
    with st.container():
        _banner(here)
        leader.draw_banner(here)
        scenario_bar.draw_banner(here, page)
    with st.container():
        _notices(here)
    with st.container():
        keeping.draw_held(here)


def _notices(here: Here) -> None:
    """What is to be said once, about what was just done."""
    if (notice := state.notice()) is not None:
        st.success(prose.escaped(notice))
    unread.tell_of_place(
        here,
        library_names(here.libraries, here.reader)[here.library.id],
        LANGUAGES[here.reader.code],
    )
    unread.tell("page", menu.title(menu.ENTRIES[0].id, here.reader), here.reader)
    for warning in state.warnings():
        st.error(prose.escaped(here.reader.say(warning)))


def _choose_library(here: Here) -> None:
    names = library_names(here.libraries, here.reader)
    st.selectbox(
        here.reader.text("Library"),
        list(names),
        format_func=called(names),
        **kept("pick-library", here.library.id, partial(state.choose, "library")),
    )


def choose_language(reader: Reader) -> None:
    """Draw the choice of language."""
    st.segmented_control(
        reader.text("Language"),
        list(LANGUAGES),
        format_func=called(LANGUAGES),
        required=True,
        **kept("pick-language", reader.code, partial(state.choose, "lang")),
    )


def _sign(reader: Reader) -> None:
    key = "sign"
    st.session_state.setdefault(key, state.author())
    st.text_input(
        reader.text("Your name"),
        max_chars=200,
        key=key,
        help=reader.text("The history tells it beside what you save. It may be left empty."),
        on_change=lambda: state.sign(st.session_state[key]),
        persist_state="session",
    )


def _help(reader: Reader) -> None:
    with st.expander(reader.text("Help"), icon=":material/help:"):
        for line in (
            reader.text("Every page says its finding in one sentence on top."),
            reader.text("Under each figure stand the table behind it and how it is computed."),
            reader.text(
                "What you change beside a figure is a what-if: it is listed in the sidebar, and "
                "the library stays as it is."
            ),
            reader.text(
                "Keep a what-if as a scenario, and your colleagues have it too. While a scenario "
                "is open, all that is edited goes into it."
            ),
            reader.text(
                "Without a scenario, what is edited under Strategy is saved into the library. "
                "The pages under Records are always about the library itself."
            ),
            reader.text(
                "A link to a page names the library, the language and the what-if it shows."
            ),
        ):
            st.markdown(f"- {line}")


def _banner(here: Here) -> None:
    said = _origin(here.library)
    if said is None:
        return
    with st.container(key="banner", horizontal=True, border=True, vertical_alignment="center"):
        st.markdown(f":material/info: {here.reader.text(said)}", width="stretch")
        menu.link("libraries", here.reader.text("My own library"), here.reader)


def _origin(library: Library) -> str | None:
    """What to say on every page of a library that is not the reader's own."""
    match library.origin:
        case "demo":
            return N_("Fjordby is fictional: people, partners and figures are made up.")
        case "case":
            return N_(
                "A real library, from public pages only. Hours, costs and staff are not public, "
                "so they are unknown here; it is no finding about the library."
            )
    return None
