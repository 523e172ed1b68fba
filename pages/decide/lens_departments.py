"""The lens “With a department's eyes”: its own order and shortlist beside the library's."""

from __future__ import annotations

import streamlit as st

from lib.analysis.order.viewpoints import Viewpoint
from lib.charts.viewpoints import slope_chart
from lib.text.language import Language
from lib.view.order.viewpoints import ViewpointView, viewpoint_view
from pages.decide import lens_explain
from pages.ui import cache, charts, menu, prose, tables
from pages.ui.here import Here
from pages.ui.switch import pick


def draw(here: Here) -> None:
    """Draw the lens; the department is chosen here and stands in the link."""
    seen, say = cache.viewpoints(here.model), here.language.text
    if not seen:
        prose.section(say("There is no department yet."))
        menu.link("departments", say("Add the first one"), here.language)
        return
    picked = _pick(here, seen)
    library = cache.alignment(here.model)
    view = viewpoint_view(here.model, seen, picked, library, here.language)
    prose.section(view.finding)
    prose.bullets(view.lists)
    _slopes(view, here.language)
    menu.link("departments", say("State the departments' own priorities"), here.language)
    opens = lens_explain.opener("viewpoint", [row.partnership for row in library.rows])
    prose.section(view.table.caption)
    tables.draw(view.table, "viewpoint", here.language, on_pick=opens)
    prose.section(view.agreement.caption)
    tables.draw(view.agreement, "agreement", here.language)
    _explain(here.language)


def _pick(here: Here, seen: tuple[Viewpoint, ...]) -> str:
    """The department to look through: as chosen, else the first with priorities of its own."""
    names = {
        it.department: here.language.say(here.model.called("departments", it.department))
        for it in seen
    }
    first = next((it.department for it in seen if it.stated), seen[0].department)
    return pick("department", names, here.language.text("Department"), first)


def _slopes(view: ViewpointView, language: Language) -> None:
    if view.slopes:
        figure = slope_chart(view.slopes, view.words)
        charts.draw(figure, "slopes", view.words.alt, language)
    for note in view.notes:
        prose.remark(note)


def _explain(language: Language) -> None:
    with st.expander(language.text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            language.text(
                "The department's alignment is the library's formula with the department's own "
                "weights on the goals; where it has stated none, with the library's. Both sides "
                "have the same number of places, so the shared ones say how far they agree."
            )
        )
        st.latex(r"A_{dp} = 100 \cdot \sum_g v_{dg} \, x_{pg} / 3 \qquad \sum_g v_{dg} = 1")
        st.markdown(
            language.text(
                "What it would choose by itself counts the same points, but takes something off "
                "for what is new (the setting *Caution*), and holds only partnerships that take "
                "hours of the department. An unknown novelty takes nothing off."
            )
        )
        st.latex(r"u_{dp} = \sum_g v_{dg} \, x_{pg} \cdot (1 - \kappa \, (n_p - 1) / 4)")
