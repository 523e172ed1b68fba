"""The names that tables and columns go by in files: code name, label in each language, and more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from lib.model.fields import Field
from lib.model.tables import TABLES, Table

EXPLANATION = {"da": "Forklaring", "en": "Explanation"}
"""The sheet of our own workbooks that explains the others; it is not read."""

LONGEST = 200

_NOT_DANISH_ONLY = {"minimum"}
"""Further headers that Danish and English share."""


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
    return spaced(re.sub(r"\([^()]*\)\s*$", "", name[:LONGEST]))


def spaced(name: str) -> str:
    """The name in small letters, with one space for each run of spaces, `_` and `-`."""
    return re.sub(r"[\s_\-]+", " ", name).strip().casefold()


@cache
def tables() -> Mapping[str, Table]:
    """Every table by each of its names, in the plain form."""
    found: dict[str, Table] = {}
    for table in TABLES.values():
        for name in (table.name, table.label, danish(table.label)):
            found.setdefault(plain(name), table)
    return found


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
