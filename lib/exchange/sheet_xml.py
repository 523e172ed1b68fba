"""What the XML of one sheet shows at a glance, before anything is read from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from lib.exchange.sheets import MOST_ROWS

MOST_NAMED = 100
"""Merged ranges, or cells far to the right, that are each named."""
MOST_FAR = 200
"""Cells far to the right, blank ones too: each makes its whole row be read."""

_ROW = re.compile(rb"<(?:\w+:)?row[\s>]")
_CONTENT = re.compile(rb"<(?:\w+:)?(?:v|is|f)[\s>/]")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_FAR = re.compile(
    rb"<(?:\w+:)?c\s[^>]*?\br=[\"'](?P<cell>(?:I[W-Z]|[J-Z][A-Z]|[A-Z]{3})(?P<row>[0-9]+))[\"']"
    rb"[^>]*>(?P<content>\s*<(?:\w+:)?(?:v|is|f)[\s>/])?"
)
"""A cell beyond column IV, the 256th."""
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=[\"']([A-Z]+([0-9]+):[A-Z]+[0-9]+)[\"']")


@dataclass(frozen=True, slots=True)
class Look:
    """Whether a sheet has too many rows, formulas, or too much far to the right; and where.

    `merged` and `far` name ranges and filled cells, each with its row; the first where many.
    """

    is_long: bool
    has_formulas: bool
    merged: tuple[tuple[str, int], ...]
    far: tuple[tuple[str, int], ...]
    is_wide: bool


def look_at(xml: bytes) -> Look:
    """What the XML of a sheet shows."""
    rows = _ROW.split(xml)[1:]
    is_long = len(rows) > MOST_ROWS + 1 and sum(map(bool, map(_CONTENT.search, rows))) > (
        MOST_ROWS + 1
    )
    merged = [(area.decode(), int(row)) for area, row in _MERGED.findall(xml)]
    cells = [*islice(_FAR.finditer(xml), MOST_FAR + 1)]
    far = [(cell["cell"].decode(), int(cell["row"])) for cell in cells if cell["content"]]
    return Look(
        is_long,
        _FORMULA.search(xml) is not None,
        tuple(merged[:MOST_NAMED]),
        tuple(far[:MOST_NAMED]),
        len(cells) > MOST_FAR,
    )
