"""A portfolio without those who add nothing to it."""

from __future__ import annotations

from collections.abc import Collection

from lib.analysis.order.alignment import SAME
from lib.analysis.portfolios.choice import Choice


def trimmed(choice: Choice, chosen: Collection[str]) -> tuple[str, ...]:
    """The chosen that are needed for what they reach together.

    One after the other, those with the most hours first, is left out where the value stays and
    every condition holds. Of equals it need not be the smallest set: `search` without a gap finds
    that, at the price of more searches.
    """
    left, value = set(chosen), choice.value(chosen)
    for name in sorted(chosen, key=lambda name: (-choice.hours[name], name)):
        without = left - {name}
        if choice.value(without) >= value - SAME and choice.allows(without):
            left = without
    return tuple(name for name in choice.ids if name in left)
