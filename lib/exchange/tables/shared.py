"""What the cells of a workbook share: their texts, and how numbers are shown.

Of the styles only that is read which makes a number a day or a share, so nothing else in them can
be damaged.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from lib.exchange.tables.elements import Attributes
from lib.exchange.tables.sheets import LONGEST_CELL, RawCell, Share

_DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_SHARES = {9, 10}
"""The formats that have a number and no text in the file."""

_UNREAD = re.compile(r"\"[^\"]*\"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]", re.IGNORECASE)
"""What in a format is shown as it stands, fills space, or says colour and language."""

LAST_DAY = 2_958_465
"""31 December 9999 as a number."""
_FALSE_DAY = 60
"""29 February 1900, which Excel counts and which never was."""


class Texts:
    """The handler of texts that a workbook keeps apart from its cells, in their order."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._parts = Parts()
        self._spoken = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        """A text or a part of one; how a text is spoken is not read."""
        if tag == "si":
            self._parts = Parts()
        elif tag == "t" and not self._spoken:
            self._parts.is_open = True
        elif tag == "rPh":
            self._spoken += 1

    def end(self, tag: str) -> None:
        """The end of a text or a part."""
        if tag == "t":
            self._parts.is_open = False
        elif tag == "rPh":
            self._spoken -= 1
        elif tag == "si":
            self.found.append(self._parts.text)

    def letters(self, text: str) -> None:
        """Some letters."""
        self._parts.add(text)


class Parts:
    """A text that comes in pieces; no more of it is kept than can be too long."""

    def __init__(self) -> None:
        self.is_open = False
        self._pieces: list[str] = []
        self._signs = 0

    def add(self, text: str) -> None:
        """Some letters more, where the text is open."""
        if self.is_open and self._signs <= LONGEST_CELL:
            self._pieces.append(text)
            self._signs += len(text)

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(self._pieces)


class Formats:
    """The handler of the styles: what kind of number each style shows."""

    def __init__(self) -> None:
        self.dates: set[int] = set()
        self.shares: set[int] = set()
        self._codes: dict[int, str] = {}
        self._in_cells = False
        self._count = 0

    def start(self, tag: str, attributes: Attributes) -> None:
        """A format, or a style of cells."""
        if tag == "numFmt":
            self._codes[_whole(attributes, "numFmtId")] = attributes.get("formatCode", "")
        elif tag == "cellXfs":
            self._in_cells = True
        elif tag == "xf" and self._in_cells:
            number = _whole(attributes, "numFmtId")
            shown = _UNREAD.sub("", self._codes.get(number, "")[:255])
            if _is_date(shown) if number in self._codes else number in _DATES:
                self.dates.add(self._count)
            elif "%" in shown if number in self._codes else number in _SHARES:
                self.shares.add(self._count)
            self._count += 1

    def end(self, tag: str) -> None:
        """The end of the styles of cells."""
        self._in_cells = self._in_cells and tag != "cellXfs"

    def letters(self, text: str) -> None:
        """Nothing: styles have no texts."""

    def value(self, number: float, style: int, *, from_1904: bool) -> RawCell:
        """What a number in a cell of this style stands for."""
        if style in self.dates and 0 <= number < LAST_DAY + 1:
            return _moment(number, from_1904=from_1904)
        if style in self.shares:
            return Share(round(number * 100, 10))
        return int(number) if number.is_integer() else number


def _whole(attributes: Attributes, name: str) -> int:
    text = attributes.get(name, "0")
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def _is_date(code: str) -> bool:
    """Whether a format, without what is shown as it stands, asks for a day or a time."""
    if "general" in code.lower() or "standard" in code.lower():
        return False
    return re.search(r"[dmyhs]", code, re.IGNORECASE) is not None


def _moment(number: float, *, from_1904: bool) -> RawCell:
    """The day; with a time of day, both as text; a time alone as text."""
    days, part = divmod(number, 1)
    seconds = round(part * 86_400)
    if days == 0 and not from_1904:
        start_of_day = datetime.combine(date.min, time())
        return str((start_of_day + timedelta(seconds=min(seconds, 86_399))).time())
    start = date(1904, 1, 1) if from_1904 else date(1899, 12, 31 if days < _FALSE_DAY else 30)
    try:
        found = datetime.combine(start, time()) + timedelta(days=days, seconds=seconds)
    except OverflowError:
        return number
    return found.date() if found.time() == time() else str(found)
