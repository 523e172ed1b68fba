"""A language: says `Words`, numbers, money and dates to one reader.

English stands in the code; `locale/<code>.po` holds the other languages, read with Babel when
first asked for. Nothing here is process-wide: two readers in two languages never meet.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cache, cached_property
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path

from babel.core import Locale
from babel.dates import format_date, format_datetime
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_decimal, format_percent
from babel.support import Translations

from lib.model.settings import CURRENCIES
from lib.words import (
    N_,
    Amount,
    Label,
    Listing,
    Name,
    Value,
    Words,
    counted,
    in_percent,
    lower_first,
    rounded,
)

LOCALE_FOLDER = Path(__file__).parent / "locale"
LANGUAGES = {"da": "dansk", "en": "English"}
"""The languages of the app, each under its own name."""

UNITS = {
    "hours": counted("{n} hour", "{n} hours", 1),
    "months": counted("{n} month", "{n} months", 1),
    "people": counted("{n} person", "{n} people", 1),
    "points": counted("{n} point", "{n} points", 1),
    "percentage points": counted("{n} percentage point", "{n} percentage points", 1),
}
"""How a number is said with its unit."""


@dataclass(frozen=True)
class Language:
    """One language. `code` is `da` or `en`."""

    code: str
    _translations: NullTranslations = field(repr=False, compare=False)

    @cached_property
    def _locale(self) -> Locale:
        return Locale.parse("en_GB" if self.code == "en" else self.code)

    def text(self, template: str) -> str:
        """The text in this language, as it is: for labels that were marked with `N_`."""
        return self._translations.gettext(template) if template else ""

    def say(self, value: Value) -> str:
        """The value in this language; unknown is said as such."""
        match value:
            case None:
                return self.text(N_("unknown"))
            case Words():
                return self._sentence(value)
            case Name(own, english):
                return english if self.code == "en" and english else own
            case Label(label):
                return lower_first(self.text(label))
            case Listing(parts):
                return format_list([self.say(part) for part in parts], locale=self._locale)
            case Amount(amount, unit, decimals):
                return self._amount(amount, unit, decimals)
            case bool():
                return self.text("yes") if value else self.text("no")
            case int() | float():
                return self.number(value, 0 if isinstance(value, int) else 3, at_most=True)
            case datetime():
                return self.moment(value)
            case date():
                return self.date(value)
        return value

    def number(self, value: float | None, decimals: int = 0, *, at_most: bool = False) -> str:
        """The number with exactly, or at most, so many decimals; unknown is “–”."""
        if value is None:
            return "–"
        shown = ("#" if at_most else "0") * decimals
        pattern = f"#,##0.{shown}" if decimals else "#,##0"
        shown_as = rounded(value, decimals)
        return _signed(format_decimal(shown_as, format=pattern, locale=self._locale))

    def percent(self, share: float | None, decimals: int = 0) -> str:
        """The share (0 to 1) as a percentage; unknown is “–”, and what is not all never 100 %."""
        if share is None:
            return "–"
        hundredth = Decimal(repr(in_percent(share, decimals))) / 100
        places = f".{'0' * decimals}" if decimals else ""
        space = "" if self.code == "en" else "\u00a0"
        pattern = f"#,##0{places}{space}%"
        return _signed(format_percent(hundredth, format=pattern, locale=self._locale))

    def money(self, value: float | None, currency: str, decimals: int = 0) -> str:
        """The amount, in whole units of its currency unless told otherwise; unknown is “–”."""
        if value is None:
            return "–"
        digits = f"#,##0.{'0' * decimals}" if decimals else "#,##0"
        shown = f"{digits} ¤" if self.code == "da" else f"¤ {digits}"
        return _signed(
            format_currency(
                rounded(value, decimals),
                currency,
                format=shown,
                locale=self._locale,
                currency_digits=False,
            )
        )

    def date(self, value: date) -> str:
        """The date, spelled out."""
        return format_date(value, format="long", locale=self._locale)

    def moment(self, value: datetime) -> str:
        """The date and the time of day."""
        return format_datetime(value, format="medium", locale=self._locale)

    def _sentence(self, said: Words) -> str:
        if said.plural:
            template = self._translations.ngettext(said.template, said.plural, said.count)
        else:
            template = self.text(said.template)
        return template.format_map({name: self.say(value) for name, value in said.values})

    def _amount(self, amount: float, unit: str, decimals: int) -> str:
        if unit in CURRENCIES:
            return self.money(amount, unit, decimals)
        if unit == "%":
            return self.percent(amount / 100, decimals)
        shown = self.number(amount, decimals)
        if unit in UNITS:
            said = UNITS[unit]
            number = 1 if shown in ("1", "−1") else 2  # 0 and 1.5 are said like many
            template = self._translations.ngettext(said.template, said.plural, number)
            return template.format(n=shown)
        return f"{shown} {self.text(unit)}" if unit else shown


@cache
def language(code: str) -> Language:
    """The language that goes by `code`; English where there is none."""
    path = LOCALE_FOLDER / f"{code}.po"
    if code not in LANGUAGES or not path.exists():
        return Language("en", NullTranslations())
    compiled = BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=code))
    compiled.seek(0)
    return Language(code, Translations(compiled))


def _signed(shown: str) -> str:
    """A number as Babel shows it, with a true minus; what rounds to nothing has no sign."""
    return shown.replace("-", "−" if any(digit in shown for digit in "123456789") else "")


def closest(preferred: str | None) -> str:
    """The app's language for a browser's preference such as `da-DK`; English where none fits."""
    code = (preferred or "").replace("_", "-").split("-")[0].lower()
    return code if code in LANGUAGES else "en"
