"""What the server does once: sees whom it serves, prepares for the first, collects garbage."""

from __future__ import annotations

import asyncio
import gc
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import streamlit as st
from starlette.middleware import Middleware
from streamlit.runtime.pages_manager import PagesManager
from streamlit.starlette import App

from lib.errors import SettingsError, StoreError
from lib.settings import settings
from lib.text.language import LANGUAGES, language
from pages.ui import state
from pages.ui.guard import Guard

COPY_EVERY = 60.0
"""Seconds between looks for libraries of which there is no copy of today."""

COLLECT_EVERY = 20.0
"""Seconds between collections. They are switched off after each run (`.streamlit/config.toml`)."""


def check() -> None:
    """End the process, with what to do, where the environment is wrong or opens too much."""
    try:
        settings().check_reach(st.get_option("server.address") or "")
    except SettingsError as error:
        said = (language(code).say(error.words) for code in LANGUAGES)
        sys.exit("\n".join(("", *said, "")))


@asynccontextmanager
async def lifespan(_: App) -> AsyncIterator[None]:
    """From the server's start to its end."""
    # The folder pages/ makes Streamlit take the first reader of a fresh server through its old
    # way of finding pages, which answers a deep link with “Page not found”. This is the flag that
    # st.navigation clears after its first run.
    PagesManager.uses_pages_directory = False
    state.do_clicks_whole()
    warming = asyncio.create_task(asyncio.to_thread(_warm))
    collecting = asyncio.create_task(_collect())
    copying = asyncio.create_task(_copy(warming))
    yield
    for task in (warming, collecting, copying):
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def _warm() -> None:
    """Import what the first page needs and put the ready libraries in place."""
    import pandas  # noqa: F401
    import plotly.graph_objects  # type: ignore[import-untyped]  # noqa: F401

    from lib.start import open_shelf

    open_shelf(settings())


async def _collect() -> None:
    while True:
        await asyncio.sleep(COLLECT_EVERY)
        await asyncio.to_thread(let_go)


def let_go() -> None:
    """Let go of whoever another process has forgotten, also while nobody reads; then of garbage."""
    from pages.ui import cache

    with suppress(StoreError):  # the pages say what is wrong with the libraries
        cache.libraries()
    gc.collect()


async def _copy(warmed: asyncio.Task[None]) -> None:
    """Copy each library once a day; one that cannot be copied is left to the Backup page."""
    await asyncio.wait([warmed])
    left: object = None
    while True:
        left = await asyncio.to_thread(_copied, left)
        await asyncio.sleep(COPY_EVERY)


def _copied(left: object) -> object:
    """What is left to copy today after making the copies, unless it is what was left before.

    Once a day, deleted libraries whose time is over are removed.
    """
    from lib.start import clear_deleted, open_backups, shelf_of
    from lib.store.base import today

    backups, day = open_backups(settings()), today()
    missing = day, backups.missing(day)
    if missing == left:
        return left
    clear_deleted(shelf_of(settings()), backups, day)
    backups.make_missing(day)
    return day, backups.missing(day)


MIDDLEWARE = [Middleware(Guard)]
