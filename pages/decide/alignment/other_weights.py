"""How the order holds with other weights, what is worth finding out, and what would change it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lib.reader import Reader
from lib.screens.alignment import ahead, change, other_weights, ranges, rivals
from lib.words import words
from pages.decide.alignment import explain, order
from pages.ui import charts, how, menu, prose, tables
from pages.ui.here import Here
from pages.ui.switch import switch
from pages.ui.widgets import called


def draw(here: Here) -> None:
    """Draw the lens."""
    reader, alignment, head = here.reader, here.study.alignment(), st.container()
    kind = choose_kind(reader)
    found = here.study.acceptability(kind)
    rows = other_weights.most_often_first(here.model, alignment, found, reader)
    with head:
        prose.answer(reader.say(other_weights.finding(rows, found)))
    if not rows:
        menu.link("weights", reader.text("Find the goals' weights"), reader)
        return
    ids = [row.id for row in rows]

    def draw_first(most: int) -> None:
        prose.section(reader.text("How often is each among the first?"))
        if (others := other_weights.others(rows)) is not None:
            prose.remark(reader.say(others))
        picture = other_weights.picture(rows, most, reader)
        charts.picture(picture, "sure", reader, on_pick=explain.opener("sure"))

    most = order.draw_first(len(rows), reader, draw_first)
    table = other_weights.short(rows, alignment, found, reader)
    tables.behind("how-sure", reader, table, on_pick=explain.opener("how-sure", ids))
    _draw_asking(here)
    with tables.for_analysts("sure", reader) as is_open:
        if is_open:
            prose.remark(reader.say(other_weights.drawn(rows, found)))
            _draw_choosers(here, kind)
            _draw_pair(here, ids, kind)
            prose.section(reader.text("In how many of 100 weightings each has each place"))
            charts.picture(other_weights.places(rows, most, reader), "places", reader)
            how.draw(other_weights.HOW, reader)


def choose_kind(reader: Reader) -> other_weights.Kind:
    """Which weightings the reader looks at; the link names them."""
    kind = switch("weightings", other_weights.KIND_LABELS, reader.text("Which weights?"), reader)
    prose.remark(reader.text(other_weights.KIND_HELP[kind]))
    return kind


def _draw_asking(here: Here) -> None:
    reader, model = here.reader, here.model
    found = here.study.worth_asking(other_weights.first_k(len(model.partnerships)))
    prose.section(reader.text("Most worth finding out"))
    st.markdown(prose.escaped(reader.say(ahead.asking_finding(found))))
    for step in ahead.steps(model, found, reader):
        with st.container(border=True):
            said, link = st.columns([4, 1], vertical_alignment="center")
            said.text(step.text)
            with link:
                menu.link(step.page, reader.text("Find out"), reader, **step.query)


def _draw_choosers(here: Here, kind: other_weights.Kind) -> None:
    reader, model, found = here.reader, here.model, here.study.acceptability(kind)
    prose.section(reader.text("Which weights put which first?"))
    prose.bullets(tuple(map(reader.say, ahead.choosers(model, found))))
    tables.draw(ahead.central_weights(model, found, reader), "central-weights", reader)


def _draw_pair(here: Here, shown: Sequence[str], kind: other_weights.Kind) -> None:
    """Two partnerships side by side, picked from all."""
    if len(shown) < 2:
        return
    reader, model = here.reader, here.model
    prose.section(reader.text("Which of two is ahead?"))
    left, right = st.columns(2)
    with left:
        one = _pick(here, shown, reader.text("One partnership"), 0)
    with right:
        other = _pick(here, shown, reader.text("Another partnership"), 1)
    if one == other:
        prose.remark(reader.text("Choose two different partnerships."))
        return
    pair = one, other
    chances = {name: here.study.winning(name, pair) for name in other_weights.KIND_LABELS}
    st.markdown(prose.escaped(reader.say(ahead.finding(model, pair, chances[kind], kind, reader))))
    tables.draw(ahead.short(model, pair, chances, reader), "two", reader)


def _pick(here: Here, shown: Sequence[str], label: str, index: int) -> str:
    titles = {name: here.reader.say(here.model.called("partnerships", name)) for name in shown}
    return st.selectbox(
        label,
        shown,
        index=index,
        format_func=called(titles),
        key=f"sure-{here.library.id}-{index}",
    )


# -- what would change it --------------------------------------------------------------------------


def draw_change(here: Here) -> None:
    """Draw the lens: ranges of the weights, the nearest rival, and what would lift a partnership.

    Where nothing is in order there is nothing but the sentence that says so.
    """
    reader, model, intervals = here.reader, here.model, here.study.intervals()
    prose.answer(reader.say(change.headline(model, intervals)))
    if not intervals.of_first:
        return
    prose.section(reader.text("How far can a weight move?"))
    if (meant := change.meaning(model, intervals)) is not None:
        prose.remark(reader.say(meant))
    charts.picture(ranges.picture(model, intervals, reader), "weight-ranges", reader)
    behind = (ranges.of_leader, ranges.of_top, ranges.overtakes)
    tables.behind("weight-ranges", reader, *(it(model, intervals, reader) for it in behind))
    top = change.soonest_in_top(model, intervals)
    if top is not None:
        st.markdown(prose.escaped(reader.say(top)))
    _draw_nearest(here)
    _draw_lift(here)
    with tables.for_analysts("change", reader) as is_open:
        if is_open:
            how.draw(change.HOW, reader)


def _draw_nearest(here: Here) -> None:
    reader, model, changes = here.reader, here.model, here.study.smallest_changes()
    if not changes:
        return
    now = here.study.alignment().weights
    prose.section(reader.say(rivals.finding(model, changes)))
    prose.bullets(tuple(map(reader.say, rivals.moves(model, now, changes))))
    never = rivals.never(changes)
    if never is not None:
        prose.remark(reader.say(never))
    opens = explain.opener("nearest-rivals", [change.rival for change in changes])
    table = rivals.short(model, now, changes, reader)
    tables.behind("nearest-rivals", reader, table, on_pick=opens)


def _draw_lift(here: Here) -> None:
    reader, model, flips = here.reader, here.model, here.study.flip_scores()
    titles = rivals.outside(model, flips, reader)
    if not titles:
        return
    k = model.options.shortlist
    prose.section(reader.say(words("What would lift a partnership among the first {k}?", k=k)))
    chosen = st.selectbox(
        reader.text("Partnership"),
        list(titles),
        format_func=titles.__getitem__,
        key=f"lift-{here.library.id}",
        persist_state="session",
    )
    lifted = chosen or next(iter(titles))
    st.markdown(prose.escaped(reader.say(rivals.lift(model, flips, lifted))))
    tables.behind("lift", reader, rivals.lift_by_goal(model, flips, lifted, reader))
