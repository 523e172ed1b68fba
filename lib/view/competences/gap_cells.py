"""A map of cells as figures of gaps show it: the darker, the more is missing."""

from __future__ import annotations

from dataclasses import dataclass

BELOW = "▾"
"""Stands beside a level that is under the one asked: the shade alone would not tell."""
UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class MapCell:
    """What stands in one cell, what is missing there (0 to 1; None: unknown), and its story."""

    said: str
    missing: float | None
    hover: str


@dataclass(frozen=True, slots=True)
class CellMap:
    """Rows of cells under short heads; every row has as many cells as there are heads.

    A row without cells is the title of those under it.
    """

    heads: tuple[str, ...]
    names: tuple[str, ...]
    rows: tuple[tuple[MapCell, ...], ...]
    alt: str
