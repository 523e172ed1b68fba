"""What is there when Samspil starts: the shelf of libraries, with the ready ones on it.

Here alone it is decided which engine keeps them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date

from lib.errors import StoreError
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


def clear_deleted(shelf: Shelf, copies: Copies, today: date) -> None:
    """Remove for good the deleted libraries whose time is over, with their daily copies.

    One that cannot be removed waits for another day.
    """
    for library in shelf.deleted.give_up(today):
        with suppress(StoreError):
            copies.forget(library)
            shelf.deleted.remove(library)


def open_backups(settings: Settings) -> Copies:
    """The daily copies of the settings' libraries."""
    return SqliteCopies(settings.data, settings.backups)
