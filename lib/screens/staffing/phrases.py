"""Seats, and what is missing for them, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lib.analysis.competences.levels import must_haves
from lib.analysis.competences.partnerships import ROLE, Lack
from lib.analysis.competences.staffing.eligible import (
    ABSENT,
    HOURS,
    LEAVING,
    LEVELS,
    MAY_NOT_LEAD,
    NO_MANDATE,
    NOBODY,
    NOT_THERE,
    OTHER_SEAT,
    PERSONAL,
    RULED_OUT,
    TOO_MANY_SEATS,
    Eligibility,
    Unfilled,
)
from lib.analysis.competences.staffing.seats import (
    BACKUP,
    DEPUTY,
    LEAD,
    NETWORK,
    NETWORK_LEAD,
    SeatKey,
)
from lib.model.model import Model
from lib.reader import Reader
from lib.words import N_, Amount, Label, Words, counted, listing, words

PARTS: Mapping[str, str] = {
    NETWORK_LEAD: N_("Network lead"),
    DEPUTY: N_("Network deputy"),
    LEAD: N_("Lead"),
    BACKUP: N_("Backup lead"),
}
"""The parts that people take, in the order they are shown."""
OBSTACLES: Mapping[str, str] = {
    ABSENT: N_("is ruled out from every seat"),
    LEAVING: N_("leaves before the year is over"),
    RULED_OUT: N_("is ruled out from this seat"),
    MAY_NOT_LEAD: N_("may not lead"),
    NO_MANDATE: N_("has no mandate"),
}
"""What can be in the way of one person besides levels."""
CAUSES: Mapping[str, str] = {
    MAY_NOT_LEAD: N_("whoever has the levels may not lead"),
    NO_MANDATE: N_("whoever has the levels has no mandate"),
    NOT_THERE: N_("whoever could is leaving, away or ruled out"),
    OTHER_SEAT: N_("the only person qualified already holds the other seat"),
    HOURS: N_("whoever could has too few hours left"),
    TOO_MANY_SEATS: N_("whoever could has seats enough"),
    NOBODY: N_("there is no staff"),
}
"""Why a seat stays empty, where levels are not the cause."""


def seat_words(model: Model, seat: SeatKey) -> Words:
    """What a seat is called: its partnership and its part."""
    about, part = seat
    if about == NETWORK:
        return words(PARTS[part])
    return words("{title}: {part}", title=about_words(model, about), part=Label(PARTS[part]))


def about_words(model: Model, about: str) -> Words:
    """What a seat is about: its partnership, or the network."""
    if about == NETWORK:
        return words("The network")
    return words("{name}", name=model.called("partnerships", about))


def asked_words(model: Model, asked: Mapping[str, int]) -> Words:
    """Competences with the level asked in each, those of one level together."""
    levels = sorted(set(asked.values()), reverse=True)
    parts = [
        words(
            "{names} at level {level}",
            names=listing(
                model.called("competences", name) for name in asked if asked[name] == level
            ),
            level=level,
        )
        for level in levels
    ]
    return parts[0] if len(parts) == 1 else words("{parts}", parts=listing(parts))


def why_empty(model: Model, lack: Unfilled, reader: Reader) -> Words:
    """Why nobody takes a seat, as a clause; what would tell of single people only to the leader."""
    if lack.cause == LEVELS:
        return _levels(model, lack)
    if lack.cause in PERSONAL and not reader.sees_staff:
        return words("somebody has the levels, but something else is in the way")
    return words(CAUSES[lack.cause])


def briefly_empty(model: Model, lack: Unfilled, reader: Reader) -> Words:
    """As `why_empty`, but what every lead must have is called the lead profile."""
    if lack.cause == LEVELS and not lack.nobody_has and _is_lead_profile(model, lack.asked):
        return words("nobody meets the lead profile")
    return why_empty(model, lack, reader)


def stays_empty(part: str, count: int, why: Words) -> Words:
    """That so many seats of a part stay empty, and why."""
    match part:
        case "lead":
            return counted(
                "One partnership gets no lead: {why}.",
                "{n} partnerships get no lead: {why}.",
                count,
                why=why,
            )
        case "backup":
            return counted(
                "One partnership gets no backup: {why}.",
                "{n} partnerships get no backup: {why}.",
                count,
                why=why,
            )
        case "network_lead":
            return words("The network gets no lead: {why}.", why=why)
    return words("The network lead gets no deputy: {why}.", why=why)


def lack_words(model: Model, lacks: Sequence[Lack]) -> Words:
    """The levels that somebody is short of, by competence; every must-have where there are none."""
    if not lacks:
        return words("has every must-have")
    return words("lacks {lacks}", lacks=listing(_lack(model, lack) for lack in lacks))


def obstacle_words(model: Model, standing: Eligibility) -> tuple[Words, ...]:
    """Everything that is in the way of one person and one seat, each as a clause. Personal."""
    levels = (lack_words(model, standing.lacks),) if standing.lacks else ()
    planned = {} if model.options.year else {LEAVING: N_("is known to leave")}
    said = {**OBSTACLES, **planned}
    others = (words(said[name]) for name in standing.obstacles if name in said)
    return *levels, *others


def hours_words(hours: float) -> Amount:
    """Hours a year, without decimals."""
    return Amount(hours, "hours")


def _is_lead_profile(model: Model, asked: Mapping[str, int]) -> bool:
    """Whether these are the lead's must-haves and no special needs, all as much lower."""
    profile = must_haves(model, ROLE)
    if set(asked) != set(profile):
        return False
    return len({profile[name] - level for name, level in asked.items()}) == 1


def _levels(model: Model, lack: Unfilled) -> Words:
    if lack.nobody_has:
        missing = {name: lack.asked[name] for name in lack.nobody_has}
        return words("nobody has {asked}", asked=asked_words(model, missing))
    if len(lack.asked) == 1:
        return words("nobody has {asked}", asked=asked_words(model, lack.asked))
    return words("no one person has {asked}", asked=asked_words(model, lack.asked))


def _lack(model: Model, lack: Lack) -> Words:
    name = model.called("competences", lack.competence)
    if lack.has is None:
        return words("{name} (level unknown, {asked} asked)", name=name, asked=lack.asked)
    return words("{name} (level {has}, {asked} asked)", name=name, has=lack.has, asked=lack.asked)
