"""What the environment says about where and how Samspil runs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile

from lib.errors import SettingsError
from lib.words import words

FEWEST = 8
"""Characters of the code that every page asks for."""

_DATA = Path(__file__).parents[1] / "data"
_LIBRARIES, _BACKUPS = _DATA / "libraries", _DATA / "backups"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where Samspil keeps what it writes, and who may see it.

    `data` is the folder of libraries: SAMSPIL_DATA, else `data/libraries` in the project.
    `copies` is the folder of daily copies where one was chosen. `code` is what every page asks
    for first: SAMSPIL_CODE; empty where it asks for nothing.
    """

    data: Path
    copies: Path | None = None
    code: str = field(default="", repr=False)

    @property
    def backups(self) -> Path:
        """The folder of daily copies: SAMSPIL_BACKUPS, else one that belongs to these libraries.

        That is `data/backups` in the project, and `backups` within a SAMSPIL_DATA of one's own:
        two folders of libraries never share it unless told to. Made with the first copy.
        """
        return self.copies or self.data / "backups"

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Settings:
        """The settings that these variables make; an empty variable counts as not set.

        Folders that are named are there and can be written in, or `SettingsError` says why not.
        """
        data, copies = _folder(environment, "SAMSPIL_DATA"), _folder(environment, "SAMSPIL_BACKUPS")
        _writable(data or _LIBRARIES, "SAMSPIL_DATA")
        if copies is not None:
            _writable(copies, "SAMSPIL_BACKUPS")
            _check_apart(data or _LIBRARIES, copies)
        return cls(data or _LIBRARIES, copies or (None if data else _BACKUPS), _code(environment))


@cache
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings.of(os.environ)


def _folder(environment: Mapping[str, str], variable: str) -> Path | None:
    given = environment.get(variable, "").strip()
    return Path(given).expanduser().absolute() if given else None


def _code(environment: Mapping[str, str]) -> str:
    code = environment.get("SAMSPIL_CODE", "").strip()
    if 0 < len(code) < FEWEST:
        raise SettingsError(
            words(
                "SAMSPIL_CODE has fewer than {n} characters and would soon be guessed. Choose a "
                "longer code, and start Samspil again.",
                n=FEWEST,
            )
        )
    return code


def _writable(folder: Path, variable: str) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise SettingsError(
            words(
                "The folder “{folder}” cannot hold the libraries or their copies ({problem}). Set "
                "{variable} to a folder that Samspil may write in, and start it again.",
                folder=str(folder),
                problem=error.strerror,
                variable=variable,
            )
        ) from error


def _check_apart(data: Path, copies: Path) -> None:
    if copies.resolve() == data.resolve():
        raise SettingsError(
            words(
                "SAMSPIL_BACKUPS and SAMSPIL_DATA name the same folder, “{folder}”: copies would "
                "be taken for libraries. Set SAMSPIL_BACKUPS to another folder.",
                folder=str(copies),
            )
        )
