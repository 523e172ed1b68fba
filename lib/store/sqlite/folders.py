"""What Samspil makes in folders: for its owner alone, and nothing left of what was never finished.

Files are built in a workbench, a hidden folder beside where they go, and get their name when they
are whole. Whoever builds holds a mark in it, so that a start clears the workbenches of processes
that died, and no other.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BufferedRandom
from pathlib import Path

PREFIX = ".samspil-"
"""Begins the name of each workbench."""

_OLD_PREFIX = ".new-"
"""As they were called up to version 0.5, where nobody holds a mark."""

_HELD = "held"
_PRIVATE, _PRIVATE_FOLDER = 0o600, 0o700
_OPEN_TO_OTHERS = 0o077


@contextmanager
def workbench(folder: Path | None = None) -> Iterator[Path]:
    """A folder to work in, gone afterwards: within `folder`, else where the system has them.

    Raises `OSError` where the disk refuses.
    """
    with _held(folder) as (path, held):
        try:
            yield path
        finally:
            held.close()  # or Windows would not let it go
            shutil.rmtree(path, ignore_errors=True)


def clear_left(*folders: Path) -> None:
    """Clear what processes that died have left in these folders, and where the system has its own.

    What cannot be cleared stays for another time: nothing that is in use hangs on it.
    """
    for folder in {*folders, Path(tempfile.gettempdir())}:
        for path in (*folder.glob(f"{PREFIX}*"), *folder.glob(f"{_OLD_PREFIX}*")):
            with suppress(OSError):
                if _is_ours(path) and _is_left(path):
                    shutil.rmtree(path, ignore_errors=True)


def make_folder(folder: Path) -> None:
    """Make the folder where it lacks, for its owner alone; one that is there stays as it is."""
    folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)


def make_file(path: Path) -> None:
    """Make an empty file for its owner alone, unless it is there.

    What SQLite keeps beside a database it makes as open, or as closed, as the database is.
    """
    path.touch(mode=_PRIVATE)


def make_private(folder: Path, pattern: str) -> None:
    """Have the files so named be for their owner alone, also where an earlier version made them."""
    for path in folder.glob(pattern):
        with suppress(OSError):  # gone meanwhile, or somebody else's
            if path.is_file() and path.stat().st_mode & _OPEN_TO_OTHERS:
                path.chmod(_PRIVATE)


@contextmanager
def _held(folder: Path | None) -> Iterator[tuple[Path, BufferedRandom]]:
    """A new workbench and the mark that is held in it."""
    while True:
        path = Path(tempfile.mkdtemp(prefix=PREFIX, dir=folder))
        try:
            held = (path / _HELD).open("x+b")
        except FileNotFoundError:  # cleared between the two steps, by a process just starting
            continue
        with held:
            if _hold(held) and (path / _HELD).exists():
                yield path, held
                return


def _is_ours(path: Path) -> bool:
    """Whether it is a folder that this user has made, and no link to another."""
    about = path.lstat()
    is_mine = sys.platform == "win32" or about.st_uid == os.geteuid()
    return is_mine and path.is_dir() and not path.is_symlink()


if sys.platform == "win32":  # pragma: no cover — there a file that is open cannot be taken away

    def _hold(_: BufferedRandom) -> bool:
        return True

    def _is_left(path: Path) -> bool:
        (path / _HELD).unlink(missing_ok=True)
        return True

else:
    import fcntl

    def _hold(held: BufferedRandom) -> bool:
        """Whether the mark is this process's now, until it is closed or the process ends."""
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:  # somebody is looking whether it is left
            return False
        except OSError:  # a drive without such marks: there nobody clears anything either
            return True
        return True

    def _is_left(path: Path) -> bool:
        """Whether nobody holds the workbench any more."""
        try:
            with (path / _HELD).open("rb") as held:
                fcntl.flock(held, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except FileNotFoundError:
            return True
        except BlockingIOError:
            return False
        return True
