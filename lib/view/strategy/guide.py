"""What a library still needs, for which page, and where it is filled in."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.unknowns import find_unknowns
from lib.model.model import Model
from lib.model.tables import TABLES
from lib.text.language import Language
from lib.view.steps import Step, step_of
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


@dataclass(frozen=True, slots=True)
class GuideView:
    """The guide: one sentence, the first steps, and the list of what is missing."""

    finding: str
    steps: tuple[FirstStep, ...]
    missing: tuple[Step, ...]


def guide_view(model: Model, language: Language) -> GuideView:
    """The guide for a library."""
    steps = tuple(_step(model, table, language) for table in FIRST_STEPS)
    missing = tuple(step_of(unknown, language) for unknown in find_unknowns(model))
    return GuideView(language.say(_finding(steps, len(missing))), steps, missing)


def _step(model: Model, table: str, language: Language) -> FirstStep:
    n = len(model.table(table))
    there = counted("one filled in", "{n} filled in", n)
    return FirstStep(table, language.text(TABLES[table].label), language.say(there), n > 0)


def _finding(steps: tuple[FirstStep, ...], missing: int) -> Words:
    left = [step for step in steps if not step.done]
    if left:
        return counted(
            "One step is left before there is a first picture.",
            "{n} steps are left before there is a first picture.",
            len(left),
        )
    if missing:
        return counted(
            "The first picture is there; one thing would make it surer.",
            "The first picture is there; {n} things would make it surer.",
            missing,
        )
    return words("Everything is filled in.")
