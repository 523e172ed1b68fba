"""Linear and mixed-integer programmes, solved by HiGHS: the one place that speaks to the solver.

Solver: Huangfu & Hall (2018), Parallelizing the dual revised simplex method, Mathematical
Programming Computation 10. One thread and a fixed seed: the same programme has the same answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from threading import Event, Thread
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np

from lib.analysis.contributions import Floats

if TYPE_CHECKING:
    from highspy import Highs, HighsCallbackEvent, HighsLp

TOLERANCE = 1e-9
"""How far the solver may stray from a whole number, and how far `value` from the optimum."""
KEPT = 1e-7
"""How far, relative to its terms, a row may be missed once whole variables have been rounded."""

PAUSE = 0.1
"""Seconds from one telling of the progress to the next."""

Progress = Callable[[float, float], bool]
"""Told the best value and the bound so far (±inf: none yet); False stops the search."""


class Programme:
    """A linear or mixed-integer programme that is maximised, put together column by column.

    `columns`: least, most, whether whole, and gain of each variable; `rows`: terms, least and most.
    """

    def __init__(self) -> None:
        self.columns: list[tuple[float, float, bool, float]] = []
        self.rows: list[tuple[dict[int, float], float, float]] = []

    def __len__(self) -> int:
        return len(self.columns)

    def column(
        self, low: float = 0.0, high: float = 1.0, whole: bool = False, gain: float = 0.0
    ) -> int:
        """The index of a new variable low ≤ x ≤ high, which adds gain · x to the value."""
        self.columns.append((low, high, whole, gain))
        return len(self.columns) - 1

    def keep(self, terms: Mapping[int, float], low: float = -inf, high: float = inf) -> int:
        """The index of a new row low ≤ Σ coefficient · variable ≤ high."""
        self.rows.append((dict(terms), low, high))
        return len(self.rows) - 1

    def settle(self, column: int, value: float) -> None:
        """Gives a variable this value: it is no choice any more."""
        self.columns[column] = (value, value, False, self.columns[column][3])

    def aim(self, gains: Mapping[int, float]) -> None:
        """Puts these gains in the place of all gains there were; the others gain nothing."""
        self.columns = [
            (low, high, whole, gains.get(index, 0.0))
            for index, (low, high, whole, _) in enumerate(self.columns)
        ]

    def copy(self) -> Programme:
        """The same programme again, to be changed on its own."""
        twin = Programme()
        twin.columns, twin.rows = list(self.columns), list(self.rows)
        return twin

    @property
    def gains(self) -> Floats:
        """What one of each variable adds to the value."""
        return np.array([gain for *_, gain in self.columns], dtype=np.float64)

    @property
    def whole(self) -> Sequence[int]:
        """The variables that must be whole numbers."""
        return [index for index, (_, _, whole, _) in enumerate(self.columns) if whole]

    def keeps(self, columns: Floats) -> bool:
        """Whether these values of the variables keep every row, up to rounding."""
        for terms, low, high in self.rows:
            parts = [factor * columns[index] for index, factor in terms.items()]
            slack = KEPT * max(1.0, sum(map(abs, parts)))
            if not low - slack <= sum(parts) <= high + slack:
                return False
        return True

    def lp(self) -> HighsLp:
        """The programme as the solver takes it."""
        import highspy

        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(self.columns), len(self.rows)
        lp.sense_ = highspy.ObjSense.kMaximize
        lp.col_cost_ = self.gains
        lp.col_lower_ = np.array([low for low, *_ in self.columns], dtype=np.float64)
        lp.col_upper_ = np.array([high for _, high, *_ in self.columns], dtype=np.float64)
        kinds = highspy.HighsVarType
        if self.whole:
            lp.integrality_ = [
                kinds.kInteger if whole else kinds.kContinuous for _, _, whole, _ in self.columns
            ]
        lp.row_lower_ = np.array([low for _, low, _ in self.rows], dtype=np.float64)
        lp.row_upper_ = np.array([high for _, _, high in self.rows], dtype=np.float64)
        sizes = [len(terms) for terms, _, _ in self.rows]
        matrix = lp.a_matrix_
        matrix.format_ = highspy.MatrixFormat.kRowwise
        matrix.start_ = np.concatenate(([0], np.cumsum(sizes))).astype(np.int32)
        matrix.index_ = np.array([i for terms, _, _ in self.rows for i in terms], dtype=np.int32)
        matrix.value_ = np.array(
            [factor for terms, _, _ in self.rows for factor in terms.values()], dtype=np.float64
        )
        return lp


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
        return (self.bound - self.value) / max(abs(self.value), TOLERANCE)


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
    proved = ended and (gap == 0 or bound - value <= TOLERANCE * max(1.0, abs(value)))
    return Solution(value, value if proved else bound, proved, columns, perf_counter() - began)


def _solver(lp: HighsLp, gap: float, seconds: float | None) -> Highs:
    """A silent solver with the programme; its own limits are 1e-4 (gap) and 1e-6 (whole)."""
    import highspy

    solver: Highs = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("random_seed", 0)
    solver.setOptionValue("mip_rel_gap", float(gap))
    solver.setOptionValue("mip_abs_gap", 0.0)
    solver.setOptionValue("mip_feasibility_tolerance", TOLERANCE)
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
    """The values found, whole ones rounded; where that breaks a row, the others solved anew."""
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
