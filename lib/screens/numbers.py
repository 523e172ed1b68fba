"""Numbers as people type them: read, said again as they were understood, asked about in doubt.

“450.000”, “450.000,50 kr.”, “480 t.kr.” and “−20 %” (of what is saved) are read by the importer's
reader, in the language of the page. What has two readings is refused with both; so is what is a
thousandth of what is saved, for then a mark for thousands was taken for a decimal one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lib.errors import ModelError
from lib.exchange.tables.numerals import number, percent, readings, written
from lib.model.fields import MONEY, Cell, Field
from lib.model.texts import tidied
from lib.text.language import language
from lib.words import Amount, Value, Words, words

CROWNS = {"DKK", "SEK", "NOK", "ISK"}
"""Currencies that are called “kr.”."""
LARGE = 1_000
"""Saved amounts from here on have a mark for thousands, which can be taken for a decimal one."""
FAR = 500
"""An amount so many times smaller than what is saved is asked about."""

_NUMBER = re.compile(
    r"(?P<before>(?:[^\W\d_]+\.?)?)\s*(?P<number>[+\-−–]?[0-9.,][0-9.,\s]*(?<=[0-9]))(?P<after>.*)"
)
_OF_SAVED = re.compile(r"(?P<sign>[+\-−–])\s*(?P<number>[0-9.,\s]*[0-9])\s*(?:%|pct\.?|procent)")
_THOUSAND = ("t", "tusind", "thousand", "k")
_MILLION = ("mio", "mill", "million", "millioner", "millions", "m")
_UNITS: Mapping[str, tuple[str, ...]] = {
    "hours": ("timer", "time", "t", "hours", "hour", "hrs", "h"),
    "months": ("måneder", "måned", "mdr", "md", "months", "month"),
    "points": ("point", "points", "p"),
    "people": ("personer", "person", "people"),
    "%": ("%", "pct", "procent", "percent"),
}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number that is asked for: what may stand there, for whom, and what is saved (if known).

    `code` is the language of the page, `currency` that of the library.
    """

    field: Field
    code: str
    currency: str = ""
    saved: float | None = None

    def read(self, text: str) -> int | float | None:
        """The number that was typed; nothing typed is unknown.

        Raises `ModelError` where it cannot be read, could be two numbers, or is not allowed.
        """
        text = tidied(text).strip()
        if not text:
            return _checked(self.field, None)
        if (found := self._of_saved(text)) is None:
            found = read(text, self.field, self._language(text), self.currency)
            self._refuse_a_thousandth(text, found)
        return _checked(self.field, found)

    def said(self, value: float | None) -> str:
        """The number as the page writes it, with every digit; it is read back as itself."""
        if value is None:
            return ""
        shown = numeral(value, self.code)
        if self.field.unit == MONEY and len(written(value).partition(".")[2]) == 1:
            shown = f"{shown}0"  # øre
        return _grouped(shown, self.code) if self.field.unit else shown

    def echo(self, text: str, value: float | None) -> Words | None:
        """How a text was understood; None where the text says no less."""
        if value is None:
            return None
        clear = abs(value) < LARGE or value == self.saved or not self.field.unit
        plain = clear and text.strip() == self.said(value)
        share = self._share(value)
        if plain and share is None:
            return None
        amount = self._amount(value)
        if share is None:
            return words("= {amount}", amount=amount)
        shown = Amount(abs(share), "%", 0 if abs(share) >= 1 else 1)
        if share < 0:
            return words("= {amount}, {share} less than is saved", amount=amount, share=shown)
        return words("= {amount}, {share} more than is saved", amount=amount, share=shown)

    def is_share(self, text: str) -> bool:
        """Whether the text is a share of what is saved, such as −20 %."""
        is_one_itself = self.field.unit == "%" or self.field.high == 1
        return (
            not is_one_itself and _OF_SAVED.fullmatch(tidied(text).strip().casefold()) is not None
        )

    def _of_saved(self, text: str) -> float | None:
        """What “−20 %” comes to; None where the text is no such share, or one can be meant."""
        match, saved = _OF_SAVED.fullmatch(text.casefold()), self.saved
        if self.field.unit == "%" or self.field.high == 1:
            return None
        if match is None and percent(text) is None:
            return None
        if match is None or not saved:
            raise ModelError(self._no_share())
        share = Decimal(written(number(match["number"], self.field, self.code)))
        sign = 1 if match["sign"] == "+" else -1
        return round(float(Decimal(written(saved)) * (100 + sign * share) / 100), 2)

    def _no_share(self) -> Words:
        if self.saved:
            return words("Write −20 % or +20 % for less or more than is saved, or the number.")
        return words("Write the number, not a share. {allowed}", allowed=self.field.allowed)

    def _language(self, text: str) -> str | None:
        """The language whose marks are meant: Danish, or English where the page says it so.

        None: 35.500 on an English page can be a Dane's 35,500.
        """
        match = _NUMBER.fullmatch(text)
        digits = text if match is None else match["number"]
        said = {self.said(value) for value in readings(digits).values()}
        return self.code if self.code == "da" or digits in said else None

    def _refuse_a_thousandth(self, text: str, value: float) -> None:
        """Ask, where so little was typed that its last three digits may be missing.

        With a decimal it is taken as it stands.
        """
        saved = self.saved or 0.0
        exact = re.search(r"[.,](?:[0-9]{1,2}|[0-9]{4,})(?![0-9.,])", text)
        if saved < LARGE or not 0 < value * FAR <= saved or exact:
            return
        raise ModelError(
            words(
                "{said} is about a thousandth of the {saved} that is saved. Write {large} if that "
                "is meant, or {exact} if it really is so little.",
                said=self.said(value),
                saved=self.said(saved),
                large=self.said(value * 1000),
                exact=self._exact(value),
            )
        )

    def _exact(self, value: float) -> str:
        """The number with a decimal that leaves no doubt: 450,0; 35,5; 1,2340."""
        whole, mark, part = numeral(value, self.code).partition("," if self.code == "da" else ".")
        part = f"{part}0" if len(part) in (0, 3) else part
        return f"{whole}{mark or (',' if self.code == 'da' else '.')}{part}"

    def _share(self, value: float) -> float | None:
        """By how many per cent an amount is more than what is saved; None where it is the same."""
        if self.field.unit not in (MONEY, "hours") or not self.saved or value == self.saved:
            return None
        return 100 * (value / self.saved - 1)

    def _amount(self, value: float) -> Value:
        if not self.field.unit:
            return self.said(value)
        decimals = len(written(value).partition(".")[2])
        if self.field.unit == MONEY:
            return Amount(value, self.currency, 2 if decimals == 1 else decimals)
        return Amount(value, self.field.unit, decimals)


def read(text: str, field: Field, code: str | None, currency: str) -> float:
    """The number that the text stands for, with its unit or without, in the language `code`.

    Raises `ModelError` where it is none, and where it could be two (None: no language is known).
    """
    match = _NUMBER.fullmatch(text.strip())
    factor = None if match is None else _factor(match, field, currency)
    if match is None or factor is None:
        return number(text, field, code)
    value = Decimal(written(number(match["number"], field, code))) * factor
    return int(value) if value == int(value) else float(value)


def numeral(value: float, code: str) -> str:
    """The number in digits; in English a fourth decimal tells 1.2340 from a Danish 1.234."""
    whole, point, part = written(value).partition(".")
    if code == "da":
        return f"{whole},{part}" if point else whole
    return f"{whole}{point}{part}0" if len(part) == 3 else f"{whole}{point}{part}"


def _factor(match: re.Match[str], field: Field, currency: str) -> Decimal | None:
    """What the number is to be multiplied by for its unit; None where it is another unit."""
    before, after = (re.sub(r"[\s.]", "", match[it]).casefold() for it in ("before", "after"))
    after = re.sub("[–—−]", "-", after)  # as programs that write letters make of “,-”
    if field.unit != MONEY:
        if field.high == 1 and after in _UNITS["%"] and not before:
            return Decimal("0.01")
        return Decimal(1) if not before and after in ("", *_UNITS.get(field.unit, ())) else None
    money = ("", currency.casefold(), *(("kr", "kroner") if currency in CROWNS else ()))
    if before not in money:
        return None
    for times, called in ((1, ("", ",-", "-")), (1_000, _THOUSAND), (1_000_000, _MILLION)):
        if after in {f"{name}{unit}" for name in called for unit in money}:
            return Decimal(times)
    return None


def _grouped(shown: str, code: str) -> str:
    whole, mark, part = shown.partition("," if code == "da" else ".")
    return language(code).number(int(whole)) + mark + part if whole.lstrip("-") else shown


def _checked(field: Field, value: Cell) -> int | float | None:
    checked = field.check(value)
    return checked if isinstance(checked, (int, float)) else None
