"""Whose link it is, and what the page may know: the library as saved, and what is kept aside."""

from __future__ import annotations

from dataclasses import dataclass

from lib.errors import StoreError
from lib.model.model import Model
from lib.store.base import Store
from lib.store.links import Aside
from pages.ui import cache


@dataclass(frozen=True, slots=True)
class Link:
    """What the address names; neither part need be right."""

    library: str
    token: str


@dataclass(frozen=True, slots=True)
class Holder:
    """The person behind a link that works."""

    person: str
    store: Store
    revision: int
    model: Model
    aside: Aside


def find(link: Link) -> Holder | None:
    """The person behind the link; None where it does not work, for whatever reason."""
    try:
        store = cache.shelf().open(link.library)
        person = store.holder(link.token)
        if person is None:
            return None
        revision = store.revision()
        model = cache.base(link.library, revision)
        if model.find("people", person) is None:  # removed between the two looks
            return None
        return Holder(person, store, revision, model, store.aside(person))
    except StoreError:
        return None
