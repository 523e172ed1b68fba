"""The process that reads one uploaded file: its name and bytes come in, sheets as JSON go out.

Started by `lib.exchange.tables.apart`, once for each file. What goes wrong in here ends here.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO

from lib.errors import BadFileError
from lib.exchange.tables.apart import TOO_MUCH, passed
from lib.exchange.tables.files import book_in
from lib.exchange.tables.sheets import Book

MEGABYTES = 768
"""Memory that reading may take, where the system can say so; a full workbook takes a quarter."""
POLITE = 5
"""How much others go before it on the same machine."""


def limit_itself(seconds: int) -> None:
    """Let the system end this process where it takes too much; Windows has no such limits."""
    try:
        import resource
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_AS, MEGABYTES * 2**20),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(OSError, ValueError):  # macOS takes not every one
            resource.setrlimit(what, (most, most))
    with suppress(OSError):
        os.nice(POLITE)


def answer(name: str, content: bytes) -> Iterator[str]:
    """The lines that tell what the file holds, or what is wrong with it."""
    try:
        book = book_in(name, content)
    except BadFileError as error:
        book = Book((), error.problems, error.notes)
    return passed(book)


def serve(source: BinaryIO, target: BinaryIO, seconds: int) -> None:
    """Read the file that `source` gives, after its name on a line of its own; answer, and end."""
    limit_itself(seconds)
    name = source.readline().decode("utf-8", errors="replace").rstrip("\n")
    try:
        for line in answer(name, source.read()):
            target.write(line.encode("ascii") + b"\n")
    except MemoryError:
        sys.exit(TOO_MUCH)
    target.flush()


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer, int(sys.argv[1]))
