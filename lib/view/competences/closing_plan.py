"""The closing plan: its lines in words, what stays open, and what is not used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import fsum

from lib.analysis.competences.closing_plan import Line, Plan
from lib.model.competences import ACTIONS
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.closing_names import (
    action_words,
    actions_words,
    is_personal,
    seats_words,
)
from lib.view.competences.closing_reasons import UNUSED, open_words, reason_words
from lib.view.start.standing import Figure
from lib.view.tables import Column, Plain, Table
from lib.words import Amount, Value, Words, counted, listing, words


@dataclass(frozen=True, slots=True)
class StaysOpen:
    """A competence whose seats the plan does not all fill, and what would fill them."""

    title: str
    remedies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanView:
    """What the screen shows of the plan; `notes` are what its figures leave out."""

    figures: tuple[Figure, ...]
    lines: Table
    places: tuple[str, ...]
    open: tuple[StaysOpen, ...]
    unused: Table
    notes: tuple[str, ...]


def plan_view(model: Model, plan: Plan, language: Language, leader: bool = False) -> PlanView:
    """The plan in words; courses for one member of staff as places, whose only for the leader."""
    say = language.say
    return PlanView(
        tuple(_figures(model, plan, language)),
        _lines(model, plan, language, leader),
        tuple(say(said) for said in _places(model, plan)),
        tuple(
            StaysOpen(
                say(_title(model, row.competence, row.seats)),
                tuple(say(said) for said in open_words(model, row, plan, leader)),
            )
            for row in plan.still_open
        ),
        _unused(model, plan, language, leader),
        tuple(say(said) for said in _notes(model, plan, leader)),
    )


def _figures(model: Model, plan: Plan, language: Language) -> Iterator[Figure]:
    text, say = language.text, language.say
    closed, missing = (
        sum(getattr(r, name) for r in plan.closings) for name in ("closed", "missing")
    )
    accepted = sum(row.accepted for row in plan.closings)
    rest = words("{n} stay open", n=missing - closed - accepted)
    if accepted:
        rest = words("{rest}, {n} accepted", rest=rest, n=accepted)
    yield Figure(
        text("Seats filled"),
        say(words("{n} of {all}", n=closed, all=missing)),
        say(rest),
        text("A seat is one person at the target level whom a competence needs and has not got."),
    )
    yield Figure(
        text("Coverage with the plan"),
        language.percent(plan.coverage_after, 1),
        say(words("today {share}", share=_share(plan.coverage_before))),
        text("Weighted share of the people needed who are there at the target level."),
    )
    yield Figure(
        text("Cost"),
        language.money(plan.cost, model.options.currency),
        say(counted("one action", "{n} actions", len(plan.lines))),
        text("What all actions of the plan cost. Unknown cost counts as none."),
    )
    yield Figure(
        text("Hours"),
        say(Amount(plan.hours, "hours")),
        say(words("of them {hours} on courses", hours=Amount(plan.course_hours, "hours"))),
        text("Staff hours that the actions take."),
    )


def _share(share: float | None) -> Amount | None:
    return None if share is None else Amount(100 * share, "%", 1)


def _title(model: Model, competence: str, seats: int) -> Words:
    return counted(
        "{competence}: one seat stays open",
        "{competence}: {n} seats stay open",
        seats,
        competence=model.called("competences", competence),
    )


def _lines(model: Model, plan: Plan, language: Language, leader: bool) -> Table:
    text = language.text
    return Table(
        text("The plan, line by line: a proposal for discussion"),
        (
            Column(text("Kind")),
            Column(text("Action")),
            Column(text("Fills")),
            Column(
                language.say(words("Cost ({currency})", currency=model.options.currency)), "number"
            ),
            Column(text("Hours"), "number"),
            Column(text("Months"), "number", _decimals(plan)),
            Column(text("Why it is in the plan")),
        ),
        tuple(_line(model, rows, language, leader) for rows in _together(model, plan, leader)),
    )


def _decimals(plan: Plan) -> int:
    """Of months: none where all are whole."""
    return 0 if all((line.months or 0.0) % 1 == 0 for line in plan.lines) else 1


def _together(model: Model, plan: Plan, leader: bool) -> list[tuple[Line, ...]]:
    """The lines as they are listed: courses for members of staff in one, unless for the leader."""
    shown: dict[tuple[str, ...], list[Line]] = defaultdict(list)
    for line in plan.lines:
        hidden = not leader and is_personal(model, line.action)
        shown[(line.kind, *sorted(line.closes)) if hidden else (line.action,)].append(line)
    order = list(ACTIONS)
    return sorted(map(tuple, shown.values()), key=lambda rows: order.index(rows[0].kind))


def _line(
    model: Model, rows: tuple[Line, ...], language: Language, leader: bool
) -> tuple[Plain, ...]:
    say, first = language.say, rows[0]
    costs = [line.cost for line in rows]
    whole = {name: sum(line.closes[name] for line in rows) for name in first.closes}
    reasons = dict.fromkeys(say(reason_words(model, line, leader)) for line in rows)
    return (
        language.text(ACTIONS[first.kind]),
        _upper(say(_said(model, rows, leader))),
        say(seats_words(model, whole)),
        None if None in costs else fsum(cost or 0.0 for cost in costs),
        fsum(line.hours for line in rows),
        max((line.months or 0.0 for line in rows), default=0.0) if _timed(rows) else None,
        " ".join(reasons),
    )


def _timed(rows: Iterable[Line]) -> bool:
    return all(line.months is not None for line in rows)


def _said(model: Model, rows: tuple[Line, ...], leader: bool) -> Value:
    if len(rows) == 1:
        return action_words(model, rows[0].action, leader)
    return actions_words(model, [line.action for line in rows], leader)


def _upper(said: str) -> str:
    return said[:1].upper() + said[1:]


def _places(model: Model, plan: Plan) -> Iterator[Words]:
    if plan.course_places:
        yield words(
            "Places on courses: {places}. Who takes them is agreed in the talks with staff, not "
            "here.",
            places=listing(
                words("{n} in {competence}", n=n, competence=model.called("competences", name))
                for name, n in plan.course_places.items()
            ),
        )


def _notes(model: Model, plan: Plan, leader: bool) -> Iterator[Words]:
    if plan.unknown_costs:
        yield words(
            "The cost is not known, and counts as none, of {actions}.",
            actions=actions_words(model, plan.unknown_costs, leader),
        )
    accepted = {row.competence: row.accepted for row in plan.closings if row.accepted}
    if accepted:
        yield words("Accepted, and so left open: {seats}.", seats=seats_words(model, accepted))


def _unused(model: Model, plan: Plan, language: Language, leader: bool) -> Table:
    text = language.text
    kinds = {row.id: row.kind for row in model.actions}
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for action, why in plan.unused:
        hidden = not leader and is_personal(model, action)
        groups[(kinds[action], why) if hidden else (action, why)].append(action)
    rows: list[tuple[Plain, ...]] = [
        (
            text(ACTIONS[kinds[actions[0]]]),
            _upper(language.say(actions_words(model, actions, leader))),
            text(UNUSED[key[1]]),
        )
        for key, actions in groups.items()
    ]
    return Table(
        text("Actions that are not used, and why"),
        (Column(text("Kind")), Column(text("Action")), Column(text("Why not"))),
        tuple(rows),
    )
