"""Whose link it is, and what that person does on the own page: for nobody else.

Each click names the link, never a person or a change: who it is, and what changes, is found here.
A save goes on top of whatever others have saved meanwhile, because it is made of the library as it
is then and touches the person's own cells alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial

from lib.errors import SamspilError, StaleModelError, StoreError
from lib.model.changes import Change
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.rating.answers import (
    clearing,
    confirming,
    saving,
    settled,
    with_answer,
)
from lib.store.base import Store
from lib.store.values import Answer, Aside
from pages.ui import cache, state

TRIES = 5
"""How often a save is made anew because somebody else saved in the same moment."""

Make = Callable[[Model, str, date], Sequence[Change]]


@dataclass(frozen=True, slots=True)
class Link:
    """What the address names; neither part need be right."""

    library: str
    token: str


@dataclass(frozen=True, slots=True)
class Holder:
    """The person behind a link that works, and the last day on which it does."""

    person: str
    ends_on: date
    store: Store
    revision: int
    model: Model
    aside: Aside


def find(link: Link) -> Holder | None:
    """The person behind the link; None where it does not work, for whatever reason."""
    try:
        store = cache.shelf().open(link.library)
        found = store.link(link.token)
        if found is None or not found.works(_today()):
            return None
        person = found.person
        revision = store.revision()
        model = cache.base(link.library, revision)
        if model.find("people", person) is None:  # removed between the two looks
            return None
        return Holder(person, found.ends_on, store, revision, model, store.aside(person))
    except StoreError:
        return None


def ended(link: Link) -> date | None:
    """The last day on which the link worked, where it was one and has ended; else None."""
    try:
        found = cache.shelf().open(link.library).link(link.token)
    except StoreError:
        return None
    return None if found is None or found.works(_today()) else found.ends_on


def answer(link: Link, competence: str, given: Answer, reader: Reader) -> None:
    """Keep an answer aside, until it is saved; one that is as saved is taken off again."""
    holder = find(link)
    if holder is None or holder.model.find("competences", competence) is None:
        return
    kept = with_answer(holder.model, holder.person, competence, given, holder.aside)
    with _warned(reader):
        holder.store.set_aside(holder.person, kept)


def save(link: Link, reader: Reader) -> None:
    """Save every answer that is kept aside, as one commit that names no author."""
    holder = find(link)
    if holder is None:
        return
    with _warned(reader):
        _commit(holder, partial(saving, holder.aside), reader)
        now = holder.store.aside(holder.person)
        holder.store.set_aside(holder.person, settled(holder.aside, now))
        state.notify(reader.text("Saved. You can change it here whenever you like."))


def discard(link: Link, reader: Reader) -> None:
    """Let go of every answer that is not saved."""
    holder = find(link)
    if holder is not None:
        with _warned(reader):
            holder.store.set_aside(holder.person, Aside(holder.aside.interests))


def confirm(link: Link, reader: Reader) -> None:
    """Give every own level today's date."""
    holder = find(link)
    if holder is not None:
        with _warned(reader):
            _commit(holder, confirming, reader)
            state.notify(reader.text("Confirmed, with today's date."))


def clear(link: Link, reader: Reader) -> None:
    """Take out all of the person's own answers, private and unsaved ones too."""
    holder = find(link)
    if holder is not None:
        with _warned(reader):
            _commit(holder, clearing, reader)
            holder.store.set_aside(holder.person, Aside())
            state.notify(reader.text("Your answers are removed from the library's tables."))


def remove(link: Link, reader: Reader) -> None:
    """Remove everything about the person for good, the link with it."""
    holder = find(link)
    if holder is None:
        return
    try:
        with _warned(reader):
            holder.store.forget(holder.person, author="")
            state.notify(
                reader.text(
                    "Everything about you is removed, also from the history, which says no more "
                    "than that somebody's data was removed. Your link has stopped working."
                )
            )
    finally:
        with state.warned():
            cache.forget_pasts()


def _commit(holder: Holder, make: Make, reader: Reader) -> None:
    """Commit what `make` makes of the newest model, where that is anything."""
    for left in reversed(range(TRIES)):
        newest = holder.store.load()
        changes = make(newest.model, holder.person, _today())
        if not changes:
            return
        try:
            note = reader.text("Self-rating")
            holder.store.commit(changes, author="", note=note, expect=newest.revision)
        except StaleModelError:
            if not left:
                raise
        else:
            return


@contextmanager
def _warned(reader: Reader) -> Iterator[None]:
    """Say what goes wrong inside on the next page; what is kept aside is still there then."""
    try:
        yield
    except SamspilError as error:
        state.warn(reader.say(error.words))


def _today() -> date:
    return datetime.now(UTC).date()
