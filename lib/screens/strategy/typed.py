"""What has been typed into a sheet and is not saved: kept by row, right or wrong.

An editor speaks of rows by their place on the screen. Here they go by their keys, so that a filter
may hide them, and a visit to another page may end the editor, without one edit moving or going.

Numbers and dates are edited as text, and read here. In a browser's own number column 30,5 pasted
from a Danish spreadsheet becomes 305, what is too large is cut, and what is no number is dropped,
all without a word; its date column takes 05-04-2027 for the fourth of May.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from lib.errors import ModelError
from lib.exchange.tables.rows import cell_of
from lib.model.edits import Edit, Refused
from lib.model.fields import Cell, Field, Kind
from lib.model.tables import Key
from lib.screens.numbers import numeral, read
from lib.screens.strategy.named import row_named, rows_named
from lib.screens.strategy.sheets import BY_LABEL, Sheet, SheetColumn, held
from lib.words import Words

if TYPE_CHECKING:
    import pandas as pd

Typing = Mapping[str, Any]
"""Values by column, as the editor gives them: plain JSON."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Cells typed by row and column, rows added, and rows deleted.

    `created` are rows of other tables that are made along with it: table and name of each.
    """

    cells: Mapping[Key, Typing] = field(default_factory=dict)
    added: tuple[Typing, ...] = ()
    deleted: tuple[Key, ...] = ()
    created: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.cells or self.added or self.deleted or self.created)


def more(typed: Typed, shown: Sequence[Key], delta: Mapping[str, Any]) -> Typed:
    """What was typed, with an editor's own account of what was done since.

    `shown` are the keys of the rows that the editor began with; rows added earlier come below.
    """
    cells = {key: dict(values) for key, values in typed.cells.items()}
    added = [dict(row) for row in typed.added]
    for place, values in delta.get("edited_rows", {}).items():
        if int(place) < len(shown):
            cells.setdefault(shown[int(place)], {}).update(values)
        else:
            added[int(place) - len(shown)].update(values)
    gone = set(map(int, delta.get("deleted_rows", ())))
    deleted = [key for place, key in enumerate(shown) if place in gone]
    left = [row for place, row in enumerate(added, start=len(shown)) if place not in gone]
    new = [*left, *(dict(row) for row in delta.get("added_rows", ()))]
    return Typed(
        cells,
        tuple(row for row in new if any(value not in (None, "", []) for value in row.values())),
        (*typed.deleted, *deleted),
        typed.created,
    )


def edit_of(sheet: Sheet, typed: Typed) -> Edit:
    """What was typed, as an edit of the whole sheet, without what cannot be read."""
    there = set(sheet.keys)
    edited = {key: _read(sheet, row)[0] for key, row in typed.cells.items() if key in there}
    return Edit(
        edited={key: cells for key, cells in edited.items() if cells},
        added=tuple(_read(sheet, row)[0] for row in typed.added),
        deleted=tuple(key for key in typed.deleted if key in there),
    )


def unread(sheet: Sheet, typed: Typed) -> tuple[Refused, ...]:
    """What of it cannot be read as what belongs there, or is not allowed there."""
    gone, there = set(typed.deleted), set(sheet.keys)
    rows: list[tuple[str, Typing]] = [
        (key if isinstance(key, str) else ", ".join(key), row)
        for key, row in typed.cells.items()
        if key in there and key not in gone
    ]
    names = ("id", "name", "title")
    rows += [(next((str(row[it]) for it in names if row.get(it)), "–"), row) for row in typed.added]
    return tuple(
        Refused(name, field, value, why)
        for name, row in rows
        for field, value, why in _read(sheet, row)[1]
    )


def laid_out(sheet: Sheet, typed: Typed, shown: Sequence[Key]) -> Sheet:
    """The sheet as an editor begins with it: these rows, then those added, with what was typed."""
    place = {key: number for number, key in enumerate(sheet.keys)}
    kept = [place[key] for key in shown]
    empty = tuple(None for _ in sheet.columns)
    rows = [_over(sheet, sheet.rows[n], typed.cells.get(sheet.keys[n], {})) for n in kept]
    rows += [_over(sheet, empty, row) for row in typed.added]
    heads = [sheet.heads[n] for n in kept] if sheet.heads else []
    called = [sheet.called[n] for n in kept] if sheet.called else []
    return replace(
        sheet, keys=tuple(shown), rows=tuple(rows), heads=tuple(heads), called=tuple(called)
    )


def in_sight(sheet: Sheet, first: Sequence[str], typed: Typed) -> tuple[str, ...]:
    """The columns to show of a table that shows only its `first`: those typed into as well."""
    used = {name for row in (*typed.cells.values(), *typed.added) for name in row}
    return (*first, *(it.name for it in sheet.columns if it.name in used and it.name not in first))


def strays(sheet: Sheet, column: SheetColumn) -> tuple[str, ...]:
    """The texts in a column that are none of its choices; a list would not show them."""
    place, names = sheet.columns.index(column), column.options or {}
    found = (row[place] for row in sheet.rows)
    return tuple(dict.fromkeys(it for it in found if isinstance(it, str) and it not in names))


def to_plain(typed: Typed) -> dict[str, Any]:
    """The same as plain JSON; nothing where nothing was typed."""
    if not typed:
        return {}
    return {
        "cells": [[_plain(key), dict(values)] for key, values in typed.cells.items()],
        "added": [dict(row) for row in typed.added],
        "deleted": [_plain(key) for key in typed.deleted],
        "created": [list(row) for row in typed.created],
    }


def from_plain(plain: Mapping[str, Any]) -> Typed:
    """What `to_plain` wrote."""
    return Typed(
        {_key(key): values for key, values in plain.get("cells", ())},
        tuple(plain.get("added", ())),
        tuple(map(_key, plain.get("deleted", ()))),
        tuple((table, name) for table, name in plain.get("created", ())),
    )


# -- cells as text ---------------------------------------------------------------------------------


def frame(sheet: Sheet) -> pd.DataFrame:
    """The rows as a frame of texts, one column for each column; what is unknown is None."""
    import pandas as pd

    columns = {
        column.name: pd.Series(
            [cell_text(column.field, row[i], column.options, sheet.code) for row in sheet.rows],
            dtype="object",
        )
        for i, column in enumerate(sheet.columns)
    }
    index = pd.Index(sheet.heads) if sheet.heads else None
    shown = pd.DataFrame({column.name: columns[column.name] for column in sheet.in_sight})
    return shown if index is None else shown.set_index(index)


def cell_read(field: Field, typed: Any, code: str, currency: str = "") -> Cell:
    """The cell that was typed by a reader in the language `code`; nothing typed is unknown.

    Numbers may have their unit; amounts of money that of the `currency`, where it is known.
    Raises `ModelError` where it cannot be read, could be two values, or is not allowed.
    """
    if typed in (None, "", [], ()):
        return () if field.kind is Kind.REFERENCES else None
    raw = " ".join(map(str, typed)) if isinstance(typed, (list, tuple)) else typed
    if field.kind is Kind.DATE and isinstance(raw, str):
        raw = raw.partition("T")[0]
    if field.is_number and isinstance(raw, str) and raw.strip():
        return field.check(read(raw, field, _writes(code), currency))
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
        return numeral(cell, code)
    return (options or {}).get(cell, cell) if field.kind in BY_LABEL else cell


def _read(sheet: Sheet, row: Typing) -> tuple[dict[str, Cell], list[tuple[str, Cell, Words]]]:
    """The cells of a row that can be read, and those that cannot, each with the reason."""
    columns = {column.name: column for column in sheet.columns}
    good: dict[str, Cell] = {}
    bad: list[tuple[str, Cell, Words]] = []
    for name, value in row.items():
        if name not in columns:
            continue
        try:
            good[name] = _meant(columns[name], value, sheet)
        except ModelError as error:
            bad.append((name, tuple(value) if isinstance(value, list) else value, error.words))
    return good, bad


def _over(sheet: Sheet, row: tuple[Any, ...], typed: Typing) -> tuple[Any, ...]:
    """The row with what was typed in the place of its values."""
    return tuple(
        _again(column, typed[column.name], sheet) if column.name in typed else value
        for column, value in zip(sheet.columns, row, strict=True)
    )


def _plain(key: Key) -> str | list[str]:
    return key if isinstance(key, str) else list(key)


def _key(plain: str | Sequence[str]) -> Key:
    return plain if isinstance(plain, str) else tuple(plain)


def _meant(column: SheetColumn, typed: Any, sheet: Sheet) -> Cell:
    """The cell that was typed; rows go by their names too."""
    field = column.field
    if typed in (None, "", [], ()) or not field.is_reference:
        return cell_read(field, typed, sheet.code, sheet.currency)
    texts = [str(it) for it in typed] if isinstance(typed, (list, tuple)) else [str(typed)]
    if field.kind is Kind.REFERENCES:
        return field.check(rows_named(column, texts))
    return field.check(row_named(column, " ".join(texts)))


def _again(column: SheetColumn, typed: Any, sheet: Sheet) -> Cell:
    """A value that was typed, as a sheet holds it: also one that is not allowed."""
    try:
        return held(_meant(column, typed, sheet))
    except ModelError:
        return tuple(typed) if isinstance(typed, list) else cast("Cell", typed)


def _writes(code: str) -> str | None:
    """The language whose marks are taken for granted.

    Readers in English may paste from a Danish spreadsheet: what could be both is asked about.
    """
    return code if code == "da" else None
