"""The plan that closes competence gaps: which actions, what they cost, why, and what stays open.

Said of competences and of places on courses, never of a person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import fsum
from typing import Final, Literal, get_args

from lib.analysis.competences.closing.covering import Closing, Covering, done, with_limit
from lib.analysis.competences.closing.ways import (
    ActionKind,
    Barrier,
    Frame,
    Way,
    finishing_months,
    possible_months,
)
from lib.analysis.competences.gaps import Gaps, find_gaps
from lib.analysis.ground.tolerances import SAME_MONEY, SAME_MONTHS
from lib.model.model import Model

ReasonKind = Literal["only_way", "cheapest", "as_good", "wanted"]
"""Why an action is in: without it more stays open; without it all costs more; others would do as
well; it was asked for."""
ONLY_WAY: Final = "only_way"
CHEAPEST: Final = "cheapest"
AS_GOOD: Final = "as_good"
WANTED: Final = "wanted"
Limit = Literal["deadline", "budget", "course_hours", "courses", "courses_each", "without"]
LIMITS: tuple[Limit, ...] = get_args(Limit)
"""What can be eased so that more is closed, by its name in `Frame`."""
Unused = Barrier | Literal["not_chosen"]
NOT_CHOSEN: Final = "not_chosen"
"""Why an action is out that could be in: the others do better within the limits."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an action is in the plan: what the best plan without it would be.

    `kind`: see above. `left_open`: seats by competence that would stay open. `saved`: what that
    plan would cost more, closing as much. `instead`: the actions it would take. `until`: actions
    that take its place once there is time for them, being too late for this deadline.
    """

    kind: ReasonKind
    left_open: Mapping[str, int] = field(hash=False)
    saved: float
    instead: tuple[str, ...]
    until: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Easing:
    """What would close more of a competence: easing this limit, to this value; None: dropping it.

    `closes`: seats more. `by`: the actions that then close it.
    """

    limit: Limit
    to: float | None
    closes: int
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StillOpen:
    """A competence that the plan leaves open, and what would close it.

    `easings`: limits that, eased alone, would close more of it. `beyond`: seats that all actions
    listed, together and without any limit, could not close: they need actions not yet listed.
    """

    competence: str
    seats: int
    easings: tuple[Easing, ...]
    beyond: int


def timeless_plan(covering: Covering, frame: Frame) -> tuple[tuple[Way, ...], frozenset[str]]:
    """The plan there would be with all the time in the world, and which of it is too late now."""
    if frame.deadline is None:
        return (), frozenset()
    timeless = covering.chosen(frame.later(None)) or ()
    out = covering.barriers(frame)
    return timeless, frozenset(way.id for way in timeless if way.id in out)


def reason_of(
    covering: Covering,
    frame: Frame,
    chosen: Sequence[Way],
    way: Way,
    late: tuple[tuple[Way, ...], frozenset[str]],
) -> Reason:
    """Why the way is in the plan: against the best plan without it. `late`: see `timeless_plan`."""
    if way.id in frame.must:
        return Reason(WANTED, {}, 0.0, ())
    other = covering.chosen(replace(frame, never=(*frame.never, way.id))) or ()
    now = {row.competence: row.open for row in covering.closings(chosen)}
    worse = {row.competence: row.open - now[row.competence] for row in covering.closings(other)}
    worse = {name: seats for name, seats in worse.items() if seats > 0}
    dearer = sum(row.cost for row in other) - sum(row.cost for row in chosen)
    saved = 0.0 if worse or dearer <= SAME_MONEY else dearer
    kind: ReasonKind = ONLY_WAY if worse else CHEAPEST if saved else AS_GOOD
    instead = tuple(row.id for row in other if row not in chosen)
    timeless, too_late = late
    until = tuple(
        row.id
        for row in timeless
        if row.id in too_late and way not in timeless and set(row.closes) & set(way.closes)
    )
    return Reason(kind, worse, saved, instead, until)


def explain_open(covering: Covering, frame: Frame, row: Closing) -> StillOpen:
    """What would close the seats that the plan leaves open in this competence."""
    eased = (_easing(covering, frame, row, limit) for limit in LIMITS)
    together = covering.closings(way for way in covering.ways if not way.accepts)
    all_together = next(one.closed for one in together if one.competence == row.competence)
    beyond = max(0, row.missing - row.accepted - all_together)
    found = tuple(easing for easing in eased if easing is not None)
    return StillOpen(row.competence, row.open, found, beyond)


def _easing(covering: Covering, frame: Frame, row: Closing, limit: Limit) -> Easing | None:
    """What easing one limit would close; the deadline no further than need be."""
    free: object = () if limit == "without" else None
    if getattr(frame, limit) in (free, None):
        return None
    steps: list[object] = [free]
    if limit == "deadline":
        months = possible_months([way for way in covering.ways if way.closes])
        steps = [*(m for m in months if m > (frame.deadline or 0.0) + SAME_MONTHS), None]
    for step in steps:
        wider = with_limit(frame, limit, step)
        chosen = covering.chosen(wider) or ()
        after = {one.competence: one for one in covering.closings(chosen)}[row.competence]
        if after.closed > row.closed:
            by = tuple(way.id for way in chosen if row.competence in way.closes)
            return Easing(limit, _needed(limit, step, chosen), after.closed - row.closed, by)
    return None


def _needed(limit: Limit, step: object, chosen: Sequence[Way]) -> float | None:
    """The value of the limit that the plan gets by with."""
    courses = [way for way in chosen if way.is_course]
    values: dict[str, float | None] = {
        "deadline": float(step) if isinstance(step, (int, float)) else None,
        "budget": sum(way.cost for way in chosen),
        "course_hours": sum(way.hours for way in courses),
        "courses": float(len(courses)),
        "courses_each": float(max(Counter(w.person for w in courses if w.person).values() or [0])),
    }
    return values.get(limit)


@dataclass(frozen=True, slots=True)
class Line:
    """One action of the plan: the seats it fills by competence, and why it is in.

    The seats of all lines add up to those filled (or accepted): what two could fill is told once.
    `cost` is None where it is unknown (it then counts 0), likewise `months`. `starts`: after how
    many months, where the same person has another course before it.
    """

    action: str
    kind: ActionKind
    closes: Mapping[str, int] = field(hash=False)
    cost: float | None
    hours: float
    months: float | None
    reason: Reason
    starts: float = 0.0

    @property
    def ends(self) -> float | None:
        """After how many months it works; None where that is unknown."""
        return None if self.months is None else self.starts + self.months


@dataclass(frozen=True, slots=True)
class Plan:
    """The best set of actions within the frame.

    Costs, hours and months of all lines (months: until the last is done). `after`: the gaps of the
    library in which the actions have been done. `coverage`: redundancy coverage (0 to 1) today and
    with the plan, that of `after`; None where there is nothing to weigh by. `course_places`:
    places by competence. `unused`: the other actions and why they are out. `unknown_costs`: lines
    that count 0.
    """

    frame: Frame
    lines: tuple[Line, ...]
    closings: tuple[Closing, ...]
    after: Gaps
    still_open: tuple[StillOpen, ...]
    cost: float
    hours: float
    course_hours: float
    months: float
    coverage_before: float | None
    coverage_after: float | None
    course_places: Mapping[str, int] = field(hash=False)
    unused: tuple[tuple[str, Unused], ...]
    unknown_costs: tuple[str, ...]

    @property
    def actions(self) -> tuple[str, ...]:
        """The actions of the plan, by id."""
        return tuple(line.action for line in self.lines)

    @property
    def complete(self) -> bool:
        """Whether no gap stays open; what is accepted counts as settled."""
        return not self.still_open


def close_gaps(
    model: Model, frame: Frame | None = None, meanwhile: Callable[[], object] = lambda: None
) -> Plan | None:
    """The best plan within the frame (default: the library's deadline and no other limit).

    Without a budget it is the cheapest plan that closes every shortfall; with one, the plan that
    closes most of the weighted gap within it, a seat being worth w/r as many are needed today. What
    comes of it is no formula of its own: `after` are the gaps of the model with its actions done
    (`covering.done`). Where not everything can be closed, it closes most,
    then costs least, and says what would close the rest. Accepting a gap closes nothing: an accept
    action with a price competes as the others do, one without is a last resort, and with a budget
    there is none. None where the actions that must be in break a limit. `meanwhile` is called
    between searches.
    """
    frame = Frame.of(model) if frame is None else frame
    covering = Covering.of(model)
    chosen = covering.chosen(frame)
    if chosen is None:
        return None
    closings, courses = covering.closings(chosen), [way for way in chosen if way.is_course]
    lines = _lines(covering, frame, chosen, meanwhile)
    after = find_gaps(done(model, (way.id for way in chosen)))
    return Plan(
        frame,
        lines,
        closings,
        after,
        tuple(explain_open(covering, frame, row) for row in closings if row.open),
        fsum(way.cost for way in chosen),
        fsum(way.hours for way in chosen),
        fsum(way.hours for way in courses),
        max((line.ends or 0.0 for line in lines), default=0.0),
        covering.shortfalls.coverage,
        after.redundancy_coverage,
        _places(lines, courses),
        _unused(covering, frame, chosen),
        tuple(way.id for way in chosen if not way.priced),
    )


def _lines(
    covering: Covering, frame: Frame, chosen: Sequence[Way], meanwhile: Callable[[], object]
) -> tuple[Line, ...]:
    late, lines = timeless_plan(covering, frame), []
    closes, ends = covering.shares(chosen), finishing_months(chosen)
    for way in chosen:
        meanwhile()
        reason = reason_of(covering, frame, chosen, way, late)
        cost, starts = way.cost if way.priced else None, ends[way.id] - (way.months or 0.0)
        line = Line(
            *(way.id, way.kind, closes[way.id], cost, way.hours, way.months, reason),
            starts=starts,
        )
        lines.append(line)
    return tuple(lines)


def _places(lines: Sequence[Line], courses: Sequence[Way]) -> Mapping[str, int]:
    """The places on courses, by competence."""
    names = {way.id for way in courses}
    found = sum((Counter(row.closes) for row in lines if row.action in names), Counter[str]())
    return dict(sorted(found.items()))


def _unused(
    covering: Covering, frame: Frame, chosen: Sequence[Way]
) -> tuple[tuple[str, Unused], ...]:
    out = covering.barriers(frame)
    return tuple(
        (way.id, out.get(way.id, NOT_CHOSEN)) for way in covering.ways if way not in chosen
    )
