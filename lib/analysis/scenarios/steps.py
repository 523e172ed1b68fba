"""A what-if's changes in steps: what must be made together, and can be left out as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lib.model.changes import Add, Change, Remove, Set
from lib.model.fields import Field
from lib.model.lookup import field_of
from lib.model.model import Model, linked
from lib.model.tables import TABLE_OF, TABLES, Key, Row

Place = tuple[str, Key]
"""A row by its table and key."""


def steps_of(base: Model, changes: Sequence[Change]) -> tuple[tuple[Change, ...], ...]:
    """The changes in groups, in the order of each group's first change.

    Changes to one row belong together, and so do a row that comes or goes and the changes to rows
    that refer to it. The law: where `changes` fit `base`, so do any of the groups, in their order.
    """
    return tuple(tuple(changes[i] for i in group) for group in positions_of(base, changes))


def positions_of(base: Model, changes: Sequence[Change]) -> tuple[tuple[int, ...], ...]:
    """The same groups as positions in the list of changes, from 0."""
    places = [(change.table, change.key) for change in changes]
    pairs = list(zip(places, changes, strict=True))
    moving = {place for place, change in pairs if isinstance(change, Add | Remove)}
    root = {place: place for place in places}
    for place, change in pairs:
        for other in moving.intersection(_referred(base, change)):
            root[_found(root, other)] = _found(root, place)
    groups: dict[Place, list[int]] = {}
    for i, place in enumerate(places):
        groups.setdefault(_found(root, place), []).append(i)
    return tuple(map(tuple, groups.values()))


def _found(root: dict[Place, Place], place: Place) -> Place:
    """The group that a row is in, by the row that stands for it."""
    while root[place] != place:
        place = root[place]
    return place


def _referred(base: Model, change: Change) -> Iterator[Place]:
    """The rows that the changed row refers to: before the change, and after it."""
    before = base.find(change.table, change.key)
    if before is not None:
        yield from _links(before)
    match change:
        case Add(_, row):
            yield from _links(row)
        case Set(table, key, name, value):
            field = field_of(TABLES[table], key, name)
            if field.table and value is not None:
                keys = value if isinstance(value, tuple) else (str(value),)
                yield from ((field.table, one) for one in keys)


def _links(row: Row) -> Iterator[Place]:
    fields: Sequence[Field] = TABLE_OF[type(row)].links
    return ((field.table, key) for field in fields for key in linked(row, field) if field.table)
