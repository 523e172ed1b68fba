"""Every partnership's value and place in every sample: weightings meet sampled contributions.

A contribution that is unknown or given as a range is drawn uniformly in its range, independently
of the weights and of every other. Each has its own stream of random numbers, named by the seed,
the partnership and the goal: adding, removing or changing a partnership changes no other's draws.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

import numpy as np
from numpy.random import PCG64, Generator
from numpy.typing import NDArray

from lib.analysis.ground.contributions import Contributions, Floats, worth
from lib.analysis.ground.tolerances import SAME

Integers = NDArray[np.int64]

BLOCK = 1 << 15
"""Values worked on at a time: so many that they stay in the processor's cache."""
PRODUCTS, FEWEST = 1 << 18, 16
"""Most products, and fewest samples, at a time: for more OpenBLAS wakes other threads, and on a
busy machine waiting for them takes longer than the products."""
LIFT = 128.0
"""Added to every value: 128 to 228 share one exponent, so all have the same precision (3e-14)."""


@dataclass(frozen=True)
class SampledValues:
    """The partnerships of `cells` (P, G), valued 0 to 100 by each row of `weightings` (N × G)."""

    cells: Contributions
    weightings: Floats
    seed: int

    @cached_property
    def unsure(self) -> tuple[int, ...]:
        """The rows of partnerships with a contribution that is unknown or given as a range."""
        return tuple(np.flatnonzero((self.cells.high > self.cells.low).any(axis=1)).tolist())

    def blocks(self, lift: float = 0.0) -> Iterator[tuple[slice, Floats]]:
        """The samples of a block, and the values in them (samples × partnerships), plus `lift`."""
        at_least = np.ascontiguousarray((self.cells.worth(self.cells.low) + lift).T)
        unsure, above = list(self.unsure), self._above
        goals, size = at_least.shape
        step = max(FEWEST, min(BLOCK, PRODUCTS // goals) // max(1, size))
        for start in range(0, len(self.weightings), step):
            samples = slice(start, start + step)
            values: Floats = self.weightings[samples] @ at_least
            if unsure:
                values[:, unsure] += above[:, samples].T
            yield samples, values

    def values_at(self, row: int, asked: Iterable[tuple[Floats, Integers]]) -> Iterator[Floats]:
        """One partnership's value in samples of its contributions: for each weighting in its own.

        `asked`: a weighting, and the samples to value by it.
        """
        columns, drawn = self.drawn(row)
        by_sample = np.ascontiguousarray(drawn.T)
        least = self.cells.worth(self.cells.low[row])
        for weights, samples in asked:
            value: Floats = by_sample.take(samples, axis=0) @ weights[columns]
            value += weights @ least
            yield value

    def range_at(self, weightings: Floats) -> tuple[Floats, Floats]:
        """The least and most that partnerships could be worth (weightings × partnerships)."""
        least, most = self.cells.worth(self.cells.low), self.cells.worth(self.cells.high)
        return weightings @ least.T, weightings @ most.T

    @cached_property
    def _above(self) -> Floats:
        """How far each unsure partnership's value lies above its least (unsure × samples)."""
        goals, above = np.ascontiguousarray(self.weightings.T), []
        for row in self.unsure:
            columns, drawn = self.drawn(row)
            drawn *= goals[columns]
            above.append(drawn.sum(axis=0))
        return np.array(above)

    def drawn(self, row: int) -> tuple[list[int], Floats]:
        """The goals a partnership is unsure of, and what is drawn above its least there.

        In units of value (goals × samples): points are drawn, and then valued.
        """
        low, width = self.cells.low[row], self.cells.high[row] - self.cells.low[row]
        columns: list[int] = np.flatnonzero(width > 0).tolist()
        drawn = np.empty((len(columns), len(self.weightings)))
        for cell, column in zip(drawn, columns, strict=True):
            self._begin(self.cells.partnerships[row], self.cells.goals[column])
            self._stream.random(out=cell)
            cell *= width[column]
            cell += low[column]
        full = self.cells.full[columns, None]
        return columns, worth(drawn, full) - worth(low[columns, None], full)

    @cached_property
    def _stream(self) -> Generator:
        return Generator(PCG64())

    def _begin(self, partnership: str, goal: str) -> None:
        """Put the stream where the cell's own begins.

        A state of 128 random bits and an odd increment of 128: what seeding a new generator would
        give too, at a twentieth of the time.
        """
        named = blake2b(f"{self.seed}\n{partnership}\n{goal}".encode(), digest_size=32).digest()
        state, step = int.from_bytes(named[:16], "little"), int.from_bytes(named[16:], "little")
        self._stream.bit_generator.state = {
            "bit_generator": "PCG64",
            "state": {"state": state, "inc": step | 1},
            "has_uint32": 0,
            "uinteger": 0,
        }


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
    tally = _Tally(len(values.cells.partnerships), len(values.weightings))
    for samples, block in values.blocks(LIFT):
        rows = block.view(np.int64)
        rows &= ~tally.mask
        rows |= tally.rows
        block.sort(axis=1)
        gaps = np.diff(block)
        rows &= tally.mask
        if gaps.min(initial=np.inf) <= SAME:
            tally.share(samples, rows, gaps <= SAME)
        tally.place(samples, rows)
    return Places(tally.counts(), tally.led(values.weightings))


class _Tally:
    """Who took which place in every sample. Sorted samples stand lowest value first.

    Where a place is shared stands one more than the last row, and the sharing is counted apart.
    """

    def __init__(self, size: int, samples: int) -> None:
        self.size, self.rows = size, np.arange(size, dtype=np.int64)
        self.mask = np.int64((1 << max(1, (size - 1).bit_length())) - 1)
        self._takers = np.empty((size, samples), dtype=np.min_scalar_type(size))
        self._shared: dict[int, Integers] = {}
        self._shared_firsts: list[tuple[Integers, Integers, Floats]] = []

    def place(self, samples: slice, rows: Integers) -> None:
        """Note who took each place: `rows` (samples × P)."""
        self._takers[:, samples] = rows.T

    def share(self, samples: slice, rows: Integers, level: NDArray[np.bool_]) -> None:
        """Count those who are level with the next (`level`: samples × P − 1), and blank them."""
        tied = np.flatnonzero(level.any(axis=1))
        starts, ends = _spans(level[tied])
        own, several = rows[tied], starts < ends
        firsts = np.nonzero(several & (ends == self.size - 1))
        shares = 1 / (ends - starts + 1)[firsts]
        self._shared_firsts.append((tied[firsts[0]] + samples.start, own[firsts], shares))
        self._share(own[several], starts[several], ends[several])
        rows[tied] = np.where(several, self.size, own)

    def counts(self) -> Floats:
        """Samples by partnership and place (P × P), the highest value first."""
        alone = [np.bincount(takers, minlength=self.size + 1) for takers in self._takers]
        total = np.array(alone, dtype=float)[:, : self.size].T
        for many, changes in self._shared.items():
            table = changes.reshape(self.size, self.size + 1)
            total += np.cumsum(table, axis=1)[:, :-1] / many
        return total[:, ::-1].copy()

    def led(self, weightings: Floats) -> Floats:
        """The sum of the weightings in which each was first (partnerships × goals)."""
        leaders = self._takers[-1]
        led = [np.bincount(leaders, goal, self.size + 1)[: self.size] for goal in weightings.T]
        for samples, rows, shares in self._shared_firsts:
            for sums, goal in zip(led, weightings[samples].T, strict=True):
                sums += np.bincount(rows, goal * shares, self.size)
        return np.stack(led, axis=1)

    def _share(self, rows: Integers, starts: Integers, ends: Integers) -> None:
        """Each of m level partnerships has 1/m of each of their places: kept apart by m, whole.

        `rows`, `starts`, `ends`: one for each sharing.
        """
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
