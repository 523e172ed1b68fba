"""Sentences that are not yet in any language.

The model, the checks and the analyses never write Danish or English. They return `Words`: an
English template with named values. `lib.text` turns them into a language; `str()` gives plain
English for developers, logs and test output.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from math import isfinite

ALL = 1e-6
"""A share this near to 1 is all: searches are no more exact."""
EXACT = 1e12
"""From here on a number has no digit that is noise."""


def N_(template: str) -> str:
    """The template itself: marks a text for the catalogues where it is only named, not yet said."""
    return template


@dataclass(frozen=True, slots=True)
class Name:
    """A name out of the library's own data, with its English twin where one was given."""

    own: str
    english: str | None = None

    def __str__(self) -> str:
        return self.english or self.own


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with the decimals to show and, where it has one, its unit (a text to translate)."""

    value: float
    unit: str = ""
    decimals: int = 0

    def __str__(self) -> str:
        shown = f"{rounded(self.value, self.decimals):,.{self.decimals}f}"
        return f"{shown} {self.unit}" if self.unit else shown


@dataclass(frozen=True, slots=True)
class Label:
    """A label (a text to translate) said inside a sentence: without its capital letter."""

    text: str

    def __str__(self) -> str:
        return lower_first(self.text)


@dataclass(frozen=True, slots=True)
class Listing:
    """Several values said one after another: “a, b and c”."""

    parts: tuple[Value, ...]

    def __str__(self) -> str:
        return ", ".join(str(part) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence to be said: template, optional plural template with its count, and values.

    Values stand in the template as `{name}`. Text is said as it is, numbers and dates in the
    reader's format, nested `Words` in the reader's language, `None` as “unknown”.
    """

    template: str
    values: tuple[tuple[str, Value], ...] = ()
    plural: str = ""
    count: int = 1

    def __str__(self) -> str:
        template = self.plural if self.plural and self.count != 1 else self.template
        said = {name: "unknown" if value is None else str(value) for name, value in self.values}
        return template.format_map(said)


Value = str | int | float | bool | date | Name | Amount | Label | Listing | Words | None


def words(template: str, /, **values: Value) -> Words:
    """`template` with its values, to be said later."""
    return Words(template, tuple(values.items()))


def counted(one: str, many: str, count: int, /, **values: Value) -> Words:
    """`one` or `many`, as the count and the language ask; the count itself is `{n}`."""
    return Words(one, (("n", count), *values.items()), plural=many, count=count)


def listing(parts: Iterable[Value]) -> Listing:
    """The parts as one value."""
    return Listing(tuple(parts))


def rounded(value: float, decimals: int = 0) -> float:
    """The number as people read it, everywhere: 62.5 is 63, and −62.5 is −63.

    Half away from zero, as schools, spreadsheets, PowerPoint and browsers round. What the
    computation leaves behind the thirteenth digit is no part of it: 28.499999999999996 is 28.5.
    """
    if not isfinite(value):
        return value
    exact = Decimal(f"{value:.13g}" if abs(value) < EXACT else repr(value))
    return float(exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))


def in_percent(share: float, decimals: int = 0) -> float:
    """The share (0 to 1) in per cent as people read it: what is not all is never 100."""
    if share < 1 - ALL:
        share = min(share, 1 - 10.0 ** -(decimals + 2))
    return rounded(100 * share, decimals)


def lower_first(text: str) -> str:
    """The text with a small first letter, unless its first word is an abbreviation or a code."""
    return text if text[1:2].isupper() or text[1:2].isdigit() else text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """The text with a capital as its first letter."""
    return text[:1].upper() + text[1:]
