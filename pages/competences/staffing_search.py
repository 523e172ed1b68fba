"""What staffing is asked for: which partnerships, on which terms; and the search for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from lib.analysis.competences.seats import Placing, Terms
from lib.analysis.competences.staffing import Staffing
from lib.view.portfolios.best_portfolio import nothing_to_choose
from lib.words import N_
from pages.competences import staffing_locks
from pages.ui import cache, prose, state
from pages.ui.cache import PATIENCE
from pages.ui.here import Here
from pages.ui.switch import switch

PORTFOLIOS = {
    "best": N_("The best portfolio"),
    "running": N_("What runs or is fixed"),
    "own": N_("My own choice"),
}
SHORT = {"0": N_("No, all levels"), "1": N_("One level below"), "2": N_("Two levels below")}
"""How many levels below what is asked a lead may be."""
MANY, THOROUGH = 60, 20.0
"""With more seats a first answer comes sooner; seconds for a search that is to be proved."""
_THOROUGH = "staffing-thorough"


def partnerships(here: Here) -> tuple[str, ...]:
    """Draw which partnerships are to be staffed; those chosen, by id."""
    text = here.language.text
    possible = nothing_to_choose(here.model, here.language) is None
    kinds = {name: it for name, it in PORTFOLIOS.items() if possible or name != "best"}
    prose.label(text("Which partnerships?"))
    kind = switch("staff", kinds, text("Which partnerships?"), here.language)
    if kind == "own":
        return _own(here)
    return _running(here) if kind == "running" else _best(here)


def terms(here: Here) -> Terms:
    """Draw how much a lead may lack; the terms, with the leader's locks in the leader's view."""
    text = here.language.text
    prose.label(text("Accept leads who are short of the levels asked?"))
    below = int(switch("short", SHORT, text("Accept leads who are short?"), here.language))
    locked, ruled_out, absent = _locks(here)
    return Terms(lead_below=below, locked=locked, ruled_out=ruled_out, absent=absent)


def find(here: Here, chosen: tuple[str, ...], asked: Terms) -> Staffing:
    """The best and the fairest proposal; what was shown stays in sight during the search."""
    return cache.staffing(here.model, chosen, asked, _seconds(chosen))


@contextmanager
def waiting(here: Here) -> Iterator[None]:
    """Tells that a search is under way; a thorough one can be stopped."""
    text = here.language.text
    with st.spinner(text("Looking for people for the seats …"), show_time=True):
        slot = st.empty()
        if st.session_state.get(_THOROUGH):
            slot.button(
                text("Stop, and keep the first answer"),
                key="stop-staffing",
                icon=":material/stop_circle:",
                on_click=_stop,
            )
        yield
        slot.empty()


def draw_effort(here: Here, chosen: tuple[str, ...], found: Staffing) -> None:
    """Draw the choice to search on, where the first answer is not proved."""
    if 2 * len(chosen) > MANY and (st.session_state.get(_THOROUGH) or not _proved(found)):
        st.toggle(
            here.language.text("Look for the very best (this can take minutes)"),
            key=_THOROUGH,
            persist_state="session",
        )


def _stop() -> None:
    st.session_state[_THOROUGH] = False


def _seconds(chosen: tuple[str, ...]) -> float:
    thorough = st.session_state.get(_THOROUGH) or 2 * len(chosen) <= MANY
    return THOROUGH if thorough else PATIENCE


def _proved(found: Staffing) -> bool:
    return found.best.proved and found.fairest.proved


def _best(here: Here) -> tuple[str, ...]:
    """The best portfolio, as the page Portfolios shows it; none where none is found."""
    try:
        quick = cache.quick_portfolio(here.model)
        if quick is None:
            return ()
        return (cache.portfolio(here.model, quick.chosen) or quick).chosen
    except TimeoutError:
        return ()


def _running(here: Here) -> tuple[str, ...]:
    rows = here.model.partnerships
    return tuple(
        row.id
        for row in rows
        if row.status == "running" or (row.fixed == "must" and row.status != "ended")
    )


def _own(here: Here) -> tuple[str, ...]:
    """The reader's own partnerships; they stand in the link, and are kept over pages."""
    language, key = here.language, f"staffing-own-{here.library.id}"
    rows = [row for row in here.model.partnerships if row.status != "ended"]
    titles = {row.id: language.say(here.model.called("partnerships", row.id)) for row in rows}
    kept = state.answers(here.library.id, "staffing-own").get("ids", "")
    wanted = st.query_params.get("own", kept).split(",")
    st.session_state[key] = [name for name in titles if name in wanted]
    picked = st.multiselect(
        language.text("Partnerships to staff"),
        sorted(titles, key=lambda name: titles[name].casefold()),
        format_func=lambda name: titles.get(name, name),
        placeholder=language.text("Choose partnerships"),
        key=key,
        on_change=lambda: _keep_own(here, st.session_state[key]),
    )
    _keep_own(here, picked)
    return tuple(sorted(picked))


def _keep_own(here: Here, picked: list[str]) -> None:
    named = ",".join(picked)
    state.answer(here.library.id, "staffing-own", {"ids": named})
    if st.query_params.get("own") != named:
        st.query_params["own"] = named


def _locks(here: Here) -> tuple[tuple[Placing, ...], tuple[Placing, ...], tuple[str, ...]]:
    """The leader's wishes about people; none outside the leader's view."""
    return staffing_locks.wishes(here) if here.leader else ((), (), ())
