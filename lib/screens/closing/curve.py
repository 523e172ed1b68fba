"""The plan over one limit: where the answer moves from one kind of action to another, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lib.analysis.competences.closing.curves import (
    MOST_STEPS,
    NOW_IN_TIME,
    NOW_WITHIN,
    Came,
    CurveLimit,
    PlanCurve,
    Step,
)
from lib.analysis.competences.closing.ways import Frame
from lib.charts.stacked import Part, stacked_counts
from lib.model.competences import ACTIONS
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.closing.names import actions_words, doing_words, money_words, months_words
from lib.screens.parts import Column, How, Picture, Plain, Table
from lib.study import Study
from lib.study.base import PATIENCE
from lib.words import N_, Amount, Value, Words, counted, listing, words

LIMITS: Mapping[str, str] = {
    "deadline": N_("Over the deadline"),
    "budget": N_("Over the budget"),
    "course_hours": N_("Over the course hours"),
}
OVER: tuple[CurveLimit, ...] = ("deadline", "budget", "course_hours")
"""The limits that a curve can be drawn over, with their titles, and as the study knows them."""
MOST_MOVES = 10
"""More moves than this are left to the table."""
THOROUGH = 300.0
"""Seconds for a curve that is to be followed to its end."""

HOW = How(
    (
        (
            N_(
                "For every value of one limit at which the best plan changes, that plan is found; "
                "the other limits stay as they are above. Over the deadline these are the months "
                "after which actions are done, one person's courses one after another; over money "
                "and course hours, what each plan has used, and a little less. An action comes in "
                "because it is now in time, because the limit now has room for it, or in place of "
                "another."
            ),
            "",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class CurveView:
    """A curve as it is drawn and told; no picture where no plan can be.

    `cut_short`: whether more steps would be found in more time.
    """

    finding: str
    moves: tuple[str, ...]
    picture: Picture | None
    table: Table
    cut_short: bool


def curve_of(
    study: Study, limit: str, frame: Frame, reader: Reader, *, thorough: bool
) -> CurveView:
    """The plan over one of `LIMITS`, the others as they are in the frame."""
    over = next(one for one in OVER if one == limit)
    curve = study.closing_curve(over, frame, THOROUGH if thorough else PATIENCE)
    return curve_view(study.model, curve, over, reader)


def curve_view(model: Model, curve: PlanCurve, limit: str, reader: Reader) -> CurveView:
    """The plan over the limit, step by step."""
    say = reader.say
    moves = [say(said) for said in _moves(model, curve, limit, reader)]
    return CurveView(
        say(_finding(model, curve, limit)),
        (*moves[:MOST_MOVES], *(say(said) for said in _end(model, curve, limit))),
        _picture(model, curve, limit, reader) if curve.steps else None,
        _table(model, curve, limit, reader),
        not curve.whole and len(curve.steps) < MOST_STEPS,
    )


def at_words(model: Model, limit: str, at: float) -> Value:
    """A value of the limit: months, money or hours."""
    if limit == "deadline":
        return months_words(at)
    return money_words(model, at) if limit == "budget" else Amount(at, "hours")


def _first_seen(curve: PlanCurve) -> list[tuple[float, list[str]]]:
    """Where each kind of action first is in the plan."""
    seen: set[str] = set()
    found = []
    for step in curve.steps:
        new = [kind for kind in ACTIONS if kind in dict(step.kinds) and kind not in seen]
        if new:
            found.append((step.at, new))
            seen.update(new)
    return found


def _finding(model: Model, curve: PlanCurve, limit: str) -> Words:
    first = _first_seen(curve)
    if not first:
        return words("No action listed is in any plan, however much there is.")
    said = listing(
        words("{kinds} from {at}", kinds=doing_words(kinds), at=at_words(model, limit, at))
        for at, kinds in first
    )
    match limit:
        case "deadline":
            return words("With more time the answer moves: {moves}.", moves=said)
        case "budget":
            return words("With more money the answer moves: {moves}.", moves=said)
    return words("With more hours for courses the answer moves: {moves}.", moves=said)


def _moves(model: Model, curve: PlanCurve, limit: str, reader: Reader) -> Iterator[Words]:
    """Every step at which a kind comes in first, or takes the place of another kind."""
    seen: set[str] = set()
    for step in curve.steps:
        came = [row for row in step.came if row.kind not in seen or _replaced(step, row)]
        if came:
            yield _move(model, step, came, limit, reader)
        seen.update(kind for kind, _ in step.kinds)


def _replaced(step: Step, row: Came) -> set[str]:
    """The other kinds whose place an action takes."""
    gone = dict(step.went)
    return {gone[name] for name in row.replaces if name in gone} - {row.kind}


def _move(model: Model, step: Step, came: Sequence[Came], limit: str, reader: Reader) -> Words:
    kinds = {row.kind for row in came}
    return words(
        "From {at}, {doing}: {actions} ({why}).",
        at=at_words(model, limit, step.at),
        doing=doing_words(kind for kind in ACTIONS if kind in kinds),
        actions=actions_words(model, [row.action for row in came], reader),
        why=_joined([*_why(model, came, limit, reader), *_effect(model, step)]),
    )


def _why(model: Model, came: Sequence[Came], limit: str, reader: Reader) -> Iterator[Words]:
    whys = {row.why for row in came}
    if NOW_IN_TIME in whys:
        yield words("now in time")
    if NOW_WITHIN in whys:
        yield words("the money now reaches") if limit == "budget" else words("now there are hours")
    gone = dict.fromkeys(name for row in came for name in row.replaces)
    if gone:
        yield words("in place of {gone}", gone=actions_words(model, gone, reader))


def _effect(model: Model, step: Step) -> Iterator[Words]:
    """What the whole step changes: seats filled, else money saved, else what weighs more."""
    if step.closed_more is not None and step.closed_more > 0:
        yield counted("one more seat filled", "{n} more seats filled", step.closed_more)
    elif step.saved is not None and step.saved > 0:
        yield words("{money} cheaper in all", money=money_words(model, step.saved))
    elif step.coverage is not None:
        yield words("coverage then {share}", share=Amount(100 * step.coverage, "%"))


def _joined(parts: Sequence[Words]) -> Words:
    said = parts[0] if parts else words("it now fits better")
    for part in parts[1:]:
        said = words("{said}; {more}", said=said, more=part)
    return said


def _end(model: Model, curve: PlanCurve, limit: str) -> Iterator[Words]:
    if not curve.whole:
        yield words("Only the last {n} steps were followed.", n=len(curve.steps))
    if curve.complete_from is not None:
        at = at_words(model, limit, curve.complete_from)
        yield words("From {at} on nothing stays open.", at=at)
    elif curve.steps:
        left = curve.steps[-1].open
        yield counted(
            "One seat stays open however much there is.",
            "{n} seats stay open however much there is.",
            left,
        )


def _picture(model: Model, curve: PlanCurve, limit: str, reader: Reader) -> Picture:
    """A bar for each plan, from the least of the limit to the most; a colour and pattern a kind."""
    text = reader.text
    kinds = [dict(step.kinds) for step in curve.steps]
    parts = [
        Part(text(name), [counts.get(kind, 0) for counts in kinds], look)
        for look, (kind, name) in enumerate(ACTIONS.items())
    ]
    titles = [reader.say(_title(model, step, limit)) for step in curve.steps]
    return Picture(
        stacked_counts(titles, parts, text("Actions in the plan")),
        text(
            "A bar for each plan, from the least of the limit to the most, with its actions by "
            "kind. The table below holds the same figures."
        ),
    )


def _title(model: Model, step: Step, limit: str) -> Words:
    """From where on the plan holds, and what it fills."""
    at = at_words(model, limit, step.at)
    covered = None if step.coverage is None else Amount(100 * step.coverage, "%")
    return words("{at}: {covered} covered, {n} open", at=at, covered=covered, n=step.open)


def _table(model: Model, curve: PlanCurve, limit: str, reader: Reader) -> Table:
    text, say = reader.text, reader.say
    rows: list[tuple[Plain, ...]] = [
        (
            step.at,
            step.coverage,
            step.closed,
            step.open,
            step.cost,
            _named(model, [row.action for row in step.came], reader),
            _named(model, [name for name, _ in step.went], reader),
        )
        for step in curve.steps
    ]
    currency = model.options.currency
    first = {
        "deadline": text("Months"),
        "budget": say(words("Budget ({currency})", currency=currency)),
        "course_hours": text("Course hours"),
    }
    return Table(
        text("The plan step by step"),
        (
            Column(first[limit], "number", _decimals(step.at for step in curve.steps)),
            Column(text("Coverage"), "percent"),
            Column(text("Seats filled"), "whole"),
            Column(text("Still open"), "whole"),
            Column(say(words("Cost ({currency})", currency=currency)), "number"),
            Column(text("Comes in")),
            Column(text("Goes out")),
        ),
        tuple(rows),
    )


def _decimals(values: Iterable[float]) -> int:
    return 0 if all(value == int(value) for value in values) else 1


def _named(model: Model, actions: list[str], reader: Reader) -> str:
    return reader.say(actions_words(model, actions, reader)) if actions else "–"
