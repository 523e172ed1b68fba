"""What one partnership asks of its lead, and how many of all staff have it: of no one person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.analysis.competences.leads import PossibleLead, asked_of_lead
from lib.model.model import Model
from lib.view.names import counted_order
from lib.words import Words, counted, words


@dataclass(frozen=True, slots=True)
class Ask:
    """One competence asked of a partnership's lead: `special` where the partnership itself does.

    `people` of all staff have it at the level; the level of `unknown` people nobody has told.
    """

    competence: str
    level: int
    special: bool
    people: int
    unknown: int


def asks_of(model: Model, partnership: str, leads: Sequence[PossibleLead]) -> tuple[Ask, ...]:
    """Everything asked of the partnership's lead; `leads`: everybody beside it."""
    lacks = [lack for lead in leads for lack in lead.lacks]
    own = {need.competence for need in model.needs if need.partnership == partnership}
    return tuple(
        Ask(
            name,
            level,
            name in own,
            len(leads) - sum(lack.competence == name for lack in lacks),
            sum(lack.competence == name and lack.has is None for lack in lacks),
        )
        for name, level in sorted(
            asked_of_lead(model, partnership).items(), key=lambda ask: counted_order(ask[0])
        )
    )


def finding_for_all(
    model: Model, partnership: str, asks: Sequence[Ask], leads: Sequence[PossibleLead]
) -> Words:
    """For everybody: how many have all that is asked, else what is scarcest."""
    name = model.called("partnerships", partnership)
    if not asks:
        return words("Nothing is asked of the lead of “{name}” yet.", name=name)
    if able := sum(not lead.lacks for lead in leads):
        return counted(
            "One person has all that the lead of “{name}” must have.",
            "{n} people have all that the lead of “{name}” must have.",
            able,
            name=name,
        )
    scarcest = min(asks, key=lambda ask: ask.people)
    return words(
        "Nobody has all that the lead of “{name}” must have; scarcest is "
        "“{competence}”: {n} of {all} people.",
        name=name,
        competence=model.called("competences", scarcest.competence),
        n=scarcest.people,
        all=len(leads),
    )
