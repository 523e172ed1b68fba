"""Cells as an editor shows them, and what was typed or pasted there as cells of the model.

Numbers and dates are edited as text, and read here. In a browser's own number column 30,5 pasted
from a Danish spreadsheet becomes 305, what is too large is cut, and what is no number is dropped,
all without a word; its date column takes 05-04-2027 for the fourth of May.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from lib.exchange.cells import cell_of
from lib.exchange.numerals import written
from lib.model.fields import Cell, Field, Kind

IN_TEXT = {Kind.NUMBER, Kind.WHOLE, Kind.DATE}
"""Kinds of fields that are edited as text though they are none."""

BY_LABEL = {Kind.CHOICE, Kind.YES_NO}
"""Kinds of fields whose choices go by their labels: that is what a spreadsheet holds."""


def cell_read(field: Field, typed: Any, code: str) -> Cell:
    """The cell that was typed by a reader in the language `code`; nothing typed is unknown.

    Raises `ModelError` where it cannot be read, could be two values, or is not allowed.
    """
    if typed in (None, "", [], ()):
        return () if field.kind is Kind.REFERENCES else None
    raw = " ".join(map(str, typed)) if isinstance(typed, (list, tuple)) else typed
    if field.kind is Kind.DATE and isinstance(raw, str):
        raw = raw.partition("T")[0]
    return cell_of(field, raw, _writes(code))


def cell_text(
    field: Field, cell: Cell, options: Mapping[str, str] | None, code: str
) -> str | list[str] | None:
    """The cell as a reader in the language `code` writes it; a text is kept as it was typed."""
    if cell is None:
        return None
    if isinstance(cell, tuple):
        return list(cell)
    if isinstance(cell, date):
        return f"{cell:%d-%m-%Y}" if code == "da" else cell.isoformat()
    if isinstance(cell, (int, float)):
        return _numeral(cell, code)
    return (options or {}).get(cell, cell) if field.kind in BY_LABEL else cell


def _numeral(value: float, code: str) -> str:
    """The number in digits; in English a fourth decimal tells 1.2340 from a Danish 1.234."""
    whole, point, part = written(value).partition(".")
    if code == "da":
        return f"{whole},{part}" if point else whole
    return f"{whole}{point}{part}0" if len(part) == 3 else f"{whole}{point}{part}"


def _writes(code: str) -> str | None:
    """The language whose marks are taken for granted.

    Readers in English may paste from a Danish spreadsheet: what could be both is asked about.
    """
    return code if code == "da" else None
