"""How rows are called on the screen."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lib.model.tables import TABLE_OF, Key, Row, name_of
from lib.words import Name, Value, Words, listing, words

_RUNS = re.compile(r"\d+|\D+")

FEW = 4
"""More names than this are cut short in a sentence."""


def row_name(row: Row) -> Name:
    """What people call the row: its own name, else its id."""
    return name_of(row) or Name(str(TABLE_OF[type(row)].key_of(row)))


def counted_order(key: Key) -> list[tuple[str, int]]:
    """What to sort ids by so that K2 comes before K10."""
    text = key if isinstance(key, str) else " ".join(key)
    return [(part, 0) if not part.isdigit() else ("", int(part)) for part in _RUNS.findall(text)]


def some(names: Sequence[Value]) -> Words:
    """The names as one value of a sentence: all of them, or the first and how many more."""
    if len(names) <= FEW:
        return words("{names}", names=listing(names))
    first, more = names[: FEW - 1], len(names) - FEW + 1
    return words("{names} and {n} more", names=words("{names}", names=_commas(first)), n=more)


def _commas(names: Sequence[Value]) -> Words:
    said: Value = names[0]
    for name in names[1:]:
        said = words("{said}, {name}", said=said, name=name)
    return words("{said}", said=said)
