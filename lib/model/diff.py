"""The difference between two models, as changes."""

from collections.abc import Iterator

from lib.model.changes import Add, Change, Remove, Set
from lib.model.model import Model
from lib.model.tables import TABLES, Table


def diff(before: Model, after: Model) -> tuple[Change, ...]:
    """The changes that lead from `before` to `after`.

    The law: `apply(before, diff(before, after)) == after`. New rows come before those that refer
    to them, and rows go after those that referred to them: no reference breaks on the way.
    """
    touched = [
        table for table in TABLES.values() if before.table(table.name) != after.table(table.name)
    ]
    return (
        *(change for table in touched for change in _kept(table, before, after)),
        *(change for table in reversed(touched) for change in _gone(table, before, after)),
    )


def _gone(table: Table, before: Model, after: Model) -> Iterator[Change]:
    new = after.index(table.name)
    return (Remove(table.name, key) for key in before.index(table.name) if key not in new)


def _kept(table: Table, before: Model, after: Model) -> Iterator[Change]:
    old, new = before.index(table.name), after.index(table.name)
    for key, row in new.items():
        if key not in old:
            yield Add(table.name, row)
        elif row != old[key]:
            for field in table.fields:
                value = getattr(row, field.name)
                if value != getattr(old[key], field.name):
                    yield Set(table.name, key, field.name, value)
