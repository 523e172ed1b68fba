"""Why an action is in the plan, why a gap stays open, and what would close it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from lib.analysis.competences.closer import Closer, Closing, with_limit
from lib.analysis.competences.closing_search import MONEY
from lib.analysis.competences.closing_ways import Frame, Way

ONLY_WAY, CHEAPEST, AS_GOOD, WANTED = "only_way", "cheapest", "as_good", "wanted"
"""Why an action is in: without it more stays open; without it all costs more; others would do as
well; it was asked for."""
LIMITS = ("deadline", "budget", "course_hours", "courses", "courses_each", "without")
"""What can be eased so that more is closed, by its name in `Frame`."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an action is in the plan: what the best plan without it would be.

    `kind`: see above. `left_open`: seats by competence that would stay open. `saved`: what that
    plan would cost more, closing as much. `instead`: the actions it would take. `until`: actions
    that take its place once there is time for them, being too late for this deadline.
    """

    kind: str
    left_open: Mapping[str, int] = field(hash=False)
    saved: float
    instead: tuple[str, ...]
    until: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Easing:
    """What would close more of a competence: easing this limit, to this value; None: dropping it.

    `closes`: seats more. `by`: the actions that then close it.
    """

    limit: str
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


def timeless_plan(closer: Closer, frame: Frame) -> tuple[tuple[Way, ...], frozenset[str]]:
    """The plan there would be with all the time in the world, and which of it is too late now."""
    if frame.deadline is None:
        return (), frozenset()
    timeless = closer.chosen(frame.later(None)) or ()
    out = closer.barriers(frame)
    return timeless, frozenset(way.id for way in timeless if way.id in out)


def reason_of(
    closer: Closer,
    frame: Frame,
    chosen: Sequence[Way],
    way: Way,
    late: tuple[tuple[Way, ...], frozenset[str]],
) -> Reason:
    """Why the way is in the plan: against the best plan without it. `late`: see `timeless_plan`."""
    if way.id in frame.must:
        return Reason(WANTED, {}, 0.0, ())
    other = closer.chosen(replace(frame, never=(*frame.never, way.id))) or ()
    now = {row.competence: row.open for row in closer.closings(chosen)}
    worse = {row.competence: row.open - now[row.competence] for row in closer.closings(other)}
    worse = {name: seats for name, seats in worse.items() if seats > 0}
    dearer = sum(row.cost for row in other) - sum(row.cost for row in chosen)
    saved = 0.0 if worse or dearer <= MONEY else dearer
    kind = ONLY_WAY if worse else CHEAPEST if saved else AS_GOOD
    instead = tuple(row.id for row in other if row not in chosen)
    timeless, too_late = late
    until = tuple(
        row.id
        for row in timeless
        if row.id in too_late and way not in timeless and set(row.closes) & set(way.closes)
    )
    return Reason(kind, worse, saved, instead, until)


def explain_open(closer: Closer, frame: Frame, row: Closing) -> StillOpen:
    """What would close the seats that the plan leaves open in this competence."""
    eased = (_easing(closer, frame, row, limit) for limit in LIMITS)
    all_together = sum(way.closes.get(row.competence, 0) for way in closer.ways if not way.accepts)
    beyond = max(0, row.missing - row.accepted - all_together)
    found = tuple(easing for easing in eased if easing is not None)
    return StillOpen(row.competence, row.open, found, beyond)


def _easing(closer: Closer, frame: Frame, row: Closing, limit: str) -> Easing | None:
    """What easing one limit would close; the deadline no further than need be."""
    free: object = () if limit == "without" else len(closer.ways) if "each" in limit else None
    if getattr(frame, limit) in (free, None):
        return None
    steps: list[object] = [free]
    if limit == "deadline":
        months = {way.months for way in closer.ways if row.competence in way.closes}
        steps = [*sorted(m for m in months if m is not None and m > (frame.deadline or 0)), None]
    for step in steps:
        wider = with_limit(frame, limit, step)
        chosen = closer.chosen(wider) or ()
        after = {one.competence: one for one in closer.closings(chosen)}[row.competence]
        if after.closed > row.closed:
            by = tuple(way.id for way in chosen if row.competence in way.closes)
            return Easing(limit, _needed(limit, step, chosen), after.closed - row.closed, by)
    return None


def _needed(limit: str, step: object, chosen: Sequence[Way]) -> float | None:
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
