"""The search for the best set of actions: most closed, then cheapest, and one taken among equals.

A covering problem with side conditions, solved one criterion after another, each with those before
it held (lexicographic programming: Isermann 1982, OR Spektrum 4).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import inf

from lib.analysis.competences.closing_ways import Frame, Shortfalls, Way
from lib.analysis.portfolios.searching import EQUAL, TOGETHER
from lib.analysis.programme import Programme, solve

MONEY, HOURS = 0.005, 0.005
"""Money and hours that differ by less than this are equal."""


def cheapest_set(
    ways: Sequence[Way], shortfalls: Shortfalls, frame: Frame
) -> tuple[str, ...] | None:
    """The ids of the best set of ways; None where what must be in breaks a limit.

    In this order: the least weighted gap left open (in points of redundancy coverage), the fewest
    seats left open, the fewest accepted without a price, the lowest cost, the fewest hours, the
    fewest actions, the earliest ids.
    """
    layout = _Layout(ways, shortfalls, frame)
    if layout.best({}) is None:
        return None
    for gains in layout.criteria():
        if gains:
            layout.hold(gains)
    return layout.first_ids()


class _Layout:
    """The programme: one whole column for each way, one for each shortfall's seats left open."""

    def __init__(self, ways: Sequence[Way], shortfalls: Shortfalls, frame: Frame) -> None:
        self.ways, self.shortfalls = ways, shortfalls
        self.programme = Programme()
        self.chosen = [
            self.programme.column(low=float(way.id in frame.must), whole=True) for way in ways
        ]
        self.open = {
            name: self.programme.column(high=float(seats), whole=True)
            for name, seats in shortfalls.seats.items()
        }
        self._cover()
        self._limit(frame)

    def _cover(self) -> None:
        for name, seats in self.shortfalls.seats.items():
            terms = {self.open[name]: 1.0}
            for column, way in zip(self.chosen, self.ways, strict=True):
                if name in way.closes:
                    terms[column] = float(way.closes[name])
            self.programme.keep(terms, low=float(seats))

    def _limit(self, frame: Frame) -> None:
        courses = {c: way for c, way in zip(self.chosen, self.ways, strict=True) if way.is_course}
        people = sorted({way.person for way in courses.values() if way.person is not None})
        for person in people:
            own = {c: 1.0 for c, way in courses.items() if way.person == person}
            self.programme.keep(own, high=float(frame.courses_each))
        for limit, terms in (
            (frame.budget, self._sums("cost")),
            (frame.course_hours, {c: way.hours for c, way in courses.items()}),
            (frame.courses, dict.fromkeys(courses, 1.0)),
        ):
            if limit is not None and terms:
                self.programme.keep(terms, high=limit + MONEY / 2)

    def _sums(self, of: str) -> dict[int, float]:
        return {c: getattr(way, of) for c, way in zip(self.chosen, self.ways, strict=True)}

    def criteria(self) -> Iterator[Mapping[int, tuple[float, float]]]:
        """What is kept low, one after the other: the factor of each column and what is equal."""
        worth, slight = self.shortfalls.worth, EQUAL
        yield {c: (worth[name], slight) for name, c in self.open.items() if worth[name]}
        yield dict.fromkeys(self.open.values(), (1.0, 0.5))
        unpriced = {
            c: (float(sum(way.closes.values())), 0.5)
            for c, way in zip(self.chosen, self.ways, strict=True)
            if way.accepts and not way.priced
        }
        yield unpriced
        yield {c: (value, MONEY) for c, value in self._sums("cost").items() if value}
        yield {c: (value, HOURS) for c, value in self._sums("hours").items() if value}
        yield dict.fromkeys(self.chosen, (1.0, 0.5))

    def hold(self, criterion: Mapping[int, tuple[float, float]]) -> None:
        """Finds how low the sum can be, and keeps it there."""
        factors = {c: factor for c, (factor, _) in criterion.items()}
        equal = max(equal for _, equal in criterion.values())
        columns = self.best({c: -factor for c, factor in factors.items()})
        if columns is None:
            raise ArithmeticError("no plan keeps to what the last one kept to")
        least = sum(factor * columns[c] for c, factor in factors.items())
        self.programme.keep(factors, low=-inf, high=least + equal)

    def best(self, gains: Mapping[int, float]) -> list[float] | None:
        """The values of the columns with the greatest gains; None where the limits contradict."""
        self.programme.aim(gains)
        solution = solve(self.programme)
        return None if solution is None else list(solution.columns)

    def first_ids(self) -> tuple[str, ...]:
        """The set with the earliest ids: of two, the one with the first id they differ in."""
        columns = self.best({}) or []
        for begin in range(0, len(self.chosen), TOGETHER):
            block = self.chosen[begin : begin + TOGETHER]
            columns = self.best({c: 2.0 ** (block[-1] - c) for c in block}) or columns
            for c in block:
                self.programme.settle(c, columns[c])
        return tuple(
            way.id
            for c, way in zip(self.chosen, self.ways, strict=True)
            if columns and columns[c] > 0.5
        )
