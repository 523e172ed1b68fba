"""The Self-rating page: how it works, who has a link, and how far people have come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import cast
from urllib.parse import urlsplit

import streamlit as st

from lib.errors import SamspilError
from lib.screens.rating import staff
from lib.store.rules.links import LASTS
from lib.store.values import Link
from lib.words import counted, words
from pages.ui import cache, leader, menu, prose, state, tables
from pages.ui.here import Here
from pages.ui.widgets import called, download

_MADE, PICK = "samspil.links", "rating-people"

FEW = 40
"""More links than this are not drawn one by one."""

Made = dict[str, str]
"""The token of each link that was just made, by person."""


def draw_links(here: Here, links: Sequence[Link]) -> None:
    """Draw the choice of people, what can be done for them, and the links just made.

    `links` are those that work by now.
    """
    linked = [link.person for link in links]
    say, names = here.reader.text, staff.names(here.base, here.reader)
    prose.section(say("Personal links"))
    kept = [code for code in st.session_state.get(PICK, []) if code in names]
    st.session_state[PICK] = kept
    chosen = st.multiselect(
        say("For whom"),
        list(names),
        format_func=called(names),
        placeholder=say("Choose codes"),
        key=PICK,
    )
    with st.container(horizontal=True):
        _draw_making(here, linked, [code for code in names if code not in linked], chosen)
    prose.remark(
        say(
            "A new link ends the one before. Whoever is given another code needs a new link. What "
            "somebody keeps private waits for their next link."
        )
    )
    lasting = words("A link works for {n} days; a new one can be made at any time.", n=LASTS)
    prose.remark(here.reader.say(lasting))
    _draw_made(here, names, {link.person: link.ends_on for link in links})


def forget() -> None:
    """Let go of the links just made: they are shown in the leader's view only."""
    st.session_state.pop(_MADE, None)


def _draw_making(
    here: Here, linked: Sequence[str], without: Sequence[str], chosen: Sequence[str]
) -> None:
    say = here.reader.text
    all_without = counted(
        "Make a link for the one without", "Make links for all {n} without", len(without)
    )
    st.button(
        say("Make links for those chosen"),
        key="rating-make",
        type="primary",
        disabled=not chosen,
        on_click=_make,
        args=(here,),
    )
    st.button(
        here.reader.say(all_without),
        key="rating-make-all",
        disabled=not without,
        on_click=_make,
        args=(here, tuple(without)),
    )
    st.button(
        say("Withdraw the links of those chosen"),
        key="rating-revoke",
        type="tertiary",
        disabled=not set(chosen) & set(linked),
        on_click=_revoke,
        args=(here,),
    )


def _draw_made(here: Here, names: Mapping[str, str], ends: Mapping[str, date]) -> None:
    say, made = here.reader.text, _made(here.library.id)
    tokens = [(code, made[code]) for code in names if code in made and code in ends]
    if not tokens:
        return
    addresses = staff.handed_out(_origin(), here.library.id, tokens)
    with st.container(border=True):
        prose.label(say("The new links"))
        prose.remark(
            say(
                "They are shown now and never again: Samspil does not keep them. Give each person "
                "theirs alone; whoever has a link answers for that person."
            )
        )
        last = min(ends[code] for code, _ in tokens)
        prose.remark(here.reader.say(words("They work until {day}.", day=last)))
        for (code, _), address in zip(tokens[:FEW], addresses[:FEW], strict=True):
            st.text(names[code])
            st.code(address, language=None, wrap_lines=True)
        if len(tokens) > FEW:
            prose.remark(say("The others are in the text file."))
        lines = [f"{code}\t{it}" for (code, _), it in zip(tokens, addresses, strict=True)]
        with st.container(horizontal=True):
            download(
                say("Download as a text file"),
                "\r\n".join([*lines, ""]).encode,
                name=f"{here.library.id}-links.txt",
                mime="text/plain",
                key="rating-file",
            )
            st.button(say("Done: hide the links"), key="rating-done", on_click=forget)


def _make(here: Here, codes: Sequence[str] | None = None) -> None:
    """Make links for these; None: for those who are chosen at the press."""
    codes = tuple(st.session_state[PICK]) if codes is None else codes
    if not codes:
        return
    try:
        new = cache.shelf().open(here.library.id).make_links(codes)
    except SamspilError as error:
        state.warn(here.reader.say(error.words))
    else:
        st.session_state[_MADE] = {here.library.id: {**_made(here.library.id), **new}}


def _revoke(here: Here) -> None:
    """Withdraw the links of those who are chosen at the press."""
    codes: Sequence[str] = tuple(st.session_state[PICK])
    if not codes:
        return
    made = _made(here.library.id)
    try:
        store = cache.shelf().open(here.library.id)
        for code in codes:
            store.revoke_link(code)
            made.pop(code, None)
    except SamspilError as error:
        state.warn(here.reader.say(error.words))
    else:
        state.notify(here.reader.text("Withdrawn: these links open nothing any more."))
    st.session_state[_MADE] = {here.library.id: made}


def _made(library: str) -> Made:
    kept = cast("dict[str, Made]", st.session_state.get(_MADE, {}))
    return dict(kept.get(library, {}))


def _origin() -> str:
    """Where this Samspil is reached, without the page; empty where the browser does not tell."""
    url = urlsplit(st.context.url or "")
    path = url.path.rpartition("/")[0]
    return f"{url.scheme}://{url.netloc}{path}" if url.netloc else ""


def show(here: Here) -> None:
    """Draw the page; who has a link and who has answered only in the leader's view."""
    say, reader = here.reader.text, here.reader
    if not here.base.people:
        prose.finding(say("No staff is stored yet, so nobody can rate themselves."))
        menu.link("people", say("Enter staff under codes"), reader)
        return
    if not here.reader.sees_staff:
        told = staff.told_to_all(here.saved_present)
        hidden = say("How many have rated themselves is shown in the leader's view only.")
        prose.finding(hidden if told is None else reader.say(told))
        forget()
        _explain(here)
        leader.offer(here, say("Links, and who has answered how much, are in the leader's view."))
        return
    made = cache.shelf().open(here.library.id).links()
    there = {person.id for person in here.saved_present.people}
    links_there = sum(link.person in there for link in made)
    prose.finding(reader.say(staff.finding(here.saved_present, links_there)))
    _explain(here)
    draw_links(here, made)
    tables.titled(staff.listed(here.base, made, reader), "self-rating", reader)


def _explain(here: Here) -> None:
    label = here.reader.text("How it works")
    with tables.folded(label, "rating-how", ":material/help:") as is_open:
        if is_open:
            _draw_explanation(here)


def _draw_explanation(here: Here) -> None:
    say = here.reader.text
    prose.bullets(
        (
            say(
                "Everybody gets a link of their own, reads what the answers are for, and rates "
                "their own levels beside examples of behaviour."
            ),
            say("The link opens that one page and nothing else of Samspil; it needs no code."),
            say(
                "Own levels then stand beside the leader's in the leader's view; a wish is seen "
                "only where the person shares it."
            ),
        )
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        prose.remark(say("People read the six points on privacy first: see that they are right."))
        menu.link("privacy", say("The six points"), here.reader)
