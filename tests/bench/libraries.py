"""The libraries that pages are measured with: the demo, and a large one beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from lib.settings import Settings
from lib.start import DEMO, open_shelf
from tests.sized import sized_model

LARGE = "large"
LIBRARIES = {DEMO: "demo", LARGE: "200 partnerships, 300 people"}
"""What each is called in the tables, by its id."""


class BrokenPageError(Exception):
    """A page showed an error, so that its time would mean nothing."""


@contextmanager
def libraries() -> Iterator[Path]:
    """A folder with both, gone afterwards."""
    with TemporaryDirectory() as folder:
        open_shelf(Settings(data=Path(folder))).create("Large", sized_model(), id=LARGE)
        yield Path(folder)
