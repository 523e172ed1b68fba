"""The search for a seating, one criterion after another, each with those before it held."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from copy import copy
from hashlib import blake2b
from itertools import groupby
from math import fsum, inf
from time import perf_counter

from lib.analysis.competences.hall import NO_HOURS, Hall, Place, Seated, Seating
from lib.analysis.competences.seats import SeatKey
from lib.analysis.portfolios.searching import EQUAL
from lib.analysis.programme import Programme, Progress, solve

Terms = dict[int, float]
"""Columns of the programme with a factor each."""


class Search:
    """The programme, the best seating so far, and whether every search up to now was proved.

    Where one was not, what it found is kept to all the same.
    """

    def __init__(self, hall: Hall, ends: float | None, progress: Progress | None = None) -> None:
        self.hall, self.ends, self.progress = hall, ends, progress
        self.seated: Seated = dict(hall.locked)
        self.full, self.proved, self.drawn = False, True, False
        self.programme = Programme()
        self.columns: dict[tuple[SeatKey, str], int] = {}
        for place in hall.places:
            for person in self._whom(place):
                self.columns[place.key, person] = self.programme.column(whole=True)
        self.peak = self.programme.column(high=inf)
        self.bound = fsum(max(place.gains.values(), default=0.0) for place in hall.places)
        self._keep_seats()
        self._keep_people()

    def copy(self) -> Search:
        """The same search again, to go on in another direction."""
        twin = copy(self)
        twin.programme = self.programme.copy()
        return twin

    def result(self) -> Seating:
        """What was found."""
        value = self.hall.value(self.seated)
        share, bound = self.peak_found, max(value, self.bound)
        return Seating(self.seated, value, share, bound, self.full, self.proved, self.drawn)

    @property
    def peak_found(self) -> float:
        """The highest share of anybody's hours in the seating so far."""
        return self.hall.highest_share(self.seated)

    def _whom(self, place: Place) -> Sequence[str]:
        locked = self.hall.locked.get(place.key)
        return sorted(place.gains) if locked is None else [locked]

    def _keep_seats(self) -> None:
        for place in self.hall.places:
            terms = {self.columns[place.key, person]: 1.0 for person in self._whom(place)}
            low = 1.0 if place.key in self.hall.locked else 0.0
            self.programme.keep(terms, low=low, high=1.0)

    def _keep_people(self) -> None:
        """Hours, no two seats about the same thing, and no more seats than anybody may have."""
        hours = {place.key: place.hours for place in self.hall.places}
        by_person: dict[str, list[tuple[SeatKey, int]]] = {}
        for (key, person), column in self.columns.items():
            by_person.setdefault(person, []).append((key, column))
        locked = self.hall.loads(self.hall.locked)
        for person, cells in sorted(by_person.items()):
            self._keep_hours(
                person, {c: hours[key] for key, c in cells if hours[key]}, locked.get(person, 0.0)
            )
            for _, same in groupby(sorted(cells), key=lambda cell: cell[0][0]):
                columns = [column for _, column in same]
                if len(columns) > 1:
                    self.programme.keep(dict.fromkeys(columns, 1.0), high=1.0)
            if self.hall.most is not None and len(cells) > self.hall.most:
                most = max(self.hall.most, list(self.hall.locked.values()).count(person))
                self.programme.keep({column: 1.0 for _, column in cells}, high=float(most))

    def _keep_hours(self, person: str, terms: Terms, locked: float) -> None:
        there = self.hall.hours.get(person)
        if there is None or not terms:
            return
        self.programme.keep(terms, high=max(there, locked) + NO_HOURS)
        if there > NO_HOURS:
            self.programme.keep({**terms, self.peak: -there}, high=0.0)

    def fill(self) -> None:
        """Most seats filled, those of the first turn first."""
        turns, weight = Counter(place.turn for place in self.hall.places), 1.0
        weights: dict[int, float] = {}
        for turn in sorted(turns, reverse=True):
            weights[turn] = weight
            weight *= turns[turn] + 1
        of = {place.key: weights[place.turn] for place in self.hall.places}
        gains = {column: of[key] for (key, _), column in self.columns.items()}
        self.full = self._improve(gains)
        for turn in turns:
            same = {place.key for place in self.hall.places if place.turn == turn}
            terms = {column: 1.0 for (key, _), column in self.columns.items() if key in same}
            self.programme.keep(terms, low=float(sum(key in same for key in self.seated)))

    def gain(self) -> None:
        """The most that is added."""
        of = {place.key: place.gains for place in self.hall.places}
        gains = {c: of[key][person] for (key, person), c in self.columns.items()}
        proved = self._improve(gains, bounds=True)
        value = self.hall.value(self.seated)
        self.bound = value if proved else self.bound
        self._hold(gains, value)

    def share(self, least: float = 0.0) -> None:
        """The lowest highest share of anybody's hours, known to be `least` or more."""
        if self.peak_found > least + EQUAL:
            self._improve({self.peak: -1.0})
        self._hold({self.peak: -1.0}, -self.peak_found)

    def draw(self) -> None:
        """People as near to their seats as can be; of equals, those a fixed lot falls on.

        The lot is drawn by what seat and person are called, so that nobody is always first.
        """
        of = {place.key: place.near for place in self.hall.places}
        lots = 2.0 * len(self.hall.places) + 1.0
        proved = self.proved
        drawn = self._improve(
            {
                column: of[key].get(person, 0.0) + _lot(key, person) / lots
                for (key, person), column in self.columns.items()
            }
        )
        self.proved, self.drawn = proved, drawn and proved

    def _hold(self, terms: Terms, value: float) -> None:
        self.programme.keep(terms, low=value - EQUAL * max(1.0, abs(value)))

    def _improve(self, gains: Terms, bounds: bool = False) -> bool:
        """Takes the seating with the greatest gains; whether that is proved.

        With `bounds`, keeps what no seating surpasses.
        """
        if not gains:
            return True
        self.programme.aim(gains)
        seconds = None if self.ends is None else max(0.0, self.ends - perf_counter()) / 2
        try:
            solution = solve(
                self.programme, seconds=seconds, start=self._start(), progress=self.progress
            )
        except TimeoutError:
            self.proved = False
            return False
        if solution is None:
            raise ArithmeticError("no seating keeps to what the last one kept to")
        here = solution.columns
        self.seated = {key: name for (key, name), c in self.columns.items() if here[c] > 0.5}
        self.bound = min(self.bound, solution.bound) if bounds else self.bound
        self.proved = self.proved and solution.proved
        return solution.proved

    def _start(self) -> Terms | None:
        """The seating so far, for the solver to begin with."""
        taken = {self.columns[cell] for cell in self.seated.items()}
        return {c: float(c in taken) for c in self.columns.values()} if taken else None


def _lot(key: SeatKey, person: str) -> float:
    """A number from 0 to 1 that seat and person always draw, on every machine."""
    drawn = blake2b("\n".join((*key, person)).encode(), digest_size=4).digest()
    return int.from_bytes(drawn, "big") / 2.0**32
