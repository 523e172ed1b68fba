"""Sheets as people keep them, brought into the shape of a table: headers first, a row for each.

A title above the headers, rows of sums, and columns in percent are read for what they mean, and
what was done is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from lib.exchange.tables.columns import Columns
from lib.exchange.tables.numerals import percent
from lib.exchange.tables.sheets import Line, RawCell, Share, Sheet
from lib.model.texts import tidied
from lib.words import Words, counted, words

_SUM = re.compile(
    r"(?:i alt|ialt|sum|total|totalt|total sum|subtotal|hovedtotal|grand total|samlet|tilsammen|"
    r"gennemsnit|gns\.?|snit|average|mean)\s*:?",
    re.IGNORECASE,
)
"""What the first cell of a row says that sums up the others."""
_NUMBER = re.compile(r"[\s\d.,+\-−%]*(?:kr\.?|timer|hours)?\s*", re.IGNORECASE)


def headed(sheet: Sheet, row: int) -> Sheet:
    """The sheet with the headers in this row; what stands above is gone."""
    at = next(at for at, line in enumerate(sheet.rows) if line.number == row)
    header = sheet.rows[at]
    return replace(sheet, header=header.cells, header_row=header.number, rows=sheet.rows[at + 1 :])


def above(sheet: Sheet, row: int) -> Words:
    """What to say of rows above the headers."""
    return words(
        "Sheet {sheet}: the headers stand in row {row}; what stands above them was not read.",
        sheet=sheet.name,
        row=row,
    )


def without_sums(sheet: Sheet) -> tuple[Sheet, tuple[Words, ...]]:
    """The sheet without rows that only sum up the others, and a note where there are any."""
    sums = [line for line in sheet.rows if is_sum(line.cells)]
    if not sums:
        return sheet, ()
    note = counted(
        "Sheet {sheet}: row {rows} sums up the others (“{name}”) and was not read.",
        "Sheet {sheet}: rows {rows} sum up the others (“{name}”) and were not read.",
        len(sums),
        sheet=sheet.name,
        rows=", ".join(str(line.number) for line in sums[:10]),
        name=str(next(cell for cell in sums[0].cells if cell is not None)),
    )
    rows = tuple(line for line in sheet.rows if not is_sum(line.cells))
    return replace(sheet, rows=rows), (note,)


def is_sum(cells: Iterable[RawCell]) -> bool:
    """Whether the row says that it sums up, and holds numbers alone besides."""
    filled = [cell for cell in cells if cell is not None]
    if not filled or not says_sum(filled[0]):
        return False
    return all(_NUMBER.fullmatch(cell[:60]) for cell in filled[1:] if isinstance(cell, str))


def says_sum(cell: RawCell) -> bool:
    """Whether a cell says that what stands beside or below it sums up the others."""
    return isinstance(cell, str) and len(cell) <= 40 and bool(_SUM.fullmatch(tidied(cell).strip()))


# -- columns in percent ---------------------------------------------------------------------------


def in_numbers(sheet: Sheet, columns: Columns) -> tuple[Sheet, tuple[Words, ...]]:
    """The sheet with columns that are all in percent as plain numbers: 25 % is 25; and notes.

    Where only some cells of a column are in percent nobody can tell what the others are: these
    cells stay, and are errors.
    """
    whole = {
        position: columns.title(position)
        for position, heading in columns.headings.items()
        if heading.field.is_number and _is_all_shares(sheet, position)
    }
    if not whole:
        return sheet, ()
    rows = tuple(replace(line, cells=_plain(line.cells, whole)) for line in sheet.rows)
    notes = tuple(
        words(
            "Sheet {sheet}, column {column}: all cells are in percent; 25 % is read as 25.",
            sheet=sheet.name,
            column=title,
        )
        for title in whole.values()
    )
    return replace(sheet, rows=rows), notes


def _is_all_shares(sheet: Sheet, position: int) -> bool:
    cells = [*_filled(sheet.rows, position)]
    return bool(cells) and all(is_share(cell) for cell in cells)


def is_share(cell: RawCell) -> bool:
    """Whether the cell is in percent."""
    return isinstance(cell, Share) or (isinstance(cell, str) and percent(cell) is not None)


def _filled(rows: Iterable[Line], position: int) -> Iterator[RawCell]:
    for line in rows:
        if position < len(line.cells) and line.cells[position] is not None:
            yield line.cells[position]


def _plain(cells: tuple[RawCell, ...], whole: Mapping[int, str]) -> tuple[RawCell, ...]:
    return tuple(
        _number(cell) if position in whole else cell for position, cell in enumerate(cells)
    )


def _number(cell: RawCell) -> RawCell:
    if isinstance(cell, Share):
        return cell.percent
    return percent(cell) if isinstance(cell, str) else cell
