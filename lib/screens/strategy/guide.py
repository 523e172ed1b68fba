"""Get started: five steps to a first result, and what a library still needs, for which page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lib.analysis.standing import find_unknowns
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.steps import Step, step_of
from lib.words import N_, Words, counted, words

FIRST: Mapping[str, tuple[str, ...]] = {
    "goals": ("name", "weight", "target", "description"),
    "departments": ("name", "hours", "headcount"),
    "partnerships": ("title", "partner", "lead", "status"),
}
"""The columns that are enough to begin with."""
HINTS: Mapping[str, str] = {
    "goals": N_(
        "Of the weights only the proportions matter. The target is the contribution points at "
        "which the goal is met. Both can wait."
    ),
    "departments": N_("Hours a year that the department can give to partnerships."),
    "partnerships": N_(
        "A partner or department that is not here yet can be created from what you insert."
    ),
}
"""What to know before the table of a step is filled in; a grid says so itself."""
_TITLES = {
    "goals": N_("Goals"),
    "departments": N_("Departments"),
    "partnerships": N_("Partnerships"),
    "contributions:grid": N_("Contributions"),
    "efforts:grid": N_("Hours"),
}


@dataclass(frozen=True, slots=True)
class FirstStep:
    """One of the first steps: its sheet, its title, and whether what is there will do."""

    sheet: str
    title: str
    done: bool


def first_steps(model: Model, reader: Reader) -> tuple[FirstStep, ...]:
    """The five first steps, in the order to take them."""
    return tuple(_step(model, sheet, reader) for sheet in _TITLES)


def next_step(steps: Sequence[FirstStep]) -> FirstStep:
    """The first step that is not done; the first of all where every one is."""
    return next((step for step in steps if not step.done), steps[0])


def missing(model: Model, reader: Reader) -> tuple[Step, ...]:
    """What is missing, for which page, and where it is filled in."""
    return tuple(step_of(unknown, reader) for unknown in find_unknowns(model))


def shows_something(model: Model) -> bool:
    """Whether there is a result: of one goal that counts, and of one that gives it something."""
    weighed = {goal.id for goal in model.goals if goal.weight}
    return any(row.points is not None and row.goal in weighed for row in model.contributions)


def finding(steps: Sequence[FirstStep], missing: Sequence[Step], *, shown: bool) -> Words:
    """The guide's one sentence; `missing` are things to fill in, `shown`: there is a result."""
    done = sum(step.done for step in steps)
    if not done:
        return words("Five steps to your first result. Begin with the goals.")
    if done < len(steps):
        come = words(
            "{n} of {of} steps are done. Next: {step}.",
            n=done,
            of=len(steps),
            step=next_step(steps).title.lower(),
        )
        return words("You have a first result. {come}", come=come) if shown else come
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


def _step(model: Model, sheet: str, reader: Reader) -> FirstStep:
    n = _filled(model, sheet)
    most = len(model.partnerships) if sheet.endswith(":grid") else 1
    return FirstStep(sheet, reader.text(_TITLES[sheet]), 0 < most <= n)


def _filled(model: Model, sheet: str) -> int:
    """How many rows there are; of a grid, how many partnerships have something in it."""
    match sheet:
        case "contributions:grid":
            return len({it.partnership for it in model.contributions if it.points is not None})
        case "efforts:grid":
            return len({it.partnership for it in model.efforts if it.hours is not None})
    return len(model.table(sheet))
