"""Text as it is kept: one form for each letter, and no signs that nobody sees.

macOS writes “å” as an a and a ring, other systems as one letter; copies from the web and from
chats bring signs of no width. Two texts that look alike are the same text here.
"""

from __future__ import annotations

import re
from unicodedata import combining, normalize

_UNSEEN = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
    "\ufff0-\ufffb\U0001d173-\U0001d17a]"
)
"""Signs without width or ink that mean nothing in any script (U+034F, U+115F, U+3164: fillers)."""
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_JOINERS = re.compile("(?:(?<=[\\w\\s])|\\A)[\u200c\u200d\ufe00-\ufe0f]+(?!\u20e3)")
"""Signs that join or vary what stands before them, where that is a letter: they join emoji."""
_TAGS = re.compile("(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0000-\U000e007f]+")
"""The tags that make a flag of a region, where there is no flag."""
_NEEDS_THEM = re.compile("[\u0590-\u061b\u061d-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters of scripts in which directions and joiners mean something: Hebrew to Burmese, Khmer."""


_LONG_RUN = re.compile("[^\x00-\u02ff]{31}")
MOST_MARKS = 30
"""Marks on one letter; the order of more is not settled, for that takes time without end."""


def tidied(text: str) -> str:
    """The text with each letter in one form (NFC), without signs that nobody sees.

    Signs that mean something stay: those that join emoji, and the marks of direction and joining
    in the scripts that need them.
    """
    if text.isascii():
        return text
    text = _TAGS.sub("", _UNSEEN.sub("", text))
    if not _NEEDS_THEM.search(text):
        text = _JOINERS.sub("", _DIRECTIONS.sub("", text))
    if _LONG_RUN.search(text):
        text = _without_piles(text)
    return normalize("NFC", text)


def _without_piles(text: str) -> str:
    """The text with no more marks on one letter than Unicode asks programs to bear."""
    kept, marks = [], 0
    for sign in text:
        marks = marks + 1 if combining(sign) else 0
        if marks <= MOST_MARKS:
            kept.append(sign)
    return "".join(kept)
