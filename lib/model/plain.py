"""Changes as plain JSON values: for the log, for links and for scenario files."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import cast

from lib.errors import ChangeError
from lib.model.changes import Add, Change, Remove, Set
from lib.model.draft import drafted
from lib.model.fields import NUMBER_LIMIT, Cell, Field
from lib.model.lookup import field_of, table_named
from lib.model.tables import TABLES, Key
from lib.words import words


def to_plain(change: Change) -> dict[str, object]:
    """The change as plain JSON values."""
    match change:
        case Set(table, key, field, value):
            return {
                "set": table,
                "key": _plain(key),
                "field": field,
                "value": _plain(value),
            }
        case Add(table, row):
            fields = TABLES[table].fields
            cells = {field.name: _plain(getattr(row, field.name)) for field in fields}
            known = {name: cell for name, cell in cells.items() if cell not in (None, [])}
            return {"add": table, "row": known}
        case Remove(table, key):
            return {"remove": table, "key": _plain(key)}


def from_plain(plain: Mapping[str, object]) -> Change:
    """The change that `to_plain` wrote; raises `ChangeError` where it is none."""
    match plain:
        case {"set": str(table), "key": key, "field": str(name), "value": value}:
            field = field_of(table_named(table), _key(key), name)
            return Set(table, _key(key), name, _cell(field, value))
        case {"add": str(table), "row": dict(cells)}:
            described = table_named(table)
            known = {
                name: _cell(field_of(described, "", name), value)
                for name, value in cast("dict[str, object]", cells).items()
            }
            return Add(table, drafted(described, known))
        case {"remove": str(table), "key": key}:
            return Remove(table_named(table).name, _key(key))
    raise ChangeError(
        words("This is not a change that Samspil knows: {found}.", found=str(plain)[:200])
    )


def _plain(value: Cell) -> object:
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if isinstance(value, date) else value


def _key(plain: object) -> Key:
    if isinstance(plain, str):
        return plain
    if isinstance(plain, list) and all(isinstance(part, str) for part in plain):
        return tuple(plain)
    raise ChangeError(words("“{key}” is not a key.", key=str(plain)[:200]))


def _cell(field: Field, plain: object) -> Cell:
    if field.kind == "date" and isinstance(plain, str):
        try:
            return date.fromisoformat(plain)
        except ValueError:
            raise ChangeError(field.allowed) from None
    if isinstance(plain, list) and all(isinstance(part, str) for part in plain):
        return tuple(plain)
    if plain is None or isinstance(plain, str):
        return plain
    if isinstance(plain, (int, float)) and abs(plain) <= NUMBER_LIMIT:  # not for “not a number”
        return plain
    raise ChangeError(field.allowed)
