"""What staffing is asked for: which partnerships, on which terms, and with whom.

A leader's wishes about people are kept as plain rows. They are personal.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lib.analysis.competences.levels import levels_known
from lib.analysis.competences.staffing.proposals import Refused, Staffing
from lib.analysis.competences.staffing.seats import Placing, SeatKey, Terms
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.names import counted_order
from lib.screens.staffing.phrases import hours_words, obstacle_words, seat_words
from lib.study.base import PATIENCE, THOROUGH
from lib.words import N_, Amount, Words, listing, words

PORTFOLIOS = {
    "best": N_("The best portfolio"),
    "running": N_("What runs or is fixed"),
    "own": N_("My own choice"),
}
SHORT = {"0": N_("No, all levels"), "1": N_("One level below"), "2": N_("Two levels below")}
"""How many levels below what is asked a lead may be."""
MANY = 60
"""With more seats a first answer comes sooner."""
LOCKED, RULED_OUT, ABSENT = "locked", "ruled_out", "absent"
"""Kinds of wishes: somebody must have a seat, must not have it, or is to have none."""
EVERY: SeatKey = ("*", "*")
"""Stands for every seat: who is ruled out from it has none."""

Wishes = dict[str, Any]
"""Rows of seat and person, or persons' codes, by kind."""


def nobody_rated(model: Model) -> Words | None:
    """Why nobody can be proposed, where nobody's level is known; None where somebody's is."""
    if levels_known(model):
        return None
    return words(
        "Nobody's level is known yet in any competence, so nobody can be proposed for a seat."
    )


def running(model: Model) -> tuple[str, ...]:
    """What runs now, or has to be in."""
    return tuple(
        row.id
        for row in model.partnerships
        if row.status == "running" or (row.fixed == "must" and row.status != "ended")
    )


def is_large(partnerships: tuple[str, ...]) -> bool:
    """Whether these take so many seats that nobody waits for a proof unasked."""
    return 2 * len(partnerships) > MANY


def seconds_for(partnerships: tuple[str, ...], *, thorough: bool) -> float:
    """How long to look for people for these; `thorough`: for the very best."""
    return THOROUGH.seconds if thorough or not is_large(partnerships) else PATIENCE


def terms_of(short: str, wishes: Wishes, model: Model) -> Terms:
    """The terms: how many levels short a lead may be, and the wishes about people there are."""
    people = {row.id for row in model.people}
    locked, ruled_out = (
        tuple(row for row in (Placing(*it) for it in wishes.get(kind, ())) if row.person in people)
        for kind in (LOCKED, RULED_OUT)
    )
    absent = tuple(name for name in wishes.get(ABSENT, ()) if name in people)
    return Terms(lead_below=int(short), locked=locked, ruled_out=ruled_out, absent=absent)


def asking(wishes: Wishes, kind: str, seat: SeatKey, person: str) -> Wishes:
    """The wishes with one more; an earlier one about the same seat and person gives way."""
    kept = {name: list(wishes.get(name, ())) for name in (LOCKED, RULED_OUT, ABSENT)}
    if seat == EVERY:
        kept[ABSENT] = [*(name for name in kept[ABSENT] if name != person), person]
        return kept
    new = [*seat, person]
    for name in (LOCKED, RULED_OUT):
        kept[name] = [row for row in kept[name] if row != new]
    kept[kind].append(new)
    return kept


def taking_back(wishes: Wishes, index: int, model: Model) -> Wishes:
    """The wishes without the one at this place of `asked_of`."""
    terms = terms_of("0", wishes, model)
    rows: list[tuple[str, Any]] = [
        *((LOCKED, [*row.seat, row.person]) for row in terms.locked),
        *((RULED_OUT, [*row.seat, row.person]) for row in terms.ruled_out),
        *((ABSENT, name) for name in terms.absent),
    ]
    kept = dict(wishes)
    for kind, wish in rows[index : index + 1]:
        kept[kind] = [row for row in kept[kind] if row != wish]
    return kept


def seats_offered(model: Model, found: Staffing, reader: Reader) -> dict[SeatKey, str]:
    """The seats that a wish can be about, by key: every seat, then each one."""
    each = {post.seat: reader.say(seat_words(model, post.seat)) for post in found.best.posts}
    return {EVERY: reader.text("Every seat"), **each}


def people_offered(model: Model) -> list[str]:
    """Everybody, by department, then code. For the leader only."""

    def place(row: tuple[str, str]) -> tuple[str, list[tuple[str, int]]]:
        return row[0], counted_order(row[1])

    rows = [(row.department or "", row.id) for row in model.people]
    return [code for _, code in sorted(rows, key=place)]


def hours_taken() -> Words:
    """How many hours each kind of seat takes."""
    terms = Terms()
    return words(
        "A lead takes {lead} of the partnership's hours, a backup {backup}; the network lead "
        "takes {network}, the deputy {deputy}. Nobody takes more than their own hours.",
        lead=Amount(100 * terms.lead_share, "%"),
        backup=Amount(100 * terms.backup_share, "%"),
        network=Amount(terms.network_hours, "hours"),
        deputy=Amount(terms.deputy_hours, "hours"),
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """One wish of the leader: what it says, and what follows from it (empty: nothing special)."""

    said: str
    follows: str


def asked_of(model: Model, found: Staffing, terms: Terms, reader: Reader) -> tuple[Asked, ...]:
    """Each lock, each exclusion from one seat, each from all, in the order of the terms."""
    say = reader.say
    locks = (
        Asked(say(_lock(model, row)), say(_follows(model, found, row))) for row in terms.locked
    )
    barred = (Asked(say(_barred(model, row)), "") for row in terms.ruled_out)
    absent = (
        Asked(say(words("{person} is ruled out from every seat", person=person)), "")
        for person in terms.absent
    )
    return *locks, *barred, *absent


def _lock(model: Model, row: Placing) -> Words:
    return words("{person} has the seat {seat}", person=row.person, seat=_seat(model, row))


def _barred(model: Model, row: Placing) -> Words:
    return words("{person} is ruled out from {seat}", person=row.person, seat=_seat(model, row))


def _seat(model: Model, row: Placing) -> Words:
    return seat_words(model, row.seat)


def _follows(model: Model, found: Staffing, row: Placing) -> Words | str:
    refused = next((it for it in found.refused if it.placing == row), None)
    if refused is not None:
        return _refusal(model, refused)
    if all(post.seat != row.seat for post in found.best.posts):
        return words("This seat is not among those to fill now.")
    broken = tuple(_broken(model, found, row))
    return words("Kept, though this person {broken}.", broken=listing(broken)) if broken else ""


def _refusal(model: Model, refused: Refused) -> Words:
    held = seat_words(model, refused.held)
    if refused.held == refused.placing.seat:
        return words("Cannot be kept: somebody else is locked on {seat}.", seat=held)
    return words(
        "Cannot be kept: the same person is locked on {seat}, and nobody can have both seats of "
        "one partnership.",
        seat=held,
    )


def _broken(model: Model, found: Staffing, row: Placing) -> Iterator[Words]:
    """What the person lacks for the seat, and hours that are not there."""
    yield from obstacle_words(model, found.best.for_leader.eligibility[row.seat])
    carried = next(it for it in found.best.people if it.person == row.person)
    if carried.reserve is not None and carried.reserve < 0:
        yield words("carries {hours} more than there are", hours=hours_words(-carried.reserve))
