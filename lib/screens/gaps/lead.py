"""Who could lead one partnership, and what is missing.

What the lead must have, and how many people have it, is for everybody; who they are, and what each
of the others lacks, is for the leader. People are grouped by how much is missing and listed by
department and code: proposals for discussion, no order of merit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lib.analysis.competences.partnerships import PossibleLead, asked_of_lead
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.gaps.names import (
    by_department,
    competences,
    group_name,
    lacks_words,
    person_of,
    post_of,
)
from lib.screens.names import counted_order, some
from lib.screens.parts import Col, How, Table, table
from lib.words import N_, Value, Words, counted, words

NEAREST = 3
"""Groups of people who lack something; everybody further away stands in one group."""


HOW = How(
    (
        (
            N_(
                "Asked is every must-have of the partnership lead's profile, and what the "
                "partnership itself asks for; the higher level where both name a competence. "
                "Somebody could lead it who has every level and is not marked as one who may not "
                "lead. Levels short are added up over the competences; an unknown level counts "
                "from 0."
            ),
            r"\textstyle\sum_c \max(0, T_c - L_{qc})",
        ),
    )
)


def led(model: Model, reader: Reader) -> dict[str, str]:
    """Every partnership that is not ended, by its name."""
    return {
        row.id: reader.say(model.called("partnerships", row.id))
        for row in model.partnerships
        if row.status != "ended"
    }


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


def finding(
    model: Model,
    partnership: str,
    asks: Sequence[Ask],
    leads: Sequence[PossibleLead],
    reader: Reader,
) -> Words:
    """For the leader, who could lead it; for everybody, how many have all that is asked."""
    if reader.sees_staff and asks:
        return _finding_for_leader(model, partnership, leads)
    return _finding_for_all(model, partnership, asks, leads)


def _finding_for_all(
    model: Model, partnership: str, asks: Sequence[Ask], leads: Sequence[PossibleLead]
) -> Words:
    """How many have all that is asked, else what is scarcest."""
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


def _finding_for_leader(model: Model, partnership: str, leads: Sequence[PossibleLead]) -> Words:
    """Who could lead it now, else who is nearest."""
    name = model.called("partnerships", partnership)
    if able := [lead.person for lead in leads if lead.could_lead]:
        return counted(
            "One person could lead “{name}” now: {people}.",
            "{n} people could lead “{name}” now: {people}.",
            len(able),
            name=name,
            people=_codes(model, able),
        )
    steps = sorted({lead.steps for lead in leads if lead.may_lead is not False})
    if not steps:
        return words("Nobody may lead a partnership, so nobody could lead “{name}”.", name=name)
    nearest = [row.person for row in leads if row.steps == steps[0] and row.may_lead is not False]
    return counted(
        "Nobody could lead “{name}” now; one level short: {people}.",
        "Nobody could lead “{name}” now; {n} levels short: {people}.",
        steps[0],
        name=name,
        people=_codes(model, nearest),
    )


def _codes(model: Model, people: Sequence[str]) -> Words:
    return some([person.id for person in by_department(model, people)])


def notes(model: Model, asks: Sequence[Ask]) -> Iterator[Words]:
    """What is scarce, and where not everybody's level is known."""
    if nobody := [ask.competence for ask in asks if not ask.people]:
        yield words(
            "Nobody has {names} at the level asked.",
            names=competences(model, nobody),
        )
    if single := [ask.competence for ask in asks if ask.people == 1]:
        yield words(
            "One person alone has {names} at the level asked.",
            names=competences(model, single),
        )
    if unsure := [ask.competence for ask in asks if ask.unknown]:
        yield words(
            "Not everybody's level is known in {names}; an unknown level counts as missing.",
            names=competences(model, unsure),
        )


def asked(model: Model, asks: Sequence[Ask], reader: Reader) -> Table:
    """What the lead must have, and how many people have it."""

    def by(ask: Ask) -> str:
        text = reader.text
        return text("this partnership") if ask.special else text("the profile of the role")

    columns = (
        Col(N_("Competence"), lambda ask: reader.say(model.called("competences", ask.competence))),
        Col(N_("Level asked"), lambda ask: ask.level, "whole"),
        Col(N_("People who have it"), lambda ask: ask.people, "whole"),
        Col(N_("Asked by"), by),
        Col(N_("Unknown levels"), lambda ask: ask.unknown, "whole"),
    )
    return table(N_("What its lead must have"), columns, asks, reader)


def groups(model: Model, leads: Sequence[PossibleLead], reader: Reader) -> tuple[Table, ...]:
    """For the leader, who could lead it now, then who is fewest levels short, and so on.

    Everybody further away stands in one table. Outside the leader's view there is none.
    """
    parted = _parted(leads) if reader.sees_staff else ()
    return tuple(_group(model, title, rows, reader) for title, rows in parted)


def _parted(
    leads: Sequence[PossibleLead],
) -> list[tuple[Words, list[PossibleLead]]]:
    """The groups that have people in them, nearest first."""
    groups: list[tuple[Words, list[PossibleLead]]] = [
        (words("Could lead it now"), [lead for lead in leads if lead.could_lead]),
        (
            words("Have all it takes, but may not lead"),
            [lead for lead in leads if not lead.lacks and lead.may_lead is False],
        ),
    ]
    short = sorted({lead.steps for lead in leads if lead.lacks})
    near, far = short[:NEAREST], short[NEAREST:]
    for steps in near:
        title = counted("One level short", "{n} levels short", steps)
        groups.append((title, [lead for lead in leads if lead.lacks and lead.steps == steps]))
    groups.append((words("Further away"), [lead for lead in leads if lead.steps in far]))
    return [(title, rows) for title, rows in groups if rows]


def _group(model: Model, title: Words, leads: Sequence[PossibleLead], reader: Reader) -> Table:
    say, found = reader.say, {lead.person: lead for lead in leads}
    columns = (
        Col(N_("Department"), lambda person: say(group_name(model, person.department))),
        Col(N_("Code"), lambda person: person.id),
        Col(N_("Post"), lambda person: post_of(person, reader)),
        Col(N_("Lacks"), lambda person: _lacks(model, found[person.id], reader)),
        Col(N_("Hours a year"), lambda person: person.hours, "number"),
        Col(N_("May lead"), lambda person: say(_may_lead(model, found[person.id]))),
    )
    caption = words("{group} ({n})", group=title, n=len(leads))
    return table(caption, columns, by_department(model, found), reader)


def _lacks(model: Model, lead: PossibleLead, reader: Reader) -> str:
    return reader.say(lacks_words(model, lead.lacks)) if lead.lacks else reader.text("nothing")


def _may_lead(model: Model, lead: PossibleLead) -> Value:
    """Whether the person may lead, and when the person leaves where that is known."""
    leaves_on = person_of(model, lead.person).leaves_on
    if leaves_on is None:
        return lead.may_lead
    return words("{may}; leaves on {day}", may=lead.may_lead, day=leaves_on)
