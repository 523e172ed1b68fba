"""The programme by which the best set of actions is found: what is a column, what a row.

Solved one criterion after another, each with those before it held (lexicographic programming:
Isermann 1982, OR Spektrum 4).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import inf

from lib.analysis.competences.closing.ways import Frame, Shortfalls, Way
from lib.analysis.ground.programme import Programme
from lib.analysis.ground.solving import Relaxation, relax, solve
from lib.analysis.ground.tolerances import EQUAL, HALF_OF_ONE, SAME_HOURS, SAME_MONEY, SAME_MONTHS

Criterion = Mapping[int, tuple[float, float]]
"""What is kept low: the factor of each column, and how far two sums may differ and be equal."""


class Layout:
    """The programme: a whole column for each way, and for the seats left open of each shortfall.

    A seat left open is worth w/r, r being as many as are needed: where work can ask for less, there
    is a column for each number of people fewer, and one that says which of them it is.
    """

    def __init__(self, ways: Sequence[Way], shortfalls: Shortfalls, frame: Frame) -> None:
        self.ways, self.shortfalls = ways, shortfalls
        self.programme = Programme()
        self.chosen = [
            self.programme.column(low=float(way.id in frame.must), whole=True) for way in ways
        ]
        self.open: dict[str, dict[int, float]] = {}
        for name in shortfalls.seats:
            self._cover(name)
        self._limit(frame)

    def _cover(self, name: str) -> None:
        """Has the seats of a competence filled, accepted, done without, or left open."""
        missing, worth = self.shortfalls.seats[name], self.shortfalls.worth[name]
        needed = self.shortfalls.needed.get(name, 1)
        prices = {n: worth * needed / max(1, needed - n) for n in self._fewer(name)}
        column = self.programme.column
        left = {n: column(high=float(missing - n), whole=True) for n in prices}
        self.open[name] = {left[n]: price for n, price in prices.items()}
        terms = {**dict.fromkeys(left.values(), 1.0), **self._filled(name)}
        terms |= self._picked(name, left)
        self.programme.keep(terms, low=float(missing))

    def _picked(self, name: str, left: Mapping[int, int]) -> dict[int, float]:
        """By how many fewer people are needed; seats are left open in the column of that only.

        `left`: the column of the seats left open, for each number of people fewer.
        """
        less, missing = self._less(name), self.shortfalls.seats[name]
        if len(left) == 1:
            return {}
        if len(less) == 1 and len(left) == 2:
            ((way, _),), (_, fewer) = less.items(), sorted(left)
            self.programme.keep({left[0]: 1.0, way: float(missing)}, high=float(missing))
            self.programme.keep({left[fewer]: 1.0, way: float(fewer - missing)}, high=0.0)
            return {way: float(fewer)}
        picked = {n: self.programme.column(whole=True) for n in left}
        self.programme.keep(dict.fromkeys(picked.values(), 1.0), low=1.0, high=1.0)
        for n, column in left.items():
            self.programme.keep({column: 1.0, picked[n]: float(n - missing)}, high=0.0)
        fewer_people = {picked[n]: float(n) for n in left if n}
        self.programme.keep({**fewer_people, **{c: -n for c, n in less.items()}}, high=0.0)
        return fewer_people

    def _fewer(self, name: str) -> list[int]:
        """By how many fewer people can be needed: what some set of ways comes to."""
        needed = self.shortfalls.needed.get(name)
        shared, redesigned = {0}, {0}
        for way in self.ways:
            if way.lessens and name in way.closes and needed:
                sums = shared if way.shares else redesigned
                sums |= {n + way.closes[name] for n in sums}
        missing, most = self.shortfalls.seats[name], (needed or 1) - 1
        return sorted({min(missing, min(s, most) + r) for s in shared for r in redesigned})

    def _less(self, name: str) -> dict[int, float]:
        """How many fewer people are needed in a competence; shared, one is left to be shared."""
        rows = zip(self.chosen, self.ways, strict=True)
        less = {c: (way, float(way.closes[name])) for c, way in rows if name in way.closes}
        shared = {c: seats for c, (way, seats) in less.items() if way.shares}
        redesigned = {c: n for c, (way, n) in less.items() if way.lessens and not way.shares}
        needed = self.shortfalls.needed.get(name)
        return {**redesigned, **self._at_most(shared, None if needed is None else needed - 1)}

    def _filled(self, name: str) -> dict[int, float]:
        """The seats that people fill, no more of the staff than are below target, or accepted."""
        rows = [
            (c, way) for c, way in zip(self.chosen, self.ways, strict=True) if name in way.closes
        ]
        free = {c: float(way.closes[name]) for c, way in rows if not (way.trains or way.lessens)}
        own = {c: float(way.closes[name]) for c, way in rows if way.trains and way.person is None}
        for person in sorted({way.person or "" for _, way in rows if way.trains} - {""}):
            one = {c: 1.0 for c, way in rows if way.trains and way.person == person}
            own |= self._at_most(one, 1)
        return {**free, **self._at_most(own, self.shortfalls.below.get(name))}

    def _at_most(self, terms: dict[int, float], most: int | None) -> dict[int, float]:
        """The sum of the terms, or a variable that is no more than it, nor than `most`."""
        if most is None or sum(terms.values()) <= most:
            return terms
        capped = self.programme.column(high=float(most))
        self.programme.keep({capped: 1.0, **{c: -n for c, n in terms.items()}}, high=0.0)
        return {capped: 1.0}

    def _limit(self, frame: Frame) -> None:
        courses = {c: way for c, way in zip(self.chosen, self.ways, strict=True) if way.is_course}
        for person in sorted({way.person for way in courses.values()} - {None}, key=str):
            own = {c: way for c, way in courses.items() if way.person == person}
            if frame.courses_each is not None:
                self.programme.keep(dict.fromkeys(own, 1.0), high=float(frame.courses_each))
            self._one_after_another(own, frame)
        for limit, terms in (
            (frame.budget, self._sums("cost")),
            (frame.course_hours, {c: way.hours for c, way in courses.items()}),
            (frame.courses, dict.fromkeys(courses, 1.0)),
        ):
            if limit is not None and terms:
                self.programme.keep(terms, high=limit + SAME_MONEY / 2)

    def _one_after_another(self, own: Mapping[int, Way], frame: Frame) -> None:
        """One person's courses end before the deadline; those that must be in do what they must."""
        if frame.deadline is None or len(own) < 2:
            return
        musts = sum(way.months or 0.0 for way in own.values() if way.id in frame.must)
        terms = {c: way.months or 0.0 for c, way in own.items()}
        self.programme.keep(terms, high=max(frame.deadline, musts) + SAME_MONTHS)

    def _sums(self, of: str) -> dict[int, float]:
        return {c: getattr(way, of) for c, way in zip(self.chosen, self.ways, strict=True)}

    def criteria(self) -> Iterator[Criterion]:
        """What is kept low, one after the other: the factor of each column and what is equal."""
        left = {c: price for prices in self.open.values() for c, price in prices.items()}
        yield {c: (price, EQUAL) for c, price in left.items() if price}
        yield dict.fromkeys(left, (1.0, HALF_OF_ONE))
        unpriced = {
            c: (float(sum(way.closes.values())), HALF_OF_ONE)
            for c, way in zip(self.chosen, self.ways, strict=True)
            if way.accepts and not way.priced
        }
        yield unpriced
        yield {c: (value, SAME_MONEY) for c, value in self._sums("cost").items() if value}
        yield {c: (value, SAME_HOURS) for c, value in self._sums("hours").items() if value}
        yield dict.fromkeys(self.chosen, (1.0, HALF_OF_ONE))

    def relaxed(self, criterion: Criterion) -> Relaxation | None:
        """How low the sum can be at least; None where the limits contradict."""
        self.programme.aim({c: -factor for c, (factor, _) in criterion.items()})
        return relax(self.programme)

    def hold(self, criterion: Criterion) -> tuple[float, list[bool]]:
        """Finds how low the sum can be, and keeps it there: at most what, and a set of that."""
        factors = {c: factor for c, (factor, _) in criterion.items()}
        equal = max(equal for _, equal in criterion.values())
        columns = self.best({c: -factor for c, factor in factors.items()})
        if columns is None:
            raise ArithmeticError("no plan keeps to what the last one kept to")
        least = sum(factor * columns[c] for c, factor in factors.items())
        self.programme.keep(factors, low=-inf, high=least + equal)
        return least + equal, [columns[c] > HALF_OF_ONE for c in self.chosen]

    def best(self, gains: Mapping[int, float]) -> list[float] | None:
        """The values of the columns with the greatest gains; None where the limits contradict."""
        self.programme.aim(gains)
        return self._solved()

    def _solved(self) -> list[float] | None:
        solution = solve(self.programme)
        return None if solution is None else list(solution.columns)

    def first_ids(self) -> tuple[str, ...]:
        """The set with the earliest ids."""
        columns = self.best({}) or []
        for block in self.programme.aimed_at_earliest(self.chosen):
            columns = self._solved() or columns
            for c in block:
                self.programme.settle(c, columns[c])
        return tuple(
            way.id
            for c, way in zip(self.chosen, self.ways, strict=True)
            if columns and columns[c] > HALF_OF_ONE
        )
