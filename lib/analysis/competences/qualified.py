"""Who could answer for a partnership: what its lead must have, and its own special needs."""

from __future__ import annotations

from collections.abc import Mapping

from lib.model.model import Model
from lib.model.people import Level

Levels = Mapping[tuple[str, str], int]
"""The level that counts of each person in each competence, by (person, competence)."""


def level_used(level: Level, preferred: str) -> int | None:
    """The level that counts: the preferred view (`leader` or `own`), else the other."""
    first, second = (level.own, level.leader) if preferred == "own" else (level.leader, level.own)
    return second if first is None else first


def levels_used(model: Model) -> dict[tuple[str, str], int]:
    """Every known level, as the setting `level_used` prefers it."""
    known = {}
    for row in model.levels:
        level = level_used(row, model.options.level_used)
        if level is not None:
            known[row.person, row.competence] = level
    return known


def must_haves(model: Model, role: str) -> dict[str, int]:
    """What the role cannot do without: competence and level; all of its profile if none is marked.

    A profile's row without a level asks for nothing.
    """
    rows = [row for row in model.profiles if row.role == role and row.level is not None]
    marked = [row for row in rows if row.must] or rows
    return {row.competence: row.level or 0 for row in marked}


def meets(levels: Levels, person: str, asked: Mapping[str, int]) -> bool:
    """Whether the person has every level asked for; an unknown level counts as below."""
    return all(levels.get((person, name), -1) >= level for name, level in asked.items())


def can_be_told(model: Model) -> bool:
    """Whether there is anything to tell by: a profile of the partnership lead, and known levels."""
    return bool(must_haves(model, "partnership_lead")) and bool(levels_used(model))


def departments_with_a_lead(model: Model) -> dict[str, frozenset[str]]:
    """For each partnership, the departments where somebody could lead it.

    That is one person with every must-have of the partnership lead and all of the partnership's
    special needs. A need without a level asks for nothing.
    """
    levels, asked = levels_used(model), must_haves(model, "partnership_lead")
    leads = [
        (row.id, row.department)
        for row in model.people
        if row.department and meets(levels, row.id, asked)
    ]
    needs: dict[str, dict[str, int]] = {row.id: {} for row in model.partnerships}
    for need in model.needs:
        if need.level is not None:
            needs[need.partnership][need.competence] = need.level
    return {
        name: frozenset(d for person, d in leads if meets(levels, person, special))
        for name, special in needs.items()
    }
