"""What a file really is, and zip archives opened with care: nothing is unpacked unmeasured."""

from __future__ import annotations

import zlib
from enum import StrEnum
from io import BytesIO
from zipfile import BadZipFile, LargeZipFile, ZipFile

from lib.errors import BadFileError
from lib.exchange.sheets import unreadable
from lib.words import Words, words

MEGABYTE = 2**20
MOST_MEGABYTES = 20
MOST_UNPACKED_MEGABYTES = 200
MOST_PARTS = 20_000
"""Files in one archive; one with more is not even listed to its end."""

UTF_16 = (b"\xff\xfe", b"\xfe\xff")
"""The first bytes of text as Excel saves it under “Unicode text”."""

BROKEN_ARCHIVE = (BadZipFile, LargeZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What `zipfile` raises for archives that are damaged, encrypted or packed in unknown ways."""

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of Office files before 2007, and of today's behind a password."""


class Content(StrEnum):
    """What the bytes of a file are, whatever its ending says."""

    WORKBOOK = "workbook"
    ARCHIVE = "archive"
    OLD_EXCEL = "old_excel"
    PROTECTED = "protected"
    TEXT = "text"
    BINARY = "binary"


def content_of(data: bytes) -> Content:
    """What the bytes are, by their beginning and, for archives, by what is inside."""
    if data.startswith(_ZIP):
        return Content.WORKBOOK if _has_workbook(data) else Content.ARCHIVE
    if data.startswith(_COMPOUND):
        protected = "EncryptedPackage".encode("utf-16-le") in data
        return Content.PROTECTED if protected else Content.OLD_EXCEL
    return Content.BINARY if b"\x00" in data and not data.startswith(UTF_16) else Content.TEXT


def mismatch(ending: str, found: Content) -> Words:
    """What to say of a file that is not what its ending says."""
    if found is Content.PROTECTED:
        return words(
            "The workbook is protected by a password. Open it in Excel, remove the password "
            "under File, Info, and save it again."
        )
    if found is Content.OLD_EXCEL:
        return words(
            "This is a workbook in the old Excel format. Open it in Excel and save it as .xlsx."
        )
    return words(
        "The file is not what its ending “{ending}” says: it is {found}. "
        "Save it again in the right format.",
        ending=ending,
        found=_FOUND[found],
    )


def check_size(size: int, name: str) -> None:
    """Raises `BadFileError` where a file has too many bytes to be read."""
    if size > MOST_MEGABYTES * MEGABYTE:
        raise unreadable(
            words(
                "The file is larger than {limit} MB. Remove pictures and sheets that are not "
                "needed, and save it again.",
                limit=MOST_MEGABYTES,
            ),
            name,
        )


def opened(data: bytes) -> ZipFile:
    """The archive, none of it unpacked; raises `BadFileError` where that would not be safe.

    What the archive says about its sizes is checked here. `zipfile` unpacks no more of a part
    than was declared, so an archive that lies about them is found damaged later.
    """
    try:
        archive = ZipFile(BytesIO(data))
    except BROKEN_ARCHIVE:
        raise damaged() from None
    parts = archive.infolist()
    if len(parts) > MOST_PARTS:
        raise unreadable(
            words(
                "The archive holds {n} files; at most {limit} are read. Remove what is not needed, "
                "and save it again.",
                n=len(parts),
                limit=MOST_PARTS,
            )
        )
    if sum(part.file_size for part in parts) > MOST_UNPACKED_MEGABYTES * MEGABYTE:
        raise unreadable(
            words(
                "The file would unpack to more than {limit} MB. Remove what is not needed, and "
                "save it again.",
                limit=MOST_UNPACKED_MEGABYTES,
            )
        )
    if any(part.flag_bits & 1 for part in parts):
        raise unreadable(words("The archive is protected by a password. Pack it without one."))
    return archive


def unpacked(archive: ZipFile, name: str) -> bytes:
    """The bytes of one part; raises `BadFileError` where it is damaged."""
    try:
        return archive.read(name)
    except BROKEN_ARCHIVE:
        raise damaged() from None


def damaged() -> BadFileError:
    """The error for a file whose inside cannot be read."""
    return unreadable(
        words("The file is damaged and cannot be opened. Open it in Excel, and save it again.")
    )


def _has_workbook(data: bytes) -> bool:
    try:
        with ZipFile(BytesIO(data)) as archive:
            return any(name.startswith("xl/") for name in archive.namelist())
    except BROKEN_ARCHIVE:
        return b"xl/workbook" in data


_FOUND = {
    Content.WORKBOOK: words("an Excel workbook (.xlsx)"),
    Content.ARCHIVE: words("an archive (.zip)"),
    Content.TEXT: words("plain text, such as CSV"),
    Content.BINARY: words("neither text nor a workbook"),
}
