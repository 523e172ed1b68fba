"""The approaches of the reader's model: every search is made once, whatever else is turned."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import streamlit as st

from lib.analysis.approaches.combination import Promise
from lib.analysis.approaches.department_led import DepartmentLed
from lib.analysis.approaches.own_value import own_values
from lib.analysis.approaches.side_by_side import Approach, Approaches
from lib.analysis.approaches.small_departments import tells_of_few, without_own_strengths
from lib.analysis.portfolios.candidates import find_candidates
from lib.analysis.portfolios.portfolio import QUICK
from lib.model.model import Model
from pages.ui import cache
from pages.ui.cache import PATIENCE, Effort
from pages.ui.here import Here

MANY, THOROUGH = 60, 20.0
"""With more candidates an answer within 1 % comes first; seconds for each that is to be proved."""
_THOROUGH = "approaches-thorough"


def find(here: Here) -> Approaches:
    """The three approaches under today's promise; raises `TimeoutError` where it takes too long.

    Outside the leader's view own strengths are unknown where they tell of few people.
    """
    found = compare(here.model, here.model.options.guarantee)
    return without_own_strengths(found) if hides_own_strengths(here) else found


def hides_own_strengths(here: Here) -> bool:
    """Whether own strengths would tell of few people, and this is not the leader's view."""
    if here.leader or not here.model.people:
        return False
    return not here.may_tell or tells_of_few(here.model, here.base)


def compare(model: Model, guarantee: float, known: tuple[Approach, ...] = ()) -> Approaches:
    """The three approaches of a model under a promise; `known`: other promises found already."""
    effort, led, team = _effort(model), departments(model), _team(model)
    others = (Promise(row.guarantee or 0.0, row.portfolio) for row in known)
    both = cache.promise(_searched(model), guarantee, effort, led, (team, *others))
    return cache.compared(_measured(model), guarantee, effort, led, team, both)


def departments(model: Model) -> DepartmentLed:
    """What the departments choose, with the shortlists of this model."""
    led = cache.departments_choice(_searched(model), _effort(model))
    return replace(led, own=own_values(model))


def digest(model: Model) -> str:
    """Equal for models whose approaches are the same under every promise."""
    return f"{_measured(model).digest} {_effort(model).gap}"


def is_large(model: Model) -> bool:
    """Whether the first answers are only nearly the best ones."""
    return len(find_candidates(model).ids) > MANY


def draw_effort(here: Here) -> None:
    """Draw the choice to look for the very best, where the first answers are nearly the best."""
    if is_large(here.model):
        st.toggle(
            here.language.text("Look for the very best (this can take minutes)"),
            key=_THOROUGH,
            persist_state="session",
        )


@contextmanager
def waiting(here: Here) -> Iterator[None]:
    """Tells that a search is under way; a thorough one can be stopped."""
    text = here.language.text
    with st.spinner(text("Looking for the best portfolios …"), show_time=True):
        slot = st.empty()
        if is_large(here.model) and st.session_state.get(_THOROUGH):
            slot.button(
                text("Stop, and keep the first answer"),
                key="stop-thorough",
                icon=":material/stop_circle:",
                on_click=_stop,
            )
        yield
        slot.empty()


def _stop() -> None:
    st.session_state[_THOROUGH] = False


def _effort(model: Model) -> Effort:
    if not is_large(model):
        return Effort(0.0, PATIENCE)
    thorough = bool(st.session_state.get(_THOROUGH))
    return Effort(0.0, THOROUGH) if thorough else Effort(QUICK, PATIENCE)


def _team(model: Model) -> Promise:
    """Without a promise: it does not hang on how careful departments are."""
    ground = _with_settings(model, ("budget",))
    return cache.promise(ground, 0.0, _effort(model), departments(model), ())


def _searched(model: Model) -> Model:
    """What the portfolios hang on."""
    return _with_settings(model, ("budget", "caution"))


def _measured(model: Model) -> Model:
    """What the measures hang on."""
    return _with_settings(model, ("budget", "caution", "shortlist", "level_used"))


def _with_settings(model: Model, names: tuple[str, ...]) -> Model:
    kept = tuple(row for row in model.settings if row.name in names)
    return model.with_tables({"settings": kept, "statements": ()})
