"""Each page from a running server, as one reader gets it: from the request to the last message.

Connecting is not timed. Streamlit's socket seems to hold a second small packet back until the first
is acknowledged: 20 to 40 ms of every figure here, the empty page's too.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from itertools import cycle

from pages.ui.doors import ROOMS
from tests.bench.libraries import LIBRARIES, libraries
from tests.bench.measure import ms, ratio, seconds_of, seconds_on, section, table
from tests.bench.processes import APP, bare_script, serving
from tests.bench.reader import Reader

SPEND = 0.3
HEADINGS = ("page", "library", "opened", "×", "rerun", "×", "slider moved", "×")
WEIGHT = "weight-"
"""How the keys of the weights' sliders begin."""

Times = tuple[float, float, float | None]
"""Seconds: opened in a new session, run again, and run after a slider moved where there is one."""


def run() -> None:
    """Print one row for each page and library."""
    with section("Pages from the server, over the websocket (ms; × is over the empty page)"):
        with libraries() as folder, bare_script() as bare:
            with serving(bare, folder) as address:
                opened, again, _ = _times(address)
            yardstick = (opened, again, again)
            with serving(APP, folder) as address:
                rows = list(_rows(address, yardstick))
        print(table(HEADINGS, [_row("an empty page", "", (opened, again, None), yardstick), *rows]))


def _rows(address: str, yardstick: Times) -> Iterator[list[str]]:
    for library, called in LIBRARIES.items():
        for room in ROOMS:
            times = _times(address, room.id, library=library, lang="en")
            yield _row(room.title, called, times, yardstick)


def _times(address: str, page: str = "", **query: str) -> Times:
    with ExitStack() as connected:

        def new_reader() -> Reader:
            return connected.enter_context(Reader(address, page, **query))

        opened = seconds_on(new_reader, Reader.run, spend=SPEND)
        reader = new_reader()
        again = seconds_of(reader.run, spend=SPEND)
        return opened, again, _seconds_of_moving(reader)


def _seconds_of_moving(reader: Reader) -> float | None:
    """Seconds of the run after a weight is moved, each time to a value not seen before."""
    weights = [slider for slider in reader.sliders if WEIGHT in slider]
    if not weights:
        return None
    values = cycle(range(5, 91))
    return seconds_of(lambda: reader.move(weights[0], next(values)), spend=SPEND)


def _row(page: str, library: str, times: Times, yardstick: Times) -> list[str]:
    pairs = zip(times, yardstick, strict=True)
    shown = [("–", "–") if s is None or y is None else (ms(s), ratio(s, y)) for s, y in pairs]
    return [page, library, *(text for pair in shown for text in pair)]
