"""A person's own answers: what holds today, and the changes that save them.

Only the person's own view, shared interest and day of confirming are ever touched. The leader's
view stays as it is, and private interests never come near the model.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import cast

from lib.model.changes import Add, Change, Remove, Set
from lib.model.fields import Cell
from lib.model.model import Model
from lib.model.people import Level
from lib.store.values import Answer, Aside

LEVELS = "levels"


def saved_answer(model: Model, person: str, competence: str, aside: Aside) -> Answer:
    """The answer as it was saved last: from the model, the private interest from aside."""
    row = level_of(model, person, competence)
    own = row.own if row else None
    if row and row.interest is not None:
        return Answer(own, row.interest, shared=True)
    return Answer(own, aside.interests.get(competence))


def answer_of(model: Model, person: str, competence: str, aside: Aside) -> Answer:
    """The answer as the person sees it: what is not saved yet goes before what is."""
    drafted = aside.draft.get(competence)
    return saved_answer(model, person, competence, aside) if drafted is None else drafted


def with_answer(model: Model, person: str, competence: str, answer: Answer, aside: Aside) -> Aside:
    """What is kept aside once the person has given this answer; as saved, it is no draft."""
    draft = {name: it for name, it in aside.draft.items() if name != competence}
    if answer != saved_answer(model, person, competence, aside):
        draft[competence] = answer
    return Aside(aside.interests, draft)


def saving(aside: Aside, model: Model, person: str, today: date) -> tuple[Change, ...]:
    """The changes that save every drafted answer; one whose competence is gone is left out."""
    return tuple(
        change
        for competence, answer in aside.draft.items()
        if model.find("competences", competence) is not None
        for change in _level_changes(model, (person, competence), answer, today)
    )


def settled(saved: Aside, now: Aside) -> Aside:
    """What is kept aside once the drafted answers in `saved` are saved, `now` being kept by then.

    Private interests are what they say; an answer that was given anew meanwhile stays a draft.
    """
    interests = {name: it for name, it in now.interests.items() if name not in saved.draft}
    for competence, answer in saved.draft.items():
        if answer.interest is not None and not answer.shared:
            interests[competence] = answer.interest
    later = {name: it for name, it in now.draft.items() if saved.draft.get(name) != it}
    return Aside(interests, later)


def confirming(model: Model, person: str, today: date) -> tuple[Change, ...]:
    """The changes that confirm all of the person's own levels today."""
    return tuple(
        Set(LEVELS, (person, row.competence), "confirmed_on", today)
        for row in model.levels
        if row.person == person and row.own is not None and row.confirmed_on != today
    )


def clearing(model: Model, person: str, today: date) -> tuple[Change, ...]:
    """The changes that take the person's own answers out; the leader's view stays."""
    rows = [row for row in model.levels if row.person == person]
    return tuple(
        change
        for row in rows
        for change in _level_changes(model, (person, row.competence), Answer(), today)
    )


def level_of(model: Model, person: str, competence: str) -> Level | None:
    """What the model holds of the person's level in the competence, or None."""
    return cast("Level | None", model.find(LEVELS, (person, competence)))


def _level_changes(
    model: Model, key: tuple[str, str], answer: Answer, today: date
) -> Iterator[Change]:
    person, competence = key
    shared = answer.interest if answer.shared else None
    told = answer.own is not None or shared is not None
    row = level_of(model, person, competence)
    if row is None:
        if told:
            yield Add(LEVELS, _level(key, answer.own, shared, today))
    elif (row.own, row.interest) != (answer.own, shared):
        if told or row.leader is not None:
            yield from _sets(row, answer.own, shared, today if told else None)
        else:
            yield Remove(LEVELS, key)


def _level(key: tuple[str, str], own: int | None, interest: int | None, today: date) -> Level:
    person, competence = key
    return Level(
        person=person, competence=competence, own=own, interest=interest, confirmed_on=today
    )


def _sets(
    row: Level, own: int | None, interest: int | None, confirmed: date | None
) -> Iterator[Change]:
    wanted: dict[str, Cell] = {"own": own, "interest": interest, "confirmed_on": confirmed}
    for name, value in wanted.items():
        if getattr(row, name) != value:
            yield Set(LEVELS, (row.person, row.competence), name, value)
