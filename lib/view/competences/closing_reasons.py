"""Why an action is in the plan, why one is not, and what would fill the seats that stay open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lib.analysis.competences.closing_plan import NOT_CHOSEN, Line, Plan
from lib.analysis.competences.closing_reasons import (
    CHEAPEST,
    ONLY_WAY,
    WANTED,
    Easing,
    Reason,
    StillOpen,
)
from lib.analysis.competences.closing_ways import (
    CLOSES_NOTHING,
    KIND_OUT,
    NO_GAP,
    RULED_OUT,
    TOO_LATE,
    UNKNOWN_MONTHS,
    UNKNOWN_SEATS,
)
from lib.model.model import Model
from lib.view.competences.closing_names import (
    actions_words,
    money_words,
    months_words,
    seats_words,
)
from lib.words import N_, Amount, Words, counted, words

UNUSED: Mapping[str, str] = {
    NOT_CHOSEN: N_("Others fill the same for less, or better within the limits."),
    TOO_LATE: N_("It takes longer than the deadline."),
    UNKNOWN_MONTHS: N_("It is not known how many months it takes."),
    UNKNOWN_SEATS: N_("It is not known how many people it brings to target."),
    KIND_OUT: N_("Its kind is left out."),
    RULED_OUT: N_("It is left out."),
    NO_GAP: N_("Nobody is missing in what it brings."),
    CLOSES_NOTHING: N_("It fills no seat."),
}
"""Why an action is not in the plan."""


def reason_words(model: Model, line: Line, leader: bool) -> Words:
    """Why an action is in the plan."""
    reason = line.reason
    alone = reason.kind == ONLY_WAY and dict(reason.left_open) == dict(line.closes)
    why = words("Nothing else fills these seats.") if alone else _why(model, reason, leader)
    if not reason.until:
        return why
    return words(
        "{why} With more time its place is taken by {later}.",
        why=why,
        later=actions_words(model, reason.until, leader),
    )


def _why(model: Model, reason: Reason, leader: bool) -> Words:
    if reason.kind == WANTED:
        return words("It was asked for.")
    if reason.kind == ONLY_WAY:
        seats = seats_words(model, reason.left_open)
        return words("Without it, more stays open: {seats}.", seats=seats)
    instead = actions_words(model, reason.instead, leader) if reason.instead else None
    if reason.kind == CHEAPEST:
        saved = money_words(model, reason.saved)
        if instead is None:
            return words("The cheapest way: {saved} less than the next.", saved=saved)
        return words("{saved} cheaper than {instead}.", saved=saved, instead=instead)
    if instead is None:
        return words("Another set of actions would do as well.")
    return words("{instead} would do as well.", instead=instead)


def open_words(model: Model, row: StillOpen, plan: Plan, leader: bool) -> tuple[Words, ...]:
    """What would fill the seats of one competence that stay open, a sentence each."""
    said = [_easing(model, easing, plan, leader) for easing in row.easings]
    return (*said, *_beyond(row, bool(said)))


def _beyond(row: StillOpen, eased: bool) -> Iterator[Words]:
    if row.beyond:
        yield counted(
            "No action listed can fill one of them, whatever the limits.",
            "No action listed can fill {n} of them, whatever the limits.",
            row.beyond,
        )
    elif not eased:
        yield words("Only easing several limits at once would fill more.")


def _easing(model: Model, easing: Easing, plan: Plan, leader: bool) -> Words:
    return words(
        "{limit}: {seats} filled, by {actions}.",
        limit=_limit(model, easing, plan),
        seats=counted("one more seat", "{n} more seats", easing.closes),
        actions=actions_words(model, easing.by, leader),
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
            return words("With more than one course at a time for the same person")
    return words("With every kind of action")
