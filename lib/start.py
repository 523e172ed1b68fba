"""What is there when Samspil starts: the folder of libraries, with the ready ones in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lib.exchange.ready import aarhus, demo
from lib.model.model import Model
from lib.settings import Settings
from lib.store.backups import Backups
from lib.store.base import Origin
from lib.store.shelf import Shelf

DEMO = "fjordby"
"""The library shown to somebody who has not chosen one."""

READY: Mapping[str, tuple[Callable[[], Model], Origin]] = {
    DEMO: (demo, "demo"),
    "aarhus": (aarhus, "case"),
}
"""The libraries that are there from the start: how each is made, and what it is."""


def open_shelf(settings: Settings) -> Shelf:
    """The shelf in the settings' folder; the ready libraries are put there where they lack."""
    shelf = Shelf(settings.data)
    for name, (make, origin) in READY.items():
        shelf.seed(name, make, origin)
    return shelf


def open_backups(settings: Settings) -> Backups:
    """The daily copies of the settings' libraries."""
    return Backups(settings.data, settings.backups)
