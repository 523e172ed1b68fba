"""Lists of changes beside one another: what differs, what merges, what clashes, what is one bundle.

A difference leads from one model to another. Later changes merge into earlier ones, so that each
cell is told once. Two people's changes clash where they touch the same thing. A row that comes or
goes is one bundle with all that is about it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lib.model.changes import Add, Change, Remove, Set, cells_of, drafted
from lib.model.fields import Cell
from lib.model.model import Model, table_named
from lib.model.tables import TABLES, Key, Row, Table

# -- the difference between two models ----------------------------------------------------------


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


# -- later changes put into earlier ones --------------------------------------------------------


def merged(base: Model, earlier: Sequence[Change], later: Sequence[Change]) -> tuple[Change, ...]:
    """The changes that do to `base` what `earlier` does and then `later`.

    The law: `apply(base, merged(base, earlier, later)) == apply(apply(base, earlier), later)`. A
    cell set again is told once, and one set back to what it is in `base` not at all; a row that
    was added is added with its new values, or not at all where it goes again. Changes of `earlier`
    to other rows stay as they are, in their order. Raises `ChangeError` for a table or column that
    does not exist, and for a value that is not allowed.
    """
    changes = list(earlier)
    for change in later:
        before = base.find(table_named(change.table).name, change.key)
        match change:
            case Set():
                changes = _setting(before, changes, change)
            case Add():
                changes = [*_other_rows(changes, change), *_adding(before, change)]
            case Remove():
                gone = () if before is None else (change,)
                changes = [*_other_rows(changes, change), *gone]
    return tuple(changes)


def _setting(before: Row | None, changes: Sequence[Change], change: Set) -> list[Change]:
    """The changes with one cell set: in the row that they add, else by itself."""
    left = [it for it in changes if not (isinstance(it, Set) and _cell(it) == _cell(change))]
    for i, it in enumerate(left):
        if isinstance(it, Add) and (it.table, it.key) == (change.table, change.key):
            left[i] = Add(it.table, _with_cell(it.row, change))
            return left
    is_base = before is not None and _with_cell(before, change) == before
    return left if is_base else [*left, change]


def _adding(before: Row | None, add: Add) -> list[Change]:
    """A row added; where the base has it, the cells in which it differs."""
    if before is None:
        return [add]
    row = drafted(TABLES[add.table], cells_of(add.row))
    was = cells_of(before)
    return [
        Set(add.table, add.key, name, value)
        for name, value in cells_of(row).items()
        if value != was[name]
    ]


def _other_rows(changes: Sequence[Change], change: Change) -> list[Change]:
    """The changes that are about other rows."""
    return [it for it in changes if (it.table, it.key) != (change.table, change.key)]


def _with_cell(row: Row, change: Set) -> Row:
    return drafted(TABLES[change.table], {**cells_of(row), change.field: change.value})


def _cell(change: Set) -> tuple[object, ...]:
    return change.table, change.key, change.field


# -- whether two people changed the same thing --------------------------------------------------


def clashing(mine: Sequence[Change], theirs: Iterable[Change]) -> tuple[Change, ...]:
    """Those of my changes that touch what they changed: the same cell, or a row that came or went.

    Two fields of one row do not clash.
    """
    cells: set[tuple[str, Key, str]] = set()
    rows: set[tuple[str, Key]] = set()
    touched: set[tuple[str, Key]] = set()
    for change in theirs:
        touched.add((change.table, change.key))
        if isinstance(change, Set):
            cells.add((change.table, change.key, change.field))
        else:
            rows.add((change.table, change.key))
    return tuple(
        change
        for change in mine
        if (change.table, change.key) in rows
        or (isinstance(change, Set) and (change.table, change.key, change.field) in cells)
        or (not isinstance(change, Set) and (change.table, change.key) in touched)
    )


# -- which changes belong together --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Bundle:
    """Changes next to one another that stand or fall together; `first` counts from 0.

    `head` is the change they are about: what `removal` removes, the row that others are added to,
    or the only change.
    """

    first: int
    changes: tuple[Change, ...]
    head: Change

    @property
    def end(self) -> int:
        """The place after the last of them."""
        return self.first + len(self.changes)


def bundled(changes: Sequence[Change]) -> tuple[Bundle, ...]:
    """All changes in their order, those that belong together as one bundle.

    A removed row has before it what went with it; an added row has after it what was added to it.
    """
    removals: dict[tuple[str, Key], list[int]] = {}
    for place, change in enumerate(changes):
        if isinstance(change, Remove):
            removals.setdefault((change.table, change.key), []).append(place)
    found: list[Bundle] = []
    while (first := found[-1].end if found else 0) < len(changes):
        found.append(_removed(changes, first, removals) or _added(changes, first))
    return tuple(found)


def without(changes: Sequence[Change], index: int) -> list[Change]:
    """The changes without the bundle that holds the one at `index`.

    Where it adds a row, what later changes do to that row goes too: it would be about nothing.
    """
    return without_each(changes, {index})


def without_each(changes: Sequence[Change], places: Collection[int]) -> list[Change]:
    """The changes without the bundles that hold those at `places`, as by `without`."""
    bundles = bundled(changes)
    gone = [it for it in bundles if any(place in places for place in range(it.first, it.end))]
    out = {it.first for it in gone}
    added = [it for it in gone if isinstance(it.head, Add)]
    kept = [
        it for it in bundles if it.first not in out and not any(_hangs_on(it, one) for one in added)
    ]
    return [change for it in kept for change in it.changes]


def _hangs_on(later: Bundle, gone: Bundle) -> bool:
    """Whether a bundle is about the row that one before it adds."""
    head = gone.head
    if later.first < gone.first or not isinstance(head, Add):
        return False
    return any(_concerns(change, head) for change in later.changes)


def _removed(
    changes: Sequence[Change], first: int, removals: Mapping[tuple[str, Key], Sequence[int]]
) -> Bundle | None:
    """The bundle from `first` on that ends with the row that all before it go with.

    `removals`: where each row is removed.
    """
    start = changes[first]
    rows = _named(start) if isinstance(start, Remove) else removals
    places = (place for row in rows for place in removals.get(row, ()) if place > first)
    for place in sorted(it for it in places if _goes_with(start, changes[it]))[::-1]:
        if all(_goes_with(it, changes[place]) for it in changes[first:place]):
            return Bundle(first, tuple(changes[first : place + 1]), changes[place])
    return Bundle(first, (start,), start) if isinstance(start, Remove) else None


def _named(change: Change) -> list[tuple[str, Key]]:
    """The rows that the key of the changed row names: each a table and a key."""
    table = TABLES[change.table]
    parts = change.key if isinstance(change.key, tuple) else (change.key,)
    named = ((table.field[name].table, part) for name, part in zip(table.key, parts, strict=True))
    return [(there, part) for there, part in named if there]


def _added(changes: Sequence[Change], first: int) -> Bundle:
    """The change at `first`, with the rows added to its row right after it."""
    head, end = changes[first], first + 1
    while (
        isinstance(head, Add)
        and end < len(changes)
        and isinstance(it := changes[end], Add)
        and _refers(it, head)
    ):
        end += 1
    return Bundle(first, tuple(changes[first:end]), head)


def _goes_with(change: Change, head: Change) -> bool:
    """Whether a change makes way for the removal of a row."""
    match change:
        case Remove():
            return _refers(change, head)
        case Set(table, _, name, value):
            field = TABLES[table].field[name]
            return field.is_reference and field.table == head.table and _lets_go(value, head.key)
        case Add():
            return False


def _concerns(change: Change, head: Add) -> bool:
    same_row = (change.table, change.key) == (head.table, head.key)
    return same_row or _refers(change, head) or _points(change, head)


def _refers(change: Change, head: Change) -> bool:
    """Whether the key of the changed row names the row of `head`."""
    return (head.table, head.key) in _named(change)


def _points(change: Change, head: Add) -> bool:
    """Whether a field is set to name the row of `head`."""
    if not isinstance(change, Set):
        return False
    field = TABLES[change.table].field[change.field]
    named = change.value if isinstance(change.value, tuple) else (change.value,)
    return field.is_reference and field.table == head.table and head.key in named


def _lets_go(value: Cell, key: Key) -> bool:
    """Whether a reference is what `removal` leaves of one to the row `key`."""
    return key not in value if isinstance(value, tuple) else value is None
