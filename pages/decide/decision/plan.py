"""From proposal to plan: a portfolio to begin with, edited by hand, saved as one commit."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from lib.model.changes import Change
from lib.model.partnerships import WAVES
from lib.reader import Reader
from lib.screens.approaches import plan
from lib.screens.approaches.finding import Seen, short_name
from lib.screens.approaches.plan import PlanRow
from lib.words import counted
from pages.ui import browser, figures, how, keeping, pressing, prose, state, tables, unread
from pages.ui.desks import Ground
from pages.ui.here import Here
from pages.ui.widgets import kept

TALL = 15
"""More rows than this scroll in a window of their own."""


def draw(here: Here, seen: Seen) -> None:
    """Draw the proposal to edit, what it breaks, and what has been decided."""
    reader = here.reader
    approach = _begin_with(here, seen)
    proposed = plan.plan_rows(seen, approach)
    rows = _edit(here, approach, proposed)
    _limits(seen, approach, proposed, rows)
    _save(here, approach, rows)
    decided = plan.decided_table(here.edited, reader)
    if decided.rows:
        tables.draw(decided, "plan-decided", reader)
    how.draw(plan.HOW, reader)


def _begin_with(here: Here, seen: Seen) -> str:
    """The approach whose portfolio the plan begins with; it stands in the link."""
    there = plan.beginnings(seen)
    picked = state.chosen("plan", there, there[0])
    unread.tell("plan", here.reader.say(short_name(picked)), here.reader)
    st.segmented_control(
        here.reader.text("Begin with the portfolio of"),
        there,
        format_func=lambda name: here.reader.say(short_name(name)),
        required=True,
        **kept("pick-plan", picked, partial(state.choose, "plan")),
    )
    return picked


def _edit(here: Here, approach: str, proposed: tuple[PlanRow, ...]) -> tuple[PlanRow, ...]:
    """The plan as it is written; what has been written is kept over pages and changes."""
    text, kept = here.reader.text, _kept(here, approach)
    look = f"{here.model.digest} {here.reader.code}"
    key = f"plan-{here.place}-{approach}-{kept.get('n', 0)}"
    if kept.get("look") != look or key not in st.session_state:
        n = kept.get("n", 0) + 1
        kept = {"look": look, "n": n, "begun": kept.get("typed", {})}
        key = f"plan-{here.place}-{approach}-{n}"
    begun = plan.written(proposed, kept["begun"])
    given = st.data_editor(
        plan.frame(begun),
        key=key,
        hide_index=True,
        num_rows="fixed",
        column_config=_columns(here.reader),
        alt=text("The plan, to be edited"),
        height="auto" if len(begun) <= TALL else 560,
    )
    rows = plan.read(begun, given)
    if (block := browser.pasted(key)) is not None:
        rows, told = plan.pasted(rows, block, here.model, here.reader)
        _keep(here, approach, {"n": kept["n"], "typed": plan.differing(proposed, rows)})
        if told:
            state.warn(" ".join(map(here.reader.say, told)))
        st.rerun()
    _keep(here, approach, {**kept, "typed": plan.differing(proposed, rows)})
    return rows


def _columns(reader: Reader) -> dict[str, ColumnConfig]:
    text = reader.text
    names = {wave: text(label) for wave, label in WAVES.items()}
    return {
        "title": st.column_config.TextColumn(text("Partnership"), disabled=True, pinned=True),
        "wave": st.column_config.SelectboxColumn(
            text("Wave"),
            options=list(names),
            format_func=lambda wave: names.get(str(wave), str(wave)),
            required=True,
            width=130,
        ),
        "reason": st.column_config.TextColumn(text("Reason"), width="large"),
        "wanted": st.column_config.TextColumn(text("Wanted by"), disabled=True),
    }


def _limits(
    seen: Seen, approach: str, proposed: tuple[PlanRow, ...], rows: tuple[PlanRow, ...]
) -> None:
    """What the plan breaks and reaches, beside the proposal."""
    model, reader = seen.model, seen.reader
    before, now = (plan.checked(seen, approach, it) for it in (proposed, rows))
    with st.container(border=True):
        icon = ":material/check_circle:" if now.fits else ":material/error:"
        st.markdown(f"{icon} **{prose.escaped(reader.say(plan.verdict(now)))}**")
        if broken := plan.broken(model, now, reader):
            prose.bullets(broken)
        with st.grid(4, min_column_width=180):
            figures.small(plan.figures(model, now, before, reader))


def _save(here: Here, approach: str, rows: tuple[PlanRow, ...]) -> None:
    reader, text = here.reader, here.reader.text
    changes = plan.decided(here.edited, rows)
    if seen := pressing.pressed("save-plan", here.place, table=True):
        _saved(here, approach, changes, seen)
    if not changes:
        prose.remark(text("The plan is what is decided already."))
        return
    keeping.note(here, "note-plan")
    partnerships = len({change.key for change in changes})
    prose.remark(
        reader.say(
            counted(
                "One partnership gets a decision that differs from today's.",
                "{n} partnerships get a decision that differs from today's.",
                partnerships,
            )
        )
    )
    _buttons(here, approach)


def _buttons(here: Here, approach: str) -> None:
    text = here.reader.text
    keeping.draw_target(here)
    with st.container(horizontal=True):
        st.button(
            keeping.label(here, text("Save the plan")),
            type="primary",
            key="save-plan",
            icon=":material/save:",
            on_click=keeping.press,
            args=(here, "save-plan"),
        )
        if _kept(here, approach).get("typed"):
            st.button(
                text("Back to the proposal"),
                key="drop-plan",
                on_click=_keep,
                args=(here, approach, {}),
            )


def _saved(here: Here, approach: str, changes: Sequence[Change], seen: Ground) -> None:
    """Save the plan as this run has found it written, and begin anew where it decides anything."""
    note = keeping.noted(here, "note-plan")
    if changes and keeping.keep(here, changes, note, seen=seen):
        _keep(here, approach, {})
    pressing.answered()
    if changes:
        st.rerun()


def _kept(here: Here, approach: str) -> dict[str, Any]:
    return state.answers(here.place, f"plan-{approach}")


def _keep(here: Here, approach: str, kept: dict[str, Any]) -> None:
    state.answer(here.place, f"plan-{approach}", kept)
