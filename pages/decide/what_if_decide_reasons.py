"""Reasons for single partnerships: those that are chosen, and those that are left out."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

import streamlit as st

from lib.view.scenarios.deciding import Decision
from lib.view.scenarios.reason_rows import ReasonRow, reason_rows
from lib.view.scenarios.typed_decision import TypedDecision
from pages.decide import what_if_decide_kept as kept
from pages.ui import prose, state
from pages.ui.here import Here

_NAME, TEXT_LIMIT, TALL, HEIGHT = "decision-reasons", 1_000, 12, 460


def draw(here: Here, decision: Decision, typed: TypedDecision) -> None:
    """Draw the table; what is typed in it is kept."""
    text, rows = here.language.text, reason_rows(decision, here.language)
    if not rows:
        return
    prose.label(text("Reasons for single partnerships"))
    prose.remark(
        text("Fill in only what the group wants to say; else the note tells what the figures tell.")
    )
    key, begun = _begun(here, rows, typed)
    st.data_editor(
        {
            "title": [row.title for row in rows],
            "reason": [begun.get(row.id, "") for row in rows],
            "state": [row.state for row in rows],
        },
        key=key,
        hide_index=True,
        num_rows="fixed",
        column_config={
            "title": st.column_config.TextColumn(text("Partnership"), disabled=True, width=190),
            "state": st.column_config.TextColumn(text("In or out"), disabled=True, width=80),
            "reason": st.column_config.TextColumn(
                text("Reason"), max_chars=TEXT_LIMIT, width="large"
            ),
        },
        alt=text("Reasons for single partnerships, to be filled in"),
        height="auto" if len(rows) <= TALL else HEIGHT,
        on_change=_keep,
        args=(here.library.id, key, [row.id for row in rows]),
    )


def _begun(
    here: Here, rows: tuple[ReasonRow, ...], typed: TypedDecision
) -> tuple[str, Mapping[str, str]]:
    """The key of the table, and the reasons that it begins with.

    It begins anew, with all that was typed, where the reader is back or its rows are others.
    """
    library, look = here.library.id, [[row.id, row.title, row.state] for row in rows]
    place = state.answers(library, _NAME)
    if place.get("look") != look or place["key"] not in st.session_state:
        n, begun = place.get("n", 0) + 1, dict(typed.reasons)
        token = blake2b(repr((library, look, begun, n)).encode(), digest_size=6).hexdigest()
        place = {"look": look, "key": f"{_NAME}-{token}", "begun": begun, "n": n}
        state.answer(library, _NAME, place)
    return place["key"], place["begun"]


def _keep(library: str, key: str, ids: list[str]) -> None:
    """Keep what stands in the table by its own account."""
    account: dict[str, Any] = st.session_state[key]
    reasons = dict(state.answers(library, _NAME)["begun"])
    for place, cells in account["edited_rows"].items():
        if "reason" in cells:
            reasons[ids[int(place)]] = cells["reason"] or ""
    kept.change(library, reasons={one: said for one, said in reasons.items() if said.strip()})
