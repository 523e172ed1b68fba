"""A block of text as cells: where its headers stand, what they mean, and what names its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lib.exchange.tables.columns import MOST_ABOVE
from lib.exchange.tables.headings import danish, plain
from lib.exchange.tables.numerals import readings
from lib.exchange.tables.shaping import is_sum
from lib.model.tables import Key
from lib.screens.strategy.named import all_bare, bare
from lib.screens.strategy.sheets import Sheet, SheetColumn
from lib.words import Words, counted

_QUOTED = re.compile(r'"((?:[^"]|"")*)"(?=\t|\n|\Z)')
_PLAIN = re.compile(r"[^\t\n]*")


def cells_of(text: str) -> list[list[str]]:
    """The cells of a block as spreadsheets copy it: tabs between cells, quotes round breaks."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    rows: list[list[str]] = [[]]
    at = 0
    while True:
        quoted = _QUOTED.match(text, at)
        if quoted is not None and re.search(r'[\t\n]|""', quoted[1]):
            cell, at = quoted[1].replace('""', '"'), quoted.end()
        else:
            found = _PLAIN.match(text, at)
            cell, at = ("", at) if found is None else (found[0], found.end())
        rows[-1].append(cell.strip())
        if at >= len(text):
            return rows
        if text[at] == "\n":
            rows.append([])
        at += 1


def without_frame(sheet: Sheet, block: Sequence[list[str]]) -> tuple[list[list[str]], list[Words]]:
    """The block from its headers on, without rows of sums; and what is to be said of it."""
    told = []
    firsts = [["", *row[1:]] if sheet.heads else row for row in block[:MOST_ABOVE]]
    at = next((n for n, row in enumerate(firsts) if len(headers_of(sheet, row) or ()) > 1), 0)
    if at:
        told.append(
            counted(
                "The headers stand in row {row} of what was pasted; the row above was not read.",
                "The headers stand in row {row} of what was pasted; the rows above were not read.",
                at,
                row=at + 1,
            )
        )
    rows = [row for row in block[at:] if not is_sum([cell or None for cell in row])]
    if left := len(block) - at - len(rows):
        told.append(
            counted(
                "One row of sums was left out.",
                "{n} rows of sums were left out.",
                left,
            )
        )
    return rows or [[""]], told


@dataclass(frozen=True, slots=True)
class Heads:
    """Columns of a block that name its rows: their places, the name in each row, what it means."""

    places: tuple[int, ...]
    names: tuple[str, ...]
    keys: Mapping[str, Key | None]

    def begin_unknown(self, first: Sequence[str]) -> bool:
        """Whether the first row is headers of columns that the table does not have."""
        return bare(self.names[0]) not in self.keys and any(it and not readings(it) for it in first)


def heads_taken(
    sheet: Sheet, block: Sequence[Sequence[str]]
) -> tuple[Heads | None, list[list[str]]]:
    """What names the rows of a block for a matrix, and the block without it.

    A matrix as it lies in a workbook has its own order of rows, and names them first.
    """
    blank = [list(row) for row in block]
    if not sheet.heads:
        return None, blank
    keys: dict[str, Key | None] = {}
    for key, called in zip(sheet.keys, sheet.called, strict=True):
        for name in all_bare(called[0], called):
            keys[name] = key if keys.get(name, key) == key else None  # None: several are called so
    headers = headers_of(sheet, [*["" for _ in block[0][:1]], *block[0][1:]])
    first = min(headers) if headers else max(map(len, block))
    places = []
    for place in range(first):
        cells = [row[place] for row in block[headers is not None :] if place < len(row)]
        named = [bare(it) in keys and (headers or not readings(it)) for it in cells if it]
        over = headers is not None and place == 0 and plain(block[0][0]) in ("", plain(sheet.head))
        if not (any(named) if over else named and 2 * sum(map(bool, named)) >= len(named)):
            break
        places.append(place)
    if not places:
        return None, blank
    names = tuple(row[places[0]] if places[0] < len(row) else "" for row in block)
    for row in blank:
        row[: len(places)] = ["" for _ in row[: len(places)]]
    return Heads(tuple(places), names, keys), blank


def headers_of(sheet: Sheet, first: Sequence[str]) -> Mapping[int, SheetColumn] | None:
    """The column of each place of a first row that is headers; None where it is a row of cells."""
    labels = {_alike(it): column for column in sheet.columns for it in _called(column)}
    found = {
        place: labels[_alike(cell)]
        for place, cell in enumerate(first)
        if cell and _alike(cell) in labels
    }
    filled = sum(1 for cell in first if cell)
    enough = len(found) == filled if filled < 2 else len(found) >= 2 and 2 * len(found) >= filled
    return found if found and enough else None


def _called(column: SheetColumn) -> Iterator[str]:
    """What a header may call the column: what files may, and in a grid the name of its row."""
    if column.name == column.field.name:
        yield from (*column.field.also, danish(column.field.label), column.field.label)
    else:
        yield from (column.name, column.help)
        for name in column.names.get(column.name, ()):
            yield from (name, f"{column.name} {name}")
    yield column.label


def _alike(header: str) -> str:
    return bare(plain(header))
