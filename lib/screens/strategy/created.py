"""Partners and departments that are named in a table and not there yet: made along with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lib.errors import ModelError
from lib.model.changes import Add, Change, apply
from lib.model.edits import free_id
from lib.model.model import Model
from lib.model.tables import TABLES
from lib.screens.strategy.named import bare, is_unknown
from lib.screens.strategy.sheets import Sheet
from lib.screens.strategy.typed import Typed
from lib.words import Words, counted, listing

MADE = ("partners", "departments")
"""Tables that are no more than names at first, so that a name alone makes a row."""


def missing(sheet: Sheet, typed: Typed) -> Mapping[str, tuple[str, ...]]:
    """The names by table that were typed for rows that are not there."""
    found: dict[str, dict[str, str]] = {}
    columns = {it.name: it for it in sheet.columns if it.field.table in MADE}
    for row in (*typed.cells.values(), *typed.added):
        for name in columns.keys() & row.keys():
            text = row[name]
            if isinstance(text, str) and is_unknown(columns[name], text):
                found.setdefault(columns[name].field.table, {}).setdefault(bare(text), text.strip())
    return {table: tuple(found[table].values()) for table in MADE if table in found}


def offer(table: str, names: Sequence[str]) -> Words:
    """What the button says that makes them."""
    n, said = len(names), listing(f"“{name}”" for name in names)
    if table == "partners":
        return counted("Create the partner {names}", "Create {n} partners: {names}", n, names=said)
    return counted(
        "Create the department {names}", "Create {n} departments: {names}", n, names=said
    )


def made(model: Model, created: Sequence[tuple[str, str]]) -> tuple[Change, ...]:
    """The changes that make them; a name that cannot be one is left out."""
    return tuple(_added(model, created))


def _added(model: Model, created: Sequence[tuple[str, str]]) -> Iterator[Change]:
    for table, name in created:
        try:
            row = TABLES[table].make({"id": free_id(model, table), "name": name})
        except ModelError:
            continue
        change = Add(table, row)
        model = apply(model, [change])
        yield change
