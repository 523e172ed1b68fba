"""Where the reader is: language, library and what-if. Every page begins by asking this."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from lib.analysis.competences.small_groups import keeps_secrets, may_tell
from lib.errors import StoreError
from lib.model.model import Model
from lib.model.scenario import Misfit, Rebased, Scenario, rebase
from lib.start import DEMO
from lib.store.shelf import Library
from lib.text.language import LANGUAGES, Language, closest, language
from lib.words import Name, words
from pages.ui import cache, scenarios, state

_NONE = Library("", Name("–"), "own")
"""Stands for the library where not one can be opened: pages are empty, Backup has the way out."""


@dataclass(frozen=True, slots=True)
class Here:
    """One reader's place. `base` is the library as saved; `model` has the what-if changes in it.

    `leader` is whether the leader's view is open: only there anything about one person is shown.
    `scenario` is the one that is open; None for a draft, and for the library as it is.
    """

    language: Language
    library: Library
    libraries: tuple[Library, ...]
    revision: int
    base: Model
    rebased: Rebased
    leader: bool = False
    scenario: Scenario | None = None

    @property
    def model(self) -> Model:
        """What every figure is computed from."""
        return self.rebased.model

    @property
    def misfits(self) -> tuple[Misfit, ...]:
        """What-if changes that no longer fit the library."""
        return self.rebased.misfits

    @property
    def may_tell(self) -> bool:
        """Whether figures about all staff may be shown: they tell of no one person here."""
        return self.leader or (may_tell(self.model) and keeps_secrets(self.base, self.model))


def spoken() -> Language:
    """The reader's language: from the link, else as chosen before, else the browser's."""
    return language(state.chosen("lang", LANGUAGES, closest(st.context.locale)))


def find_place() -> Here:
    """The reader's place, from the link and the session."""
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
    if not state.take_up(library.id):
        state.warn(spoken().text("The scenario that this link names is no longer here."))
    libraries = tuple(library for library in listed.values() if library.readable)
    scenario = scenarios.find(library.id, scenarios.opened(library.id))
    changes = scenario.changes if scenario else state.changes(library.id)
    rebased = rebase(Scenario(base=revision, changes=changes), base)
    leader = state.leads(library.id)
    return Here(spoken(), library, libraries, revision, base, rebased, leader, scenario)


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
