"""The lens “What would change it?”: how far weights and contributions are from another order."""

from __future__ import annotations

import streamlit as st

from lib.charts.turning_points import weight_ranges
from lib.text.language import Language
from lib.view.order.flip_scores import flip_view, outside
from lib.view.order.nearest_rival import nearest_rival_view
from lib.view.order.turning_points import TurningView, turning_view
from lib.words import words
from pages.decide import lens_explain
from pages.ui import cache, charts, prose, tables
from pages.ui.here import Here


def draw(here: Here) -> None:
    """Draw the lens: ranges of the weights, the nearest rival, and what would lift a partnership.

    Where nothing is in order there is nothing but the sentence that says so.
    """
    view = turning_view(here.model, cache.intervals(here.model), here.language)
    prose.section(here.language.text("How far can a weight move?"))
    st.markdown(prose.escaped(view.finding))
    if not view.ranges:
        return
    _ranges(view, here.language)
    _nearest(here)
    _lift(here)
    _explain(here.language)


def _ranges(view: TurningView, language: Language) -> None:
    figure = weight_ranges(view.ranges, view.words)
    charts.draw(figure, "weight-ranges", view.words.alt, language)
    prose.bullets(view.said)
    tables.draw(view.of_leader, "weight-ranges-first", language)
    if view.top:
        prose.section(view.of_top.caption)
        st.markdown(prose.escaped(view.top))
        tables.draw(view.of_top, "weight-ranges-top", language)
    _overtakes(view, language)


def _overtakes(view: TurningView, language: Language) -> None:
    caption = prose.escaped(view.overtakes.caption)
    more = st.expander(caption, key="overtakes-open", on_change="rerun")
    if more.open:
        with more:
            tables.draw(view.overtakes, "overtakes", language)


def _nearest(here: Here) -> None:
    changes, today = cache.smallest_changes(here.model), cache.alignment(here.model).weights
    if not changes:
        return
    view = nearest_rival_view(here.model, today, changes, here.language)
    prose.section(here.language.text("The nearest rival"))
    st.markdown(prose.escaped(view.finding))
    prose.bullets(view.moves)
    opens = lens_explain.opener("nearest-rivals", [change.rival for change in changes])
    tables.draw(view.table, "nearest-rivals", here.language, on_pick=opens)
    if view.never:
        prose.remark(view.never)


def _lift(here: Here) -> None:
    flips = cache.flip_scores(here.model)
    titles = outside(here.model, flips, here.language)
    if not titles:
        return
    k = here.model.options.shortlist
    prose.section(
        here.language.say(words("What would lift a partnership among the first {k}?", k=k))
    )
    chosen = st.selectbox(
        here.language.text("Partnership"),
        list(titles),
        format_func=titles.__getitem__,
        key=f"lift-{here.library.id}",
        persist_state="session",
    )
    view = flip_view(here.model, flips, chosen or next(iter(titles)), here.language)
    st.markdown(prose.escaped(view.finding))
    tables.draw(view.table, "lift", here.language)


def _explain(language: Language) -> None:
    with st.expander(language.text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            language.text(
                "When one goal's weight moves, the other goals keep their proportions. Every "
                "partnership's alignment then changes along a straight line, so the point at "
                "which two of them are level is exact: nothing is sampled. If one goal has all "
                "the weight today, the others are taken to weigh the same."
            )
        )
        st.latex(r"A_p(t) = t \cdot 100\,x_{pg}/3 + (1-t) \cdot A_p^{\text{others}}")
        st.markdown(
            language.text(
                "The nearest rival may move all weights at once: of all weights by which it is "
                "at least level with everybody, those nearest to today's are found by linear "
                "programming. What goals gain and what goals lose is added up."
            )
        )
        st.latex(r"\min \sum_g |u_g - w_g| \quad \text{s.t.} \quad \sum_g u_g = 1, \; u \ge 0")
        st.caption(
            language.text(
                "Stability intervals: Mareschal (1988); Rios Insua & French (1991). An unknown "
                "contribution counts nothing here."
            )
        )
