"""The claims of the source text: held against the data, judged by the group, and as forces.

Judgements are kept aside while they are made, then saved as one commit.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Literal

import streamlit as st

from lib.reader import Reader
from lib.screens.approaches import forces
from lib.screens.approaches.claims import (
    Claim,
    Judgements,
    claims,
    count_judged,
    judging,
    judging_changes,
)
from lib.screens.approaches.finding import Seen, short_name
from lib.screens.approaches.verdicts import findings_words
from lib.words import N_, counted
from pages.ui import charts, how, keeping, leader, menu, prose, state, tables
from pages.ui.here import Here
from pages.ui.switch import switch
from pages.ui.widgets import kept

SIGNS: Mapping[str, tuple[str, Literal["blue", "orange", "gray"]]] = {
    "holds": (":material/check_circle:", "blue"),
    "does_not_hold": (":material/cancel:", "orange"),
    "no_difference": (":material/drag_handle:", "gray"),
    "judged_only": (":material/groups:", "gray"),
    "unknown": (":material/help:", "gray"),
}
"""A sign and a colour for each verdict; the words stand beside them."""
SIDES = {"pro": "+", "con": "−"}
SHOWN: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "holds": (N_("Holds"), ("holds",)),
    "not": (N_("Does not hold"), ("does_not_hold", "no_difference")),
    "judge": (N_("Judge it yourselves"), ("judged_only", "unknown")),
    "all": (N_("All"), tuple(SIGNS)),
}
"""What can be shown of the claims, by their verdicts."""
FIELDS = {
    "applies": N_("How far does it apply here? (1 not at all, 5 fully)"),
    "importance": N_("How much does it matter? (1 little, 5 much)"),
}
SCALE = (1.0, 2.0, 3.0, 4.0, 5.0)
_NAME = "judgements"


def draw(here: Here, seen: Seen) -> None:
    """Draw the claims as one list, at first of those that hold here."""
    reader, seen = here.reader, judging(seen, _judged(here))
    prose.section(reader.text("Pros and cons, held against your data"))
    if (counts := findings_words(seen)) is not None:
        prose.remark(reader.say(counts))
    titles = {code: title for code, (title, _) in SHOWN.items()}
    codes = SHOWN[switch("claims", titles, reader.text("Which claims?"), reader)][1]
    _draw_pending(here)
    with st.container(gap="xsmall"):
        for approach, told in claims(seen).items():
            for claim in told:
                if claim.code in codes:
                    _claim(here, claim, reader.say(short_name(approach)))
    if "unknown" in codes and not reader.may_tell_own_strengths(here.model, here.changes):
        leader.offer(
            here,
            reader.text(
                "Own strengths are shown in the leader's view: a department with few people would "
                "be told of person by person."
            ),
        )


def draw_forces(here: Here, seen: Seen) -> None:
    """Draw the three force fields, one under the other."""
    reader, seen = here.reader, judging(seen, _judged(here))
    if forces.is_assumed(seen):
        prose.remark(
            reader.text(
                "Where the group has not judged the importance, it counts as 3 of 5. It is judged "
                "under “Why?” beside each claim."
            )
        )
    for field in forces.fields(seen):
        name, figures = field.approach, forces.figures(seen, field)
        prose.section(forces.title(field, reader))
        st.markdown(prose.escaped(reader.say(forces.finding(field))))
        charts.picture(forces.picture(seen, field), f"forces-{name}", reader)
        tables.behind(f"forces-{name}", reader, figures)
    how.draw(forces.HOW, reader)


# -- one claim -----------------------------------------------------------------------------------


def _claim(here: Here, claim: Claim, approach: str) -> None:
    """Whose pro or con it is, what it says, whether it holds; the rest one click away."""
    icon, hue = SIGNS[claim.code]
    said, verdict = st.columns([3, 1], vertical_alignment="center")
    said.markdown(prose.escaped(f"{approach} {SIDES[claim.side]} {claim.text}"))
    with verdict.container(horizontal=True, vertical_alignment="center"):
        st.badge(claim.verdict, icon=icon, color=hue)
        label = here.reader.text("Why?")
        more = st.popover(label, key=f"claim-{claim.id}", on_change="rerun", type="tertiary")
    if more.open:
        with more:
            _behind(here, claim)


def _behind(here: Here, claim: Claim) -> None:
    text = here.reader.text
    said = (claim.measure, claim.reason, claim.beyond, claim.judged)
    st.markdown(prose.escaped(" ".join(filter(None, said))))
    if claim.page:
        menu.link(claim.page, text("Fill in"), here.reader, **claim.query)
    if claim.source:
        retold = text("What it says there, retold:")
        prose.remark(f"{text('Source')}: {claim.source}. {retold}")
        prose.bullets(claim.retold)
    if claim.rows is not None:
        prose.remark(claim.meaning)
        tables.draw(claim.rows, f"claim-rows-{claim.id}", here.reader)
    _judge(here, claim)


# -- the group's judgement -----------------------------------------------------------------------


def _judge(here: Here, claim: Claim) -> None:
    """Draw the two judgements of one claim."""
    prose.label(here.reader.text("The group's judgement"))
    for field, label in FIELDS.items():
        value = claim.applies if field == "applies" else claim.importance
        key = f"judge-{here.place}-{claim.id}-{field}"
        st.segmented_control(
            here.reader.text(label),
            SCALE if value is None or value in SCALE else sorted((*SCALE, value)),
            format_func=lambda mark: _mark(mark, here.reader),
            **kept(key, value, partial(_given, here, claim.id, field), typing=True),
        )


def _draw_pending(here: Here) -> None:
    """Draw what has been judged and not saved, with its note, to save or to drop."""
    reader, n = here.reader, count_judged(here.edited, _judged(here))
    if not n:
        return
    with st.container(border=True):
        prose.label(reader.say(counted("One judgement, not saved", "{n} judgements, not saved", n)))
        keeping.note(here, "note-judgements")
        keeping.draw_target(here)
        with st.container(horizontal=True):
            st.button(
                keeping.label(here, reader.text("Save")),
                type="primary",
                key="save-judgements",
                icon=":material/save:",
                on_click=_save,
                args=(here,),
            )
            st.button(
                reader.text("Drop these changes"),
                key="drop-judgements",
                on_click=state.answer,
                args=(here.place, _NAME, {}),
            )


def _judged(here: Here) -> Judgements:
    return state.answers(here.place, _NAME)


def _given(here: Here, claim: str, field: str, mark: float | None) -> None:
    judged = _judged(here)
    row = {**judged.get(claim, {}), field: mark}
    state.answer(here.place, _NAME, {**judged, claim: row})


def _save(here: Here) -> None:
    note = keeping.noted(here, "note-judgements")
    if keeping.keep(here, judging_changes(here.edited, _judged(here)), note):
        state.answer(here.place, _NAME, {})


def _mark(mark: float, reader: Reader) -> str:
    return reader.number(mark, 1, at_most=True)
