"""Decide: adopt a what-if into the library, and tell of the decision in a note and on slides."""

from __future__ import annotations

from lib.words import N_
from pages.decide import what_if_decide_adopt, what_if_decide_note
from pages.ui.here import Here
from pages.ui.switch import switch

STEPS = {
    "adopt": (N_("Adopt into the library"), what_if_decide_adopt.draw),
    "note": (N_("Decision note and slides"), what_if_decide_note.draw),
}


def draw(here: Here) -> None:
    """Draw the one of the two that the reader chose."""
    titles = {code: title for code, (title, _) in STEPS.items()}
    step = switch("decide", titles, here.language.text("What is to be done?"), here.language)
    STEPS[step][1](here)
