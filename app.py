"""Samspil: `streamlit run app.py`.

Streamlit runs it as `__main__` at each interaction; the server imports it once, and finds `app`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import streamlit as st

if TYPE_CHECKING:
    from lib.text.language import Language


def show() -> None:
    """Show one page to one reader."""
    from pages.rating import own
    from pages.ui import frame, here, state, tickets

    tickets.claim()
    state.tidy_link()
    language = here.spoken()
    # First, or the page's own symbol would become the browser's, and that comes from the web.
    link = own.opened()
    layout: Literal["wide", "centered"] = "wide" if link is None else "centered"
    st.set_page_config(page_icon=frame.ICON, layout=layout, initial_sidebar_state=240)
    with state.telling():
        if link is not None:
            own.show(link, language)
        else:
            _show_door(language)


def _show_door(language: Language) -> None:
    """Show the page that the address names, behind the code of the whole app."""
    from pages.ui import access, cache, frame, here, menu

    page = st.navigation(menu.pages(language), position=frame.menu_place(), expanded=True)
    st.set_page_config(page_title=f"{page.title} · Samspil")
    if not access.is_open():
        access.draw(language)
        return
    with cache.shelf().visit(), here.settled() as place, here.anew_where_gone(place):
        frame.draw(place, page.url_path)
        st.title(page.title, anchor=False)
        page.run()


if __name__ == "__main__":
    show()
else:
    from pages.ui import server

    server.check()
    app = st.App(__file__, lifespan=server.lifespan, middleware=server.MIDDLEWARE)
