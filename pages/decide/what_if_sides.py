"""What is compared: the library today and the what-ifs that the reader picked, all computed."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from lib.analysis.approaches.small_departments import without_own_strengths
from lib.analysis.competences.gaps import find_gaps
from lib.analysis.scenarios.outcome import Outcome
from lib.model.adoption import outstanding
from lib.model.changes import Change
from lib.model.model import Model
from lib.model.scenario import Scenario, rebase
from lib.view.scenarios.sides import Side, Sides
from lib.words import N_
from pages.decide import approaches_search
from pages.ui import cache, prose, scenarios, state
from pages.ui.here import Here
from pages.ui.switch import pick as switch_pick
from pages.ui.switch import switch

MOST = 4
"""So many what-ifs are compared with today."""
DRAFT = "draft"
"""What the link calls the reader's own draft."""
APPROACHES = {
    "combined": N_("Combined"),
    "team_led": N_("The team chooses"),
    "department_led": N_("Departments choose"),
}


Known = Mapping[str, tuple[str, tuple[Change, ...]]]
"""What-ifs by id: their names and their changes."""


def there(here: Here) -> Known:
    """Every what-if that can be compared, by id: its name and its changes."""
    library = here.library.id
    found = {
        one: (here.discreet(row.name, row.changes), row.changes)
        for one, row in scenarios.kept(library)
    }
    if draft := scenarios.draft(library):
        found = {DRAFT: (here.language.text("My draft"), draft), **found}
    return found


def pick(here: Here, known: Known | None = None) -> tuple[str, ...]:
    """Draw the choice of what is compared, out of all unless others are given; the ids picked."""
    known = there(here) if known is None else known
    opened = scenarios.opened(here.library.id) or DRAFT
    usual = [one for one in dict.fromkeys((opened, *known)) if one in known][:MOST]
    named = [one for one in state.listed("with") if one in known]
    key = "pick-compared"
    st.session_state[key] = named or usual
    st.multiselect(
        here.language.text("Compared with today"),
        list(known),
        format_func=lambda one: known[one][0] if one in known else one,
        key=key,
        max_selections=MOST,
        placeholder=here.language.text("Pick up to four what-ifs"),
        on_change=lambda: state.list_choice("with", st.session_state[key]),
    )
    return tuple(st.session_state[key])


def pick_one(here: Here) -> str:
    """Draw the choice of one what-if, where there are several; its id."""
    known = there(here)
    opened = scenarios.opened(here.library.id) or DRAFT
    first = opened if opened in known else next(iter(known))
    if len(known) == 1:
        return first
    names = {one: name for one, (name, _) in known.items()}
    return switch_pick("one", names, here.language.text("What-if"), first)


def find(here: Here, picked: tuple[str, ...], known: Known | None = None) -> Sides:
    """Today and the what-ifs picked, under the approach that the reader chooses.

    Raises `TimeoutError` where the search for a portfolio takes too long.
    """
    approach = switch("way", APPROACHES, here.language.text("Way of choosing"), here.language)
    known = there(here) if known is None else known
    made = [(one, known[one][0], _model(here, known[one][1])) for one in picked]
    with approaches_search.waiting(here):
        today = Side(
            "", here.language.text("Today"), here.base, _outcome(here, here.base, approach)
        )
        others = tuple(
            Side(one, name, model, _outcome(here, model, approach)) for one, name, model in made
        )
    told = all(here.may_tell_of(known[one][1], model) for one, _, model in made)
    return Sides(today, others, told)


def draw_misfits(here: Here, picked: tuple[str, ...], known: Known | None = None) -> None:
    """Say of which what-ifs some changes no longer fit the library, and are left out."""
    known = there(here) if known is None else known
    for one in picked:
        name, changes = known[one]
        if rebase(Scenario(changes=outstanding(changes, here.base)), here.base).misfits:
            said = here.language.text(
                "Some of its changes no longer fit the library, and are left out. Open it to mend "
                "them."
            )
            st.warning(f"**{prose.escaped(name)}:** {prose.escaped(said)}")


def _model(here: Here, changes: tuple[Change, ...]) -> Model:
    return rebase(Scenario(changes=changes), here.base).model


def _outcome(here: Here, model: Model, approach: str) -> Outcome:
    found = approaches_search.compare(model, model.options.guarantee)
    if model.people and not here.leader:
        found = without_own_strengths(found)
    return Outcome(found.of(approach), cache.alignment(model), find_gaps(model))
