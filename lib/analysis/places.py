"""How often each partnership takes each place, counted over all samples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lib.analysis.alignment import SAME
from lib.analysis.contributions import Floats
from lib.analysis.sampled_values import SampledValues

Integers = NDArray[np.int64]
LIFT = 128.0
"""Added to every value: 128 to 228 share one exponent, so all have the same precision (3e-14)."""


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """`counts` (P × P): samples in which a partnership (row) has a place (column).

    Partnerships level in a sample share their places equally. `led` (P × G): the sum of the
    weightings in which it is first, by its share of the first place.
    """

    counts: Floats
    led: Floats


def count_places(values: SampledValues) -> Places:
    """The places taken in all samples; neighbours within 1e-9 of 100 are level.

    Sorts each sample's values once. The partnership's row stands in the lowest bits of its value,
    so that sorting the values sorts the rows: that costs 8 of 53 bits for 200 partnerships, and
    leaves 7e-12; beyond 8,000 partnerships it would come near the 1e-9 of a tie.
    """
    size = len(values.cells.partnerships)
    tally = _Tally(size)
    for samples, block in values.blocks(LIFT):
        rows = block.view(np.int64)
        rows &= ~tally.mask
        rows |= tally.rows
        block.sort(axis=1)
        gaps = np.diff(block)
        rows &= tally.mask
        at = np.arange(samples.start, samples.start + len(rows))
        if gaps.min(initial=np.inf) > SAME:
            tally.add(at, rows)
        else:
            level = gaps <= SAME
            tied = level.any(axis=1)
            tally.add(at[~tied], rows[~tied])
            tally.add_level(at[tied], rows[tied], level[tied])
    return Places(tally.counts(), tally.led(values.weightings))


class _Tally:
    """Whole numbers counted block by block. Sorted samples stand lowest value first."""

    def __init__(self, size: int) -> None:
        self.size, self.rows = size, np.arange(size, dtype=np.int64)
        self.width = 1 << max(1, (size - 1).bit_length())
        self.mask = np.int64(self.width - 1)
        self._alone = np.zeros(size * self.width, dtype=np.int64)
        self._shared: dict[int, Integers] = {}
        self._waiting: list[Integers] = []
        self._leaders: list[tuple[Integers, Integers, Floats]] = []

    def add(self, samples: Integers, rows: Integers) -> None:
        """Count samples in which nobody is level: `rows` (samples × P) is used up."""
        self._leaders.append((samples, rows[:, -1].copy(), np.ones(len(rows))))
        rows += self.rows * self.width
        self._count(rows.ravel())

    def add_level(self, samples: Integers, rows: Integers, level: NDArray[np.bool_]) -> None:
        """Count samples in which `level` (samples × P − 1) says who is level with the next."""
        starts, ends = _spans(level)
        alone = starts == ends
        self._count((rows + self.rows * self.width)[alone])
        first = ends == self.size - 1
        shares = 1 / (ends - starts + 1)[first]
        self._leaders.append((samples[np.nonzero(first)[0]], rows[first], shares))
        self._share(rows[~alone], starts[~alone], ends[~alone])

    def counts(self) -> Floats:
        """Samples by partnership and place, the highest value first."""
        self._count_waiting()
        total = self._alone.reshape(self.size, self.width)[:, : self.size].T.astype(float)
        for many, changes in self._shared.items():
            table = changes.reshape(self.size, self.size + 1)
            total += np.cumsum(table, axis=1)[:, :-1] / many
        return total[:, ::-1].copy()

    def led(self, weightings: Floats) -> Floats:
        """The sum of the weightings in which each was first (partnerships × goals)."""
        samples, leaders, shares = map(np.concatenate, zip(*self._leaders, strict=True))
        goals = (weightings[samples] * shares[:, None]).T
        return np.stack([np.bincount(leaders, goal, self.size) for goal in goals], axis=1)

    def _count(self, cells: Integers) -> None:
        """Count cells of the table, place by row; only when there are more of them than cells."""
        self._waiting.append(cells)
        if sum(map(len, self._waiting)) > 2 * len(self._alone):
            self._count_waiting()

    def _count_waiting(self) -> None:
        if self._waiting:
            cells = np.concatenate(self._waiting)
            self._alone += np.bincount(cells, minlength=len(self._alone))
            self._waiting.clear()

    def _share(self, rows: Integers, starts: Integers, ends: Integers) -> None:
        """Each of m level partnerships has 1/m of each of their places: kept apart by m, whole."""
        many = ends - starts + 1
        for m in np.flatnonzero(np.bincount(many)).tolist():
            own, stride = many == m, self.size + 1
            kept = self._shared.setdefault(m, np.zeros(self.size * stride, dtype=np.int64))
            kept += np.bincount(rows[own] * stride + starts[own], minlength=len(kept))
            kept -= np.bincount(rows[own] * stride + ends[own] + 1, minlength=len(kept))


def _spans(level: NDArray[np.bool_]) -> tuple[Integers, Integers]:
    """The first and last place of those each one is level with (samples × P)."""
    edge = np.ones((len(level), 1), dtype=np.bool_)
    places = np.arange(level.shape[1] + 1)
    starts = np.where(np.hstack((edge, ~level)), places, 0)
    ends = np.where(np.hstack((~level, edge)), places, places[-1])
    return (
        np.maximum.accumulate(starts, axis=1),
        np.minimum.accumulate(ends[:, ::-1], axis=1)[:, ::-1],
    )


def each_first(counts: Floats) -> Iterator[int]:
    """The rows of partnerships that are first in at least one sample."""
    yield from np.flatnonzero(counts[:, 0] > 0).tolist() if len(counts) else ()
