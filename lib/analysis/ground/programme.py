"""Linear and mixed-integer programmes, put together column by column and row by row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import frexp, inf
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from lib.analysis.ground.contributions import Floats
from lib.analysis.ground.tolerances import ROW_KEPT

if TYPE_CHECKING:
    from highspy import HighsLp


LARGEST = 30
"""Factors of a row are scaled down by halves until none is greater than two to this power."""

Places = NDArray[np.int64]
"""Indices of variables, and how many."""
TOGETHER = 20
"""So many ids are settled in one search: their places are powers of two, exact in the solver."""


class Programme:
    """A programme that is maximised.

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

    def aimed_at_earliest(self, columns: Sequence[int]) -> Iterator[Sequence[int]]:
        """The columns in blocks, the programme each time aimed at the earliest that can be had.

        Of two sets the earlier is the one that has the first column they differ in. Whoever goes
        through the blocks solves the programme and settles the block before the next one.
        """
        for begin in range(0, len(columns), TOGETHER):
            block = columns[begin : begin + TOGETHER]
            self.aim({column: 2.0 ** (block[-1] - column) for column in block})
            yield block

    def copy(self) -> Programme:
        """The same programme again, to be changed on its own."""
        twin = Programme()
        twin.columns, twin.rows = list(self.columns), list(self.rows)
        return twin

    @property
    def gains(self) -> Floats:
        """What one of each variable adds to the value (one for each variable)."""
        return np.array([gain for *_, gain in self.columns], dtype=np.float64)

    @property
    def whole(self) -> Sequence[int]:
        """The variables that must be whole numbers."""
        return [index for index, (_, _, whole, _) in enumerate(self.columns) if whole]

    @property
    def terms(self) -> tuple[Places, Places, Floats]:
        """How many terms each row has, and of each term in turn its variable and its factor."""
        sizes = np.array([len(terms) for terms, _, _ in self.rows], dtype=np.int64)
        index = np.array([i for terms, _, _ in self.rows for i in terms], dtype=np.int64)
        factors = [factor for terms, _, _ in self.rows for factor in terms.values()]
        return sizes, index, np.array(factors, dtype=np.float64)

    def keeps(self, columns: Floats) -> bool:
        """Whether these values (one for each variable) keep every row, up to rounding."""
        for terms, low, high in self.rows:
            parts = [factor * columns[index] for index, factor in terms.items()]
            slack = ROW_KEPT * max(1.0, sum(map(abs, parts)))
            if not low - slack <= sum(parts) <= high + slack:
                return False
        return True

    @property
    def scales(self) -> Floats:
        """What each row is multiplied by for the solver: 1 but where a factor is huge.

        The solver refuses factors from 1e15 on, and takes what is small beside one for nothing.
        """
        most = (max(map(abs, terms.values()), default=0.0) for terms, _, _ in self.rows)
        steps = [min(0, LARGEST - frexp(factor)[1]) for factor in most]
        return np.ldexp(np.ones(len(steps)), np.array(steps, dtype=np.int64))

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
        scales, (sizes, index, factors) = self.scales, self.terms
        lp.row_lower_ = scales * np.array([low for _, low, _ in self.rows], dtype=np.float64)
        lp.row_upper_ = scales * np.array([high for _, _, high in self.rows], dtype=np.float64)
        matrix = lp.a_matrix_
        matrix.format_ = highspy.MatrixFormat.kRowwise
        matrix.start_ = np.concatenate(([0], np.cumsum(sizes))).astype(np.int32)
        matrix.index_ = index.astype(np.int32)
        matrix.value_ = factors * np.repeat(scales, sizes)
        return lp
