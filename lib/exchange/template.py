"""The workbook that people fill in: labels, drop-down lists and checks from the descriptions.

Values are typed as Excel types them, apart from texts, which are always texts: none of them runs
as a formula. Drop-down lists of references point at the ids in the other sheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from lib.exchange.explanation import explain
from lib.exchange.headings import EXPLANATION
from lib.exchange.numerals import written as digits
from lib.exchange.sheets import RISKY
from lib.exchange.validations import choice_labels, validation
from lib.model.fields import MONEY, Cell, Field, Kind
from lib.model.model import Model
from lib.model.settings import SETTINGS, Setting
from lib.model.tables import TABLES, Row, Table
from lib.text.language import Language, language

FIRST_DATE = date(1900, 3, 1)
"""Excel counts days right from here on; earlier dates are written as text."""

_WIDTHS = {Kind.TEXT: 40, Kind.CHOICE: 20, Kind.REFERENCES: 24, Kind.DATE: 14}
_FORMATS = {
    Kind.TEXT: "@",
    Kind.REFERENCE: "@",
    Kind.REFERENCES: "@",
    Kind.CHOICE: "@",
    Kind.YES_NO: "@",
    Kind.DATE: "yyyy-mm-dd",
}
_HEADER_FONT = Font(bold=True, color="FFFFFF")
_HEADER_FILL = PatternFill("solid", fgColor="1F4E79")
_WRAPPED = Alignment(wrap_text=True, vertical="top")
_TOP = Alignment(vertical="top")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def written(model: Model, code: str) -> bytes:
    """The workbook of the model in the language `code`, as bytes."""
    reader = language(code)
    book = Workbook()
    explain(book.active, reader, EXPLANATION[reader.code])
    titles = {table.name: sheet_title(table, reader) for table in TABLES.values()}
    for table in TABLES.values():
        sheet = book.create_sheet(titles[table.name])
        _head(sheet, table, reader, model.options.currency)
        _fill(sheet, table, model.table(table.name), reader)
        for position, field in enumerate(table.fields, start=1):
            rule = validation(field, get_column_letter(position), titles, reader)
            if rule is not None:
                sheet.add_data_validation(rule)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def sheet_title(table: Table, reader: Language) -> str:
    """The name of the table's sheet: its label, where Excel takes it as a name."""
    title = reader.text(table.label)
    return table.name if len(title) > 31 or re.search(r"[\[\]:*?/\\']", title) else title


def header(field: Field, reader: Language, currency: str) -> str:
    """The header of a column: the label, with the unit in parentheses."""
    unit = currency if field.unit == MONEY else reader.text(field.unit)
    return f"{reader.text(field.label)} ({unit})" if unit else reader.text(field.label)


def _head(sheet: Any, table: Table, reader: Language, currency: str) -> None:
    for position, field in enumerate(table.fields, start=1):
        cell = sheet.cell(1, position, header(field, reader, currency))
        cell.font, cell.fill = _HEADER_FONT, _HEADER_FILL
        cell.alignment = _WRAPPED
        column = sheet.column_dimensions[get_column_letter(position)]
        column.width = 12 if field.key else _WIDTHS.get(field.kind, 12)
        column.number_format = _FORMATS.get(field.kind, "General")
    sheet.freeze_panes = "A2"


def _fill(sheet: Any, table: Table, rows: Iterable[Row], reader: Language) -> None:
    for line, row in enumerate(rows, start=2):
        shown = _setting(row, reader) if isinstance(row, Setting) else _cells(table, row, reader)
        for position, (field, value) in enumerate(zip(table.fields, shown, strict=True), start=1):
            if value is not None:
                _put(sheet.cell(line, position), value, field)


def _cells(table: Table, row: Row, reader: Language) -> list[Cell]:
    cells = zip(table.fields, table.cells_of(row), strict=True)
    return [_shown(field, value, reader) for field, value in cells]


def _setting(row: Setting, reader: Language) -> list[Cell]:
    """The name by its label; the value as what it is, a number or a choice."""
    field, value = SETTINGS[row.name], row.value
    typed = float(value) if value is not None and field.is_number else value
    return [
        _shown(TABLES["settings"].field["name"], row.name, reader),
        _shown(field, typed, reader),
    ]


def _shown(field: Field, value: Cell, reader: Language) -> Cell:
    """The value as it stands in a cell: choices by label, several ids with spaces."""
    match value:
        case bool():
            return reader.text("yes") if value else reader.text("no")
        case tuple():
            return " ".join(value) or None
        case str() if field.kind is Kind.CHOICE:
            return choice_labels(field, reader)[value]
        case date() if value < FIRST_DATE:
            return value.isoformat()
    return value


def _put(cell: Any, value: Cell, field: Field) -> None:
    """Fills the cell: texts as texts whatever they begin with, numbers to the last digit."""
    if isinstance(value, str):
        cell.value, cell.data_type = _ESCAPE.sub("_x005F_", value), "s"
        cell.number_format = "@"
        cell.quotePrefix = value.startswith(RISKY)
        cell.alignment = _WRAPPED if field.kind is Kind.TEXT and not field.key else _TOP
    elif isinstance(value, (int, float)):
        cell.value, cell.data_type = digits(value), "n"
    else:
        cell.value, cell.number_format = value, _FORMATS[Kind.DATE]
