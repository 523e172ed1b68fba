"""What a library still needs, for which page, and where it is filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lib.analysis.unknowns import Unknown, find_unknowns
from lib.model.model import Model
from lib.model.tables import TABLES
from lib.text.language import Language
from lib.words import N_, Label, Value, Words, counted, words

FIRST_STEPS = ("goals", "departments", "partnerships")
"""What a library is made of, in the order to fill it in."""

NEEDED_BY: Mapping[tuple[str, str], str] = {
    ("goals", "weight"): N_("Alignment"),
    ("goals", "target"): N_("Overview"),
    ("contributions", "points"): N_("Alignment"),
    ("efforts", "hours"): N_("Overview"),
    ("departments", "hours"): N_("Overview"),
}
"""Which page waits for an unknown; what is not named here waits for later choices."""


@dataclass(frozen=True, slots=True)
class FirstStep:
    """One of the first steps: its table, its title, what is there, and whether that will do."""

    table: str
    title: str
    there: str
    done: bool


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing that is missing, in words, and the link to where it is filled in."""

    text: str
    page: str
    query: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GuideView:
    """The guide: one sentence, the first steps, and the list of what is missing."""

    finding: str
    steps: tuple[FirstStep, ...]
    missing: tuple[Missing, ...]


def guide_view(model: Model, language: Language) -> GuideView:
    """The guide for a library."""
    steps = tuple(_step(model, table, language) for table in FIRST_STEPS)
    missing = tuple(missing_of(unknown, language) for unknown in find_unknowns(model))
    return GuideView(language.say(_finding(steps, len(missing))), steps, missing)


def missing_of(unknown: Unknown, language: Language) -> Missing:
    """What is unknown, in words, with the way to where it is filled in."""
    page, query = _where(unknown)
    return Missing(language.say(_said(unknown)), page, query)


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


def _said(unknown: Unknown) -> Words:
    if unknown.table == "settings":
        return words("The budget is unknown: money is then no limit.")
    what = Label(TABLES[unknown.table].field[unknown.field].label)
    table = "partnerships" if unknown.table == "efforts" else unknown.table
    needed = NEEDED_BY.get((unknown.table, unknown.field))
    values: dict[str, Value] = {
        "what": what,
        "of": unknown.of,
        "table": Label(TABLES[table].label),
    }
    n = len(unknown.keys)
    if needed is None:
        values["table"] = words(TABLES[table].label)
        return words("{table}: {what} unknown for {n} of {of}.", n=n, **values)
    return words(
        "{page} needs {what} for {n} of {of} ({table}).", page=words(needed), n=n, **values
    )


def _where(unknown: Unknown) -> tuple[str, dict[str, str]]:
    if unknown.table in ("efforts", "contributions", "partnerships"):
        first = unknown.keys[0]
        return "partnership", {"partnership": first if isinstance(first, str) else first[0]}
    return unknown.table, {}
