"""What the Staffing page shows of the seats: filled or empty, and what is missing. Names nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.competences.proposals import Post, Proposal
from lib.analysis.competences.seats import BACKUP, DEPUTY, LEAD, NETWORK_LEAD
from lib.analysis.competences.staffing import Staffing
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.staffing_finding import (
    empty_words,
    finding,
    hours_sentence,
    notes,
    remedies,
    sureness,
)
from lib.view.competences.staffing_words import (
    PARTS,
    about_words,
    briefly_empty,
    hours_words,
)
from lib.view.start.standing import Figure
from lib.view.tables import Column, Plain, Table
from lib.words import N_, Words, words

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
    """The seats: `missing` says why some stay empty, `remedies` what would fill them.

    `notes` tells what was assumed; `labels`: filled, empty, and the axis.
    """

    finding: str
    sure: str
    figures: tuple[Figure, ...]
    missing: tuple[str, ...]
    remedies: tuple[str, ...]
    hours: str
    notes: tuple[str, ...]
    bars: tuple[PartBar, ...]
    labels: tuple[str, str, str]
    alt: str
    parts: Table
    seats: Table


def seats_view(
    model: Model,
    found: Staffing,
    language: Language,
    *,
    leader: bool,
    saved: Model | None = None,
) -> SeatsView:
    """The seats of the best proposal; `leader`: whether causes that tell of a few people show.

    `saved` is the library without the what-if that `model` is, if it is one.
    """
    say, text, best = language.say, language.text, found.best
    empty = empty_words(model, best, leader)
    return SeatsView(
        finding=say(finding(best, empty_words(model, best, leader, brief=True))),
        sure=say(sureness(best)),
        figures=tuple(_figures(best, language)),
        missing=tuple(say(row) for row in empty[:MOST_CAUSES]),
        remedies=tuple(remedies(best, language)),
        hours=say(hours_sentence(model, best, saved or model)),
        notes=tuple(say(note) for note in notes(model, found)),
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
        Column(text("Backup lead")),
        Column(text("What is missing")),
    )
    rows = (_row(model, posts, language, leader) for posts in pairs.values())
    return Table(text("Partnership by partnership"), heads, tuple(rows))


def _row(model: Model, posts: list[Post], language: Language, leader: bool) -> tuple[Plain, ...]:
    say = language.say
    cells: list[Plain] = [say(about_words(model, posts[0].about))]
    cells += [say(_state(post)) for post in posts]
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


def _state(post: Post) -> Words:
    """Whether a seat is filled, with its hours where they are known."""
    state = words("empty") if post.person is None else words("filled")
    if post.hours is None:
        return state
    return words("{state}, {hours}", state=state, hours=hours_words(post.hours))
