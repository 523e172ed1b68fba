"""The doors of the app and the rooms behind each: the one list of what there is, and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from lib.words import N_

Shown = Literal["figures", "rows", "library"]

VIEW = "view"
"""What a link calls the room behind its door."""


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

ROOMS = tuple(room for door in (*DOORS, *GEAR) for room in door.rooms)

MOVED: Mapping[tuple[str, str, str], tuple[str, Mapping[str, str]]] = {
    ("what-if", "what", "decide"): ("decision", {"decide": "plan"}),
    ("approaches", "approach", "plan"): ("decision", {"decide": "plan"}),
    ("decision", "decide", "adopt"): ("decision", {"decide": "plan"}),
    ("approaches", "approach", "promise"): ("promise", {}),
    ("approaches", "approach", "department"): ("department", {}),
    ("approaches", "department", ""): ("department", {}),
}
"""Old links to a part: its door, name and value (any, if empty) in the link; and its room now.

With the room, what the link says besides.
"""


@cache
def room_of(id: str) -> Room:
    """The room of that id, or that has the one of that id as its part."""
    return next(room for room in ROOMS if _is(id, room))


@cache
def door_of(id: str) -> Door:
    """The door of that id, or that the room of that id is behind."""
    doors = (*DOORS, *GEAR)
    return next(door for door in doors if id == door.id or any(_is(id, it) for it in door.rooms))


def address_of(id: str) -> tuple[str, dict[str, str]]:
    """Where a room is found: the address of its door, and what the link says besides."""
    door = door_of(id)
    path = "" if door is DOORS[0] else door.id
    room = next((room for room in door.rooms if _is(id, room)), None)
    if room is None:
        return path, {}
    view = {VIEW: room.id} if len(door.rooms) > 1 else {}
    return path, {**view, **room.part.get(id, {})}


def _is(id: str, room: Room) -> bool:
    """Whether a room goes by that name, or has the one that did as its part."""
    return id == room.id or id in room.part
