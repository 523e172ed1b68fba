"""A library's shortfalls beside all its ways to close them: the best set for any frame."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from lib.analysis.competences.closing_search import cheapest_set
from lib.analysis.competences.closing_ways import Frame, Shortfalls, Way, barred, find_ways
from lib.model.model import Model


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


def with_limit(frame: Frame, limit: str, value: object) -> Frame:
    """The frame with one limit, by its name, set to this value."""
    change: dict[str, Any] = {limit: value}
    return replace(frame, **change)
