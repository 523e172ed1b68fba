"""Everything that is computed once and shown often. No other module caches.

Models are named by their digest, results by the model they come from; every cache is bounded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

import streamlit as st

from lib.errors import BadFileError
from lib.exchange.tables.incoming import Incoming
from lib.exchange.tables.reading import Reading
from lib.exchange.tables.sheets import Listed
from lib.model.model import Model
from lib.settings import settings
from lib.store.base import Shelf
from lib.store.values import Commit, Contents, Library
from lib.study import Study
from pages.ui import clock

T = TypeVar("T")

_BY_DIGEST: dict[str | type[Any], Callable[[Any], Any]] = {Model: lambda model: model.digest}
_SEARCH = "samspil.search"
"""Asked for while a search goes on, and never set."""


@st.cache_resource(max_entries=1, show_spinner=False)
def shelf() -> Shelf:
    """The shelf of libraries, with the ready ones in place."""
    from lib.start import open_shelf

    return open_shelf(settings())


@st.cache_resource(max_entries=1, show_spinner=False)
def _forgotten() -> dict[str, str]:
    """By library, what its `Edition.forgotten` was when the shelf was last looked at."""
    return {}


def libraries() -> tuple[Library, ...]:
    """Every library on the shelf, as `Shelf.libraries`.

    Where another process has forgotten somebody since, this one lets go of them too; and of a
    library that is no longer there.
    """
    listed, before = shelf().libraries(), _forgotten()
    now = {library.id: library.forgotten for library in listed if library.readable}
    if any(now.get(library) != mark for library, mark in tuple(before.items())):
        _let_go()
    for gone in before.keys() - now.keys():
        before.pop(gone, None)
    before.update(now)
    return listed


def base(library: str, revision: int) -> Model:
    """A library's model as it stood at `revision`.

    Today's for a later one, which it had before an older file was put in its place.
    """
    return _base(library, revision, _mark(library))


def history(library: str, revision: int) -> tuple[Commit, ...]:
    """Every commit up to `revision`, newest first."""
    return _history(library, _mark(library)) if revision else ()


def pasts(library: str, revision: int, wanted: frozenset[int]) -> Mapping[int, Model]:
    """The model as each of the `wanted` revisions left it, asked when `revision` was newest."""
    return _pasts(library, wanted, _mark(library)) if wanted else {}


def _mark(library: str) -> str:
    """What the library is at this moment: another file under its id at that revision is another."""
    return shelf().open(library).edition().mark


@st.cache_resource(max_entries=16, show_spinner=False)
def _base(library: str, revision: int, mark: str) -> Model:
    store = shelf().open(library)
    today = store.load()
    return today.model if revision >= today.revision else store.at(revision)


@st.cache_resource(max_entries=8, show_spinner=False)
def _history(library: str, mark: str) -> tuple[Commit, ...]:
    return shelf().open(library).history()


@st.cache_resource(max_entries=8, show_spinner=False)
def _pasts(library: str, wanted: frozenset[int], mark: str) -> Mapping[int, Model]:
    return shelf().open(library).models(wanted)


@st.cache_resource(max_entries=8, show_spinner=False)
def contents(copy: bytes) -> Contents:
    """What a copy of a library holds, after every check."""
    from lib.start import open_backups

    return open_backups(settings()).inspect(copy)


@st.cache_resource(max_entries=1_024, show_spinner=False)
def _found(key: str, _find: Callable[[], Any]) -> Any:
    return _find()


def _memo(key: str, find: Callable[[], T]) -> T:
    return cast("T", _found(key, find))


def study(model: Model) -> Study:
    """The figures of a model as of today, each found once for all readers."""
    return Study(model, _memo, _waits, clock.today())


def _waits() -> bool:
    """True; a run whose reader has done something else meanwhile ends here instead.

    Whoever asks for the session's state lets Streamlit end the run; nothing is drawn, so what is
    being found may ask too.
    """
    return _SEARCH not in st.session_state


@st.cache_resource(max_entries=8, show_spinner=False, hash_funcs=_BY_DIGEST)
def brought(name: str, content: bytes, library: Model) -> Incoming | BadFileError:
    """What an uploaded file brings to a library, or what is wrong with it.

    The file is read once, whatever becomes of the library meanwhile.
    """
    reading = read(name, content)
    if isinstance(reading, BadFileError):
        return reading
    try:
        return reading.into(library)
    except BadFileError as error:
        return error


@st.cache_resource(max_entries=8, show_spinner=False)
def read(name: str, content: bytes) -> Reading | BadFileError:
    """An uploaded file with its tables, compared with nothing, or what is wrong with it."""
    from lib.exchange.tables.files import uploaded

    try:
        return uploaded(name, content)
    except BadFileError as error:
        return error


@st.cache_resource(max_entries=8, show_spinner=False)
def flat_list(name: str, content: bytes) -> Listed | BadFileError:
    """The list in an uploaded file, or what is wrong with it."""
    from lib.exchange.tables.files import read_list

    try:
        return read_list(name, content)
    except BadFileError as error:
        return error


def forget_pasts() -> None:
    """Let go of every model, history, figure and draft: somebody in them has been forgotten."""
    _let_go()
    shelf().drafts.clear()
    shelf().unsaved.clear()


def _let_go() -> None:
    """Let go of all that this process has found of any library."""
    for kept in (_base, _history, _pasts, contents, brought, read, flat_list, _found):
        kept.clear()
