"""Why a partnership stands where it stands, and what separates any two, goal by goal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lib.analysis.order.alignment import Aligned, Alignment


@dataclass(frozen=True, slots=True)
class Difference:
    """How far `one` is ahead of `other` in alignment (negative: behind), in all and by goal.

    `parts` sum to `total`. Both are in points of the scale 0 to 100.
    """

    one: str
    other: str
    total: float
    parts: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Explanation:
    """One partnership's place: who shares it, and what separates it from its nearest rivals.

    `above` and `below` are None where nobody stands there, or where no goal has weight.
    """

    own: Aligned
    level: tuple[str, ...]
    above: Difference | None
    below: Difference | None


def explain(alignment: Alignment, partnership: str) -> Explanation:
    """Why `partnership` stands where it stands; raises `KeyError` for an id that is not there.

    The nearest rivals are those with the closest better and the closest worse rank: partnerships
    that share its rank are level, not rivals. Among equals the one shown nearest to it is taken.
    """
    own = alignment.find(partnership)
    if own.rank is None:
        return Explanation(own, (), None, None)
    better = [row for row in alignment.rows if row.rank is not None and row.rank < own.rank]
    worse = [row for row in alignment.rows if row.rank is not None and row.rank > own.rank]
    level = [row.partnership for row in alignment.rows if row.rank == own.rank and row != own]
    return Explanation(
        own,
        tuple(level),
        _separates(own, better[-1]) if better else None,
        _separates(own, worse[0]) if worse else None,
    )


def compare(alignment: Alignment, one: str, other: str) -> Difference:
    """What separates two partnerships, head to head; raises `KeyError` for an unknown id.

    Without weights there is nothing to compare: no parts, and a total of 0.
    """
    return _separates(alignment.find(one), alignment.find(other))


def _separates(one: Aligned, other: Aligned) -> Difference:
    parts = {goal: part - other.parts[goal] for goal, part in one.parts.items()}
    total = (one.alignment or 0.0) - (other.alignment or 0.0)
    return Difference(one.partnership, other.partnership, total, parts)
