"""A table of a page as a CSV file that opens in a spreadsheet of the reader's language."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from lib.exchange.csvs import shielded


def listing_file(
    header: Sequence[str], rows: Iterable[Sequence[str | float | int | None]], language: str
) -> bytes:
    """The rows under their header: UTF-8 with its mark; Danish with semicolons and decimal commas.

    A text that a spreadsheet would run as a formula has an apostrophe before it.
    """
    danish = language == "da"
    target = StringIO(newline="")
    lines = csv.writer(target, delimiter=";" if danish else ",", lineterminator="\r\n")
    lines.writerow(map(shielded, header))
    for row in rows:
        lines.writerow(_shown(cell, danish) for cell in row)
    return target.getvalue().encode("utf-8-sig")


def _shown(cell: str | float | None, danish: bool) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return shielded(cell)
    return repr(cell).removesuffix(".0").replace(".", "," if danish else ".")
