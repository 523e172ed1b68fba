"""Why an action is in the plan, why one is not, and what would fill the seats that stay open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lib.analysis.competences.closing.plan import (
    CHEAPEST,
    NOT_CHOSEN,
    ONLY_WAY,
    WANTED,
    Easing,
    Line,
    Plan,
    Reason,
    StillOpen,
)
from lib.analysis.competences.closing.ways import (
    CLOSES_NOTHING,
    KIND_OUT,
    NO_GAP,
    NOBODY_BELOW,
    RULED_OUT,
    TOO_DEAR,
    TOO_LATE,
    TOO_MANY_HOURS,
    UNKNOWN_MONTHS,
    UNKNOWN_SEATS,
)
from lib.model.competences import ACTIONS
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.closing.names import (
    actions_words,
    is_personal,
    money_words,
    months_words,
    seats_words,
)
from lib.screens.parts import Column, Plain, Table
from lib.words import N_, Amount, Words, counted, upper_first, words

UNUSED: Mapping[str, str] = {
    NOT_CHOSEN: N_("Others fill as much for no more, or the limits leave no room for it."),
    TOO_LATE: N_("It takes longer than the deadline."),
    UNKNOWN_MONTHS: N_("It is not known how many months it takes."),
    UNKNOWN_SEATS: N_("It is not known how many people it brings to target."),
    KIND_OUT: N_("Its kind is left out."),
    RULED_OUT: N_("It is left out."),
    NO_GAP: N_("It adds nothing that is missing."),
    NOBODY_BELOW: N_("Nobody whom it is for is below the target in what is missing."),
    CLOSES_NOTHING: N_("It fills no seat."),
    TOO_DEAR: N_("It alone costs more than the budget."),
    TOO_MANY_HOURS: N_("It alone takes more hours than there are for courses."),
}
"""Why an action is not in the plan."""


def reason_words(model: Model, line: Line, reader: Reader) -> Words:
    """Why an action is in the plan."""
    reason = line.reason
    alone = reason.kind == ONLY_WAY and dict(reason.left_open) == dict(line.closes)
    why = (
        words("Within the limits nothing else fills these seats.")
        if alone
        else _why(model, reason, reader)
    )
    if not reason.until:
        return why
    return words(
        "{why} With more time its place is taken by {later}.",
        why=why,
        later=actions_words(model, reason.until, reader),
    )


def _why(model: Model, reason: Reason, reader: Reader) -> Words:
    if reason.kind == WANTED:
        return words("It was asked for.")
    if reason.kind == ONLY_WAY:
        seats = seats_words(model, reason.left_open)
        return words("Without it, more stays open: {seats}.", seats=seats)
    instead = actions_words(model, reason.instead, reader) if reason.instead else None
    if reason.kind == CHEAPEST:
        saved = money_words(model, reason.saved)
        if instead is None:
            return words("The cheapest way: {saved} less than the next.", saved=saved)
        return words("{saved} cheaper than {instead}.", saved=saved, instead=instead)
    if instead is None:
        return words("Another set of actions would do as well.")
    return words("{instead} would do as well.", instead=instead)


@dataclass(frozen=True, slots=True)
class StaysOpen:
    """A competence whose seats the plan does not all fill, and what would fill them."""

    title: str
    remedies: tuple[str, ...]


def stays_open(model: Model, plan: Plan, reader: Reader) -> tuple[StaysOpen, ...]:
    """The competences whose seats the plan does not all fill."""
    return tuple(
        StaysOpen(
            reader.say(_title(model, row.competence, row.seats)),
            tuple(reader.say(said) for said in _remedies(model, row, plan, reader)),
        )
        for row in plan.still_open
    )


def _title(model: Model, competence: str, seats: int) -> Words:
    return counted(
        "{competence}: one seat stays open",
        "{competence}: {n} seats stay open",
        seats,
        competence=model.called("competences", competence),
    )


def _remedies(model: Model, row: StillOpen, plan: Plan, reader: Reader) -> tuple[Words, ...]:
    """What would fill the seats of one competence that stay open, a sentence each."""
    said = [_easing(model, easing, plan, reader) for easing in row.easings]
    return (*said, *_beyond(row, bool(said)))


def _beyond(row: StillOpen, eased: bool) -> Iterator[Words]:
    if row.beyond == row.seats:
        yield counted(
            "No action listed can fill it, whatever the limits.",
            "No action listed can fill them, whatever the limits.",
            row.beyond,
        )
    elif row.beyond:
        yield counted(
            "No action listed can fill one of them, whatever the limits.",
            "No action listed can fill {n} of them, whatever the limits.",
            row.beyond,
        )
    elif not eased:
        yield words("Only easing several limits at once would fill more.")


def _easing(model: Model, easing: Easing, plan: Plan, reader: Reader) -> Words:
    return words(
        "{limit}: {seats} filled, by {actions}.",
        limit=_limit(model, easing, plan),
        seats=counted("one more seat", "{n} more seats", easing.closes),
        actions=actions_words(model, easing.by, reader),
    )


def _limit(model: Model, easing: Easing, plan: Plan) -> Words:
    to = easing.to
    match easing.limit:
        case "deadline":
            if to is None:
                return words("Without a deadline")
            now = plan.frame.deadline
            return words(
                "With {to} instead of {now}",
                to=months_words(to),
                now=None if now is None else months_words(now),
            )
        case "budget":
            return words("With a budget of {to}", to=money_words(model, to or 0.0))
        case "course_hours":
            return words("With {to} for courses", to=Amount(to or 0.0, "hours"))
        case "courses":
            return words("With {to} courses", to=Amount(to or 0.0))
        case "courses_each":
            return words("With more courses for the same person")
    return words("With every kind of action")


# -- what is not used ------------------------------------------------------------------------------


def unused_table(model: Model, plan: Plan, reader: Reader) -> Table:
    """Each action that is not in the plan, and why; those for one person together."""
    text = reader.text
    kinds = {row.id: row.kind for row in model.actions}
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for action, why in plan.unused:
        hidden = not reader.sees_staff and is_personal(model, action)
        if hidden and why == NOBODY_BELOW:
            why = CLOSES_NOTHING
        groups[(kinds[action], why) if hidden else (action, why)].append(action)
    rows: list[tuple[Plain, ...]] = [
        (
            text(ACTIONS[kinds[actions[0]]]),
            upper_first(reader.say(actions_words(model, actions, reader))),
            text(UNUSED[key[1]]),
        )
        for key, actions in groups.items()
    ]
    return Table(
        text("Actions that are not used, and why"),
        (Column(text("Kind")), Column(text("Action")), Column(text("Why not"))),
        tuple(rows),
    )
