"""Names that were pasted on ids: they are taken in as names, and this is told.

Who begins with an empty table chooses its first cell, and that is an id.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lib.errors import ModelError
from lib.screens.strategy.sheets import Sheet, SheetColumn
from lib.words import Words, words

NAMES = ("name", "title")
"""Fields by which people call a row."""


def meant(
    sheet: Sheet, begins: Sequence[SheetColumn | None], rows: Sequence[Sequence[str]]
) -> SheetColumn | None:
    """The column of names, where what was pasted on ids cannot be ids; None: it stays there.

    One text at least cannot be an id, and no other is one that is there or looks like one.
    `begins` are the columns from the cell on that was pasted on.
    """
    ids = begins[0] if begins else None
    names = next((it for it in sheet.columns if it.field.name in NAMES), None)
    if ids is None or names is None or names not in begins or not ids.field.key:
        return None
    texts = [row[0] for row in rows if row and row[0]]
    right = [text for text in texts if _can_be(ids, text)]
    known = {str(key) for key in sheet.keys}
    alike = any(text in known or text.isupper() or re.search(r"\d", text) for text in right)
    return None if alike or len(right) == len(texts) else names


def told(ids: SheetColumn | None, names: SheetColumn) -> Words:
    """What is said of it."""
    return words(
        "What was pasted on “{ids}” cannot be ids. It was taken in as “{names}”, and what stands "
        "beside it from there on.",
        ids="" if ids is None else ids.label,
        names=names.label,
    )


def _can_be(ids: SheetColumn, text: str) -> bool:
    try:
        ids.field.check(text)
    except ModelError:
        return False
    return True
