"""Stub."""

from pages.ui.here import Here


def draw(here: Here) -> None:
    """Stub."""
