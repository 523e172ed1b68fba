"""What an address means, also as mail programs and people change it; and what is said if nothing.

An address is mended in silence only where one reading of it fits: framed by signs that belong to
the sentence around it (`P01).`), written in other letters (`FJORDBY`), encoded once too often
(`P01%2E`). It is never guessed on from a half.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import parse_qsl, unquote

from lib.model.texts import tidied
from lib.words import Words, words

Code = TypeVar("Code", bound=str)

_BEFORE = " \t\r\n<([{\"'*«»“”„‘’"
_AFTER = " \t\r\n>)]}\"'*«»“”„‘’.,;:!?/=…"
_LONGEST = 60
"""So many signs of what cannot be read are said again."""
WHOLE = ("library", "lang", "what-if", "scenario", "decision", "rate")
"""Names of what an address says on every page: one that ends within them is known to be cut."""


@dataclass(frozen=True, slots=True)
class Asked(Generic[Code]):
    """What an address asks for under one name: what it means, and what in it cannot be read."""

    meant: Code | None
    unread: tuple[str, ...]


def asked(written: Sequence[str], allowed: Collection[Code]) -> Asked[Code]:
    """What an address that says all of `written` under one name asks for; the last counts.

    Where it says several things, or one that is not allowed, all of it is unread.
    """
    each = [meant(one, allowed) for one in written]
    found = [one for one in each if one is not None]
    clear = len(found) == len(each) and len(set(found)) <= 1
    return Asked(found[-1] if found else None, () if clear else tuple(written))


def meant(written: str, allowed: Collection[Code]) -> Code | None:
    """The one of those allowed that is meant; None where none fits, or several do."""
    for reading in readings(written):
        exact = [one for one in allowed if one == reading]
        folded = exact or [one for one in allowed if one.casefold() == reading.casefold()]
        if folded:
            return folded[0] if len(folded) == 1 else None
    return None


def readings(written: str) -> Iterator[str]:
    """Ways to read one value of an address, the most literal first."""
    yield written
    yield (bare := unframed(written))
    yield "".join(bare.split())
    yield bare.removeprefix("3D")  # the “=3D” of mails sent as quoted-printable


def unframed(written: str) -> str:
    """The value without the signs that belong to the sentence it was written in."""
    return tidied(unquote(written)).lstrip(_BEFORE).rstrip(_AFTER)


def cut_name(names: Collection[str]) -> str | None:
    """A name that is only the beginning of one that means something on every page; None: none."""
    halves = (
        name
        for name in names
        if len(name) > 2 and any(it != name and it.startswith(name) for it in WHOLE)
    )
    return next(halves, None)


def named(names: Collection[str]) -> dict[str, list[tuple[str, str]]]:
    """For each name that a program has changed, what was written: `LANG`, `amp;lang`.

    Of an address encoded as a whole, name and value of each part.
    """
    return {
        name: [(_name(it), value) for it, value in parse_qsl(name, keep_blank_values=True)]
        if "=" in name
        else [(_name(name), "")]
        for name in names
        if "=" in name or _name(name) != name
    }


def unread(name: str, values: Sequence[str], shown: str) -> Words:
    """What is said where an address asks for what is not there, and `shown` is shown instead."""
    if not any(value.strip() for value in values):
        return words(
            "The address ends in the middle, after “{name}”: a part of it is missing. Shown "
            "instead: {shown}. Choose what you want to see, or ask for the whole link.",
            name=name,
            shown=shown,
        )
    said = ", ".join(f"{name}={value}" for value in values)
    if len(values) > 1:
        return words(
            "The address says more than one thing: {said}. Shown is: {shown}. Choose what you "
            "want to see, or ask for the link again.",
            said=_short(said),
            shown=shown,
        )
    return words(
        "The address asks for “{said}”, which is not here: it may be cut off, mistyped, since "
        "removed, or in the leader's view only. Shown instead: {shown}. Choose what you want to "
        "see, or ask for the link again.",
        said=_short(said),
        shown=shown,
    )


def _name(written: str) -> str:
    return unframed(written).removeprefix("?").removeprefix("amp;").lower()


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"
