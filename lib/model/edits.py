"""What somebody did to a table on a screen, as changes: all that can be made of it, and what not.

A screen says which cells of which rows were edited, which rows were added and which deleted.

How the goals' weights were found is kept true when they change: the setting `weights_by` names the
way. Weights typed into the table of goals are points for each goal, whatever way was used before.
Weights out of a file were found in a way that only the file can say. A goal that goes, or gets
another id, leaves the weights of the others as they were found. A what-if names no way: it is not
what the library decided.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from lib.errors import ModelError
from lib.model.change_lists import diff
from lib.model.changes import (
    Add,
    Change,
    Remove,
    Set,
    apply,
    cells_of,
    dependants,
    removal,
    replaced,
)
from lib.model.fields import Cell, Field
from lib.model.model import Model, field_of, row_of
from lib.model.settings import Setting
from lib.model.tables import TABLE_OF, TABLES, Key, Row, Table
from lib.words import Words


@dataclass(frozen=True, slots=True)
class Edit:
    """Cells edited by the key of their row and by field, rows added, keys of rows deleted."""

    edited: Mapping[Key, Mapping[str, Cell]] = field(default_factory=dict)
    added: Sequence[Mapping[str, Cell]] = ()
    deleted: Sequence[Key] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """An edit that cannot be made: which row, which field (empty: the row), the value, and why."""

    row: str
    field: str
    value: Cell
    why: Words


@dataclass(frozen=True, slots=True)
class Edited:
    """The changes that an edit comes to, and what of it was refused; the rest is made."""

    changes: tuple[Change, ...]
    refused: tuple[Refused, ...]


def edit_table(model: Model, name: str, edit: Edit) -> Edited:
    """The changes that `edit` makes to the table `name`.

    A deleted row takes with it what depends on it. A changed id is followed by what refers to it.
    An added row without an id gets the next free one. Weights typed into the goals are kept as
    points for each goal, in the same changes.
    """
    work = _Work(model)
    for key in edit.deleted:
        work.make(_said(key), _removed(name, key))
    for key, cells in edit.edited.items():
        if key not in edit.deleted:
            _edit_row(work, TABLES[name], key, cells)
    for cells in edit.added:
        if any(value not in (None, "", [], ()) for value in cells.values()):
            _add_row(work, TABLES[name], cells)
    if reweighed(model, work.model):
        work.model = apply(work.model, found_by(work.model, BY_HAND))
    return Edited(diff(model, work.model), tuple(work.refused))


def edit_matrix(model: Model, name: str, edit: Edit, value: str) -> Edited:
    """The changes that `edit` makes to a table of two keys, shown as rows and columns of values.

    Keys of the edit are the ids of the rows, its fields those of the columns. An emptied cell
    removes the row behind it, or empties its value where the row holds more.
    """
    work = _Work(model)
    for row, cells in edit.edited.items():
        for column, cell in cells.items():
            _link(work, name, (str(row), column), {value: cell})
    return Edited(diff(model, work.model), tuple(work.refused))


def edit_links(model: Model, name: str, edit: Edit) -> Edited:
    """The changes that `edit` makes to a table of two keys of which every pair is shown.

    A pair that is filled in for the first time becomes a row; one that is emptied ceases to be.
    """
    work = _Work(model)
    for key, cells in edit.edited.items():
        _link(work, name, key, cells)
    return Edited(diff(model, work.model), tuple(work.refused))


def edit_settings(model: Model, cells: Mapping[str, Cell]) -> Edited:
    """The changes that give settings these values, by name; an unknown value removes the row."""
    work = _Work(model)
    for name, value in cells.items():
        work.make(name, partial(_set, name=name, value=value), name, value)
    return Edited(diff(model, work.model), tuple(work.refused))


def _set(model: Model, name: str, value: Cell) -> Sequence[Change]:
    row = model.find("settings", name)
    if value is None:
        return [] if row is None else [Remove("settings", name)]
    made = TABLES["settings"].make({"name": name, "value": value})
    return [*([] if row is None else [Remove("settings", name)]), Add("settings", made)]


class _Work:
    """A model on the way, and what could not be done to it."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.refused: list[Refused] = []

    def make(
        self,
        row: str,
        changes: Callable[[Model], Sequence[Change]],
        name: str = "",
        value: Cell = None,
    ) -> None:
        try:
            self.model = apply(self.model, changes(self.model))
        except ModelError as error:
            self.refused.append(Refused(row, name, value, error.words))


def _said(key: Key) -> str:
    """The ids of a row, as text."""
    return key if isinstance(key, str) else ", ".join(key)


def _removed(name: str, key: Key) -> Callable[[Model], Sequence[Change]]:
    return lambda model: removal(model, name, key)


def _edit_row(work: _Work, table: Table, key: Key, cells: Mapping[str, Cell]) -> None:
    checked = {}
    for name, value in cells.items():
        try:
            checked[name] = field_of(table, key, name).check(value)
        except ModelError as error:
            work.refused.append(Refused(_said(key), name, value, error.words))
    sets = [
        Set(table.name, key, name, cell) for name, cell in checked.items() if name not in table.key
    ]
    if sets:
        work.make(_said(key), lambda _: sets)
    if isinstance(key, str) and isinstance(new := checked.get(table.key[0]), str):
        work.make(key, lambda model: renaming(model, table.name, key, new), table.key[0], new)
    elif any(name in table.key for name in checked):
        moved = {name: cell for name, cell in checked.items() if name in table.key}
        work.make(_said(key), lambda model: _moved(model, table, key, moved))


def _moved(model: Model, table: Table, key: Key, cells: Mapping[str, Cell]) -> Sequence[Change]:
    """A row of several keys under another key: nothing refers to such rows."""
    row = model.index(table.name)[key]
    return Remove(table.name, key), Add(table.name, table.make({**cells_of(row), **cells}))


def _add_row(work: _Work, table: Table, cells: Mapping[str, Cell]) -> None:
    known = {name: tuple(v) if isinstance(v, list) else v for name, v in cells.items()}
    if len(table.key) == 1 and not known.get(table.key[0]):
        known[table.key[0]] = free_id(work.model, table.name)
    row = ", ".join(str(known.get(name) or "–") for name in table.key)
    try:
        made = table.make(known)
    except ModelError as error:
        work.refused.append(Refused(row, "", None, error.words))
    else:
        work.make(row, lambda _: [Add(table.name, made)])


_FIRST = {"partners": "O"}
"""The letter of the first id, where that of the row's name would be another table's too."""


def free_id(model: Model, name: str) -> str:
    """The id that comes after the last of the table: `P24` is followed by `P25`."""
    parts = [re.fullmatch(r"(.*?)(\d+)", str(key)) for key in model.index(name)]
    found = [(len(m[2]), int(m[2]), m[1]) for m in parts if m]
    if not found:
        return f"{_FIRST.get(name, TABLES[name].row.__name__[0])}1"
    width, number, stem = max(found, key=lambda it: it[1])
    return f"{stem}{number + 1:0{width}d}"


def _link(work: _Work, name: str, key: Key, cells: Mapping[str, Cell]) -> None:
    field, value = next(iter(cells.items())) if len(cells) == 1 else ("", None)
    work.make(", ".join(key), lambda model: _linked(model, name, key, cells), field, value)


def _linked(model: Model, name: str, key: Key, cells: Mapping[str, Cell]) -> Sequence[Change]:
    table, row = TABLES[name], model.find(name, key)
    joined = dict(zip(table.key, key, strict=True))
    if row is None:
        filled = any(value is not None for value in cells.values())
        return [Add(name, table.make({**joined, **cells}))] if filled else []
    after = {f.name: getattr(row, f.name) for f in table.fields if not f.key} | dict(cells)
    if all(value is None for value in after.values()):
        return [Remove(name, key)]
    return [Set(name, key, field, value) for field, value in cells.items()]


# -- another id ---------------------------------------------------------------------------------


def renaming(model: Model, table: str, old: str, new: str) -> tuple[Change, ...]:
    """The changes that give the row `old` the id `new`; what refers to it follows.

    Raises `ChangeError` where there is no such row; a taken id is refused when they are applied.
    """
    row = row_of(model, table, old)
    (key,) = TABLES[table].key
    changes: list[Change] = [Add(table, replaced(row, {key: new}))]
    for other, link in dependants(model, table, {old}):
        name = TABLE_OF[type(other)].name
        where = TABLE_OF[type(other)].key_of(other)
        moved = _renamed(other, link, old, new)
        if link.key:
            changes += [Remove(name, where), Add(name, replaced(other, {link.name: moved}))]
        else:
            changes.append(Set(name, where, link.name, moved))
    return (*changes, Remove(table, old))


def _renamed(row: Row, link: Field, old: str, new: str) -> Cell:
    value: Cell = getattr(row, link.name)
    return (
        tuple(new if part == old else part for part in value) if isinstance(value, tuple) else new
    )


# -- how the weights were found -----------------------------------------------------------------

WEIGHTS_BY = "weights_by"
BY_HAND = "direct"


def reweighed(before: Model, after: Model) -> bool:
    """Whether a goal has another weight after than before; goals that only went do not count."""
    old = {goal.id: goal.weight for goal in before.goals}
    new = {goal.id: goal.weight for goal in after.goals}
    if any(new[goal] != old[goal] for goal in old.keys() & new.keys()):
        return True
    come = Counter(new[goal] for goal in new.keys() - old.keys() if new[goal] is not None)
    gone = Counter(old[goal] for goal in old.keys() - new.keys())
    return bool(come - gone)  # what both came and went is a goal under another id


def found_by(model: Model, way: str | None) -> tuple[Change, ...]:
    """The changes that keep `way` as how the weights were found; None: it is not known."""
    if model.options.weights_by == way:
        return ()
    known = model.find("settings", WEIGHTS_BY) is not None
    if way is None:
        return (Remove("settings", WEIGHTS_BY),)
    if known:
        return (Set("settings", WEIGHTS_BY, "value", way),)
    return (Add("settings", Setting(name=WEIGHTS_BY, value=way)),)
