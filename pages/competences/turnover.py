"""The Turnover page: what if somebody leaves or comes, and what it does to everything else."""

import streamlit as st

from lib.view.competences.turnover_choices import invitation, nothing_to_try
from pages.competences import turnover_choosing, turnover_effect
from pages.ui import cache, menu, prose
from pages.ui.here import find_place

here = find_place()
language = here.language

if (nothing := nothing_to_try(here.model)) is not None:
    prose.finding(language.say(nothing))
    menu.link("people", language.text("Fill in staff and competences"), language)
    st.stop()

effect = st.container()
turnover_choosing.draw(here)
if here.model.digest != here.base.digest:
    turnover_effect.draw(here, effect)
else:
    gaps = cache.competence_effect(here.base, here.model).find("redundancy_coverage")
    with effect:
        prose.finding(language.say(invitation(gaps.before if here.may_tell else None)))
