"""The workbook that people fill in: labels, drop-down lists and checks from the descriptions.

Values are typed as Excel types them, apart from texts, which are always texts: none of them runs
as a formula. Drop-down lists of references point at the ids in the other sheet. Excel itself checks
while people type. One sheet more says what belongs in every column of every other sheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from lib.exchange.tables.headings import EXPLANATION, spaced
from lib.exchange.tables.numerals import written as digits
from lib.exchange.tables.sheets import MOST_ROWS, RISKY
from lib.model.fields import MONEY, Cell, Field, Kind
from lib.model.model import Model
from lib.model.settings import SETTINGS, Setting
from lib.model.tables import TABLES, Row, Table
from lib.text.language import Language, language
from lib.words import N_, listing, words

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

HEADER = (
    N_("Sheet"),
    N_("Column"),
    N_("Explanation"),
    N_("Unit"),
    N_("What is allowed"),
    N_("Required"),
)
_EXPLAINED_WIDTHS = (20, 26, 60, 14, 60, 10)

LONGEST_LIST = 255
LONGEST_MESSAGE = 255
FIRST_ROW, LAST_ROW = 2, MOST_ROWS + 1

YES_NO = (N_("yes"), N_("no"))


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


# -- the sheet that explains the others -----------------------------------------------------------


def explain(sheet: Any, reader: Language, title: str) -> None:
    """Fills the sheet with one line for each column of each table, and for each setting."""
    sheet.title = title
    sheet.append([reader.text(text) for text in HEADER])
    for name, field in _described():
        sheet.append(_line(name, field, reader))
    for letter, width in zip("ABCDEF", _EXPLAINED_WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    for row in sheet.iter_rows():
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"


def _described() -> Iterator[tuple[str, Field]]:
    for table in TABLES.values():
        yield from ((table.label, field) for field in table.fields)
    yield from ((TABLES["settings"].label, field) for field in SETTINGS.values())


def _line(table: str, field: Field, reader: Language) -> list[str]:
    unit = reader.text(N_("the library's currency") if field.unit == MONEY else field.unit)
    allowed = field.allowed
    if field.kind is Kind.CHOICE:
        labels = choice_labels(field, reader).values()
        allowed = words("Allowed: {choices}.", choices=listing(labels))
    required = reader.text("yes") if field.required else reader.text("no")
    texts = (reader.text(table), reader.text(field.label), reader.text(field.help))
    return [*texts, unit, reader.say(allowed), required]


# -- what Excel checks while people type ----------------------------------------------------------


def validation(
    field: Field, column: str, titles: Mapping[str, str], reader: Language
) -> DataValidation | None:
    """The check of one column, or None where anything may be typed.

    `titles` are the names of the sheets by table.
    """
    what = _what(field, titles, reader)
    if what is None:
        return None
    rule = DataValidation(allow_blank=True, showErrorMessage=True, **what)
    rule.errorTitle = reader.text(field.label)[:32]
    rule.error = reader.say(field.allowed)[:LONGEST_MESSAGE]
    rule.add(f"{column}{FIRST_ROW}:{column}{LAST_ROW}")
    return rule


def choice_labels(field: Field, reader: Language) -> Mapping[str, str]:
    """What stands in cells for each code: its label, or the codes where labels make no list.

    Where neither does, for there are too many, the labels: their list then stands in a sheet.
    """
    choices = field.choices or {}
    labels = {code: reader.text(label) for code, label in choices.items()}
    plains = {spaced(label): code for code, label in labels.items()}
    clashes = len(plains) < len(labels) or any(plains.get(spaced(c), c) != c for c in labels)
    fits = _makes_a_list(labels.values()) or not _makes_a_list(choices)
    return {code: code for code in choices} if clashes or not fits else labels


def _makes_a_list(texts: Iterable[str]) -> bool:
    """Whether Excel takes the texts as a list in the check itself."""
    joined = ",".join(texts)
    return len(joined) <= LONGEST_LIST and not any("," in text for text in texts)


def _what(field: Field, titles: Mapping[str, str], reader: Language) -> dict[str, Any] | None:
    match field.kind:
        case Kind.CHOICE:
            return _choices(field, reader)
        case Kind.YES_NO:
            return _list(*map(reader.text, YES_NO))
        case Kind.REFERENCE:
            return {"type": "list", "formula1": _ids(field.table, titles[field.table])}
        case Kind.DATE:
            return {"type": "date", "operator": "greaterThan", "formula1": "1"}
        case Kind.NUMBER | Kind.WHOLE:
            return _range(field)
    return None


def _choices(field: Field, reader: Language) -> dict[str, Any] | None:
    """The list of a choice; names of settings point at the sheet that explains them."""
    texts = tuple(choice_labels(field, reader).values())
    if _makes_a_list(texts):
        return _list(*texts)
    if set(field.choices or ()) != set(SETTINGS):
        return None
    last = FIRST_ROW + sum(1 for _ in _described()) - 1
    first = last - len(SETTINGS) + 1
    return {"type": "list", "formula1": f"'{EXPLANATION[reader.code]}'!$B${first}:$B${last}"}


def _list(*texts: str) -> dict[str, Any]:
    joined = ",".join(texts).replace('"', '""')
    return {"type": "list", "formula1": f'"{joined}"'}


def _ids(table: str, title: str) -> str:
    """The cells that hold the ids of the table."""
    names = [field.name for field in TABLES[table].fields]
    letter = get_column_letter(names.index(TABLES[table].key[0]) + 1)
    return f"'{title}'!${letter}${FIRST_ROW}:${letter}${LAST_ROW}"


def _range(field: Field) -> dict[str, Any] | None:
    kind = "whole" if field.kind is Kind.WHOLE else "decimal"
    if field.low is not None and field.high is not None:
        low, high = f"{field.low:g}", f"{field.high:g}"
        return {"type": kind, "operator": "between", "formula1": low, "formula2": high}
    if field.low is not None:
        operator = "greaterThan" if field.open_low else "greaterThanOrEqual"
        return {"type": kind, "operator": operator, "formula1": f"{field.low:g}"}
    return None
