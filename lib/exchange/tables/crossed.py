"""Tables that lie crosswise: people down, competences across, and a level where they meet.

So they lie in the workbooks of libraries; a table has a row for each crossing, with ids where the
sheet has names.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from lib.exchange.tables.headings import Heading, headings, plain, spaced
from lib.exchange.tables.rows import Entry
from lib.exchange.tables.shaping import says_sum
from lib.exchange.tables.sheets import MOST_ROWS, Line, RawCell, Sheet
from lib.model.fields import Field
from lib.model.tables import TABLES, Table
from lib.words import Words, listing, words

MEETING = {
    "priorities": "weight",
    "efforts": "hours",
    "contributions": "points",
    "profiles": "level",
    "needs": "level",
    "levels": "leader",
    "contacts": "strength",
}
"""What stands where a row and a column meet, by the table."""

_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?")

Known = Mapping[str, Mapping[str, str]]
"""Ids by what they are called, in the form compared, of each table."""


@dataclass(frozen=True, slots=True)
class Crossing:
    """How a sheet lies: what its rows are, what its columns are, and what stands where they meet.

    `label` is the position of the rows' ids, `across` those of the columns that cross; `beside`
    are headers that belong to neither. `is_sure` is False where the sheet does not say what its
    rows are: then the library it comes into does.
    """

    down: Field
    across_is: Field
    value: Field
    label: int
    across: tuple[int, ...]
    beside: tuple[str, ...] = ()
    is_sure: bool = True


def crossing(sheet: Sheet, table: Table, known: Known) -> Crossing | None:
    """How the sheet lies crosswise; None where it does not."""
    if table.name not in MEETING:
        return None
    names = headings(table.name)
    found = [names.get(plain(str(cell))) if cell is not None else None for cell in sheet.header]
    if found and found[0] is not None and not found[0].field.key:
        found[0] = None  # a corner that names what stands where they meet
    fields = {heading.field.name for heading in found if heading is not None}
    keys = [table.field[name] for name in table.key]
    if len(fields & {*table.key}) > 1 or fields - {*table.key}:
        return None
    label = next((at for at, heading in enumerate(found) if heading is not None), 0)
    said = next((heading.field for heading in found if heading is not None), None)
    down = said or _down(sheet, keys, known)
    if down is None and not _holds_numbers(sheet):
        return None
    is_sure, down = down is not None, down or keys[0]
    across_is = next(field for field in keys if field is not down)
    across = tuple(
        at
        for at, cell in enumerate(sheet.header)
        if at != label and cell is not None and not (_names_rows(cell, down) or says_sum(cell))
    )
    cells = [sheet.header[at] for at in across]
    if not across or _are_misspelt(cells, table, keys if not is_sure else [across_is], known):
        return None
    beside = tuple(
        str(cell)
        for at, cell in enumerate(sheet.header)
        if at not in (label, *across) and cell is not None
    )
    return Crossing(down, across_is, _value(sheet, table), label, across, beside, is_sure)


def _holds_numbers(sheet: Sheet) -> bool:
    """Whether nearly all that stands beside the first column is a number."""
    cells = [cell for line in sheet.rows for cell in line.cells[1:] if cell is not None]
    numbers = sum(_NUMBER.fullmatch(str(cell)[:9]) is not None for cell in cells)
    return len(sheet.header) > 2 and bool(cells) and numbers > 0.9 * len(cells)


def _are_misspelt(
    cells: list[RawCell], table: Table, fields: Collection[Field], known: Known
) -> bool:
    """Whether headers that are no known rows look like names of the table's own columns."""
    names = {name: key for field in fields for name, key in known.get(field.table, {}).items()}
    strange = [plain(str(cell)) for cell in cells if id_of(str(cell), names) is None]
    if names and len(strange) == len(cells):
        return True
    return any(get_close_matches(each[:80], headings(table.name), cutoff=0.75) for each in strange)


def _down(sheet: Sheet, keys: list[Field], known: Known) -> Field | None:
    """What the rows are, where the corner does not say it alone: by its words, then by the ids."""
    if len(sheet.header) < 3:
        return None
    corner = sheet.header[0]
    if isinstance(corner, str):
        first = plain(re.split(r"[/\\|×>]| x ", corner)[0])
        for field in keys:
            if first in {name for name, it in _names_of(field).items() if it.field.key}:
                others = [other for other in keys if other is not field]
                if not any(first in _names_of(other) for other in others):
                    return field
    rows = [line.cells[0] for line in sheet.rows if line.cells]
    for field in keys:
        other = next(each for each in keys if each is not field)
        if _share(rows, field, known) > 0.5 or _share(sheet.header[1:], other, known) > 0.5:
            return field
    return None


def _names_of(field: Field) -> Mapping[str, Heading]:
    """What a column with the field's rows may be called in their own table."""
    return headings(field.table) if field.table in TABLES else {}


def _names_rows(cell: RawCell, down: Field) -> bool:
    """Whether a header belongs to what is said of the rows besides their ids, such as a name."""
    heading = _names_of(down).get(plain(str(cell)))
    return heading is not None and not heading.field.is_number


def _share(cells: Collection[RawCell], field: Field, known: Known) -> float:
    """The share of the cells that are known ids or names."""
    names = known.get(field.table, {})
    filled = [cell for cell in cells if cell is not None]
    return sum(id_of(str(cell), names) is not None for cell in filled) / max(len(filled), 1)


def _value(sheet: Sheet, table: Table) -> Field:
    """What stands where they meet; a sheet may name it in brackets: “Levels (Own view)”."""
    match = re.search(r"\(([^()]*)\)\s*$", sheet.name)
    heading = headings(table.name).get(plain(match[1])) if match else None
    return table.field[MEETING[table.name]] if heading is None else heading.field


def uncrossed(sheet: Sheet, how: Crossing) -> Sheet:
    """The sheet with a row for each crossing that is filled; not whole where there are too many."""
    lines: list[Line] = []
    for line in _lines(sheet, how):
        if len(lines) >= MOST_ROWS:
            return replace(sheet, header=_header(how), rows=(), complete=False)
        lines.append(line)
    return replace(sheet, header=_header(how), rows=tuple(lines))


def _header(how: Crossing) -> tuple[RawCell, ...]:
    return (how.down.name, how.across_is.name, how.value.name)


def _lines(sheet: Sheet, how: Crossing) -> Iterator[Line]:
    for line in sheet.rows:
        label = line.cells[how.label] if how.label < len(line.cells) else None
        for at in how.across:
            cell = line.cells[at] if at < len(line.cells) else None
            if cell is not None:
                yield Line(line.number, (label, sheet.header[at], cell), at)


def note(sheet: Sheet, how: Crossing) -> Words:
    """What to say of a sheet that was read crosswise."""
    return words(
        "Sheet {sheet} was read crosswise: “{first}” and “{second}”, with “{value}” where they "
        "meet.",
        sheet=sheet.name,
        first=words(how.down.label),
        second=words(how.across_is.label),
        value=words(how.value.label),
    )


def beside_note(sheet: Sheet, how: Crossing) -> Words:
    """What to say of columns of such a sheet that belong to no crossing."""
    return words(
        "Sheet {sheet}: these columns were not read: {columns}.",
        sheet=sheet.name,
        columns=listing(how.beside[:20]),
    )


def labelled(
    entries: Sequence[Entry], table: Table, crossing: Crossing, names: Known
) -> tuple[Entry, ...]:
    """The entries with the ids that their labels mean; `names` are those of each key field.

    Where the sheet does not say what its rows are, they are what more of them are known as.
    """
    turned = not crossing.is_sure and _is_turned(entries, table.key, names)
    laid: Iterable[Entry] = entries
    if turned:
        laid = (_turned(read, table.key) for read in entries)
    return tuple(_with_id(read, names) for read in laid)


def _is_turned(entries: Sequence[Entry], key: tuple[str, ...], names: Known) -> bool:
    """Whether more labels are known where rows are taken for columns, and columns for rows."""
    first, second = key
    pairs = [(str(read.cells.get(first)), str(read.cells.get(second))) for read in entries]

    def known(a: str, b: str) -> int:
        found = ((id_of(x, names.get(a, {})), id_of(y, names.get(b, {}))) for x, y in pairs)
        return sum((x is not None) + (y is not None) for x, y in found)

    return known(second, first) > known(first, second)


def _turned(read: Entry, key: tuple[str, ...]) -> Entry:
    first, second = key
    new = {first: read.cells.get(second), second: read.cells.get(first)}
    return _changed(read, new)


def _with_id(read: Entry, names: Known) -> Entry:
    said = {name: read.cells.get(name) for name in names}
    meant = {
        name: id_of(cell, names[name]) or cell
        for name, cell in said.items()
        if isinstance(cell, str)
    }
    return _changed(read, meant)


def _changed(read: Entry, cells: dict[str, Any]) -> Entry:
    row = read.row if read.row is None else replace(read.row, **cells)
    return replace(read, cells={**read.cells, **cells}, row=row)


def id_of(label: str, names: Mapping[str, str]) -> str | None:
    """The id that a label means: an id, a name, or an id with a name behind it."""
    label = label.strip()
    if (found := names.get(spaced(label))) is not None:
        return found
    return names.get(spaced(re.split(r"[\s:;,–—(]+", label, maxsplit=1)[0]))
