"""The figures on top of the Overview page: where the library stands, in four numbers."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.standing import Standing
from lib.model.model import Model
from lib.text.language import Language
from lib.words import Amount, counted, words

HALF = 0.5
"""A goal attained less than this is counted as left behind."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with its label, what it is made of, and what it means.

    `change` says what it was before the what-if, and so which way it went; empty where it did not.
    """

    label: str
    value: str
    detail: str
    help: str
    change: str = ""


def figures(
    model: Model, standing: Standing, saved: Standing, language: Language, *, staff: bool = True
) -> tuple[Figure, ...]:
    """The figures of `model`, each with what it is in the library as `saved`.

    `staff` is whether those about all staff may be shown.
    """
    return (
        _coverage(model, standing, saved, language),
        _behind(model, standing, saved, language),
        _hours(standing, saved, language),
        _competences(standing, saved, language, staff=staff and bool(model.people)),
    )


def _coverage(model: Model, standing: Standing, saved: Standing, language: Language) -> Figure:
    now, before = standing.today.coverage, saved.today.coverage
    running = sum(1 for row in model.partnerships if row.status == "running")
    detail = words("{n} of {all} partnerships run", n=running, all=len(model.partnerships))
    return Figure(
        language.text("Strategy coverage today"),
        language.percent(now),
        language.say(detail),
        language.text("Weighted share of the goals' targets that running partnerships reach."),
        _percent_change(now, before, language),
    )


def _behind(model: Model, standing: Standing, saved: Standing, language: Language) -> Figure:
    now, before = _count_behind(standing), _count_behind(saved)
    return Figure(
        language.text("Goals under half"),
        language.number(now) if model.goals else "–",
        _least(model, standing, language),
        language.text(
            "Goals whose running partnerships reach less than half of the target. "
            "The table of goals below tells how far each one is."
        ),
        _turned(now, before, Amount(before), language),
    )


def _count_behind(standing: Standing) -> int:
    return sum(1 for goal in standing.today.goals if (goal.share or 0) < HALF)


def _least(model: Model, standing: Standing, language: Language) -> str:
    """The goal that is furthest behind, by name; the first of equals."""
    behind = [goal for goal in standing.today.goals if (goal.share or 0) < HALF]
    if not behind:
        return ""
    least = min(behind, key=lambda goal: goal.share or 0)
    return language.say(words("least: {goal}", goal=model.called("goals", least.goal)))


def _hours(standing: Standing, saved: Standing, language: Language) -> Figure:
    (asked, there), before = _used(standing), _used(saved)
    said = words("{asked} of {there}", asked=Amount(asked), there=Amount(there or 0, "hours"))
    return Figure(
        language.text("Hours in use"),
        language.percent(_share(asked, there)),
        language.say(words("hours unknown") if there is None else said),
        language.text("Hours a year that running partnerships take, of those departments have."),
        _percent_change(_share(asked, there), _share(*before), language),
    )


def _used(standing: Standing) -> tuple[float, float | None]:
    """Hours asked, and hours there; None where no department tells."""
    known = [load.available for load in standing.loads_today if load.available is not None]
    return sum(load.asked for load in standing.loads_today), sum(known) if known else None


def _share(asked: float, there: float | None) -> float | None:
    return asked / there if there else None


def _competences(standing: Standing, saved: Standing, language: Language, *, staff: bool) -> Figure:
    share = standing.gaps.redundancy_coverage if staff else None
    short = sum(1 for held in standing.gaps.competences if held.shortfall)
    detail = counted("one competence short", "{n} competences short", short)
    return Figure(
        language.text("Competences covered"),
        language.percent(share),
        "" if share is None else language.say(detail),
        language.text("Weighted share of the people needed at target level that are there."),
        _percent_change(share, saved.gaps.redundancy_coverage, language),
    )


# -- what a what-if changed ----------------------------------------------------------------------


def _percent_change(now: float | None, before: float | None, language: Language) -> str:
    if now is None or before is None or language.percent(now) == language.percent(before):
        return ""
    return _turned(now, before, Amount(100 * before, "%"), language)


def _turned(now: float, before: float, shown: Amount, language: Language) -> str:
    """Which way a figure went, and from where; empty where it stayed."""
    if now == before:
        return ""
    if now < before:
        return language.say(words("down from {before}", before=shown))
    return language.say(words("up from {before}", before=shown))
