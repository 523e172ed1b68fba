"""The model's rows as rows of a database: read and checked, and the difference written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import cast

from sqlite_utils import Database

from lib.errors import ModelError
from lib.model.fields import Cell, Field, Kind
from lib.model.model import Model
from lib.model.tables import TABLES, Row, Table
from lib.store.connection import damaged

Stored = str | int | float | None
"""What one column of one row may hold in the database."""


def read_model(db: Database) -> Model:
    """The model that the tables hold; raises `StoreError` where they hold something else."""
    try:
        return Model.of(row for table in TABLES.values() for row in _read(db, table))
    except ModelError as error:
        raise damaged(error.words) from error


def write_difference(db: Database, before: Model, after: Model) -> None:
    """Write the rows that differ between two models; the tables hold `before`, then `after`."""
    for name, table in TABLES.items():
        old, new = before.index(name), after.index(name)
        for key in old.keys() - new.keys():
            db.table(name).delete(key)
        fresh = [row for key, row in new.items() if old.get(key) != row]
        db.table(name).insert_all((_stored(table, row) for row in fresh), replace=True)


def _read(db: Database, table: Table) -> Iterator[Row]:
    # The names come from the field descriptions. Naming the columns finds a missing one; in
    # brackets, because SQLite takes a missing column in double quotes for a text.
    columns = ", ".join(f"[{field.name}]" for field in table.fields)
    for stored in db.execute(f"select {columns} from [{table.name}]"):  # noqa: S608
        cells = {f.name: _cell(f, s) for f, s in zip(table.fields, stored, strict=True)}
        yield cast("Row", table.row(**cells))


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
