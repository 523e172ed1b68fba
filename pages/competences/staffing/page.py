"""The Staffing page: who could take which partnership, what stays empty and why."""

import streamlit as st

from lib.reader import Reader
from lib.screens.staffing.loads import LoadsView, loads_view
from lib.screens.staffing.people import PeopleView, people_view
from lib.screens.staffing.seats import SeatsView, seats_view
from lib.screens.staffing.terms import asked_of, hours_taken, nobody_rated, seats_offered, terms_of
from pages.competences.staffing import search
from pages.ui import charts, figures, leader, menu, prose, tables
from pages.ui.here import Here


def draw_head(view: SeatsView) -> None:
    """Draw the finding, how sure it is, and the seats of each kind in figures."""
    prose.finding(view.finding)
    prose.remark(view.sure)
    with st.grid(4, min_column_width=150):
        figures.small(view.figures)


def draw_seats(view: SeatsView, reader: Reader) -> None:
    """Draw the seats, partnership by partnership."""
    prose.remark(reader.text("First dot the lead, second the backup: ● filled, ○ empty"))
    charts.picture(view.picture, "staffing-seats", reader)
    tables.behind("staffing-partnerships", reader, view.seats)


def draw_missing(view: SeatsView, reader: Reader) -> None:
    """Draw why seats stay empty, and what would fill them."""
    if view.missing:
        prose.section(reader.text("What is missing"))
        prose.bullets((*view.missing, *view.remedies))
        menu.link("closing", reader.text("See how to close the gaps"), reader)
    for note in (view.hours, *view.notes):
        prose.remark(note)


def draw_people(view: PeopleView, loads: LoadsView, reader: Reader) -> None:
    """Draw the best proposal beside the fairest, with the reasons, and everybody's load."""
    prose.section(view.seats.caption)
    st.markdown(prose.escaped(view.price))
    for note in view.notes:
        prose.remark(note)
    tables.draw(view.seats, "staffing-people", reader)
    if loads.nearest.rows:
        prose.section(loads.nearest.caption)
        if loads.steps:
            prose.bullets(loads.steps)
        tables.behind("staffing-nearest", reader, loads.nearest)
    with tables.folded(loads.table.caption, "staffing-carried", ":material/groups:") as is_open:
        if is_open:
            _draw_loads(loads, reader)


def _draw_loads(loads: LoadsView, reader: Reader) -> None:
    st.markdown(prose.escaped(loads.finding))
    if loads.picture is not None:
        charts.picture(loads.picture, "staffing-loads", reader)
        tables.draw(loads.table, "staffing-loads-table", reader)


def explain(reader: Reader) -> None:
    """Draw how staffing is computed, closed."""
    text = reader.text
    with st.expander(text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            text(
                "Every partnership needs a lead and a backup, two different people; the network a "
                "lead and a deputy. A lead has every must-have of the role profile and the "
                "partnership's special needs, at the level asked; a backup may be one level "
                "below. An unknown level counts as not reached."
            )
        )
        st.markdown(prose.escaped(reader.say(hours_taken())))
        st.markdown(
            text(
                "First as many seats as possible are filled, leads before backups. Of all ways to "
                "do that, the best has the people who meet most of the roles' profiles, a lead "
                "counting double; the fairest has the lowest share of any one person's hours. "
                "Among equals, people near the partnership come first, then a fixed lot."
            )
        )
        st.markdown(
            text(
                "It is a proposal for discussion: people decide, and know what is not in any table."
            )
        )
        st.caption(
            text(
                "Integer programming with HiGHS; a generalised assignment problem: Ross & Soland "
                "(1975)."
            )
        )


def _can_be_told(here: Here) -> bool:
    """Whether there are seats and people to speak of; else says what is missing."""
    reader = here.reader
    if not here.present.people:
        prose.finding(reader.text("No staff is known yet, so nobody can be proposed for a seat."))
        menu.link("people", reader.text("Fill in staff and competences"), reader, table="people")
        return False
    if not here.present.partnerships:
        prose.finding(reader.text("There are no partnerships yet, so there is no seat to fill."))
        menu.link("partnerships", reader.text("Fill in partnerships"), reader)
        return False
    if (nothing := nobody_rated(here.present)) is not None:
        prose.finding(reader.say(nothing))
        menu.link("people", reader.text("Fill in staff and competences"), reader, table="levels")
        return False
    if not here.may_tell_seats:
        prose.finding(
            reader.text("Here, even the number of seats filled would tell of one person.")
        )
        leader.offer(
            here,
            reader.text(
                "There are too few members of staff, or the what-if changes what is known of one "
                "or what a partnership takes: who could take which seat is only in the leader's "
                "view."
            ),
        )
        return False
    return True


def show(here: Here) -> None:
    """Draw the page."""
    if not _can_be_told(here):
        return
    reader = here.reader
    top = st.container()
    left, right = st.columns([3, 2], gap="large")
    with right:
        chosen = search.partnerships(here)
    if not chosen:
        with top:
            prose.finding(reader.text("No partnership is chosen, so there is no seat to fill."))
            menu.link("portfolios", reader.text("Look for the best portfolio"), reader)
        return
    with right:
        terms = terms_of(search.short(here), search.wishes(here), here.present)
        with search.looking(here):
            found = here.study.staffing(chosen, terms, search.seconds(chosen))
        view = seats_view(here.present, found, reader, saved=here.saved_present)
        search.draw_effort(here, chosen, proved=view.proved)
    with top:
        draw_head(view)
    with left:
        draw_seats(view, reader)
    draw_missing(view, reader)
    if reader.sees_staff:
        model = here.present
        draw_people(people_view(model, found, reader), loads_view(model, found, reader), reader)
        asked = asked_of(model, found, terms, reader)
        search.draw_locks(here, asked, seats_offered(model, found, reader))
    leader.offer(
        here,
        reader.text(
            "Who is proposed for which seat, what each would carry and who is nearest to an empty "
            "seat is only in the leader's view. There seats can be locked too."
        ),
    )
    explain(reader)
