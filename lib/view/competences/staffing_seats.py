"""What the Staffing page shows of the seats: filled or empty, and what is missing. Names nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import fsum

from lib.analysis.competences.proposals import Post, Proposal
from lib.analysis.competences.qualified import must_haves
from lib.analysis.competences.seats import BACKUP, DEPUTY, LEAD, NETWORK_LEAD
from lib.analysis.competences.staffing import Staffing
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.staffing_words import (
    PARTS,
    about_words,
    briefly_empty,
    hours_words,
    stays_empty,
    why_empty,
)
from lib.view.names import some
from lib.view.start.standing import Figure
from lib.view.tables import Column, Plain, Table
from lib.words import N_, Words, counted, words

_MEANING = {
    NETWORK_LEAD: N_("The person who leads the network of partnerships."),
    DEPUTY: N_("Who steps in for the network lead, and is somebody else."),
    LEAD: N_("Who answers for a partnership; one in each."),
    BACKUP: N_("Who steps in for a lead, and is somebody else."),
}
MOST_CAUSES = 5
"""More sentences about empty seats than this are left to the table."""


@dataclass(frozen=True, slots=True)
class PartBar:
    """The seats of one part: how many are filled, and how many stay empty."""

    label: str
    filled: int
    empty: int


@dataclass(frozen=True, slots=True)
class SeatsView:
    """The seats. `missing` says why some stay empty, most first; `notes` what was assumed.

    `labels`: filled, empty, and the axis.
    """

    finding: str
    sure: str
    figures: tuple[Figure, ...]
    missing: tuple[str, ...]
    hours: str
    notes: tuple[str, ...]
    bars: tuple[PartBar, ...]
    labels: tuple[str, str, str]
    alt: str
    parts: Table
    seats: Table


def seats_view(model: Model, found: Staffing, language: Language, *, leader: bool) -> SeatsView:
    """The seats of the best proposal; `leader`: whether causes that tell of a few people show."""
    say, text, best = language.say, language.text, found.best
    empty = _empty(model, best, leader)
    return SeatsView(
        finding=say(_finding(best, empty)),
        sure=say(_sure(best)),
        figures=tuple(_figures(best, language)),
        missing=tuple(say(row) for row in empty[:MOST_CAUSES]),
        hours=say(_hours(model, best)),
        notes=tuple(say(note) for note in _notes(model, found)),
        bars=tuple(
            PartBar(text(PARTS[part]), filled, seats - filled)
            for part, filled, seats in _filled(best)
        ),
        labels=(text("Filled"), text("Empty"), text("Seats")),
        alt=text(
            "Bars of the seats of each kind, parted into those that can be filled and those that "
            "stay empty. The table below holds the same figures."
        ),
        parts=_parts_table(best, language),
        seats=_seats_table(model, best, language, leader),
    )


def _empty(model: Model, best: Proposal, leader: bool) -> tuple[Words, ...]:
    """Why seats stay empty: a sentence for each part and cause, those of most seats first."""
    found: dict[tuple[str, Words], int] = {}
    for post in best.posts:
        if post.unfilled is not None:
            same = post.part, why_empty(model, post.unfilled, leader=leader)
            found[same] = found.get(same, 0) + 1
    rows = sorted(found.items(), key=lambda row: -row[1])
    return tuple(stays_empty(part, n, why) for (part, why), n in rows)


def _finding(best: Proposal, empty: tuple[Words, ...]) -> Words:
    seats = len(best.posts)
    if not empty:
        return counted("The one seat can be filled.", "All {n} seats can be filled.", seats)
    filled = seats - len(best.unfilled)
    if not best.full:
        return words(
            "At least {n} of {all} seats can be filled. {why}", n=filled, all=seats, why=empty[0]
        )
    return words("{n} of {all} seats can be filled. {why}", n=filled, all=seats, why=empty[0])


def _sure(best: Proposal) -> Words:
    if best.proved:
        return words(
            "A proposal for discussion. Proved: nothing fills more seats, leads before backups."
        )
    if best.full:
        return words(
            "A proposal for discussion. Nothing fills more seats, leads before backups; whether "
            "other people would fit the seats better is not proved."
        )
    return words(
        "A proposal for discussion, and the best found in the time: others may fill more seats."
    )


def _filled(best: Proposal) -> Iterator[tuple[str, int, int]]:
    """Each part that has seats, with how many are filled and how many there are."""
    for part in PARTS:
        filled, seats = best.filled(part)
        if seats:
            yield part, filled, seats


def _figures(best: Proposal, language: Language) -> Iterator[Figure]:
    text = language.text
    for part, filled, seats in _filled(best):
        value = words("{n} of {all}", n=filled, all=seats)
        done = text("all filled") if filled == seats else text("some are empty")
        if seats == 1:
            value = words("filled") if filled else words("empty")
            done = ""
        yield Figure(text(PARTS[part]), language.say(value), done, text(_MEANING[part]))


def _hours(model: Model, best: Proposal) -> Words:
    """What the seats take beside what there is: of all staff only where enough hours are known."""
    taken = fsum(post.hours or 0.0 for post in best.posts if post.person is not None)
    empty = fsum(post.hours or 0.0 for post in best.unfilled)
    known = [row.hours for row in model.people if row.hours is not None]
    if len(known) < max(1, model.options.min_group):
        return words(
            "The filled seats take {taken} a year, the empty ones {empty}.",
            taken=hours_words(taken),
            empty=hours_words(empty),
        )
    return words(
        "The filled seats take {taken} a year, the empty ones {empty}; all staff together have "
        "{there} for partnerships.",
        taken=hours_words(taken),
        empty=hours_words(empty),
        there=hours_words(fsum(known)),
    )


def _notes(model: Model, found: Staffing) -> Iterator[Words]:
    if not must_haves(model, "partnership_lead"):
        yield words("The profile of the partnership lead asks for nothing yet: anybody may lead.")
    if not found.hours_limit:
        yield words("Nobody's hours are known, so hours are no limit here.")
    if found.unknown_hours:
        names = [model.called("partnerships", name) for name in found.unknown_hours]
        yield counted(
            "The hours of one partnership are unknown and count 0: {names}.",
            "The hours of {n} partnerships are unknown and count 0: {names}.",
            len(names),
            names=some(names),
        )


def _parts_table(best: Proposal, language: Language) -> Table:
    text = language.text
    rows: list[tuple[Plain, ...]] = [
        (text(PARTS[part]), filled, seats - filled, seats) for part, filled, seats in _filled(best)
    ]
    heads = (
        Column(text("Kind of seat")),
        Column(text("Filled"), "number"),
        Column(text("Empty"), "number"),
        Column(text("Seats"), "number"),
    )
    return Table(text("Seats of each kind"), heads, tuple(rows))


def _seats_table(model: Model, best: Proposal, language: Language, leader: bool) -> Table:
    """A row for each partnership and the network: its head, the head's backup, what is missing."""
    text, pairs = language.text, dict[str, list[Post]]()
    for post in best.posts:
        pairs.setdefault(post.about, []).append(post)
    heads = (
        Column(text("Partnership")),
        Column(text("Lead")),
        Column(text("Hours, lead"), "number"),
        Column(text("Backup")),
        Column(text("Hours, backup"), "number"),
        Column(text("What is missing")),
    )
    rows = (_row(model, posts, language, leader) for posts in pairs.values())
    return Table(text("Partnership by partnership"), heads, tuple(rows))


def _row(model: Model, posts: list[Post], language: Language, leader: bool) -> tuple[Plain, ...]:
    say, text = language.say, language.text
    cells: list[Plain] = [say(about_words(model, posts[0].about))]
    for post in posts:
        cells += [text("empty") if post.person is None else text("filled"), post.hours]
    missing = [
        words(
            "{part}: {why}",
            part=words(PARTS[post.part]),
            why=briefly_empty(model, post.unfilled, leader=leader),
        )
        for post in posts
        if post.unfilled is not None
    ]
    return *cells, ". ".join(say(line) for line in missing)
