"""What more hours, money or freedom would bring: found when asked, one after the other."""

from __future__ import annotations

import streamlit as st

from lib.analysis.portfolios.pricing import Worth, priceable
from lib.view.portfolios.prices import prices_view
from lib.words import words
from pages.ui import cache, prose, state, tables
from pages.ui.here import Here

_NAME = "prices"


def draw(here: Here) -> None:
    """Draw the button, or what has been found; each is kept, so stopping loses nothing."""
    text, sources = here.language.text, priceable(here.model)
    if not sources:
        return
    prose.section(text("What would more hours, more money or fewer rules bring?"))
    if state.answers(here.library.id, _NAME).get("digest") != here.model.digest:
        prose.remark(
            text(
                "The best portfolio is looked for again with each: in a large library that takes "
                "a while."
            )
        )
        st.button(text("Find out"), key="prices-start", on_click=_ask, args=(here,))
        return
    found = _find(here)
    view = prices_view(here.model, found, len(sources) - len(found), here.language)
    st.markdown(prose.escaped(view.finding))
    for note in view.notes:
        prose.remark(note)
    tables.draw(view.table, "prices", here.language)


def _find(here: Here) -> list[Worth]:
    """What each is worth, as far as it can be found in time; progress is shown meanwhile."""
    sources, slot = priceable(here.model), st.empty()
    found: list[Worth] = []
    for i, source in enumerate(sources):
        said = words("{done} of {all} found", done=i, all=len(sources))
        slot.progress(i / len(sources), here.language.say(said))
        try:
            found.append(cache.worth(here.model, source))
        except TimeoutError:
            continue
    slot.empty()
    return found


def _ask(here: Here) -> None:
    state.answer(here.library.id, _NAME, {"digest": here.model.digest})
