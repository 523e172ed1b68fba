"""A document on the page, as it will stand in the file."""

from __future__ import annotations

import streamlit as st

from lib.exchange.documents import Block, Bullets, Document, Grid, Heading, Paragraph
from lib.text.language import Language
from lib.view.tables import Column, Table
from pages.ui import prose, tables


def draw(document: Document, language: Language) -> None:
    """Draw the document's title and every block; what users typed is shown as written."""
    prose.section(document.title)
    above = document.title
    for block in document.blocks:
        _draw(block, above, language)
        above = block.text if isinstance(block, Heading) else above


def _draw(block: Block, above: str, language: Language) -> None:
    """One block; a table is called as the heading above it."""
    match block:
        case Heading(text, level):
            st.markdown(f"{'#' * (level + 3)} {prose.escaped(text)}")
        case Paragraph(text):
            st.markdown(prose.escaped(text))
        case Bullets(items):
            prose.bullets(items)
        case Grid(header, rows):
            tables.plain(Table(above, tuple(map(Column, header)), rows), language)
