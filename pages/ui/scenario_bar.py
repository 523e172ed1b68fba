"""The what-if bar: what is open, every change in it in words, each with its undo."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from lib.model.change_lists import Bundle, bundled
from lib.model.model import Model
from lib.screens.what_if.changes import bundle_line, misfit_words, opened_words
from lib.words import N_
from pages.ui import menu, prose, scenario_menu, scenarios
from pages.ui.desks import Ground
from pages.ui.here import Here


def draw(here: Here, page: str) -> None:
    """Draw what is open, as a button that opens the list of its changes and what can be done.

    `page` is the address of the page that is shown.
    """
    reader, library = here.reader, here.library.id
    if not library:
        return
    is_open = here.scenario is not None or bool(here.changes)
    with st.popover(
        prose.escaped(reader.say(opened_words(_name(here), here.changes))),
        icon=":material/science:",
        key="scenario-door",
        type="primary" if is_open else "secondary",
    ):
        with st.container():
            if is_open:
                prose.remark(reader.text(_shown(here, page)))
                _see_saved(here)
        scenario_menu.draw(here)
        if here.changes:
            _draw_changes(here)
        else:
            prose.remark(reader.text("Change a weight or anything else: it is listed here."))


def _name(here: Here) -> str | None:
    """What the scenario that is open is called; None where none is."""
    return None if here.scenario is None else here.scenario_name


def _draw_changes(here: Here) -> None:
    """Every change, with its undo; those that no longer fit say why."""
    misfits = {item.change: item for item in here.misfits}
    for bundle in bundled(here.changes):
        fits = misfits.keys().isdisjoint(bundle.changes)
        _row(here, bundle, here.base if fits else _before(here))
        for item in (misfits[change] for change in bundle.changes if change in misfits):
            st.warning(prose.escaped(here.reader.say(misfit_words(item, here.reader))))
    if misfits:
        _mend(here)
    _undo_all(here, "undo-all", "stretch")


def _see_saved(here: Here) -> None:
    st.button(
        here.reader.text("Show the saved figures"),
        key="see-today",
        icon=":material/visibility:",
        on_click=scenarios.open_one,
        args=(here.library.id, scenarios.TODAY),
        width="stretch",
    )


def _shown(here: Here, page: str) -> str:
    """Whether the page shows what is open (a text to translate)."""
    shown = menu.shown_by(page)
    if shown == "figures":
        return N_("The figures on this page are those of the scenario.")
    if shown == "library":
        return N_("This page is about the library itself, as saved.")
    if here.scenario is None:
        return N_("This page shows the library itself, and saves into it.")
    return N_("What is edited here goes into the scenario, not into the library.")


def _before(here: Here) -> Model:
    """The library when everything fitted: it knows the names of what has been removed since."""
    return here.base if here.scenario is None else here.seen(Ground(here.scenario.base))


def _row(here: Here, bundle: Bundle, base: Model) -> None:
    """One change, with all that goes with it: a click takes it back."""
    st.button(
        prose.escaped(here.reader.say(bundle_line(bundle, base, here.reader))),
        key=f"undo-{bundle.first}",
        icon=":material/undo:",
        help=here.reader.text("Undo this change"),
        on_click=scenarios.take_back,
        args=(here.library.id, bundle.head),
        type="tertiary",
        width="stretch",
        wrap=True,
    )


def _mend(here: Here) -> None:
    """The way to a what-if that fits the library as it is today."""
    st.button(
        here.reader.text("Take out what no longer fits"),
        key="mend",
        icon=":material/healing:",
        on_click=scenarios.take_out,
        args=(here.library.id, [item.change for item in here.misfits]),
        width="stretch",
    )


def _undo_all(here: Here, key: str, width: Literal["stretch", "content"]) -> None:
    st.button(
        here.reader.text("Undo all"),
        key=key,
        icon=":material/restart_alt:",
        on_click=_empty,
        args=(here,),
        width=width,
    )


def _empty(here: Here) -> None:
    """Empty the draft; of a scenario what was shown: others may have added to it since."""
    if here.scenario is None:
        scenarios.drop_draft(here.library.id)
    else:
        scenarios.take_out(here.library.id, here.changes)
