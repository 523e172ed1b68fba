"""People assigned to seats: as many filled as can be, and as well or as fairly as can be.

A generalised assignment problem (Ross & Soland 1975, Mathematical Programming 8): people are the
agents, with their hours as capacities; seats are the jobs. One criterion is searched after another,
each with those before it held. Equals are settled: who is nearest to the seat, then a fixed lot.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from copy import copy
from dataclasses import replace
from hashlib import blake2b
from itertools import groupby
from math import fsum, inf
from time import perf_counter

from lib.analysis.competences.staffing.problem import Assigned, Assignment, Job, Problem
from lib.analysis.competences.staffing.seats import SeatKey
from lib.analysis.ground.programme import Programme
from lib.analysis.ground.solving import Progress, Solution, relax, solve
from lib.analysis.ground.tolerances import BETTER, EQUAL, HALF_OF_ONE, NO_HOURS

Terms = dict[int, float]
"""Columns of the programme with a factor each."""


class Search:
    """The programme, the best assignment so far, and whether every search up to now was proved.

    Where one was not, what it found is kept to all the same.
    """

    def __init__(
        self, problem: Problem, ends: float | None, progress: Progress | None = None
    ) -> None:
        self.problem, self.ends, self.progress = problem, ends, progress
        self.assigned: Assigned = dict(problem.locked)
        self.most, self.proved, self.drawn = False, True, False
        self.programme = Programme()
        self.columns: dict[tuple[SeatKey, str], int] = {}
        for job in problem.jobs:
            for person in self._whom(job):
                self.columns[job.key, person] = self.programme.column(whole=True)
        self.peak = self.programme.column(high=inf)
        self.bound = fsum(max(job.gains.values(), default=0.0) for job in problem.jobs)
        self._keep_seats()
        self._keep_people()

    def copy(self) -> Search:
        """The same search again, to go on in another direction."""
        twin = copy(self)
        twin.programme = self.programme.copy()
        return twin

    def result(self) -> Assignment:
        """What was found."""
        value = self.problem.value(self.assigned)
        share, bound = self.peak_found, max(value, self.bound)
        return Assignment(self.assigned, value, share, bound, self.most, self.proved, self.drawn)

    @property
    def peak_found(self) -> float:
        """The highest share of anybody's hours in the assignment so far."""
        return self.problem.highest_share(self.assigned)

    def _whom(self, job: Job) -> Sequence[str]:
        locked = self.problem.locked.get(job.key)
        return sorted(job.gains) if locked is None else [locked]

    def _keep_seats(self) -> None:
        for job in self.problem.jobs:
            terms = {self.columns[job.key, person]: 1.0 for person in self._whom(job)}
            low = 1.0 if job.key in self.problem.locked else 0.0
            self.programme.keep(terms, low=low, high=1.0)

    def _keep_people(self) -> None:
        """Hours, no two seats about the same thing, and no more seats than anybody may have."""
        hours = {job.key: job.hours for job in self.problem.jobs}
        by_person: dict[str, list[tuple[SeatKey, int]]] = {}
        for (key, person), column in self.columns.items():
            by_person.setdefault(person, []).append((key, column))
        locked = self.problem.loads(self.problem.locked)
        for person, cells in sorted(by_person.items()):
            self._keep_hours(
                person, {c: hours[key] for key, c in cells if hours[key]}, locked.get(person, 0.0)
            )
            for _, same in groupby(sorted(cells), key=lambda cell: cell[0][0]):
                columns = [column for _, column in same]
                if len(columns) > 1:
                    self.programme.keep(dict.fromkeys(columns, 1.0), high=1.0)
            if self.problem.most is not None and len(cells) > self.problem.most:
                most = max(self.problem.most, list(self.problem.locked.values()).count(person))
                self.programme.keep({column: 1.0 for _, column in cells}, high=float(most))

    def _keep_hours(self, person: str, terms: Terms, locked: float) -> None:
        there = self.problem.hours.get(person)
        if there is None or not terms:
            return
        self.programme.keep(terms, high=max(there, locked) + NO_HOURS)
        if there > NO_HOURS:
            self.programme.keep({**terms, self.peak: -there}, high=0.0)

    def fill(self) -> None:
        """Most seats filled, those of the first turn first."""
        turns, weight = Counter(job.turn for job in self.problem.jobs), 1.0
        weights: dict[int, float] = {}
        for turn in sorted(turns, reverse=True):
            weights[turn] = weight
            weight *= turns[turn] + 1
        of = {job.key: weights[job.turn] for job in self.problem.jobs}
        gains = {column: of[key] for (key, _), column in self.columns.items()}
        self.most = self._pack(gains) or self._improve(gains)
        for turn in turns:
            same = {job.key for job in self.problem.jobs if job.turn == turn}
            terms = {column: 1.0 for (key, _), column in self.columns.items() if key in same}
            self.programme.keep(terms, low=float(sum(key in same for key in self.assigned)))

    def _pack(self, gains: Terms) -> bool:
        """Whether people put on one seat after another fill as many as can be; takes them then.

        The seats are those that are filled where seats may be divided, and what such seats gain is
        more than can be had.
        """
        self.programme.aim(gains)
        if (divided := relax(self.programme)) is None:
            return False
        shares: dict[SeatKey, float] = {}
        for (key, _), column in self.columns.items():
            shares[key] = shares.get(key, 0.0) + float(divided.columns[column])
        count = int(fsum(shares.values()) + HALF_OF_ONE)
        packed = self.problem.pack(sorted(shares, key=lambda key: -shares[key])[:count])
        gained = fsum(gains[self.columns[cell]] for cell in packed.items())
        if not gained + 1.0 > divided.bound * (1.0 + BETTER):  # gains are whole numbers
            return False
        self.assigned = packed
        return True

    def gain(self) -> None:
        """The most that is added."""
        of = {job.key: job.gains for job in self.problem.jobs}
        gains = {c: of[key][person] for (key, person), c in self.columns.items()}
        proved = self._improve(gains, bounds=True)
        value = self.problem.value(self.assigned)
        self.bound = value if proved else self.bound
        self._hold(gains, value)

    def share(self, least: float = 0.0) -> None:
        """The lowest highest share of anybody's hours, known to be `least` or more.

        Whether there is one below a share is many times as soon found as the lowest of all: so it
        is closed in on by halves, and where half of the way is too much, by the least step.
        """
        ends, halve = self._half_of_time(), True
        while self.peak_found > least + BETTER:
            highest = self.peak_found
            asked = (least + highest) / 2 if halve else highest - BETTER
            try:
                halve = self._get_below(asked, ends) and self.peak_found < highest
            except TimeoutError:
                self.proved = False
                break
            if not halve:
                least = asked
        self._hold({self.peak: -1.0}, -self.peak_found)

    def _get_below(self, share: float, ends: float | None) -> bool:
        """Whether an assignment has no higher share of anybody's hours; takes it where one has."""
        asked = self.programme.copy()
        asked.settle(self.peak, share)
        asked.aim({})
        seconds = None if ends is None else max(0.0, ends - perf_counter())
        solution = solve(asked, seconds=seconds, progress=self.progress)
        if solution is not None:
            self._take(solution)
        return solution is not None

    def draw(self) -> None:
        """People as near to their seats as can be; of equals, those a fixed lot falls on.

        The lot is drawn by what seat and person are called, so that nobody is always first.
        """
        of = {job.key: job.near for job in self.problem.jobs}
        lots = 2.0 * len(self.problem.jobs) + 1.0
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
        """Takes the assignment with the greatest gains; whether that is proved.

        With `bounds`, keeps what no assignment surpasses.
        """
        if not gains:
            return True
        self.programme.aim(gains)
        ends = self._half_of_time()
        seconds = None if ends is None else max(0.0, ends - perf_counter())
        try:
            solution = solve(
                self.programme, seconds=seconds, start=self._start(), progress=self.progress
            )
        except TimeoutError:
            self.proved = False
            return False
        if solution is None:
            raise ArithmeticError("no assignment keeps to what the last one kept to")
        self._take(solution)
        self.bound = min(self.bound, solution.bound) if bounds else self.bound
        self.proved = self.proved and solution.proved
        return solution.proved

    def _take(self, solution: Solution) -> None:
        here = solution.columns
        self.assigned = {
            key: name for (key, name), c in self.columns.items() if here[c] > HALF_OF_ONE
        }

    def _half_of_time(self) -> float | None:
        """When half of the time that is left will be over."""
        return None if self.ends is None else (self.ends + perf_counter()) / 2

    def _start(self) -> Terms | None:
        """The assignment so far, for the solver to begin with."""
        taken = {self.columns[cell] for cell in self.assigned.items()}
        return {c: float(c in taken) for c in self.columns.values()} if taken else None


def _lot(key: SeatKey, person: str) -> float:
    """A number from 0 to 1 that seat and person always draw, on every machine."""
    drawn = blake2b("\n".join((*key, person)).encode(), digest_size=4).digest()
    return int.from_bytes(drawn, "big") / 2.0**32


def assign(
    problem: Problem, *, seconds: float | None = None, progress: Progress | None = None
) -> tuple[Assignment, Assignment]:
    """The best assignment and the fairest: both fill the most seats.

    The best then adds the most, then has the lowest highest load share; the fairest the other way
    round. Ends after `seconds` with what is found: each search may take half of what is left.
    """
    first = Search(problem, None if seconds is None else perf_counter() + seconds, progress)
    first.fill()
    best, fair = first.copy(), first.copy()
    best.gain()
    fair.share()
    best.share(least=fair.peak_found if fair.proved else 0.0)
    best.draw()
    if best.peak_found <= fair.peak_found + EQUAL:  # as fair, and nothing that is adds more
        found = best.result()
        return found, replace(found, proved=found.proved and fair.proved)
    fair.gain()
    fair.draw()
    return best.result(), fair.result()


def assign_most(problem: Problem, *, seconds: float | None = None) -> tuple[Assigned, bool]:
    """People on as many seats as can be, the first turns first; and whether that is proved.

    All else about it is open.
    """
    search = Search(problem, None if seconds is None else perf_counter() + seconds)
    search.fill()
    return search.assigned, search.most
