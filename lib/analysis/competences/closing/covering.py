"""The covering problem: the cheapest set of actions that covers the seats people are missing on.

Actions are the columns, shortfalls the constraints to cover, a frame's limits the side conditions:
most closed, then cheapest, and one taken among equals. Actions for the same people are counted
together: nobody reaches a target twice, and no more of the staff than are below it. Solved one
criterion after another, each with those before it held (lexicographic programming: Isermann 1982,
OR Spektrum 4).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from lib.analysis.competences.closing.layout import Layout
from lib.analysis.competences.closing.sets import Nearest, Sets
from lib.analysis.competences.closing.ways import (
    Barrier,
    Frame,
    Shortfalls,
    Way,
    barred,
    find_ways,
    seats_of,
)
from lib.analysis.competences.gaps import find_gaps
from lib.analysis.competences.moves import hiring, training
from lib.analysis.ground.tolerances import SAME
from lib.model.changes import Change, Set, apply
from lib.model.competences import Action, Competence
from lib.model.model import Model


def cheapest_cover(
    ways: Sequence[Way], shortfalls: Shortfalls, frame: Frame
) -> tuple[str, ...] | None:
    """The ids of the best set of ways; None where what must be in breaks a limit.

    In this order: the least weighted gap left open (in points of redundancy coverage), the fewest
    seats left open, the fewest accepted without a price, the lowest cost, the fewest hours, the
    fewest actions, the earliest ids.
    """
    if not ways:
        return ()
    sets, layout = Sets(ways, shortfalls, frame), Layout(ways, shortfalls, frame)
    known, held = sets.must[np.newaxis], dict[int, float]()
    if not sets.allowed(known).all():
        return None
    for number, criterion in enumerate(layout.criteria()):
        relaxed = layout.relaxed(criterion) if criterion else None
        if relaxed is None:
            continue
        nearest = Nearest(sets, relaxed, dict(held))
        best = nearest.best(number, known)
        if best is None:
            held[number], picks = layout.hold(criterion)
            known = np.array([picks], dtype=np.bool_)
            best = nearest.best(number, known)
        if best is not None:
            return tuple(way.id for way, chosen in zip(ways, best, strict=True) if chosen)
    return layout.first_ids()


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
class Covering:
    """The library's ways and shortfalls; read once, asked for each frame.

    `found`: the plans there are already.
    """

    model: Model
    shortfalls: Shortfalls
    ways: tuple[Way, ...]
    found: dict[Frame, tuple[Way, ...] | None] = field(
        default_factory=dict, compare=False, repr=False
    )

    @classmethod
    def of(cls, model: Model) -> Covering:
        """The ways and shortfalls of the library."""
        shortfalls = Shortfalls.of(model)
        return cls(model, shortfalls, find_ways(model, shortfalls))

    def barriers(self, frame: Frame) -> dict[str, Barrier]:
        """Why each action that cannot be in the plan is out."""
        rows = zip(self.ways, self.model.actions, strict=True)
        missing = self.shortfalls.seats
        found = {
            way.id: barred(way, row, frame, missing)
            for way, row in rows
            if way.id not in frame.must
        }
        return {name: why for name, why in found.items() if why is not None}

    def chosen(self, frame: Frame) -> tuple[Way, ...] | None:
        """The ways of the best plan; None where what must be in breaks a limit."""
        if frame not in self.found:
            out = self.barriers(frame)
            there = [way for way in self.ways if way.id not in out]
            ids = cheapest_cover(there, self.shortfalls, frame)
            ways = None if ids is None else tuple(way for way in there if way.id in ids)
            self.found[frame] = ways
        return self.found[frame]

    def closings(self, chosen: Iterable[Way]) -> tuple[Closing, ...]:
        """What becomes of the seats of each competence with a gap.

        Law: as many as on the model in which the actions have been done (`done`).
        """
        ways, rows = tuple(chosen), []
        for name, missing in self.shortfalls.seats.items():
            people, less = self._brought(name, ways)
            closed = min(missing, people + less)
            accepted = sum(way.closes.get(name, 0) for way in ways if way.accepts)
            rows.append(Closing(name, missing, closed, min(missing - closed, accepted)))
        return tuple(rows)

    def shares(self, chosen: Iterable[Way]) -> dict[str, dict[str, int]]:
        """The seats that each way fills (or accepts) where the ways are done in their order.

        They add up to the seats filled (and accepted) in all.
        """
        done: list[Way] = []
        before = dict.fromkeys(self.shortfalls.seats, 0)
        found: dict[str, dict[str, int]] = {}
        for way in sorted(chosen, key=turn):
            done.append(way)
            after = {row.competence: row.closed + row.accepted for row in self.closings(done)}
            found[way.id] = {n: after[n] - before[n] for n in after if after[n] > before[n]}
            before = after
        return found

    def coverage(self, chosen: Iterable[Way]) -> float | None:
        """Redundancy coverage with the ways done; None where there is then nothing to weigh by.

        Law: that of the model in which they have been done.
        """
        now, ways = self.shortfalls.coverage, tuple(chosen)
        if now is None:
            return None
        whole, covered = 1.0, now
        for name, missing in self.shortfalls.seats.items():
            needed, worth = self.shortfalls.needed[name], self.shortfalls.worth[name]
            people, less = self._brought(name, ways)
            there = needed - missing + min(people, missing)
            left = max(there, needed - less)
            covered -= worth * (needed - missing)
            covered += worth * needed * there / left if left else 0.0
            whole -= 0.0 if left else worth * needed
        return min(1.0, covered / whole) if whole > SAME else None

    def _brought(self, name: str, ways: Sequence[Way]) -> tuple[int, int]:
        """People whom the ways bring to a competence, and how many fewer are needed with them."""
        rows = [way for way in ways if name in way.closes]
        named = {way.person for way in rows if way.trains} - {None}
        by_turn = [0] * (ACCEPTED + 1)
        for way in rows:
            by_turn[turn(way)[0]] += way.closes[name]
        _, own, new, shared, less, _ = by_turn
        below, needed = self.shortfalls.below[name], self.shortfalls.needed[name]
        return min(len(named) + own, below) + new, min(shared, needed - 1) + less


ACCEPTED = 5
"""The last turn."""


def turn(way: Way) -> tuple[int, str]:
    """The order in which ways are done: whom they name, the staff, newcomers, then less work."""
    if way.accepts:
        return ACCEPTED, way.id
    if way.lessens:
        return 3 if way.shares else 4, way.id
    if way.trains:
        return int(way.person is None), way.id
    return 2, way.id


def with_limit(frame: Frame, limit: str, value: object) -> Frame:
    """The frame with one limit, by its name, set to this value."""
    change: dict[str, Any] = {limit: value}
    return replace(frame, **change)


def done(model: Model, actions: Iterable[str]) -> Model:
    """The model in which these actions have been done: a plan is reckoned as every what-if is.

    Developing brings the staff to target; hiring and borrowing bring new people who are there;
    sharing and redesigning make do with fewer people needed; accepting changes nothing.
    In this order: what is for one person, what is for the staff, newcomers, shared people, work
    that asks for less; within each by id. Raises `KeyError` for an action that is not there.
    """
    for way in sorted(_ways(model, actions), key=turn):
        model = apply(model, _changes(model, way))
    return model


def _ways(model: Model, actions: Iterable[str]) -> list[Way]:
    ways = {way.id: way for way in find_ways(model, Shortfalls.of(model))}
    return [ways[name] for name in dict.fromkeys(actions)]


def _changes(model: Model, way: Way) -> tuple[Change, ...]:
    """The changes by which one action is done."""
    action = model.find("actions", way.id)
    if way.accepts or not isinstance(action, Action):
        return ()
    if way.trains:
        return training(model, way.id)
    if way.lessens:
        return tuple(_lessened(model, way, action))
    return hiring(model, [_profile(model, action)] * seats_of(action))


def _profile(model: Model, action: Action) -> Mapping[str, int]:
    """What somebody who is hired or borrowed can: each competence of the action, at its target."""
    found = (model.find("competences", name) for name in action.competence)
    rows = [row for row in found if isinstance(row, Competence)]
    return {row.id: row.target for row in rows if row.target is not None}


def _lessened(model: Model, way: Way, action: Action) -> Iterable[Change]:
    """Fewer people needed, by no more than are missing; shared, at least one is left to share."""
    gaps = find_gaps(model)
    for name in action.competence:
        row = gaps.find(name)
        most = min(seats_of(action), row.shortfall)
        less = min(most, (row.needed or 0) - 1) if way.shares else most
        if less > 0:
            yield Set("competences", name, "needed", (row.needed or 0) - less)
