"""The three profiles: what each role asks, how many have each part of it, and how many have all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.analysis.competences.roles import RoleGaps
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.gap_names import ROLE_TITLES
from lib.view.names import counted_order
from lib.view.tables import Column, Plain, Table
from lib.words import Words, counted, words


@dataclass(frozen=True, slots=True)
class RoleView:
    """One role: how many could take it, in a sentence, and its profile."""

    id: str
    title: str
    finding: str
    table: Table


def role_views(model: Model, found: Sequence[RoleGaps], language: Language) -> tuple[RoleView, ...]:
    """Every role that has a profile."""
    return tuple(
        RoleView(
            row.role,
            language.text(ROLE_TITLES[row.role]),
            language.say(_finding(row)),
            _table(model, row, language),
        )
        for row in found
    )


def roles_finding(found: Sequence[RoleGaps]) -> Words:
    """In one sentence: which of the two leading roles nobody could take today."""
    leading = [row for row in found if row.role != "all_staff"]
    if not leading:
        return words("No role has a profile yet.")
    said = [_ready(row) for row in leading]
    return said[0] if len(said) == 1 else words("{one} {two}", one=said[0], two=said[1])


def _ready(row: RoleGaps) -> Words:
    if row.role == "network_lead" and not row.ready:
        return words("Nobody could be network lead today.")
    if not row.ready:
        return words("Nobody has all that every partnership lead must have.")
    if row.role == "network_lead":
        return counted(
            "One person could be network lead today.",
            "{n} people could be network lead today.",
            row.ready,
        )
    return counted(
        "One person has all that every partnership lead must have.",
        "{n} people have all that every partnership lead must have.",
        row.ready,
    )


def _finding(row: RoleGaps) -> Words:
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


def _table(model: Model, row: RoleGaps, language: Language) -> Table:
    text = language.text
    rows: list[tuple[Plain, ...]] = [
        (
            language.say(model.called("competences", ask.competence)),
            ask.level,
            language.say(ask.must),
            ask.people,
            ask.unknown,
        )
        for ask in sorted(row.asks, key=lambda ask: counted_order(ask.competence))
    ]
    return Table(
        language.say(words("Profile: {role}", role=words(ROLE_TITLES[row.role]))),
        (
            Column(text("Competence")),
            Column(text("Level asked"), "whole"),
            Column(text("Must have")),
            Column(text("People who have it"), "whole"),
            Column(text("Unknown levels"), "whole"),
        ),
        tuple(rows),
    )
