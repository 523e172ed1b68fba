"""The Alignment page: what the order is, how it holds, and what would change it."""

from lib.screens.alignment import notes
from lib.words import N_
from pages.decide.alignment import explain, order, other_weights
from pages.ui import menu, prose
from pages.ui.here import Here
from pages.ui.switch import part

LENSES = {
    "order": (N_("The order"), order.draw),
    "sure": (N_("With other weights"), other_weights.draw),
    "change": (N_("What would change it?"), other_weights.draw_change),
    "departments": (N_("As departments see it"), order.draw_departments),
    "explain": (N_("Why that place?"), explain.draw),
}


def show(here: Here) -> None:
    """Draw the page: the lens that the link names, each of which begins with its finding."""
    reader = here.reader
    if not here.model.partnerships or not here.model.goals:
        prose.finding(reader.say(notes.finding(here.model, here.study.alignment())))
        menu.link("guide", reader.text("Get started with goals and partnerships"), reader)
        return
    _, draw = part("lens", LENSES, reader)
    draw(here)
