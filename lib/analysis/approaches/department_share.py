"""What an approach means for one department: its hours, its wishes, what it is asked and gives."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from lib.analysis.approaches.side_by_side import Approach, Approaches
from lib.analysis.approaches.survey import ApproachId
from lib.analysis.ground.effort import Load
from lib.analysis.ground.tolerances import SAME
from lib.analysis.portfolios.choice import Choice, lay_out
from lib.model.model import Model


@dataclass(frozen=True, slots=True)
class Given:
    """Hours a year that a department gives to one partnership, and which department leads it."""

    partnership: str
    hours: float
    lead: str | None


@dataclass(frozen=True, slots=True)
class Imposed:
    """A partnership that a department works on though it did not list it, and what it is for.

    `goal` is the one whose attainment would fall most without it, by `loss` (0 to 1); None where no
    goal would fall.
    """

    partnership: str
    hours: float
    lead: str | None
    goal: str | None
    loss: float


@dataclass(frozen=True, slots=True)
class Wish:
    """A partnership on a department's own shortlist, and whether it comes."""

    partnership: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class DepartmentShare:
    """One department under one approach.

    `load`: hours asked against hours there; `as_chosen` (department-led only) what the departments'
    own choices together would have asked of it. `shortlist`: best first. `leads`: what it leads,
    with its own hours there. `gives`: hours to partnerships that others lead; `gets`: hours that
    others give to what it leads. `kept`: what it keeps of its own choice (0 to 1); None where it
    chooses nothing. `chose`: its own choice, by id.
    """

    department: str
    approach: ApproachId
    load: Load
    as_chosen: Load | None
    shortlist: tuple[Wish, ...]
    leads: tuple[Given, ...]
    imposed: tuple[Imposed, ...]
    gives: tuple[Given, ...]
    gets: float
    kept: float | None
    chose: tuple[str, ...]

    @property
    def granted(self) -> int:
        """How many of its shortlist come."""
        return sum(wish.chosen for wish in self.shortlist)

    @property
    def hours_imposed(self) -> float:
        """Hours a year on what it did not list."""
        return sum(row.hours for row in self.imposed)

    @property
    def hours_given(self) -> float:
        """Hours a year to partnerships that others lead."""
        return sum(row.hours for row in self.gives)


def share_of_department(
    model: Model, found: Approaches, department: str
) -> tuple[DepartmentShare, ...]:
    """The department under each approach that there is; raises `KeyError` where it is not there."""
    if model.find("departments", department) is None:
        raise KeyError(department)
    choice = lay_out(model)
    return tuple(
        _share(model, choice, found, approach, department)
        for approach in found.each
        if approach.portfolio is not None
    )


def justify(choice: Choice, chosen: Collection[str], partnership: str) -> tuple[str | None, float]:
    """The goal whose attainment would fall most without the partnership, and by how much.

    Of equals the one with the greater weight, then the first; None where no goal would fall.
    """
    without = [name for name in chosen if name != partnership]
    falls = (choice.attained(chosen) - choice.attained(without)).tolist()
    most = max(falls, default=0.0)
    if most <= SAME:
        return None, 0.0
    level = [j for j, fall in enumerate(falls) if fall > most - SAME]
    j = max(level, key=lambda j: (float(choice.weights[j]), -j))
    return choice.goals[j], falls[j]


def _share(
    model: Model, choice: Choice, found: Approaches, approach: Approach, department: str
) -> DepartmentShare:
    own, chosen = found.led.own, approach.chosen
    given = _given(model, chosen, department)
    listed = own.shortlists[department]
    first = approach.id == "department_led"
    return DepartmentShare(
        department,
        approach.id,
        _load_of(approach.portfolio.loads if approach.portfolio else (), department),
        _load_of(found.led.chosen_loads, department) if first else None,
        tuple(Wish(name, name in chosen) for name in listed),
        tuple(row for row in given if row.lead == department),
        tuple(
            _imposed(choice, chosen, row)
            for row in given
            if row.hours > 0 and row.partnership not in listed
        ),
        tuple(row for row in given if row.lead != department),
        _got(model, chosen, department),
        approach.kept[department],
        found.led.as_chosen[department],
    )


def _load_of(loads: Collection[Load], department: str) -> Load:
    return next(load for load in loads if load.department == department)


def _given(model: Model, chosen: Collection[str], department: str) -> tuple[Given, ...]:
    """What the department leads or gives hours to, among the chosen, by id."""
    hours = {
        row.partnership: row.hours or 0.0 for row in model.efforts if row.department == department
    }
    return tuple(
        Given(row.id, hours.get(row.id, 0.0), row.lead)
        for row in model.partnerships
        if row.id in chosen and (row.lead == department or hours.get(row.id, 0.0) > 0)
    )


def _imposed(choice: Choice, chosen: Collection[str], row: Given) -> Imposed:
    goal, loss = justify(choice, chosen, row.partnership)
    return Imposed(row.partnership, row.hours, row.lead, goal, loss)


def _got(model: Model, chosen: Collection[str], department: str) -> float:
    led = {row.id for row in model.partnerships if row.lead == department and row.id in chosen}
    return sum(
        row.hours or 0.0
        for row in model.efforts
        if row.partnership in led and row.department != department
    )
