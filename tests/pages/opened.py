"""Pages opened without a browser, on libraries of a test's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from inspect import unwrap
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner
from streamlit.proto.WidgetStates_pb2 import WidgetStates
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import ElementTree, TextInput
from streamlit.util import calc_hash

from lib.exchange.ready import starter
from lib.exchange.tables import files
from lib.exchange.tables.apart import received
from lib.exchange.tables.sheets import Book
from lib.exchange.tables.worker import answer
from lib.model.changes import Change
from lib.model.model import Model
from lib.model.scenario import Scenario
from lib.settings import Settings, settings
from lib.start import open_shelf
from lib.store.base import Store
from lib.study.base import Kept
from pages.ui import cache as caches
from pages.ui import scenarios
from pages.ui.doors import VIEW, address_of
from tests.sized import sized_model

ROOT = Path(__file__).parents[2]
LIBRARIES = ("empty", "nothing", "fjordby", "aarhus", "large")
"""A new library, one without any row, the two ready ones, and one as large as they come."""

SECONDS = 120
"""How long a page may take before a test gives up: not a goal for speed."""


FOUND = Kept()
"""Figures outlive a test: they go by what a model holds, not by where it lies."""


class Loaded:
    """Models outlive a test too: they go by the mark of what a library holds."""

    def __init__(self) -> None:
        self._kept = Kept()
        self._load: Callable[[str, int, str], Model] = unwrap(caches._base)

    def __call__(self, library: str, revision: int, mark: str) -> Model:
        """As `_base` of the app's caches."""
        return self._kept(f"{revision} {mark}", lambda: self._load(library, revision, mark))

    def clear(self) -> None:
        """Let go of everything."""
        self._kept.clear()


LOADED = Loaded()

# `AppTest` reads what all installed packages say of themselves, at each opening anew: two thirds
# of its time. None is installed while tests run.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)


_states_in_order = ElementTree.get_widget_states


def _as_a_browser_sends_them(tree: ElementTree) -> WidgetStates:
    """What a test has set, with the button that was pressed last, not in the page's order."""
    states = _states_in_order(tree)
    told = sorted(states.widgets, key=lambda it: it.WhichOneof("value") == "trigger_value")
    return WidgetStates(widgets=told)


ElementTree.get_widget_states = _as_a_browser_sends_them  # type: ignore[method-assign]


def use_libraries(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the app use the libraries in `folder`, and forget what it knew of others.

    Uploads are read in this process: one of their own takes ten times as long as the page.
    """
    monkeypatch.setenv("SAMSPIL_DATA", str(folder))
    monkeypatch.setattr(caches, "_found", FOUND)
    monkeypatch.setattr(caches, "_base", LOADED)
    monkeypatch.setattr(files, "read_apart", _read_here)
    settings.cache_clear()
    st.cache_data.clear()
    st.cache_resource.clear()


def _read_here(name: str, content: bytes) -> Book:
    return received(answer(name, content))


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
    return _to_open(page, library, lang, leader=leader, **query).run()


def _to_open(page: str, library: str, lang: str, *, leader: bool, **query: str) -> AppTest:
    """The page before its first run."""
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)
    path, view = address_of(page)
    wanted: Mapping[str, str] = {"library": library, "lang": lang, **view, **query}
    for name, value in wanted.items():
        test.query_params[name] = value
    if leader:
        test.session_state["samspil.leading"] = [library]
    test._page_hash = calc_hash(path) if path else ""  # `switch_page` finds pages by their files
    return test


def go_on(test: AppTest, page: str) -> AppTest:
    """The same reader on another page; it has not run yet."""
    path, view = address_of(page)
    test.query_params.pop(VIEW, None)
    for name, value in view.items():
        test.query_params[name] = value
    test._page_hash = calc_hash(path) if path else ""
    return test


def unfolded(test: AppTest, *places: str) -> AppTest:
    """The page with these closed places open, by their keys."""
    for place in places:
        test.session_state[place] = True
    return test.run()


OPENED: dict[str, set[str]] = {}
"""The closed places that were found on each page so far."""


def wide_open(
    page: str, library: str = "fjordby", lang: str = "en", *, leader: bool = False, **query: str
) -> AppTest:
    """As `open_page`, with every closed place open, also those that were in another.

    What is in a place that is drawn only once somebody opens it is not among what a page sends.
    Those that were found before are open from the first run on, which saves the others.
    """
    opened = OPENED.setdefault(page, set())
    test = _to_open(page, library, lang, leader=leader, **query)
    seen = set(opened)
    unfolded(test, *seen)
    while places := _places(test) - seen:
        seen |= places
        unfolded(test, *places)
    opened |= seen
    return test


def _places(test: AppTest) -> set[str]:
    """The keys of all places that can be closed; those that have none are drawn in any case."""
    ids = (str(it.proto.id) for kind in ("expander", "popover") for it in test.get(kind))
    return {it.split("-", 2)[2] for it in ids if it}


def still_holds(control: Any, label: str) -> None:
    """Have the browser send a label that was right until the run before."""
    control.options = [label]
    control.set_value(label)


def overtake(monkeypatch: pytest.MonkeyPatch, store: Store, *theirs: Change) -> None:
    """Have a colleague add changes to a scenario just before the app keeps it, once."""
    really, left = scenarios.put, [theirs]

    def overtaken(library: str, id: str, made: Scenario, expect: Scenario | None = None) -> None:
        if left and expect is not None:
            changes = (*expect.changes, *left.pop())
            store.save_scenario(id, replace(expect, changes=changes), expect=expect)
        really(library, id, made, expect)

    monkeypatch.setattr(scenarios, "put", overtaken)


def texts(test: AppTest) -> str:
    """Every text the page shows as prose or on the bar, one a line, without the escapes."""
    shown = [*test.title, *test.header, *test.subheader, *test.caption, *test.markdown, *test.text]
    bar = [block.proto.popover.label for block in test.get("popover")]
    return "\n".join([*bar, *(item.value for item in shown)]).replace("\\", "")


def bar(test: AppTest) -> Any:
    """What stands on the bar: library, what-if, leader's view, language, gear."""
    return test.main.children[0]


def body(test: AppTest, kind: str) -> list[Any]:
    """The controls or texts of one kind on the page, without those on the bar."""
    above = {id(it.proto) for it in getattr(bar(test), kind)}
    return [it for it in getattr(test.main, kind) if id(it.proto) not in above]


def finding(test: AppTest) -> str:
    """The sentence at the top of the page, without the escapes."""
    return test.header[0].value.replace("\\", "")


def everything(test: AppTest) -> str:
    """All that the page sent to the browser: texts, tables, figures with alt texts, choices."""
    grids = [it.value.to_string() for it in (*test.table, *test.dataframe)]
    choices = [str(it.options) for it in (*test.selectbox, *test.multiselect)]
    figures = [str(it.proto) for it in test.get("plotly_chart")]
    written = [str(it.value) for it in test.text_area]
    return "\n".join([texts(test), *grids, *choices, *figures, *written])


def number_field(test: AppTest, start: str) -> TextInput:
    """The field for a number whose label begins so."""
    return next(box for box in test.text_input if box.label.startswith(start))


def in_link(test: AppTest, name: str) -> str:
    """What the link says of `name` after the run."""
    value = test.query_params[name]
    return value if isinstance(value, str) else value[-1]
