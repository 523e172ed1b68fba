"""What has been typed into a sheet and is not saved: kept by row, right or wrong.

An editor speaks of rows by their place on the screen. Here they go by their keys, so that a filter
may hide them, and a visit to another page may end the editor, without one edit moving or going.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from lib.errors import ModelError
from lib.model.edits import Edit, Refused
from lib.model.fields import Cell
from lib.model.tables import Key
from lib.view.strategy.cell_text import cell_read
from lib.view.strategy.sheets import Sheet, shown_again
from lib.words import Words

Typing = Mapping[str, Any]
"""Values by column, as the editor gives them: plain JSON."""


@dataclass(frozen=True, slots=True)
class Typed:
    """Cells typed by row and column, rows added, and rows deleted."""

    cells: Mapping[Key, Typing] = field(default_factory=dict)
    added: tuple[Typing, ...] = ()
    deleted: tuple[Key, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.cells or self.added or self.deleted)


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
    )


def edit_of(sheet: Sheet, typed: Typed) -> Edit:
    """What was typed, as an edit of the whole sheet, without what cannot be read."""
    place = {key: number for number, key in enumerate(sheet.keys)}
    edited = {key: _read(sheet, row)[0] for key, row in typed.cells.items() if key in place}
    return Edit(
        edited={place[key]: cells for key, cells in edited.items() if cells},
        added=tuple(_read(sheet, row)[0] for row in typed.added),
        deleted=tuple(place[key] for key in typed.deleted if key in place),
    )


def unread(sheet: Sheet, typed: Typed) -> tuple[Refused, ...]:
    """What of it cannot be read as what belongs there, or is not allowed there."""
    gone, there = set(typed.deleted), set(sheet.keys)
    rows: list[tuple[str, Typing]] = [
        (key if isinstance(key, str) else ", ".join(key), row)
        for key, row in typed.cells.items()
        if key in there and key not in gone
    ]
    rows += [(str(row.get("id") or "–"), row) for row in typed.added]
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
    return replace(sheet, keys=tuple(shown), rows=tuple(rows), heads=tuple(heads))


def to_plain(typed: Typed) -> dict[str, Any]:
    """The same as plain JSON; nothing where nothing was typed."""
    if not typed:
        return {}
    return {
        "cells": [[_plain(key), dict(values)] for key, values in typed.cells.items()],
        "added": [dict(row) for row in typed.added],
        "deleted": [_plain(key) for key in typed.deleted],
    }


def from_plain(plain: Mapping[str, Any]) -> Typed:
    """What `to_plain` wrote."""
    return Typed(
        {_key(key): values for key, values in plain.get("cells", ())},
        tuple(plain.get("added", ())),
        tuple(map(_key, plain.get("deleted", ()))),
    )


def _read(sheet: Sheet, row: Typing) -> tuple[dict[str, Cell], list[tuple[str, Cell, Words]]]:
    """The cells of a row that can be read, and those that cannot, each with the reason."""
    fields = {column.name: column.field for column in sheet.columns}
    good: dict[str, Cell] = {}
    bad: list[tuple[str, Cell, Words]] = []
    for name, value in row.items():
        if name not in fields:
            continue
        try:
            good[name] = cell_read(fields[name], value, sheet.code)
        except ModelError as error:
            bad.append((name, tuple(value) if isinstance(value, list) else value, error.words))
    return good, bad


def _over(sheet: Sheet, row: tuple[Any, ...], typed: Typing) -> tuple[Any, ...]:
    """The row with what was typed in the place of its values."""
    return tuple(
        shown_again(column.field, typed[column.name], sheet.code) if column.name in typed else value
        for column, value in zip(sheet.columns, row, strict=True)
    )


def _plain(key: Key) -> str | list[str]:
    return key if isinstance(key, str) else list(key)


def _key(plain: str | Sequence[str]) -> Key:
    return plain if isinstance(plain, str) else tuple(plain)
