"""The development plan: when what is done for how much, the gaps before and after, and more."""

from __future__ import annotations

from functools import partial
from math import isfinite

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.model.fields import NUMBER_LIMIT
from lib.model.settings import SETTINGS
from lib.model.tables import TABLES
from lib.screens.address import readings
from lib.screens.closing import curve, plan
from lib.screens.closing.finding import finding, frame_of, nothing_to_plan
from lib.screens.closing.names import kinds_table, meanings
from lib.screens.closing.plan import PlanView, plan_view
from lib.screens.gaps.names import too_few_to_tell
from lib.words import words
from pages.ui import (
    charts,
    figures,
    how,
    leader,
    menu,
    numbers,
    prose,
    scenarios,
    state,
    tables,
    unread,
)
from pages.ui.here import Here
from pages.ui.switch import switch

_THOROUGH, CURVE = "closing-thorough", "closing-more"


def draw(here: Here, top: DeltaGenerator) -> None:
    """Draw the plan within the limits, and closed what more time or money would do."""
    left, right = st.columns([3, 2], gap="large")
    with right:
        fields = st.container()
    view = _find(here, top)
    if view is None:
        return
    if view.gaps.rows and not here.present.actions:
        _suggest(here)
        return
    with fields:
        _draw_limits(here)
    if view.gaps.rows:
        with left:
            _draw_times(here, view)
        with right, st.grid(2, min_column_width=150):
            figures.small(view.figures)
        _draw_plan(here, view)
        _draw_curve(here)
    how.draw(plan.HOW, here.reader)


def open_curve() -> None:
    """Have it open what more time or money would do: a link asks for it."""
    st.session_state[CURVE] = True


def _draw_curve(here: Here) -> None:
    label = here.reader.text("With more time or money")
    with tables.folded(label, CURVE, ":material/trending_up:") as is_open:
        if is_open:
            _follow(here)


def _follow(here: Here) -> None:
    reader, text = here.reader, here.reader.text
    over = switch("closing-over", curve.LIMITS, text("Over which limit?"), reader)
    frame = frame_of(here.present, **linked(here))
    thorough = bool(st.session_state.get(_THOROUGH))
    with st.spinner(text("Following the plan step by step …"), show_time=True):
        view = curve.curve_of(here.study, over, frame, reader, thorough=thorough)
    if view.cut_short:
        st.toggle(
            text("Follow every step (this can take minutes)"),
            key=_THOROUGH,
            persist_state="session",
        )
    prose.section(view.finding)
    prose.bullets(view.moves)
    if view.picture is not None:
        charts.picture(view.picture, f"closing-steps-{over}", reader)
        prose.label(view.table.caption)
        tables.draw(view.table, f"closing-steps-{over}-table", reader)
    for paragraph, _ in curve.HOW.steps:
        prose.remark(text(paragraph))


def _find(here: Here, top: DeltaGenerator) -> PlanView | None:
    """The plan within the reader's limits; its finding stands at the top.

    None where there can be no plan: what to fill in, or why nothing is shown, then stands there.
    """
    reader = here.reader
    missing = nothing_to_plan(here.present)
    if missing is not None:
        with top:
            prose.finding(reader.say(missing.said))
            menu.link("people", reader.say(missing.link), reader, table=missing.query)
        return None
    if not here.may_tell:
        with top:
            prose.finding(reader.text("The development plan is shown in the leader's view only."))
            leader.offer(here, reader.say(too_few_to_tell(here.saved_present)))
        return None
    with st.spinner(reader.text("Looking for the best plan …"), show_time=True):
        found = here.study.closing_plan(frame_of(here.present, **linked(here)))
    with top:
        prose.finding(reader.say(finding(here.present, found)))
    return None if found is None else plan_view(here.present, found, reader)


def _draw_times(here: Here, view: PlanView) -> None:
    reader = here.reader
    prose.label(reader.text("When each action is done, and what it costs"))
    charts.picture(view.times, "closing-times", reader)
    tables.behind("closing-lines", reader, view.lines, view.unused)


def _draw_plan(here: Here, view: PlanView) -> None:
    reader = here.reader
    for note in (*view.places, *view.notes):
        prose.remark(note)
    left, right = st.columns(2, gap="large")
    with left:
        prose.section(view.gaps.caption)
        charts.picture(view.picture, "closing-gaps", reader)
        tables.behind("closing-gaps", reader, view.gaps)
    with right:
        _draw_open(here, view)


def _draw_open(here: Here, view: PlanView) -> None:
    text = here.reader.text
    if not view.open:
        return
    prose.section(text("What stays open, and what would fill it"))
    for row in view.open:
        prose.label(row.title)
        prose.bullets(row.remedies)
    menu.link("people", text("Add or change actions"), here.reader, table="actions")


def _suggest(here: Here) -> None:
    """What kinds of action there are, and which to think of first for each gap."""
    reader = here.reader
    menu.link("people", reader.text("Enter the first actions"), reader, table="actions")
    view = kinds_table(here.present, reader)
    prose.section(view.caption)
    tables.draw(view, "closing-kinds", reader)
    prose.bullets(meanings(reader))


# -- what the plan must keep to --------------------------------------------------------------------


IN_LINK = {"budget": "closing-budget", "course_hours": "closing-hours"}
"""What the link calls the limits that stand in it."""
FIELDS = {
    "deadline": SETTINGS["deadline_months"],
    "budget": TABLES["actions"].field["cost"],
    "course_hours": TABLES["actions"].field["hours"],
}
"""What may stand in each field."""
_NAME = "closing-limits"


def linked(here: Here) -> dict[str, float | None]:
    """The limits that stand in the link, as the reader has set them."""
    return {limit: _linked(here, limit) for limit in IN_LINK}


def _draw_limits(here: Here) -> None:
    """Draw a field for each limit; an empty one is no limit.

    The deadline is a setting of the library, turned as a what-if; budget and course hours of a plan
    are not.
    """
    text = here.reader.text
    for limit, value in linked(here).items():
        shown = text("no limit") if value is None else here.reader.number(value, 2, at_most=True)
        unread.tell(IN_LINK[limit], shown, here.reader)
    money = words("Budget ({currency})", currency=here.model.options.currency)
    with st.grid(2, min_column_width=150):
        _field(
            here,
            "deadline",
            text("Deadline (months)"),
            text("Within how many months the gaps must be closed. Empty: no deadline."),
        )
        _field(
            here,
            "budget",
            here.reader.say(money),
            text("What all actions together may cost. Empty: no limit."),
        )
        _field(
            here,
            "course_hours",
            text("Course hours"),
            text("How many hours staff may spend on courses in all. Empty: no limit."),
        )


def _field(here: Here, limit: str, label: str, help: str) -> None:
    numbers.kept(
        label,
        FIELDS[limit],
        f"{_NAME}-{here.library.id}-{limit}",
        here.model.options.deadline_months if limit == "deadline" else _linked(here, limit),
        partial(_set, here, limit),
        here.reader,
        currency=here.model.options.currency,
        saved=here.base.options.deadline_months if limit == "deadline" else None,
        help=help,
        empty=here.reader.text("no limit"),
    )


def _set(here: Here, limit: str, value: float | None) -> None:
    if limit == "deadline":
        scenarios.turn(here.library.id, "deadline_months", value, here.base)
        return
    kept = {**state.answers(here.library.id, _NAME), limit: value}
    state.answer(here.library.id, _NAME, kept)
    if value is None:
        st.query_params.pop(IN_LINK[limit], None)
    else:
        st.query_params[IN_LINK[limit]] = f"{value:.12g}"


def _linked(here: Here, limit: str) -> float | None:
    """The limit that the link names, else the one set before; None: no limit."""
    kept: float | None = state.answers(here.library.id, _NAME).get(limit)
    linked = st.query_params.get_all(IN_LINK[limit])
    named = _read(linked[-1]) if linked else None
    if linked and (named is None or len({*linked}) > 1):
        state.miss(IN_LINK[limit], linked)
        st.query_params.pop(IN_LINK[limit])
    if named is not None:
        return named
    if kept is not None:
        st.query_params[IN_LINK[limit]] = f"{kept:.12g}"
    return kept


def _read(written: str) -> float | None:
    for reading in readings(written):
        try:
            value = float(reading)
        except ValueError:
            continue
        return value if isfinite(value) and 0 <= value <= NUMBER_LIMIT else None
    return None
