"""The seats: filled or empty, what is missing and what would fill them. Names nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import fsum
from operator import itemgetter

from lib.analysis.competences.levels import must_haves
from lib.analysis.competences.staffing.eligible import HOURS, LEVELS
from lib.analysis.competences.staffing.proposals import Post, Proposal, Staffing
from lib.analysis.competences.staffing.seats import BACKUP, DEPUTY, LEAD, NETWORK_LEAD
from lib.charts.dots import filled_dots
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.names import some
from lib.screens.overview.standing import Figure
from lib.screens.parts import Col, Picture, Plain, Table, table
from lib.screens.staffing.phrases import (
    PARTS,
    about_words,
    briefly_empty,
    hours_words,
    stays_empty,
    why_empty,
)
from lib.words import N_, Value, Words, counted, words

_MEANING = {
    NETWORK_LEAD: N_("The person who leads the network of partnerships."),
    DEPUTY: N_("Who steps in for the network lead, and is somebody else."),
    LEAD: N_("Who answers for a partnership; one in each."),
    BACKUP: N_("Who steps in for a lead, and is somebody else."),
}
MOST_CAUSES = 5
"""More sentences about empty seats than this are left to the table."""


@dataclass(frozen=True, slots=True)
class SeatsView:
    """The seats: `missing` says why some stay empty, `remedies` what would fill them.

    `notes` tells what was assumed; `proved`: whether nothing better is to be found.
    """

    finding: str
    sure: str
    figures: tuple[Figure, ...]
    missing: tuple[str, ...]
    remedies: tuple[str, ...]
    hours: str
    notes: tuple[str, ...]
    picture: Picture
    seats: Table
    proved: bool


def seats_view(model: Model, found: Staffing, reader: Reader, saved: Model) -> SeatsView:
    """The seats of the best proposal; causes that tell of a few people only for the leader.

    `saved` is the library without the what-if that `model` is, if it is one.
    """
    say, best = reader.say, found.best
    empty = _empty(model, best, reader)
    return SeatsView(
        finding=say(_finding(best, _empty(model, best, reader, brief=True))),
        sure=say(_sureness(best)),
        figures=tuple(_figures(best, reader)),
        missing=tuple(say(row) for row in empty[:MOST_CAUSES]),
        remedies=tuple(_remedies(best, reader)),
        hours=say(_hours(model, best, saved)),
        notes=tuple(say(note) for note in _notes(model, found)),
        picture=_picture(model, best, reader),
        seats=_seats_table(model, best, reader),
        proved=best.proved and found.fairest.proved,
    )


def _empty(
    model: Model, best: Proposal, reader: Reader, *, brief: bool = False
) -> tuple[Words, ...]:
    """Why seats stay empty, by part and cause: those of most seats first, then leads.

    `brief`: what every lead must have is called the lead profile, not named level by level.
    """
    why = briefly_empty if brief else why_empty
    found: dict[tuple[str, Words], int] = {}
    for post in best.posts:
        if post.unfilled is not None:
            same = post.part, why(model, post.unfilled, reader)
            found[same] = found.get(same, 0) + 1
    rows = sorted(found.items(), key=lambda row: (-row[1], row[0][0] != LEAD))
    return tuple(stays_empty(part, n, why) for (part, why), n in rows)


def _finding(best: Proposal, empty: tuple[Words, ...]) -> Words:
    """How many seats can be filled, and what most of the others miss."""
    seats = len(best.posts)
    if not seats:
        return words("No partnership is chosen, so there is no seat to fill.")
    if not empty:
        return counted("The one seat can be filled.", "All {n} seats can be filled.", seats)
    told: dict[str, Value] = {"n": seats - len(best.unfilled), "all": seats, "why": empty[0]}
    if not best.most:
        return words("At least {n} of {all} seats can be filled. {why}", **told)
    return words("{n} of {all} seats can be filled. {why}", **told)


def _sureness(best: Proposal) -> Words:
    """How sure it is that nothing better exists."""
    if best.proved:
        return words(
            "A proposal for discussion. Proved with these figures: nothing fills more seats, leads "
            "before backups."
        )
    if best.most:
        return words(
            "A proposal for discussion. Nothing fills more seats, leads before backups; whether "
            "other people would fit the seats better is not proved."
        )
    return words(
        "A proposal for discussion, and the best found in the time: others may fill more seats."
    )


def _remedies(best: Proposal, reader: Reader) -> Iterator[str]:
    """What would fill seats that stay empty, by what is missing."""
    causes = {post.unfilled.cause for post in best.posts if post.unfilled is not None}
    if LEVELS in causes:
        yield reader.text(
            "Where levels are missing: accepting leads a level below may let more people lead "
            "at once; courses, a loan or a new colleague mend it for good."
        )
    if HOURS in causes:
        yield reader.text(
            "Where hours are missing: more hours for partnership work, fewer partnerships at a "
            "time, or one more person with the levels."
        )


def _hours(model: Model, best: Proposal, saved: Model) -> Words:
    """What the seats take beside what there is: of all staff only where enough hours are known.

    It is those of the `saved` library that have to be enough: a what-if may invent people.
    """
    taken = fsum(post.hours or 0.0 for post in best.posts if post.person is not None)
    empty = fsum(post.hours or 0.0 for post in best.unfilled)
    known = [row.hours for row in model.people if row.hours is not None]
    real = sum(row.hours is not None for row in saved.people)
    if real < max(1, model.options.min_group):
        return words(
            "The filled seats take {taken} a year, the empty ones {empty}.",
            taken=hours_words(taken),
            empty=hours_words(empty),
        )
    told = {
        "taken": hours_words(taken),
        "empty": hours_words(empty),
        "there": hours_words(fsum(known)),
    }
    if len(known) < len(model.people):
        return words(
            "The filled seats take {taken} a year, the empty ones {empty}; those whose hours are "
            "known have {there} together for partnerships.",
            **told,
        )
    return words(
        "The filled seats take {taken} a year, the empty ones {empty}; all staff together have "
        "{there} for partnerships.",
        **told,
    )


def _notes(model: Model, found: Staffing) -> Iterator[Words]:
    """What was assumed because it is not known."""
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


def _filled(best: Proposal) -> Iterator[tuple[str, int, int]]:
    """Each part that has seats, with how many are filled and how many there are."""
    for part in PARTS:
        filled, seats = best.filled(part)
        if seats:
            yield part, filled, seats


def _figures(best: Proposal, reader: Reader) -> Iterator[Figure]:
    text = reader.text
    for part, filled, seats in _filled(best):
        value = words("{n} of {all}", n=filled, all=seats)
        done = text("all filled") if filled == seats else text("some are empty")
        done = done if filled else text("all are empty")
        if seats == 1:
            value = words("filled") if filled else words("empty")
            done = ""
        yield Figure(text(PARTS[part]), reader.say(value), done, text(_MEANING[part]))


def _picture(model: Model, best: Proposal, reader: Reader) -> Picture:
    rows = [
        (reader.say(about_words(model, about)), [post.person is not None for post in posts])
        for about, posts in _by_partnership(best).items()
    ]
    return Picture(
        filled_dots(rows),
        reader.text(
            "A line for each partnership with two dots: whether somebody can be its lead, and "
            "whether somebody can be its backup. The table has the same."
        ),
    )


def _by_partnership(best: Proposal) -> dict[str, list[Post]]:
    pairs = dict[str, list[Post]]()
    for post in best.posts:
        pairs.setdefault(post.about, []).append(post)
    return pairs


def _seats_table(model: Model, best: Proposal, reader: Reader) -> Table:
    """A row for each partnership and the network: its head, the head's backup, what is missing."""
    heads = (N_("Partnership"), N_("Lead"), N_("Backup lead"), N_("What is missing"))
    columns = (Col(head, itemgetter(i)) for i, head in enumerate(heads))
    rows = (_row(model, posts, reader) for posts in _by_partnership(best).values())
    return table(N_("Partnership by partnership"), columns, rows, reader)


def _row(model: Model, posts: list[Post], reader: Reader) -> tuple[Plain, ...]:
    say = reader.say
    cells: list[Plain] = [say(about_words(model, posts[0].about))]
    cells += [say(_state(post)) for post in posts]
    missing = [
        words(
            "{part}: {why}",
            part=words(PARTS[post.part]),
            why=briefly_empty(model, post.unfilled, reader),
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
