"""The Partnerships page: edited in place, saved as one commit."""

from pages.strategy import sheets
from pages.ui import prose
from pages.ui.here import Here


def show(here: Here) -> None:
    """Draw the page."""
    prose.finding(
        here.reader.text(
            "What is proposed and what runs, with whom, what it gives each goal and what it takes."
        )
    )
    sheets.draw(
        here,
        (
            *("partnerships", "contributions:grid", "efforts:grid", "partners"),
            *("contributions", "rules", "preferences"),
        ),
    )
