"""Every partnership's value in every sample: sampled weightings meet sampled contributions.

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

from lib.analysis.contributions import Contributions, Floats
from lib.model.partnerships import MOST_POINTS

Integers = NDArray[np.int64]

BLOCK = 1 << 15
"""Values worked on at a time: so many that they stay in the processor's cache."""
PRODUCTS, FEWEST = 1 << 18, 16
"""Most products, and fewest samples, at a time: for more OpenBLAS wakes other threads, and on a
busy machine waiting for them takes longer than the products."""
SCALE = 100 / MOST_POINTS
"""Value 0 to 100 for each point of a contribution."""


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
        at_least = np.ascontiguousarray((self.cells.low * SCALE + lift).T)
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
        columns, drawn = self._drawn(row)
        by_sample = np.ascontiguousarray(drawn.T)
        for weights, samples in asked:
            value: Floats = by_sample.take(samples, axis=0) @ weights[columns]
            value += weights @ self.cells.low[row] * SCALE
            yield value

    def range_at(self, weightings: Floats) -> tuple[Floats, Floats]:
        """The least and most that partnerships could be worth (weightings × partnerships)."""
        return weightings @ self.cells.low.T * SCALE, weightings @ self.cells.high.T * SCALE

    @cached_property
    def _above(self) -> Floats:
        """How far each unsure partnership's value lies above its least (unsure × samples)."""
        goals, above = np.ascontiguousarray(self.weightings.T), []
        for row in self.unsure:
            columns, drawn = self._drawn(row)
            drawn *= goals[columns]
            above.append(drawn.sum(axis=0))
        return np.array(above)

    def _drawn(self, row: int) -> tuple[list[int], Floats]:
        """The goals a partnership is unsure of, and what is drawn above its least there.

        In units of value (goals × samples).
        """
        columns: list[int] = np.flatnonzero(self.cells.high[row] > self.cells.low[row]).tolist()
        width = (self.cells.high[row] - self.cells.low[row]) * SCALE
        drawn = np.empty((len(columns), len(self.weightings)))
        for cell, column in zip(drawn, columns, strict=True):
            self._begin(self.cells.partnerships[row], self.cells.goals[column])
            self._stream.random(out=cell)
            cell *= width[column]
        return columns, drawn

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
