"""What a file really is, by its bytes, whatever its ending says; and how to mend it."""

from __future__ import annotations

import codecs
import re
from enum import StrEnum
from io import BytesIO
from zipfile import ZipFile

from lib.exchange.tables.archives import BROKEN_ARCHIVE, ENTRY, MOST_PARTS
from lib.words import Words, words

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of Office files before 2007, and of today's behind a password."""
_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
"""The first bytes of text as Excel saves it under “Unicode text”."""


class Content(StrEnum):
    """What the bytes of a file are, whatever its ending says."""

    WORKBOOK = "workbook"
    ARCHIVE = "archive"
    OLD_EXCEL = "old_excel"
    PROTECTED = "protected"
    BINARY_EXCEL = "binary_excel"
    OPEN_DOCUMENT = "open_document"
    NUMBERS = "numbers"
    WORD = "word"
    WEB = "web"
    XML = "xml"
    PDF = "pdf"
    TEXT = "text"
    BINARY = "binary"


def content_of(data: bytes) -> Content:
    """What the bytes are, by their beginning and, for archives, by what is inside."""
    if data.startswith(_ZIP):
        return _packed(data)
    if data.startswith(_COMPOUND):
        protected = "EncryptedPackage".encode("utf-16-le") in data
        return Content.PROTECTED if protected else Content.OLD_EXCEL
    if data.startswith(b"%PDF-"):
        return Content.PDF
    start = data[:2_000].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"mime-version:")):
        return Content.WEB
    if start.startswith(b"<?xml"):
        return Content.WEB if b"<html" in start else Content.XML
    return Content.BINARY if b"\x00" in data and utf_16(data) is None else Content.TEXT


def utf_16(data: bytes) -> str | None:
    """The encoding of text in two bytes a letter, with its mark or without; else None."""
    if data.startswith(_MARKS):
        return "utf-16"
    start = data[:2_000]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if len(start) < 8 or len(data) % 2 or min(even, odd):
        return None
    most = max(even, odd)
    if most < len(start) * 0.4:  # Danish and English have a zero in nearly every letter
        return None
    return "utf-16-le" if odd else "utf-16-be"


def _packed(data: bytes) -> Content:
    """What an archive is, by the names of its parts; too many are not listed for this."""
    if data.count(ENTRY) > MOST_PARTS:
        return Content.WORKBOOK if b"xl/workbook" in data else Content.ARCHIVE
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = {name.replace("\\", "/").lstrip("./").lower() for name in archive.namelist()}
    except BROKEN_ARCHIVE:
        return Content.WORKBOOK if b"xl/workbook" in data else Content.ARCHIVE
    if any(name.endswith("workbook.bin") for name in names):
        return Content.BINARY_EXCEL
    if any(re.match(r"(word|ppt)/", name) for name in names):
        return Content.WORD
    if "[content_types].xml" in names or any(name.startswith("xl/") for name in names):
        return Content.WORKBOOK
    if "content.xml" in names and "meta-inf/manifest.xml" in names:
        return Content.OPEN_DOCUMENT
    if any(name.endswith(".iwa") or name == "index.zip" for name in names):
        return Content.NUMBERS
    return Content.ARCHIVE


def mismatch(ending: str, found: Content) -> Words:
    """What to say of a file that is not what its ending says."""
    if found in _REMEDY:
        return _REMEDY[found]
    return words(
        "The file is not what its ending “{ending}” says: it is {found}. "
        "Save it again in the right format.",
        ending=ending,
        found=_FOUND[found],
    )


NAMED = frozenset(
    {
        *(Content.PROTECTED, Content.OLD_EXCEL, Content.BINARY_EXCEL, Content.OPEN_DOCUMENT),
        *(Content.NUMBERS, Content.WEB, Content.XML, Content.PDF, Content.WORD),
    }
)
"""What is told by its name and with its remedy, whatever the ending."""

_REMEDY = {
    Content.PROTECTED: words(
        "The workbook is protected by a password. Open it in Excel, remove the password "
        "under File, Info, and save it again."
    ),
    Content.OLD_EXCEL: words(
        "This is a workbook in the old Excel format. Open it in Excel and save it as .xlsx."
    ),
    Content.BINARY_EXCEL: words(
        "This is a binary workbook (.xlsb). Open it in Excel and save it as .xlsx."
    ),
    Content.OPEN_DOCUMENT: words(
        "This is an OpenDocument file (.ods). Open it in LibreOffice and save it as .xlsx."
    ),
    Content.NUMBERS: words(
        "This is a file of Apple Numbers. Open it there, and choose File, Export To, Excel."
    ),
    Content.WEB: words(
        "This is a web page, whatever its ending says, as some systems export tables. Open it in "
        "Excel and save it as .xlsx."
    ),
    Content.XML: words(
        "This is XML, and not a workbook of today's Excel. Open it in Excel and save it as .xlsx."
    ),
    Content.PDF: words("This is a PDF. Take the table from the program it was made with."),
    Content.WORD: words(
        "This is a document or a presentation. Copy its table into a workbook (.xlsx)."
    ),
}
_FOUND = {
    Content.WORKBOOK: words("an Excel workbook (.xlsx)"),
    Content.ARCHIVE: words("an archive (.zip)"),
    Content.TEXT: words("plain text, such as CSV"),
    Content.BINARY: words("neither text nor a workbook"),
}
