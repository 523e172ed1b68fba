"""What Excel itself checks while people type: drop-down lists, ranges and dates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from lib.exchange.headings import spaced
from lib.exchange.sheets import MOST_ROWS
from lib.model.fields import Field, Kind
from lib.model.tables import TABLES
from lib.text.language import Language
from lib.words import N_

LONGEST_LIST = 255
LONGEST_MESSAGE = 255
FIRST_ROW, LAST_ROW = 2, MOST_ROWS + 1

YES_NO = (N_("yes"), N_("no"))


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
    """What stands in cells for each code: its label, or the codes where labels make no list."""
    choices = field.choices or {}
    labels = {code: reader.text(label) for code, label in choices.items()}
    plains = {spaced(label): code for code, label in labels.items()}
    clashes = len(plains) < len(labels) or any(plains.get(spaced(c), c) != c for c in labels)
    if clashes or "," in "".join(labels.values()) or len(",".join(labels.values())) > LONGEST_LIST:
        return {code: code for code in choices}
    return labels


def _what(field: Field, titles: Mapping[str, str], reader: Language) -> dict[str, Any] | None:
    match field.kind:
        case Kind.CHOICE:
            return _list(*choice_labels(field, reader).values())
        case Kind.YES_NO:
            return _list(*map(reader.text, YES_NO))
        case Kind.REFERENCE:
            return {"type": "list", "formula1": _ids(field.table, titles[field.table])}
        case Kind.DATE:
            return {"type": "date", "operator": "greaterThan", "formula1": "1"}
        case Kind.NUMBER | Kind.WHOLE:
            return _range(field)
    return None


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
