"""Personal links: made, shown once, handed out and withdrawn. In the leader's view only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast
from urllib.parse import urlsplit

import streamlit as st

from lib.errors import SamspilError
from lib.view.competences.self_rating_staff import StaffView, handed_out
from lib.words import counted
from pages.ui import cache, prose, state
from pages.ui.here import Here

_MADE, PICK = "samspil.links", "rating-people"

FEW = 40
"""More links than this are not drawn one by one."""

Made = dict[str, str]
"""The token of each link that was just made, by person."""


def draw(here: Here, view: StaffView) -> None:
    """Draw the choice of people, what can be done for them, and the links just made."""
    say = here.language.text
    prose.section(say("Personal links"))
    kept = [code for code in st.session_state.get(PICK, []) if code in view.names]
    st.session_state[PICK] = kept
    chosen = st.multiselect(
        say("For whom"),
        list(view.names),
        format_func=lambda code: view.names.get(code, code),
        placeholder=say("Choose codes"),
        key=PICK,
    )
    with st.container(horizontal=True):
        _draw_making(here, view, chosen)
    prose.remark(
        say(
            "A new link ends the one before. Whoever is given another code needs a new link. What "
            "somebody keeps private waits for their next link."
        )
    )
    _draw_made(here, view)


def forget() -> None:
    """Let go of the links just made: they are shown in the leader's view only."""
    st.session_state.pop(_MADE, None)


def _draw_making(here: Here, view: StaffView, chosen: Sequence[str]) -> None:
    say = here.language.text
    without = counted(
        "Make a link for the one without", "Make links for all {n} without", len(view.without)
    )
    st.button(
        say("Make links for those chosen"),
        key="rating-make",
        type="primary",
        disabled=not chosen,
        on_click=_make,
        args=(here, tuple(chosen)),
    )
    st.button(
        here.language.say(without),
        key="rating-make-all",
        disabled=not view.without,
        on_click=_make,
        args=(here, view.without),
    )
    st.button(
        say("Withdraw the links of those chosen"),
        key="rating-revoke",
        type="tertiary",
        disabled=not set(chosen) & set(view.linked),
        on_click=_revoke,
        args=(here, tuple(chosen)),
    )


def _draw_made(here: Here, view: StaffView) -> None:
    say, made = here.language.text, _made(here.library.id)
    tokens = [(code, made[code]) for code in view.names if code in made]
    if not tokens:
        return
    addresses = handed_out(_origin(), here.library.id, tokens)
    with st.container(border=True):
        prose.label(say("The new links"))
        prose.remark(
            say(
                "They are shown now and never again: Samspil does not keep them. Give each person "
                "theirs alone; whoever has a link answers for that person."
            )
        )
        for (code, _), address in zip(tokens[:FEW], addresses[:FEW], strict=True):
            st.text(view.names[code])
            st.code(address, language=None, wrap_lines=True)
        if len(tokens) > FEW:
            prose.remark(say("The others are in the text file."))
        lines = [f"{code}\t{it}" for (code, _), it in zip(tokens, addresses, strict=True)]
        with st.container(horizontal=True):
            st.download_button(
                say("Download as a text file"),
                "\r\n".join([*lines, ""]).encode(),
                file_name=f"{here.library.id}-links.txt",
                mime="text/plain",
                key="rating-file",
                icon=":material/download:",
                on_click="ignore",
            )
            st.button(say("Done: hide the links"), key="rating-done", on_click=forget)


def _make(here: Here, codes: Sequence[str]) -> None:
    try:
        new = cache.shelf().open(here.library.id).make_links(codes)
    except SamspilError as error:
        state.warn(here.language.say(error.words))
    else:
        st.session_state[_MADE] = {here.library.id: {**_made(here.library.id), **new}}


def _revoke(here: Here, codes: Sequence[str]) -> None:
    made, store = _made(here.library.id), cache.shelf().open(here.library.id)
    try:
        for code in codes:
            store.revoke_link(code)
            made.pop(code, None)
    except SamspilError as error:
        state.warn(here.language.say(error.words))
    else:
        state.notify(here.language.text("Withdrawn: these links open nothing any more."))
    st.session_state[_MADE] = {here.library.id: made}


def _made(library: str) -> Made:
    kept = cast("dict[str, Made]", st.session_state.get(_MADE, {}))
    return dict(kept.get(library, {}))


def _origin() -> str:
    """Where this Samspil is reached, without the page; empty where the browser does not tell."""
    url = urlsplit(st.context.url or "")
    path = url.path.rpartition("/")[0]
    return f"{url.scheme}://{url.netloc}{path}" if url.netloc else ""
