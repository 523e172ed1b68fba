"""A button that makes a file when it is clicked."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from lib.exchange.listing_book import BOOK_TYPE

WORKBOOK = BOOK_TYPE
ARCHIVE, CSV, DATABASE = "application/zip", "text/csv", "application/vnd.sqlite3"


def draw(label: str, make: Callable[[], bytes], name: str, mime: str) -> None:
    """Draw the button. `make` runs outside the session: it may not ask who is reading."""
    st.download_button(
        label,
        make,
        file_name=name,
        mime=mime,
        key=f"download-{name}",
        icon=":material/download:",
        on_click="ignore",
    )
