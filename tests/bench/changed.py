"""Every room after a change: the time of the processor when every figure is found anew.

What was saved or moved gives a model that nothing is known of: so the library is read again and no
figure is there, while modules and charts are. The yardstick is the same room run once more.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from statistics import median
from time import process_time

from streamlit.testing.v1 import AppTest

from lib.model.changes import Change, Set
from lib.model.model import Model
from lib.model.scenario import Scenario
from lib.settings import settings
from pages.ui import cache
from pages.ui.menu import ROOMS
from tests.bench.libraries import LIBRARIES, BrokenPageError, libraries
from tests.bench.measure import ms, ratio, section, table
from tests.pages.opened import open_page

REPEATS = 3
WHAT_IF = "bench"
"""The id of the scenario that is open in the last columns."""
READERS = ("outside", "leader's view", "with a what-if")
HEADINGS = ("room", "library", *(head for reader in READERS for head in (reader, "×")))


def run() -> None:
    """Print one row for each room and library, and for each kind of reader a column."""
    logging.disable(logging.WARNING)  # `AppTest` warns at each run that there is no server
    title = "Rooms after a change (ms of the processor; × is over the same room run again)"
    with section(title), libraries() as folder:
        os.environ["SAMSPIL_DATA"] = str(folder)
        settings.cache_clear()
        for library in LIBRARIES:
            _keep_what_if(library)
        print(table(HEADINGS, list(_rows())))


def _rows() -> Iterator[list[str]]:
    for library, called in LIBRARIES.items():
        for room in ROOMS:
            times = [_times(room.id, library, reader) for reader in READERS]
            shown = [it for new, again in times for it in (ms(new), ratio(new, again))]
            yield [room.title, called, *shown]


def _times(room: str, library: str, reader: str) -> tuple[float, float]:
    """Seconds of the room's first run after a change, and of the run after that; medians.

    One run before them does not count: it has every module and chart at hand.
    """
    query = {"scenario": WHAT_IF} if reader == "with a what-if" else {}
    changed, again = [], []
    for _ in range(1 + REPEATS):
        cache._base.clear()
        cache._found.clear()
        started = process_time()
        page = _sound(open_page(room, library, leader=reader == "leader's view", **query))
        between = process_time()
        _sound(page.run())
        changed.append(between - started)
        again.append(process_time() - between)
    return median(changed[1:]), median(again[1:])


def _keep_what_if(library: str) -> None:
    store = cache.shelf().open(library)
    changes = _changes(store.load().model)
    store.save_scenario(WHAT_IF, Scenario("Bench", changes=changes), expect=None)


def _changes(model: Model) -> tuple[Change, ...]:
    """A goal that weighs twice as much, and a department with fewer hours."""
    goal, department = model.goals[0], model.departments[0]
    return (
        Set("goals", goal.id, "weight", 2 * (goal.weight or 1.0)),
        Set("departments", department.id, "hours", 0.9 * (department.hours or 100.0)),
    )


def _sound(page: AppTest) -> AppTest:
    """The page; raises where it shows an error."""
    if page.exception:
        raise BrokenPageError(page.exception[0].message)
    return page
