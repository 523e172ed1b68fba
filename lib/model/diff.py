"""The difference between two models, as changes."""

from collections.abc import Iterator

from lib.model.changes import Add, Change, Remove, Set
from lib.model.model import Model
from lib.model.tables import TABLES, Table


def diff(before: Model, after: Model) -> tuple[Change, ...]:
    """The changes that lead from `before` to `after`.

    The law: `apply(before, diff(before, after)) == after`. Tables in their order; in each table
    removed rows first, then by key.
    """
    return tuple(
        change
        for table in TABLES.values()
        if before.table(table.name) != after.table(table.name)
        for change in _diff(table, before, after)
    )


def _diff(table: Table, before: Model, after: Model) -> Iterator[Change]:
    old, new = before.index(table.name), after.index(table.name)
    yield from (Remove(table.name, key) for key in old if key not in new)
    for key, row in new.items():
        if key not in old:
            yield Add(table.name, row)
        elif row != old[key]:
            for field in table.fields:
                value = getattr(row, field.name)
                if value != getattr(old[key], field.name):
                    yield Set(table.name, key, field.name, value)
