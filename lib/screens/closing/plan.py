"""The closing plan: its lines in words, gaps before and after, what stays open or is not used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from math import fsum

from lib.analysis.competences.closing.covering import Closing
from lib.analysis.competences.closing.plan import Line, Plan
from lib.analysis.competences.gaps import CompetenceGap
from lib.charts.bars import Track, tracks
from lib.charts.spans import Span, spans
from lib.model.competences import ACTIONS, Competence
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.closing.names import (
    action_words,
    actions_words,
    is_personal,
    seats_words,
)
from lib.screens.closing.reasons import (
    StaysOpen,
    reason_words,
    stays_open,
    unused_table,
)
from lib.screens.gaps.names import counted_title
from lib.screens.names import telling
from lib.screens.overview.standing import Figure
from lib.screens.parts import Col, Column, How, Picture, Plain, Table, table
from lib.words import N_, Amount, Value, Words, counted, listing, upper_first, words

HOW = How(
    (
        (
            N_(
                "A seat is one person at the target level whom a competence needs and has not "
                "got. A course fills no more seats than there are people it is for who are below "
                "the target; whoever is hired or borrowed is one person more; with shared people "
                "or work that asks for less, fewer are needed. Of all sets of actions "
                "within the limits, the one is chosen that leaves the least weighted gap open, "
                "then the fewest seats, then costs least, then takes the fewest hours. With "
                "these figures it is proved to be the best, not guessed."
            ),
            r"\min \sum_c \frac{w_c}{r_c}\, o_c \quad \sum_a s_{ac}\, x_a + o_c \ge m_c"
            r" \quad \sum_a k_a\, x_a \le B",
        ),
        (
            N_(
                "What the plan comes to is not reckoned apart: seats and coverage are those of the "
                "library in which its actions have been done."
            ),
            r"V_\text{after} = V(\text{library with the actions done})",
        ),
        (
            N_(
                "Nobody follows more than one course at a time: one person's courses come one "
                "after another, the shortest first, and all of them end before the deadline. "
                "Accepting a gap fills nothing; it "
                "is a last resort unless it has a price of its own. With a budget nothing is "
                "accepted, since the money then goes to what fills most. Unknown cost and unknown "
                "hours count as none; an action with unknown months is left out where there is a "
                "deadline. The plan is a proposal for discussion."
            ),
            "",
        ),
    ),
    N_(
        "Covering problem with side conditions, one criterion after another (lexicographic "
        "programming): Isermann (1982)."
    ),
)


@dataclass(frozen=True, slots=True)
class PlanView:
    """What the screen shows of the plan; `notes` are what its figures leave out.

    `gaps` has a row for each competence that lacks somebody, and `picture` a bar; `times` when
    which action is done.
    """

    figures: tuple[Figure, ...]
    lines: Table
    times: Picture
    places: tuple[str, ...]
    picture: Picture
    gaps: Table
    open: tuple[StaysOpen, ...]
    unused: Table
    notes: tuple[str, ...]


def plan_view(model: Model, plan: Plan, reader: Reader) -> PlanView:
    """The plan in words; courses for one member of staff as places, whose only for the leader."""
    say = reader.say
    gaps = sorted(plan.closings, key=lambda row: -row.missing)
    return PlanView(
        figures=tuple(_figures(model, plan, reader)),
        lines=_lines(model, plan, reader),
        times=_times(model, plan, reader),
        places=tuple(say(said) for said in _places(model, plan)),
        picture=_picture(model, plan, gaps, reader),
        gaps=_gaps(model, gaps, reader),
        open=stays_open(model, plan, reader),
        unused=unused_table(model, plan, reader),
        notes=tuple(say(said) for said in _notes(model, plan, reader)),
    )


def _times(model: Model, plan: Plan, reader: Reader) -> Picture:
    """From when until when each action lasts, those that are done first on top, with its price."""
    rows = [_span(model, rows, reader) for rows in _together(model, plan, reader)]
    rows.sort(key=lambda row: (row.end is None, row.end or 0.0))
    return Picture(
        spans(rows, reader.text("Months from now"), plan.frame.deadline),
        reader.text(
            "A bar for each action of the plan, from its start to its end in months, with its "
            "price. The table has the same figures."
        ),
    )


def _span(model: Model, rows: tuple[Line, ...], reader: Reader) -> Span:
    said = upper_first(reader.say(_said(model, rows, reader)))
    costs = [line.cost for line in rows]
    money = reader.text("price unknown")
    if None not in costs:
        money = reader.money(fsum(cost or 0.0 for cost in costs), model.options.currency)
    title = f"{said} {_whole('·', money)}"
    if not _timed(rows):
        unknown = reader.text("duration unknown")
        return Span(f"{title} {_whole('·', unknown)}", 0.0, None)
    starts = min(line.starts for line in rows) if reader.sees_staff else 0.0
    ends = (line.ends if reader.sees_staff else line.months for line in rows)
    return Span(title, starts, max((end or 0.0 for end in ends), default=0.0))


def _whole(*parts: str) -> str:
    """The parts with blanks at which no line is broken."""
    return " ".join(parts).replace(" ", "\u00a0")


def _picture(model: Model, plan: Plan, gaps: Sequence[Closing], reader: Reader) -> Picture:
    """A bar for each gap, filled as far as now and with the plan; those most missing first."""
    text = reader.text
    rows = [_track(model, plan, row, reader) for row in gaps]
    most = max((row.needed for row in rows), default=1)
    return Picture(
        tracks(rows, (text("At target now"), text("Filled by the plan")), most),
        text(
            "A bar for each competence that lacks people: those at target now, hatched those the "
            "plan brings, and pale what stays open. The table has the same figures."
        ),
    )


def _track(model: Model, plan: Plan, row: Closing, reader: Reader) -> Track:
    after, today = plan.after.find(row.competence), _today(model, row)
    name = model.called("competences", row.competence)
    title = counted_title(name, _moved(row, today, after), reader)
    return Track(title, today, after.people, after.needed or 0)


def _gaps(model: Model, gaps: Sequence[Closing], reader: Reader) -> Table:
    columns = (
        Col(N_("Competence"), lambda row: reader.say(model.called("competences", row.competence))),
        *(Col(name, partial(count, model), "whole") for name, count in PARTS),
    )
    return table(N_("Gaps before and after the plan"), columns, gaps, reader)


def _moved(row: Closing, today: int, after: CompetenceGap) -> Words:
    """People at target before and after the plan, and needed where that is fewer than now."""
    said = words(
        "{today} → {after} of {needed}", today=today, after=after.people, needed=after.needed
    )
    if after.needed == today + row.missing:
        return said
    return words("{said} (now {n} are needed)", said=said, n=today + row.missing)


def _today(model: Model, row: Closing) -> int:
    """People at target today: those needed but the missing."""
    competence = model.find("competences", row.competence)
    needed = (competence.needed or 0) if isinstance(competence, Competence) else 0
    return needed - row.missing


Count = Callable[[Model, Closing], int]
PARTS: tuple[tuple[str, Count], ...] = (
    (N_("At target now"), _today),
    (N_("Filled by the plan"), lambda _, row: row.closed),
    (N_("Accepted"), lambda _, row: row.accepted),
    (N_("Still open"), lambda _, row: row.open),
)
"""The parts of a gap: what each is called, and how many people it is."""


def _figures(model: Model, plan: Plan, reader: Reader) -> Iterator[Figure]:
    text, say = reader.text, reader.say
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
    decimals = telling(plan.coverage_before, plan.coverage_after)
    yield Figure(
        text("Coverage with the plan"),
        reader.percent(plan.coverage_after, decimals),
        say(words("now {share}", share=_share(plan.coverage_before, decimals))),
        text("Weighted share of the people needed who are there at the target level."),
    )
    yield Figure(
        text("Cost"),
        reader.money(plan.cost, model.options.currency),
        say(counted("one action", "{n} actions", len(plan.lines))),
        text("What all actions of the plan cost. Unknown cost counts as none."),
    )
    yield Figure(
        text("Hours"),
        say(Amount(plan.hours, "hours")),
        say(words("of them {hours} on courses", hours=Amount(plan.course_hours, "hours"))),
        text("Staff hours that the actions take."),
    )


def _share(share: float | None, decimals: int) -> Amount | None:
    return None if share is None else Amount(100 * share, "%", decimals)


def _lines(model: Model, plan: Plan, reader: Reader) -> Table:
    text = reader.text
    return Table(
        text("The plan, line by line: a proposal for discussion"),
        (
            Column(text("Kind")),
            Column(text("Action")),
            Column(text("Fills")),
            Column(
                reader.say(words("Cost ({currency})", currency=model.options.currency)), "number"
            ),
            Column(text("Hours"), "number"),
            Column(text("Months"), "number", _decimals(plan)),
            *(
                [Column(text("Done after months"), "number", _decimals(plan))]
                if _waits(plan, reader)
                else []
            ),
            Column(text("Why it is in the plan")),
        ),
        tuple(
            _line(model, rows, reader, waits=_waits(plan, reader))
            for rows in _together(model, plan, reader)
        ),
    )


def _waits(plan: Plan, reader: Reader) -> bool:
    """Whether some course has to wait for another; for the leader, as both are for one person."""
    return reader.sees_staff and any(line.starts for line in plan.lines)


def _decimals(plan: Plan) -> int:
    """Of months: none where all are whole."""
    return 0 if all((line.months or 0.0) % 1 == 0 for line in plan.lines) else 1


def _together(model: Model, plan: Plan, reader: Reader) -> list[tuple[Line, ...]]:
    """The lines as they are listed: courses for members of staff in one, unless for the leader."""
    shown: dict[tuple[str, ...], list[Line]] = defaultdict(list)
    for line in plan.lines:
        hidden = not reader.sees_staff and is_personal(model, line.action)
        shown[(line.kind, *sorted(line.closes)) if hidden else (line.action,)].append(line)
    order = list(ACTIONS)
    return sorted(map(tuple, shown.values()), key=lambda rows: order.index(rows[0].kind))


def _line(
    model: Model, rows: tuple[Line, ...], reader: Reader, *, waits: bool
) -> tuple[Plain, ...]:
    say, first = reader.say, rows[0]
    costs = [line.cost for line in rows]
    whole = {name: sum(line.closes[name] for line in rows) for name in first.closes}
    reasons = dict.fromkeys(say(reason_words(model, line, reader)) for line in rows)
    return (
        reader.text(ACTIONS[first.kind]),
        upper_first(say(_said(model, rows, reader))),
        say(seats_words(model, whole)),
        None if None in costs else fsum(cost or 0.0 for cost in costs),
        fsum(line.hours for line in rows),
        max((line.months or 0.0 for line in rows), default=0.0) if _timed(rows) else None,
        *([max(line.ends or 0.0 for line in rows) if _timed(rows) else None] if waits else []),
        " ".join(reasons),
    )


def _timed(rows: Iterable[Line]) -> bool:
    return all(line.months is not None for line in rows)


def _said(model: Model, rows: tuple[Line, ...], reader: Reader) -> Value:
    if len(rows) == 1:
        return action_words(model, rows[0].action, reader)
    return actions_words(model, [line.action for line in rows], reader)


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


def _notes(model: Model, plan: Plan, reader: Reader) -> Iterator[Words]:
    if plan.unknown_costs:
        yield words(
            "The cost is not known, and counts as none, of {actions}.",
            actions=actions_words(model, plan.unknown_costs, reader),
        )
    accepted = {row.competence: row.accepted for row in plan.closings if row.accepted}
    if accepted:
        yield words("Accepted, and so left open: {seats}.", seats=seats_words(model, accepted))
