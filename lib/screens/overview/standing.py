"""The figures on top of the Overview page: where the library stands, in four numbers."""

from __future__ import annotations

from dataclasses import dataclass

from lib.analysis.competences.levels import levels_known
from lib.analysis.ground.tolerances import SAME
from lib.analysis.standing import Standing
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.names import some
from lib.words import Amount, words

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
    model: Model, standing: Standing, saved: Standing, reader: Reader, *, staff: bool
) -> tuple[Figure, ...]:
    """The figures of `model`, each with what it is in the library as `saved`.

    `staff` is whether those about all staff may be shown.
    """
    return (
        _coverage(model, standing, saved, reader),
        _behind(model, standing, saved, reader),
        _hours(standing, saved, reader),
        _competences(standing, saved, reader, staff=staff and levels_known(model)),
    )


def _coverage(model: Model, standing: Standing, saved: Standing, reader: Reader) -> Figure:
    now, before = _told(standing), _told(saved)
    running = sum(1 for row in model.partnerships if row.status == "running")
    detail = words("{n} of {all} partnerships run", n=running, all=len(model.partnerships))
    if model.partnerships and not any(row.status for row in model.partnerships):
        detail = words("unknown which partnerships run")
    return Figure(
        reader.text("Strategy coverage, running now"),
        reader.percent(now),
        reader.say(detail),
        reader.text("Weighted share of the goals' targets that running partnerships reach."),
        _percent_change(now, before, reader),
    )


def _told(standing: Standing) -> float | None:
    """Coverage by what runs today; None where of no goal that counts it is known how far it is."""
    return standing.today.coverage if weighed(standing) else None


def _behind(model: Model, standing: Standing, saved: Standing, reader: Reader) -> Figure:
    now, before = len(under_half(standing)), len(under_half(saved))
    return Figure(
        reader.text("Goals under half"),
        reader.number(now) if weighed(standing) else "–",
        _least(model, standing, reader),
        reader.text(
            "Goals whose running partnerships reach less than half of the target. "
            "The picture of goals below tells how far each one is."
        ),
        _turned(now, before, Amount(before), reader),
    )


def under_half(standing: Standing) -> list[tuple[str, float]]:
    """Goals with weight of which less than half is reached; a target must be known."""
    return [(goal, share) for goal, share in weighed(standing) if share < HALF]


def weighed(standing: Standing) -> list[tuple[str, float]]:
    """What runs now reaches of the goals that count for something, where that is known."""
    weights = standing.alignment.weights
    return [
        (row.goal, row.share)
        for row in standing.today.goals
        if weights.get(row.goal, 0.0) > 0
        and row.share is not None
        and row.goal in standing.told_today
    ]


def _least(model: Model, standing: Standing, reader: Reader) -> str:
    """The goal that is furthest behind, by name; all of them where several are level."""
    behind = under_half(standing)
    if not behind:
        return ""
    least = min(share for _, share in behind)
    named = [model.called("goals", goal) for goal, share in behind if share - least <= SAME]
    return reader.say(words("least: {goal}", goal=some(named)))


def _hours(standing: Standing, saved: Standing, reader: Reader) -> Figure:
    (asked, there), before = _used(standing), _used(saved)
    said = words("{asked} of {there}", asked=Amount(asked), there=Amount(there or 0, "hours"))
    return Figure(
        reader.text("Hours in use"),
        reader.percent(_share(asked, there)),
        reader.say(words("hours unknown") if there is None else said),
        reader.text("Hours a year that running partnerships take, of those departments have."),
        _percent_change(_share(asked, there), _share(*before), reader),
    )


def _used(standing: Standing) -> tuple[float, float | None]:
    """Hours asked, and hours there; None where no department tells."""
    known = [load.available for load in standing.loads_today if load.available is not None]
    return sum(load.asked for load in standing.loads_today), sum(known) if known else None


def _share(asked: float, there: float | None) -> float | None:
    return asked / there if there else None


def _competences(standing: Standing, saved: Standing, reader: Reader, *, staff: bool) -> Figure:
    gaps, enough = standing.gaps, len(standing.gaps.enough)
    asked, share = sum(row.is_asked for row in gaps.competences), gaps.redundancy_coverage
    told, before = staff and asked > 0, len(saved.gaps.enough)
    covered = words("coverage {share}", share=None if share is None else Amount(100 * share, "%"))
    return Figure(
        reader.text("Competences with people enough"),
        reader.say(words("{n} of {all}", n=enough, all=asked)) if told else "–",
        reader.say(covered) if told and share is not None else "",
        reader.text(
            "Competences that as many people have at the target level as are needed. Coverage: "
            "weighted share of the people needed at target level that are there."
        ),
        _turned(enough, before, Amount(before), reader) if told else "",
    )


# -- what a what-if changed ----------------------------------------------------------------------


def _percent_change(now: float | None, before: float | None, reader: Reader) -> str:
    if now is None or before is None or reader.percent(now) == reader.percent(before):
        return ""
    return _turned(now, before, Amount(100 * before, "%"), reader)


def _turned(now: float, before: float, shown: Amount, reader: Reader) -> str:
    """Which way a figure went, and from where; empty where it stayed."""
    if now == before:
        return ""
    if now < before:
        return reader.say(words("down from {before}", before=shown))
    return reader.say(words("up from {before}", before=shown))
