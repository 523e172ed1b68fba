"""Numbers written as text: read by the language of their file, and never guessed.

Danish writes 1.234,5 and English 1,234.5. What can be read one way only is read so, whatever the
file's language. One separator before exactly three digits (`1.234`) can be both.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from lib.errors import ModelError
from lib.model.fields import Field
from lib.words import Words, words

LONGEST = 40
"""Characters of the longest text that is looked at as a number."""

_SHAPE = (
    r"(?P<sign>[+\-−]?)"
    r"(?P<whole>[0-9]*|[1-9][0-9]{{0,2}}(?P<mark>[{group} \u00a0\u202f])[0-9]{{3}}"
    r"(?:(?P=mark)[0-9]{{3}})*)"
    r"(?:[{decimal}](?P<part>[0-9]+))?"
)
_SHAPES = {
    "da": re.compile(_SHAPE.format(group=".", decimal=",")),
    "en": re.compile(_SHAPE.format(group=",", decimal=".")),
}


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
    sign = "-" if match["sign"] in ("-", "−") else ""
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


def _refusal(text: str, field: Field) -> Words:
    if re.fullmatch(r"[\s+\-−0-9.,\u00a0\u202f]+", text) and re.search(r"[0-9]", text):
        return words(
            "The marks for thousands and decimals stand in the wrong places. {allowed}",
            allowed=field.allowed,
        )
    if re.search(r"[0-9]", text):
        return words("Write the number alone, without a unit. {allowed}", allowed=field.allowed)
    return field.allowed
