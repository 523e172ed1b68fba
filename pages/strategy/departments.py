"""The Departments room: hours, and what each department itself cares about."""

from lib.screens.strategy import departments
from pages.strategy import sheets
from pages.ui import prose
from pages.ui.here import Here


def show(here: Here) -> None:
    """Draw the room."""
    prose.finding(here.reader.say(departments.finding(here.edited)))
    sheets.draw(here, ("departments", "priorities:grid"))
