"""What is compared: the library today and the what-ifs that the reader picked, all computed."""

from __future__ import annotations

from functools import partial

import streamlit as st

from lib.model.model import Model
from lib.model.scenario import Scenario, rebase
from lib.screens.what_if.sides import WAYS, Known, Side, Sides, Way, find_side, misfitting
from pages.decide.approaches import search
from pages.ui import prose, scenarios, state, unread
from pages.ui.here import Here
from pages.ui.switch import pick as switch_pick
from pages.ui.switch import switch
from pages.ui.widgets import kept

MOST = 4
"""So many what-ifs are compared with today."""
DRAFT = "draft"
"""What the link calls the reader's own draft."""


def there(here: Here) -> Known:
    """Every what-if that can be compared, by id: its name and its changes."""
    library = here.library.id
    found = {
        one: (here.reader.discreet(row.name, row.changes), row.changes)
        for one, row in scenarios.kept(library)
    }
    if draft := scenarios.draft(library):
        found = {DRAFT: (here.reader.text("My draft"), draft), **found}
    return found


def pick(here: Here, known: Known) -> tuple[str, ...]:
    """Draw the choice of what is compared, out of those known; the ids picked."""
    opened = scenarios.opened(here.library.id) or DRAFT
    usual = [one for one in dict.fromkeys((opened, *known)) if one in known][:MOST]
    named = state.listed("with", known)
    shown = [known[one][0] for one in named or usual]
    unread.tell("with", ", ".join(shown), here.reader)
    picked: list[str] = st.multiselect(
        here.reader.text("Compared"),
        list(known),
        format_func=lambda one: known[one][0] if one in known else one,
        max_selections=MOST,
        placeholder=here.reader.text("Pick up to four scenarios"),
        **kept("pick-compared", named or usual, partial(state.list_choice, "with")),
    )
    return tuple(picked)


def pick_one(here: Here, known: Known) -> str:
    """Draw the choice of one what-if, where there are several; its id."""
    opened = scenarios.opened(here.library.id) or DRAFT
    first = opened if opened in known else next(iter(known))
    if len(known) == 1 and "one" not in st.query_params:
        return first
    names = {one: name for one, (name, _) in known.items()}
    return switch_pick("one", names, here.reader.text("Scenario"), first)


def find(here: Here, picked: tuple[str, ...], known: Known) -> Sides:
    """Today and the what-ifs picked, under the approach that the reader chooses.

    Raises `TimeoutError` where the search for a portfolio takes too long.
    """
    way = switch("way", WAYS, here.reader.text("Way of choosing"), here.reader)
    fitting = {one: rebase(Scenario(changes=known[one][1]), here.base).model for one in picked}
    with search.looking(here):
        today = _side(here, here.base, way, "", here.reader.text("Best within today's limits"))
        others = tuple(
            _side(here, model, way, one, known[one][0]) for one, model in fitting.items()
        )
    told = all(here.reader.may_tell(model, known[one][1]) for one, model in fitting.items())
    return Sides(today, others, told)


def draw_misfits(here: Here, picked: tuple[str, ...], known: Known) -> None:
    """Say of which what-ifs some changes no longer fit the library, and are left out."""
    said = here.reader.text(
        "Some of its changes no longer fit the library, and are left out. Open it to mend them."
    )
    for name in misfitting(known, picked, here.base):
        st.warning(f"**{prose.escaped(name)}:** {prose.escaped(said)}")


def _side(here: Here, model: Model, way: Way, one: str, name: str) -> Side:
    study = here.study.of(model)
    return find_side(study, way, search.effort(model), here.reader, id=one, name=name)
