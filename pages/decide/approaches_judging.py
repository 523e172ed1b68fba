"""The group's judgement of the claims: kept aside while it is made, then saved as one commit."""

from __future__ import annotations

import streamlit as st

from lib.model.model import Model
from lib.text.language import Language
from lib.view.approaches.approach_claims import ClaimView
from lib.view.approaches.approach_judging import (
    Judgements,
    count_judged,
    judging_changes,
    with_statements,
)
from lib.words import N_, counted
from pages.ui import keeping, prose, state
from pages.ui.here import Here

FIELDS = {
    "applies": N_("How far does it apply here? (1 not at all, 5 fully)"),
    "importance": N_("How much does it matter? (1 little, 5 much)"),
}
SCALE = (1.0, 2.0, 3.0, 4.0, 5.0)
_NAME = "judgements"


def ground(here: Here) -> Model:
    """The model with the claims as they are being judged."""
    return with_statements(here.model, _judged(here))


def draw(here: Here, claim: ClaimView) -> None:
    """Draw the two judgements of one claim."""
    prose.label(here.language.text("The group's judgement"))
    for field, label in FIELDS.items():
        value = claim.applies if field == "applies" else claim.importance
        key = f"judge-{here.place}-{claim.id}-{field}"
        if st.session_state.get(key) != value:
            st.session_state[key] = value
        st.segmented_control(
            here.language.text(label),
            SCALE if value is None or value in SCALE else sorted((*SCALE, value)),
            format_func=lambda mark: _mark(mark, here.language),
            key=key,
            on_change=_given,
            args=(here, claim.id, field, key),
        )


def draw_pending(here: Here) -> None:
    """Draw what has been judged and not saved, with its note, to save or to drop."""
    language, n = here.language, count_judged(here.edited, _judged(here))
    if not n:
        return
    with st.container(border=True):
        prose.label(
            language.say(counted("One judgement, not saved", "{n} judgements, not saved", n))
        )
        note = keeping.note(here, "note-judgements")
        keeping.draw_target(here)
        with st.container(horizontal=True):
            st.button(
                keeping.label(here, language.text("Save")),
                type="primary",
                key="save-judgements",
                icon=":material/save:",
                on_click=_save,
                args=(here, note),
            )
            st.button(
                language.text("Drop these changes"),
                key="drop-judgements",
                on_click=state.answer,
                args=(here.place, _NAME, {}),
            )


def _judged(here: Here) -> Judgements:
    return state.answers(here.place, _NAME)


def _given(here: Here, claim: str, field: str, key: str) -> None:
    judged = _judged(here)
    row = {**judged.get(claim, {}), field: st.session_state[key]}
    state.answer(here.place, _NAME, {**judged, claim: row})


def _save(here: Here, note: str) -> None:
    if keeping.keep(here, judging_changes(here.edited, _judged(here)), note):
        state.answer(here.place, _NAME, {})


def _mark(mark: float, language: Language) -> str:
    return language.number(mark, 1, at_most=True)
