"""The plan that closes competence gaps: which actions, what they cost, and why each is in it.

Said of competences and of places on courses, never of a person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lib.analysis.closing_search import MONEY, cheapest_set
from lib.analysis.closing_ways import Frame, Shortfalls, Way, barred, find_ways
from lib.model.model import Model

ONLY_WAY, CHEAPEST, AS_GOOD, WANTED = "only_way", "cheapest", "as_good", "wanted"
"""Why an action is in: without it more stays open; without it all costs more; others would do as
well; it was asked for."""
NOT_CHOSEN = "not_chosen"
"""Why an action is out that could be in: the others do better within the limits."""
LIMITS = ("deadline", "budget", "course_hours", "courses", "courses_each", "without")
"""What can be eased so that more is closed, by its name in `Frame`."""


@dataclass(frozen=True, slots=True)
class Closing:
    """One competence with a gap: people missing today, and what becomes of those seats."""

    competence: str
    missing: int
    closed: int
    accepted: int

    @property
    def open(self) -> int:
        """Seats that stay open, and that nobody has accepted."""
        return self.missing - self.closed - self.accepted


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an action is in the plan: what the best plan without it would be.

    `kind`: see above. `left_open`: seats by competence that would stay open. `saved`: what that
    plan would cost more. `instead`: the actions it would take. `until`: actions that take its place
    once there is time for them, being too late for this deadline.
    """

    kind: str
    left_open: Mapping[str, int] = field(hash=False)
    saved: float
    instead: tuple[str, ...]
    until: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One action of the plan: the people it brings to target by competence, and why it is in.

    `cost` is None where it is unknown (it then counts 0), likewise `months`.
    """

    action: str
    kind: str
    closes: Mapping[str, int] = field(hash=False)
    cost: float | None
    hours: float
    months: float | None
    reason: Reason


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


@dataclass(frozen=True, slots=True)
class Plan:
    """The best set of actions within the frame.

    Costs, hours and months of all lines (months: of the slowest). `coverage`: redundancy coverage
    (0 to 1) today and with the plan; None where there is nothing to weigh by. `course_places`:
    places by competence. `unused`: the other actions and why they are out. `unknown_costs`: lines
    that count 0.
    """

    frame: Frame
    lines: tuple[Line, ...]
    closings: tuple[Closing, ...]
    still_open: tuple[StillOpen, ...]
    cost: float
    hours: float
    course_hours: float
    months: float
    coverage_before: float | None
    coverage_after: float | None
    course_places: Mapping[str, int] = field(hash=False)
    unused: tuple[tuple[str, str], ...]
    unknown_costs: tuple[str, ...]

    @property
    def actions(self) -> tuple[str, ...]:
        """The actions of the plan, by id."""
        return tuple(line.action for line in self.lines)

    @property
    def complete(self) -> bool:
        """Whether no gap stays open; what is accepted counts as settled."""
        return not self.still_open


@dataclass(frozen=True, slots=True)
class Closer:
    """The library's ways and shortfalls; read once, asked for each frame."""

    model: Model
    shortfalls: Shortfalls
    ways: tuple[Way, ...]

    @classmethod
    def of(cls, model: Model) -> Closer:
        """The ways and shortfalls of the library."""
        shortfalls = Shortfalls.of(model)
        return cls(model, shortfalls, find_ways(model, shortfalls))

    def barriers(self, frame: Frame) -> dict[str, str]:
        """Why each action that cannot be in the plan is out."""
        rows = zip(self.ways, self.model.actions, strict=True)
        found = {way.id: barred(way, row, frame) for way, row in rows if way.id not in frame.must}
        return {name: why for name, why in found.items() if why is not None}

    def chosen(self, frame: Frame) -> tuple[Way, ...] | None:
        """The ways of the best plan; None where what must be in breaks a limit."""
        out = self.barriers(frame)
        there = [way for way in self.ways if way.id not in out]
        ids = cheapest_set(there, self.shortfalls, frame)
        return None if ids is None else tuple(way for way in there if way.id in ids)

    def closings(self, chosen: Iterable[Way]) -> tuple[Closing, ...]:
        """What becomes of the seats of each competence with a gap."""
        closed, accepted = Counter[str](), Counter[str]()
        for way in chosen:
            (accepted if way.accepts else closed).update(way.closes)
        rows = []
        for name, missing in self.shortfalls.seats.items():
            done = min(missing, closed[name])
            rows.append(Closing(name, missing, done, min(missing - done, accepted[name])))
        return tuple(rows)


def close_gaps(model: Model, frame: Frame | None = None) -> Plan | None:
    """The best plan within the frame (default: the library's deadline and no other limit).

    Without a budget it is the cheapest plan that closes every shortfall; with one, the plan that
    closes most of the weighted gap within it. Where not everything can be closed, it closes most,
    then costs least, and says what would close the rest. Accepting a gap closes nothing: an accept
    action with a price competes as the others do, one without is a last resort, and with a budget
    there is none. None where the actions that must be in break a limit.
    """
    frame = Frame.of(model) if frame is None else frame
    closer = Closer.of(model)
    chosen = closer.chosen(frame)
    if chosen is None:
        return None
    closings = closer.closings(chosen)
    gain = closer.shortfalls.gain({row.competence: row.closed for row in closings})
    before = closer.shortfalls.coverage
    courses = [way for way in chosen if way.is_course]
    places = sum((Counter(way.closes) for way in courses), Counter[str]())
    return Plan(
        frame,
        _lines(closer, frame, chosen),
        closings,
        tuple(_still_open(closer, frame, row) for row in closings if row.open),
        sum(way.cost for way in chosen),
        sum(way.hours for way in chosen),
        sum(way.hours for way in courses),
        max((way.months or 0.0 for way in chosen), default=0.0),
        before,
        None if before is None else before + gain,
        dict(sorted(places.items())),
        _unused(closer, frame, chosen),
        tuple(way.id for way in chosen if not way.priced),
    )


def _lines(closer: Closer, frame: Frame, chosen: Sequence[Way]) -> tuple[Line, ...]:
    late = _late(closer, frame)
    return tuple(
        Line(
            way.id,
            way.kind,
            way.closes,
            way.cost if way.priced else None,
            way.hours,
            way.months,
            _reason(closer, frame, chosen, way, late),
        )
        for way in chosen
    )


def _late(closer: Closer, frame: Frame) -> tuple[tuple[Way, ...], frozenset[str]]:
    """The plan there would be with all the time in the world, and which of it is too late now."""
    if frame.deadline is None:
        return (), frozenset()
    timeless = closer.chosen(frame.later(None)) or ()
    out = closer.barriers(frame)
    return timeless, frozenset(way.id for way in timeless if way.id in out)


def _reason(
    closer: Closer,
    frame: Frame,
    chosen: Sequence[Way],
    way: Way,
    late: tuple[tuple[Way, ...], frozenset[str]],
) -> Reason:
    if way.id in frame.must:
        return Reason(WANTED, {}, 0.0, ())
    other = closer.chosen(replace(frame, never=(*frame.never, way.id))) or ()
    now = {row.competence: row.open for row in closer.closings(chosen)}
    worse = {row.competence: row.open - now[row.competence] for row in closer.closings(other)}
    worse = {name: seats for name, seats in worse.items() if seats > 0}
    saved = sum(row.cost for row in other) - sum(row.cost for row in chosen)
    kind = ONLY_WAY if worse else CHEAPEST if saved > MONEY else AS_GOOD
    instead = tuple(row.id for row in other if row not in chosen)
    timeless, too_late = late
    until = tuple(
        row.id
        for row in timeless
        if row.id in too_late and way not in timeless and set(row.closes) & set(way.closes)
    )
    return Reason(kind, worse, saved, instead, until)


def _still_open(closer: Closer, frame: Frame, row: Closing) -> StillOpen:
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
    steps = [free]
    if limit == "deadline":
        months = {way.months for way in closer.ways if row.competence in way.closes}
        steps = [*sorted(m for m in months if m is not None and m > (frame.deadline or 0)), None]
    for step in steps:
        wider = replace(frame, **{limit: step})
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


def _unused(closer: Closer, frame: Frame, chosen: Sequence[Way]) -> tuple[tuple[str, str], ...]:
    out = closer.barriers(frame)
    return tuple((way.id, out.get(way.id, NOT_CHOSEN)) for way in closer.ways if way not in chosen)
