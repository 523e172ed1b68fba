"""The model's rows as rows of a database: read and checked, and the difference written."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, cast

from lib.errors import ModelError
from lib.model.fields import Cell, Field, Kind
from lib.model.model import Model
from lib.model.tables import TABLES, Key, Row, Table
from lib.store.rules import seals
from lib.store.rules.connection import Connection, Stored, damaged


def read_model(db: Connection) -> Model:
    """The model that the tables hold; raises `StoreError` where they hold something else.

    What is no model is named to the cell; what could be one is held against its seal.
    """
    stored = {name: tuple(db.fetch(seals.asking(name))) for name in TABLES}
    try:
        model = Model.of(row for name, rows in stored.items() for row in _read(TABLES[name], rows))
    except ModelError as error:
        raise damaged(error.words) from error
    kept = seals.kept(db)
    for name, rows in stored.items():
        seals.check_rows(name, rows, kept)
    return model


def write_difference(db: Connection, before: Model, after: Model) -> None:
    """Write the rows that differ between two models; the tables hold `before`, then `after`."""
    touched = [name for name in TABLES if before.index(name) != after.index(name)]
    for name in touched:
        table = TABLES[name]
        old, new = before.index(name), after.index(name)
        for key in old.keys() - new.keys():
            _remove(db, table, key)
        fresh = [_stored(table, row) for key, row in new.items() if old.get(key) != row]
        if fresh:
            db.insert(name, fresh)
    seals.renew(db, touched)


def _read(table: Table, rows: Iterable[tuple[Any, ...]]) -> Iterator[Row]:
    for stored in rows:
        cells = {f.name: _cell(f, s) for f, s in zip(table.fields, stored, strict=True)}
        yield cast("Row", table.row(**cells))


def _remove(db: Connection, table: Table, key: Key) -> None:
    same = " and ".join(f'"{name}" = ?' for name in table.key)
    values = (key,) if isinstance(key, str) else key
    db.execute(f'delete from "{table.name}" where {same}', values)  # noqa: S608


def _stored(table: Table, row: Row) -> dict[str, Stored]:
    cells = zip(table.fields, table.cells_of(row), strict=True)
    return {field.name: _to_stored(cell) for field, cell in cells}


def _to_stored(cell: Cell) -> Stored:
    if isinstance(cell, tuple):
        return json.dumps(cell, ensure_ascii=False)
    return cell.isoformat() if isinstance(cell, date) else cell


def _cell(field: Field, stored: Stored) -> Cell:
    """The cell as the model knows it; what cannot be one stays as it is, for the check to name."""
    try:
        match field.kind, stored:
            case Kind.YES_NO, 0 | 1:
                return bool(stored)
            case Kind.DATE, str(text):
                return date.fromisoformat(text)
            case Kind.REFERENCES, str(text):
                ids = json.loads(text)
                return tuple(ids) if isinstance(ids, list) else text
    except ValueError:
        pass
    return stored
