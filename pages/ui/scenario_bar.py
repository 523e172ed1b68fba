"""The what-if bar: what is open, every change in it in words, each with its undo."""

from __future__ import annotations

import streamlit as st

from lib.model.bundles import Bundle, bundled
from lib.model.changes import Change
from lib.view.discreet import SOMEBODY, said, tells_of_somebody
from lib.words import Words, counted, words
from pages.ui import prose, scenario_menu, scenarios, state
from pages.ui.here import Here


def draw(here: Here) -> None:
    """Draw the bar into the sidebar."""
    language, library = here.language, here.library.id
    prose.label(language.text("What if"))
    if not library:
        return
    scenario_menu.draw(here)
    changes = state.changes(library)
    if not changes:
        prose.remark(language.text("Change a weight or anything else: it is listed here."))
        return
    misfits = {item.change: item.why for item in here.misfits}
    for bundle in bundled(changes):
        _row(here, bundle)
        for change in bundle.changes:
            if change in misfits:
                hidden = tells_of_somebody(change) and not here.leader
                why = SOMEBODY if hidden else misfits[change].words
                st.warning(prose.escaped(language.say(why)))
    if misfits:
        _mend(here)
    _undo_all(here, "undo-all", "stretch")


def draw_banner(here: Here) -> None:
    """Say above the page that its figures are a what-if, where they are."""
    language, n = here.language, len(bundled(state.changes(here.library.id)))
    if not n:
        return
    with st.container(
        key="what-if-banner", horizontal=True, border=True, vertical_alignment="center"
    ):
        told = language.say(_banner(here, n))
        st.markdown(f":material/science: {prose.escaped(told)}", width="stretch")
        st.button(
            language.text("See today"),
            key="see-today",
            on_click=scenarios.open_one,
            args=(here.library.id, scenarios.TODAY),
        )
        _undo_all(here, "undo-all-banner", "content")


def _banner(here: Here, n: int) -> Words:
    if here.scenario is None:
        return counted(
            "What if: one change, not saved. The figures below are not the library's own.",
            "What if: {n} changes, not saved. The figures below are not the library's own.",
            n,
        )
    return counted(
        "Scenario “{name}”: one change. The figures below are not the library's own.",
        "Scenario “{name}”: {n} changes. The figures below are not the library's own.",
        n,
        name=here.scenario.name,
    )


def _row(here: Here, bundle: Bundle) -> None:
    """One change, with all that goes with it: a click takes it back."""
    told = said(bundle.head, here.base, leader=here.leader)
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
        on_click=state.undo,
        args=(here.library.id, bundle.first),
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
        on_click=_take_out,
        args=(here.library.id, here.rebased.changes),
        width="stretch",
    )


def _take_out(library: str, fitting: tuple[Change, ...]) -> None:
    scenarios.replace_all(library, fitting)


def _undo_all(here: Here, key: str, width: str) -> None:
    st.button(
        here.language.text("Undo all"),
        key=key,
        icon=":material/restart_alt:",
        on_click=state.undo_all,
        args=(here.library.id,),
        width="stretch" if width == "stretch" else "content",
    )
