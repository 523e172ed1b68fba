"""An editable table as a screen shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from lib.errors import ModelError
from lib.model.edits import Refused
from lib.model.fields import MONEY, Cell, Field, Kind
from lib.model.model import Model
from lib.model.tables import TABLES, Key
from lib.text.language import Language
from lib.view.names import counted_order, row_name
from lib.view.strategy.cell_text import IN_TEXT, cell_read, cell_text
from lib.view.tables import Column, Table
from lib.words import Value

if TYPE_CHECKING:
    import pandas as pd

YES, NO = "yes", "no"
"""How yes and no are held in a cell that can also be unknown."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column: the field (or the id of a matrix's column), its label, help and choices.

    `allowed` says what may be typed where numbers and dates are typed as text.
    """

    name: str
    field: Field
    label: str
    help: str
    options: Mapping[str, str] | None = None
    allowed: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to edit: its rows by key, in the order shown, each with one value per column.

    `heads` are labels of the rows of a matrix, and `head` the one over them; empty for a plain
    table. `code` is the language it is read and written in.
    """

    name: str
    title: str
    help: str
    columns: tuple[SheetColumn, ...]
    keys: tuple[Key, ...]
    rows: tuple[tuple[Cell, ...], ...]
    heads: tuple[str, ...] = ()
    head: str = ""
    code: str = "en"


def table_sheet(model: Model, name: str, language: Language, *, leader: bool = True) -> Sheet:
    """The table `name` with a column for each field; unless for the leader none of the personal.

    What the other columns of a row hold stays as it is when the sheet is edited.
    """
    table = TABLES[name]
    fields = sorted((field for field in table.fields if leader or not field.personal), key=_place)
    rows = sorted(model.index(name).items(), key=lambda item: counted_order(item[0]))
    return Sheet(
        name,
        language.text(table.label),
        language.text(table.help),
        tuple(column_of(model, field, language) for field in fields),
        tuple(key for key, _ in rows),
        tuple(tuple(_shown(getattr(row, field.name)) for field in fields) for _, row in rows),
        code=language.code,
    )


def matrix_sheet(model: Model, name: str, value: str, language: Language) -> Sheet:
    """A table of two keys as a grid: first key down, second key across, `value` in the cells."""
    table = TABLES[name]
    down, across = (table.field[key].table for key in table.key)
    field, known = table.field[value], model.index(name)
    rows, columns = model.index(down), model.index(across)
    allowed = language.say(field.allowed)
    return Sheet(
        name,
        language.text(table.label),
        language.text(field.help),
        tuple(
            SheetColumn(str(key), field, str(key), language.say(row_name(row)), None, allowed)
            for key, row in columns.items()
        ),
        tuple(rows),
        tuple(
            tuple(getattr(known.get((row, column)), value, None) for column in map(str, columns))
            for row in map(str, rows)
        ),
        tuple(f"{key}  {language.say(row_name(row))}" for key, row in rows.items()),
        language.text(table.field[table.key[0]].label),
        language.code,
    )


def links_sheet(model: Model, name: str, first: str, language: Language) -> Sheet:
    """The rows of a table of two keys whose first is `first`: one for each possible second key."""
    table = TABLES[name]
    others = model.index(table.field[table.key[1]].table)
    fields = [field for field in sorted(table.fields, key=_place) if not field.key]
    order = sorted(map(str, others), key=counted_order)
    keys = tuple((first, other) for other in order)
    return Sheet(
        name,
        language.text(table.label),
        language.text(table.help),
        tuple(column_of(model, field, language) for field in fields),
        keys,
        tuple(
            tuple(_shown(getattr(model.find(name, key), field.name, None)) for field in fields)
            for key in keys
        ),
        tuple(f"{key}  {language.say(row_name(others[key]))}" for key in order),
        language.text(table.field[table.key[1]].label),
        language.code,
    )


def frame(sheet: Sheet) -> pd.DataFrame:
    """The rows as a frame of texts, one column for each column; what is unknown is None."""
    import pandas as pd

    columns = {
        column.name: pd.Series(
            [cell_text(column.field, row[i], column.options, sheet.code) for row in sheet.rows],
            dtype="object",
        )
        for i, column in enumerate(sheet.columns)
    }
    index = pd.Index(sheet.heads) if sheet.heads else None
    shown = pd.DataFrame(columns)
    return shown if index is None else shown.set_index(index)


def refusals(refused: tuple[Refused, ...], sheet: Sheet, language: Language) -> Table:
    """What could not be made of an edit: row, column, value, and what is allowed."""
    labels = {column.name: column.label for column in sheet.columns}
    rows = dict(zip(map(_joined, sheet.keys), row_heads(sheet), strict=True))
    text = language.text
    return Table(
        text("Not yet right"),
        (Column(text("Row")), Column(text("Column")), Column(text("Found")), Column(text("Why"))),
        tuple(
            (
                rows.get(item.row) or rows.get(item.row.partition(", ")[0], item.row),
                labels.get(item.field, item.field or "–"),
                "" if item.value is None else language.say(_said(item.value)),
                language.say(item.why),
            )
            for item in refused
        ),
    )


def row_heads(sheet: Sheet) -> tuple[str, ...]:
    """What each row is called: its head, else its id and its name."""
    if sheet.heads:
        return sheet.heads
    named = next((i for i, c in enumerate(sheet.columns) if c.name in ("name", "title")), None)
    names = [None if named is None else row[named] for row in sheet.rows]
    return tuple(
        f"{_joined(key)}  {name}" if name else _joined(key)
        for key, name in zip(sheet.keys, names, strict=True)
    )


def shown_again(field: Field, typed: Any, code: str) -> Cell:
    """A value that was typed, as a sheet holds it: also one that is not allowed."""
    try:
        return _shown(cell_read(field, typed, code))
    except ModelError:
        return tuple(typed) if isinstance(typed, list) else cast("Cell", typed)


def _place(field: Field) -> int:
    """Keys and names first, then what is short, then texts, then English twins."""
    if field.english_of:
        return 3
    if field.key or field.required:
        return 0
    return 2 if field.kind is Kind.TEXT else 1


def column_of(model: Model, field: Field, language: Language) -> SheetColumn:
    """The column or control of one field: labelled with its unit, with its choices by name."""
    unit = model.options.currency if field.unit == MONEY else language.text(field.unit)
    label = language.text(field.label)
    return SheetColumn(
        field.name,
        field,
        f"{label} ({unit})" if unit and unit.lower() != label.lower() else label,
        language.text(field.help),
        _options(model, field, language),
        language.say(field.allowed) if field.kind in IN_TEXT else "",
    )


def _options(model: Model, field: Field, language: Language) -> Mapping[str, str] | None:
    if field.kind is Kind.YES_NO:
        return {YES: language.text("yes"), NO: language.text("no")}
    if field.choices is not None:
        return {code: language.text(label) for code, label in field.choices.items()}
    if field.is_reference:
        rows = model.index(field.table)
        return {str(key): f"{key}  {language.say(row_name(row))}" for key, row in rows.items()}
    return None


def _shown(value: Cell) -> Cell:
    return (YES if value else NO) if isinstance(value, bool) else value


def _joined(key: Key) -> str:
    return key if isinstance(key, str) else ", ".join(key)


def _said(value: Cell) -> Value:
    return " ".join(value) if isinstance(value, tuple) else value
