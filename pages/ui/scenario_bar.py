"""The what-if bar: what is open, every change in it in words, each with its undo."""

from __future__ import annotations

import streamlit as st

from lib.model.bundles import Bundle, bundled
from lib.model.model import Model
from lib.view.discreet import SOMEBODY, said, tells_of_somebody
from lib.words import N_, Words, counted, words
from pages.ui import menu, prose, scenario_menu, scenarios
from pages.ui.desks import Ground
from pages.ui.here import Here


def draw(here: Here) -> None:
    """Draw the bar into the sidebar."""
    language, library = here.language, here.library.id
    prose.label(language.text("What if"))
    if not library:
        return
    scenario_menu.draw(here)
    changes = here.changes
    if not changes:
        prose.remark(language.text("Change a weight or anything else: it is listed here."))
        return
    misfits = {item.change: item.why for item in here.misfits}
    for bundle in bundled(changes):
        fits = misfits.keys().isdisjoint(bundle.changes)
        _row(here, bundle, here.base if fits else _before(here))
        for change in bundle.changes:
            if change in misfits:
                hidden = tells_of_somebody(change) and not here.leader
                why = SOMEBODY if hidden else misfits[change].words
                st.warning(prose.escaped(language.say(why)))
    if misfits:
        _mend(here)
    _undo_all(here, "undo-all", "stretch")


def draw_banner(here: Here, page: str) -> None:
    """Say above a page what is open, and whether the page shows it or the library itself."""
    if here.scenario is None and not here.changes:
        return
    language = here.language
    with st.container(
        key="what-if-banner", horizontal=True, border=True, vertical_alignment="center"
    ):
        told = f"{language.say(_opened(here))} {language.text(_shown(here, page))}"
        st.markdown(f":material/science: {prose.escaped(told)}", width="stretch")
        st.button(
            language.text("See today"),
            key="see-today",
            on_click=scenarios.open_one,
            args=(here.library.id, scenarios.TODAY),
        )
        if here.scenario is None:
            _undo_all(here, "undo-all-banner", "content")


def _opened(here: Here) -> Words:
    n = len(bundled(here.changes))
    if here.scenario is None:
        return counted("What if: one change, not saved.", "What if: {n} changes, not saved.", n)
    name = here.scenario_name
    if not n:
        return words("Scenario “{name}”: no change yet.", name=name)
    return counted(
        "Scenario “{name}”: one change.", "Scenario “{name}”: {n} changes.", n, name=name
    )


def _shown(here: Here, page: str) -> str:
    """Whether the page shows what is open (a text to translate)."""
    section = menu.section(page)
    if section == "Records":
        return N_("This page is about the library itself, as saved.")
    if section == "Strategy":
        if here.scenario is None:
            return N_("This page shows the library itself, and saves into it.")
        return N_("What is edited here goes into the scenario, not into the library.")
    return N_("The figures below are not the library's own.")


def _before(here: Here) -> Model:
    """The library when everything fitted: it knows the names of what has been removed since."""
    return here.base if here.scenario is None else here.seen(Ground(here.scenario.base))


def _row(here: Here, bundle: Bundle, base: Model) -> None:
    """One change, with all that goes with it: a click takes it back."""
    told = said(bundle.head, base, leader=here.leader)
    more = len(bundle.changes) - 1
    if more and not tells_of_somebody(bundle.head):
        told = words(
            "{change} ({more})",
            change=told,
            more=counted("and one row more", "and {n} rows more", more),
        )
    st.button(
        prose.escaped(here.language.say(told)),
        key=f"undo-{bundle.first}",
        icon=":material/undo:",
        help=here.language.text("Undo this change"),
        on_click=scenarios.take_back,
        args=(here.library.id, bundle.head),
        type="tertiary",
        width="stretch",
        wrap=True,
    )


def _mend(here: Here) -> None:
    """The way to a what-if that fits the library as it is today."""
    st.button(
        here.language.text("Take out what no longer fits"),
        key="mend",
        icon=":material/healing:",
        on_click=scenarios.take_out,
        args=(here.library.id, [item.change for item in here.misfits]),
        width="stretch",
    )


def _undo_all(here: Here, key: str, width: str) -> None:
    st.button(
        here.language.text("Undo all"),
        key=key,
        icon=":material/restart_alt:",
        on_click=scenarios.take_out,
        args=(here.library.id, here.changes),
        width="stretch" if width == "stretch" else "content",
    )
