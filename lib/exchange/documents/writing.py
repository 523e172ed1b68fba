"""What every written document keeps to: its language's tag, and signs that a file can hold."""

from __future__ import annotations

import re

TAGS = {"da": "da-DK", "en": "en-GB"}
"""How Office calls the languages: it checks the spelling by them."""
_UNWRITABLE = re.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def clean(text: str) -> str:
    """The text on one line, without signs that no XML file can hold."""
    return one_line(_UNWRITABLE.sub(" ", text))


def one_line(text: str) -> str:
    """The text without breaks, and with one space where there were several."""
    return " ".join(text.split())
