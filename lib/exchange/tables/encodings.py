"""The letters that bytes stand for: which encoding a text is in, where the file does not say.

UTF-8 and UTF-16 are known for certain. Of the encodings with one byte a letter, that one is
taken whose reading can be Danish: “Læselyst på øen” and not “L¾selyst pŒ ¿en”. A general
detector was tried and guesses Polish for Danish: docs/decisions/0023-what-comes-in.md.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from lib.exchange.tables.contents import utf_16
from lib.words import Words, words

WITH_ONE_BYTE = {
    "cp1252": "Windows",
    "mac_roman": "Mac Roman",
    "cp850": "DOS (850)",
    "cp865": "DOS (865)",
}
"""The encodings that are tried in this order, under the names that people know them by."""

_LETTERS = "æøåÆØÅ"
_USUAL = "éÉèàäÄöÖüÜáíóú"
"""Letters of names in Denmark besides its own; other Latin letters are rarer."""
_HARD = 3
"""How much more than a rare letter a sign counts that cannot stand so at all."""
_SIGNS = "–—‘’“”„«»§°…·€£½¼¾±²³×µ´®©™•"
_DOS = ("cp850", "cp865")
MOST_LOOKED_AT = 200_000
"""Signs that are looked at; whoever writes so many has written Danish letters among them."""
_END_OF_FILE = b"\x1a"
"""Ctrl-Z, with which DOS ends a text."""
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_MOJIBAKE = {
    letter.encode().decode(wrong): letter
    for wrong in ("latin-1", "mac_roman", "cp850", "cp437", "cp1252")
    for letter in "æøåÆØÅéäöüÉ–“”’§°½»«´"
    if wrong != "cp1252" or not {0x81, 0x8D, 0x8F, 0x90, 0x9D} & {*letter.encode()}
}
_WRONG = re.compile("|".join(map(re.escape, _MOJIBAKE)))
"""Letters of UTF-8 that some program took for others, and saved so, by what they mean."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and what is to be said of how it was read; no text: what is wrong."""

    text: str | None
    note: Words | None = None
    problem: Words | None = None
    row: int | None = None


def decoded(data: bytes) -> Decoded:
    """The text in the bytes."""
    if (wide := _wide(data)) is not None:
        return _from_two_bytes(data, wide)
    data = data.rstrip(_END_OF_FILE)
    try:
        return _mended(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        if _is_nearly_utf_8(data):
            return Decoded(None, None, _BAD_BYTE, data[: error.start].count(b"\n") + 1)
    return _from_one_byte(data)


def _wide(data: bytes) -> str | None:
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    return utf_16(data)


def _from_two_bytes(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError:
        return Decoded(None, None, UNKNOWN)


def _is_nearly_utf_8(data: bytes) -> bool:
    """Whether most of what is not plain ASCII is UTF-8: then a byte of it is damaged."""
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    return len(_FOREIGN.findall(text[:MOST_LOOKED_AT])) - bad > bad


def _from_one_byte(data: bytes) -> Decoded:
    """The reading that can be Danish; without one, what is wrong, with the nearest as a sample."""
    readings = {code: text for code in WITH_ONE_BYTE if (text := _read(data, code)) is not None}
    faults = {code: _faults(text, code) for code, text in readings.items()}
    if not faults:
        return Decoded(None, None, UNKNOWN)
    best = min(faults, key=lambda code: (faults[code][0], -faults[code][2]))
    _, hard, certain = faults[best]
    if hard * 10 > certain:
        sample = words(
            "The text is in an unknown encoding: it could be “{sample}”. Save it as CSV UTF-8.",
            sample=_sample(readings[best]),
        )
        return Decoded(None, None, sample)
    rivals = [code for code in faults if faults[code][0] == faults[best][0]]
    alike = {readings[code] for code in rivals}
    if best == "cp1252" and (certain or len(alike) == 1):  # what Danish Excel writes
        return Decoded(readings[best])
    note = words(
        "The letters were read as {encoding}, for example “{sample}”. Save files as CSV UTF-8, "
        "and nothing has to be guessed.",
        encoding=WITH_ONE_BYTE[best],
        sample=_sample(readings[best]),
    )
    return Decoded(readings[best], note)


def _read(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _faults(text: str, encoding: str) -> tuple[int, int, int]:
    """How odd a reading is, how many signs cannot stand so in Danish, how many surely do."""
    soft = hard = certain = 0
    for match in _FOREIGN.finditer(text, 0, MOST_LOOKED_AT):
        sign, at = match[0], match.start()
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if _cannot_stand(sign, before, after) or (sign == "\u00a0" and encoding in _DOS):
            hard += 1
        elif sign in _LETTERS:
            certain += 1
        elif sign.isalpha() and sign not in _USUAL:
            soft += 1
    return _HARD * hard + soft, hard, certain


def _cannot_stand(sign: str, before: str, after: str) -> bool:
    """Whether the sign is no letter between these in Danish, nor a sign that people write."""
    if sign.isalpha():
        if sign.isupper() and (before.islower() or (before.isalpha() and after.islower())):
            return True
        is_small = sign.islower() and after.isupper() and not before.islower()
        return is_small or not "À" <= sign <= "ÿ"
    if sign == "’":
        return not before.isalpha() and after.islower()
    if sign in _SIGNS:
        return before.isalpha() and after.isalpha() and sign not in "–—·´"
    return sign != "\u00a0"


def _sample(text: str) -> str:
    """The first word with a letter that was guessed, and what stands around it."""
    match = _FOREIGN.search(text)
    at = match.start() if match else 0
    start = max(text.rfind("\n", 0, at) + 1, at - 20)
    around = re.split(r"[\r\n]", text[start : at + 20])[0]
    return "".join(sign for sign in around if sign.isprintable())


def _mended(text: str) -> Decoded:
    """The text; where letters of it were saved as those of another encoding, as they were meant."""
    if not _WRONG.search(text):
        return Decoded(text)
    meant = _WRONG.sub(lambda match: _MOJIBAKE[match[0]], text)
    note = words(
        "Another program had saved the letters wrongly; they were mended, for example “{sample}”.",
        sample=_sample(meant),
    )
    return Decoded(meant, note)


UNKNOWN = words("The text is in an unknown encoding. Save it as CSV UTF-8.")
_BAD_BYTE = words(
    "A letter is damaged here, in a file that is UTF-8 otherwise. Open the file, type the word "
    "again, and save it as CSV UTF-8."
)
