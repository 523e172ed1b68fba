"""Zip archives opened with care: nothing is unpacked unmeasured, and no name stands twice."""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, LargeZipFile, ZipFile, ZipInfo

from lib.errors import BadFileError
from lib.exchange.tables.sheets import unreadable
from lib.model.texts import tidied
from lib.words import words

MEGABYTE = 2**20
MOST_MEGABYTES = 20
MOST_UNPACKED_MEGABYTES = 200
MOST_PARTS = 2_000
"""Files in one archive; one with more is not even listed."""
PIECE = 65_536
"""Bytes that are unpacked at once."""
_UTF_8 = 0x800
"""The mark of a name that says so."""
ENTRY = b"PK\x01\x02"
"""What each file's line in the list of an archive begins with."""

BROKEN_ARCHIVE = (
    *(BadZipFile, LargeZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError),
    *(struct.error, ValueError, OverflowError, OSError),
)
"""What `zipfile` raises for archives that are damaged, encrypted or packed in unknown ways."""


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


class Archive:
    """The parts of an archive by their names, folders parted by “/”; none is unpacked yet."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._left = MOST_UNPACKED_MEGABYTES * MEGABYTE
        self.parts = {_name(part): part for part in archive.infolist()}
        self._in_small = {name.casefold(): part for name, part in self.parts.items()}

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    def size(self, name: str) -> int:
        """The bytes that a part says it holds."""
        return self.parts[name].file_size

    def stream(self, name: str) -> Iterator[bytes]:
        """The bytes of one part, piece by piece; raises `BadFileError` where it is damaged.

        Capitals in the name do not matter, as in the rules of workbooks.
        What is really read is counted, over all parts and readings together.
        """
        try:
            found = self.parts.get(name) or self._in_small[name.casefold()]
            with self._archive.open(found) as part:
                while piece := part.read(PIECE):
                    self._left -= len(piece)
                    if self._left < 0:
                        raise _too_large()
                    yield piece
        except KeyError:
            raise damaged() from None
        except BROKEN_ARCHIVE:
            raise damaged() from None

    def read(self, name: str) -> bytes:
        """All bytes of one part; raises `BadFileError` as `stream` does."""
        return b"".join(self.stream(name))


def opened(data: bytes) -> Archive:
    """The archive, none of it unpacked; raises `BadFileError` where that would not be safe.

    What the archive says about its sizes is checked here. `zipfile` unpacks no more of a part
    than was declared, so an archive that lies about them is found damaged later.
    """
    n = data.count(ENTRY)
    if n > MOST_PARTS:  # before anything is made of so many
        raise unreadable(
            words(
                "The archive holds {n} files; at most {limit} are read. Remove what is not needed, "
                "and save it again.",
                n=n,
                limit=MOST_PARTS,
            )
        )
    try:
        archive = ZipFile(BytesIO(data))
    except BROKEN_ARCHIVE:
        raise damaged() from None
    parts = archive.infolist()
    if sum(part.file_size for part in parts) > MOST_UNPACKED_MEGABYTES * MEGABYTE:
        raise _too_large()
    if any(part.flag_bits & 1 for part in parts):
        raise unreadable(words("The archive is protected by a password. Pack it without one."))
    if any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in parts):
        raise unreadable(
            words(
                "The archive is packed in a way that only few programs read. Pack it with what "
                "Windows or macOS brings."
            )
        )
    _refuse_twice(parts)
    return Archive(archive)


def _refuse_twice(parts: list[ZipInfo]) -> None:
    """Raises `BadFileError` where two parts have one name, or lie in the same place."""
    twice = [name for name, n in Counter(map(_name, parts)).items() if n > 1]
    if twice:
        raise unreadable(
            words(
                "The archive holds the file “{name}” more than once. Pack it anew, with each file "
                "once.",
                name=twice[0][:100],
            )
        )
    if len({part.header_offset for part in parts}) < len(parts):
        raise damaged()


def _name(part: ZipInfo) -> str:
    """The name with folders parted by “/”, without “./” and “//”, its letters in one form.

    Many programs do not say that a name is in UTF-8, macOS among them; else it is in DOS letters.
    """
    name = part.filename
    if not (name.isascii() or part.flag_bits & _UTF_8):
        raw = name.encode("cp437", errors="replace")
        try:
            name = raw.decode("utf-8")
        except UnicodeDecodeError:
            name = raw.decode("cp850")
    steps = tidied(name).replace("\\", "/").split("/")
    return "/".join(step for step in steps if step not in ("", "."))


def _too_large() -> BadFileError:
    return unreadable(
        words(
            "The file would unpack to more than {limit} MB. Remove what is not needed, and "
            "save it again.",
            limit=MOST_UNPACKED_MEGABYTES,
        )
    )


def damaged() -> BadFileError:
    """The error for a file whose inside cannot be read."""
    return unreadable(
        words("The file is damaged and cannot be opened. Open it in Excel, and save it again.")
    )
