"""The plan that closes competence gaps: which actions, what they cost, and why each is in it.

Said of competences and of places on courses, never of a person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum

from lib.analysis.competences.closer import Closer, Closing
from lib.analysis.competences.closing_reasons import (
    Reason,
    StillOpen,
    explain_open,
    reason_of,
    timeless_plan,
)
from lib.analysis.competences.closing_ways import Frame, Way
from lib.model.model import Model

NOT_CHOSEN = "not_chosen"
"""Why an action is out that could be in: the others do better within the limits."""


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


def close_gaps(
    model: Model, frame: Frame | None = None, meanwhile: Callable[[], object] = lambda: None
) -> Plan | None:
    """The best plan within the frame (default: the library's deadline and no other limit).

    Without a budget it is the cheapest plan that closes every shortfall; with one, the plan that
    closes most of the weighted gap within it. Where not everything can be closed, it closes most,
    then costs least, and says what would close the rest. Accepting a gap closes nothing: an accept
    action with a price competes as the others do, one without is a last resort, and with a budget
    there is none. None where the actions that must be in break a limit. `meanwhile` is called
    between searches.
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
        _lines(closer, frame, chosen, meanwhile),
        closings,
        tuple(explain_open(closer, frame, row) for row in closings if row.open),
        fsum(way.cost for way in chosen),
        fsum(way.hours for way in chosen),
        fsum(way.hours for way in courses),
        max((way.months or 0.0 for way in chosen), default=0.0),
        before,
        None if before is None else before + gain,
        dict(sorted(places.items())),
        _unused(closer, frame, chosen),
        tuple(way.id for way in chosen if not way.priced),
    )


def _lines(
    closer: Closer, frame: Frame, chosen: Sequence[Way], meanwhile: Callable[[], object]
) -> tuple[Line, ...]:
    late, lines = timeless_plan(closer, frame), []
    for way in chosen:
        meanwhile()
        reason = reason_of(closer, frame, chosen, way, late)
        cost = way.cost if way.priced else None
        lines.append(Line(way.id, way.kind, way.closes, cost, way.hours, way.months, reason))
    return tuple(lines)


def _unused(closer: Closer, frame: Frame, chosen: Sequence[Way]) -> tuple[tuple[str, str], ...]:
    out = closer.barriers(frame)
    return tuple((way.id, out.get(way.id, NOT_CHOSEN)) for way in closer.ways if way not in chosen)
