"""What belongs to one person: rows, changes, both with the person left out, and who works here.

A person goes by a code. Rows of the people table and rows whose key names a person are about that
person; elsewhere a row may only refer to one.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lib.model.changes import Add, Change, Remove, Set, dependants, replaced
from lib.model.fields import Cell, Field
from lib.model.model import Model, field_of
from lib.model.people import Person
from lib.model.tables import TABLE_OF, TABLES, Key, Row, Table

PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Redacted:
    """Changes with some persons left out, and how many of them were dropped or emptied."""

    changes: tuple[Change, ...]
    touched: int


def rows_of(model: Model, code: str) -> tuple[Row, ...]:
    """Everything the model holds of one person: their row, then each row that refers to it."""
    own = model.find(PEOPLE, code)
    if own is None:
        return ()
    return own, *dict.fromkeys(row for row, _ in dependants(model, PEOPLE, {code}))


def codes_in(changes: Iterable[Change]) -> set[str]:
    """The codes of all persons whom the changes name."""
    return {code for change in changes for code in _named(change)}


def concerns(change: Change, code: str) -> bool:
    """Whether the change names the person."""
    return code in _named(change)


def redacted(changes: Iterable[Change], codes: Collection[str]) -> Redacted:
    """The changes as if these persons had never been there, and each reference to them empty.

    The law: what they make of a model without the persons is what the changes make of the model,
    without the persons.
    """
    left, touched = list[Change](), 0
    for change in changes:
        if _named(change).isdisjoint(codes):
            left.append(change)
            continue
        touched += 1
        if _about(change.table, change.key).isdisjoint(codes):
            left.append(_emptied(change, codes))
    return Redacted(tuple(left), touched)


def renamed(changes: Sequence[Change], back: Sequence[Change]) -> dict[str, str]:
    """For each person who got another code in one commit, the code before, by the new one.

    They are known by having the same cells, levels and contacts under both.
    """
    gone = {what: code for code, what in _bundles(back).items()}
    return {
        code: gone.pop(what)
        for code, what in _bundles(changes).items()
        if gone.get(what, code) != code
    }


def _bundles(changes: Iterable[Change]) -> dict[str, frozenset[Row]]:
    """All rows added about each person who is added, with their code blanked."""
    bundles: dict[str, set[Row]] = {}
    for change in changes:
        if isinstance(change, Add):
            for code in _about(change.table, change.key):
                bundles.setdefault(code, set()).add(_blanked(change.row))
    return {
        code: frozenset(rows)
        for code, rows in bundles.items()
        if any(TABLE_OF[type(row)].name == PEOPLE for row in rows)
    }


def _blanked(row: Row) -> Row:
    table = TABLE_OF[type(row)]
    names = ["id"] if table.name == PEOPLE else [f.name for f in table.links if f.table == PEOPLE]
    return replaced(row, dict.fromkeys(names, ""))


def _named(change: Change) -> set[str]:
    """The codes of the persons whom the change is about or refers to."""
    codes = _about(change.table, change.key)
    match change:
        case Set(table, key, name, value):
            codes |= _referred(field_of(TABLES[table], key, name), value)
        case Add(table, row):
            for field in TABLES[table].links:
                codes |= _referred(field, getattr(row, field.name))
        case Remove():
            pass
    return codes


def _about(table: str, key: Key) -> set[str]:
    """The codes that name the row itself."""
    parts = (key,) if isinstance(key, str) else key
    named = zip(TABLES[table].key, parts, strict=False)
    return {
        part for name, part in named if table == PEOPLE or TABLES[table].field[name].table == PEOPLE
    }


def _referred(field: Field, value: Cell) -> set[str]:
    if field.table != PEOPLE or value is None:
        return set()
    return set(value) if isinstance(value, tuple) else {str(value)}


def _emptied(change: Change, codes: Collection[str]) -> Change:
    match change:
        case Set(_, _, _, value):
            return replace(change, value=_left(value, codes))
        case Add(table, row):
            links = [field.name for field in TABLES[table].links if field.table == PEOPLE]
            cells = {name: _left(getattr(row, name), codes) for name in links}
            return replace(change, row=replaced(row, cells))
    return change


def _left(value: Cell, codes: Collection[str]) -> Cell:
    if isinstance(value, tuple):
        return tuple(part for part in value if part not in codes)
    return None if value in codes else value


def without_persons(model: Model) -> Model:
    """The model with nothing in it that is about one person, and nobody referred to.

    People, and rows whose key names a person, are left out; elsewhere the reference is emptied.
    """
    return model.with_tables(
        {name: tuple(_unnamed(table, model.table(name))) for name, table in TABLES.items()}
    )


def _unnamed(table: Table, rows: Iterable[Row]) -> Iterator[Row]:
    links = [field for field in table.links if field.table == PEOPLE]
    if table.name == PEOPLE or any(field.key for field in links):
        return
    for row in rows:
        cells: dict[str, Cell] = {}
        for field in links:
            cells[field.name] = () if isinstance(getattr(row, field.name), tuple) else None
        yield replaced(row, cells)


def has_left(person: Person, today: date) -> bool:
    """Whether the person works here no more: they count until the day they leave, not on it."""
    return person.leaves_on is not None and person.leaves_on <= today


def present(model: Model, today: date | None) -> Model:
    """The model with those who work here on the day: what every figure about staff is found on.

    Whoever has left is taken out, with every row whose key names them. An action that is for one
    of them stays, and is for nobody. Without a day (None) everybody listed counts.
    """
    gone = {row.id for row in model.people if today is not None and has_left(row, today)}
    if not gone:
        return model
    return model.with_tables(
        {
            name: [
                row for key, row in model.index(name).items() if gone.isdisjoint(_about(name, key))
            ]
            for name, table in TABLES.items()
            if name == PEOPLE or any(field.key and field.table == PEOPLE for field in table.links)
        }
    )
