"""How the closing plan changes with the time, the money and the course hours there are.

With little time gaps are closed by borrowing; with more, by courses; with no time for courses and
nobody to borrow, by hiring.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from math import fsum, inf

from lib.analysis.competences.closer import Closer, with_limit
from lib.analysis.competences.closing_ways import SOON_ENOUGH, Frame, Way
from lib.model.model import Model

MOST_STEPS = 60
"""So many steps of a curve are followed."""
LESS = 0.01
"""So much less money, or so many hours less, than the last plan took."""
NOW_IN_TIME, NOW_WITHIN, INSTEAD = "now_in_time", "now_within", "instead"
"""Why an action comes in: it is no longer too late; the limit now has room for it; it takes the
place of one that goes."""


@dataclass(frozen=True, slots=True)
class Came:
    """An action that comes in at a step, why, and those that go whose gaps it closes."""

    action: str
    kind: str
    why: str
    replaces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """The plan from this value of the limit on, up to the next step.

    `at`: months, money or hours. `kinds`: how many actions there are of each kind. `came` and
    `went`: what changes against the step before. `saved`: how much cheaper it is; `closed_more`:
    seats closed beyond the step before. Either can be below 0; None at the first step.
    """

    at: float
    actions: tuple[str, ...]
    kinds: tuple[tuple[str, int], ...]
    cost: float
    closed: int
    open: int
    coverage: float | None
    came: tuple[Came, ...] = ()
    went: tuple[tuple[str, str], ...] = ()
    saved: float | None = None
    closed_more: int | None = None


@dataclass(frozen=True, slots=True)
class PlanCurve:
    """The steps of the plan over one limit, from the least of it to the most.

    `complete_from`: from where on nothing stays open; None where something always does. `whole`:
    whether every step was followed; where not, those from the most of it down are there.
    """

    steps: tuple[Step, ...]
    complete_from: float | None
    whole: bool = True
    frame: Frame = field(default_factory=Frame)


GoOn = Callable[[], bool]
"""Asked before each search: whether to go on."""


def over_deadline(
    model: Model, frame: Frame | None = None, go_on: GoOn = lambda: True
) -> PlanCurve:
    """The plan for every deadline at which it changes: the months that actions take."""
    frame = Frame.of(model) if frame is None else frame
    closer = Closer.of(model)
    months = {way.months for way in closer.ways if way.closes and way.months is not None}
    deadlines = sorted({0.0, *months}, reverse=True)
    in_turn = takewhile(lambda _: go_on(), deadlines)
    plans = [(float(at), closer.chosen(frame.later(at))) for at in in_turn]
    whole = len(plans) == len(deadlines)
    found = [(at, chosen) for at, chosen in reversed(plans) if chosen is not None]
    return _curve(closer, frame, found, NOW_IN_TIME, whole)


def over_budget(model: Model, frame: Frame | None = None, go_on: GoOn = lambda: True) -> PlanCurve:
    """The plan for every budget at which more can be closed, exactly; the deadline holds."""
    frame = Frame.of(model) if frame is None else frame
    closer = Closer.of(model)
    return _descended(closer, frame, "budget", go_on)


def over_course_hours(
    model: Model, frame: Frame | None = None, go_on: GoOn = lambda: True
) -> PlanCurve:
    """The plan for every number of course hours at which it changes, exactly."""
    frame = Frame.of(model) if frame is None else frame
    closer = Closer.of(model)
    return _descended(closer, frame, "course_hours", go_on)


def _descended(closer: Closer, frame: Frame, limit: str, go_on: GoOn) -> PlanCurve:
    descent = _descend(closer, with_limit(frame, limit, inf), limit)
    plans: list[tuple[float, tuple[Way, ...]]] = []
    while len(plans) < MOST_STEPS and go_on():
        plan = next(descent, None)
        if plan is None:
            return _curve(closer, frame, plans[::-1], NOW_WITHIN)
        plans.append(plan)
    return _curve(closer, frame, plans[::-1], NOW_WITHIN, whole=False)


def _descend(closer: Closer, frame: Frame, limit: str) -> Iterator[tuple[float, tuple[Way, ...]]]:
    """The best plans, each with a little less of the limit than the one before has used."""
    while (chosen := closer.chosen(frame)) is not None:
        used = _used(chosen, limit)
        yield used, chosen
        if used < LESS:
            return
        frame = with_limit(frame, limit, used - LESS)


def _used(chosen: Sequence[Way], limit: str) -> float:
    if limit == "budget":
        return fsum(way.cost for way in chosen)
    return fsum(way.hours for way in chosen if way.is_course)


def _curve(
    closer: Closer,
    frame: Frame,
    plans: Sequence[tuple[float, tuple[Way, ...]]],
    why: str,
    whole: bool = True,
) -> PlanCurve:
    steps: list[Step] = []
    before: tuple[Way, ...] = ()
    for at, chosen in plans:
        if steps and chosen == before:
            continue
        steps.append(_step(closer, at, chosen, before, steps[-1] if steps else None, why))
        before = chosen
    complete = [step.at for step in steps if not step.open]
    return PlanCurve(tuple(steps), min(complete, default=None), whole, frame)


def _step(
    closer: Closer,
    at: float,
    chosen: Sequence[Way],
    before: Sequence[Way],
    last: Step | None,
    why: str,
) -> Step:
    closings = closer.closings(chosen)
    closed = {row.competence: row.closed for row in closings}
    coverage = closer.shortfalls.coverage
    kinds = sorted({way.kind for way in chosen})
    cost, seats = fsum(way.cost for way in chosen), sum(closed.values())
    step = Step(
        at,
        tuple(way.id for way in chosen),
        tuple((kind, sum(way.kind == kind for way in chosen)) for kind in kinds),
        cost,
        seats,
        sum(row.open for row in closings),
        None if coverage is None else coverage + closer.shortfalls.gain(closed),
    )
    if last is None:
        return step
    gone = [way for way in before if way not in chosen]
    return replace(
        step,
        came=tuple(_came(way, gone, last.at, why) for way in chosen if way not in before),
        went=tuple((way.id, way.kind) for way in gone),
        saved=last.cost - cost,
        closed_more=seats - last.closed,
    )


def _came(way: Way, gone: Sequence[Way], last: float, why: str) -> Came:
    replaces = tuple(row.id for row in gone if set(row.closes) & set(way.closes))
    late = (way.months or 0.0) > last + SOON_ENOUGH
    new = late if why == NOW_IN_TIME else not replaces
    return Came(way.id, way.kind, why if new else INSTEAD, replaces)
