"""What an appointment does to every competence figure and to the seats, and a way to try it."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.analysis.competences.few_known import effect_but_steps
from lib.analysis.competences.turnover import SeatsChange, Turnover, coming
from lib.charts.turnover import dumbbells
from lib.model.changes import Change, apply
from lib.model.model import Model
from lib.view.competences.hiring_posts import Choice, alone_words, hours_of_a_post
from lib.view.competences.hiring_words import posts_words
from lib.view.competences.turnover import turnover_view
from lib.view.portfolios.best_portfolio import nothing_to_choose
from pages.competences import hiring_choice
from pages.ui import cache, charts, menu, prose, state, tables
from pages.ui.here import Here
from pages.ui.switch import pick


def draw(here: Here, top: DeltaGenerator) -> None:
    """Draw which post, what it does, and the button that makes it a what-if."""
    language = here.language
    offered = hiring_choice.choices(here)
    if not offered:
        with top:
            prose.finding(language.text("No profile closes a gap, and no role has a profile yet."))
        menu.link("people", language.text("Give the roles a profile"), language, table="profiles")
        return
    hiring_choice.draw_posts(here)
    titles = {code: row.title for code, row in offered.items()}
    code = pick("post", titles, language.text("Which post?"), next(iter(titles)))
    for said in posts_words(here.model, offered[code].profiles):
        prose.remark(language.say(said))
    changes = _changes(here.model, offered[code], _hours(here))
    _draw_button(here, changes)
    _draw_effect(here, apply(here.model, changes), len(offered[code].profiles), top)


def _hours(here: Here) -> float | None:
    hours = st.number_input(
        here.language.text("Hours a year for partnership work"),
        min_value=0.0,
        value=hours_of_a_post(here.model),
        step=10.0,
        format="%.0f",
        key=f"hire-hours-{here.library.id}",
    )
    return None if hours is None else float(hours)


def _changes(model: Model, choice: Choice, hours: float | None) -> tuple[Change, ...]:
    """The changes by which somebody with each profile starts."""
    changes: list[Change] = []
    for newcomer in choice.newcomers(hours):
        changes += coming(apply(model, changes), newcomer)
    return tuple(changes)


def _draw_effect(here: Here, after: Model, posts: int, top: DeltaGenerator) -> None:
    language = here.language
    effect = effect_but_steps(cache.competence_effect(here.model, after), here.untold)
    seats = _seats(here, after)
    view = turnover_view(here.model, after, Turnover(0, posts, effect, seats, None), language)
    with top:
        prose.finding(view.finding)
    alone = alone_words(here.model, effect)
    prose.bullets((*view.lines, *([] if alone is None else [language.say(alone)])))
    prose.section(view.competences.caption)
    charts.draw(dumbbells(view), "hire-effect", view.alt, language)
    tables.draw(view.competences, "hire-effect-competences", language)
    prose.section(view.figures.caption)
    tables.draw(view.figures, "hire-effect-figures", language)
    if seats is not None:
        prose.remark(
            language.text(
                "Seats are those of the best portfolio. A lead needs every must-have of the role, "
                "and hours; a narrow profile alone fills no lead's seat."
            )
        )


def _seats(here: Here, after: Model) -> SeatsChange | None:
    """The seats of the best portfolio before and after; None where none may be told, or found."""
    if not here.may_tell_seats or nothing_to_choose(here.model, here.language) is not None:
        return None
    try:
        with st.spinner(here.language.text("Looking for the best portfolios …")):
            quick = cache.quick_portfolio(here.model)
    except TimeoutError:
        return None
    if quick is None or not quick.chosen:
        return None
    best = cache.portfolio(here.model, quick.chosen) or quick
    before, then = (cache.seats_filled(model, best.chosen) for model in (here.model, after))
    return SeatsChange(before, then)


def _draw_button(here: Here, changes: tuple[Change, ...]) -> None:
    text = here.language.text
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            text("Make it a what-if"),
            key="hire-try",
            icon=":material/science:",
            type="primary",
            on_click=_record,
            args=(here.library.id, changes, text("The appointment is now part of your what-if.")),
        )
        menu.link("turnover", text("See it together with who leaves"), here.language)
    prose.remark(text("Nothing is saved: the what-if stands in the sidebar, to be taken back."))


def _record(library: str, changes: tuple[Change, ...], said: str) -> None:
    state.record_all(library, changes)
    state.notify(said)
