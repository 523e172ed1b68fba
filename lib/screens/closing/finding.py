"""The closing plan in one sentence, and what to fill in where there can be none."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lib.analysis.competences.closing.plan import Plan
from lib.analysis.competences.closing.ways import Frame
from lib.analysis.competences.levels import levels_known
from lib.model.model import Model
from lib.screens.closing.names import money_words, months_words
from lib.screens.names import percents
from lib.words import Amount, Value, Words, listing, words


@dataclass(frozen=True, slots=True)
class Missing:
    """What there is to fill in before a plan can be made: why, and the table it goes into."""

    said: Words
    link: Words
    query: str


def nothing_to_plan(model: Model) -> Missing | None:
    """What the library lacks for a plan; None where one can be made."""
    asked = [row for row in model.competences if row.needed and row.target is not None]
    if not asked:
        return Missing(
            words("It is not known yet how many people each competence needs, and at which level."),
            words("Fill in competences with their targets"),
            "competences",
        )
    if not model.people:
        return Missing(
            words("No staff is registered yet, so it is not known what is missing."),
            words("Fill in staff and their levels"),
            "people",
        )
    if not levels_known(model):
        return Missing(
            words("Nobody's level is known yet in any competence, so no gap can be told."),
            words("Fill in staff and their levels"),
            "levels",
        )
    return None


def frame_of(model: Model, budget: float | None, course_hours: float | None) -> Frame:
    """What a plan has to keep to: the library's own deadline, and these limits (None: no limit)."""
    return replace(Frame.of(model), budget=budget, course_hours=course_hours)


def finding(model: Model, plan: Plan | None) -> Words:
    """What the plan fills, for how much, and what it does to coverage."""
    if plan is None:
        return words("No plan keeps to the limits.")
    missing = sum(row.missing for row in plan.closings)
    if not missing:
        return words("Every competence has as many people at its target level as are needed.")
    closed = sum(row.closed for row in plan.closings)
    said: dict[str, Value] = {"all": missing, "limits": limits_words(model, plan.frame)}
    if not model.actions:
        return words(
            "{all} seats lack somebody at the target level, and no action to fill them is listed.",
            all=missing,
        )
    if not closed:
        return words(
            "{limits}, no action fills any of the {all} seats that lack somebody at the target "
            "level.",
            **said,
        )
    filled = words(
        "{limits}, {closed} of the {all} seats that lack somebody at the target level can be "
        "filled for {cost}",
        **said,
        closed=closed,
        cost=money_words(model, plan.cost),
    )
    if plan.coverage_before is None or plan.coverage_after is None:
        return words("{filled}.", filled=filled)
    before, after = percents(100 * plan.coverage_before, 100 * plan.coverage_after)
    if str(before) == str(after):
        return words("{filled}; coverage stays at {share}.", filled=filled, share=after)
    return words(
        "{filled}; coverage rises from {before} to {after}.",
        filled=filled,
        before=before,
        after=after,
    )


def limits_words(model: Model, frame: Frame) -> Words:
    """What the plan has to keep to, as the beginning of a sentence."""
    there: list[Value] = []
    if frame.budget is not None:
        there.append(words("at most {money}", money=money_words(model, frame.budget)))
    if frame.course_hours is not None:
        hours = Amount(frame.course_hours, "hours")
        there.append(words("at most {hours} on courses", hours=hours))
    if frame.deadline is not None:
        months = months_words(frame.deadline)
        if not there:
            return words("Within {months}", months=months)
        return words("Within {months}, with {limits}", months=months, limits=listing(there))
    if there:
        return words("With {limits}", limits=listing(there))
    return words("Without any limit")
