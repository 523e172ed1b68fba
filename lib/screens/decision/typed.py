"""What a group types about its decision: kept as plain data, checked, and made into a note."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from lib.model.changes import Change
from lib.model.model import Model
from lib.model.scenario import Scenario, outstanding, rebase
from lib.reader import Reader, names_somebody
from lib.screens.decision.ground import Compared, Decision, NextStep
from lib.screens.what_if.sides import Side, Sides
from lib.words import Words, words

TODAY = ""
"""What is chosen where it is the library as it stands."""


BY_HAND, DRAFT = "by-hand", "draft"
"""Columns that are nobody's scenario: partnerships put together by hand, and a draft."""


@dataclass(frozen=True, slots=True)
class TypedStep:
    """A row of the next steps as typed; `by` None where no date is given."""

    what: str = ""
    who: str = ""
    by: date | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return not (self.what.strip() or self.who.strip() or self.by)


@dataclass(frozen=True, slots=True)
class TypedDecision:
    """All that is typed about a decision.

    `title` None: nobody has typed one yet. `chosen`: the id of a what-if, `TODAY`, or None where
    nobody has chosen. `why_not`: reasons by what-if; `reasons`: by partnership.
    """

    title: str | None = None
    question: str = ""
    decided_by: str = ""
    made_on: date | None = None
    chosen: str | None = None
    why: str = ""
    why_not: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    steps: tuple[TypedStep, ...] = ()
    follow_up: str = ""

    @property
    def plain(self) -> dict[str, Any]:
        """The same as plain data, for `typed_of`."""
        return {
            "title": self.title,
            "question": self.question,
            "decided_by": self.decided_by,
            "made_on": _plain_day(self.made_on),
            "chosen": self.chosen,
            "why": self.why,
            "why_not": dict(self.why_not),
            "reasons": dict(self.reasons),
            "steps": [[row.what, row.who, _plain_day(row.by)] for row in self.steps],
            "follow_up": self.follow_up,
        }

    def names_any_of(self, codes: Sequence[str]) -> bool:
        """Whether one of the codes of staff is typed; one of digits alone is taken for a number."""
        letters = [code for code in codes if not code.isdigit()]
        return any(names_somebody(text, letters) for text in self._texts())

    def _texts(self) -> Iterator[str]:
        yield from (self.title or "", self.question, self.decided_by, self.why, self.follow_up)
        yield from (*self.why_not.values(), *self.reasons.values())
        for row in self.steps:
            yield from (row.what, row.who)


def typed_of(plain: Mapping[str, Any]) -> TypedDecision:
    """What `TypedDecision.plain` wrote down; an empty one where nothing is."""
    if not plain:
        return TypedDecision()
    steps = tuple(TypedStep(what, who, _day(by)) for what, who, by in plain["steps"])
    return TypedDecision(**{**plain, "made_on": _day(plain["made_on"]), "steps": steps})


def advice(typed: TypedDecision, made_on: date, usual: str) -> tuple[Words, ...]:
    """What is still to be mended in what is typed, and how; `usual`: the title until one is."""
    return tuple(_advice(typed, made_on, usual))


def decision_of(
    typed: TypedDecision,
    sides: Sides,
    changes: Mapping[str, tuple[Change, ...]],
    notes: Mapping[str, str],
    *,
    title: str,
    made_on: date,
    told: bool,
    revision: int,
    decided: bool = False,
    ways: Mapping[str, float | None] | None = None,
) -> Decision:
    """The decision between the columns of `sides`; `changes` and `notes` by what-if.

    Of the changes those count that are not so already and still fit. Steps without a word of what
    is to be done are left out, and nothing else.
    """
    ids = [side.id for side in sides.others]
    return Decision(
        title=title,
        question=typed.question,
        made_on=made_on,
        model=sides.today.model,
        today=sides.today.outcome,
        compared=tuple(_compared(typed, sides, changes, notes)),
        chosen=ids.index(typed.chosen) if typed.chosen in ids else None,
        decided_by=typed.decided_by.strip(),
        reason=typed.why,
        reasons=typed.reasons,
        steps=tuple(NextStep(row.what, row.who, row.by) for row in typed.steps if row.what.strip()),
        follow_up=typed.follow_up,
        told=told,
        revision=revision,
        decided=decided and bool(typed.decided_by.strip()),
        ways=ways or {},
    )


def usual_title(typed: TypedDecision, sides: Sides, spoken: Reader) -> str:
    """What the note is called until somebody types a title."""
    name = next((it.name for it in sides.others if it.id == typed.chosen), None)
    if name is None or typed.chosen in (BY_HAND, DRAFT):
        return spoken.text("Decision on partnerships")
    return spoken.say(words("Decision on “{name}”", name=name))


def distinct(names: Sequence[str]) -> tuple[str, ...]:
    """The names, those that stand twice with a number after them."""
    found: list[str] = []
    for name in names:
        n, unique = 1, name
        while unique in found:
            n += 1
            unique = f"{name} ({n})"
        found.append(unique)
    return tuple(found)


def _advice(typed: TypedDecision, made_on: date, usual: str) -> Iterator[Words]:
    if typed.title is not None and not typed.title.strip():
        yield words("The note has no title. Type one; until then it is “{title}”.", title=usual)
    for n, row in enumerate(typed.steps, start=1):
        if row.is_empty:
            continue
        if not row.what.strip():
            yield words("Step {n} does not say what is to be done. Type it, or remove it.", n=n)
        if row.by is not None and row.by < made_on:
            yield words(
                "Step {n} is to be done before the day of the decision. Change one of the dates.",
                n=n,
            )


def _compared(
    typed: TypedDecision,
    sides: Sides,
    changes: Mapping[str, tuple[Change, ...]],
    notes: Mapping[str, str],
) -> Iterator[Compared]:
    """Each what-if as the decision tells of it."""
    names = distinct([side.name for side in sides.others])
    for name, side in zip(names, sides.others, strict=True):
        fitting = _fitting(changes[side.id], sides.today.model)
        note, reason = notes.get(side.id, ""), _reason(typed, side)
        unnamed = side.id in (BY_HAND, DRAFT)
        yield Compared(name, note, fitting, side.model, side.outcome, reason, unnamed)


def _fitting(changes: Sequence[Change], base: Model) -> tuple[Change, ...]:
    return rebase(Scenario(changes=outstanding(changes, base)), base).changes


def _reason(typed: TypedDecision, side: Side) -> str:
    return typed.why if side.id == typed.chosen else typed.why_not.get(side.id, "")


def _plain_day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(plain: str | None) -> date | None:
    return None if plain is None else date.fromisoformat(plain)
