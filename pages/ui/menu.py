"""The doors of the app and the rooms behind each: the one list of what there is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Literal
from urllib.parse import unquote, urlsplit

import streamlit as st
from streamlit.navigation.page import Page

from lib.reader import Reader
from lib.screens import address
from lib.text.language import Language
from lib.words import N_
from pages.ui import state
from pages.ui.here import Here, find_place
from pages.ui.switch import switch

Shown = Literal["figures", "rows", "library"]

VIEW = "view"
"""What a link calls the room behind its door."""
_FIRST = "-"
"""What Streamlit calls the first door, and nobody else: it serves it under “/”."""


@dataclass(frozen=True, slots=True)
class Room:
    """What is seen at one time behind a door: its title (a text to translate) and its module.

    The module has `show(here)`. A room's id was an address of its own once, and still leads there.
    So do the names of rooms that are `part` of it now, each with what its link says besides.
    """

    id: str
    title: str
    module: str
    part: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Door:
    """One entry of the menu: title and help (texts to translate), symbol, and its rooms.

    Its rooms show figures, of the what-if that is open; or rows, which are edited in the scenario
    that is open; or what is about the library itself.
    """

    id: str
    title: str
    help: str
    icon: str
    rooms: tuple[Room, ...]
    shows: Shown = "figures"


def _alone(
    name: str, title: str, help: str, icon: str, module: str, shows: Shown = "figures"
) -> Door:
    """A door with one room, called as the door."""
    return Door(name, title, help, icon, (Room(name, title, module),), shows)


DOORS = (
    _alone(
        "overview",
        N_("Overview"),
        N_("What to choose, who should choose, whether you can carry it; and what to do next."),
        ":material/space_dashboard:",
        "start.overview",
    ),
    Door(
        "data",
        N_("Our data"),
        N_("Goals, partnerships, departments and staff, edited in place."),
        ":material/edit_note:",
        (
            Room("guide", N_("Get started"), "strategy.guide"),
            Room("goals", N_("Goals"), "strategy.goals", {"weights": {"weigh": "1"}}),
            Room("partnerships", N_("Partnerships"), "strategy.partnerships", {"partnership": {}}),
            Room("departments", N_("Departments"), "strategy.departments"),
            Room("people", N_("People and competences"), "strategy.people"),
        ),
        "rows",
    ),
    _alone(
        "alignment",
        N_("Alignment"),
        N_("Which partnerships serve the strategy, and what if goals weighed otherwise."),
        ":material/stacked_bar_chart:",
        "decide.alignment.page",
    ),
    Door(
        "approaches",
        N_("Approaches"),
        N_("Departments choose, a team chooses, or both: what each way reaches and costs."),
        ":material/alt_route:",
        (
            Room("approaches", N_("Side by side"), "decide.approaches.page"),
            Room("department", N_("One department"), "decide.approaches.department"),
            Room("promise", N_("The promise"), "decide.approaches.promise"),
            Room("portfolios", N_("What hours and money buy"), "decide.portfolios.page"),
        ),
    ),
    Door(
        "what-if",
        N_("What if"),
        N_("Ask what if, compare, and find the change it takes."),
        ":material/science:",
        (
            Room(
                "what-if",
                N_("What if"),
                "decide.what_if.page",
                {"turnover": {"ask": "leave"}},
            ),
        ),
    ),
    Door(
        "competences",
        N_("Competences"),
        N_("Can we carry it? Who could lead what, what is missing, and how it is closed."),
        ":material/groups:",
        (
            Room("gaps", N_("Gaps"), "competences.gaps.page"),
            Room("staffing", N_("Staffing"), "competences.staffing.page"),
            Room("closing", N_("Development plan"), "competences.closing.page"),
        ),
    ),
    _alone(
        "hiring",
        N_("Hiring"),
        N_("What the next post should bring, with role profile and interview guide."),
        ":material/person_add:",
        "competences.hiring.page",
    ),
    _alone(
        "decision",
        N_("Decision"),
        N_("Which partnerships, under which conditions, who and why; note and slides."),
        ":material/gavel:",
        "decide.decision.page",
    ),
)

GEAR = (
    _alone(
        "libraries",
        N_("Libraries"),
        N_("Start your own library, delete it or bring it back; reset the demo."),
        ":material/local_library:",
        "records.libraries",
        "library",
    ),
    _alone(
        "files",
        N_("Files"),
        N_("Take the library out as files, and files into the library."),
        ":material/folder_open:",
        "records.files.page",
        "library",
    ),
    _alone(
        "history",
        N_("History"),
        N_("Who saved what and when; undo, compare, restore."),
        ":material/history:",
        "records.history.page",
        "library",
    ),
    _alone(
        "backup",
        N_("Backup"),
        N_("Take a copy, bring one back, mend a damaged library."),
        ":material/settings_backup_restore:",
        "records.backup.page",
        "library",
    ),
    _alone(
        "privacy",
        N_("Privacy"),
        N_("What is stored about whom and why; take out or remove one person's data."),
        ":material/shield_person:",
        "records.privacy.page",
        "library",
    ),
    _alone(
        "settings",
        N_("Settings"),
        N_("The library's name, budget, currency, and the defaults of the analyses."),
        ":material/tune:",
        "strategy.settings",
        "rows",
    ),
    _alone(
        "rating",
        N_("Self-rating"),
        N_("Personal links by which staff rate their own competences."),
        ":material/rate_review:",
        "competences.rating",
        "library",
    ),
)
"""What is seldom needed: about the library as a whole, behind the gear."""

_MOVED = {
    ("what-if", "what", "decide"): "plan",
    ("approaches", "approach", "plan"): "plan",
    ("decision", "decide", "adopt"): "plan",
}
"""Parts that links find behind another door, and what Decision calls them now."""
_ROOMS_ONCE = {
    ("approaches", "approach", "promise"): "promise",
    ("approaches", "approach", "department"): "department",
    ("approaches", "department", ""): "department",
}
"""Links without a room that mean one: the door, and what they say (whatever it is, if empty)."""

ROOMS = tuple(room for door in (*DOORS, *GEAR) for room in door.rooms)


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
    door = _door_of(id)
    return reader.text(door.title if len(door.rooms) == 1 else _room(id).title)


def shown_by(path: str) -> Shown:
    """What the door at that path shows."""
    return next((door.shows for door in (*DOORS, *GEAR) if door.id == path), "figures")


def link(id: str, label: str, reader: Reader, **query: str) -> None:
    """A link to a room, keeping library and language; `query` is laid on top."""
    kept = {name: value for name, value in st.query_params.to_dict().items() if name != VIEW}
    st.page_link(
        _page(_door_of(id), reader.language),
        label=label,
        query_params={**kept, **address_of(id)[1], **query},
        width="content",
    )


def address_of(id: str) -> tuple[str, dict[str, str]]:
    """Where a room is found: the address of its door, and what the link says besides."""
    door = _door_of(id)
    path = "" if door is DOORS[0] else door.id
    room = next((room for room in door.rooms if _is(id, room)), None)
    if room is None:
        return path, {}
    view = {VIEW: room.id} if len(door.rooms) > 1 else {}
    return path, {**view, **room.part.get(id, {})}


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
    """Go where a part is found now that was behind this door once."""
    for (before, name, part), now in _MOVED.items():
        query = st.query_params.to_dict()
        if door.id == before and query.get(name) == part:
            query = {"decide": now, **query}
            del query[name]
            st.switch_page(_page(_door_of("decision"), language), query_params=query)


def _lead_in(door: Door) -> None:
    """Open the room that a link means which names none, but a part that is a room by now."""
    query = st.query_params.to_dict()
    for (at, name, part), room in _ROOMS_ONCE.items():
        asked = query.get(name)
        if at == door.id and VIEW not in query and asked is not None and part in ("", asked):
            state.choose(VIEW, room)
            if part:
                del st.query_params[name]
            return


def _pick(here: Here, door: Door) -> Room:
    _lead_in(door)
    titles = {room.id: room.title for room in door.rooms}
    last = state.remembered(f"{VIEW}-{door.id}", door.rooms[0].id)
    asked = st.query_params.get(VIEW, "")
    if any(asked in room.part for room in door.rooms):
        st.query_params.update(address_of(asked)[1])
    label = here.reader.text("What do you want to see?")
    picked = switch(VIEW, titles, label, here.reader, default=last)
    state.remember(f"{VIEW}-{door.id}", picked)
    return _room(picked)


@cache
def _room(id: str) -> Room:
    return next(room for room in ROOMS if _is(id, room))


@cache
def _door_of(id: str) -> Door:
    doors = (*DOORS, *GEAR)
    return next(door for door in doors if id == door.id or any(_is(id, it) for it in door.rooms))


def _is(id: str, room: Room) -> bool:
    """Whether a room goes by that name, or has the one that did as its part."""
    return id == room.id or id in room.part


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
    door = DOORS[0] if meant is None else _door_of(meant)

    def lead() -> None:
        if meant is None:
            state.miss("page", [asked])
        found = {} if meant is None else address_of(meant)[1]
        st.switch_page(_page(door, language), query_params={**st.query_params.to_dict(), **found})

    return st.Page(lead, title=language.text(door.title), url_path=asked, visibility="hidden")
