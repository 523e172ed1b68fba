"""What stands around every page: a bar with library, what-if, view, language and gear; notices."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Literal

import streamlit as st

from lib.reader import Reader
from lib.screens.records.files import library_names
from lib.store.values import Library
from lib.text.language import LANGUAGES
from lib.words import N_
from pages.ui import (
    access,
    browser,
    keeping,
    leader,
    menu,
    prose,
    scenario_bar,
    state,
    unread,
    unsaved,
    wall,
)
from pages.ui.here import Here
from pages.ui.widgets import called, kept

_PICTURES = Path(__file__).parent
ICON, LOGO = _PICTURES / "icon.svg", _PICTURES / "logo.svg"


def menu_place() -> Literal["sidebar", "hidden"]:
    """Where the menu stands: nowhere before the app's code is given, nor on the wall."""
    return "sidebar" if access.is_open() and not wall.is_on() else "hidden"


def draw(here: Here, page: str) -> None:
    """Draw the bar, and above the page (named as in the menu) what must be known here.

    What comes and goes has a container of its own that stays: where a container moves by one
    place, the browser draws all that is in it anew, and a field in it loses the focus.
    """
    st.logo(LOGO, size="large", icon_image=ICON)
    if wall.is_on():
        wall.draw(here.reader)
    else:
        _draw_bar(here, page)
    is_unsaved = unsaved.put_by(here.library.id, here.revision)
    browser.prepare(here.reader.language, unsaved=is_unsaved, wall=wall.is_on())
    with st.container():
        _notices(here)
    with st.container():
        keeping.draw_held(here)


def _draw_bar(here: Here, page: str) -> None:
    with st.container(key="bar", horizontal=True, vertical_alignment="center", gap="xsmall"):
        _choose_library(here)
        scenario_bar.draw(here, page)
        leader.draw_switch(here)
        choose_language(here.reader)
        _gear(here)


def _notices(here: Here) -> None:
    """What is to be said once, about what was just done."""
    if (notice := state.notice()) is not None:
        said, room = notice
        st.success(prose.escaped(said))
        if room:
            menu.link(room, menu.title(room, here.reader), here.reader)
    unread.tell_of_place(
        here,
        library_names(here.libraries, here.reader)[here.library.id],
        LANGUAGES[here.reader.code],
    )
    unread.tell("page", menu.title("overview", here.reader), here.reader)
    for warning in state.warnings():
        st.error(prose.escaped(here.reader.say(warning)))


def _choose_library(here: Here) -> None:
    names, text = library_names(here.libraries, here.reader), here.reader.text
    word, said = _origin(here.library)
    label = names[here.library.id] + (f" · {text(word)}" if word else "")
    with st.popover(prose.escaped(label), icon=":material/local_library:", key="library-door"):
        st.selectbox(
            text("Library"),
            list(names),
            format_func=called(names),
            **kept("pick-library", here.library.id, partial(state.choose, "library")),
        )
        if said:
            prose.remark(text(said))
        menu.link("libraries", text("My own library"), here.reader)


def choose_language(reader: Reader) -> None:
    """Draw the choice of language."""
    st.segmented_control(
        reader.text("Language"),
        list(LANGUAGES),
        format_func=called(LANGUAGES),
        required=True,
        label_visibility="collapsed",
        **kept("pick-language", reader.code, partial(state.choose, "lang")),
    )


def _gear(here: Here) -> None:
    """What is seldom needed: the library as a whole, the big screen, the reader's name, help."""
    reader = here.reader
    with st.popover(reader.text("More"), icon=":material/settings:", key="gear"):
        menu.draw_gear(reader)
        wall.offer(reader, here.library.id)
        _sign(reader)
        _help(reader)


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
    prose.label(reader.text("Help"))
    for line in (
        reader.text("Every page says its finding in one sentence on top."),
        reader.text("Under each figure stand the table behind it and how it is computed."),
        reader.text(
            "What you change beside a figure is a what-if: it is listed on top, and the library "
            "stays as it is."
        ),
        reader.text(
            "Keep a what-if as a scenario, and your colleagues have it too. While a scenario "
            "is open, all that is edited goes into it."
        ),
        reader.text(
            "Without a scenario, what is edited under Our data is saved into the library. "
            "The pages under More are always about the library itself."
        ),
        reader.text("A link to a page names the library, the language and the what-if it shows."),
    ):
        st.markdown(f"- {line}")


def _origin(library: Library) -> tuple[str, str]:
    """A word and a sentence on a library that is not the reader's own; texts to translate."""
    match library.origin:
        case "demo":
            return (
                N_("fictional"),
                N_("Fjordby is fictional: people, partners and figures are made up."),
            )
        case "case":
            return (
                N_("public sources"),
                N_(
                    "A real library, from public pages only. Hours, costs and staff are not "
                    "public, so they are unknown here; it is no finding about the library."
                ),
            )
    return "", ""
