"""Which rows of a sheet a reader looks for: by id, or by words in their names."""

from __future__ import annotations

from lib.model.fields import NAME_LIMIT, Field, Kind
from lib.model.tables import Key
from lib.view.strategy.sheets import Sheet

LONG = 12
"""A sheet with more rows than this can be filtered."""


def found(sheet: Sheet, sought: str) -> tuple[Key, ...]:
    """The keys of the rows looked for, in the order of the sheet; all of them for no words.

    Commas part what is looked for, and a row needs to fit one part only. A part that is an id
    means its rows and no others: “P1” is not “P12”.
    """
    parts = [" ".join(part.split()).casefold() for part in sought.split(",") if part.strip()]
    if not parts:
        return sheet.keys
    ids = {part.casefold() for key in sheet.keys for part in _ids(key)}
    exact = {part for part in parts if part in ids}
    loose = [part for part in parts if part not in exact]
    return tuple(
        key
        for place, key in enumerate(sheet.keys)
        if not exact.isdisjoint(map(str.casefold, _ids(key)))
        or (loose and any(part in _text(sheet, place) for part in loose))
    )


def _ids(key: Key) -> tuple[str, ...]:
    return (key,) if isinstance(key, str) else key


def _text(sheet: Sheet, place: int) -> str:
    """What a row is called, as names are compared."""
    if sheet.heads:
        return " ".join(sheet.heads[place].split()).casefold()
    cells = zip(sheet.columns, sheet.rows[place], strict=True)
    said = [
        (column.options or {}).get(str(value), str(value))
        for column, value in cells
        if value is not None and _is_name(column.field)
    ]
    return " ".join(" ".join(said).split()).casefold()


def _is_name(field: Field) -> bool:
    """Whether rows are known by what stands in the field."""
    if field.key or field.is_reference:
        return True
    return field.kind is Kind.TEXT and field.limit <= NAME_LIMIT
