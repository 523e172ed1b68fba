"""The People and competences page: edited in place, saved as one commit."""

from lib.screens.strategy.sheets import staff_hidden
from pages.strategy import sheets
from pages.ui import leader, prose
from pages.ui.here import Here


def show(here: Here) -> None:
    """Draw the page."""
    prose.finding(
        here.reader.text(
            "Staff under codes, what they can, whom they know, and what partnership work asks for."
        )
    )
    leader.offer(here, staff_hidden(here.edited, here.reader))
    sheets.draw(
        here,
        (
            *("people", "levels:grid", "contacts", "competences"),
            *("profiles", "needs", "actions", "measures", "levels"),
        ),
    )
