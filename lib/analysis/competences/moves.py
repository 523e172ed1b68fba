"""Who leaves, who comes, who learns: the changes that make the what-if.

The effect is never reckoned apart: it is every figure of the changed model beside today's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count, islice

from lib.analysis.competences.levels import Levels, levels_used
from lib.analysis.competences.roles import WITH_MANDATE
from lib.model.changes import Add, Change, Set, apply, removal
from lib.model.competences import Action, Competence
from lib.model.goals import Department
from lib.model.model import Model
from lib.model.people import Level, Person
from lib.model.tables import TABLES, Row

NEW = "NY"
"""How the code of an invented person begins: NY1, NY2, …"""


def leaving(model: Model, people: Iterable[str]) -> tuple[Change, ...]:
    """The changes by which these people, and all that is stored about them, leave.

    Raises `ChangeError` for a code that is not there.
    """
    changes: list[Change] = []
    own = {name: _by_person(model, name) for name in _OWN}
    left = model.with_tables(dict.fromkeys(_OWN, ()))
    for person in dict.fromkeys(people):
        there = left.with_tables({name: rows.get(person, ()) for name, rows in own.items()})
        gone = removal(there, "people", person)
        changes += gone
        left = apply(there, gone)
    return tuple(changes)


_OWN = tuple(
    table.name
    for table in TABLES.values()
    if any(field.key and field.table == "people" for field in table.fields)
)
"""Tables of rows about one person each: of those who stay nobody's need be looked at."""


def _by_person(model: Model, name: str) -> Mapping[str, Sequence[Row]]:
    """The rows of one of those tables, by the person that they are about."""
    (field,) = (it.name for it in TABLES[name].fields if it.key and it.table == "people")
    found: dict[str, list[Row]] = {}
    for row in model.table(name):
        found.setdefault(getattr(row, field), []).append(row)
    return found


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


@dataclass(frozen=True, slots=True)
class Newcomer:
    """An invented person: the levels of a profile, a department, and hours a year (None: unknown).

    `role` is the role whose profile it is; a network lead comes with backing from leadership.
    """

    profile: Mapping[str, int] = field(hash=False)
    department: str | None = None
    hours: float | None = None
    role: str | None = None


def going(
    model: Model, people: Iterable[str], *, with_hours: bool = True, base: Model | None = None
) -> tuple[Change, ...]:
    """The changes by which these people leave, their hours off their departments' hours last.

    The hours are a change of their own, one for each department, so that it can be taken away. How
    many go with each is `share_of_hours`, in the library `base` with those who work there (default:
    the model). Raises `ChangeError` for a code that is not there.
    """
    people = tuple(dict.fromkeys(people))
    gone = leaving(model, people)
    return (*gone, *hours_moved(model, base or model, people)) if with_hours else gone


def share_of_hours(model: Model, person: Person) -> float | None:
    """The hours a year for partnerships that leave with the person.

    Their own where they are known; else their department's, divided by its people (its headcount,
    else those listed), in whole hours. None where neither is known, or without a department.
    """
    row = model.find("departments", person.department or "")
    if not isinstance(row, Department) or row.hours is None:
        return None
    if person.hours is not None:
        return person.hours
    people = row.headcount or sum(one.department == row.id for one in model.people)
    return float(round(row.hours / people)) if people else None


def hours_moved(
    model: Model, base: Model, gone: Iterable[str], back: Iterable[str] = ()
) -> tuple[Change, ...]:
    """The changes of departments' hours by which some of `base` leave, and others are back.

    Never below none; those who are back bring no more than there was in `base`. Whom `base` does
    not have is as they are in the model: they came with the what-if.
    """
    moved: dict[str, float] = {}
    for codes, sign in ((gone, -1.0), (back, 1.0)):
        for code in codes:
            person = base.find("people", code) or model.find("people", code)
            if isinstance(person, Person) and person.department is not None:
                hours = sign * (share_of_hours(base, person) or 0.0)
                moved[person.department] = moved.get(person.department, 0.0) + hours
    return tuple(
        change
        for name, hours in sorted(moved.items())
        for change in _moved(model, base, name, hours)
    )


def _moved(model: Model, base: Model, department: str, hours: float) -> Iterator[Change]:
    """The change of one department's hours, where it changes anything."""
    now, before = (it.find("departments", department) for it in (model, base))
    if not isinstance(now, Department) or now.hours is None:
        return
    there = before.hours if isinstance(before, Department) else None
    most = now.hours if hours < 0 or there is None else max(now.hours, there)
    after = min(most, max(0.0, now.hours + hours))
    if after != now.hours:
        yield Set("departments", department, "hours", after)


def coming(model: Model, newcomer: Newcomer, *, with_hours: bool = False) -> tuple[Change, ...]:
    """The changes by which an invented person starts; with their hours on the department's."""
    hired = hiring(model, [newcomer.profile], newcomer.department)
    changes = tuple(_filled_in(change, newcomer) for change in hired)
    if not with_hours:
        return changes
    after = apply(model, changes)
    new = [row for row in after.people if model.find("people", row.id) is None]
    return (*changes, *_brought(model, new))


def _filled_in(change: Change, newcomer: Newcomer) -> Change:
    """The change that adds the person, with hours and mandate; any other as it is."""
    if not (isinstance(change, Add) and isinstance(change.row, Person)):
        return change
    mandate = "backing" if newcomer.role == WITH_MANDATE else None
    return Add("people", replace(change.row, hours=newcomer.hours, mandate=mandate))


def _brought(model: Model, people: Sequence[Person]) -> tuple[Change, ...]:
    """The departments' hours with those of these people on top."""
    changes: list[Change] = []
    for row in model.departments:
        more = sum(person.hours or 0.0 for person in people if person.department == row.id)
        if more and row.hours is not None:
            changes.append(Set("departments", row.id, "hours", row.hours + more))
    return tuple(changes)


def training(model: Model, action: str) -> tuple[Change, ...]:
    """The changes by which an action brings people to target, as a closing plan counts its seats.

    In each of its competences so many people below target as it has seats reach it: those with the
    least missing first, unknown levels last, of equals the first by code. An action for one person
    brings that person. The view that the setting `level_used` prefers changes, so the new level is
    the one that counts. Personal: leader only. Raises `KeyError` for an action that is not there.
    """
    row = model.find("actions", action)
    if not isinstance(row, Action):
        raise KeyError(action)
    found = (model.find("competences", name) for name in row.competence)
    asked = [one for one in found if isinstance(one, Competence)]
    return tuple(change for one in asked for change in _reached(model, row, one))


def _reached(model: Model, action: Action, competence: Competence) -> Iterator[Change]:
    """The changes in one competence; none where no target is set."""
    if competence.target is None:
        return
    for person in _trained(model, action, competence.id, competence.target):
        yield _at(model, person, competence.id, competence.target)


def _trained(model: Model, action: Action, competence: str, target: int) -> Sequence[str]:
    """Who reaches the target, nearest to it first."""
    levels = levels_used(model)
    people = [row.id for row in model.people if action.person in (None, row.id)]
    below = [one for one in people if _missing(levels, one, competence, target) > 0]
    below.sort(key=lambda one: (_missing(levels, one, competence, target), one))
    seats = action.seats if action.seats is not None else int(action.person is not None)
    return below[:seats]


def _missing(levels: Levels, person: str, competence: str, target: int) -> float:
    """Levels below target; beyond every other where the level is unknown."""
    level = levels.get((person, competence))
    return float("inf") if level is None else target - level


def _at(model: Model, person: str, competence: str, target: int) -> Change:
    """The change that puts the person at target."""
    view = model.options.level_used
    if model.find("levels", (person, competence)) is not None:
        return Set("levels", (person, competence), view, target)
    own, leader = (target, None) if view == "own" else (None, target)
    return Add("levels", Level(person=person, competence=competence, own=own, leader=leader))
