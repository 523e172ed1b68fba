"""What the solver answers to a programme: the best values, a region's ends, a bound on all answers.

Solver: HiGHS, Huangfu & Hall (2018), Parallelizing the dual revised simplex method, Mathematical
Programming Computation 10. One thread and a fixed seed: the same programme has the same answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import inf
from threading import Event, Thread
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np

from lib.analysis.ground.contributions import Floats
from lib.analysis.ground.programme import Programme
from lib.analysis.ground.tolerances import SOLVED

if TYPE_CHECKING:
    from highspy import Highs, HighsCallbackEvent, HighsLp

PAUSE = 0.1
"""Seconds from one telling of the progress to the next."""
Progress = Callable[[float, float], bool]
"""Told the best value and the bound so far (±inf: none yet); False stops the search."""


@dataclass(frozen=True, slots=True, eq=False)
class Solution:
    """The best values found of the variables, their value, and the value none can surpass.

    Whole variables are exactly whole. `proved`: nothing better exists, up to rounding. `seconds`
    is what the search took.
    """

    value: float
    bound: float
    proved: bool
    columns: Floats
    seconds: float

    @property
    def gap(self) -> float:
        """How much better an answer might still be, relative to this one; 0 where proved."""
        if self.proved:
            return 0.0
        return (self.bound - self.value) / max(abs(self.value), SOLVED)


def solve(
    programme: Programme,
    *,
    gap: float = 0.0,
    seconds: float | None = None,
    start: Mapping[int, float] | None = None,
    progress: Progress | None = None,
) -> Solution | None:
    """The values of the variables with the greatest value; None where the rows contradict.

    Stops at a relative `gap` (0: a proof), after `seconds`, or when `progress` says False. `start`
    gives values of some or all whole variables to begin with. Raises `TimeoutError` where the
    search was stopped before it found anything, `ValueError` where the value has no limit.
    """
    if not len(programme):
        return Solution(0.0, 0.0, True, np.zeros(0), 0.0) if programme.keeps(np.zeros(0)) else None
    began = perf_counter()
    solver = _solver(programme.lp(), gap, seconds)
    if start:
        places = np.fromiter(start, dtype=np.int32)
        solver.setSolution(len(start), places, np.array(list(start.values()), dtype=np.float64))
    _run(solver, progress)
    status = solver.getModelStatus().name
    if status == "kInfeasible":
        return None
    if status in ("kUnbounded", "kUnboundedOrInfeasible"):
        raise ValueError("the programme has no greatest value: give its variables bounds")
    columns = settled_columns(solver, programme)
    value = float(programme.gains @ columns)
    bound = _bound(solver, value) if programme.whole else value
    ended = status == "kOptimal"  # at the gap asked for, which may be none
    proved = ended and (gap == 0 or bound - value <= SOLVED * max(1.0, abs(value)))
    return Solution(value, value if proved else bound, proved, columns, perf_counter() - began)


@dataclass(frozen=True, slots=True, eq=False)
class Relaxation:
    """A bound on the value of a programme, and on each answer by its variables.

    Any prices of the rows give a bound (weak duality); it is reckoned anew from the solver's
    prices, so that no tolerance of the solver is in it.

    `bound`: no answer has a greater value. `slopes` (one for each variable): for each unit that a
    variable is below its highest where this is above 0, or above its lowest where it is below 0,
    the bound falls by so much. `columns`: the values of the variables where nothing is whole.
    """

    bound: float
    slopes: Floats
    columns: Floats


def relax(programme: Programme) -> Relaxation | None:
    """The bound; None where the rows contradict even if nothing has to be whole."""
    found = _prices(programme)
    if found is None:
        return None
    prices, columns = found
    ends = np.array([(low, high) for _, low, high in programme.rows]).reshape(-1, 2)
    reached = np.where(prices > 0, ends[:, 1], ends[:, 0])
    prices[~np.isfinite(reached)] = 0.0
    slopes = programme.gains
    sizes, index, factors = programme.terms
    np.subtract.at(slopes, index, factors * np.repeat(prices, sizes))
    ranges = np.array([(low, high) for low, high, _, _ in programme.columns]).reshape(-1, 2)
    most = np.where(slopes > 0, ranges[:, 1], ranges[:, 0])
    return Relaxation(_total(prices, reached) + _total(slopes, most), slopes, columns)


def _prices(programme: Programme) -> tuple[Floats, Floats] | None:
    """Where nothing has to be whole: a price of each row, and the values of the variables.

    None where the rows contradict even so.
    """
    lp = programme.lp()
    lp.integrality_ = []
    solver = _solver(lp, 0.0, None)
    solver.run()
    if solver.getModelStatus().name == "kInfeasible":
        return None
    found = solver.getSolution()
    prices = np.array(found.row_dual, np.float64) * programme.scales
    return prices, np.array(found.col_value, np.float64)


def _total(prices: Floats, amounts: Floats) -> float:
    counts = prices != 0
    return float(prices[counts] @ amounts[counts])


class Region:
    """All that the rows and bounds of a programme allow, asked for many greatest values.

    Each search begins where the last one ended, which is many times as fast as beginning anew. No
    variable may have to be whole.
    """

    def __init__(self, programme: Programme) -> None:
        self._solver = _solver(programme.lp(), 0.0, None)
        for kept in ("primal_feasibility_tolerance", "dual_feasibility_tolerance"):
            self._solver.setOptionValue(kept, SOLVED)  # at 1e-7 a narrow region counts as empty
        self._columns = np.arange(len(programme), dtype=np.int32)

    def furthest(self, gains: Floats) -> tuple[float, Floats]:
        """The greatest value by these gains, and where it is had (one for each variable).

        Raises `ValueError` where the rows contradict, or the value has no limit.
        """
        self._solver.changeColsCost(len(self._columns), self._columns, gains)
        self._solver.run()
        if self._solver.getModelStatus().name != "kOptimal":
            raise ValueError("the rows contradict, or the value has no limit")
        columns = np.array(self._solver.getSolution().col_value, dtype=np.float64)
        return float(gains @ columns), columns


def _solver(lp: HighsLp, gap: float, seconds: float | None) -> Highs:
    """A silent solver with the programme; its own limits are 1e-4 (gap) and 1e-6 (whole)."""
    import highspy

    solver: Highs = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("random_seed", 0)
    solver.setOptionValue("mip_rel_gap", float(gap))
    solver.setOptionValue("mip_abs_gap", 0.0)
    solver.setOptionValue("mip_feasibility_tolerance", SOLVED)
    solver.setOptionValue("mip_allow_restart", False)  # portfolios are proved in half the time
    if seconds is not None:
        solver.setOptionValue("time_limit", float(seconds))
    solver.passModel(lp)
    return solver


def _run(solver: Highs, progress: Progress | None) -> None:
    """Runs the search; with `progress`, in a thread beside it that is looked after."""
    if progress is None:
        solver.run()
        return
    best, stopped = [(-inf, inf)], Event()

    def look(event: HighsCallbackEvent) -> None:
        best[0] = event.data_out.mip_primal_bound, event.data_out.mip_dual_bound
        if stopped.is_set():
            event.interrupt()

    solver.cbMipInterrupt.subscribe(look)
    search = Thread(target=solver.run)
    search.start()
    try:
        while search.is_alive() and not stopped.is_set():
            search.join(PAUSE)
            if search.is_alive() and not progress(*best[0]):
                stopped.set()
    finally:  # whatever `progress` raises, nothing goes on behind it
        stopped.set()
        search.join()


def settled_columns(solver: Highs, programme: Programme) -> Floats:
    """The values found, whole ones rounded; where that breaks a row, the others solved anew.

    One for each variable.
    """
    info = solver.getInfo()
    if info.primal_solution_status != 2:  # kSolutionStatusFeasible
        raise TimeoutError("the search was stopped before it found an answer")
    columns = np.array(solver.getSolution().col_value, dtype=np.float64)
    whole = programme.whole
    columns[whole] = np.round(columns[whole])
    if programme.keeps(columns):
        return columns
    fixed = programme.copy()
    for index in whole:
        fixed.settle(index, columns[index])
    again = solve(fixed)
    if again is None:
        raise ArithmeticError("the solver's answer breaks a row once its numbers are rounded")
    return again.columns


def _bound(solver: Highs, value: float) -> float:
    return max(value, float(solver.getInfo().mip_dual_bound))
