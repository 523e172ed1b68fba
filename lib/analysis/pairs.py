"""One figure before and after."""

from __future__ import annotations

from dataclasses import dataclass

SAME = 1e-9
"""Figures that differ by less are the same: rounding in the machine is no change."""


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
