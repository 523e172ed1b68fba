"""What speaks for and against each approach, as forces that drive and restrain it."""

from __future__ import annotations

import streamlit as st

from lib.charts.approach_forces import force_bars
from lib.view.approaches.approach_forces import forces_views
from pages.decide import approaches_judging, approaches_search
from pages.ui import charts, prose, tables
from pages.ui.here import Here


def draw(here: Here) -> None:
    """Draw the three force fields, one under the other."""
    found, language = approaches_search.find(here), here.language
    approaches_judging.draw_pending(here)
    ground = approaches_judging.ground(here)
    views = forces_views(ground, found, language)
    if any(row.importance is None for row in ground.statements):
        prose.remark(
            language.text(
                "Where the group has not judged the importance, it counts as 3 of 5. It is judged "
                "under “Side by side”."
            )
        )
    for view in views:
        prose.section(view.name)
        st.markdown(prose.escaped(view.finding))
        charts.draw(force_bars(view), f"forces-{view.id}", view.alt, language)
        more = st.expander(view.table.caption, key=f"forces-more-{view.id}", on_change="rerun")
        if more.open:
            with more:
                tables.draw(view.table, f"forces-table-{view.id}", language)
    _explain(here)


def _explain(here: Here) -> None:
    text = here.language.text
    with st.expander(text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            text(
                "The length of a force is its strength times its importance. A claim for the "
                "approach is as strong as the good it speaks of is there; a claim against it is as "
                "strong as that good is wanting. What has no figure has the strength that the "
                "group gave it. Measured and judged forces are never added together."
            )
        )
        st.caption(text("Force field: Lewin (1951)."))
