"""The sentences on top of the Staffing page: what can be filled, what is missing. Names nobody."""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from lib.analysis.competences.eligible import HOURS, LEVELS
from lib.analysis.competences.proposals import Proposal
from lib.analysis.competences.qualified import must_haves
from lib.analysis.competences.seats import LEAD
from lib.analysis.competences.staffing import Staffing
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.staffing_words import (
    briefly_empty,
    hours_words,
    stays_empty,
    why_empty,
)
from lib.view.names import some
from lib.words import Value, Words, counted, words


def empty_words(
    model: Model, best: Proposal, leader: bool, *, brief: bool = False
) -> tuple[Words, ...]:
    """Why seats stay empty, by part and cause: those of most seats first, then leads.

    `brief`: what every lead must have is called the lead profile, not named level by level.
    """
    why = briefly_empty if brief else why_empty
    found: dict[tuple[str, Words], int] = {}
    for post in best.posts:
        if post.unfilled is not None:
            same = post.part, why(model, post.unfilled, leader=leader)
            found[same] = found.get(same, 0) + 1
    rows = sorted(found.items(), key=lambda row: (-row[1], row[0][0] != LEAD))
    return tuple(stays_empty(part, n, why) for (part, why), n in rows)


def finding(best: Proposal, empty: tuple[Words, ...]) -> Words:
    """How many seats can be filled, and what most of the others miss."""
    seats = len(best.posts)
    if not empty:
        return counted("The one seat can be filled.", "All {n} seats can be filled.", seats)
    told: dict[str, Value] = {"n": seats - len(best.unfilled), "all": seats, "why": empty[0]}
    if not best.full:
        return words("At least {n} of {all} seats can be filled. {why}", **told)
    return words("{n} of {all} seats can be filled. {why}", **told)


def sureness(best: Proposal) -> Words:
    """How sure it is that nothing better exists."""
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


def remedies(best: Proposal, language: Language) -> Iterator[str]:
    """What would fill seats that stay empty, by what is missing."""
    causes = {post.unfilled.cause for post in best.posts if post.unfilled is not None}
    if LEVELS in causes:
        yield language.text(
            "Where levels are missing: accepting leads a level below lets more people lead at "
            "once; courses, a loan or a new colleague mend it for good."
        )
    if HOURS in causes:
        yield language.text(
            "Where hours are missing: more hours for partnership work, fewer partnerships at a "
            "time, or one more person with the levels."
        )


def hours_sentence(model: Model, best: Proposal, saved: Model) -> Words:
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
    return words(
        "The filled seats take {taken} a year, the empty ones {empty}; all staff together have "
        "{there} for partnerships.",
        taken=hours_words(taken),
        empty=hours_words(empty),
        there=hours_words(fsum(known)),
    )


def notes(model: Model, found: Staffing) -> Iterator[Words]:
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
