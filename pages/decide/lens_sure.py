"""The lens “How sure?”: how the order holds when weights and what is unknown turn out otherwise."""

from __future__ import annotations

import streamlit as st

from lib.analysis.order.robustness import RankAcceptability
from lib.analysis.order.weightings import KINDS
from lib.charts.robustness import chance_bars, place_map
from lib.text.language import Language
from lib.view.order.chances import KIND_HELP, KIND_LABELS, first_k
from lib.view.order.choosers import choosers_view
from lib.view.order.robustness import SureView, sure_view
from lib.view.order.winning import winning_view
from lib.view.order.worth_asking import ask_view
from pages.decide import lens_explain, weight_sliders
from pages.ui import cache, charts, menu, prose, tables
from pages.ui.here import Here
from pages.ui.switch import switch

_BY_DEFAULT = {"order": KIND_LABELS["order"], **KIND_LABELS}
"""The kinds of weightings, the one shown first where none is chosen at the head."""


def draw(here: Here) -> None:
    """Draw the lens."""
    language, model = here.language, here.model
    kind = choose_kind(language)
    found, alignment = cache.acceptability(model, kind), cache.alignment(model)
    view = sure_view(model, alignment, found, language)
    prose.section(language.text("How sure is the order?"))
    st.markdown(prose.escaped(view.finding))
    if not view.bars:
        menu.link("weights", language.text("Find the goals' weights"), language)
        return
    most = weight_sliders.how_many(len(view.bars), language)
    figure, opens = chance_bars(view.bars[:most], view.words), lens_explain.opener("sure")
    charts.draw(figure, "sure", view.words.alt, language, on_pick=opens)
    prose.remark(view.drawn)
    opens = lens_explain.opener("how-sure", [bar.id for bar in view.bars])
    tables.draw(view.table, "how-sure", language, on_pick=opens)
    _asking(here)
    _choosers(here, found)
    _pair(here, [bar.id for bar in view.bars], kind)
    _places(view, most, language)
    _explanation(language)


def choose_kind(language: Language) -> str:
    """Which weightings the reader looks at; the link names them."""
    prose.label(language.text("How may the goals weigh?"))
    kind = switch("weightings", _BY_DEFAULT, language.text("Which weights?"), language)
    prose.remark(language.text(KIND_HELP[kind]))
    return kind


def _asking(here: Here) -> None:
    language, model = here.language, here.model
    top = first_k(len(model.partnerships))
    view = ask_view(model, cache.worth_asking(model, top), language)
    prose.section(language.text("Most worth finding out"))
    st.markdown(prose.escaped(view.finding))
    for step in view.steps:
        with st.container(border=True):
            said, link = st.columns([4, 1], vertical_alignment="center")
            said.text(step.text)
            with link:
                menu.link(step.page, language.text("Find out"), language, **step.query)


def _choosers(here: Here, found: RankAcceptability) -> None:
    view = choosers_view(here.model, found, here.language)
    prose.section(here.language.text("Who would choose what?"))
    prose.bullets(view.said)
    tables.draw(view.table, "central-weights", here.language)


def _pair(here: Here, shown: list[str], kind: str) -> None:
    """Two partnerships side by side, picked from all."""
    if len(shown) < 2:
        return
    language = here.language
    titles = {name: language.say(here.model.called("partnerships", name)) for name in shown}
    prose.section(language.text("Which of two is ahead?"))
    pair = []
    for column, label, index in zip(
        st.columns(2),
        (language.text("One partnership"), language.text("Another partnership")),
        (0, 1),
        strict=True,
    ):
        with column:
            pair.append(
                st.selectbox(
                    label,
                    shown,
                    index=index,
                    format_func=lambda name: titles.get(name, name),
                    key=f"sure-{here.library.id}-{index}",
                )
            )
    if pair[0] == pair[1]:
        prose.remark(language.text("Choose two different partnerships."))
        return
    chances = {name: cache.winning(here.model, name, (pair[0], pair[1])) for name in KINDS}
    view = winning_view(here.model, (pair[0], pair[1]), kind, chances, language)
    st.markdown(prose.escaped(view.finding))
    tables.draw(view.table, "two", language)


def _places(view: SureView, most: int, language: Language) -> None:
    with st.expander(language.text("Every place, in detail"), icon=":material/grid_on:"):
        st.markdown(language.text("In how many of 100 weightings each partnership has each place."))
        charts.draw(
            place_map(view.bars[:most], view.words), "places", view.words.alt_places, language
        )


def _explanation(language: Language) -> None:
    with st.expander(language.text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            language.text(
                "The computer weighs the goals in many different ways, and each time puts the "
                "partnerships in order of alignment. A contribution that is unknown, or given as "
                "a range, is drawn anew each time too. Partnerships that are level share their "
                "places equally. A share of 93% means that it came out so in 93 of 100 ways."
            )
        )
        st.markdown(
            language.text(
                "Worth finding out: each unknown contribution is first taken to lie in the middle "
                "of its range. The list shows how much better the first ones would be chosen, on "
                "average, if that one answer were known."
            )
        )
        st.caption(
            language.text(
                "Rank acceptability: Lahdelma & Salminen (2001), SMAA-2. Worth of an answer: "
                "expected value of partial perfect information, Howard (1966)."
            )
        )
