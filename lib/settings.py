"""What the environment says about where and how Samspil runs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile

from lib.errors import SettingsError
from lib.words import words

_LIBRARIES = Path(__file__).parents[1] / "data" / "libraries"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where Samspil keeps what it writes.

    `data` is the folder of libraries: SAMSPIL_DATA, else `data/libraries` in the project.
    """

    data: Path

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Settings:
        """The settings that these variables make; an empty variable counts as not set.

        The folder is there and can be written in, or `SettingsError` says why not.
        """
        given = environment.get("SAMSPIL_DATA", "").strip()
        return cls(data=_writable(Path(given).expanduser().absolute() if given else _LIBRARIES))


@cache
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings.of(os.environ)


def _writable(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            return folder
    except OSError as error:
        raise SettingsError(
            words(
                "The folder “{folder}” cannot hold the libraries ({problem}). Set SAMSPIL_DATA "
                "to a folder that Samspil may write in, and start it again.",
                folder=str(folder),
                problem=error.strerror,
            )
        ) from error
