"""How the closing plan changes with the time, the money and the course hours there are.

With little time gaps are closed by borrowing; with more, by courses; with no time for courses and
nobody to borrow, by hiring.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import fsum, inf
from typing import Final, Literal

from lib.analysis.competences.closing.covering import Covering, with_limit
from lib.analysis.competences.closing.ways import ActionKind, Frame, Way, finishing_months
from lib.analysis.ground.tolerances import LESS_OF_LIMIT, LESS_OF_MONTHS, SAME_MONTHS
from lib.model.model import Model

MOST_STEPS = 60
"""So many steps of a curve are followed."""
WhyIn = Literal["now_in_time", "now_within", "instead"]
"""Why an action comes in: it is no longer too late; the limit now has room for it; it takes the
place of one that goes."""
NOW_IN_TIME: Final = "now_in_time"
NOW_WITHIN: Final = "now_within"
INSTEAD: Final = "instead"
CurveLimit = Literal["deadline", "budget", "course_hours"]
"""The limits that a curve follows, from the most of them down, by their names in `Frame`."""
GoOn = Callable[[], bool]
"""Asked before each search: whether to go on."""


@dataclass(frozen=True, slots=True)
class Came:
    """An action that comes in at a step, why, and those that go whose gaps it closes."""

    action: str
    kind: ActionKind
    why: WhyIn
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


def follow(
    model: Model, limit: CurveLimit, frame: Frame | None = None, go_on: GoOn = lambda: True
) -> PlanCurve:
    """The plan for every amount of one limit at which it changes, exactly; the others hold.

    Over the deadline the courses of one person follow one another.
    """
    covering = Covering.of(model)
    frame = with_limit(Frame.of(model) if frame is None else frame, limit, inf)
    descent = _descend(covering, frame, limit)
    plans: list[tuple[float, tuple[Way, ...]]] = []
    why: WhyIn = NOW_IN_TIME if limit == "deadline" else NOW_WITHIN
    while len(plans) < MOST_STEPS and go_on():
        plan = next(descent, None)
        if plan is None:
            return _curve(covering, frame, plans[::-1], why)
        plans.append(plan)
    return _curve(covering, frame, plans[::-1], why, whole=False)


def _descend(
    covering: Covering, frame: Frame, limit: CurveLimit
) -> Iterator[tuple[float, tuple[Way, ...]]]:
    """The best plans, each with a little less of the limit than the one before has used."""
    less = LESS_OF_MONTHS if limit == "deadline" else LESS_OF_LIMIT
    while (chosen := covering.chosen(frame)) is not None:
        used = _used(chosen, limit, frame.must)
        yield used, chosen
        if used < less:
            return
        frame = with_limit(frame, limit, used - less)


def _used(chosen: Sequence[Way], limit: CurveLimit, must: Collection[str]) -> float:
    """What the plan takes of the limit; of the time, without what is in whatever it takes."""
    if limit == "budget":
        return fsum(way.cost for way in chosen)
    if limit == "course_hours":
        return fsum(way.hours for way in chosen if way.is_course)
    ends = finishing_months(chosen)
    bound = [way for way in chosen if not (way.accepts or way.id in must)]
    last = {way.person: 0.0 for way in bound if way.is_course and way.person is not None}
    last |= {
        person: max(ends[way.id] for way in chosen if way.is_course and way.person == person)
        for person in last
    }
    return max([*last.values(), *(ends[way.id] for way in bound)], default=0.0)


def _curve(
    covering: Covering,
    frame: Frame,
    plans: Sequence[tuple[float, tuple[Way, ...]]],
    why: WhyIn,
    whole: bool = True,
) -> PlanCurve:
    steps: list[Step] = []
    before: tuple[Way, ...] = ()
    for at, chosen in plans:
        if steps and chosen == before:
            continue
        steps.append(_step(covering, at, chosen, before, steps[-1] if steps else None, why))
        before = chosen
    complete = [step.at for step in steps if not step.open]
    return PlanCurve(tuple(steps), min(complete, default=None), whole, frame)


def _step(
    covering: Covering,
    at: float,
    chosen: Sequence[Way],
    before: Sequence[Way],
    last: Step | None,
    why: WhyIn,
) -> Step:
    closings = covering.closings(chosen)
    closed = {row.competence: row.closed for row in closings}
    kinds = sorted({way.kind for way in chosen})
    cost, seats = fsum(way.cost for way in chosen), sum(closed.values())
    step = Step(
        at,
        tuple(way.id for way in chosen),
        tuple((kind, sum(way.kind == kind for way in chosen)) for kind in kinds),
        cost,
        seats,
        sum(row.open for row in closings),
        covering.coverage(chosen),
    )
    if last is None:
        return step
    gone, ends = [way for way in before if way not in chosen], finishing_months(chosen)
    return replace(
        step,
        came=tuple(
            _came(way, gone, ends[way.id] > last.at + SAME_MONTHS, why)
            for way in chosen
            if way not in before
        ),
        went=tuple((way.id, way.kind) for way in gone),
        saved=last.cost - cost,
        closed_more=seats - last.closed,
    )


def _came(way: Way, gone: Sequence[Way], late: bool, why: WhyIn) -> Came:
    """Why the way comes in; `late`: it was too late at the step before."""
    replaces = tuple(row.id for row in gone if set(row.closes) & set(way.closes))
    new = late if why == NOW_IN_TIME else not replaces
    return Came(way.id, way.kind, why if new else INSTEAD, replaces)
