"""The sheet of a workbook that says what belongs in every column of every other sheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openpyxl.styles import Alignment, Font

from lib.exchange.validations import choice_labels
from lib.model.fields import MONEY, Field, Kind
from lib.model.settings import SETTINGS
from lib.model.tables import TABLES
from lib.text.language import Language
from lib.words import N_, listing, words

HEADER = (
    N_("Sheet"),
    N_("Column"),
    N_("Explanation"),
    N_("Unit"),
    N_("What is allowed"),
    N_("Required"),
)
_WIDTHS = (20, 26, 60, 14, 60, 10)


def explain(sheet: Any, reader: Language, title: str) -> None:
    """Fills the sheet with one line for each column of each table, and for each setting."""
    sheet.title = title
    sheet.append([reader.text(text) for text in HEADER])
    for name, field in _described():
        sheet.append(_line(name, field, reader))
    for letter, width in zip("ABCDEF", _WIDTHS, strict=True):
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
