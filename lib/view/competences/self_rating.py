"""What a person sees who rates own competences: the purpose first, then each competence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lib.exchange.framework import anchors, level_scale
from lib.model.competences import Competence
from lib.model.model import Model
from lib.store.links import Answer, Aside
from lib.text.language import Language
from lib.view.competences.self_rating_answers import answer_of, level_of
from lib.view.names import counted_order, row_name
from lib.view.records.privacy import Point, privacy_view
from lib.words import N_, Name, Words, counted, words

INTERESTS = (N_("0 – no wish"), N_("1 – a little"), N_("2 – clearly"), N_("3 – very much"))
"""What each interest stands for, from 0."""

_PURPOSE = "privacy_purpose"


@dataclass(frozen=True, slots=True)
class Step:
    """One level to choose, and what somebody does who is there."""

    level: int
    label: str
    behaviour: str


@dataclass(frozen=True, slots=True)
class Item:
    """One competence to rate. `id` is its own; `unsaved` where the answer is not saved yet."""

    id: str
    name: str
    description: str
    steps: tuple[Step, ...]
    answer: Answer
    unsaved: bool
    confirmed: str


@dataclass(frozen=True, slots=True)
class SelfRatingView:
    """The whole page. `purpose` is one of the six points and comes first, `points` the others."""

    finding: str
    progress: str
    answered: float
    purpose: Point
    points: tuple[Point, ...]
    how: tuple[str, ...]
    items: tuple[Item, ...]
    unsaved: str
    may_confirm: bool


def self_rating_view(
    model: Model, person: str, aside: Aside, today: date, language: Language
) -> SelfRatingView:
    """The page of one person; nothing of anybody else is in it."""
    points = privacy_view(model, (), today, language).points
    competences = sorted(model.competences, key=lambda it: counted_order(it.id))
    items = tuple(_item(model, person, each, aside, language) for each in competences)
    answered = sum(item.answer.own is not None for item in items)
    unsaved = sum(item.unsaved for item in items)
    return SelfRatingView(
        finding=language.say(_finding(person, len(items), answered)),
        progress=language.say(
            words("{n} of {total} competences answered", n=answered, total=len(items))
        ),
        answered=answered / len(items) if items else 0.0,
        purpose=next(point for point in points if point.id == _PURPOSE),
        points=tuple(point for point in points if point.id != _PURPOSE),
        how=_how(language),
        items=items,
        unsaved=language.say(_unsaved(unsaved)) if unsaved else "",
        may_confirm=any(row.own is not None for row in model.levels if row.person == person),
    )


def _finding(person: str, total: int, answered: int) -> Words:
    if not total:
        return words("You are {code} here; there are no competences to rate yet.", code=person)
    left = total - answered
    if not left:
        return words("You are {code} here; you have answered for every competence.", code=person)
    return counted(
        "You are {code} here; one competence is left to answer.",
        "You are {code} here; {n} competences are left to answer.",
        left,
        code=person,
    )


def _unsaved(unsaved: int) -> Words:
    return counted("One answer is not saved yet.", "{n} answers are not saved yet.", unsaved)


def _how(language: Language) -> tuple[str, ...]:
    return (
        language.text(
            "Choose the level that fits how you work today. You may leave any competence out."
        ),
        language.text(
            "Your levels are seen, once you save, by those who may open the leader's view of the "
            "library. Your wishes are private: Samspil shows each to you alone unless you share it."
        ),
        language.text(
            "Answers are kept as you give them, also when you close the page; nothing is passed "
            "on before you save."
        ),
        language.text(
            "What you have saved or shared and then change or take back stays in the history of "
            "the library, until everything about you is removed below."
        ),
    )


def _item(
    model: Model, person: str, competence: Competence, aside: Aside, language: Language
) -> Item:
    row = level_of(model, person, competence.id)
    return Item(
        id=competence.id,
        name=language.say(row_name(competence)),
        description=language.say(Name(competence.description or "", competence.description_en)),
        steps=_steps(competence, language),
        answer=answer_of(model, person, competence.id, aside),
        unsaved=competence.id in aside.draft,
        confirmed=_confirmed(row.confirmed_on if row and row.own is not None else None, language),
    )


def _confirmed(day: date | None, language: Language) -> str:
    return "" if day is None else language.say(words("Confirmed on {day}.", day=day))


def _steps(competence: Competence, language: Language) -> tuple[Step, ...]:
    """The levels with what marks them: in this competence where that is told, else in general."""
    ready = competence.pack in ("core", "extra")  # an own one may go by the id of a ready one
    seen = {it.level: it.text for it in anchors() if ready and it.competence == competence.id}
    return tuple(
        Step(
            step.level,
            language.say(words("{level} – {name}", level=step.level, name=step.name)),
            language.say(seen.get(step.level, step.description)),
        )
        for step in level_scale()
    )
