"""Locks and exclusions in words: what was asked, what it breaks, what cannot be kept. Personal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.competences.seats import Placing, Terms
from lib.analysis.competences.staffing import Refused, Staffing
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.staffing_words import hours_words, obstacle_words, seat_words
from lib.words import Words, listing, words


@dataclass(frozen=True, slots=True)
class Asked:
    """One wish of the leader: what it says, and what follows from it (empty: nothing special)."""

    said: str
    follows: str


def asked_of(model: Model, found: Staffing, terms: Terms, language: Language) -> tuple[Asked, ...]:
    """Each lock, each exclusion from one seat, each from all, in the order of the terms."""
    say = language.say
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
    yield from obstacle_words(model, found.best.for_leader.standings[row.seat])
    carried = next(it for it in found.best.people if it.person == row.person)
    if carried.reserve is not None and carried.reserve < 0:
        yield words("carries {hours} more than there are", hours=hours_words(-carried.reserve))
