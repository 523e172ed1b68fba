"""What roles and partnerships ask, how many have it, who could lead and, for the leader, levels."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from lib.reader import Reader
from lib.screens.gaps import lead, matrix, roles, views
from lib.screens.parts import Table
from pages.ui import charts, how, leader, menu, prose, tables
from pages.ui.here import Here
from pages.ui.switch import pick


def draw(here: Here) -> None:
    """Draw who could take which role; for the leader, everybody's levels and what leaving costs."""
    reader, found = here.reader, here.study.role_gaps()
    prose.finding(reader.say(roles.finding(found)))
    if not found:
        menu.link("people", reader.text("Fill in the roles' profiles"), reader)
    prose.bullets(tuple(reader.say(roles.told(row)) for row in found))
    leader.offer(
        here, reader.text("Everybody's levels, and what leaving costs, are for the leader.")
    )
    if reader.sees_staff:
        _draw_levels(here)
        _draw_leaving(here)
    how.draw(roles.HOW, reader)


def _draw_levels(here: Here) -> None:
    """Draw the map of everybody's levels, and closed its table."""
    reader, text = here.reader, here.reader.text
    prose.section(text("Everybody's levels"))
    levels = matrix.found(here.study, *_pick(here))
    prose.bullets((reader.say(matrix.finding(levels)),))
    picture = matrix.picture(here.present, levels, reader)
    if picture is None:
        prose.remark(text("Too many for a picture: pick a department to see one."))
    else:
        prose.remark(
            text(
                "The number is the level; ≥ over a column is the level asked; ▾ and a darker cell: "
                "below it; ?: unknown."
            )
        )
        charts.picture(picture, "gap-matrix", reader)
        prose.remark(matrix.key(here.present, levels, reader))
    tables.behind("gap-matrix", reader, matrix.listed(here.present, levels, reader))


def _draw_leaving(here: Here) -> None:
    reader, text = here.reader, here.reader.text
    losses, pairs = here.study.leave_losses(), here.study.worst_pairs()
    table = views.leaving(here.present, losses, reader)
    prose.section(table.caption)
    prose.bullets((reader.say(views.leaving_finding(losses)),))
    if pairs:
        prose.remark(text("The pairs whose leaving together would cost most:"))
        prose.bullets(tuple(map(reader.say, views.leaving_pairs(pairs))))
    tables.behind("gap-leaving", reader, table)
    how.draw(views.LEAVING, reader)


def _pick(here: Here) -> tuple[str, str, str]:
    """What the reader asks for: beside which levels, of whom, in which order."""
    reader, text, study = here.reader, here.reader.text, here.study
    beside, of, by = st.columns(3)
    with beside:
        titles = matrix.roles(study, reader)
        role = pick("profile", titles, text("Beside the levels of"), matrix.TARGETS)
    with of:
        offered = matrix.departments(here.present, reader)
        usual = matrix.usual(here.present, offered)
        department = pick("of", offered, text("Department"), usual)
    with by:
        orders = matrix.orders(study, role, reader)
        order = pick("sort", orders, text("In each department by"), matrix.AS_LISTED)
    return role, department, order


# -- who could lead one partnership ----------------------------------------------------------------


def draw_lead(here: Here) -> None:
    """Draw the partnership; it is chosen here and stands in the link."""
    reader, text, model = here.reader, here.reader.text, here.present
    names = lead.led(model, reader)
    if not names:
        prose.finding(text("There is no partnership yet that somebody could lead."))
        menu.link("partnerships", text("Add the first one"), reader)
        return
    picked = pick("lead-for", names, text("Partnership"), next(iter(names)))
    leads = here.study.leads(picked)
    asks = lead.asks_of(model, picked, leads)
    prose.finding(reader.say(lead.finding(model, picked, asks, leads, reader)))
    if not asks:
        menu.link("people", text("Fill in what a partnership lead must have"), reader)
        return
    leader.offer(
        here, text("Who could lead it, and what each lacks, is only in the leader's view.")
    )
    _groups(lead.groups(model, leads, reader), reader)
    asked = lead.asked(model, asks, reader)
    prose.section(asked.caption)
    prose.bullets(tuple(map(reader.say, lead.notes(model, asks))))
    tables.draw(asked, "gap-asked", reader)
    menu.link(
        "staffing", text("See how its seats could be filled"), reader, staff="own", own=picked
    )
    how.draw(lead.HOW, reader)


def _groups(groups: Iterable[Table], reader: Reader) -> None:
    """Draw who is nearest, and closed those who are further away."""
    if reader.sees_staff:
        prose.remark(
            reader.text(
                "Proposals for discussion, in no order of merit. Hours and other tasks are weighed "
                "up under Staffing."
            )
        )
    for number, table in enumerate(groups):
        key = f"gap-leads-{number}"
        if not number:
            tables.titled(table, key, reader)
            continue
        with tables.folded(table.caption, f"{key}-more", ":material/group:") as is_open:
            if is_open:
                tables.draw(table, key, reader)
