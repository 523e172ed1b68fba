"""What the three answers of the Overview are made of, and what each of them still lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lib.analysis.competences.levels import levels_known
from lib.analysis.standing import Standing
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.parts import Picture
from lib.words import N_, Words, listing, words


@dataclass(frozen=True, slots=True)
class Way:
    """A link: its label, the page it leads to, and what it names besides."""

    label: str
    page: str
    query: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the three answers: its question, a sentence, a picture where there is one, a way on.

    `note` says how sure the sentence is, where that has to be said.
    """

    question: str
    said: str
    picture: Picture | None
    way: Way
    note: str = ""


@dataclass(frozen=True, slots=True)
class Lack:
    """Something not filled in yet: what it is called (a text to translate), and where it goes."""

    what: str
    page: str
    query: Mapping[str, str] = field(default_factory=dict)


GOALS = Lack(N_("goals"), "guide")
WEIGHTS = Lack(N_("the weights of goals"), "weights")
TARGETS = Lack(N_("the targets of goals"), "goals")
PARTNERSHIPS = Lack(N_("partnerships"), "partnerships")
POINTS = Lack(N_("what partnerships contribute"), "partnerships", {"table": "contributions:grid"})
EFFORTS = Lack(N_("the hours of partnerships"), "partnerships", {"table": "efforts:grid"})
HOURS = Lack(N_("the hours of departments"), "departments")
DEPARTMENTS = Lack(N_("departments"), "departments")
LEADS = Lack(N_("who leads which partnership"), "partnerships", {"table": "partnerships"})
PEOPLE = Lack(N_("staff"), "people", {"table": "people"})
LEVELS = Lack(N_("what staff can do"), "people", {"table": "levels"})


def lacking_to_choose(model: Model, standing: Standing) -> tuple[Lack, ...]:
    """What is missing before it can be told what to choose; none: it can be told."""
    return tuple(_to_choose(model, standing))


def _to_choose(model: Model, standing: Standing) -> Iterator[Lack]:
    if not model.goals:
        yield GOALS
    elif standing.proposed.coverage is None:
        yield WEIGHTS
    elif not any(goal.target for goal in model.goals):
        yield TARGETS
    if not model.departments:
        yield DEPARTMENTS
    elif all(row.hours is None for row in model.departments):
        yield HOURS
    if not model.partnerships:
        yield PARTNERSHIPS
        return
    if model.goals and not standing.told_proposed:
        yield POINTS
    if all(row.hours is None for row in model.efforts):
        yield EFFORTS


def lacking_to_share(model: Model, standing: Standing) -> tuple[Lack, ...]:
    """What is missing before it can be told who should choose."""
    found = lacking_to_choose(model, standing)
    led = not model.partnerships or any(row.lead for row in model.partnerships)
    return found if led else (*found, LEADS)


def lacking_to_carry(model: Model, standing: Standing) -> tuple[Lack, ...]:
    """What is missing before it can be told whether staff can carry it."""
    found = lacking_to_choose(model, standing)
    if not model.people:
        return (*found, PEOPLE)
    return found if levels_known(model) else (*found, LEVELS)


def lacking_answer(question: str, lacks: Sequence[Lack], reader: Reader) -> Answer:
    """The answer that cannot be given yet: what it lacks, and the way to the first of it."""
    said = words("Still missing: {things}.", things=listing(words(it.what) for it in lacks))
    first = lacks[0]
    label = words("Fill in {thing}", thing=words(first.what))
    return _without_picture(question, said, Way(reader.say(label), first.page, first.query), reader)


def none_in_time(question: str, reader: Reader) -> Answer:
    """The answer that was not found as fast as this page asks for it."""
    said = words("No answer was found in the time that this page takes for it.")
    way = Way(reader.text(N_("Search on")), "approaches")
    return _without_picture(question, said, way, reader)


def _without_picture(question: str, said: Words, way: Way, reader: Reader) -> Answer:
    return Answer(reader.text(question), reader.say(said), None, way)
