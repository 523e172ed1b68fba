"""One lens opened by itself, without the page around it."""

from __future__ import annotations

import json
from typing import Any

from streamlit.testing.v1 import AppTest

from tests.pages.opened import SECONDS

_SCRIPT = """
import streamlit as st
from pages.decide.alignment import {file}
from pages.ui import menu
from pages.ui.here import find_place, spoken

st.navigation(menu.pages(spoken()))
{file}.{draw}(find_place())
"""
_DRAWN = {
    "change": ("other_weights", "draw_change"),
    "departments": ("order", "draw_departments"),
}
"""The file and the function of each lens that is not the first of a file of its own."""


def open_lens(lens: str, library: str = "fjordby", lang: str = "en", **query: str) -> AppTest:
    """The lens after its first run, as a reader in `lang` with that library sees it."""
    file, draw = _DRAWN.get(lens, (lens, "draw"))
    script = _SCRIPT.format(file=file, draw=draw)
    test = AppTest.from_string(script, default_timeout=SECONDS)
    for name, value in {"library": library, "lang": lang, **query}.items():
        test.query_params[name] = value
    return test.run()


def chart(test: AppTest, index: int = 0) -> dict[str, Any]:
    """The figure of a chart as it was sent to the browser."""
    figure: dict[str, Any] = json.loads(test.get("plotly_chart")[index].proto.spec)
    return figure
