"""The Self-rating page: how it works, who has a link, and how far people have come."""

from __future__ import annotations

import streamlit as st

from lib.view.competences.self_rating_staff import staff_view, told_to_all
from pages.competences import rating_links
from pages.ui import cache, leader, menu, prose, tables
from pages.ui.here import Here, find_place


def draw(here: Here) -> None:
    """Draw the page; who has a link and who has answered only in the leader's view."""
    say, language = here.language.text, here.language
    if not here.base.people:
        prose.finding(say("No staff is stored yet, so nobody can rate themselves."))
        menu.link("people", say("Enter staff under codes"), language)
        return
    if not here.leader:
        told = told_to_all(here.base)
        hidden = say("How many have rated themselves is shown in the leader's view only.")
        prose.finding(hidden if told is None else language.say(told))
        rating_links.forget()
        _explain(here)
        leader.offer(here, say("Links, and who has answered how much, are in the leader's view."))
        return
    view = staff_view(here.base, cache.shelf().open(here.library.id).links(), language)
    prose.finding(view.finding)
    _explain(here)
    rating_links.draw(here, view)
    prose.section(view.table.caption)
    tables.draw(view.table, "self-rating", language)


def _explain(here: Here) -> None:
    say = here.language.text
    prose.bullets(
        (
            say(
                "Everybody gets a link of their own, reads what the answers are for, and rates "
                "their own levels beside examples of behaviour."
            ),
            say("The link opens that one page and nothing else of Samspil; it needs no code."),
            say(
                "Own levels then stand beside the leader's in the leader's view; a wish is seen "
                "only where the person shares it."
            ),
        )
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        prose.remark(say("People read the six points on privacy first: see that they are right."))
        menu.link("privacy", say("The six points"), here.language)


draw(find_place())
