"""Two flat lists, as partner-mapping tools export them: partners, and their links to something.

Such lists have columns of any name. Which is which is guessed from the headers, and changeable.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lib.exchange.columns import letters
from lib.exchange.headings import danish, plain
from lib.exchange.sheets import Flaw, Line, RawCell, Sheet
from lib.words import N_


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
        return {";": "da", ",": "en"}.get(self.sheet.delimiter)

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
