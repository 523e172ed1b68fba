"""The name that was probably meant."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches

LONGEST = 80
MOST_COMPARISONS = 200_000
"""Comparisons that one import spends on suggestions: about two seconds."""


class Suggestions:
    """The nearest known name for a wrong one, as long as there is time for looking."""

    def __init__(self) -> None:
        self._left = MOST_COMPARISONS

    def nearest(self, name: str, known: Collection[str]) -> str | None:
        """The known name most like this one, or None where none is like it."""
        self._left -= len(known)
        if self._left < 0 or len(name) > LONGEST:
            return None
        by_small = {each.casefold(): each for each in known}
        match = get_close_matches(name.casefold(), by_small, n=1)
        return by_small[match[0]] if match else None
