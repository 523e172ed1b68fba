"""Who could lead one partnership, and what is missing.

What the lead must have, and how many people have it, is for everybody; who they are, and what each
of the others lacks, is for the leader. People are grouped by how much is missing and listed by
department and code: proposals for discussion, no order of merit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lib.analysis.competences.leads import PossibleLead
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.gap_asked import Ask, asks_of, finding_for_all
from lib.view.competences.gap_names import (
    by_department,
    competences,
    group_name,
    lacks_words,
    person_of,
    post_of,
)
from lib.view.names import some
from lib.view.tables import Column, Plain, Table
from lib.words import Value, Words, counted, words

NEAREST = 3
"""Groups of people who lack something; everybody further away stands in one group."""


@dataclass(frozen=True, slots=True)
class LeadView:
    """One partnership: what is asked, what nobody has and, for the leader, groups of people.

    `groups` are first who could lead now, then who is fewest levels short, and so on; `rest` is
    everybody further away, None where nobody is. There are none outside the leader's view.
    """

    finding: str
    lines: tuple[str, ...]
    asked: Table
    groups: tuple[Table, ...]
    rest: Table | None


def lead_view(
    model: Model,
    partnership: str,
    leads: Sequence[PossibleLead],
    language: Language,
    leader: bool = False,
) -> LeadView:
    """Who could lead the partnership; `leads`: everybody beside what is asked of its lead."""
    say, asks = language.say, asks_of(model, partnership, leads)
    found = (
        _finding(model, partnership, leads)
        if leader and asks
        else finding_for_all(model, partnership, asks, leads)
    )
    near, far = _parted(leads) if leader else ([], [])
    return LeadView(
        finding=say(found),
        lines=tuple(say(line) for line in _lines(model, asks)),
        asked=_asked(model, asks, language),
        groups=tuple(_group(model, title, rows, language) for title, rows in near),
        rest=_group(model, words("Further away"), far, language) if far else None,
    )


def _finding(model: Model, partnership: str, leads: Sequence[PossibleLead]) -> Words:
    """For the leader: who could lead it now, else who is nearest."""
    name = model.called("partnerships", partnership)
    if able := [lead.person for lead in leads if lead.could_lead]:
        return counted(
            "One person could lead “{name}” today: {people}.",
            "{n} people could lead “{name}” today: {people}.",
            len(able),
            name=name,
            people=_codes(model, able),
        )
    steps = sorted({lead.steps for lead in leads if lead.may_lead is not False})
    if not steps:
        return words("Nobody may lead a partnership, so nobody could lead “{name}”.", name=name)
    nearest = [row.person for row in leads if row.steps == steps[0] and row.may_lead is not False]
    return counted(
        "Nobody could lead “{name}” today; one level short: {people}.",
        "Nobody could lead “{name}” today; {n} levels short: {people}.",
        steps[0],
        name=name,
        people=_codes(model, nearest),
    )


def _codes(model: Model, people: Sequence[str]) -> Words:
    return some([person.id for person in by_department(model, people)])


def _lines(model: Model, asks: Sequence[Ask]) -> Iterator[Words]:
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


def _asked(model: Model, asks: Sequence[Ask], language: Language) -> Table:
    text = language.text
    rows: list[tuple[Plain, ...]] = [
        (
            language.say(model.called("competences", ask.competence)),
            ask.level,
            ask.people,
            text("this partnership") if ask.special else text("the profile of the role"),
            ask.unknown,
        )
        for ask in asks
    ]
    return Table(
        text("What its lead must have"),
        (
            Column(text("Competence")),
            Column(text("Level asked"), "whole"),
            Column(text("People who have it"), "whole"),
            Column(text("Asked by")),
            Column(text("Unknown levels"), "whole"),
        ),
        tuple(rows),
    )


def _parted(
    leads: Sequence[PossibleLead],
) -> tuple[list[tuple[Words, list[PossibleLead]]], list[PossibleLead]]:
    """The groups that have people in them, and everybody further away."""
    groups: list[tuple[Words, list[PossibleLead]]] = [
        (words("Could lead it today"), [lead for lead in leads if lead.could_lead]),
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
    return (
        [(title, rows) for title, rows in groups if rows],
        [lead for lead in leads if lead.steps in far],
    )


def _group(model: Model, title: Words, leads: Sequence[PossibleLead], language: Language) -> Table:
    text, found = language.text, {lead.person: lead for lead in leads}
    listed = by_department(model, found)
    said = words("{group} ({n})", group=title, n=len(leads))
    return Table(
        language.say(said),
        (
            Column(text("Department")),
            Column(text("Code")),
            Column(text("Post")),
            Column(text("Lacks")),
            Column(text("Hours a year"), "number"),
            Column(text("May lead")),
        ),
        tuple(
            (
                language.say(group_name(model, person.department)),
                person.id,
                post_of(person, language),
                _lacks(model, found[person.id], language),
                person.hours,
                language.say(_may_lead(model, found[person.id])),
            )
            for person in listed
        ),
    )


def _lacks(model: Model, lead: PossibleLead, language: Language) -> str:
    return language.say(lacks_words(model, lead.lacks)) if lead.lacks else language.text("nothing")


def _may_lead(model: Model, lead: PossibleLead) -> Value:
    """Whether the person may lead, and when the person leaves where that is known."""
    leaves_on = person_of(model, lead.person).leaves_on
    if leaves_on is None:
        return lead.may_lead
    return words("{may}; leaves on {day}", may=lead.may_lead, day=leaves_on)
