"""Pages opened without a browser, on libraries of a test's own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lib.exchange.ready import starter
from lib.model.model import Model
from lib.settings import Settings, settings
from lib.start import open_shelf
from tests.sized import sized_model

ROOT = Path(__file__).parents[2]
LIBRARIES = ("empty", "nothing", "fjordby", "aarhus", "large")
"""A new library, one without any row, the two ready ones, and one as large as they come."""

SECONDS = 30
"""How long a page may take before a test gives up: not a goal for speed."""


def use_libraries(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the app use the libraries in `folder`, and forget what it knew of others."""
    monkeypatch.setenv("SAMSPIL_DATA", str(folder))
    settings.cache_clear()
    st.cache_data.clear()
    st.cache_resource.clear()


def fill(folder: Path) -> None:
    """Put every library of `LIBRARIES` into `folder`."""
    shelf = open_shelf(Settings(data=folder))
    others = {"empty": starter(), "nothing": Model(), "large": sized_model()}
    for name, model in others.items():
        shelf.create(name, model, id=name)


def open_page(
    page: str, library: str = "fjordby", lang: str = "en", *, leader: bool = False, **query: str
) -> AppTest:
    """The page after its first run, as a reader in `lang` with that library sees it.

    `leader`: with the leader's view of that library open.
    """
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)
    wanted: Mapping[str, str] = {"library": library, "lang": lang, **query}
    for name, value in wanted.items():
        test.query_params[name] = value
    if leader:
        test.session_state["samspil.leading"] = [library]
    test.run()
    return test if page == "start/overview.py" else test.switch_page(f"pages/{page}").run()


def texts(test: AppTest) -> str:
    """Every text the page shows as prose, one a line, without the escapes."""
    shown = [*test.title, *test.header, *test.subheader, *test.caption, *test.markdown, *test.text]
    return "\n".join(item.value for item in shown).replace("\\", "")


def in_link(test: AppTest, name: str) -> str:
    """What the link says of `name` after the run."""
    value = test.query_params[name]
    return value if isinstance(value, str) else value[-1]
