"""The Departments room: hours, and what each department itself cares about."""

from pages.strategy import sheets
from pages.ui import prose
from pages.ui.here import Here


def show(here: Here) -> None:
    """Draw the room."""
    prose.finding(
        here.reader.text(
            "Who can give hours to partnerships, and what each department cares about itself."
        )
    )
    sheets.draw(here, ("departments", "priorities:grid"))
