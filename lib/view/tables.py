"""A table as a screen or a file shows it: labelled columns over plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Shape = Literal["text", "number", "percent", "whole"]
Plain = str | float | int | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its label, how its values read, their decimals, and what it means."""

    label: str
    shape: Shape = "text"
    decimals: int = 0
    help: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Labelled columns and rows of plain values; unknown is None. `caption` says what it shows."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Plain, ...], ...]
