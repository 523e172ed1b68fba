"""How rows are called on the screen."""

from __future__ import annotations

from lib.model.tables import TABLE_OF, Row, name_of
from lib.words import Name


def row_name(row: Row) -> Name:
    """What people call the row: its own name, else its id."""
    return name_of(row) or Name(str(TABLE_OF[type(row)].key_of(row)))
