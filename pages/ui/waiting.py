"""Long computations: how much is done, and those that the reader begins and may stop."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.reader import Reader
from lib.words import Words
from pages.ui import pressing, prose, state
from pages.ui.here import Here


@contextmanager
def bar(said: str) -> Iterator[Callable[[float], bool]]:
    """A bar with a sentence, gone at the end; to be told the share done, it bids to go on."""
    drawn = st.progress(0.0, said)

    def follow(done: float) -> bool:
        drawn.progress(done, said)
        return True

    yield follow
    drawn.empty()


@dataclass(frozen=True, slots=True)
class LongSearch:
    """A search that the reader begins, may stop and take up again.

    `name` is what its buttons and what it has found are kept under; `about` tells apart several
    searches that share the buttons. What was found for another model counts as nothing.
    """

    here: Here
    name: str
    place: DeltaGenerator
    about: str = ""

    def kept(self) -> dict[str, Any]:
        """What has been found for this model so far."""
        found = state.answers(self.here.library.id, self._kept_as)
        return found if found.get("digest") == self.here.model.digest else {}

    def keep(self, found: Mapping[str, Any], *, on: bool = True) -> dict[str, Any]:
        """Keep what has been found, and whether the search goes on; the same comes back."""
        kept = {**found, "on": on, "digest": self.here.model.digest}
        state.answer(self.here.library.id, self._kept_as, kept)
        return kept

    def finish(self, found: Mapping[str, Any]) -> dict[str, Any]:
        """Keep what has been found in the end, and take the button away."""
        self.place.empty()
        return self.keep(found, on=False)

    def asked(self, *, begun: bool) -> bool:
        """Whether the reader wants the work done; draws the button that begins or stops it."""
        text = self.here.reader.text
        with self.place.container():
            prose.remark(text("This takes up to a minute. It can be stopped and taken up again."))
            if self.kept().get("on"):
                st.button(text("Stop"), key=f"{self.name}-stop", on_click=self._pause)
                return True
            label = text("Go on") if begun else text("Find out")
            go_on = partial(self.keep, self.kept())
            pressing.button(self.here, label, f"{self.name}-start", go_on, type="primary")
        return False

    @contextmanager
    def bar(self, share: float) -> Iterator[Callable[[float, Words], None]]:
        """A bar from that share on, gone at the end; to be told what is done, in words."""
        drawn = st.progress(share)

        def follow(done: float, said: Words) -> None:
            drawn.progress(done, self.here.reader.say(said))

        yield follow
        drawn.empty()

    def _pause(self) -> None:
        """What has been found since the page was drawn is kept."""
        self.keep(self.kept(), on=False)

    @property
    def _kept_as(self) -> str:
        return "-".join(filter(None, (self.name, self.about)))


def long_search(here: Here, name: str, about: str = "") -> LongSearch:
    """A search whose button stands where this is called."""
    return LongSearch(here, name, st.empty(), about)


def offer_thorough(key: str, reader: Reader) -> None:
    """Draw the choice to search on, which the session keeps under the key."""
    label = reader.text("Look for the very best (this can take minutes)")
    st.toggle(label, key=key, persist_state="session")


@contextmanager
def stoppable(said: str, reader: Reader, stop: tuple[str, str] | None) -> Iterator[None]:
    """Tells that a search is under way.

    A thorough one can be stopped: `stop` has the key of its choice and that of the button.
    """
    with st.spinner(said, show_time=True):
        slot = st.empty()
        if stop is not None:
            thorough, key = stop
            slot.button(
                reader.text("Stop, and keep the first answer"),
                key=key,
                icon=":material/stop_circle:",
                on_click=_stop,
                args=(thorough,),
            )
        yield
        slot.empty()


def _stop(thorough: str) -> None:
    st.session_state[thorough] = False
