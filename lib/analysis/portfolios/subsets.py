"""Every set of up to twenty things as a number: bit i is on where thing i is in the set."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from lib.analysis.contributions import Floats

Sets = NDArray[np.int64]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

HALF = 10
"""Sums are looked up ten things at a time: two small tables instead of one with a million rows."""


class Sums:
    """What the members of a set add up to, for any set: one column of `values` at a time."""

    def __init__(self, values: Floats) -> None:
        """`values`: one row for each thing, one column for each kind of value."""
        starts = range(0, max(len(values), 1), HALF)
        self._tables = [_subset_sums(values[start : start + HALF]) for start in starts]

    def of(self, sets: Sets, column: int) -> Floats:
        """The sum over the members of each set, in the shape of `sets`."""
        total: Floats = self._tables[0][column][sets & (2**HALF - 1)]
        for place, table in enumerate(self._tables[1:], start=1):
            total = total + table[column][(sets >> (place * HALF)) & (2**HALF - 1)]
        return total


def every_set(things: int) -> Sets:
    """Every set of so many things, the empty one first."""
    return np.arange(2**things, dtype=np.int64)


def mask(members: Iterable[int]) -> int:
    """The number of the set with these members."""
    return sum(1 << member for member in set(members))


def has(sets: Sets, thing: int) -> Bools:
    """Which of the sets hold one thing."""
    held: Bools = (sets >> thing) & 1 == 1
    return held


def members_within(sets: Sets, within: int) -> NDArray[np.int64]:
    """How many members of the set `within` each set holds."""
    count = np.zeros(len(sets), dtype=np.int64)
    for thing in range(within.bit_length()):
        if within >> thing & 1:
            count += (sets >> thing) & 1
    return count


def _subset_sums(values: Floats) -> list[Floats]:
    """For each column the sum over every set of the rows; the table is doubled row by row."""
    columns = []
    for column in np.asarray(values, dtype=np.float64).T:
        sums = np.zeros(1)
        for value in column:
            sums = np.concatenate((sums, sums + value))
        columns.append(np.pad(sums, (0, 2**HALF - len(sums))))
    return columns
