"""Ids of libraries and their order on the shelf: the same for every shelf."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import count

from lib.errors import NoSuchLibraryError, StoreError
from lib.model.change_lists import diff
from lib.model.model import Model
from lib.store.base import Shelf, Store
from lib.store.values import Library, Origin
from lib.words import words

LONGEST_ID = 40

_ID = re.compile(rf"[a-z0-9][a-z0-9-]{{0,{LONGEST_ID - 1}}}")
_RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")  # devices to Windows, ending or not
_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def is_id(text: str) -> bool:
    """Whether the text may name a library: 1–40 of a–z, 0–9 and “-”, no path and no device."""
    return bool(_ID.fullmatch(text)) and not _RESERVED.fullmatch(text)


def check_id(id: str | None) -> None:
    """Raise `StoreError` where an id is given that is none."""
    if id is not None and not is_id(id):
        raise StoreError(
            words(
                "“{id}” cannot be the id of a library. Allowed: at most {limit} letters a to z, "
                "digits and “-”, but no name that Windows keeps for devices.",
                id=id,
                limit=LONGEST_ID,
            )
        )


def first_free(name: str, id: str | None, take: Callable[[str], bool]) -> str:
    """The first id that `take` gets: `id` where one is given, else those that the name suggests.

    Raises `StoreError` where the id given is taken.
    """
    if id is None:
        return next(candidate for candidate in _ids_from(name) if take(candidate))
    if not take(id):
        raise _taken(id)
    return id


def likely(name: str, id: str | None) -> str:
    """The id that a new library gets where it is free."""
    return id or next(_ids_from(name))


def in_order(found: Iterable[Library]) -> tuple[Library, ...]:
    """Libraries as a shelf lists them: by name, and after them what cannot be read."""
    return tuple(sorted(found, key=lambda it: (not it.readable, it.name.own.casefold(), it.id)))


def seed(
    shelf: Shelf,
    id: str,
    make_model: Callable[[], Model],
    origin: Origin,
    is_there: Callable[[str], bool],
) -> None:
    """As `Shelf.seed`."""
    if is_there(id):
        return
    try:
        shelf.create(id, make_model(), origin, id)
    except StoreError:
        if not is_there(id):  # else somebody else was first
            raise


def reset(store: Store, model: Model, *, author: str, note: str) -> int:
    """The revision at which a library that may be reset holds `model`."""
    today = store.load()
    changes = diff(today.model, model)
    if not changes:
        return today.revision
    return store.commit(changes, author=author, note=note, expect=today.revision)


def no_such_library(id: str) -> NoSuchLibraryError:
    """The error for a library that is not there."""
    return NoSuchLibraryError(words("There is no library “{id}”. Choose one from the list.", id=id))


def refuse_own(id: str, origin: Origin) -> None:
    """Raise `StoreError` where the library is the users' own work, which is never reset."""
    if origin == "own":
        raise StoreError(
            words(
                "The library “{id}” is your own and is never reset. Undo single changes in its "
                "history, or create a new library.",
                id=id,
            )
        )


def _ids_from(name: str) -> Iterator[str]:
    """Ids that the name suggests: `aeroe`, `aeroe-2`, `aeroe-3` and so on."""
    spelt = unicodedata.normalize("NFC", name).lower().translate(_DANISH)
    letters = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^a-z0-9]+", "-", letters).strip("-") or "library"
    for number in count(1):
        ending = f"-{number}" if number > 1 else ""
        candidate = stem[: LONGEST_ID - len(ending)].rstrip("-") + ending
        if is_id(candidate):
            yield candidate


def _taken(id: str) -> StoreError:
    return StoreError(
        words(
            "The id “{id}” is taken by a library, which may be a deleted one, or by files that one "
            "left in the folder. Choose another id, or move those files away.",
            id=id,
        )
    )
