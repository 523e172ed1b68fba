"""The Departments page: edited in place, saved as one commit."""

from pages.strategy import sheets
from pages.ui import prose
from pages.ui.here import Here


def show(here: Here) -> None:
    """Draw the page."""
    prose.finding(
        here.reader.text(
            "Who can give hours to partnerships, and what each department cares about itself."
        )
    )
    sheets.draw(here, ("departments", "priorities"))
