"""What if somebody leaves, or is hired: the changes that make the what-if, and what it costs.

The effect is never reckoned apart: it is every figure of the changed model beside today's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations, count, islice

import numpy as np

from lib.analysis.competences.team import assemble
from lib.model.changes import Add, Change, apply, removal
from lib.model.model import Model
from lib.model.people import Level, Person

NEW = "NY"
"""How the code of an invented person begins: NY1, NY2, …"""


@dataclass(frozen=True, slots=True)
class Loss:
    """What redundancy coverage loses when these people leave together. Personal: leader only."""

    people: tuple[str, ...]
    loss: float


def leaving(model: Model, people: Iterable[str]) -> tuple[Change, ...]:
    """The changes by which these people, and all that is stored about them, leave.

    Raises `ChangeError` for a code that is not there.
    """
    changes: list[Change] = []
    for person in dict.fromkeys(people):
        gone = removal(model, "people", person)
        changes += gone
        model = apply(model, gone)
    return tuple(changes)


def hiring(
    model: Model, profiles: Iterable[Mapping[str, int]], department: str | None = None
) -> tuple[Change, ...]:
    """The changes by which one invented person for each profile starts, with those levels.

    The levels stand as the leader's view. Levels that the profile does not name stay unknown.
    """
    profiles = list(profiles)
    taken = {person.id for person in model.people}
    free = (f"{NEW}{n}" for n in count(1) if f"{NEW}{n}" not in taken)
    changes: list[Change] = []
    for code, profile in zip(islice(free, len(profiles)), profiles, strict=True):
        changes.append(Add("people", Person(id=code, department=department)))
        changes += (
            Add("levels", Level(person=code, competence=name, leader=level))
            for name, level in profile.items()
        )
    return tuple(changes)


def leave_losses(model: Model) -> dict[str, float]:
    """V − V without q, for every person q; empty where nothing is weighed. Personal: leader only.

    The same as redundancy coverage before and after `leaving`: only n changes, by one wherever the
    person is at target.
    """
    team = assemble(model)
    if not team.asked.can_be_weighed:
        return {}
    without = team.asked.coverage(team.counts - team.reached)
    lost = team.asked.coverage(team.counts) - without
    return dict(zip(team.people, lost.tolist(), strict=True))


def worst_pairs(model: Model, shown: int = 3) -> tuple[Loss, ...]:
    """The pairs of people whose leaving together costs most, worst first. Personal: leader only.

    Every pair is tried. Of equals those first by code; pairs that cost nothing are left out.
    """
    team = assemble(model)
    if not team.asked.can_be_weighed or len(team.people) < 2:
        return ()
    pairs = np.array(list(combinations(range(len(team.people)), 2)))
    left = team.counts - team.reached[pairs].sum(axis=1)
    lost = team.asked.coverage(team.counts) - team.asked.coverage(left)
    worst = np.argsort(-lost, kind="stable")[:shown].tolist()
    return tuple(
        Loss((team.people[pairs[i, 0]], team.people[pairs[i, 1]]), float(lost[i]))
        for i in worst
        if lost[i] > 0
    )
