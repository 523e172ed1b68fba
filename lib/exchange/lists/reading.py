"""Flat lists read row by row: partners by their names, links between them and something.

What cannot be kept is a problem; what is not known here is left unknown, and said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count
from typing import Any, cast

from lib.errors import ModelError, Problem
from lib.exchange.lists.flat import FlatList
from lib.exchange.tables.columns import letters
from lib.exchange.tables.headings import spaced
from lib.exchange.tables.rows import LONGEST_SHOWN, cell_of
from lib.exchange.tables.sheets import Flaw, Line
from lib.model.fields import Cell, Field
from lib.model.goals import Goal
from lib.model.model import Model
from lib.model.partnerships import Partner, Partnership
from lib.model.tables import TABLES
from lib.words import Words, counted, listing, words

_NAME = TABLES["partners"].field["name"]


@dataclass(frozen=True, slots=True)
class Link:
    """One link: the partner, the text it leads to, and its strength where one is known."""

    partner: Partner
    target: str
    strength: float | None


class ListReading:
    """Lists on their way into a library, and everything found while they are read."""

    def __init__(self, library: Model) -> None:
        self.partners: dict[str, Partner] = {}
        self.links: list[Link] = []
        self.problems: list[Problem] = []
        self._known = {name: row for row in library.partners for name in names_of(row)}
        self._aliases: dict[str, Partner] = {}
        self._shared: dict[str, None] = {}
        self._ids = free_ids("O", (row.id for row in library.partners))
        self._unknown: dict[str, Counter[str]] = {}
        self._nameless = 0
        self._rows: dict[str, dict[str, Cell]] = {}
        self._at: dict[tuple[str, str], int] = {}
        self._twice = 0
        self._differing: dict[str, None] = {}

    def read_partners(self, each: FlatList) -> None:
        """Read a list of partners: new ones, and what is known of those that are there."""
        fields = TABLES["partners"].field
        for line in each.sheet.rows:
            name = self._checked(each, line, "name", _NAME)
            if not isinstance(name, str):
                self._nameless += each.cell(line, "name") is None
                continue
            told = {code: self._known_here(each, line, code, fields[code]) for code in _TOLD}
            found = self._with(self._partner(name), told)
            self.partners[found.id] = found
            alias = self._checked(each, line, "id", _NAME)
            if isinstance(alias, str) and not self._is_own(alias, found):
                self._shared[alias] = None

    def _with(self, partner: Partner, told: Mapping[str, Cell]) -> Partner:
        """The partner with what a row tells of it; what another row told before stays."""
        before = self._rows.setdefault(partner.id, {})
        known = {code: cell for code, cell in told.items() if cell is not None}
        if any(before.get(code, cell) != cell for code, cell in known.items()):
            self._differing[partner.name] = None
        before |= {code: cell for code, cell in known.items() if code not in before}
        return replace(partner, **cast("dict[str, Any]", before))

    def read_links(self, each: FlatList, strength: Field) -> None:
        """Read a list of links whose strength is what this field takes."""
        for line in each.sheet.rows:
            partner = self._checked(each, line, "partner", _NAME)
            target = self._checked(each, line, "target", _NAME)
            if isinstance(partner, str) and isinstance(target, str):
                size = self._known_here(each, line, "strength", strength)
                self._link(Link(self._linked(partner), target, cast("float | None", size)))
            else:
                self._nameless += None in (each.cell(line, "partner"), each.cell(line, "target"))

    def _link(self, link: Link) -> None:
        """Keep a link once: as it stood first, with the first strength that is known of it."""
        place = (link.partner.id, spaced(link.target))
        at = self._at.setdefault(place, len(self.links))
        if at == len(self.links):
            self.links.append(link)
            return
        self._twice += 1
        if self.links[at].strength is None:
            self.links[at] = replace(self.links[at], strength=link.strength)

    def notes(self) -> Iterator[Words]:
        """What was left out or left unknown."""
        if self._nameless:
            yield counted(
                "One row without a name is left out.",
                "{n} rows without a name are left out.",
                self._nameless,
            )
        for column, values in self._unknown.items():
            yield counted(
                "Column “{column}”: one value is not known here and is left unknown ({values}).",
                "Column “{column}”: {n} values are not known here and are left unknown ({values}).",
                sum(values.values()),
                column=column,
                values=_some(values),
            )
        if self._twice:
            yield counted(
                "One row names a link that stands further up; the first strength counts.",
                "{n} rows name links that stand further up; the first strength counts.",
                self._twice,
            )
        if self._shared:
            yield words(
                "These ids stand with several partners; links go to the first of them: {ids}.",
                ids=listing([*self._shared][:10]),
            )
        if self._differing:
            yield words(
                "Rows further down say otherwise of these partners; what stands first counts: "
                "{names}.",
                names=listing([*self._differing][:10]),
            )

    def _partner(self, name: str) -> Partner:
        """The partner that goes by the name: of the library, met before, or new."""
        known = self._known.get(spaced(name))
        if known is None:
            known = self._known[spaced(name)] = Partner(id=next(self._ids), name=name)
        return self.partners.setdefault(known.id, known)

    def _is_own(self, alias: str, partner: Partner) -> bool:
        """Whether the id is this partner's from now on; not where another has it already."""
        return self._aliases.setdefault(spaced(alias), partner).id == partner.id

    def _linked(self, name: str) -> Partner:
        """The partner that a link names: by the id of the list where it has one, else by name."""
        found = self._aliases.get(spaced(name))
        return self._partner(name) if found is None else found

    def _checked(self, each: FlatList, line: Line, code: str, field: Field) -> Cell:
        """The cell; one that cannot be kept is a problem, and counts as empty."""
        raw = each.cell(line, code)
        try:
            return None if raw is None else cell_of(field, raw, each.language)
        except ModelError as error:
            found = raw.found if isinstance(raw, Flaw) else str(raw)[:LONGEST_SHOWN]
            place = (each.sheet.name, line.number, each.title(code))
            cell = f"{letters(each.at[code])}{line.number}"
            self.problems.append(Problem(*place, found, error.words, cell))
        return None

    def _known_here(self, each: FlatList, line: Line, code: str, field: Field) -> Cell:
        """The cell; what the field does not take is unknown, and counted."""
        raw = each.cell(line, code)
        if raw is None or isinstance(raw, Flaw):
            return self._checked(each, line, code, field)
        try:
            return cell_of(field, raw, each.language)
        except ModelError:
            seen = self._unknown.setdefault(each.title(code), Counter())
            seen[str(raw).strip()[:LONGEST_SHOWN]] += 1
        return None


_TOLD = ("type", "local")


def names_of(row: Partner | Partnership | Goal) -> Iterator[str]:
    """Everything that a list may call the row: its id and its names, in the form compared."""
    own = (row.title, row.title_en) if isinstance(row, Partnership) else (row.name, row.name_en)
    return (spaced(name) for name in (row.id, *own) if name)


def free_ids(letter: str, taken: Iterable[str]) -> Iterator[str]:
    """Ids such as O31, after the highest that is taken."""
    numbers = (re.fullmatch(rf"{letter}(\d+)", each) for each in taken)
    last = max((int(match[1]) for match in numbers if match), default=0)
    return (f"{letter}{number:02d}" for number in count(last + 1))


def _some(values: Counter[str]) -> str:
    """The values seen most often."""
    shown = ", ".join(f"“{value}”" for value, _ in values.most_common(5))
    return f"{shown} …" if len(values) > 5 else shown
