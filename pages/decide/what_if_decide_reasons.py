"""Reasons for single partnerships: those that are chosen, and those that are left out."""

from __future__ import annotations

import streamlit as st

from lib.view.scenarios.deciding import Decision
from lib.view.scenarios.reason_rows import ReasonRow, reason_rows
from lib.view.scenarios.typed_decision import TypedDecision
from lib.words import words
from pages.decide import what_if_decide_kept as kept
from pages.ui import prose
from pages.ui.here import Here

_FOR, TEXT_LIMIT = "decision-reason-for", 1_000


def draw(here: Here, decision: Decision, typed: TypedDecision) -> None:
    """Draw the choice of a partnership with the field for its reason, and the reasons given.

    One field at a time: a grid loses what is typed into it while the page runs anew.
    """
    text, rows = here.language.text, reason_rows(decision, here.language)
    if not rows:
        return
    prose.label(text("Reasons for single partnerships"))
    prose.remark(
        text("Fill in only what the group wants to say; else the note tells what the figures tell.")
    )
    names = {row.id: _named(here, row) for row in rows}
    if st.session_state.get(_FOR) not in names:
        st.session_state[_FOR] = rows[0].id
    one = st.selectbox(
        text("Partnership"), list(names), format_func=lambda it: names.get(it, it), key=_FOR
    )
    key = f"decision-reason-{here.library.id}-{one}"
    st.session_state[key] = typed.reasons.get(one, "")
    st.text_area(
        text("Reason"),
        key=key,
        max_chars=TEXT_LIMIT,
        height=90,
        on_change=_keep,
        args=(here.library.id, dict(typed.reasons), one, key),
    )
    given = [(names[it], said) for it, said in typed.reasons.items() if it in names]
    prose.bullets(
        tuple(
            here.language.say(words("{name}: {reason}", name=n, reason=said)) for n, said in given
        )
    )


def _named(here: Here, row: ReasonRow) -> str:
    return here.language.say(words("{name} ({state})", name=row.title, state=row.state))


def _keep(library: str, reasons: dict[str, str], one: str, key: str) -> None:
    """Keep the reason; an empty one is none."""
    reasons = {**reasons, one: st.session_state[key].strip()}
    kept.change(library, reasons={name: said for name, said in reasons.items() if said})
