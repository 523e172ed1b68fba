"""What a library still needs, for which page, and where it is filled in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.analysis.standing import find_unknowns
from lib.model.model import Model
from lib.model.tables import TABLES
from lib.reader import Reader
from lib.screens.steps import Step, step_of
from lib.words import Words, counted, words

FIRST_STEPS = ("goals", "departments", "partnerships")
"""What a library is made of, in the order to fill it in."""


@dataclass(frozen=True, slots=True)
class FirstStep:
    """One of the first steps: its table, its title, what is there, and whether that will do."""

    table: str
    title: str
    there: str
    done: bool


def first_steps(model: Model, reader: Reader) -> tuple[FirstStep, ...]:
    """The first steps, in their order."""
    return tuple(_step(model, table, reader) for table in FIRST_STEPS)


def missing(model: Model, reader: Reader) -> tuple[Step, ...]:
    """What is missing, for which page, and where it is filled in."""
    return tuple(step_of(unknown, reader) for unknown in find_unknowns(model))


def shows_something(model: Model) -> bool:
    """Whether there is a picture: of one goal that counts, and of one that gives it something."""
    weighed = {goal.id for goal in model.goals if goal.weight}
    return any(row.points is not None and row.goal in weighed for row in model.contributions)


def finding(steps: Sequence[FirstStep], missing: Sequence[Step], *, shown: bool) -> Words:
    """The guide's one sentence; `missing` are things to fill in, `shown`: there is a picture."""
    left = [step for step in steps if not step.done]
    if left:
        return counted(
            "One step is left before there is a first picture.",
            "{n} steps are left before there is a first picture.",
            len(left),
        )
    if missing and not shown:
        return words(
            "The names are in; before anything can be told of them, this comes next: {step}",
            step=missing[0].text,
        )
    if missing:
        return counted(
            "Your first results are in; one thing is still to be filled in.",
            "Your first results are in; {n} things are still to be filled in.",
            len(missing),
        )
    return words("Everything is filled in.")


def _step(model: Model, table: str, reader: Reader) -> FirstStep:
    n = len(model.table(table))
    there = counted("one filled in", "{n} filled in", n)
    return FirstStep(table, reader.text(TABLES[table].label), reader.say(there), n > 0)
