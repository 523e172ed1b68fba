"""Competences, what each role needs of them, and what is done about what is missing.

Actions could close a gap; measures are what the organisation does for all staff.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from lib.model.describe import (
    choice,
    day,
    english,
    key,
    name,
    number,
    reference,
    references,
    text,
    whole,
    yes_no,
)
from lib.model.fields import MONEY, NAME_LIMIT
from lib.model.partnerships import WHICH_PARTNERSHIP
from lib.words import N_

PACKS = {"core": N_("core"), "extra": N_("extra"), "own": N_("own")}
ROLES = {
    "network_lead": N_("network lead"),
    "partnership_lead": N_("partnership lead"),
    "all_staff": N_("all staff"),
}
ACTIONS = {
    "develop": N_("develop"),
    "hire": N_("hire"),
    "borrow": N_("borrow"),
    "share": N_("share"),
    "redesign": N_("redesign"),
    "accept": N_("accept"),
}
TOP_LEVEL = 5
MOST_PEOPLE = 10_000
"""More than any library has; with more, a mistyped number would fill the memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Competence:
    """One competence, how many people are needed in it, and at which level."""

    id: Annotated[str, key(N_("Id"), N_("Short code of the competence, such as K1."))]
    name: Annotated[
        str,
        name(N_("Name"), N_("What the competence is called."), also=("Kompetence",)),
    ]
    name_en: Annotated[str | None, english("name", N_("Name in English"), limit=NAME_LIMIT)] = None
    description: Annotated[
        str | None, text(N_("Description"), N_("What somebody who has it can do."))
    ] = None
    description_en: Annotated[str | None, english("description", N_("Description in English"))] = (
        None
    )
    pack: Annotated[
        str | None,
        choice(
            N_("Pack"),
            N_("From the ready profile, the extra pack, or the library's own."),
            PACKS,
            also=("Pakke",),
        ),
    ] = None
    weight: Annotated[
        float | None,
        number(N_("Weight"), N_("How much it counts beside the others."), unit=N_("points")),
    ] = None
    needed: Annotated[
        int | None,
        whole(
            N_("Needed"),
            N_("How many people are needed at the target level."),
            unit=N_("people"),
            high=MOST_PEOPLE,
            also=("Antal",),
        ),
    ] = None
    target: Annotated[
        int | None,
        whole(N_("Target level"), N_("The level needed, 0 to 5."), high=TOP_LEVEL),
    ] = None


WHICH_COMPETENCE = reference("competences", N_("Competence"), N_("Which competence."), key=True)
ASKED = whole(N_("Level"), N_("The level asked for, 0 to 5."), high=TOP_LEVEL)
"""Which competence a row is about, and the level that a role or a partnership asks for in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The level of one competence that one role asks for."""

    role: Annotated[str, choice(N_("Role"), N_("Whose profile it is."), ROLES, key=True)]
    competence: Annotated[str, WHICH_COMPETENCE]
    level: Annotated[int | None, ASKED] = None
    must: Annotated[
        bool | None,
        yes_no(N_("Must have"), N_("Whether the role cannot do without."), also=("Skal",)),
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A special competence that one partnership asks of the people who carry it."""

    partnership: Annotated[str, WHICH_PARTNERSHIP]
    competence: Annotated[str, WHICH_COMPETENCE]
    level: Annotated[int | None, ASKED] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One way to close competence gaps: what it closes, what it costs and how long it takes."""

    id: Annotated[str, key(N_("Id"), N_("Short code of the action, such as A1."))]
    kind: Annotated[
        str,
        choice(N_("Kind"), N_("What sort of action it is."), ACTIONS, required=True),
    ]
    name: Annotated[str | None, text(N_("Name"), N_("What it is called."), limit=NAME_LIMIT)] = None
    name_en: Annotated[str | None, english("name", N_("Name in English"), limit=NAME_LIMIT)] = None
    competence: Annotated[
        tuple[str, ...],
        references(
            "competences",
            N_("Competences"),
            N_("What it brings people to target in."),
            also=("Kompetence", "competences"),
        ),
    ] = ()
    seats: Annotated[
        int | None,
        whole(
            N_("Seats"),
            N_("How many people it brings to target."),
            unit=N_("people"),
            high=MOST_PEOPLE,
        ),
    ] = None
    person: Annotated[
        str | None,
        reference("people", N_("Person"), N_("For whom, where it is for one."), personal=True),
    ] = None
    cost: Annotated[float | None, number(N_("Cost"), N_("What it costs in all."), unit=MONEY)] = (
        None
    )
    hours: Annotated[
        float | None, number(N_("Hours"), N_("Staff hours it takes."), unit=N_("hours"))
    ] = None
    months: Annotated[
        float | None, number(N_("Months"), N_("Until it works."), unit=N_("months"))
    ] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One thing the organisation does so that all staff can carry partnerships."""

    id: Annotated[str, key(N_("Id"), N_("Short code of the measure."))]
    name: Annotated[
        str,
        name(N_("What is done"), N_("What all staff will notice, in one sentence.")),
    ]
    name_en: Annotated[
        str | None, english("name", N_("What is done, in English"), limit=NAME_LIMIT)
    ] = None
    competence: Annotated[
        str | None,
        reference("competences", N_("Competence"), N_("The competence that it serves.")),
    ] = None
    owner: Annotated[
        str | None,
        text(
            N_("Who sees to it"),
            N_("A role or a department, never a person's name or code."),
            limit=NAME_LIMIT,
        ),
    ] = None
    owner_en: Annotated[
        str | None, english("owner", N_("Who sees to it, in English"), limit=NAME_LIMIT)
    ] = None
    due: Annotated[date | None, day(N_("By when"), N_("The day it is to be in place."))] = None
    done: Annotated[bool | None, yes_no(N_("Done"), N_("Whether it is in place."))] = None
    source: Annotated[str | None, text(N_("Source"), N_("Where the measure comes from."))] = None
