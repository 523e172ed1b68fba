"""Find the change: how far each lever must be turned for something to come true."""

from __future__ import annotations

import streamlit as st

from lib.analysis.scenarios.closing import open_gaps, seek_closing
from lib.analysis.scenarios.levers import levers_of
from lib.analysis.scenarios.seeking import Wish
from lib.text.language import Language
from lib.view.goals import weighed_goals
from lib.view.scenarios.sought import (
    WISHES,
    Answer,
    closing_sentence,
    finding,
    lever_answer,
    weight_answer,
    wish_words,
)
from lib.words import N_
from pages.ui import cache, leader, menu, prose, scenarios
from pages.ui.here import Here
from pages.ui.switch import pick, switch

USUAL = 90
"""Per cent of the strategy that is wished for at first."""


KINDS = {"means": N_("Money and hours"), "weights": N_("Weights of goals")}
"""What may be changed: what needs one search each first, what needs many when it is asked for."""


def draw(here: Here) -> None:
    """Draw the wish, then the changes that would each be enough, then those that would not."""
    language, say = here.language, here.language.text
    titles = {name: say(title) for name, title in WISHES.items()}
    kind = pick("wish", titles, say("What should come true?"), "coverage")
    if kind == "competence":
        _draw_closing(here)
        return
    if (wish := _wish(here, kind)) is None:
        prose.remark(say("There is nothing to choose from."))
        return
    by = switch("by", KINDS, say("What may be changed?"), language)
    top, ways = st.container(), st.container()
    answers = _answers(here, wish, by)
    with top:
        prose.section(language.say(finding(wish_words(here.model, wish), answers)))
    with ways:
        for answer in answers:
            if answer.changes:
                _draw_way(here, answer)
    prose.bullets(tuple(f"{it.name}: {it.sentence}" for it in answers if not it.changes))
    if not any(it.changes or it.already for it in answers):
        prose.remark(say("See what else may be changed, or try several changes at once under Ask."))
    prose.remark(
        say(
            "The promise to the departments is left out here. Ask keeps it: there the same change "
            "may do less, or nothing."
        )
    )
    _explain(language)


def _wish(here: Here, kind: str) -> Wish | None:
    say, language = here.language.text, here.language
    if kind == "coverage":
        share = st.slider(
            say("Of the strategy"), 0, 100, USUAL, key="wish-coverage", format="%d %%",
            persist_state="session",
        )  # fmt: skip
        return Wish("coverage", amount=share / 100)
    table = "partnerships" if kind == "partnership" else "goals"
    rows = here.model.table(table) if kind == "partnership" else weighed_goals(here.model)
    names = {str(row.id): language.say(here.model.called(table, str(row.id))) for row in rows}
    if not names:
        return None
    label = say("Partnership") if kind == "partnership" else say("Goal")
    about = pick(f"wish-{kind}", names, label, next(iter(names)))
    return Wish("partnership" if kind == "partnership" else "goal", about)


def _answers(here: Here, wish: Wish, by: str) -> list[Answer]:
    """What each change by itself would have to be."""
    language, model = here.language, here.model
    if by == "means":
        with st.spinner(language.text("Trying one change after the other …")):
            return [
                lever_answer(model, cache.sought(model, lever, wish), language)
                for lever in levers_of(model)
            ]
    bar, answers = st.progress(0.0, language.text("Trying one change after the other …")), []
    for n, goal in enumerate(model.goals, start=1):
        found = cache.weight_sought(model, goal.id, wish)
        bar.progress(n / len(model.goals), language.text("Trying one change after the other …"))
        if found is not None:
            answers.append(weight_answer(model, found, language))
    bar.empty()
    return answers


def _draw_way(here: Here, answer: Answer) -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(
            f"**{prose.escaped(answer.name)}**  \n{prose.escaped(answer.sentence)}", width="stretch"
        )
        st.button(
            here.language.text("Make it a what-if"),
            key=f"find-{answer.name}",
            icon=":material/science:",
            on_click=scenarios.record_all,
            args=(here.library.id, answer.changes),
        )


def _draw_closing(here: Here) -> None:
    """The competence gaps, each with the least money that closes it."""
    language, say = here.language, here.language.text
    if not here.may_tell:
        leader.offer(here, say("Gaps in competences are shown where they tell of enough people."))
        return
    gaps = open_gaps(here.model)
    if not gaps:
        prose.section(say("There is no gap in competences."))
        return
    names = {one: language.say(here.model.called("competences", one)) for one in gaps}
    one = pick("wish-competence", names, say("Competence"), gaps[0])
    found = seek_closing(here.model, one)
    prose.section(language.say(closing_sentence(here.model, found)))
    called = (language.say(here.model.called("actions", action)) for action in found.actions)
    prose.bullets(tuple(called))
    menu.link("closing", say("Open the closing plan"), language)


def _explain(language: Language) -> None:
    with st.expander(language.text("How is this computed?"), icon=":material/calculate:"):
        st.markdown(
            language.text(
                "One thing is changed, everything else stays. For the budget and for hours the "
                "cheapest portfolio that does what is wished is searched for, and whether a best "
                "portfolio at that amount does it too; the least such amount is exact. For a "
                "weight the best portfolio is followed from no weight to all weight, while the "
                "other goals keep their proportions; the nearest share that does it is shown, a "
                "little beyond the point where the portfolio changes."
            )
        )
