"""The names that tables and columns go by in files: code name, label in each language, and more.

For a name that is none of them there is the nearest, which was probably meant.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from lib.model.fields import Field
from lib.model.tables import TABLES, Table
from lib.model.texts import tidied

EXPLANATION = {"da": "Forklaring", "en": "Explanation"}
"""The sheet of our own workbooks that explains the others; it is not read."""

ALSO_CALLED = {
    "goals": ("Mål", "Strategic goals"),
    "efforts": ("Timer", "Hours"),
    "contributions": ("Points", "Point"),
    "people": ("Personale", "Staff"),
}
"""Further names of sheets that people use, where no other table goes by them."""

LONGEST = 200
"""Characters of a name that are compared."""

_NOT_DANISH_ONLY = {"minimum"}
"""Further headers that Danish and English share."""

LONGEST_GUESSED = 80
"""Characters of the longest name that is looked for among others."""
MOST_COMPARISONS = 200_000
"""Comparisons that one import spends on suggestions: about two seconds."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A name of a column: how it is written, the field it means, and the only language it is of.

    `language` is empty where the name tells nothing: a code name, or the same word in both.
    """

    shown: str
    field: Field
    language: str = ""


def plain(name: str) -> str:
    """The name as names are compared: no capitals, `_`, `-`, unit in parentheses or spaces."""
    return spaced(re.sub(r"\([^()]*\)\s*$", "", tidied(name[:LONGEST])))


def spaced(name: str) -> str:
    """The name in small letters, with one space for each run of spaces, `_` and `-`."""
    return re.sub(r"[\s_\-]+", " ", tidied(name)).strip().casefold()


@cache
def tables() -> Mapping[str, Table]:
    """Every table by each of its names, in the plain form."""
    found: dict[str, Table] = {}
    for table in TABLES.values():
        for name in (table.name, table.label, danish(table.label)):
            found.setdefault(plain(name), table)
    for code, names in ALSO_CALLED.items():
        for name in names:
            found.setdefault(plain(name), TABLES[code])
    return found


def table_of(name: str) -> Table | None:
    """The table that a sheet or file of this name is; None where it is none.

    Google Sheets and Numbers put the name of the whole file or sheet before it: “Fjordby - Mål”.
    """
    known = tables()
    whole = known.get(plain(name))
    return known.get(plain(re.split(r"\s*-\s*", name)[-1])) if whole is None else whole


def is_explanation(sheet: str) -> bool:
    """Whether the sheet is one that we add to explain the others."""
    return plain(sheet) in {plain(name) for name in EXPLANATION.values()}


@cache
def headings(table_name: str) -> Mapping[str, Heading]:
    """Every name of every column of the table, in the plain form.

    Code names go before labels, and labels before further names, where two columns share one.
    """
    table = TABLES[table_name]
    found = {plain(field.name): Heading(field.name, field) for field in table.fields}
    for heading in (*_labels(table), *_further(table)):
        found.setdefault(plain(heading.shown), heading)
    return found


def danish(label: str) -> str:
    """The label in Danish; the label itself where it has no translation."""
    from lib.text.language import language

    return language("da").text(label)


def _labels(table: Table) -> Iterator[Heading]:
    for field in table.fields:
        twin = danish(field.label)
        same = plain(field.label) == plain(twin)
        yield Heading(field.label, field, "" if same else "en")
        yield Heading(twin, field, "" if same else "da")


def _further(table: Table) -> Iterator[Heading]:
    for field in table.fields:
        for name in field.also:
            shared = plain(name) in _english_names() | _NOT_DANISH_ONLY
            yield Heading(name, field, "" if shared else "da")


@cache
def _english_names() -> frozenset[str]:
    fields = [field for table in TABLES.values() for field in table.fields]
    return frozenset(plain(name) for field in fields for name in (field.name, field.label))


class Suggestions:
    """The nearest known name for a wrong one, as long as there is time for looking."""

    def __init__(self) -> None:
        self._left = MOST_COMPARISONS

    def nearest(self, name: str, known: Collection[str]) -> str | None:
        """The known name most like this one, or None where none is like it."""
        self._left -= len(known)
        if self._left < 0 or len(name) > LONGEST_GUESSED:
            return None
        by_small = {each.casefold(): each for each in known}
        match = get_close_matches(name.casefold(), by_small, n=1)
        return by_small[match[0]] if match else None
