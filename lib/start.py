"""What is there when Samspil starts: the shelf of libraries, with the ready ones on it.

Here alone it is decided which engine keeps them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lib.exchange.ready import aarhus, demo
from lib.model.model import Model
from lib.settings import Settings
from lib.store.base import Copies, Shelf
from lib.store.sqlite.copies import SqliteCopies
from lib.store.sqlite.folders import clear_left
from lib.store.sqlite.shelf import SqliteShelf
from lib.store.values import Origin

DEMO = "fjordby"
"""The library shown to somebody who has not chosen one."""

READY: Mapping[str, tuple[Callable[[], Model], Origin]] = {
    DEMO: (demo, "demo"),
    "aarhus": (aarhus, "case"),
}
"""The libraries that are there from the start: how each is made, and what it is."""


def shelf_of(settings: Settings) -> Shelf:
    """The settings' shelf as it is."""
    return SqliteShelf(settings.data)


def open_shelf(settings: Settings) -> Shelf:
    """The settings' shelf, tidied; the ready libraries are put there where they lack."""
    clear_left(settings.data, settings.backups)
    shelf = SqliteShelf(settings.data)
    shelf.tidy()
    SqliteCopies(settings.data, settings.backups).tidy()
    for name, (make, origin) in READY.items():
        shelf.seed(name, make, origin)
    return shelf


def open_backups(settings: Settings) -> Copies:
    """The daily copies of the settings' libraries."""
    return SqliteCopies(settings.data, settings.backups)
