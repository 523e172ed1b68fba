"""A model being changed: rows are looked up, set, added and removed, and frozen once at the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lib.errors import ChangeError, ModelError
from lib.model.fields import Cell, Field
from lib.model.labels import label_of
from lib.model.lookup import field_of, missing, table_named
from lib.model.model import Model, key_words, linked
from lib.model.tables import TABLE_OF, TABLES, Key, Row, Table
from lib.words import words


class Draft:
    """Changes on their way into a model, which stays as it is; only touched tables are copied."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._tables: dict[str, dict[Key, Row]] = {}
        self._touched: dict[tuple[str, Key], None] = {}

    def row(self, name: str, key: Key) -> Row:
        """The row as the draft has it now; raises `ChangeError` where there is none."""
        row = self._rows(name).get(key)
        if row is None:
            raise missing(name, key)
        return row

    def set_field(self, name: str, key: Key, field: str, value: Cell) -> None:
        """Give one field of a row a new value."""
        self._put(name, key, _with(self.row(name, key), field, value))

    def add(self, name: str, row: Row) -> None:
        """Add a row whose key is free."""
        row = drafted(table_named(name), cells_of(row))
        key = TABLES[name].key_of(row)
        if key in self._rows(name):
            raise _taken(name, key)
        self._put(name, key, row)

    def remove(self, name: str, key: Key) -> None:
        """Remove a row that is there."""
        self.row(name, key)
        del self._rows(name)[key]
        self._touched[name, key] = None

    def freeze(self) -> Model:
        """The changed model; raises `ChangeError` where rows do not agree or references break."""
        model = self._model.with_tables(
            {name: rows.values() for name, rows in self._tables.items()}
        )
        here = [row for name, key in self._touched if (row := model.find(name, key)) is not None]
        for row in here:
            _agree(row)
        for error in model.broken_links(here):
            raise ChangeError(error.words)
        for name, keys in self._gone(model).items():
            for row, _ in dependants(model, name, keys):
                raise _needed(name, row)
        return model

    def _rows(self, name: str) -> dict[Key, Row]:
        if name not in self._tables:
            self._tables[name] = dict(self._model.index(table_named(name).name))
        return self._tables[name]

    def _put(self, name: str, key: Key, row: Row) -> None:
        self._rows(name)[key] = row
        self._touched[name, key] = None

    def _gone(self, model: Model) -> dict[str, set[Key]]:
        gone: dict[str, set[Key]] = {}
        for name, key in self._touched:
            if model.find(name, key) is None:
                gone.setdefault(name, set()).add(key)
        return gone


def dependants(model: Model, table: str, keys: set[Key]) -> Iterator[tuple[Row, Field]]:
    """Each row, with the field, that refers to one of these rows of `table`."""
    for other in TABLES.values():
        for field in other.links:
            if field.table == table:
                for row in model.table(other.name):
                    if not keys.isdisjoint(linked(row, field)):
                        yield row, field


def drafted(table: Table, cells: Mapping[str, Cell]) -> Row:
    """A row whose cells are each allowed; whether they agree is looked at when a draft is done."""
    try:
        return table.draft(cells)
    except ModelError as error:
        raise _refused(table, cells, error) from None


def _agree(row: Row) -> None:
    table = TABLE_OF[type(row)]
    try:
        table.agree(row)
    except ModelError as error:
        raise _refused(table, cells_of(row), error) from None


def _refused(table: Table, cells: Mapping[str, Cell], error: ModelError) -> ChangeError:
    key = key_words(table, tuple(str(cells.get(name) or "–") for name in table.key))
    return ChangeError(
        words(
            "The table “{table}”, row {key}. {what}",
            table=label_of(table.name),
            key=key,
            what=error.words,
        )
    )


def cells_of(row: Row) -> dict[str, Cell]:
    """The cells of a row by field name."""
    return {field.name: getattr(row, field.name) for field in TABLE_OF[type(row)].fields}


def _with(row: Row, name: str, value: Cell) -> Row:
    """The row with one field changed and checked."""
    table = TABLE_OF[type(row)]
    field = field_of(table, table.key_of(row), name)
    if field.key:
        raise ChangeError(
            words(
                "{field} names the row and cannot be changed. Add a new row and remove this one.",
                field=words(field.label),
            )
        )
    return drafted(table, {**cells_of(row), name: value})


def _taken(name: str, key: Key) -> ChangeError:
    return ChangeError(
        words(
            "The table “{table}” has a row {key} already. Choose another id.",
            table=label_of(name),
            key=key_words(TABLES[name], key),
        )
    )


def _needed(name: str, row: Row) -> ChangeError:
    table = TABLE_OF[type(row)]
    return ChangeError(
        words(
            "A row of “{table}” cannot go while {other}, row {key}, refers to it. "
            "Remove that first, or remove both together.",
            table=label_of(name),
            other=words(table.label),
            key=key_words(table, table.key_of(row)),
        )
    )
