"""The Files page: files into the library, with a preview; the library out as files."""

from lib.words import N_
from pages.records.files import incoming, lists, outgoing
from pages.ui import prose
from pages.ui.here import Here
from pages.ui.switch import switch

TASKS = {"in": incoming.draw, "lists": lists.draw, "out": outgoing.draw}
TITLES = {
    "in": N_("Workbook or CSV in"),
    "lists": N_("Partner lists in"),
    "out": N_("Take out"),
}


def show(here: Here) -> None:
    """Draw the page."""
    say = here.reader.text

    prose.finding(say("Bring files into this library, or take it with you as files."))
    prose.remark(say("Nothing is saved before you have seen what would change."))
    TASKS[switch("files", TITLES, say("What do you want to do?"), here.reader)](here)
