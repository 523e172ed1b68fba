"""What the parts of the Hiring page share: how many posts, what one person can bring, which types.

All of it is the reader's own; nothing is saved in the library.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

from lib.analysis.competences.few_known import but_few_contacts
from lib.analysis.competences.hire_profiles import Limits
from lib.analysis.competences.hiring import Hiring
from lib.analysis.competences.hiring_advice import Advice, advise
from lib.model.model import Model
from lib.view.competences.hiring_posts import Choice, post_choices
from lib.view.competences.hiring_types import PostType, own_types, role_types
from lib.words import N_
from pages.ui import cache, state
from pages.ui.here import Here
from pages.ui.switch import switch

POSTS = {"1": N_("One post"), "2": N_("Two posts")}
MOST_EXPERIENCED, MOST_INDEPENDENT = 2, 4
"""The widest limits that can be set: beyond them nobody is asked for anything real."""
_NAME = "hiring"


def draw_posts(here: Here) -> int:
    """Draw the choice of how many posts; the number chosen."""
    return int(switch("posts", POSTS, here.language.text("How many posts?"), here.language))


def draw_limits(here: Here) -> None:
    """Draw what one person is expected to bring at most."""
    text, left, right = here.language.text, *st.columns(2)
    today = limits(here)
    for place, name, label, value, most in (
        (left, "experienced", text("Most at level 4 or 5"), today.experienced, MOST_EXPERIENCED),
        (right, "independent", text("Most at level 3"), today.independent, MOST_INDEPENDENT),
    ):
        key = f"hire-{name}-{here.library.id}"
        st.session_state[key] = value
        place.number_input(
            label, 0, most, key=key, on_change=_keep_limit, args=(here.library.id, name, key)
        )


def posts() -> int:
    """How many posts are looked for."""
    return int(state.chosen("posts", POSTS, "1"))


def limits(here: Here) -> Limits:
    """What one person is expected to bring at most."""
    usual, chosen = Limits(), kept(here.library.id)
    return Limits(
        chosen.get("experienced", usual.experienced),
        chosen.get("independent", usual.independent),
    )


def found(here: Here) -> Hiring | None:
    """The profile that closes most; None where nothing is weighed, or nothing may be told."""
    if not (here.model.people and here.may_tell):
        return None
    return cache.hires(here.model, posts(), limits(here))


def advice(here: Here) -> Advice | None:
    """What the advices come to; None where nothing may be told, or nobody's contacts are noted."""
    model = ground(here)
    return advise(model) if here.may_tell and model.contacts else None


def ground(here: Here) -> Model:
    """What the advices are found in: outside the leader's view without the contacts of few."""
    return here.model if here.leader else but_few_contacts(here.model, here.base)


def types(here: Here) -> tuple[PostType, ...]:
    """The roles and the reader's own types."""
    own = own_types(here.model, kept(here.library.id).get("types", []), here.language)
    return (*role_types(here.model, here.language), *own)


def choices(here: Here) -> dict[str, Choice]:
    """Every post that an effect or a text can be about."""
    return post_choices(found(here), types(here), here.language)


def kept(library: str) -> dict[str, Any]:
    """What the reader has chosen on this page, as plain data."""
    return state.answers(library, _NAME)


def keep(library: str, name: str, value: object) -> None:
    """Keep one choice of the reader's."""
    state.answer(library, _NAME, {**kept(library), name: value})


def _keep_limit(library: str, name: str, key: str) -> None:
    keep(library, name, int(st.session_state[key]))
