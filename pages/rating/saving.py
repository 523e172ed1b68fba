"""What a person does on the own page, carried out for the person behind the link and nobody else.

Each click names the link, never a person or a change: who it is, and what changes, is found here.
A save goes on top of whatever others have saved meanwhile, because it is made of the library as it
is then and touches the person's own cells alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial

from lib.errors import SamspilError, StaleModelError
from lib.model.changes import Change
from lib.model.model import Model
from lib.store.links import Answer, Aside
from lib.text.language import Language
from lib.view.competences.self_rating_answers import (
    clearing,
    confirming,
    saving,
    settled,
    with_answer,
)
from pages.rating.holder import Holder, Link, find
from pages.ui import cache, state

TRIES = 5
"""How often a save is made anew because somebody else saved in the same moment."""

Make = Callable[[Model, str, date], Sequence[Change]]


def answer(link: Link, competence: str, given: Answer, language: Language) -> None:
    """Keep an answer aside, until it is saved; one that is as saved is taken off again."""
    holder = find(link)
    if holder is None or holder.model.find("competences", competence) is None:
        return
    kept = with_answer(holder.model, holder.person, competence, given, holder.aside)
    with _warned(language):
        holder.store.set_aside(holder.person, kept)


def save(link: Link, language: Language) -> None:
    """Save every answer that is kept aside, as one commit that names no author."""
    holder = find(link)
    if holder is None:
        return
    with _warned(language):
        _commit(holder, partial(saving, holder.aside), language)
        now = holder.store.aside(holder.person)
        holder.store.set_aside(holder.person, settled(holder.aside, now))
        state.notify(language.text("Saved. You can change it here whenever you like."))


def discard(link: Link, language: Language) -> None:
    """Let go of every answer that is not saved."""
    holder = find(link)
    if holder is not None:
        with _warned(language):
            holder.store.set_aside(holder.person, Aside(holder.aside.interests))


def confirm(link: Link, language: Language) -> None:
    """Give every own level today's date."""
    holder = find(link)
    if holder is not None:
        with _warned(language):
            _commit(holder, confirming, language)
            state.notify(language.text("Confirmed, with today's date."))


def clear(link: Link, language: Language) -> None:
    """Take out all of the person's own answers, private and unsaved ones too."""
    holder = find(link)
    if holder is not None:
        with _warned(language):
            _commit(holder, clearing, language)
            holder.store.set_aside(holder.person, Aside())
            state.notify(language.text("Your answers are removed from the library's tables."))


def remove(link: Link, language: Language) -> None:
    """Remove everything about the person for good, the link with it."""
    holder = find(link)
    if holder is None:
        return
    try:
        with _warned(language):
            holder.store.forget(holder.person, author="")
            state.notify(
                language.text(
                    "Everything about you is removed, also from the history, which says no more "
                    "than that somebody's data was removed. Your link has stopped working."
                )
            )
    finally:
        cache.forget_pasts()


def _commit(holder: Holder, make: Make, language: Language) -> None:
    """Commit what `make` makes of the newest model, where that is anything."""
    for left in reversed(range(TRIES)):
        newest = holder.store.load()
        changes = make(newest.model, holder.person, _today())
        if not changes:
            return
        try:
            note = language.text("Self-rating")
            holder.store.commit(changes, author="", note=note, expect=newest.revision)
        except StaleModelError:
            if not left:
                raise
        else:
            return


@contextmanager
def _warned(language: Language) -> Iterator[None]:
    """Say what goes wrong inside on the next page; what is kept aside is still there then."""
    try:
        yield
    except SamspilError as error:
        state.warn(language.say(error.words))


def _today() -> date:
    return datetime.now(UTC).date()
