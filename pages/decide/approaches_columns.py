"""The three approaches side by side, and what speaks for and against each on today's data."""

from __future__ import annotations

import streamlit as st

from lib.analysis.approaches.side_by_side import Approaches
from lib.view.approaches.approach_claims import ClaimView, claims, verdict_counts
from lib.view.approaches.approach_columns import ApproachColumn, approach_columns, yardstick_words
from lib.view.approaches.approach_notes import notes
from lib.words import N_
from pages.decide import approaches_figures, approaches_judging, approaches_search
from pages.ui import menu, prose, tables
from pages.ui.here import Here

SIGNS = {
    "holds": (":material/check_circle:", "blue"),
    "does_not_hold": (":material/cancel:", "orange"),
    "judged_only": (":material/groups:", "gray"),
    "unknown": (":material/help:", "gray"),
}
"""A sign and a colour for each verdict; the words stand beside them."""
BIG, TITLE = 3, 72
"""How many figures are drawn large; pixels for a title on two lines, so that columns line up."""
SIDES = {"pro": N_("What speaks for it"), "con": N_("What speaks against it")}


def draw(here: Here) -> None:
    """Draw the columns: figures, then claims."""
    found = approaches_search.find(here)
    language = here.language
    if (yardstick := yardstick_words(found)) is not None:
        prose.remark(language.say(yardstick))
    views = approach_columns(here.model, found, language)
    for place, view in zip(st.columns(len(views), border=True), views, strict=True):
        with place:
            _figures(here, view)
    _assumed(here, found)
    _claims(here, found)
    _explain(here)


def _figures(here: Here, view: ApproachColumn) -> None:
    with st.container(height=TITLE, border=False):
        prose.section(view.name)
    if view.missing:
        st.markdown(prose.escaped(view.missing))
        link = here.language.text("Say who leads what")
        menu.link("partnerships", link, here.language, table="partnerships")
    approaches_figures.large(view.figures[:BIG])
    approaches_figures.small(view.figures[BIG:])
    if view.figures:
        _chosen(here, view)
    prose.remark(" ".join(part for part in (view.summary, view.sure) if part))


def _chosen(here: Here, view: ApproachColumn) -> None:
    text = here.language.text
    more = st.expander(text("What is chosen"), key=f"chosen-{view.id}", on_change="rerun")
    if not more.open:
        return
    with more:
        prose.bullets(view.chosen or (text("Nothing."),))
        if view.stranded:
            prose.remark(text("Wished for, but cannot be carried out together with the rest:"))
            prose.bullets(view.stranded)


def _assumed(here: Here, found: Approaches) -> None:
    """What had to be assumed, each with the way to fill it in."""
    assumed = notes(here.model, found, here.language)
    if not assumed:
        return
    with st.expander(here.language.text("What was assumed"), icon=":material/rule:"):
        for note in assumed:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(prose.escaped(note.text), width="stretch")
                menu.link(note.page, here.language.text("Fill in"), here.language, **note.query)


def _claims(here: Here, found: Approaches) -> None:
    language = here.language
    views = claims(approaches_judging.ground(here), found, language)
    prose.section(language.text("What the source text says, held against today's data"))
    if (counts := verdict_counts(views)) is not None:
        st.markdown(prose.escaped(language.say(counts)))
    approaches_judging.draw_pending(here)
    columns = approach_columns(here.model, found, language)
    for place, column in zip(st.columns(len(columns), border=True), columns, strict=True):
        with place:
            prose.label(column.name)
            for side, title in SIDES.items():
                rows = [claim for claim in views[column.id] if claim.side == side]
                if rows:
                    st.markdown(f"*{prose.escaped(language.text(title))}*")
                for claim in rows:
                    _claim(here, claim)


def _claim(here: Here, claim: ClaimView) -> None:
    icon, hue = SIGNS[claim.code]
    st.markdown(prose.escaped(claim.text))
    st.badge(claim.verdict, icon=icon, color=hue)  # type: ignore[arg-type]
    prose.remark(" ".join(part for part in (claim.measure, claim.reason) if part))
    if claim.applies is not None or claim.importance is not None:
        prose.remark(claim.judged)
    if claim.page:
        menu.link(claim.page, here.language.text("Fill in"), here.language, **claim.query)
    label = here.language.text("Source, figures and judgement")
    more = st.popover(label, key=f"claim-{claim.id}", on_change="rerun", type="tertiary", wrap=True)
    if more.open:
        with more:
            _behind(here, claim)


def _behind(here: Here, claim: ClaimView) -> None:
    text = here.language.text
    if claim.source:
        retold = text("What it says there, retold:")
        prose.remark(f"{text('Source')}: {claim.source}. {retold}")
        prose.bullets(claim.retold)
    if claim.rows is not None:
        prose.remark(claim.meaning)
        tables.draw(claim.rows, f"claim-rows-{claim.id}", here.language)
    approaches_judging.draw(here, claim)


def _explain(here: Here) -> None:
    text = here.language.text
    with st.expander(text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            text(
                "Left to the departments: each department takes, among the partnerships it leads, "
                "what is worth most to it within its own hours and its share of the budget. Its "
                "own value counts its own priorities, and takes something off for what is new. "
                "Then all choices are added up, and what does not fit together is given up."
            )
        )
        st.latex(r"u_{dp} = \sum_g v_{dg} \, x_{pg} \cdot (1 - \kappa \, (n_p - 1) / 4)")
        st.markdown(
            text(
                "Chosen by the team: the portfolio that covers most of the strategy within hours, "
                "budget and rules. Combined: the same, but every department keeps at least the "
                "promised share of the value that its own choice would give it."
            )
        )
        st.latex(r"\max V(S) \quad U_d(S) \ge \rho \cdot U_d \text{ for every } d")
        st.markdown(
            text(
                "A claim for an approach holds here where the approach is ahead of the other one "
                "on the figure that speaks to it; a claim against it where it is behind. The "
                "combination is compared with both. What has no honest figure is judged by the "
                "group, and shown as judged."
            )
        )
