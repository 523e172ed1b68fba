"""Everything that is computed once and shown often. No other module caches.

Models are named by their digest, results by the model they come from; every cache is bounded.
"""

from __future__ import annotations

import streamlit as st

from lib.analysis.alignment import Alignment
from lib.analysis.standing import Standing
from lib.model.model import Model
from lib.settings import settings
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
