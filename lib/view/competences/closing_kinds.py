"""Kinds of action to think of for each gap, where a library has listed none."""

from __future__ import annotations

from lib.analysis.competences.closing_ways import Shortfalls
from lib.model.competences import ACTIONS
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.closing_names import MEANING
from lib.view.tables import Column, Table
from lib.words import Label, listing, words


def kinds_for(model: Model, competence: str, seats: int) -> tuple[str, ...]:
    """Kinds of action to think of first for a competence; nothing about any one of the staff.

    What all staff need is developed; what a role needs can also be shared or borrowed; what only
    some partnerships need is borrowed or hired.
    """
    if seats > len(model.people):
        return ("hire", "share", "borrow")
    roles = {row.role for row in model.profiles if row.competence == competence and row.level}
    if "all_staff" in roles:
        return ("develop", "redesign")
    return ("develop", "share", "borrow") if roles else ("borrow", "hire", "develop")


def kinds_table(model: Model, language: Language) -> Table:
    """Each competence that lacks people, with the kinds of action to think of first."""
    text, say = language.text, language.say
    return Table(
        text("Gaps, and kinds of action to think of first"),
        (
            Column(text("Competence")),
            Column(text("Open seats"), "whole"),
            Column(text("Think of")),
        ),
        tuple(
            (
                say(model.called("competences", name)),
                seats,
                say(
                    words(
                        "{kinds}",
                        kinds=listing(
                            Label(ACTIONS[kind]) for kind in kinds_for(model, name, seats)
                        ),
                    )
                ),
            )
            for name, seats in Shortfalls.of(model).seats.items()
        ),
    )


def meanings(language: Language) -> tuple[str, ...]:
    """What each kind of action is, one a line."""
    return tuple(
        language.say(words("{kind}: {meaning}", kind=words(ACTIONS[kind]), meaning=words(meaning)))
        for kind, meaning in MEANING.items()
    )
