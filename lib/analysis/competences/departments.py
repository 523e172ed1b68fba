"""Each department beside the whole library: the all-staff statements, and people at target.

Outside the leader's own view the small-group rule has already been kept: what may not be shown is
not there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from lib.analysis.competences.gaps import NO_TARGET, UNKNOWN, Mask, Team, assemble
from lib.analysis.competences.levels import role_profile
from lib.analysis.competences.privacy import Group, choose_shown, sizes_of
from lib.model.model import Model

STATEMENTS: Mapping[str, str] = MappingProxyType(
    {"openness": "K8", "celebrating": "K8", "strategy": "K9", "strengths": "K5"}
)
"""What the source asks of all staff, by statement, and the competence that each is measured by.

The statements' own words are in `data/framework/staff_measures.csv`.
"""


@dataclass(frozen=True, slots=True)
class Part:
    """How many of a group's people reach a level; unknown levels count as below, and are told.

    `level` is None where none is asked for: there is then nothing to reach, and no share.
    """

    competence: str
    level: int | None
    people: int
    of: int
    unknown: int

    @property
    def share(self) -> float | None:
        """Of all people in the group, those at or above the level: 0 to 1."""
        return self.people / self.of if self.of and self.level is not None else None


@dataclass(frozen=True, slots=True)
class GroupGaps:
    """A department's people (`group` None: those without one), or everybody's.

    `statements` and `competences` are empty where the group may not be shown.
    """

    group: Group
    size: int
    shown: bool
    statements: Mapping[str, Part]
    competences: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class DepartmentGaps:
    """Everybody, then the departments in the model's order, last those without a department."""

    total: GroupGaps
    departments: tuple[GroupGaps, ...]

    @property
    def hidden(self) -> tuple[Group, ...]:
        """The departments that have people but may not be shown."""
        return tuple(row.group for row in self.departments if row.size and not row.shown)


def find_department_gaps(
    model: Model, leader: bool = False, saved: Model | None = None
) -> DepartmentGaps:
    """People at the levels of the all-staff profile, and at target, by department.

    `leader` shows every group however small. In a what-if, `saved` is the library without it: the
    size of a group is then that of its people there are, and invented ones make it no larger.
    """
    team, home = assemble(model), [person.department for person in model.people]
    real = None if saved is None else {person.id for person in saved.people}
    sizes = sizes_of(model, real)
    allowed = choose_shown(sizes, model.options.min_group)
    levels = role_profile(model, "all_staff")
    everybody = np.ones(len(home), dtype=np.bool_)
    return DepartmentGaps(
        _gaps(team, None, everybody, leader or allowed.total, levels),
        tuple(
            _gaps(
                team,
                group,
                np.array([own == group for own in home], dtype=np.bool_),
                leader or group in allowed.groups,
                levels,
            )
            for group in sizes
        ),
    )


def _gaps(
    team: Team, group: Group, members: Mask, shown: bool, levels: Mapping[str, int]
) -> GroupGaps:
    """One group: `members` (Q) says who of the staff is in it."""
    size = int(members.sum())
    if not shown:
        return GroupGaps(group, size, shown, {}, ())
    own = team.levels[members]
    columns = {name: c for c, name in enumerate(team.competences)}

    def part(competence: str, level: int | None) -> Part:
        held = own[:, columns[competence]]
        people = 0 if level is None else int((held >= level).sum())
        return Part(competence, level, people, size, int((held == UNKNOWN).sum()))

    statements = {
        statement: part(name, levels.get(name))
        for statement, name in STATEMENTS.items()
        if name in columns
    }
    targets = dict(zip(team.competences, team.asked.targets.tolist(), strict=True))
    return GroupGaps(
        group,
        size,
        shown,
        statements,
        tuple(part(name, None if t == NO_TARGET else t) for name, t in targets.items()),
    )
