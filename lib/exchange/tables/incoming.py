"""What a file brings to a library, and what the library is with it.

Tables and columns that a file does not have stay as they are in the library.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from lib.errors import ModelError
from lib.model.change_lists import diff
from lib.model.changes import Change, Set, apply, dependants
from lib.model.edits import WEIGHTS_BY, found_by, reweighed
from lib.model.fields import Cell, Field, label_of
from lib.model.model import Model, key_words, linked
from lib.model.settings import Setting
from lib.model.tables import TABLE_OF, TABLES, Key, Row, Table
from lib.words import Words, words


@dataclass(frozen=True, slots=True)
class Incoming:
    """The rows of each table in a file, and the fields that it has columns for.

    `notes` say what of the file was not read, or read otherwise than it stands there.
    """

    rows: Mapping[str, tuple[Row, ...]]
    fields: Mapping[str, frozenset[str]]
    notes: tuple[Words, ...] = ()


def without_staff(incoming: Incoming) -> Incoming:
    """The file without tables and columns about single members of staff, as if it had none.

    For a file in which they are empty: taken in, they would empty what the library has.
    """
    names = [
        name
        for name in incoming.rows
        if not any(field.personal and field.key for field in TABLES[name].fields)
    ]
    fields = {
        name: frozenset(it for it in incoming.fields[name] if not TABLES[name].field[it].personal)
        for name in names
    }
    return replace(incoming, rows={name: incoming.rows[name] for name in names}, fields=fields)


@dataclass(frozen=True, slots=True)
class Merged:
    """What an import would do: its changes, or why it cannot be done (then there are none).

    `along` are those of the changes that the file does not ask for itself: what depends on rows
    that it removes. `unsaid` are those that forget how the weights were found, where the file
    brings other weights and does not say how.
    """

    changes: tuple[Change, ...] = ()
    along: tuple[Change, ...] = ()
    unsaid: tuple[Change, ...] = ()
    problems: tuple[ModelError, ...] = ()


def merge(
    library: Model, incoming: Incoming, tables: Collection[str], *, replacing: bool
) -> Merged:
    """What happens to the library when some tables of a file come in.

    Rows that it does not have are added; where it has them, their cells are changed. `replacing`
    makes the tables as the file has them: rows that it lacks are removed with all that depends
    on them, and its empty cells become unknown. Else nothing is removed or emptied.
    """
    chosen = {name: incoming.rows[name] for name in TABLES if name in {*tables} & {*incoming.rows}}
    after, problems = _with_rows(library, incoming, chosen, replacing)
    if replacing:
        after = _with_dependants_gone(library, after, incoming, chosen)
    problems += after.broken_links(after.rows())
    if problems:
        return Merged(problems=tuple(problems))
    unsaid = _way_forgotten(library, after, incoming, chosen)
    changes = diff(library, apply(after, unsaid))
    along = (each for each in changes if not _asked(each, incoming, chosen))
    return Merged(changes, tuple(each for each in along if each not in unsaid), unsaid)


def _way_forgotten(
    library: Model, after: Model, incoming: Incoming, chosen: Mapping[str, tuple[Row, ...]]
) -> tuple[Change, ...]:
    """The change that forgets how the weights were found, where the file does not say it."""
    told = (row for row in chosen.get("settings", ()) if isinstance(row, Setting))
    if any(row.name == WEIGHTS_BY and row.value is not None for row in told):
        return ()
    return found_by(after, None) if reweighed(library, after) else ()


def _with_rows(
    library: Model, incoming: Incoming, chosen: Mapping[str, tuple[Row, ...]], replacing: bool
) -> tuple[Model, list[ModelError]]:
    tables: dict[str, Collection[Row]] = {}
    problems: list[ModelError] = []
    for name, rows in chosen.items():
        table, fields, old = TABLES[name], incoming.fields[name], library.index(name)
        new = {table.key_of(row): row for row in rows}
        kept = {} if replacing else dict(old)
        kept |= {
            key: _overwritten(old.get(key), row, fields, replacing) for key, row in new.items()
        }
        tables[name] = kept.values()
        problems += _disagreements(table, (kept[key] for key in new))
    return library.with_tables(tables), problems


def _overwritten(old: Row | None, new: Row, fields: Collection[str], replacing: bool) -> Row:
    """The old row with the cells of the new one; with its empty cells too where it replaces."""
    if old is None:
        return new
    cells: dict[str, Any] = {name: getattr(new, name) for name in fields}
    taken = {name: cell for name, cell in cells.items() if replacing or cell not in (None, ())}
    return replace(old, **taken)


def _disagreements(table: Table, rows: Iterator[Row]) -> Iterator[ModelError]:
    """One error for each row whose old and new cells do not agree."""
    for row in rows:
        try:
            table.agree(row)
        except ModelError as error:
            yield ModelError(
                words(
                    "The table “{table}”, row {key}. {what}",
                    table=label_of(table.name),
                    key=key_words(table, table.key_of(row)),
                    what=error.words,
                ),
                table.name,
            )


def _with_dependants_gone(
    library: Model, after: Model, incoming: Incoming, chosen: Mapping[str, tuple[Row, ...]]
) -> Model:
    """The model without what refers to removed rows, unless the file itself says so."""
    tables = {name: dict(after.index(name)) for name in TABLES}
    ours = {(name, TABLES[name].key_of(row)) for name, rows in chosen.items() for row in rows}
    gone = [(name, {*library.index(name)} - {*after.index(name)}) for name in chosen]
    while gone:
        name, keys = gone.pop()
        for row, field in dependants(after, name, keys) if keys else ():
            other = TABLE_OF[type(row)].name
            key = TABLES[other].key_of(row)
            if key not in tables[other]:
                continue
            if (other, key) in ours and field.name in incoming.fields[other]:
                continue  # a reference that stands in the file: broken, and reported as such
            if field.required:
                del tables[other][key]
                gone.append((other, {key}))
            else:
                tables[other][key] = _emptied(tables[other][key], field, keys)
    touched = {name: rows for name, rows in tables.items() if rows != after.index(name)}
    return after.with_tables({name: rows.values() for name, rows in touched.items()})


def _emptied(row: Row, field: Field, keys: Collection[Key]) -> Row:
    """The row with a reference emptied, or with the ids taken out of a list."""
    left = tuple(target for target in linked(row, field) if target not in keys)
    cell: Cell = left if isinstance(getattr(row, field.name), tuple) else None
    return replace(row, **cast("dict[str, Any]", {field.name: cell}))


def _asked(change: Change, incoming: Incoming, chosen: Mapping[str, tuple[Row, ...]]) -> bool:
    """Whether the file itself asks for the change."""
    if change.table not in chosen:
        return False
    return not isinstance(change, Set) or change.field in incoming.fields[change.table]
