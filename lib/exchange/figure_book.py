"""Figures as an Excel workbook: one sheet for each group."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any


def figure_book(groups: Mapping[str, Mapping[str, Any] | list[dict[str, Any]]]) -> bytes:
    """The groups as a workbook. A row for each id; what lies deeper is a column named by its path.

    A group of single values has a row for each; a list is numbered from 1.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for name, group in groups.items():
        sheet = book.create_sheet(name)
        pairs = group.items() if isinstance(group, Mapping) else enumerate(group, start=1)
        rows = {key: dict(_flat(value)) for key, value in pairs}
        columns = list(dict.fromkeys(path for row in rows.values() for path in row))
        sheet.append([_cell(sheet, text) for text in ("id", *columns)])
        for key, row in rows.items():
            sheet.append([_cell(sheet, key), *(_cell(sheet, row.get(path)) for path in columns)])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _flat(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _flat(inner, f"{path}.{key}" if path else str(key))
    elif isinstance(value, (list, tuple)):
        yield path or "value", " ".join(map(str, value))
    else:
        yield path or "value", value


def _cell(sheet: Any, value: Any) -> Any:
    """The value as a cell; text stays text, whatever it begins with."""
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value)
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = True
    return cell
