"""The XML of a workbook's parts, read element by element within limits.

Nothing is searched in bytes that may not be XML: the parser takes a part piece by piece, and
what it meets is counted. Entities, which unfold without end, are refused where they are declared.
Both kinds of Open XML are understood: the transitional one, which programs write unless told
otherwise, and the strict one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol
from xml.parsers.expat import ExpatError, ParserCreate, XMLParserType

from lib.errors import BadFileError
from lib.exchange.tables.archives import damaged
from lib.exchange.tables.sheets import TOO_MUCH, unreadable
from lib.words import words

MOST_ELEMENTS = 2_000_000
"""Elements of all parts together, those of blank cells and of formats too."""
LONGEST_TAG = 262_144
"""Bytes of one tag with its attributes, one comment or one instruction."""

MAIN = frozenset(
    {
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    }
)
"""The names under which the two kinds of Open XML keep workbooks and sheets."""
PACKAGE = frozenset(
    {
        "http://schemas.openxmlformats.org/package/2006/relationships",
        "http://schemas.openxmlformats.org/package/2006/content-types",
    }
)

Attributes = dict[str, str]


class Handler(Protocol):
    """What is told of a part: each element's beginning and end, and the text between."""

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def letters(self, text: str) -> None:
        """Text within the element that began last."""


class Elements:
    """The parser for all parts of one workbook, with what it may still take."""

    def __init__(self) -> None:
        self._left = MOST_ELEMENTS

    def feed(
        self,
        pieces: Iterable[bytes],
        handler: Handler,
        root: str,
        spaces: frozenset[str] = MAIN,
    ) -> None:
        """Tell the handler of every element of these namespaces; of others an empty name.

        Raises `BadFileError` where the part is no XML, does not begin with the element `root`, or
        holds more than can be read.
        """
        whole = self._left
        parser = ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse_declarations

        def start(name: str, attributes: Attributes) -> None:
            self._left -= 1
            if self._left < 0:
                raise unreadable(TOO_MUCH)
            space, _, tag = name.rpartition(" ")
            if self._left == whole - 1 and (tag != root or space not in spaces):
                raise _unknown_kind(space)
            handler.start(tag if space in spaces else "", attributes)

        def end(name: str) -> None:
            space, _, tag = name.rpartition(" ")
            handler.end(tag if space in spaces else "")

        parser.StartElementHandler, parser.EndElementHandler = start, end
        parser.CharacterDataHandler = handler.letters
        try:
            _parse(parser, pieces)
        except (ExpatError, ValueError, LookupError):
            raise damaged() from None


def _parse(parser: XMLParserType, pieces: Iterable[bytes]) -> None:
    """Parse all pieces; raises `BadFileError` where a tag is longer than any."""
    fed = 0
    for piece in pieces:
        parser.Parse(piece, False)
        fed += len(piece)
        if fed - parser.CurrentByteIndex > LONGEST_TAG:
            raise damaged()
    parser.Parse(b"", True)


def attribute(attributes: Attributes, name: str) -> str | None:
    """The attribute of this name, whatever namespace it has."""
    if name in attributes:
        return attributes[name]
    return next((v for key, v in attributes.items() if key.endswith(f" {name}")), None)


def _unknown_kind(space: str) -> BadFileError:
    if not space:
        return damaged()
    return unreadable(
        words(
            "The workbook is of a kind that is not known here ({kind}). Open it in Excel, and save "
            "it as an Excel workbook (.xlsx).",
            kind=space[:100],
        )
    )


def _refuse_declarations(*_: object) -> None:
    raise unreadable(
        words(
            "The workbook holds XML declarations that no spreadsheet program writes. "
            "Open it in Excel, and save it again."
        )
    )
