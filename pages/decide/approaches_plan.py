"""From proposal to plan: a portfolio to begin with, edited by hand, saved as one commit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from lib.analysis.approaches.combination import floors
from lib.analysis.approaches.plan import check, decide
from lib.analysis.approaches.side_by_side import Approaches
from lib.model.changes import Change
from lib.model.partnerships import WAVES
from lib.model.statements import APPROACHES
from lib.text.language import Language
from lib.view.approaches.approach_columns import shown
from lib.view.approaches.approach_names import short_name
from lib.view.approaches.approach_plan import (
    PlanRow,
    decided_table,
    decided_words,
    decisions,
    differing,
    plan_check,
    plan_rows,
    taken_now,
    written,
)
from lib.words import counted
from pages.decide import approaches_figures, approaches_search
from pages.ui import keeping, prose, state, tables
from pages.ui.here import Here

TALL = 15
"""More rows than this scroll in a window of their own."""
BEGIN = ("combined", *(name for name in APPROACHES if name != "combined"))


def draw(here: Here) -> None:
    """Draw the proposal to edit, what it breaks, and what has been decided."""
    found, language = approaches_search.find(here), here.language
    approach = _begin_with(here, found)
    proposed = plan_rows(here.model, found, approach, language)
    rows = _edit(here, approach, proposed)
    _limits(here, found, approach, (proposed, rows))
    _save(here, approach, rows)
    prose.section(language.say(decided_words(here.edited)))
    decided = decided_table(here.edited, language)
    if decided.rows:
        tables.draw(decided, "plan-decided", language)
    _explain(here)


def _begin_with(here: Here, found: Approaches) -> str:
    """The approach whose portfolio the plan begins with; it stands in the link."""
    there = [name for name in BEGIN if shown(found, found.of(name))]
    picked = state.chosen("plan", there, there[0])
    st.session_state["pick-plan"] = picked
    st.segmented_control(
        here.language.text("Begin with the portfolio of"),
        there,
        format_func=lambda name: here.language.say(short_name(name)),
        key="pick-plan",
        required=True,
        on_change=lambda: state.choose("plan", st.session_state["pick-plan"]),
    )
    return picked


def _edit(here: Here, approach: str, proposed: tuple[PlanRow, ...]) -> tuple[PlanRow, ...]:
    """The plan as it is written; what has been written is kept over pages and changes."""
    text, kept = here.language.text, _kept(here, approach)
    look = f"{here.model.digest} {here.language.code}"
    key = f"plan-{here.place}-{approach}-{kept.get('n', 0)}"
    if kept.get("look") != look or key not in st.session_state:
        n = kept.get("n", 0) + 1
        kept = {"look": look, "n": n, "begun": kept.get("typed", {})}
        key = f"plan-{here.place}-{approach}-{n}"
    begun = written(proposed, kept["begun"])
    given = st.data_editor(
        _frame(begun),
        key=key,
        hide_index=True,
        num_rows="fixed",
        column_config=_columns(here.language),
        alt=text("The plan, to be edited"),
        height="auto" if len(begun) <= TALL else 560,
    )
    rows = _read(begun, given)
    _keep(here, approach, {**kept, "typed": differing(proposed, rows)})
    return rows


def _columns(language: Language) -> dict[str, ColumnConfig]:
    text = language.text
    names = {wave: text(label) for wave, label in WAVES.items()}
    return {
        "title": st.column_config.TextColumn(text("Partnership"), disabled=True, pinned=True),
        "wave": st.column_config.SelectboxColumn(
            text("Wave"),
            options=list(names),
            format_func=lambda wave: names.get(wave, wave),
            required=True,
            width=130,
        ),
        "reason": st.column_config.TextColumn(text("Reason"), max_chars=4_000, width="large"),
        "wanted": st.column_config.TextColumn(text("Wanted by"), disabled=True),
    }


def _frame(rows: Sequence[PlanRow]) -> dict[str, list[str]]:
    return {
        "title": [row.title for row in rows],
        "wave": [row.wave for row in rows],
        "reason": [row.reason for row in rows],
        "wanted": [row.wanted for row in rows],
    }


def _read(
    rows: Sequence[PlanRow], given: Mapping[str, Sequence[str | None]]
) -> tuple[PlanRow, ...]:
    """The rows as they now stand in the editor; its own checks run in the browser only."""
    return tuple(
        replace(row, wave=wave if wave in WAVES else row.wave, reason=(reason or "").strip())
        for row, wave, reason in zip(rows, given["wave"], given["reason"], strict=True)
    )


def _limits(
    here: Here,
    found: Approaches,
    approach: str,
    plans: tuple[tuple[PlanRow, ...], tuple[PlanRow, ...]],
) -> None:
    """What the plan breaks and reaches, beside the proposal."""
    guarantee = here.model.options.guarantee if approach == "combined" else 0.0
    also = floors(here.model, found.led, guarantee)
    proposed, now = (check(here.model, taken_now(rows), also) for rows in plans)
    view = plan_check(here.model, now, proposed, here.language)
    with st.container(border=True):
        icon = ":material/check_circle:" if view.fits else ":material/error:"
        st.markdown(f"{icon} **{prose.escaped(view.verdict)}**")
        if view.broken:
            prose.bullets(view.broken)
        with st.grid(4, min_column_width=180):
            approaches_figures.small(view.figures)


def _save(here: Here, approach: str, rows: tuple[PlanRow, ...]) -> None:
    language, text = here.language, here.language.text
    changes = decide(here.edited, decisions(rows))
    if not changes:
        prose.remark(text("The plan is what is decided already."))
        return
    note = keeping.note(here, "note-plan")
    partnerships = len({change.key for change in changes})
    prose.remark(
        language.say(
            counted(
                "One partnership gets a decision that differs from today's.",
                "{n} partnerships get a decision that differs from today's.",
                partnerships,
            )
        )
    )
    _buttons(here, approach, changes, note)


def _buttons(here: Here, approach: str, changes: Sequence[Change], note: str) -> None:
    text = here.language.text
    keeping.draw_target(here)
    with st.container(horizontal=True):
        st.button(
            keeping.label(here, text("Save the plan")),
            type="primary",
            key="save-plan",
            icon=":material/save:",
            on_click=_saved,
            args=(here, approach, changes, note),
        )
        if _kept(here, approach).get("typed"):
            st.button(
                text("Back to the proposal"),
                key="drop-plan",
                on_click=_keep,
                args=(here, approach, {}),
            )


def _saved(here: Here, approach: str, changes: Sequence[Change], note: str) -> None:
    if keeping.keep(here, changes, note):
        _keep(here, approach, {})


def _kept(here: Here, approach: str) -> dict[str, Any]:
    return state.answers(here.place, f"plan-{approach}")


def _keep(here: Here, approach: str, kept: dict[str, Any]) -> None:
    state.answer(here.place, f"plan-{approach}", kept)


def _explain(here: Here) -> None:
    text = here.language.text
    with st.expander(text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            text(
                "Now: what is in the portfolio that the plan begins with. Second wave: what "
                "another approach, or a department by itself, would have. Not now: the rest. Each "
                "reason is a proposal: the goal that a partnership counts most for, or what stands "
                "in its way. The group decides, and what is not taken now stays on the list with "
                "its reason."
            )
        )
