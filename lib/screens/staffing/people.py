"""Who is proposed for which seat, why, and what the fairest way would change: for the leader."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from lib.analysis.competences.staffing.eligible import Eligibility
from lib.analysis.competences.staffing.proposals import Post, Staffing
from lib.analysis.competences.staffing.seats import SeatKey
from lib.model.model import Model
from lib.model.partnerships import Partnership
from lib.reader import Reader
from lib.screens.names import some
from lib.screens.parts import Column, Plain, Table
from lib.screens.staffing.phrases import PARTS, about_words, lack_words, obstacle_words
from lib.words import Amount, Words, counted, listing, words

TELLING = 0.0005
"""A smaller share of the fit than this would be told as 0.0 %."""


@dataclass(frozen=True, slots=True)
class PeopleView:
    """The best proposal beside the fairest. Personal throughout: for the leader only.

    `price` says what fairness costs; `notes` what is not known of people.
    """

    price: str
    notes: tuple[str, ...]
    seats: Table


def people_view(model: Model, found: Staffing, reader: Reader) -> PeopleView:
    """Everybody who is proposed for a seat, with the reasons."""
    return PeopleView(
        reader.say(_price(found)),
        tuple(reader.say(note) for note in _notes(found)),
        _seats(model, found, reader),
    )


def _price(found: Staffing) -> Words:
    best, fairest = found.best, found.fairest
    if not found.hours_limit:
        return words(
            "Nobody's hours are known, so no way to fill the seats is fairer than another."
        )
    if not found.moved:
        return words(
            "The best proposal is the fairest too: the greatest load is {share} of one person's "
            "hours.",
            share=_percent(best.share),
        )
    fit = best.for_leader.fit
    return counted(
        "The fairest proposal lowers the greatest load from {before} to {after} of one person's "
        "hours. The price: one seat changes hands, and the fit of all seats is {lost} lower.",
        "The fairest proposal lowers the greatest load from {before} to {after} of one person's "
        "hours. The price: {n} seats change hands, and the fit of all seats is {lost} lower.",
        len(found.moved),
        before=_percent(best.share),
        after=_percent(fairest.share),
        lost=Amount(100 * found.fit_lost / fit if fit else 0.0, "%", 1),
    )


def _notes(found: Staffing) -> Iterator[Words]:
    private = found.best.for_leader
    if private.bound - private.fit > TELLING * private.fit > 0:
        yield words(
            "The fit of all seats could be at most {more} higher.",
            more=Amount(100 * (private.bound - private.fit) / private.fit, "%", 1),
        )
    if found.no_hours:
        yield counted(
            "One person can have no seat because the hours are unknown: {names}.",
            "{n} people can have no seat because their hours are unknown: {names}.",
            len(found.no_hours),
            names=some(found.no_hours),
        )
    if found.unsaid:
        yield counted(
            "Nobody has said whether one person may lead; here that person may: {names}.",
            "Nobody has said whether {n} people may lead; here they may: {names}.",
            len(found.unsaid),
            names=some(found.unsaid),
        )


def _seats(model: Model, found: Staffing, reader: Reader) -> Table:
    text, ties = reader.text, _Ties(model)
    heads = (
        Column(text("Partnership")),
        Column(text("Seat")),
        Column(text("Hours"), "number"),
        Column(text("Best proposal")),
        Column(
            text("Fit"),
            "percent",
            help=text("How much of the role's whole profile this person's levels meet."),
        ),
        Column(text("Fairest proposal")),
        Column(text("Why")),
    )
    posts = zip(found.best.posts, found.fairest.posts, strict=True)
    standings = found.best.for_leader.eligibility
    rows = (
        _row(model, post, other, standings.get(post.seat), ties, reader) for post, other in posts
    )
    return Table(text("Who could take which seat: a proposal for discussion"), heads, tuple(rows))


def _row(
    model: Model,
    post: Post,
    other: Post,
    standing: Eligibility | None,
    ties: _Ties,
    reader: Reader,
) -> tuple[Plain, ...]:
    text, say = reader.text, reader.say
    why = "" if standing is None else say(_reasons(model, post, standing, ties))
    same = other.person == post.person and post.person is not None
    return (
        say(about_words(model, post.about)),
        text(PARTS[post.part]),
        post.hours,
        post.person or text("empty"),
        None if standing is None else standing.fit,
        text("the same person") if same else other.person or text("empty"),
        why,
    )


def _reasons(model: Model, post: Post, standing: Eligibility, ties: _Ties) -> Words:
    locked = (words("locked by you"),) if post.locked else ()
    against = obstacle_words(model, standing)
    levels = () if standing.lacks else (lack_words(model, ()),)
    near = tuple(ties.of(post.seat, standing.person))
    return words("{reasons}", reasons=listing((*locked, *levels, *against, *near)))


def _percent(share: float) -> Amount:
    return Amount(100 * share, "%")


class _Ties:
    """What ties a person to a partnership: the departments in it, and contacts."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.works = {row.id: row.department for row in model.people}
        self.part = {(row.partnership, row.department) for row in model.efforts if row.hours}
        self.knows = {(row.person, row.partner) for row in model.contacts}

    def of(self, seat: SeatKey, person: str) -> Iterator[Words]:
        """Each tie as a clause."""
        row = cast("Partnership | None", self.model.find("partnerships", seat[0]))
        if row is None:
            return
        department = self.works.get(person)
        if department is not None and department == row.lead:
            yield words("works in the lead department")
        elif (row.id, department) in self.part:
            yield words("works in a department that takes part")
        if (person, row.partner) in self.knows:
            yield words("knows the partner")
