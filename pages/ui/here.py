"""Where the reader is: language, library and what-if. Every page begins by asking this."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st

from lib.analysis.competences.asked_alike import takes_alike
from lib.analysis.competences.few_known import known_of_few
from lib.analysis.competences.small_groups import keeps_secrets, may_tell
from lib.errors import StoreError
from lib.model.adoption import outstanding
from lib.model.changes import Change
from lib.model.model import Model
from lib.model.persons import codes_in
from lib.model.scenario import Misfit, Rebased, Scenario, rebase
from lib.start import DEMO
from lib.store.shelf import Library
from lib.text.language import LANGUAGES, Language, closest, language
from lib.view.discreet import without_names
from lib.words import Name, words
from pages.ui import cache, state
from pages.ui.desks import Ground, gather
from pages.ui.scenarios import Opened

_NONE = Library("", Name("–"), "own")
"""Stands for the library where not one can be opened: pages are empty, Backup has the way out."""
_NOTHING = Opened()


@dataclass(frozen=True, slots=True)
class Here:
    """One reader's place. `base` is the library as saved; `model` has the what-if changes in it.

    `leader` is whether the leader's view is open: only there anything about one person is shown.
    """

    language: Language
    library: Library
    libraries: tuple[Library, ...]
    revision: int
    base: Model
    rebased: Rebased
    leader: bool = False
    opened: Opened = _NOTHING

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
        return self.may_tell_of(self.changes, self.model)

    def may_tell_of(self, changes: Iterable[Change], model: Model) -> bool:
        """Whether figures about all staff in a what-if may be shown beside the library's.

        Not even one that says of somebody what is true may: it would confirm a guess.
        """
        if self.leader:
            return True
        guesses = any(self.base.find("people", code) for code in codes_in(changes))
        return not guesses and may_tell(model) and keeps_secrets(self.base, model)

    def discreet(self, text: str, changes: Iterable[Change] = ()) -> str:
        """A text that somebody typed; outside the view without codes of staff, of `changes` too."""
        if self.leader:
            return text
        codes = {person.id for person in self.base.people} | codes_in(changes)
        return without_names(text, codes, self.language.text("a member of staff"))

    @property
    def untold(self) -> frozenset[str]:
        """Competences in which too few levels are known to tell how far from target they are."""
        return frozenset() if self.leader else known_of_few(self.base)

    @property
    def scenario_name(self) -> str:
        """What the scenario that is open is called; empty where none is."""
        one = self.scenario
        return "" if one is None else self.discreet(one.name, one.changes)

    @property
    def may_tell_seats(self) -> bool:
        """Whether it may be shown which seats can be filled: single people's hours decide it."""
        return self.leader or (self.may_tell and takes_alike(self.base, self.model))


def spoken() -> Language:
    """The reader's language: from the link, else as chosen before, else the browser's."""
    return language(state.chosen("lang", LANGUAGES, closest(st.context.locale)))


def find_place() -> Here:
    """The reader's place, from the link and the session."""
    gather()
    listed = {library.id: library for library in cache.shelf().libraries()}
    wanted = state.chosen("library", listed, DEMO)
    tried = (
        _opened(listed[name]) for name in dict.fromkeys((wanted, DEMO, *listed)) if name in listed
    )
    found = next(filter(None, tried), None)
    if found is None:
        return Here(spoken(), _NONE, (_NONE,), 0, Model(), Rebased(Model(), (), ()))
    library, revision, base = found
    state.choose("library", library.id)
    state.leave(library.id)
    opened = state.take_up(library.id)
    if opened.lost:
        state.warn(spoken().text("The scenario that this link names is no longer here."))
    libraries = tuple(library for library in listed.values() if library.readable)
    rebased = rebase(Scenario(base=revision, changes=opened.changes), base)
    leader = state.leads(library.id)
    return Here(spoken(), library, libraries, revision, base, rebased, leader, opened)


def _opened(library: Library) -> tuple[Library, int, Model] | None:
    """The library with its revision and model; None, and a warning, where it cannot be read."""
    try:
        revision = cache.shelf().open(library.id).revision()
        return library, revision, cache.base(library.id, revision)
    except StoreError as error:
        said = words(
            "The library “{library}” cannot be opened, so another one is shown; the page Backup "
            "has the way out. {why}",
            library=library.id,
            why=error.words,
        )
        state.warn(spoken().say(said))
        return None
