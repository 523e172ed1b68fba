"""The Hiring page: what the next post should look like. Never about applicants."""

import streamlit as st

from lib.words import N_
from pages.competences import hiring_advice, hiring_effect, hiring_profile, hiring_texts
from pages.ui import leader, menu, prose
from pages.ui.here import find_place
from pages.ui.switch import switch

PARTS = {
    "profile": (N_("The profile"), hiring_profile.draw),
    "advice": (N_("Three pieces of advice"), hiring_advice.draw),
    "effect": (N_("Before and after"), hiring_effect.draw),
    "texts": (N_("Texts"), hiring_texts.draw),
}

here = find_place()
language = here.language

if not here.model.competences:
    prose.finding(
        language.text("No competence is listed yet, so nobody can say what a post should bring.")
    )
    menu.link("people", language.text("List the competences"), language, table="competences")
    st.stop()

top = st.container()
part = switch(
    "hiring",
    {code: title for code, (title, _) in PARTS.items()},
    language.text("What do you want to see?"),
    language,
)
if part != "texts" and not here.model.people:
    with top:
        prose.finding(
            language.text("No staff is known yet, so nobody can say what the next post should add.")
        )
    prose.remark(language.text("Texts for a role can be written all the same, under Texts."))
    menu.link("people", language.text("Fill in staff and competences"), language, table="people")
elif part != "texts" and not here.may_tell:
    with top:
        prose.finding(
            language.text("Here, what the next post should add would tell of single people.")
        )
    leader.offer(
        here,
        language.text(
            "There are too few members of staff, or the what-if changes what is known of one or "
            "what is asked of few: what a new post would close is only in the leader's view."
        ),
    )
else:
    PARTS[part][1](here, top)
