"""Where the reader is: language, library and what-if. Every page begins by asking this."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from lib.model.model import Model
from lib.model.scenario import Misfit, Rebased, Scenario, rebase
from lib.start import DEMO
from lib.store.shelf import Library
from lib.text.language import LANGUAGES, Language, closest, language
from pages.ui import cache, state


@dataclass(frozen=True, slots=True)
class Here:
    """One reader's place. `base` is the library as saved; `model` has the what-if changes in it."""

    language: Language
    library: Library
    libraries: tuple[Library, ...]
    revision: int
    base: Model
    rebased: Rebased

    @property
    def model(self) -> Model:
        """What every figure is computed from."""
        return self.rebased.model

    @property
    def misfits(self) -> tuple[Misfit, ...]:
        """What-if changes that no longer fit the library."""
        return self.rebased.misfits


def spoken() -> Language:
    """The reader's language: from the link, else as chosen before, else the browser's."""
    return language(state.chosen("lang", LANGUAGES, closest(st.context.locale)))


def find_place() -> Here:
    """The reader's place, from the link and the session."""
    libraries = tuple(library for library in cache.shelf().libraries() if library.readable)
    known = {library.id: library for library in libraries}
    library = known[state.chosen("library", known, DEMO)]
    revision = cache.shelf().open(library.id).revision()
    base = cache.base(library.id, revision)
    scenario = Scenario(base=revision, changes=state.changes(library.id))
    return Here(spoken(), library, libraries, revision, base, rebase(scenario, base))
