"""A block pasted into a table: each of its cells in the right place, and what has none is told.

The browser's own editor drops without a word what is not on a column's list, what is too long, and
what lies beyond the last column or row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lib.errors import ModelError
from lib.model.fields import NAME_LIMIT, Kind
from lib.model.tables import Key
from lib.screens.strategy import as_names
from lib.screens.strategy.as_names import NAMES
from lib.screens.strategy.block import cells_of, headers_of, heads_taken, without_frame
from lib.screens.strategy.named import bare, row_named
from lib.screens.strategy.sheets import Sheet, SheetColumn
from lib.screens.strategy.typed import Typed
from lib.words import Words, counted, listing, words

MOST_ROWS = 2_000
"""Rows of the largest block; more are better brought as a file."""
_ARROWS = " ↑↓"
"""Streamlit's signs of a sorted column."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """A block of text, and the cell it was pasted on: the editor's column and row, from 0.

    `titles` are the editor's columns as it shows them, `head` what stands first in the row. Rows
    of a block that came `by_name`, and not on a cell, go to the rows that they name.
    """

    text: str
    titles: tuple[str, ...]
    column: int
    row: int
    head: str = ""
    by_name: bool = False


@dataclass(frozen=True, slots=True)
class Spread:
    """What has been typed with a block in it, what was not taken in, and what is good to know."""

    typed: Typed
    told: tuple[Words, ...] = ()
    noted: tuple[Words, ...] = ()


def pasted_of(plain: Any) -> Pasted | None:
    """What a browser says was pasted; None where that is no block on a cell."""
    try:
        found = Pasted(
            str(plain["text"])[:2_000_000],
            tuple(str(title)[:400] for title in plain["titles"][:200]),
            int(plain["column"]),
            int(plain["row"]),
            str(plain["head"])[:1_000],
        )
    except (KeyError, TypeError, ValueError, OverflowError):
        return None
    return found if 0 <= found.column < len(found.titles) and found.row >= 0 else None


def whole_block(sheet: Sheet, typed: Typed, shown: Sequence[Key], text: str) -> Pasted:
    """A block that came without a cell: rows that are not there yet follow the last."""
    row = 0 if sheet.heads else len(shown) - len(typed.deleted) + len(typed.added)
    return Pasted(text, tuple(it.label for it in sheet.in_sight), 0, row, by_name=True)


def block_in_cell(sheet: Sheet, typed: Typed, shown: Sequence[Key]) -> Pasted | None:
    """The first block that was pasted into an open cell, as if it had been pasted on the cell."""
    titles = tuple(column.label for column in sheet.in_sight)
    names = [column.name for column in sheet.in_sight]
    keys = [key for key in shown if key not in typed.deleted]
    rows = [*((n, typed.cells.get(key, {})) for n, key in enumerate(keys))]
    rows += [*enumerate(typed.added, start=len(keys))]
    for row, cells in rows:
        for name, value in cells.items():
            if name in names and _is_block(sheet.in_sight[names.index(name)], value):
                return Pasted(value, titles, names.index(name), row)
    return None


def spread(
    sheet: Sheet, typed: Typed, shown: Sequence[Key], pasted: Pasted, *, grows: bool
) -> Spread:
    """What was typed with the block in it; rows that are not there yet are added if it `grows`.

    `shown` are the rows that the editor began with. A block that begins with headers goes by them.
    """
    block, noted = without_frame(sheet, cells_of(pasted.text))
    order = _columns(sheet, pasted.titles)
    keys = [key for key in shown if key not in typed.deleted]
    heads, block = heads_taken(sheet, block)
    if (
        refused := _refused(sheet, keys, pasted, order, block, named=heads is not None)
    ) is not None:
        return Spread(typed, (refused,))
    begins: list[SheetColumn | None] = order[pasted.column :]
    if heads is not None:
        width = len(heads.places)
        begins = [*[None] * width, *order[max(pasted.column, _first(order)) :]]
    headers = headers_of(sheet, block[0])
    if headers is None and heads is not None and heads.begin_unknown(block[0]):
        headers = {}
    if headers is not None:
        begins = [headers.get(place) for place in range(len(block[0]))]
    rows = block[headers is not None :]
    named = None if headers or heads else as_names.meant(sheet, begins, rows)
    if named is not None:
        begins = order[order.index(named) :]
    work = _Work(keys, typed, grows=grows)
    for number, texts in enumerate(rows):
        cells = _row(begins, texts)
        if heads is None and not (pasted.by_name and work.put_known(sheet, cells)):
            work.put(pasted.row + number, cells)
        elif heads is not None:
            work.put_named(heads.names[number + (headers is not None)], heads.keys, cells)
    told = [*_beyond(begins, rows, block[0] if headers is not None else ()), *work.told()]
    if named is not None:
        told.insert(0, as_names.told(order[pasted.column], named))
    return Spread(work.typed(), tuple(told), tuple(noted))


def _first(order: Sequence[SheetColumn | None]) -> int:
    """The place of the first column that can be typed into."""
    return next((place for place, column in enumerate(order) if column is not None), 0)


class _Work:
    """Cells typed so far, by their place on the screen or by the name of their row."""

    def __init__(self, keys: Sequence[Key], typed: Typed, *, grows: bool) -> None:
        self._keys, self._grows, self._typed = keys, grows, typed
        self._cells = {key: dict(cells) for key, cells in typed.cells.items()}
        self._added = [dict(row) for row in typed.added]
        self._left = 0
        self._named: dict[Key, str] = {}
        self._astray: list[str] = []

    def put(self, row: int, cells: Mapping[str, Any]) -> None:
        filled = {name: value for name, value in cells.items() if value not in ("", [])}
        added = row - len(self._keys)
        if added < 0:
            self._cells.setdefault(self._keys[row], {}).update(cells)
        elif not self._grows:
            self._left += bool(filled)
        elif added < len(self._added):
            self._added[added].update(cells)
        elif filled:
            self._added.append(filled)

    def put_known(self, sheet: Sheet, cells: Mapping[str, Any]) -> bool:
        """Put the cells into the row of the table that they name, by its key or its name."""
        key = _meant(sheet, cells)
        if key is None or key not in self._keys or key in self._named:
            return False
        names = {"id", *NAMES}  # they told which row is meant, and do not rename it
        filled = {
            it: cell for it, cell in cells.items() if cell not in ("", []) and it not in names
        }
        self._named[key] = ""
        self._cells.setdefault(key, {}).update(filled)
        return True

    def put_named(
        self, name: str, keys: Mapping[str, Key | None], cells: Mapping[str, Any]
    ) -> None:
        """Put the cells into the row that is called so; told if none is, or it came before."""
        if not any(value not in ("", []) for value in cells.values()):
            return
        key = keys.get(bare(name)) if name else None
        if key is None or key in self._typed.deleted or key in self._named:
            self._astray.append(name or "–")
            return
        self._named[key] = name
        self._cells.setdefault(key, {}).update(cells)

    def told(self) -> Iterator[Words]:
        if self._astray:
            yield words(
                "These rows were not taken in, for the table has no row of that name, several, or "
                "it was pasted before: {names}.",
                names=listing(f"“{name}”" for name in self._astray),
            )
        if self._left:
            yield counted(
                "One row of what was pasted lies below the last row of the table. It was not "
                "taken in: the table has a row for everything there is. Add it on its own page "
                "first.",
                "{n} rows of what was pasted lie below the last row of the table. They were not "
                "taken in: the table has a row for everything there is. Add them on their own "
                "page first.",
                self._left,
            )

    def typed(self) -> Typed:
        return Typed(self._cells, tuple(self._added), self._typed.deleted, self._typed.created)


def _meant(sheet: Sheet, cells: Mapping[str, Any]) -> Key | None:
    """The key of the one row of a table that the cells name; None: of none, or of several."""
    keys = [column for column in sheet.columns if column.field.key]
    try:
        key = tuple(row_named(it, str(cells[it.name])) for it in keys if it.field.is_reference)
    except (KeyError, ModelError):
        return None
    if key:
        return key
    names = [at for at, it in enumerate(sheet.columns) if it.name.partition("_")[0] in NAMES]
    said = {str(cells[it]) for it in ("id", *NAMES) if cells.get(it)}
    sought = set(map(bare, said))
    found = [
        key
        for key, row in zip(sheet.keys, sheet.rows, strict=True)
        if key in said or sought & {bare(str(row[at])) for at in names if row[at]}
    ]
    return found[0] if len(found) == 1 else None


def _is_block(column: SheetColumn, value: Any) -> bool:
    """Whether a cell holds several: lines are none where a text may have some."""
    if not isinstance(value, str):
        return False
    long = column.field.kind is Kind.TEXT and column.field.limit > NAME_LIMIT
    return "\t" in value or ("\n" in value.strip() and not long)


def _columns(sheet: Sheet, titles: Sequence[str]) -> list[SheetColumn | None]:
    """The columns in the order of the screen; None for one that cannot be typed into.

    A browser knows the titles only as far as they can be seen; the others follow as in the sheet.
    """
    labels = {column.label: column for column in sheet.in_sight}
    seen = [labels.get(title.strip(_ARROWS)) for title in titles]
    last = next((column for column in reversed(seen) if column is not None), None)
    if last is None or seen[-1] is None:
        return seen
    after = sheet.in_sight[sheet.in_sight.index(last) + 1 :]
    return [*seen, *(column for column in after if column not in seen)]


def _refused(
    sheet: Sheet,
    keys: Sequence[Key],
    pasted: Pasted,
    order: Sequence[SheetColumn | None],
    block: Sequence[Sequence[str]],
    *,
    named: bool,
) -> Words | None:
    """Why the block cannot be taken in at all."""
    if len(block) > MOST_ROWS:
        return words(
            "{n} rows were pasted; at most {most} are taken in at once. Nothing was. Bring them "
            "as a file: Files, in the menu.",
            n=len(block),
            most=MOST_ROWS,
        )
    if named:
        return None
    if order[pasted.column] is None:
        return words(
            "The names of the rows cannot be changed here. Select the first cell beside them and "
            "paste again; nothing was taken in."
        )
    if sheet.heads and pasted.head and pasted.row < len(keys):
        head = sheet.heads[sheet.keys.index(keys[pasted.row])]
        if " ".join(head.split()) != " ".join(pasted.head.split()):
            return words(
                "The rows stand in another order on the screen. Click the header with the arrow "
                "until the arrow is gone, and paste again; nothing was taken in."
            )
    return None


def _row(begins: Sequence[SheetColumn | None], texts: Sequence[str]) -> dict[str, Any]:
    """The cells of one row of the block by column, as the editor holds them."""
    return {
        column.name: [text] * bool(text) if column.field.kind is Kind.REFERENCES else text
        for column, text in zip(begins, texts, strict=False)
        if column is not None
    }


def _beyond(
    begins: Sequence[SheetColumn | None], rows: Sequence[Sequence[str]], headers: Sequence[str]
) -> Iterator[Words]:
    """What to say of cells that have no column."""
    stray = {
        place: text
        for texts in rows
        for place, text in enumerate(texts)
        if text and (place >= len(begins) or begins[place] is None)
    }
    called = [headers[place] for place in sorted(stray) if place < len(headers) and headers[place]]
    if called:
        yield words(
            "There is no column for {names}: what stands there was not taken in. Rename the header "
            "as the table calls it, or leave it out.",
            names=listing(f"“{name}”" for name in called),
        )
    elif stray:
        yield counted(
            "What was pasted has one column more than there is to the right of the cell, "
            "beginning with “{text}”. It was not taken in.",
            "What was pasted has {n} columns more than there are to the right of the cell, "
            "beginning with “{text}”. They were not taken in.",
            len(stray),
            text=stray[min(stray)],
        )
