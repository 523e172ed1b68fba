"""The People and competences page: edited in place, saved as one commit."""

from pages.strategy import sheets
from pages.ui import prose
from pages.ui.here import find_place

here = find_place()
prose.finding(
    here.language.text(
        "Staff under codes, what they can, whom they know, and what partnership work asks for."
    )
)
sheets.draw(here, ("people", "levels", "contacts", "competences", "profiles", "needs", "actions"))
