"""How near people are to a partnership: it decides between proposals equal in all else."""

from __future__ import annotations

from lib.analysis.competences.seats import NETWORK
from lib.model.model import Model

LEADS_THERE, TAKES_PART, KNOWS_PARTNER = 3.0, 2.0, 1.0
"""How near a person is to a partnership: works in its lead department, in one that takes part,
knows the partner. Decides between proposals that are equal in everything else."""


def find_nearness(model: Model) -> dict[str, dict[str, float]]:
    """How near everybody is to each partnership; who is not near at all is not there."""
    taking_part: dict[str, set[str]] = {}
    for effort in model.efforts:
        if effort.hours:
            taking_part.setdefault(effort.partnership, set()).add(effort.department)
    known: dict[str, set[str]] = {}
    for contact in model.contacts:
        known.setdefault(contact.partner, set()).add(contact.person)
    near: dict[str, dict[str, float]] = {NETWORK: {}}
    for row in model.partnerships:
        there = near[row.id] = {}
        friends = known.get(row.partner or "", set())
        for person in model.people:
            value = KNOWS_PARTNER if person.id in friends else 0.0
            if person.department is not None and person.department == row.lead:
                value += LEADS_THERE
            elif person.department in taking_part.get(row.id, ()):
                value += TAKES_PART
            if value:
                there[person.id] = value
    return near
