"""The menu: its pages, links to rooms, and where an old address leads."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from urllib.parse import unquote, urlsplit

import streamlit as st
from streamlit.navigation.page import Page

from lib.reader import Reader
from lib.screens import address
from lib.text.language import Language
from pages.ui import state
from pages.ui.doors import (
    DOORS,
    GEAR,
    MOVED,
    ROOMS,
    VIEW,
    Door,
    Room,
    Shown,
    address_of,
    door_of,
    room_of,
)
from pages.ui.here import Here, find_place
from pages.ui.switch import switch

_FIRST = "-"
"""What Streamlit calls the first door, and nobody else: it serves it under “/”."""


def pages(language: Language) -> list[Page]:
    """What there is in one language: doors, what the gear holds, and addresses that lead on."""
    doors = [_page(door, language) for door in DOORS]
    gear = [_page(door, language) for door in GEAR]
    named = {door.id for door in (*DOORS[1:], *GEAR)}
    rooms = {name for room in ROOMS for name in (room.id, *room.part)}
    old = [_leading(name, name, language) for name in sorted(rooms - named)]
    if (asked := _asked()) not in {*rooms, *named, _FIRST, ""}:
        old.append(_leading(asked, address.meant(asked, rooms | named), language))
    return [*doors, *gear, *old]


def title(id: str, reader: Reader) -> str:
    """What a room is called; the door's name where it has but one."""
    door = door_of(id)
    return reader.text(door.title if len(door.rooms) == 1 else room_of(id).title)


def shown_by(path: str) -> Shown:
    """What the door at that path shows."""
    return next((door.shows for door in (*DOORS, *GEAR) if door.id == path), "figures")


def link(id: str, label: str, reader: Reader, **query: str) -> None:
    """A link to a room, keeping library and language; `query` is laid on top."""
    kept = {name: value for name, value in st.query_params.to_dict().items() if name != VIEW}
    st.page_link(
        _page(door_of(id), reader.language),
        label=label,
        query_params={**kept, **address_of(id)[1], **query},
        width="content",
    )


def draw_gear(reader: Reader) -> None:
    """Draw the links to what the gear holds."""
    for door in GEAR:
        st.page_link(
            _page(door, reader.language),
            label=reader.text(door.title),
            icon=door.icon,
            query_params={name: st.query_params[name] for name in ("library", "lang")},
        )


def _enter(door: Door) -> None:
    """Draw the room that the link names behind the door, else the one that was seen last."""
    here = find_place()
    _lead_on(door, here.reader.language)
    room = _pick(here, door) if len(door.rooms) > 1 else door.rooms[0]
    show: Callable[[Here], None] = import_module(f"pages.{room.module}").show
    show(here)


def _lead_on(door: Door, language: Language) -> None:
    """Go where a part is found now that an old link means, and which had no room of its own."""
    query = st.query_params.to_dict()
    for (at, name, part), (room, besides) in MOVED.items():
        if at != door.id or name not in query or (query[name] != part if part else VIEW in query):
            continue
        kept = {key: value for key, value in query.items() if key != name or not part}
        found = {**kept, **address_of(room)[1], **besides}
        st.switch_page(_page(door_of(room), language), query_params=found)


def _pick(here: Here, door: Door) -> Room:
    titles = {room.id: room.title for room in door.rooms}
    last = state.remembered(f"{VIEW}-{door.id}", door.rooms[0].id)
    asked = st.query_params.get(VIEW, "")
    if any(asked in room.part for room in door.rooms):
        st.query_params.update(address_of(asked)[1])
    label = here.reader.text("What do you want to see?")
    picked = switch(VIEW, titles, label, here.reader, default=last)
    state.remember(f"{VIEW}-{door.id}", picked)
    return room_of(picked)


def _page(door: Door, language: Language) -> Page:
    """One door, titled in one language; the gear's are found there and not in the menu."""

    def enter() -> None:
        _enter(door)

    return st.Page(
        enter,
        title=language.text(door.title),
        icon=door.icon,
        url_path=_FIRST if door is DOORS[0] else door.id,
        help=language.text(door.help),
        default=door is DOORS[0],
        visibility="hidden" if door in GEAR else "visible",
    )


def _asked() -> str:
    """The name of the page that the address asks for, as it stands there; empty for the first."""
    return unquote(urlsplit(st.context.url or "").path).rpartition("/")[2].strip()


def _leading(asked: str, meant: str | None, language: Language) -> Page:
    """The address `asked`, which leads to the door or room that is `meant`, or to the first door.

    The first door's own name is one: Streamlit serves it under none but “/”. Of a name that is no
    page's, Streamlit itself says so in English only, and not what was asked.
    """
    door = DOORS[0] if meant is None else door_of(meant)

    def lead() -> None:
        if meant is None:
            state.miss("page", [asked])
        found = {} if meant is None else address_of(meant)[1]
        st.switch_page(_page(door, language), query_params={**st.query_params.to_dict(), **found})

    return st.Page(lead, title=language.text(door.title), url_path=asked, visibility="hidden")
