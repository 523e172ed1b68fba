"""The app's own time for each page, run in this process without server or browser.

Streamlit's `AppTest` runs the script as the server would; an empty page shows what it costs itself.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle

import streamlit as st
from streamlit.testing.v1 import AppTest

from lib.settings import settings
from pages.ui.doors import ROOMS, Room
from tests.bench.libraries import LIBRARIES, BrokenPageError, libraries
from tests.bench.measure import ms, ratio, seconds_of, seconds_on, section, table
from tests.bench.processes import BARE, ROOT
from tests.pages.opened import go_on

TIMEOUT = 120
SPEND = 0.1
HEADINGS = ("page", "library", "opened first", "×", "opened again", "×", "rerun", "×")

Times = tuple[float, float, float]
"""Seconds: opened with nothing computed, opened by the next reader, run again for the same one."""


def run() -> None:
    """Print one row for each page and library."""
    logging.disable(logging.WARNING)  # `AppTest` warns at each run that there is no server
    with section("Pages in this process (ms; × is over the empty page)"), libraries() as folder:
        os.environ["SAMSPIL_DATA"] = str(folder)
        settings.cache_clear()
        empty = _times(_empty)
        rows = [_row("an empty page", "", empty, empty), *_rows(empty)]
        print(table(HEADINGS, rows))


def _rows(empty: Times) -> Iterator[list[str]]:
    for library, called in LIBRARIES.items():
        for room in ROOMS:
            times = _times(partial(_at, room, library))
            yield _row(room.title, called, times, empty)
            if room.id == "alignment":
                moved = _seconds_of_moving(_at(room, library))
                shown = ms(moved), ratio(moved, empty[2])
                yield [f"{room.title}, slider moved", called, "–", "–", "–", "–", *shown]


def _empty() -> AppTest:
    return AppTest.from_string(BARE).run(timeout=TIMEOUT)


def _at(room: Room, library: str) -> AppTest:
    """A new reader on the first page, about to run this one."""
    reader = AppTest.from_file(str(ROOT / "app.py"), default_timeout=TIMEOUT)
    reader.query_params["library"] = library
    _shown(reader)
    return go_on(reader, room.id)


def _times(make: Callable[[], AppTest]) -> Times:
    def forgetful() -> AppTest:
        reader = make()
        st.cache_data.clear()
        st.cache_resource.clear()
        return reader

    first = seconds_on(forgetful, _shown, spend=SPEND)
    again = seconds_on(make, _shown, spend=SPEND)
    reader = make().run()
    return first, again, seconds_of(lambda: _shown(reader), spend=SPEND)


def _seconds_of_moving(reader: AppTest) -> float:
    """Seconds of the run after a weight is moved, each time to a value not seen before."""
    _shown(reader)
    weight = next(s.key for s in reader.slider if s.key and s.key.startswith("weight-"))
    values = cycle(range(5, 91))

    def move() -> None:
        reader.slider(key=weight).set_value(next(values))
        _shown(reader)

    return seconds_of(move, spend=SPEND)


def _shown(reader: AppTest) -> None:
    """Run the page; raises where it shows an error."""
    if reader.run().exception:
        raise BrokenPageError(reader.exception[0].message)


def _row(page: str, library: str, times: Times, empty: Times) -> list[str]:
    shown = zip(times, empty, strict=True)
    return [page, library, *(text for s, e in shown for text in (ms(s), ratio(s, e)))]
