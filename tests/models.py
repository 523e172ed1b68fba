"""Models for tests: random small ones, lists of changes that fit them, and one of a given size.

The random ones are made from the field descriptions, so that a new field or table is covered as
soon as it is described. A reference is drawn as a number and led to one of the rows there are.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from lib.errors import ChangeError
from lib.model.changes import Add, Change, Set, apply, removal
from lib.model.fields import Cell, Field, Kind
from lib.model.model import Model
from lib.model.settings import SETTINGS
from lib.model.tables import TABLES, Row, Table
from tests.sized import sized_model

__all__ = ["changes_for", "ids", "models", "sized_model", "texts", "values_of"]

MOST_ROWS = 3
AWKWARD = (
    *("Æblegrød på Ærø", "=1+1", "+45", "-1", "@home", "'", '"', "'=1", "''x", "a,b;c|d"),
    *("1.234,5", "0012", "2027-01-01", "true", "NULL", "første\nanden", "a\tb", 'sagde "ja", sa\n'),
    *("{name}", "%s", "\\", "<b>fed</b>", "**fed**", "👩‍💻", "é", "ß漢", "x\xa0y", "–"),
)
"""Texts that break files, formulas, sheets, sentences and pages which are not careful."""
Drawn = Mapping[str, object]
"""The cells of a row as drawn: references are still numbers."""


@cache
def models() -> SearchStrategy[Model]:
    """Small valid models: up to three rows in each table, unknown cells, awkward texts."""
    return st.fixed_dictionaries(
        {name: st.lists(_cells(table), max_size=MOST_ROWS) for name, table in TABLES.items()}
    ).map(_assembled)


@st.composite
def changes_for(draw: st.DrawFn, model: Model, most: int = 4) -> list[Change]:
    """At least one change, each valid after those before it: cells set, rows added or removed."""
    changes: list[Change] = []
    for _ in range(draw(st.integers(1, most))):
        step = draw(st.sampled_from((_setting, _adding, _removing)))(draw, model)
        try:
            model = apply(model, step)
        except ChangeError:  # points above high, a key that is taken
            continue
        changes += step
    assume(changes)
    return changes


@cache
def ids() -> SearchStrategy[str]:
    """Ids such as `S1`, and unusual ones that are allowed too."""
    usual = st.integers(0, 199).map(lambda n: f"{'SPKMØ'[n % 5]}{n // 5}")
    unusual = st.text("bÆø9_.-", max_size=4).map("å{}".format)
    return usual | st.sampled_from(("7", "007", "s1", "S1", "a.b-c_d", "Å")) | unusual


@cache
def texts(limit: int) -> SearchStrategy[str]:
    """Texts as the model keeps them, awkward ones among them."""
    plain = st.text("aBzæØå01.,;:=+-'\"#%&/|\n –“", max_size=12)
    kept = plain.map(lambda text: text[:limit].strip() or "ø")
    return st.sampled_from([text.strip() for text in AWKWARD if len(text) <= limit]) | kept


def values_of(field: Field) -> SearchStrategy[object]:
    """What the field may hold, unknown included where it may be; references are numbers."""
    known = _known(field)
    return known if field.required else st.none() | known


def _known(field: Field) -> SearchStrategy[object]:
    match field.kind:
        case Kind.TEXT:
            return ids() if field.key else texts(field.limit)
        case Kind.NUMBER:
            return _thousandths(field)
        case Kind.WHOLE:
            return st.integers(int(field.low or 0), int(field.high or 9_999))
        case Kind.YES_NO:
            return st.booleans()
        case Kind.CHOICE:
            return st.sampled_from(tuple(field.choices or {}))
        case Kind.DATE:
            return st.dates(date(1950, 1, 1), date(2099, 12, 31))
        case Kind.REFERENCE:
            return st.integers(0, MOST_ROWS - 1)
        case Kind.REFERENCES:
            return st.lists(st.integers(0, MOST_ROWS - 1), max_size=MOST_ROWS)


def _thousandths(field: Field) -> SearchStrategy[object]:
    low = -1_000 if field.low is None else field.low
    high = 1_000_000 if field.high is None else field.high
    first = int(low * 1_000) + field.open_low
    return st.integers(first, int(high * 1_000)).map(lambda thousandths: thousandths / 1_000)


@cache
def _cells(table: Table) -> SearchStrategy[Drawn]:
    if table.name == "settings":
        return st.one_of(
            *(
                st.fixed_dictionaries({"name": st.just(name), "value": values_of(field)})
                for name, field in SETTINGS.items()
            )
        )
    return st.fixed_dictionaries({field.name: values_of(field) for field in table.fields})


def _assembled(drawn: Mapping[str, list[Drawn]]) -> Model:
    """A model of what was drawn; of rows with the same key the first is kept."""
    rows: dict[str, dict[object, Row]] = {name: {} for name in TABLES}
    for name, table in TABLES.items():  # a table comes after those it refers to
        for cells in drawn[name]:
            row = _made(table, cells, {other: list(rows[other]) for other in rows})
            if row is not None:
                rows[name].setdefault(table.key_of(row), row)
    return Model.of(row for table_rows in rows.values() for row in table_rows.values())


def _made(table: Table, drawn: Drawn, keys: Mapping[str, list[object]]) -> Row | None:
    """The row, its references led to rows there are; None where its key would lead nowhere."""
    cells = {f.name: _led(f, drawn.get(f.name), keys.get(f.table, [])) for f in table.fields}
    if any(field.required and cells[field.name] is None for field in table.fields):
        return None
    if table.name == "preferences" and cells["rather"] == cells["than"]:
        return None
    if table.name == "contributions":
        cells |= _in_order(cells)
    return table.make(cells)


def _led(field: Field, drawn: object, keys: list[object]) -> Cell:
    """The cell: where it refers to rows, the drawn numbers give way to keys that exist."""
    if not field.is_reference or drawn is None:
        return drawn  # type: ignore[return-value]
    if isinstance(drawn, list):
        return tuple(str(keys[n % len(keys)]) for n in drawn if keys)
    return str(keys[drawn % len(keys)]) if keys else None  # type: ignore[operator]


def _in_order(cells: Mapping[str, Cell]) -> dict[str, Cell]:
    names = [name for name in ("low", "points", "high") if cells[name] is not None]
    return dict(zip(names, sorted(cells[name] for name in names), strict=True))  # type: ignore[type-var]


def _keys(model: Model) -> dict[str, list[object]]:
    return {name: list(model.index(name)) for name in TABLES}


def _setting(draw: st.DrawFn, model: Model) -> list[Change]:
    row = _any_row(draw, model)
    if row is None:
        return []
    table, row = row
    free = [field for field in table.fields if not field.key]
    field = draw(st.sampled_from(free))
    described = SETTINGS[row.name] if table.name == "settings" else field
    value = _led(field, draw(values_of(described)), _keys(model).get(field.table, []))
    return [Set(table.name, table.key_of(row), field.name, value)]


def _adding(draw: st.DrawFn, model: Model) -> list[Change]:
    table = TABLES[draw(st.sampled_from(tuple(TABLES)))]
    row = _made(table, draw(_cells(table)), _keys(model))
    return [] if row is None else [Add(table.name, row)]


def _removing(draw: st.DrawFn, model: Model) -> list[Change]:
    found = _any_row(draw, model)
    if found is None:
        return []
    table, row = found
    return list(removal(model, table.name, table.key_of(row)))


def _any_row(draw: st.DrawFn, model: Model) -> tuple[Table, Row] | None:
    rows = [(TABLES[name], row) for name in TABLES for row in model.table(name)]
    return draw(st.sampled_from(rows)) if rows else None
