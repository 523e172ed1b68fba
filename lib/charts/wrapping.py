"""Long names on several lines: figures cannot wrap text by themselves."""

from __future__ import annotations

from math import ceil
from textwrap import wrap

from lib.charts.theme import plain

BREAK = "<br>"
LINE = 18
"""Height of one line of text in pixels."""


def wrapped(name: str, width: int, most: int | None = None) -> str:
    """The name without markup, on lines of at most `width` characters.

    Whole, or on `most` lines and then cut with an ellipsis.
    """
    whole = " ".join(_fitting(word, width) for word in plain(name).split(" "))
    return BREAK.join(wrap(whole, width, max_lines=most, placeholder=" …", break_on_hyphens=False))


def lines(text: str) -> int:
    """How many lines a wrapped text takes."""
    return text.count(BREAK) + 1


def _fitting(word: str, width: int) -> str:
    """The word; one longer than a line in parts of about the same length, with hyphens."""
    if len(word) <= width:
        return word
    size = ceil(len(word) / ceil(len(word) / (width - 1)))
    return "- ".join(word[at : at + size] for at in range(0, len(word), size))
