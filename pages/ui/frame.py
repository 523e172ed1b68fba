"""What stands around every page: library, language, what-if, help, and the demo's banner."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from lib.store.shelf import Library
from lib.text.language import LANGUAGES, Language
from lib.view.records.libraries import library_names
from lib.words import N_
from pages.ui import browser, held, leader, menu, prose, scenario_bar, state
from pages.ui.here import Here

_PICTURES = Path(__file__).parent
ICON, LOGO = _PICTURES / "icon.svg", _PICTURES / "logo.svg"


def draw(here: Here, page: str) -> None:
    """Draw the sidebar, and above the page (named as in the menu) what must be known here."""
    browser.prepare(here.language.code)
    st.logo(LOGO, size="large", icon_image=ICON)
    with st.sidebar:
        _choose_library(here)
        choose_language(here.language)
        scenario_bar.draw(here)
        leader.draw_switch(here)
        _sign(here.language)
        _help(here.language)
    _banner(here)
    leader.draw_banner(here)
    scenario_bar.draw_banner(here, page)
    if (notice := state.notice()) is not None:
        st.success(prose.escaped(notice))
    if (warning := state.warning()) is not None:
        st.error(prose.escaped(warning))
    held.draw(here)


def _choose_library(here: Here) -> None:
    names = library_names(here.libraries, here.language)
    st.session_state["pick-library"] = here.library.id
    st.selectbox(
        here.language.text("Library"),
        list(names),
        format_func=lambda key: names.get(key, key),
        key="pick-library",
        on_change=_picked,
        args=("library", "pick-library"),
    )


def choose_language(language: Language) -> None:
    """Draw the choice of language."""
    st.session_state["pick-language"] = language.code
    st.segmented_control(
        language.text("Language"),
        list(LANGUAGES),
        format_func=lambda code: LANGUAGES[code],
        key="pick-language",
        required=True,
        on_change=_picked,
        args=("lang", "pick-language"),
    )


def _sign(language: Language) -> None:
    key = "sign"
    st.session_state.setdefault(key, state.author())
    st.text_input(
        language.text("Your name"),
        max_chars=200,
        key=key,
        help=language.text("The history tells it beside what you save. It may be left empty."),
        on_change=lambda: state.sign(st.session_state[key]),
        persist_state="session",
    )


def _picked(name: str, key: str) -> None:
    if (value := st.session_state[key]) is not None:
        state.choose(name, value)


def _help(language: Language) -> None:
    with st.expander(language.text("Help"), icon=":material/help:"):
        for line in (
            language.text("Every page says its finding in one sentence on top."),
            language.text("Under each figure stand the table behind it and how it is computed."),
            language.text(
                "What you change beside a figure is a what-if: it is listed in the sidebar, and "
                "the library stays as it is."
            ),
            language.text(
                "Keep a what-if as a scenario, and your colleagues have it too. While a scenario "
                "is open, all that is edited goes into it."
            ),
            language.text(
                "Without a scenario, what is edited under Strategy is saved into the library. "
                "The pages under Records are always about the library itself."
            ),
            language.text(
                "A link to a page names the library, the language and the what-if it shows."
            ),
        ):
            st.markdown(f"- {line}")


def _banner(here: Here) -> None:
    said = _origin(here.library)
    if said is None:
        return
    with st.container(key="banner", horizontal=True, border=True, vertical_alignment="center"):
        st.markdown(f":material/info: {here.language.text(said)}", width="stretch")
        menu.link("libraries", here.language.text("My own library"), here.language)


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
