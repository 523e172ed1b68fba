"""What is wrong with a file, cell by cell."""

from __future__ import annotations

import streamlit as st

from lib.errors import BadFileError
from lib.text.language import Language
from lib.view.records.problems import problems_table
from pages.ui import prose, tables


def draw(error: BadFileError, key: str, language: Language) -> None:
    """Draw what happened, and the table of errors."""
    st.error(prose.escaped(language.say(error.words)))
    tables.draw(problems_table(error.problems, language), key, language)
