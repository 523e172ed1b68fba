"""Everything that is computed once and shown often. No other module caches.

Models are named by their digest, results by the model they come from; every cache is bounded.
"""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from lib.analysis.alignment import Alignment
from lib.analysis.standing import Standing
from lib.errors import BadFileError
from lib.exchange.incoming import Incoming
from lib.exchange.sheets import Sheet
from lib.model.model import Model
from lib.settings import settings
from lib.store.backups import Contents
from lib.store.base import Commit
from lib.store.shelf import Shelf

_BY_DIGEST = {Model: lambda model: model.digest}


@st.cache_resource(max_entries=1, show_spinner=False)
def shelf() -> Shelf:
    """The shelf of libraries, with the ready ones in place."""
    from lib.start import open_shelf

    return open_shelf(settings())


@st.cache_resource(max_entries=16, show_spinner=False)
def base(library: str, revision: int) -> Model:
    """A library's model as it stood at `revision`."""
    store = shelf().open(library)
    today = store.load()
    return today.model if today.revision == revision else store.at(revision)


@st.cache_resource(max_entries=8, show_spinner=False)
def history(library: str, revision: int) -> tuple[Commit, ...]:
    """Every commit up to `revision`, newest first."""
    return shelf().open(library).history() if revision else ()


@st.cache_resource(max_entries=8, show_spinner=False)
def contents(copy: bytes) -> Contents:
    """What a copy of a library holds, after every check."""
    from lib.store.checking import inspect

    return inspect(copy)


@st.cache_resource(max_entries=8, show_spinner=False)
def pasts(library: str, revision: int, wanted: frozenset[int]) -> Mapping[int, Model]:
    """The model as each of the `wanted` revisions left it, asked when `revision` was newest."""
    return shelf().open(library).models(wanted) if wanted else {}


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def standing(model: Model) -> Standing:
    """Where the library stands."""
    from lib.analysis.standing import stand

    return stand(model)


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs=_BY_DIGEST)
def alignment(model: Model) -> Alignment:
    """Each partnership's alignment."""
    from lib.analysis.alignment import align

    return align(model)


@st.cache_resource(max_entries=8, show_spinner=False, hash_funcs=_BY_DIGEST)
def brought(name: str, content: bytes, library: Model) -> Incoming | BadFileError:
    """What an uploaded file brings to a library, or what is wrong with it."""
    from lib.exchange.files import read_into

    try:
        return read_into(library, name, content)
    except BadFileError as error:
        return error


@st.cache_resource(max_entries=8, show_spinner=False)
def flat_list(name: str, content: bytes) -> Sheet | BadFileError:
    """The list in an uploaded file, or what is wrong with it."""
    from lib.exchange.files import read_list

    try:
        return read_list(name, content)
    except BadFileError as error:
        return error


def forget_pasts() -> None:
    """Let go of every model and history kept: somebody in them has been forgotten."""
    for kept in (base, history, pasts, standing, alignment):
        kept.clear()
