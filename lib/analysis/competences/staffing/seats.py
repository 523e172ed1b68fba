"""The seats that a portfolio needs filled: what each asks for, its hours, and who is near to it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from lib.analysis.competences.levels import must_haves, role_profile
from lib.analysis.competences.partnerships import ROLE, asked_of_lead
from lib.analysis.ground.effort import hours_of_partnerships
from lib.model.model import Model

Part = Literal["lead", "backup", "network_lead", "deputy"]
"""The parts people take: two in each partnership, two in the network."""
LEAD: Final = "lead"
BACKUP: Final = "backup"
NETWORK_LEAD: Final = "network_lead"
DEPUTY: Final = "deputy"
NETWORK = ""
"""What the network lead's and the deputy's seats are about: no single partnership."""
HEADS: tuple[Part, ...] = (LEAD, NETWORK_LEAD)
"""The parts that count double, and that are filled before their backups."""
SeatKey = tuple[str, str]
"""A seat: the partnership (or `NETWORK`) and the part."""
Nearness = Mapping[str, Mapping[str, float]]
"""How near people are, by what a seat is about and by person."""
LEADS_THERE, TAKES_PART, KNOWS_PARTNER = 3.0, 2.0, 1.0
"""How near a person is to a partnership: works in its lead department, in one that takes part,
knows the partner. Decides between proposals that are equal in everything else."""


@dataclass(frozen=True, slots=True)
class Placing:
    """Somebody for one seat: locked on it, or ruled out from it."""

    about: str
    part: str
    person: str

    @property
    def seat(self) -> SeatKey:
        """The seat that it is about."""
        return self.about, self.part


@dataclass(frozen=True, slots=True)
class Terms:
    """What staffing goes by. Hours are hours a year.

    A lead takes `lead_share` of the hours that the partnership takes of all departments, a backup
    `backup_share`; the network lead and the deputy take fixed hours. A lead has every must-have
    and special need to the level asked, or `lead_below` levels below; a backup `backup_below`.
    `locked` seats are given away, whatever the person lacks; `ruled_out` keeps somebody from one
    seat, `absent` from all. `most`: seats one person may have (None: as many as hours allow).
    """

    lead_share: float = 0.25
    backup_share: float = 0.1
    network_hours: float = 40.0
    deputy_hours: float = 10.0
    lead_below: int = 0
    backup_below: int = 1
    network: bool = True
    locked: tuple[Placing, ...] = ()
    ruled_out: tuple[Placing, ...] = ()
    absent: tuple[str, ...] = ()
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat: the levels it cannot do without, the whole profile it fits, and its hours.

    `hours` is None where those of the partnership are unknown: they then count 0.
    """

    about: str
    part: Part
    must: Mapping[str, int] = field(hash=False)
    profile: Mapping[str, int] = field(hash=False)
    hours: float | None

    @property
    def key(self) -> SeatKey:
        """The partnership (or `NETWORK`) and the part."""
        return self.about, self.part

    @property
    def counts(self) -> float:
        """How often the fit of who sits here counts: a lead's double."""
        return 2.0 if self.part in HEADS else 1.0


def seats_of(model: Model, partnerships: Collection[str], terms: Terms) -> tuple[Seat, ...]:
    """The seats of these partnerships, by id, and those of the network; none without partnerships.

    Raises `ValueError` for a partnership that does not exist.
    """
    known = {row.id for row in model.partnerships}
    if strangers := set(partnerships) - known:
        raise ValueError(f"no such partnership: {', '.join(sorted(strangers))}")
    hours = hours_of_partnerships(model)
    profile = role_profile(model, ROLE)
    seats = list(_network_seats(model, terms)) if partnerships and terms.network else []
    for name in sorted(set(partnerships)):
        asked = asked_of_lead(model, name)
        whole = {c: max(asked.get(c, 0), profile.get(c, 0)) for c in {**profile, **asked}}
        parts: tuple[tuple[Part, int, float], ...] = (
            (LEAD, terms.lead_below, terms.lead_share),
            (BACKUP, terms.backup_below, terms.backup_share),
        )
        for part, below, share in parts:
            taken = hours[name]
            spent = None if taken is None else taken * share
            seats.append(Seat(name, part, _lowered(asked, below), whole, spent))
    return tuple(seats)


def _network_seats(model: Model, terms: Terms) -> tuple[Seat, Seat]:
    must, profile = must_haves(model, NETWORK_LEAD), role_profile(model, NETWORK_LEAD)
    deputy = _lowered(must, terms.backup_below)
    return (
        Seat(NETWORK, NETWORK_LEAD, must, profile, terms.network_hours),
        Seat(NETWORK, DEPUTY, deputy, profile, terms.deputy_hours),
    )


def _lowered(asked: Mapping[str, int], below: int) -> dict[str, int]:
    """The levels so much lower; what then asks for nothing is left out."""
    if not below:
        return dict(asked)
    return {name: level - below for name, level in asked.items() if level > below}


def find_nearness(model: Model, partnerships: Collection[str]) -> Nearness:
    """How near everybody is to each of these; who is not near at all is not there."""
    taking_part: dict[str, set[str]] = {}
    for effort in model.efforts:
        if effort.hours:
            taking_part.setdefault(effort.partnership, set()).add(effort.department)
    known: dict[str, set[str]] = {}
    for contact in model.contacts:
        known.setdefault(contact.partner, set()).add(contact.person)
    near: dict[str, dict[str, float]] = {NETWORK: {}}
    for row in model.partnerships:
        if row.id not in partnerships:
            continue
        there = near[row.id] = {}
        friends = known.get(row.partner or "", set())
        for person in model.people:
            value = KNOWS_PARTNER if person.id in friends else 0.0
            if person.department is not None and person.department == row.lead:
                value += LEADS_THERE
            elif person.department in taking_part.get(row.id, ()):
                value += TAKES_PART
            if value:
                there[person.id] = value
    return near
