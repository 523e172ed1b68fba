"""Figures beside one another: in order, and before and after; rounding decides nothing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from lib.analysis.ground.contributions import Floats
from lib.analysis.ground.tolerances import SAME


@dataclass(frozen=True, slots=True)
class Pair:
    """One thing by its id or name, before and after; None where unknown or not there."""

    name: str
    before: float | None
    after: float | None

    @property
    def difference(self) -> float | None:
        """After less before."""
        if self.before is None or self.after is None:
            return None
        return self.after - self.before

    @property
    def has_moved(self) -> bool:
        """Whether it is another, beyond rounding."""
        moved = self.difference
        if moved is None:
            return (self.before is None) != (self.after is None)
        return abs(moved) > SAME


def ranks(values: Floats) -> list[int]:
    """Ranks of the values, greatest first; neighbours within 1e-9 share the better rank.

    One rank for each value.
    """
    if not len(values):
        return []
    order = np.argsort(-values, kind="stable")
    places = np.arange(1, len(values) + 1)
    heads = np.concatenate(([True], -np.diff(values[order]) > SAME))
    result = np.empty(len(values), dtype=np.int64)
    result[order] = np.maximum.accumulate(np.where(heads, places, 1))
    shared: list[int] = result.tolist()
    return shared
