"""Two flat lists, as partner-mapping tools export them: partners, and their links to something.

Such lists have columns of any name. Which is which is guessed from the headers, and changeable.
The demo's partners, and their links to its goals, are two such lists to look at.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lib.exchange.ready import demo
from lib.exchange.tables.columns import DELIMITERS, MOST_ABOVE, letters
from lib.exchange.tables.headings import danish, plain
from lib.exchange.tables.listings import listing_file
from lib.exchange.tables.shaping import above, headed, without_sums
from lib.exchange.tables.sheets import Flaw, Line, Listed, RawCell, Sheet, unreadable
from lib.model.model import Model
from lib.model.partnerships import PARTNER_TYPES, Partnership
from lib.text.language import Language
from lib.words import N_, Value, Words, counted, words


@dataclass(frozen=True, slots=True)
class ListColumn:
    """What one column of a list may be: its label, and the headers that it is known by."""

    code: str
    label: str
    help: str
    headers: tuple[str, ...]
    needed: bool = False


PARTNERS = (
    ListColumn(
        "name",
        N_("Name"),
        N_("What the organisation is called."),
        (
            *("name", "organisation", "organization", "partner", "label", "title", "actor"),
            *("stakeholder", "navn", "aktør", "interessent", "titel"),
        ),
        needed=True,
    ),
    ListColumn(
        "type",
        N_("Type"),
        N_("What kind of organisation it is."),
        ("type", "category", "kind", "sector", "group", "kategori", "sektor", "partnertype", "art"),
    ),
    ListColumn(
        "local",
        N_("Local"),
        N_("Whether it is rooted in the local area."),
        ("local", "is local", "lokal", "lokalt", "er lokal"),
    ),
    ListColumn(
        "id",
        N_("Id used in the links"),
        N_("Where links name partners by a number or code instead of by name."),
        ("id", "key", "code", "nr", "no", "nummer", "kode"),
    ),
)
LINKS = (
    ListColumn(
        "partner",
        N_("Partner"),
        N_("The partner that the link comes from, by name or id."),
        (
            *("from", "source", "partner", "organisation", "organization", "actor"),
            *("fra", "kilde", "aktør", "name", "navn"),
        ),
        needed=True,
    ),
    ListColumn(
        "target",
        N_("Linked to"),
        N_("A goal, a theme, a project or a partnership."),
        (
            *("to", "target", "goal", "theme", "topic", "project", "partnership"),
            *("til", "mål", "tema", "emne", "projekt", "partnerskab", "strategimål"),
        ),
        needed=True,
    ),
    ListColumn(
        "strength",
        N_("Strength"),
        N_("How strong the link is: a number."),
        ("strength", "weight", "points", "score", "value", "styrke", "vægt", "point", "bidrag"),
    ),
)


@dataclass(frozen=True, slots=True)
class FlatList:
    """A list, and the position of each column that is used, by its code."""

    sheet: Sheet
    at: Mapping[str, int]

    @property
    def language(self) -> str | None:
        """The language of its numbers, where that is known: Danish Excel parts cells by “;”."""
        return DELIMITERS.get(self.sheet.delimiter)

    def cell(self, line: Line, code: str) -> RawCell:
        """The cell of one column; empty where the column is not used."""
        position = self.at.get(code)
        return None if position is None or position >= len(line.cells) else line.cells[position]

    def title(self, code: str) -> str:
        """The header over the column."""
        return titles(self.sheet)[self.at[code]]


def titles(sheet: Sheet) -> tuple[str, ...]:
    """What each column is called: its header, or its letter where it has none."""
    return tuple(
        letters(position) if cell is None or isinstance(cell, Flaw) else str(cell).strip()[:100]
        for position, cell in enumerate(sheet.header)
    )


def guess(sheet: Sheet, columns: Sequence[ListColumn]) -> dict[str, int]:
    """The position of each column that is known by its header; none is taken twice.

    Our own labels win, then the headers that stand first: “name” before “label”.
    """
    at = {plain(title): position for position, title in reversed([*enumerate(titles(sheet))])}
    found: dict[str, int] = {}
    for column in columns:
        headers = (column.label, danish(column.label), *column.headers)
        known = (at[plain(header)] for header in headers if plain(header) in at)
        position = next((each for each in known if each not in found.values()), None)
        if position is not None:
            found[column.code] = position
    return found


def prepared(listed: Listed, columns: Sequence[ListColumn]) -> Listed:
    """The list with its headers first and without rows of sums, and notes on what that took.

    The headers stand in the first row that holds several known ones; where none does, below a
    title: a row with one cell above rows with several. Raises `BadFileError` where they stand in
    the first column.
    """
    sheet, notes = listed.sheet, [*listed.notes]
    if (row := _header_row(sheet, columns)) is not None:
        notes.append(above(sheet, row))
        sheet = headed(sheet, row)
    if _is_crosswise(sheet, columns):
        raise unreadable(_CROSSWISE, sheet.name)
    sheet, sums = without_sums(sheet)
    sheet, again = _without_headers(sheet)
    return Listed(sheet, (*notes, *sums, *again))


_CROSSWISE = words(
    "This list lies crosswise: its headers stand below one another in the first column. Turn it "
    "in the spreadsheet (copy, paste special, transpose), and choose it anew."
)


def _is_crosswise(sheet: Sheet, columns: Sequence[ListColumn]) -> bool:
    """Whether the first column holds headers, at least three, and more than the first row."""
    first = (sheet.header[:1], *(line.cells[:1] for line in sheet.rows[:MOST_ABOVE]))
    down = tuple(cell for cells in first for cell in cells)
    return len(guess(replace(sheet, header=down), columns)) > max(2, len(guess(sheet, columns)))


def _without_headers(sheet: Sheet) -> tuple[Sheet, tuple[Words, ...]]:
    """The list without rows that say the headers again, as on each printed page; and a note."""
    headers = _said(sheet.header)
    again = [line.number for line in sheet.rows if _said(line.cells) == headers]
    if not again:
        return sheet, ()
    note = counted(
        "Sheet {sheet}: row {rows} repeats the headers and was not read.",
        "Sheet {sheet}: rows {rows} repeat the headers and were not read.",
        len(again),
        sheet=sheet.name,
        rows=", ".join(map(str, again[:10])),
    )
    rows = tuple(line for line in sheet.rows if _said(line.cells) != headers)
    return replace(sheet, rows=rows), (note,)


def _said(cells: Sequence[RawCell]) -> list[tuple[int, str]]:
    return [(at, plain(str(cell))) for at, cell in enumerate(cells) if cell is not None]


def _header_row(sheet: Sheet, columns: Sequence[ListColumn]) -> int | None:
    """The row of the headers where they stand further down than in the first."""
    first = sheet.rows[:MOST_ABOVE]
    wanted = min(2, max(len(guess(replace(sheet, header=line.cells), columns)) for line in first))
    here = len(guess(sheet, columns))
    if here and (here >= wanted or _filled(sheet.header) > 1):
        return None
    for line in first:
        if wanted and len(guess(replace(sheet, header=line.cells), columns)) >= wanted:
            return line.number
    return _below_title(sheet)


def _below_title(sheet: Sheet) -> int | None:
    """The first row with several cells where those above have one each."""
    if _filled(sheet.header) > 1:
        return None
    return next((line.number for line in sheet.rows[:MOST_ABOVE] if _filled(line.cells) > 1), None)


def _filled(cells: Sequence[RawCell]) -> int:
    return sum(cell is not None for cell in cells)


# -- two lists to look at -------------------------------------------------------------------------


def partner_sample(reader: Language) -> bytes:
    """The demo's partners with their type and whether they are local, as a CSV file."""
    header = [reader.text(column.label) for column in PARTNERS[:3]]
    model = demo()
    rows = (
        (
            _called(model, "partners", row.id, reader),
            reader.text(PARTNER_TYPES.get(row.type or "", "")),
            None if row.local is None else reader.say(row.local),
        )
        for row in model.partners
    )
    return listing_file(header, rows, reader.code)


def link_sample(reader: Language) -> bytes:
    """What each of the demo's partners gives its goals through partnerships, as a CSV file."""
    header = [reader.text(column.label) for column in LINKS]
    model = demo()
    rows = (
        (
            _called(model, "partners", str(_partnership(model, row.partnership).partner), reader),
            _called(model, "goals", row.goal, reader),
            row.points,
        )
        for row in model.contributions
        if row.points and _partnership(model, row.partnership).partner is not None
    )
    return listing_file(header, rows, reader.code)


def _partnership(model: Model, key: str) -> Partnership:
    return next(row for row in model.partnerships if row.id == key)


def _called(model: Model, table: str, key: str, reader: Language) -> str:
    said: Value = model.called(table, key)
    return reader.say(said)
