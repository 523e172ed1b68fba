"""The next post: what it should bring, people before and after, and a way to try it."""

from __future__ import annotations

from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.model.changes import Change, apply
from lib.model.model import Model
from lib.model.tables import TABLES
from lib.screens.hiring import profile as shown
from lib.screens.hiring.posts import Asked, Choice, alone, before_after, effect, hours_of_a_post
from lib.screens.portfolios.best import nothing_to_choose
from pages.competences.hiring import profile
from pages.ui import charts, how, menu, numbers, pressing, prose, scenarios, state, tables
from pages.ui.here import Here
from pages.ui.switch import pick


def draw(here: Here, top: DeltaGenerator) -> None:
    """Draw the finding at the top, the effect with its controls beside it, then what is behind."""
    reader = here.reader
    left, right = st.columns([3, 2], gap="large")
    with right:
        profile.draw_posts(here)
    asked = profile.what_is_asked(here)
    with top:
        prose.finding(reader.say(shown.finding(here.present, asked.answer(), asked.posts)))
    if offered := asked.choices():
        with right:
            post, changes = _choose(here, offered)
        with left:
            _draw_effect(here, changes, len(post.profiles))
    else:
        menu.link("people", reader.text("Give the roles a profile"), reader, table="profiles")
    _draw_wanted(here, asked)
    with tables.folded(
        reader.text("Against types of your own"), "hire-own", ":material/tune:"
    ) as is_open:
        if is_open:
            profile.draw_types(here, asked)
    how.draw(shown.HOW, reader)


def _choose(here: Here, offered: dict[str, Choice]) -> tuple[Choice, tuple[Change, ...]]:
    """Draw which post, its hours and what to do with it; the post, and what it changes."""
    reader, text = here.reader, here.reader.text
    titles = {code: row.title for code, row in offered.items()}
    code = pick("post", titles, text("Which post?"), next(iter(titles)))
    for said in shown.posts_words(here.model, offered[code].profiles):
        prose.remark(reader.say(said))
    hours = numbers.typed(
        text("Hours a year for partnership work"),
        TABLES["people"].field["hours"],
        f"hire-hours-{here.library.id}",
        hours_of_a_post(here.model),
        reader,
    )
    changes = offered[code].changes(here.model, hours.value)
    label, look = text("Try it in the scenario"), {"icon": ":material/science:", "type": "primary"}
    pressing.button(
        here, label, "hire-try", partial(_try, here, changes), disabled=not hours.right, **look
    )
    menu.link("hiring", text("Write the advertisement"), reader, hiring="texts")
    return offered[code], changes


def _try(here: Here, changes: tuple[Change, ...]) -> None:
    scenarios.record_all(here.library.id, changes)
    state.notify(here.reader.text("The appointment is now in the scenario."))


def _draw_effect(here: Here, changes: tuple[Change, ...], posts: int) -> None:
    reader, after = here.reader, apply(here.model, changes)
    prose.label(reader.text("People at target: now, and hatched with the new colleague"))
    charts.picture(before_after(here.study, after, reader), "hire-effect", reader)
    if (warning := alone(here.study, after)) is not None:
        prose.remark(reader.say(warning))
    with tables.folded(
        reader.text("Numbers"), "hire-effect-numbers", ":material/table_chart:"
    ) as is_open:
        if is_open:
            _draw_numbers(here, after, posts)


def _draw_numbers(here: Here, after: Model, posts: int) -> None:
    """Every figure with and without the post, and the seats that it fills."""
    reader = here.reader
    staffed = _staffed(here)
    view = effect(here.study, after, posts, staffed, reader)
    prose.label(view.finding)
    prose.bullets(view.lines)
    tables.draw(view.competences, "hire-effect-competences", reader)
    prose.label(view.figures.caption)
    tables.draw(view.figures, "hire-effect-figures", reader)
    if staffed:
        prose.remark(
            reader.text(
                "Seats are those of the best portfolio. A lead needs every must-have of the role, "
                "and hours; a narrow profile alone fills no lead's seat."
            )
        )


def _staffed(here: Here) -> tuple[str, ...]:
    """The best portfolio, whose seats are to be filled; none where none may be told, or found."""
    if not here.may_tell_seats or nothing_to_choose(here.model, here.reader) is not None:
        return ()
    try:
        with st.spinner(here.reader.text("Looking for the best portfolios …")):
            best = here.study.portfolio()
    except TimeoutError:
        return ()
    return () if best is None else best.chosen


def _draw_wanted(here: Here, asked: Asked) -> None:
    """How often each competence is asked for, what one person can bring, and both answers."""
    reader, model = here.reader, here.present
    if (found := shown.closing(asked.answer())) is None:
        return
    left, right = st.columns([3, 2], gap="large")
    with left:
        prose.section(reader.text("How often each competence is asked for"))
        wanted = shown.wanted(model, found, reader)
        charts.picture(wanted, f"hire-wanted-{asked.posts}", reader)
        short = shown.short(model, found, here.study.gaps(), reader)
        tables.behind("hire-competences", reader, short)
    with right:
        prose.bullets(tuple(map(reader.say, shown.notes(model, found))))
        prose.remark(reader.say(shown.limits_words(asked.limits)))
        with st.expander(reader.text("Change what one person can bring"), icon=":material/tune:"):
            profile.draw_limits(here)
        menu.link("people", reader.text("Set weights, targets and numbers needed"), reader)
    with tables.for_analysts("hire", reader) as is_open:
        if is_open:
            profile.draw_cards(shown.cards(model, found, reader))
