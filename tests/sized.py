"""A model of a given size, as a library of that size would have it: for speed and for limits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from lib.model.competences import ACTIONS, ROLES, Action, Competence, Measure, Need, Profile
from lib.model.goals import APPROACHES, MEASURES, SIDES, Department, Goal, Priority, Statement
from lib.model.model import Model
from lib.model.partnerships import (
    PARTNER_TYPES,
    STATUSES,
    Contribution,
    Effort,
    Partner,
    Partnership,
    Preference,
    Rule,
)
from lib.model.people import MANDATES, Contact, Level, Person
from lib.model.settings import Setting
from lib.model.tables import Row

UNKNOWN = 0.05
"""The share of contributions that nobody has judged."""


def sized_model(
    partnerships: int = 200,
    goals: int = 12,
    departments: int = 15,
    people: int = 300,
    competences: int = 13,
    seed: int = 1,
) -> Model:
    """A library of this size, the same for the same seed.

    Every partnership has a contribution to every goal (5 % unknown, a fifth with a range), one to
    three efforts, a partner and a lead; everybody has a level in every competence.
    """
    names = _Names(
        goals=_codes("S", goals),
        departments=_codes("D", departments),
        partners=_codes("O", max(1, partnerships * 4 // 5)),
        partnerships=_codes("P", partnerships),
        competences=_codes("K", competences),
        people=_codes("M", people),
    )
    rng = Random(seed)
    parts = (_strategy, _partners, _partnerships, _rules, _competences, _people, _frame)
    return Model.of(row for part in parts for row in part(names, rng))


@dataclass(frozen=True, slots=True)
class _Names:
    """The ids of every table that has its own."""

    goals: tuple[str, ...]
    departments: tuple[str, ...]
    partners: tuple[str, ...]
    partnerships: tuple[str, ...]
    competences: tuple[str, ...]
    people: tuple[str, ...]


def _codes(letter: str, count: int) -> tuple[str, ...]:
    return tuple(f"{letter}{number:03d}" for number in range(1, count + 1))


def _strategy(names: _Names, rng: Random) -> Iterator[Row]:
    for code in names.goals:
        weight, target = rng.randint(5, 20), rng.randint(6, 20)
        yield Goal(id=code, name=f"Mål {code}", weight=float(weight), target=float(target))
    for code in names.departments:
        hours, staff = rng.randint(4, 20) * 100, rng.randint(5, 40)
        yield Department(id=code, name=f"Afdeling {code}", hours=float(hours), headcount=staff)
    for department in names.departments[::2]:
        for goal in names.goals:
            yield Priority(department=department, goal=goal, weight=float(rng.randint(0, 20)))


def _partners(names: _Names, rng: Random) -> Iterator[Row]:
    for code in names.partners:
        kind, local = rng.choice(tuple(PARTNER_TYPES)), rng.random() < 0.7
        yield Partner(id=code, name=f"Forening {code}", type=kind, local=local)


def _partnerships(names: _Names, rng: Random) -> Iterator[Row]:
    for code in names.partnerships:
        yield Partnership(
            id=code,
            title=f"Partnerskab {code}",
            description="Åbne læsekredse og værksteder for børn og unge.",
            partner=rng.choice(names.partners),
            lead=rng.choice(names.departments),
            status=rng.choice(tuple(STATUSES)),
            cost=float(rng.randint(0, 60) * 1_000),
            novelty=rng.randint(1, 5),
            risk=rng.randint(1, 5),
            phase=rng.randint(1, 12),
        )
        for department in rng.sample(names.departments, min(rng.randint(1, 3), _size(names))):
            hours = float(rng.randint(2, 30) * 10)
            yield Effort(partnership=code, department=department, hours=hours)
        for goal in names.goals:
            yield _contribution(code, goal, rng)


def _size(names: _Names) -> int:
    return len(names.departments)


def _contribution(partnership: str, goal: str, rng: Random) -> Contribution:
    points = None if rng.random() < UNKNOWN else float(rng.choice((0, 0, 0, 1, 1, 2, 3)))
    if points is None or rng.random() < 0.8:
        return Contribution(partnership=partnership, goal=goal, points=points)
    low, high = max(0.0, points - 1), min(3.0, points + 0.5)
    return Contribution(partnership=partnership, goal=goal, points=points, low=low, high=high)


def _rules(names: _Names, rng: Random) -> Iterator[Row]:
    if len(names.partnerships) < 4:
        return
    some = rng.sample(names.partnerships, 4)
    yield Rule(id="R1", kind="requires", partnerships=tuple(some[:2]))
    yield Rule(id="R2", kind="excludes", partnerships=tuple(some[2:]))
    yield Rule(id="R3", kind="at_most", partnerships=tuple(some), limit=2)
    yield Preference(rather=some[0], than=some[1])


def _competences(names: _Names, rng: Random) -> Iterator[Row]:
    for code in names.competences:
        needed, weight = rng.randint(2, 8), float(rng.randint(1, 5))
        yield Competence(
            id=code, name=f"Kompetence {code}", pack="core", weight=weight, needed=needed, target=3
        )
        for role in ROLES:
            must = rng.random() < 0.3
            yield Profile(role=role, competence=code, level=rng.randint(1, 5), must=must)
    for partnership in names.partnerships[::10]:
        for competence in names.competences[:1]:
            yield Need(partnership=partnership, competence=competence, level=rng.randint(2, 4))


def _people(names: _Names, rng: Random) -> Iterator[Row]:
    for code in names.people:
        yield Person(
            id=code,
            department=rng.choice(names.departments),
            post="Bibliotekar",
            hours=float(rng.randint(0, 30) * 10),
            mandate=rng.choice(tuple(MANDATES)),
            leaves_on=date(2027, rng.randint(1, 12), 28) if rng.random() < 0.05 else None,
            may_lead=rng.random() < 0.4,
        )
        yield from (_level(code, competence, rng) for competence in names.competences)
        for partner in rng.sample(names.partners, min(2, len(names.partners))):
            yield Contact(person=code, partner=partner, strength=rng.randint(1, 3))


def _level(person: str, competence: str, rng: Random) -> Level:
    own = rng.randint(0, 5)
    leader = None if rng.random() < 0.1 else min(5, max(0, own + rng.randint(-1, 1)))
    interest, confirmed_on = rng.randint(0, 3), date(2026, rng.randint(1, 9), 1)
    return Level(
        person=person,
        competence=competence,
        own=own,
        leader=leader,
        interest=interest,
        confirmed_on=confirmed_on,
    )


def _frame(names: _Names, rng: Random) -> Iterator[Row]:
    for number, measure in enumerate(MEASURES):
        approach, side = rng.choice(tuple(APPROACHES)), rng.choice(tuple(SIDES))
        yield Statement(id=f"U{number}", approach=approach, side=side, measure=measure)
    for number, kind in enumerate(ACTIONS):
        competence, cost = names.competences[:2], float(rng.randint(5, 50) * 1_000)
        yield Action(
            id=f"A{number}", kind=kind, competence=competence, seats=2, cost=cost, months=6.0
        )
    yield Measure(id="T1", name="Alle kan følge med.", competence=names.competences[0])
    budget = len(names.partnerships) * 12_000
    yield Setting(name="library", value="Storby Bibliotek")
    yield Setting(name="budget", value=str(budget))
