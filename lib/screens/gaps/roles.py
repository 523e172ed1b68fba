"""The three profiles: what each role asks, how many have each part of it, and how many have all."""

from __future__ import annotations

from collections.abc import Sequence

from lib.analysis.competences.roles import RoleGaps
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.gaps.names import ROLE_TITLES
from lib.screens.names import counted_order
from lib.screens.parts import Col, How, Table, table
from lib.words import N_, Words, counted, words

HOW = How(
    (
        (
            N_(
                "A person counts who is at the level asked or above; an unknown level counts as "
                "below. Every must-have has to be there: a surplus in one makes up for no other. "
                "The network lead should also have leadership responsibility or backing, which "
                "is told apart."
            ),
            "",
        ),
    )
)


def finding(found: Sequence[RoleGaps]) -> Words:
    """In one sentence: which of the two leading roles nobody could take today."""
    leading = [row for row in found if row.role != "all_staff"]
    if not leading:
        return words("No role has a profile yet.")
    said = [_ready(row) for row in leading]
    return said[0] if len(said) == 1 else words("{one} {two}", one=said[0], two=said[1])


def _ready(row: RoleGaps) -> Words:
    if row.role == "network_lead" and not row.ready:
        return words("Nobody could be network lead now.")
    if not row.ready:
        return words("Nobody has all that every partnership lead must have.")
    if row.role == "network_lead":
        return counted(
            "One person could be network lead now.",
            "{n} people could be network lead now.",
            row.ready,
        )
    return counted(
        "One person has all that every partnership lead must have.",
        "{n} people have all that every partnership lead must have.",
        row.ready,
    )


def filled(row: RoleGaps) -> Words:
    """How many could take one role."""
    if row.role == "all_staff":
        return counted(
            "One of {all} people has all that is asked of everybody.",
            "{n} of {all} people have all that is asked of everybody.",
            row.ready,
            all=len(row.fits),
        )
    if not row.with_must_haves:
        return words("Nobody has every must-have of the role.")
    if not row.needs_mandate:
        return counted(
            "One person has every must-have of the role.",
            "{n} people have every must-have of the role.",
            row.with_must_haves,
        )
    return counted(
        "One person has every must-have of the role; with leadership responsibility or backing "
        "as well: {ready}.",
        "{n} people have every must-have of the role; with leadership responsibility or backing "
        "as well: {ready}.",
        row.with_must_haves,
        ready=row.ready,
    )


def told(row: RoleGaps) -> Words:
    """The same, after the role's name."""
    return words("{role}: {said}", role=words(ROLE_TITLES[row.role]), said=filled(row))


def profile(model: Model, row: RoleGaps, reader: Reader) -> Table:
    """What one role asks, and how many have each part of it."""
    say = reader.say
    columns = (
        Col(N_("Competence"), lambda ask: say(model.called("competences", ask.competence))),
        Col(N_("Level asked"), lambda ask: ask.level, "whole"),
        Col(N_("Must have"), lambda ask: say(ask.must)),
        Col(N_("People who have it"), lambda ask: ask.people, "whole"),
        Col(N_("Unknown levels"), lambda ask: ask.unknown, "whole"),
    )
    asks = sorted(row.asks, key=lambda ask: counted_order(ask.competence))
    return table(words("Profile: {role}", role=words(ROLE_TITLES[row.role])), columns, asks, reader)
