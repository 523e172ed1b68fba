"""Where the reader is: language, library and what-if. Every page begins by asking this."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace

import streamlit as st

from lib.errors import NoSuchLibraryError, StoreError
from lib.model.changes import Change
from lib.model.model import Model
from lib.model.scenario import Misfit, Rebased, Scenario, outstanding, rebase
from lib.reader import Reader, for_everybody, for_leader
from lib.screens.records import deleting
from lib.start import DEMO
from lib.store.values import Library
from lib.study import Study
from lib.text.language import LANGUAGES, Language, closest, language
from lib.words import Name, Words, words
from pages.ui import cache, clock, scenarios, state, unsaved, wall
from pages.ui.desks import Ground, gather
from pages.ui.scenarios import Opened

_NONE = Library("", Name("–"), "own")
"""Stands for the library where not one can be opened: pages are empty, Backup has the way out."""
_NOTHING = Opened()
_PLACE: ContextVar[Here | None] = ContextVar("place", default=None)


@dataclass(frozen=True, slots=True)
class Here:
    """One reader's place: `base` is the library as saved, `model` has the what-if changes in it."""

    reader: Reader
    library: Library
    libraries: tuple[Library, ...]
    revision: int
    rebased: Rebased
    opened: Opened = _NOTHING

    @property
    def base(self) -> Model:
        """The library as saved."""
        return self.reader.saved

    @property
    def scenario(self) -> Scenario | None:
        """The scenario that is open; None for a draft, and for the library as it is."""
        return self.opened.scenario

    @property
    def changes(self) -> tuple[Change, ...]:
        """Every change of the what-if that is open, also one that no longer fits."""
        return self.opened.changes

    @property
    def model(self) -> Model:
        """What every figure is computed from."""
        return self.rebased.model

    @property
    def study(self) -> Study:
        """The figures of `model`."""
        return cache.study(self.model)

    @property
    def saved_study(self) -> Study:
        """The figures of the library as saved."""
        return cache.study(self.base)

    @property
    def present(self) -> Model:
        """The model with those of its staff who work here today: what figures about them are of."""
        return self.study.present

    @property
    def saved_present(self) -> Model:
        """The library as saved, with those of its staff who work here today."""
        return self.saved_study.present

    def by_now(self) -> Here:
        """The same place with the what-if as it is by now.

        For what is done at a click: one just before may have changed it since the page was drawn.
        """
        changes = scenarios.changes(self.library.id)
        rebased = rebase(Scenario(base=self.revision, changes=changes), self.base)
        return replace(self, rebased=rebased, opened=replace(self.opened, changes=changes))

    @property
    def misfits(self) -> tuple[Misfit, ...]:
        """What-if changes that no longer fit the library; not those that it has by now."""
        if not self.rebased.misfits:
            return ()
        left = outstanding(self.changes, self.base)
        return tuple(it for it in self.rebased.misfits if it.change in left)

    @property
    def edited(self) -> Model:
        """What pages show to be edited: the scenario that is open, else the library as saved."""
        return self.base if self.scenario is None else self.model

    @property
    def ground(self) -> Ground:
        """What `edited` comes from."""
        return Ground(self.revision, () if self.scenario is None else self.rebased.changes)

    @property
    def place(self) -> str:
        """Where edits belong: the library, or the scenario that is open in it."""
        return self.library.id if self.scenario is None else f"{self.library.id}/{self.opened.id}"

    def seen(self, ground: Ground) -> Model:
        """What was edited when it stood on that ground."""
        if ground == self.ground:
            return self.edited
        base = cache.base(self.library.id, ground.revision)
        return rebase(Scenario(changes=ground.changes), base).model if ground.changes else base

    @property
    def may_tell(self) -> bool:
        """Whether figures about all staff may be shown: they tell of no one person here."""
        return self.reader.may_tell(self.model, self.changes)

    @property
    def scenario_name(self) -> str:
        """What the scenario that is open is called; empty where none is."""
        one = self.scenario
        return "" if one is None else self.reader.discreet(one.name, one.changes)

    @property
    def may_tell_seats(self) -> bool:
        """Whether it may be shown which seats can be filled: single people's hours decide it."""
        return self.reader.may_tell_seats(self.model, self.changes)


def spoken() -> Language:
    """The reader's language: from the link, else as chosen before, else the browser's."""
    return language(state.chosen("lang", LANGUAGES, closest(st.context.locale)))


@contextmanager
def settled() -> Iterator[Here]:
    """The reader's place, found once for all that is drawn within: the frame and the page."""
    place = _look()
    before = _PLACE.set(place)
    try:
        yield place
    finally:
        _PLACE.reset(before)


@contextmanager
def anew_where_gone(place: Here) -> Iterator[None]:
    """Begin anew where somebody deletes the library inside: the next run says so."""
    try:
        yield
    except NoSuchLibraryError:
        if place.library in cache.libraries():
            raise
        st.rerun()


def find_place() -> Here:
    """The reader's place: as it is settled for this run, else from the link and the session."""
    return _PLACE.get() or _look()


def _look() -> Here:
    gather()
    listed = {library.id: library for library in cache.libraries()}
    deleted = _deleted(listed)
    wanted = state.chosen("library", listed | deleted, DEMO)
    found, why = None, dict[str, Words]()
    for name in dict.fromkeys((wanted, DEMO, *listed)):
        if found is None and name in listed:
            found = _opened(listed[name], why)
    if why:
        _tell_unopened(why, None if found is None else found[0])
    if found is None:
        nobody = for_everybody(spoken(), Model(), clock.today())
        return Here(nobody, _NONE, (_NONE,), 0, Rebased(Model(), (), ()))
    library, revision, base = found
    if wanted in deleted:
        state.warn(spoken().say(deleting.told(deleted[wanted], library.name)))
    state.choose("library", library.id)
    state.leave(library.id)
    scenarios.forget_gone(library.id, base, library.forgotten)
    unsaved.take_up(library.id, revision)
    opened = scenarios.take_up(library.id)
    if opened.lost:
        state.warn(
            spoken().text(
                "The scenario that this link names is no longer here, or the link is damaged. "
                "The library is shown as it is saved. Open another one in the bar on top, or ask "
                "for the link again."
            )
        )
    libraries = tuple(library for library in listed.values() if library.readable)
    rebased = rebase(Scenario(base=revision, changes=opened.changes), base)
    leads = state.leads(library.id) and not wall.is_on()
    known = for_leader if leads else for_everybody
    reader = known(spoken(), base, clock.today())
    return Here(reader, library, libraries, revision, rebased, opened)


def _deleted(listed: Collection[str]) -> dict[str, Library]:
    """The deleted libraries by id, where the link or the session names one that is not listed."""
    named = {state.current("library"), *st.query_params.get_all("library")} - {"", *listed}
    return {it.id: it for it in cache.shelf().deleted.libraries()} if named else {}


def _opened(library: Library, why: dict[str, Words]) -> tuple[Library, int, Model] | None:
    """The library with its revision and model; None, and `why` by its id, where it has none."""
    try:
        revision = cache.shelf().open(library.id).revision()
        return library, revision, cache.base(library.id, revision)
    except StoreError as error:
        why[library.id] = error.words
        return None


def _tell_unopened(why: Mapping[str, Words], shown: Library | None) -> None:
    """Have the page say that the library that was wanted cannot be opened, and what is shown."""
    wanted = next(iter(why))
    if shown is None:
        said = words(
            "The library “{library}” cannot be opened, nor can any other. {why}",
            library=wanted,
            why=why[wanted],
        )
    else:
        said = words(
            "The library “{library}” cannot be opened, so “{other}” is shown; the page Backup "
            "has the way out. {why}",
            library=wanted,
            other=shown.name,
            why=why[wanted],
        )
    state.warn(spoken().say(said))
