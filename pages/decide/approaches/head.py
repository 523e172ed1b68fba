"""What every room about the approaches begins with."""

from __future__ import annotations

from lib.screens.approaches.finding import Seen, finding
from lib.screens.portfolios.best import nothing_to_choose
from pages.decide.approaches import search
from pages.ui import menu, prose
from pages.ui.here import Here


def find(here: Here) -> Seen | None:
    """The approaches under the library's promise; None where there are none, and it is said why."""
    reader = here.reader
    if (nothing := nothing_to_choose(here.model, reader)) is not None:
        prose.finding(nothing)
        menu.link("guide", reader.text("Get started with goals and partnerships"), reader)
        return None
    try:
        with search.looking(here):
            seen = search.find(here)
    except TimeoutError:
        prose.finding(reader.text("No portfolio was found within a few seconds."))
        prose.remark(reader.text("Fewer candidates or fewer rules make the search shorter."))
        return None
    if not seen.is_possible:
        prose.finding(reader.say(finding(here.model, seen.found)))
        menu.link("portfolios", reader.text("See what has to give way"), reader)
        return None
    return seen
