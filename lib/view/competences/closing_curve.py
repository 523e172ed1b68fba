"""The plan over one limit: where the answer moves from one kind of action to another, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lib.analysis.competences.closing_curves import (
    NOW_IN_TIME,
    NOW_WITHIN,
    Came,
    PlanCurve,
    Step,
)
from lib.model.competences import ACTIONS
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.closing_names import (
    actions_words,
    doing_words,
    money_words,
    months_words,
)
from lib.view.tables import Column, Plain, Table
from lib.words import N_, Amount, Value, Words, counted, listing, words

LIMITS: Mapping[str, str] = {
    "deadline": N_("Over the deadline"),
    "budget": N_("Over the budget"),
    "course_hours": N_("Over the course hours"),
}
"""The limits that a curve can be drawn over."""
MOST_MOVES = 10
"""More moves than this are left to the table."""


@dataclass(frozen=True, slots=True)
class StepBar:
    """One plan of the curve: from where on it holds, how many actions of each kind, what fills."""

    label: str
    kinds: tuple[int, ...]
    covered: float | None


@dataclass(frozen=True, slots=True)
class CurveView:
    """A curve as it is drawn and told; `names`: the kinds, in the order of each bar's counts."""

    finding: str
    moves: tuple[str, ...]
    bars: tuple[StepBar, ...]
    names: tuple[str, ...]
    axis: str
    table: Table
    alt: str


def curve_view(
    model: Model, curve: PlanCurve, limit: str, language: Language, leader: bool = False
) -> CurveView:
    """The plan over the limit, step by step."""
    text, say = language.text, language.say
    moves = [say(said) for said in _moves(model, curve, limit, leader)]
    return CurveView(
        say(_finding(model, curve, limit)),
        (*moves[:MOST_MOVES], *(say(said) for said in _end(model, curve, limit))),
        tuple(_bar(model, step, limit, language) for step in curve.steps),
        tuple(text(name) for name in ACTIONS.values()),
        text("Actions in the plan"),
        _table(model, curve, limit, language, leader),
        text(
            "A bar for each plan, from the least of the limit to the most, with its actions by "
            "kind. The table below holds the same figures."
        ),
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


def _moves(model: Model, curve: PlanCurve, limit: str, leader: bool) -> Iterator[Words]:
    """Every step at which a kind comes in first, or takes the place of another kind."""
    seen: set[str] = set()
    for step in curve.steps:
        came = [row for row in step.came if row.kind not in seen or _replaced(step, row)]
        if came:
            yield _move(model, step, came, limit, leader)
        seen.update(kind for kind, _ in step.kinds)


def _replaced(step: Step, row: Came) -> set[str]:
    """The other kinds whose place an action takes."""
    gone = dict(step.went)
    return {gone[name] for name in row.replaces if name in gone} - {row.kind}


def _move(model: Model, step: Step, came: Sequence[Came], limit: str, leader: bool) -> Words:
    kinds = {row.kind for row in came}
    return words(
        "From {at}, {doing}: {actions} ({why}).",
        at=at_words(model, limit, step.at),
        doing=doing_words(kind for kind in ACTIONS if kind in kinds),
        actions=actions_words(model, [row.action for row in came], leader),
        why=_joined([*_why(model, came, limit, leader), *_effect(model, step)]),
    )


def _why(model: Model, came: Sequence[Came], limit: str, leader: bool) -> Iterator[Words]:
    whys = {row.why for row in came}
    if NOW_IN_TIME in whys:
        yield words("now in time")
    if NOW_WITHIN in whys:
        yield words("the money now reaches") if limit == "budget" else words("now there are hours")
    gone = dict.fromkeys(name for row in came for name in row.replaces)
    if gone:
        yield words("in place of {gone}", gone=actions_words(model, gone, leader))


def _effect(model: Model, step: Step) -> Iterator[Words]:
    """What the whole step changes: seats filled, else money saved, else what weighs more."""
    if step.closed_more is not None and step.closed_more > 0:
        yield counted("one more seat filled", "{n} more seats filled", step.closed_more)
    elif step.saved is not None and step.saved > 0:
        yield words("{money} cheaper in all", money=money_words(model, step.saved))
    elif step.coverage is not None:
        yield words("coverage then {share}", share=Amount(100 * step.coverage, "%", 1))


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


def _bar(model: Model, step: Step, limit: str, language: Language) -> StepBar:
    kinds = dict(step.kinds)
    at = at_words(model, limit, step.at)
    covered = None if step.coverage is None else Amount(100 * step.coverage, "%", 1)
    said = words("{at}: {covered} covered, {n} open", at=at, covered=covered, n=step.open)
    counts = tuple(kinds.get(kind, 0) for kind in ACTIONS)
    return StepBar(language.say(said), counts, step.coverage)


def _table(model: Model, curve: PlanCurve, limit: str, language: Language, leader: bool) -> Table:
    text, say = language.text, language.say
    rows: list[tuple[Plain, ...]] = [
        (
            step.at,
            step.coverage,
            step.closed,
            step.open,
            step.cost,
            _named(model, [row.action for row in step.came], language, leader),
            _named(model, [name for name, _ in step.went], language, leader),
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


def _named(model: Model, actions: list[str], language: Language, leader: bool) -> str:
    return language.say(actions_words(model, actions, leader)) if actions else "–"
