"""One cell of a file as the model keeps it."""

from __future__ import annotations

import re
from datetime import date

from lib.errors import ModelError
from lib.exchange.days import day
from lib.exchange.headings import danish, spaced
from lib.exchange.numerals import number, written
from lib.exchange.sheets import Flaw, RawCell
from lib.model.fields import Cell, Field, Kind
from lib.words import words

_YES_NO = {
    **dict.fromkeys(("yes", "ja", "true", "sand", "1"), True),
    **dict.fromkeys(("no", "nej", "false", "falsk", "0"), False),
}


def cell_of(field: Field, raw: RawCell, language: str | None) -> Cell:
    """The checked value of a cell in a file of this language (None: not known).

    Raises `ModelError` saying what is wrong and what is allowed.
    """
    if isinstance(raw, Flaw):
        raise ModelError(raw.what)
    if raw is None or (isinstance(raw, str) and not raw.strip()):
        return field.check(None)
    return field.check(_READ[field.kind](field, raw, language))


def _text(field: Field, raw: Cell, language: str | None) -> Cell:
    """The text; a number typed where a text belongs, such as the id 101, is its digits."""
    if isinstance(raw, date):
        raise ModelError(
            words(
                "The spreadsheet holds a date here. Format the cell as text and type it again. "
                "{allowed}",
                allowed=field.allowed,
            )
        )
    if isinstance(raw, (int, float)) and not isinstance(raw, bool):
        return written(raw)
    return raw


def _number(field: Field, raw: Cell, language: str | None) -> Cell:
    return number(raw, field, language) if isinstance(raw, str) else raw


def _yes_no(field: Field, raw: Cell, language: str | None) -> Cell:
    text = written(raw) if isinstance(raw, float) else str(raw).strip().casefold()
    found = _YES_NO.get(text)
    return raw if found is None else found


def _choice(field: Field, raw: Cell, language: str | None) -> Cell:
    """The code of the choice that goes by this code or label."""
    text, choices = str(raw).strip(), field.choices or {}
    if text in choices:
        return text
    for names in (choices, choices.values(), map(danish, choices.values())):
        for code, name in zip(choices, names, strict=True):
            if spaced(name) == spaced(text):
                return code
    return text


def _day(field: Field, raw: Cell, language: str | None) -> Cell:
    return day(raw, field, language) if isinstance(raw, str) else raw


def _references(field: Field, raw: Cell, language: str | None) -> Cell:
    text = _text(field, raw, language)
    return tuple(re.findall(r"[^\s,;|]+", text)) if isinstance(text, str) else text


_READ = {
    Kind.TEXT: _text,
    Kind.NUMBER: _number,
    Kind.WHOLE: _number,
    Kind.YES_NO: _yes_no,
    Kind.CHOICE: _choice,
    Kind.DATE: _day,
    Kind.REFERENCE: _text,
    Kind.REFERENCES: _references,
}
