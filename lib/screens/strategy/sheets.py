"""Editable tables as screens show them: their columns and rows, and which rows are looked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field

from lib.analysis.competences.privacy import may_tell
from lib.model.edits import Refused
from lib.model.fields import MONEY, NAME_LIMIT, Cell, Field, Kind
from lib.model.model import Model
from lib.model.settings import SETTINGS
from lib.model.tables import TABLES, Key, Row
from lib.reader import Reader
from lib.screens.names import counted_order, row_name
from lib.screens.parts import Col, Table, table
from lib.screens.records.privacy import DEFAULTS
from lib.words import N_, Value, words

IN_TEXT = {Kind.NUMBER, Kind.WHOLE, Kind.DATE}
"""Kinds of fields that are edited as text though they are none."""

BY_LABEL = {Kind.CHOICE, Kind.YES_NO}
"""Kinds of fields whose choices go by their labels: that is what a spreadsheet holds."""

YES, NO = "yes", "no"
"""How yes and no are held in a cell that can also be unknown."""

LONG = 12
"""A sheet with more rows than this can be filtered."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column: the field (or the id of a matrix's column), its label, help and choices.

    `allowed` says what may be typed where numbers and dates are typed as text; `names` what the
    rows are called that a reference may mean, in both languages, by their ids.
    """

    name: str
    field: Field
    label: str
    help: str
    options: Mapping[str, str] | None = None
    allowed: str = ""
    names: Mapping[str, tuple[str, ...]] = dataclass_field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to edit: its rows by key, in the order shown, each with one value per column.

    `heads` are labels of the rows of a matrix, and `head` the one over them; empty for a plain
    table. `called` is all that a row of a matrix may be called. `code` is the language it is read
    and written in, `currency` that of its money. `shown` names the columns that are in sight.
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
    currency: str = ""
    called: tuple[tuple[str, ...], ...] = ()
    shown: tuple[str, ...] = ()

    @property
    def in_sight(self) -> tuple[SheetColumn, ...]:
        """The columns that an editor shows: those named in `shown`, else all."""
        by_name = {column.name: column for column in self.columns}
        return tuple(by_name[name] for name in self.shown if name in by_name) or self.columns


def table_sheet(model: Model, name: str, reader: Reader) -> Sheet:
    """The table `name` with a column for each field; unless for the leader none of the personal.

    What the other columns of a row hold stays as it is when the sheet is edited.
    """
    table = TABLES[name]
    shown = (it for it in table.fields if reader.sees_staff or not it.personal)
    fields = sorted(shown, key=_place)
    rows = sorted(model.index(name).items(), key=lambda item: counted_order(item[0]))
    return Sheet(
        name,
        reader.text(table.label),
        reader.text(table.help),
        tuple(column_of(model, field, reader) for field in fields),
        tuple(key for key, _ in rows),
        tuple(tuple(held(getattr(row, field.name)) for field in fields) for _, row in rows),
        code=reader.code,
        currency=model.options.currency,
    )


def matrix_sheet(model: Model, name: str, value: str, reader: Reader) -> Sheet:
    """A table of two keys as a grid: first key down, second key across, `value` in the cells."""
    table = TABLES[name]
    down, across = (table.field[key].table for key in table.key)
    field, known = table.field[value], model.index(name)
    rows, columns = model.index(down), model.index(across)
    allowed = reader.say(field.allowed)
    return Sheet(
        name,
        reader.text(table.label),
        reader.text(field.help),
        tuple(
            SheetColumn(
                *(str(key), field, label, f"{key}  {reader.say(row_name(row))}", None, allowed),
                {str(key): _called(row)},
            )
            for (key, row), label in zip(columns.items(), _titles(columns, reader), strict=True)
        ),
        tuple(rows),
        tuple(
            tuple(getattr(known.get((row, column)), value, None) for column in map(str, columns))
            for row in map(str, rows)
        ),
        tuple(f"{key}  {reader.say(row_name(row))}" for key, row in rows.items()),
        reader.text(table.field[table.key[0]].label),
        reader.code,
        model.options.currency,
        tuple((str(key), *_called(row)) for key, row in rows.items()),
    )


def _titles(rows: Mapping[Key, Row], reader: Reader) -> list[str]:
    """What the columns of a matrix are called: by names, with the id where two share one."""
    names = {str(key): reader.say(row_name(row)) for key, row in rows.items()}
    often = Counter(map(str.casefold, names.values()))
    return [
        name if often[name.casefold()] == 1 else f"{key}  {name}" for key, name in names.items()
    ]


def links_sheet(model: Model, name: str, first: str, reader: Reader) -> Sheet:
    """The rows of a table of two keys whose first is `first`: one for each possible second key."""
    table = TABLES[name]
    others = model.index(table.field[table.key[1]].table)
    fields = [field for field in sorted(table.fields, key=_place) if not field.key]
    order = sorted(map(str, others), key=counted_order)
    keys = tuple((first, other) for other in order)
    return Sheet(
        name,
        reader.text(table.label),
        reader.text(table.help),
        tuple(column_of(model, field, reader) for field in fields),
        keys,
        tuple(
            tuple(held(getattr(model.find(name, key), field.name, None)) for field in fields)
            for key in keys
        ),
        tuple(f"{key}  {reader.say(row_name(others[key]))}" for key in order),
        reader.text(table.field[table.key[1]].label),
        reader.code,
        model.options.currency,
        tuple((key, *_called(others[key])) for key in order),
    )


def refusals(refused: tuple[Refused, ...], sheet: Sheet, reader: Reader) -> Table:
    """What could not be made of an edit: row, column, value, and what is allowed."""
    labels = {column.name: column.label for column in sheet.columns}
    rows = dict(zip(map(_joined, sheet.keys), row_heads(sheet), strict=True))

    def called(item: Refused) -> str:
        return rows.get(item.row) or rows.get(item.row.partition(", ")[0], item.row)

    columns = (
        Col(N_("Row"), called),
        Col(N_("Column"), lambda item: labels.get(item.field, item.field or "–")),
        Col(N_("Found"), lambda item: "" if item.value is None else reader.say(_said(item.value))),
        Col(N_("Why"), lambda item: reader.say(item.why)),
    )
    return table(N_("Not yet right"), columns, refused, reader)


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


def found(sheet: Sheet, sought: str) -> tuple[Key, ...]:
    """The keys of the rows looked for, in the order of the sheet; all of them for no words.

    Commas part what is looked for, and a row needs to fit one part only. A part that is an id
    means its rows and no others: “P1” is not “P12”.
    """
    parts = [" ".join(part.split()).casefold() for part in sought.split(",") if part.strip()]
    if not parts:
        return sheet.keys
    ids = {part.casefold() for key in sheet.keys for part in _ids(key)}
    exact = {part for part in parts if part in ids}
    loose = [part for part in parts if part not in exact]
    return tuple(
        key
        for place, key in enumerate(sheet.keys)
        if not exact.isdisjoint(map(str.casefold, _ids(key)))
        or (loose and any(part in _text(sheet, place) for part in loose))
    )


def staff_hidden(model: Model, reader: Reader) -> str:
    """What stands in place of the tables on single members of staff.

    How many they are is told where there are at least as many as the smallest group.
    """
    if not model.people:
        return reader.text(
            "Members of staff, their levels and whom they know are entered in the leader's view."
        )
    if not may_tell(model):
        return reader.text(
            "Members of staff, their levels and whom they know are shown in the leader's view."
        )
    said = words(
        "{n} members of staff are here under codes. They, their levels and whom they know are "
        "shown in the leader's view.",
        n=len(model.people),
    )
    return reader.say(said)


def column_of(model: Model, field: Field, reader: Reader) -> SheetColumn:
    """The column or control of one field: labelled with its unit, with its choices by name."""
    unit = model.options.currency if field.unit == MONEY else reader.text(field.unit)
    label = reader.text(field.label)
    return SheetColumn(
        field.name,
        field,
        f"{label} ({unit})" if unit and unit.lower() != label.lower() else label,
        reader.text(field.help),
        _options(model, field, reader),
        reader.say(field.allowed) if field.kind in IN_TEXT else "",
        _names(model, field) if field.is_reference else {},
    )


def setting_columns(model: Model, reader: Reader) -> tuple[tuple[SheetColumn, Cell], ...]:
    """The control of every setting with the value that holds, without the Privacy page's texts."""
    return tuple(
        (column_of(model, field, reader), getattr(model.options, name))
        for name, field in SETTINGS.items()
        if name not in DEFAULTS
    )


def held(value: Cell) -> Cell:
    """The cell as a sheet holds it: yes and no as codes, since a cell can also be unknown."""
    return (YES if value else NO) if isinstance(value, bool) else value


def _place(field: Field) -> int:
    """Keys and names first, then what is short, then texts, then English twins."""
    if field.english_of:
        return 3
    if field.key or field.required:
        return 0
    return 2 if field.kind is Kind.TEXT else 1


def _options(model: Model, field: Field, reader: Reader) -> Mapping[str, str] | None:
    if field.kind is Kind.YES_NO:
        return {YES: reader.text("yes"), NO: reader.text("no")}
    if field.choices is not None:
        return {code: reader.text(label) for code, label in field.choices.items()}
    if field.is_reference:
        rows = model.index(field.table)
        return {str(key): f"{key}  {reader.say(row_name(row))}" for key, row in rows.items()}
    return None


def _names(model: Model, field: Field) -> Mapping[str, tuple[str, ...]]:
    return {
        str(key): tuple(it for it in _called(row) if it != key)
        for key, row in model.index(field.table).items()
    }


def _called(row: Row) -> tuple[str, ...]:
    """The names of a row, in both languages."""
    name = row_name(row)
    return tuple(it for it in (name.own, name.english) if it)


def _joined(key: Key) -> str:
    return key if isinstance(key, str) else ", ".join(key)


def _said(value: Cell) -> Value:
    return " ".join(value) if isinstance(value, tuple) else value


def _ids(key: Key) -> tuple[str, ...]:
    return (key,) if isinstance(key, str) else key


def _text(sheet: Sheet, place: int) -> str:
    """What a row is called, as names are compared."""
    if sheet.heads:
        return " ".join(sheet.heads[place].split()).casefold()
    cells = zip(sheet.columns, sheet.rows[place], strict=True)
    said = [
        (column.options or {}).get(str(value), str(value))
        for column, value in cells
        if value is not None and _is_name(column.field)
    ]
    return " ".join(" ".join(said).split()).casefold()


def _is_name(field: Field) -> bool:
    """Whether rows are known by what stands in the field."""
    if field.key or field.is_reference:
        return True
    return field.kind is Kind.TEXT and field.limit <= NAME_LIMIT
