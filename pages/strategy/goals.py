"""The Goals page: edited in place, saved as one commit."""

from pages.strategy import sheets
from pages.ui import prose
from pages.ui.here import Here


def show(here: Here) -> None:
    """Draw the page."""
    prose.finding(
        here.reader.text(
            "The goals of the strategy, how much each weighs, and when it counts as met."
        )
    )
    sheets.draw(here, ("goals",))
