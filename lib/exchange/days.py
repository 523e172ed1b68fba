"""Dates written as text: year first, or day first as Danish writes them."""

from __future__ import annotations

import re
from datetime import date

from lib.errors import ModelError
from lib.model.fields import Field
from lib.words import Words, words

_YEAR_FIRST = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-./])([0-9]{1,2})\2([0-9]{4})")


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
        raise ModelError(_both(*dates))
    return dates[0]


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _both(first: date, second: date) -> Words:
    return words(
        "This can be read as {first} or as {second}. Write the year first: {example}.",
        first=first,
        second=second,
        example=first.isoformat(),
    )
