"""The language that a file is written in, from what it shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from lib.exchange.columns import Columns
from lib.exchange.headings import danish, plain
from lib.exchange.numerals import spoken_language
from lib.exchange.sheets import Line, Sheet
from lib.model.settings import SETTINGS

_DELIMITERS = {";": "da", ",": "en"}
"""The language whose Excel parts cells so; a tab tells nothing."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A sheet with its columns."""

    sheet: Sheet
    columns: Columns


def language_of(sheets: Iterable[Understood]) -> str | None:
    """`da` or `en` where all evidence in the sheets of one file agrees; else None.

    Evidence is the delimiter, headers that only one of the languages has, and numbers that only
    one of them can read.
    """
    found: set[str] = set()
    for each in sheets:
        found |= set(_evidence(each))
    return found.pop() if len(found) == 1 else None


def _evidence(each: Understood) -> Iterator[str]:
    if each.sheet.delimiter in _DELIMITERS:
        yield _DELIMITERS[each.sheet.delimiter]
    yield from (h.language for h in each.columns.headings.values() if h.language)
    for line in each.sheet.rows:
        for text in _numerals(line, each.columns):
            if language := spoken_language(text):
                yield language


def _numerals(line: Line, columns: Columns) -> Iterator[str]:
    """The texts of a row that stand where numbers belong."""
    is_setting = {plain(str(cell)) for cell in line.cells[:2]} & _numeric_settings()
    for position, heading in columns.headings.items():
        is_number = heading.field.is_number or (is_setting and heading.field.name == "value")
        text = line.cells[position] if is_number and position < len(line.cells) else None
        if isinstance(text, str):
            yield text


@cache
def _numeric_settings() -> frozenset[str]:
    """Every name of the settings that are numbers, in the plain form."""
    numeric = [field for field in SETTINGS.values() if field.is_number]
    names = ((field.name, field.label, danish(field.label)) for field in numeric)
    return frozenset(plain(name) for each in names for name in each)
