"""Who leaves and who comes: the what-if, and what it does to competences, seats and portfolio.

Nothing is reckoned apart: each figure is the same function on today's model and on the what-if's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lib.analysis.competences.competence_effect import CompetenceEffect
from lib.analysis.competences.leaving import hiring, leaving
from lib.analysis.competences.roles import WITH_MANDATE
from lib.analysis.competences.staffing import Filled
from lib.analysis.portfolios.portfolio import Portfolio
from lib.model.changes import Add, Change, Set, apply
from lib.model.model import Model
from lib.model.people import Person

STAFF_TABLES = ("people", "levels", "contacts", "actions")
"""The tables that no portfolio hangs on, and that name people."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """An invented person: the levels of a profile, a department, and hours a year (None: unknown).

    `role` is the role whose profile it is; a network lead comes with backing from leadership.
    """

    profile: Mapping[str, int] = field(hash=False)
    department: str | None = None
    hours: float | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class PortfolioChange:
    """The best portfolio today and in the what-if; None where no portfolio is possible.

    `is_same`: nothing that portfolios hang on has changed, so it is the same whatever it is.
    """

    before: Portfolio | None
    after: Portfolio | None
    is_same: bool

    @property
    def kept(self) -> tuple[str, ...]:
        """Partnerships in both."""
        return tuple(name for name in _chosen(self.before) if name in _chosen(self.after))

    @property
    def out(self) -> tuple[str, ...]:
        """Partnerships in today's only."""
        return tuple(name for name in _chosen(self.before) if name not in _chosen(self.after))

    @property
    def new(self) -> tuple[str, ...]:
        """Partnerships in the what-if's only."""
        return tuple(name for name in _chosen(self.after) if name not in _chosen(self.before))


@dataclass(frozen=True, slots=True)
class SeatsChange:
    """Seats of today's best portfolio that can be filled, today and in the what-if."""

    before: Filled
    after: Filled

    @property
    def difference(self) -> int:
        """Seats more that can be filled; below 0 where they are fewer."""
        return self.after.seats - self.before.seats


@dataclass(frozen=True, slots=True)
class Turnover:
    """What a what-if does. `left` and `came`: how many people.

    `seats` is None where there is no portfolio to staff.
    """

    left: int
    came: int
    competences: CompetenceEffect
    seats: SeatsChange | None
    portfolio: PortfolioChange | None


def going(model: Model, people: Iterable[str], *, with_hours: bool = False) -> tuple[Change, ...]:
    """The changes by which these people leave; with their hours off their department's, if asked.

    A department's hours are its own figure, so it keeps them otherwise. Raises `ChangeError` for a
    code that is not there.
    """
    people = tuple(dict.fromkeys(people))
    gone = leaving(model, people)
    if not with_hours:
        return gone
    rows = [row for row in model.people if row.id in people]
    return (*gone, *_hours(model, rows, -1))


def coming(model: Model, newcomer: Newcomer, *, with_hours: bool = False) -> tuple[Change, ...]:
    """The changes by which an invented person starts; with their hours on the department's."""
    hired = hiring(model, [newcomer.profile], newcomer.department)
    changes = tuple(_filled_in(change, newcomer) for change in hired)
    if not with_hours:
        return changes
    after = apply(model, changes)
    new = [row for row in after.people if model.find("people", row.id) is None]
    return (*changes, *_hours(model, new, 1))


def role_profile(model: Model, role: str) -> dict[str, int]:
    """The levels that a role asks for; empty where it has no profile."""
    rows = (row for row in model.profiles if row.role == role)
    return {row.competence: row.level for row in rows if row.level is not None}


def portfolio_ground(model: Model) -> Model:
    """The model without its staff: models that agree in it have the same portfolios."""
    return model.with_tables(dict.fromkeys(STAFF_TABLES, ()))


def staffed_in(model: Model, chosen: Collection[str]) -> tuple[str, ...]:
    """Those of the chosen partnerships that the model has."""
    return tuple(name for name in chosen if model.find("partnerships", name) is not None)


def people_moved(before: Model, after: Model) -> tuple[int, int]:
    """How many people leave, and how many come."""
    old, new = ({row.id for row in model.people} for model in (before, after))
    return len(old - new), len(new - old)


def _filled_in(change: Change, newcomer: Newcomer) -> Change:
    """The change that adds the person, with hours and mandate; any other as it is."""
    if not (isinstance(change, Add) and isinstance(change.row, Person)):
        return change
    mandate = "backing" if newcomer.role == WITH_MANDATE else None
    return Add("people", replace(change.row, hours=newcomer.hours, mandate=mandate))


def _hours(model: Model, people: Sequence[Person], sign: int) -> tuple[Change, ...]:
    """The departments' hours with those of these people on top, or off."""
    changes: list[Change] = []
    for row in model.departments:
        moved = sum(person.hours or 0.0 for person in people if person.department == row.id)
        if moved and row.hours is not None:
            after = max(0.0, row.hours + sign * moved)
            changes.append(Set("departments", row.id, "hours", after))
    return tuple(changes)


def _chosen(portfolio: Portfolio | None) -> tuple[str, ...]:
    return () if portfolio is None else portfolio.chosen
