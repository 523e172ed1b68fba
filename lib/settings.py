"""What the environment says about where and how Samspil runs."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from ipaddress import ip_address
from pathlib import Path
from tempfile import TemporaryFile
from unicodedata import category

from lib.errors import SettingsError
from lib.store.rules.doors import length_of
from lib.words import Words, words

FEWEST = 8
"""Characters of the code that every page asks for."""

LOCAL = "localhost"
"""The name that every machine has for itself."""

_HOST = re.compile(r"(?:(?!-)[\w-]+(?<!-)\.)*(?!-)(?!(?:\d+|0x[\da-f]*)\Z)[\w-]+(?<!-)")
"""Words with dots between them; the last is no number, or it would be half an address."""
_LONGEST = 253
_QUOTES = "\"'“”„»«"

_DATA = Path(__file__).parents[1] / "data"
_LIBRARIES, _BACKUPS = _DATA / "libraries", _DATA / "backups"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where Samspil keeps what it writes, and who may see it.

    `data` is the folder of libraries: SAMSPIL_DATA, else `data/libraries` in the project.
    `copies` is the folder of daily copies where one was chosen. `code` is what every page asks
    for first: SAMSPIL_CODE; empty where it asks for nothing. `hosts` are the names and addresses
    under which others reach Samspil: SAMSPIL_HOSTS; none where it serves this machine alone.
    """

    data: Path
    copies: Path | None = None
    code: str = field(default="", repr=False)
    hosts: tuple[str, ...] = ()

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

        Folders that are named are there and can be written in, names for others are names and come
        with a code, or `SettingsError` says what is wrong.
        """
        data, copies = _folder(environment, "SAMSPIL_DATA"), _folder(environment, "SAMSPIL_BACKUPS")
        _writable(data or _LIBRARIES, "SAMSPIL_DATA")
        if copies is not None:
            _writable(copies, "SAMSPIL_BACKUPS")
            _check_apart(data or _LIBRARIES, copies)
        code, hosts = _code(environment), _hosts(environment)
        if hosts and not code:
            raise SettingsError(_no_code())
        return cls(data or _LIBRARIES, copies or (None if data else _BACKUPS), code, hosts)

    def check_reach(self, address: str) -> None:
        """Raise `SettingsError` where a server at this address needs a code or names, and has none.

        Each address but this machine's own, and none at all (that is all of them), needs both.
        """
        if address.lower() == LOCAL or is_local(address):
            return
        if not self.code:
            raise SettingsError(_no_code())
        if not self.hosts:
            raise SettingsError(
                words(
                    "Samspil was to serve other machines, but nothing says under which name they "
                    "reach it. Set SAMSPIL_HOSTS to the names or addresses that people type, for "
                    "instance “samspil.fjordby.dk”, and start Samspil again."
                )
            )


def is_local(address: str) -> bool:
    """Whether an address is this machine's own: 127.0.0.1 and its like."""
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


@cache
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings.of(os.environ)


def _folder(environment: Mapping[str, str], variable: str) -> Path | None:
    given = environment.get(variable, "").strip()
    if not given:
        return None
    if given[0] in _QUOTES or any(category(sign) in ("Cc", "Cf") for sign in given):
        raise SettingsError(
            words(
                "The folder “{folder}” in {variable} begins with a quotation mark, or has signs "
                "that nobody sees: it would be another folder than is meant. Write the path "
                "alone, and start Samspil again.",
                folder=given,
                variable=variable,
            )
        )
    try:
        return Path(given).expanduser().absolute()
    except RuntimeError:
        raise SettingsError(
            words(
                "The folder “{folder}” in {variable} is in the home of somebody who is not known "
                "on this machine. Write the whole path, and start Samspil again.",
                folder=given,
                variable=variable,
            )
        ) from None


def _code(environment: Mapping[str, str]) -> str:
    given = environment.get("SAMSPIL_CODE", "")
    code, length = given.strip(), length_of(given)
    try:
        code.encode()
    except UnicodeEncodeError:
        raise SettingsError(
            words(
                "SAMSPIL_CODE holds letters that cannot be read on this machine (they are not in "
                "UTF-8), so nobody could give that code. Write it in UTF-8, or with the letters a "
                "to z and digits, and start Samspil again."
            )
        ) from None
    if given and not length:
        raise SettingsError(
            words(
                "SAMSPIL_CODE holds nothing but blanks, which is no code. Choose a code of at "
                "least {n} characters, or take the variable away, and start Samspil again.",
                n=FEWEST,
            )
        )
    if 0 < length < FEWEST:
        raise SettingsError(
            words(
                "SAMSPIL_CODE has fewer than {n} characters and would soon be guessed. Choose a "
                "longer code, and start Samspil again.",
                n=FEWEST,
            )
        )
    return code


def _no_code() -> Words:
    return words(
        "Samspil was to serve other machines without a code: anybody in the network could read and "
        "change every library. Set SAMSPIL_CODE to at least {n} characters, and start Samspil "
        "again; or leave out SAMSPIL_HOSTS and the address, and it serves this machine alone.",
        n=FEWEST,
    )


def _hosts(environment: Mapping[str, str]) -> tuple[str, ...]:
    """The names in SAMSPIL_HOSTS, parted by commas or blanks, as browsers ask for them."""
    named = re.split(r"[\s,]+", environment.get("SAMSPIL_HOSTS", "").lower())
    return tuple(map(_host, filter(None, named)))


def _host(name: str) -> str:
    bare = name.removeprefix("[").removesuffix("]").rstrip(".")
    with suppress(ValueError):
        if not (address := ip_address(bare)).is_unspecified:
            return str(address)
    with suppress(UnicodeError):
        if _HOST.fullmatch(bare) and len(ascii_only := bare.encode("idna").decode()) <= _LONGEST:
            return ascii_only
    raise SettingsError(
        words(
            "“{name}” in SAMSPIL_HOSTS is no name of a machine. Write names or addresses alone, "
            "without “https://”, port or “*”, with commas between them, and start Samspil again.",
            name=name,
        )
    )


def _writable(folder: Path, variable: str) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # what it holds is nobody else's
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
