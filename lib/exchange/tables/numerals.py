"""Numbers and dates written as text: read by the language of their file, and never guessed.

Danish writes 1.234,5 and English 1,234.5. What can be read one way only is read so, whatever the
file's language. One separator before exactly three digits (`1.234`) can be both. Dates have the
year first, or the day first as Danish writes them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from lib.errors import ModelError
from lib.model.fields import Field
from lib.words import Words, words

LONGEST = 40
"""Characters of the longest text that is looked at as a number."""

_SHAPE = (
    r"(?P<sign>[+\-−–]?)"
    r"(?P<whole>[0-9]*|[1-9][0-9]{{0,2}}(?P<mark>[{group} \u00a0\u202f])[0-9]{{3}}"
    r"(?:(?P=mark)[0-9]{{3}})*)"
    r"(?:[{decimal}](?P<part>[0-9]+))?"
)
_SHAPES = {
    "da": re.compile(_SHAPE.format(group=".", decimal=",")),
    "en": re.compile(_SHAPE.format(group=",", decimal=".")),
}

_PERCENT = re.compile(r"([^%]*[0-9])[\s\u00a0]*(?:%|pct\.?|procent|percent)", re.IGNORECASE)
_MONTH = re.compile(
    r"[0-9]{1,2}[-. ]{1,2}(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\.?"
    r"(?:[- ][0-9]{2,4})?|[0-9]{1,2}[-/][0-9]{1,2}[-/][0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2}",
    re.IGNORECASE,
)
"""What a spreadsheet makes of 1-3 or 2.5 and saves as text."""
_YEAR_FIRST = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-./])([0-9]{1,2})\2([0-9]{4})")


def readings(text: str) -> Mapping[str, float]:
    """The value in each language that can read the text as a number; nothing where none can."""
    if len(text) > LONGEST:
        return {}
    found = {code: shape.fullmatch(text.strip()) for code, shape in _SHAPES.items()}
    return {
        code: _value(match)
        for code, match in found.items()
        if match is not None and (match["whole"] or match["part"])
    }


def percent(text: str) -> str | None:
    """The number of a text in percent, as it is written; None where the text is not that."""
    match = _PERCENT.fullmatch(text.strip()) if len(text) <= LONGEST else None
    return match[1] if match is not None and readings(match[1]) else None


def spoken_language(text: str) -> str | None:
    """The only language in which the text is a number, or None where both or none can read it."""
    read = readings(text)
    return next(iter(read)) if len(read) == 1 else None


def number(text: str, field: Field, language: str | None) -> float:
    """The number the text stands for in a file of this language (None: not known).

    Raises `ModelError` where it is no number, and where it could be two that are both allowed.
    """
    read = readings(text)
    if not read:
        raise ModelError(_refusal(text, field))
    if len(set(read.values())) == 1:
        return next(iter(read.values()))
    if language is not None:
        return read[language]
    fitting = [value for value in read.values() if _fits(field, value)]
    if len(fitting) == 1:
        return fitting[0]
    raise ModelError(_both(read["da"], read["en"]) if fitting else field.allowed)


def written(value: float) -> str:
    """The number in digits with a decimal point, exactly and without an exponent."""
    plain = format(Decimal(repr(value)), "f")
    return plain.removesuffix(".0")


def _value(match: re.Match[str]) -> float:
    whole = re.sub(r"[^0-9]", "", match["whole"]) or "0"
    sign = "-" if match["sign"] in ("-", "−", "–") else ""
    return float(f"{sign}{whole}.{match['part']}") if match["part"] else int(sign + whole)


def _fits(field: Field, value: float) -> bool:
    try:
        field.check(value)
    except ModelError:
        return False
    return True


def _both(danish: float, english: float) -> Words:
    whole, decimal = sorted((danish, english), key=abs, reverse=True)
    return words(
        "This can be read as {whole} or as {decimal}. Write {whole} without a mark for "
        "thousands, or {longer} with one more decimal.",
        whole=written(whole),
        decimal=written(decimal),
        longer=f"{decimal:.4f}",
    )


MADE_A_DATE = words(
    "A spreadsheet has made a date of a number here. Format the cell as a number, and type it "
    "again."
)


def share_refused(percent: float | str, field: Field) -> Words:
    """What to say of a cell in percent among numbers: nobody can tell what the others are."""
    return words(
        "This is {percent} %, and other cells of the column are plain numbers. Write {percent} if "
        "they are shares too, or the number that is meant. {allowed}",
        percent=percent if isinstance(percent, str) else written(percent),
        allowed=field.allowed,
    )


def _refusal(text: str, field: Field) -> Words:
    if (share := percent(text)) is not None:
        return share_refused(share, field)
    if _MONTH.fullmatch(text.strip()):
        return MADE_A_DATE
    if re.fullmatch(r"[\s+\-−–0-9.,\u00a0\u202f]+", text) and re.search(r"[0-9]", text):
        return words(
            "The marks for thousands and decimals stand in the wrong places. {allowed}",
            allowed=field.allowed,
        )
    if re.search(r"[0-9]", text):
        return words("Write the number alone, without a unit. {allowed}", allowed=field.allowed)
    return field.allowed


# -- dates ----------------------------------------------------------------------------------------


def day(text: str, field: Field, language: str | None) -> date:
    """The date the text stands for in a file of this language (None: not known).

    Only in a Danish file does 03-04-2027 mean 3 April; elsewhere it could also be 4 March.
    Raises `ModelError` where it is no date, and where it could be two.
    """
    if match := _YEAR_FIRST.fullmatch(text.strip()):
        found = {_date(match[1], match[2], match[3])}
    elif match := _YEAR_LAST.fullmatch(text.strip()):
        found = {_date(match[4], match[3], match[1])}
        if language != "da":
            found.add(_date(match[4], match[1], match[3]))
    else:
        raise ModelError(field.allowed)
    dates = sorted(each for each in found if each is not None)
    if not dates:
        raise ModelError(words("There is no such day. {allowed}", allowed=field.allowed))
    if len(dates) > 1:
        raise ModelError(_both_days(*dates))
    return dates[0]


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _both_days(first: date, second: date) -> Words:
    return words(
        "This can be read as {first} or as {second}. Write the year first: {example}.",
        first=first,
        second=second,
        example=first.isoformat(),
    )
