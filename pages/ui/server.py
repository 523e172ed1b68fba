"""What the server does once: prepares for the first reader, collects garbage, sets headers."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.runtime.pages_manager import PagesManager
from streamlit.starlette import App

COPY_EVERY = 60.0
"""Seconds between looks for libraries of which there is no copy of today."""

COLLECT_EVERY = 20.0
"""Seconds between collections. They are switched off after each run (`.streamlit/config.toml`)."""

HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
)


@asynccontextmanager
async def lifespan(_: App) -> AsyncIterator[None]:
    """From the server's start to its end."""
    # The folder pages/ makes Streamlit take the first reader of a fresh server through its old
    # way of finding pages, which answers a deep link with “Page not found”. This is the flag that
    # st.navigation clears after its first run.
    PagesManager.uses_pages_directory = False
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
    import plotly.graph_objects  # noqa: F401

    from lib.settings import settings
    from lib.start import open_shelf

    open_shelf(settings())


async def _collect() -> None:
    while True:
        await asyncio.sleep(COLLECT_EVERY)
        await asyncio.to_thread(gc.collect)


async def _copy(warmed: asyncio.Task[None]) -> None:
    """Copy each library once a day; one that cannot be copied is left to the Backup page."""
    await asyncio.wait([warmed])
    left: object = None
    while True:
        left = await asyncio.to_thread(_copied, left)
        await asyncio.sleep(COPY_EVERY)


def _copied(left: object) -> object:
    """What is left to copy today after making the copies, unless it is what was left before."""
    from lib.settings import settings
    from lib.start import open_backups
    from lib.store.backups import today

    backups, day = open_backups(settings()), today()
    missing = day, backups.missing(day)
    if missing == left:
        return left
    backups.make_missing(day)
    return day, backups.missing(day)


class _Headers:
    """Adds the fixed headers to every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *HEADERS]
            await send(message)

        await self._app(scope, receive, with_headers)


MIDDLEWARE = [Middleware(_Headers)]
