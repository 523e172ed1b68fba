"""Under the finding: how sure the order is, and what would change it, each in one sentence."""

from __future__ import annotations

from lib.view import chances, turning_words
from pages.ui import cache, prose
from pages.ui.here import Here

KIND = "order"
"""The weightings that “how sure” speaks of: all that keep the library's order of goals."""


def draw(here: Here) -> None:
    """Draw both sentences; none where no goal has weight, for there is no order then."""
    alignment = cache.alignment(here.model)
    if not alignment.weights:
        return
    sure = chances.headline(here.model, alignment, cache.acceptability(here.model, KIND))
    change = turning_words.headline(here.model, cache.intervals(here.model))
    prose.bullets((here.language.say(sure), here.language.say(change)))
