"""What a person sees who rates own competences: the purpose first, then each competence.

And everything stored about the person, private interests included, to read and as a file: only the
person's own page shows this.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date

from lib.exchange.framework import anchors, level_scale
from lib.model.competences import Competence
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.names import counted_order, row_name
from lib.screens.parts import Col, Table, table
from lib.screens.rating.answers import answer_of, level_of
from lib.screens.records.privacy import Point, personal_json
from lib.screens.records.privacy import points as privacy_points
from lib.store.values import Answer, Aside, Commit
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


def points(model: Model, today: date, reader: Reader) -> tuple[Point, tuple[Point, ...]]:
    """The six points on privacy: what the answers are for, which comes first, and the others."""
    listed = privacy_points(model, reader)
    purpose = next(point for point in listed if point.id == _PURPOSE)
    return purpose, tuple(point for point in listed if point is not purpose)


def items(model: Model, person: str, aside: Aside, reader: Reader) -> tuple[Item, ...]:
    """Each competence with the person's answer; nothing of anybody else is in it."""
    competences = sorted(model.competences, key=lambda it: counted_order(it.id))
    return tuple(_item(model, person, each, aside, reader) for each in competences)


def finding(person: str, shown: Sequence[Item]) -> Words:
    """Who the person is here, and how much is left to answer."""
    if not shown:
        return words("You are {code} here; there are no competences to rate yet.", code=person)
    left = len(shown) - _answered(shown)
    if not left:
        return words("You are {code} here; you have answered for every competence.", code=person)
    return counted(
        "You are {code} here; one competence is left to answer.",
        "You are {code} here; {n} competences are left to answer.",
        left,
        code=person,
    )


def progress(shown: Sequence[Item]) -> tuple[float, Words]:
    """The share (0 to 1) of the competences, of which there are some, that are answered."""
    done, total = _answered(shown), len(shown)
    return done / total, words("{n} of {total} competences answered", n=done, total=total)


def _answered(shown: Sequence[Item]) -> int:
    return sum(item.answer.own is not None for item in shown)


def unsaved(shown: Sequence[Item]) -> Words | None:
    """How many answers are not saved yet; None where all are."""
    left = sum(item.unsaved for item in shown)
    if not left:
        return None
    return counted("One answer is not saved yet.", "{n} answers are not saved yet.", left)


def may_confirm(model: Model, person: str) -> bool:
    """Whether the person has saved a level that can be confirmed."""
    return any(row.own is not None for row in model.levels if row.person == person)


def how(reader: Reader) -> tuple[str, ...]:
    """How it works, and who sees what."""
    return (
        reader.text(
            "Choose the level that fits how you work today. You may leave any competence out."
        ),
        reader.text(
            "Your levels are seen, once you save, by those who may open the leader's view of the "
            "library. Your wishes are private: Samspil shows each to you alone unless you share it."
        ),
        reader.text(
            "Answers are kept as you give them, also when you close the page; nothing is passed "
            "on before you save."
        ),
        reader.text(
            "What you have saved or shared and then change or take back stays in the history of "
            "the library, until everything about you is removed below."
        ),
    )


def _item(model: Model, person: str, competence: Competence, aside: Aside, reader: Reader) -> Item:
    row = level_of(model, person, competence.id)
    return Item(
        id=competence.id,
        name=reader.say(row_name(competence)),
        description=reader.say(Name(competence.description or "", competence.description_en)),
        steps=_steps(competence, reader),
        answer=answer_of(model, person, competence.id, aside),
        unsaved=competence.id in aside.draft,
        confirmed=_confirmed(row.confirmed_on if row and row.own is not None else None, reader),
    )


def _confirmed(day: date | None, reader: Reader) -> str:
    return "" if day is None else reader.say(words("Confirmed on {day}.", day=day))


def _steps(competence: Competence, reader: Reader) -> tuple[Step, ...]:
    """The levels with what marks them: in this competence where that is told, else in general."""
    ready = competence.pack in ("core", "extra")  # an own one may go by the id of a ready one
    seen = {it.level: it.text for it in anchors() if ready and it.competence == competence.id}
    return tuple(
        Step(
            step.level,
            reader.say(words("{level} – {name}", level=step.level, name=step.name)),
            reader.say(seen.get(step.level, step.description)),
        )
        for step in level_scale()
    )


# -- everything stored about the person ------------------------------------------------------------


def private(model: Model, aside: Aside, reader: Reader) -> Table:
    """The interests that nobody else sees; the page calls them wishes."""
    columns = (
        Col(N_("Competence"), lambda wish: reader.say(model.called("competences", wish[0]))),
        Col(N_("Wish"), lambda wish: reader.text(INTERESTS[wish[1]])),
    )
    wishes = sorted(aside.interests.items(), key=lambda wish: counted_order(wish[0]))
    return table(N_("Wishes that only you see"), columns, wishes, reader)


def own_json(model: Model, history: Iterable[Commit], code: str, aside: Aside) -> bytes:
    """What the library holds with its history, private interests, and what is not saved yet.

    UTF-8 JSON.
    """
    content = json.loads(personal_json(model, history, code))
    content["private_interests"] = dict(aside.interests)
    content["not_saved_yet"] = {name: asdict(answer) for name, answer in aside.draft.items()}
    return json.dumps(content, ensure_ascii=False, indent=2).encode()
