"""Samspil: `streamlit run app.py`.

Streamlit runs this file once per interaction of each reader, as `__main__`; the server imports it
once, under its own name, and finds `app`.
"""

from typing import Literal

import streamlit as st


def show() -> None:
    """Show one page to one reader."""
    from pages.rating import own
    from pages.ui import access, cache, frame, here, menu, state

    state.tidy_link()
    language = here.spoken()
    # First, or the page's own symbol would become the browser's, and that comes from the web.
    link = own.opened()
    st.set_page_config(page_icon=frame.ICON, layout="wide" if link is None else "centered")
    if link is not None:
        own.show(link, language)
        state.told()
        return
    position: Literal["sidebar", "hidden"] = "sidebar" if access.is_open() else "hidden"
    page = st.navigation(menu.pages(language), position=position, expanded=True)
    st.set_page_config(page_title=f"{page.title} · Samspil")
    if not access.is_open():
        access.draw(language)
        state.told()
        return
    with cache.shelf().visit(), here.settled() as place:
        frame.draw(place, page.url_path)
        st.title(page.title, anchor=False)
        page.run()
        state.told()


if __name__ == "__main__":
    show()
else:
    from pages.ui import server

    server.check()
    app = st.App(__file__, lifespan=server.lifespan, middleware=server.MIDDLEWARE)
