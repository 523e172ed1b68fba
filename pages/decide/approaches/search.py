"""The dials of the Approaches page, turned as a what-if, and the search made once for each turn."""

from __future__ import annotations

from contextlib import AbstractContextManager

import streamlit as st

from lib.model.model import Model
from lib.model.settings import SETTINGS
from lib.screens.approaches.finding import Seen, look
from lib.screens.approaches.promising import end_of_dial, highest_words
from lib.study.base import THOROUGH, Effort
from pages.ui import cache, prose, scenarios, waiting
from pages.ui.here import Here
from pages.ui.widgets import Kept, kept

_THOROUGH = "approaches-thorough"


def find(here: Here) -> Seen:
    """What the reader may see of the three approaches under today's promise.

    Raises `TimeoutError` where it takes too long.
    """
    return look(here.study, here.changes, effort(here.model), here.reader)


def effort(model: Model) -> Effort:
    """How hard to look: until it is proved, within 1 % of a large library, or as was asked for."""
    study = cache.study(model)
    return THOROUGH if study.is_large and st.session_state.get(_THOROUGH) else study.usual_effort


def digest(model: Model) -> str:
    """Equal for models whose approaches are the same under every promise."""
    return cache.study(model).approaches_digest(effort(model))


def draw_effort(here: Here) -> None:
    """Draw the choice to look for the very best, where the first answers are nearly the best."""
    if here.study.is_large:
        waiting.offer_thorough(_THOROUGH, here.reader)


def looking(here: Here) -> AbstractContextManager[None]:
    """Tells that the search is under way; a thorough one can be stopped."""
    thorough = here.study.is_large and st.session_state.get(_THOROUGH)
    return waiting.stoppable(
        here.reader.text("Looking for the best portfolios …"),
        here.reader,
        (_THOROUGH, "stop-thorough") if thorough else None,
    )


# -- the dials -------------------------------------------------------------------------------------


def draw_share(here: Here, name: str, label: str, help: str) -> None:
    """Draw the dial of a setting that is a share, 0 to 1."""
    value = float(getattr(here.model.options, name))
    st.slider(label, 0.0, 1.0, step=0.05, format="percent", help=help, **_dial(here, name, value))


def draw_promise(here: Here, seen: Seen) -> None:
    """Draw the dial of the promise to the departments, up to the highest that can be kept."""
    reader, end = here.reader, end_of_dial(seen.found)
    if end is not None:
        value = min(here.model.options.guarantee, end)
        st.slider(
            reader.text("Promise to the departments"),
            0.0,
            end,
            step=0.01,
            format="percent",
            help=reader.text(
                "What share of the worth of its own choice does every department keep at least? "
                "0 %: the team chooses freely. The dial ends at the highest promise that can be "
                "kept to all."
            ),
            **_dial(here, "guarantee", value),
        )


def draw_end(here: Here, seen: Seen) -> None:
    """Draw where promises end, and why."""
    binds = here.study.what_binds(seen.found, effort(here.model))
    if (said := highest_words(seen.found.highest, binds)) is not None:
        prose.remark(here.reader.say(said))


def draw_whole(here: Here, name: str, label: str, help: str, most: int) -> None:
    """Draw the dial of a setting that is a whole number."""
    value = int(getattr(here.model.options, name))
    low = int(SETTINGS[name].low or 0)
    st.slider(label, low, max(most, value), step=1, help=help, **_dial(here, name, value))


def _dial(here: Here, name: str, value: float) -> Kept:
    """What makes the dial stand at the value, and the what-if follow it."""

    def turned(to: float) -> None:
        scenarios.turn(here.library.id, name, to, here.base)

    return kept(f"dial-{here.library.id}-{name}", value, turned, typing=True)
